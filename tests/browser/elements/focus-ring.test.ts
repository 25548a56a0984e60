import { regionsOf } from '../../regions-of.js';
import { converter, wcagContrast } from 'culori';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { PadangMap } from '../../../src/index.js';
import { demoDataset } from '../demo-dataset.js';
import { allInside, inside, readyMap, type Placing } from '../placed-map.js';
import { pressKey } from '../real-input.js';

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  document.documentElement.style.colorScheme = '';
});

async function focusedMap(placing: Placing = {}): Promise<PadangMap> {
  const map = await readyMap(placing);
  inside(map, '.skip').focus();
  await pressKey('Tab');
  return map;
}

/** The strokes of the ring from the one below to the one on top. */
const strokes = (map: PadangMap) =>
  allInside(map, '.pm-focus > *').map((each) => {
    const { stroke, strokeWidth, display, visibility, opacity } = getComputedStyle(each);
    return { stroke, widthPx: parseFloat(strokeWidth), isSeen: display !== 'none' && visibility === 'visible' && opacity === '1' };
  });

const toRgb = converter('rgb');

const contrast = (a: string, b: string) => wcagContrast(toRgb(a)!, toRgb(b)!);

/** The widths that are seen of strokes on one line: what each leaves of the one below it, on both sides together. */
const seenPx = (all: ReturnType<typeof strokes>) => all.map(({ widthPx }, index) => widthPx - (all[index + 1]?.widthPx ?? 0));

describe('the ring on what has the focus', () => {
  it('is on the outline of the region, over all else that is drawn', async () => {
    const map = await focusedMap();
    const region = map.shadowRoot!.activeElement!;
    for (const each of allInside(map, '.pm-focus > *')) expect(each.getAttribute('d')).toBe(region.getAttribute('d'));
    const ring = inside(map, '.pm-focus');
    for (const drawn of allInside(map, '.pm-camera > *:not(.pm-focus)'))
      expect(drawn.compareDocumentPosition(ring) & Node.DOCUMENT_POSITION_FOLLOWING, drawn.getAttribute('class') ?? '').toBeTruthy();
  });

  it.each(['light', 'dark'])('is seen on every fill, on a %s page: of its tones one stands out against any ground', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    for (const indicator of ['low-welfare-families', 'poverty-rate-estimate', 'psm']) {
      const map = await focusedMap({ attributes: { indicator } });
      const all = strokes(map);
      expect(all).toHaveLength(3);
      expect(all.every(({ isSeen }) => isSeen)).toBe(true);
      expect(Math.max(...all.map(({ widthPx }) => widthPx))).toBeGreaterThanOrEqual(3);
      expect(seenPx(all).every((px) => px >= 2)).toBe(true);
      for (const path of allInside(map, 'path[data-region]')) {
        const { fill } = getComputedStyle(path);
        if (fill.startsWith('url')) continue;
        expect(Math.max(...all.map(({ stroke }) => contrast(stroke, fill))), fill).toBeGreaterThanOrEqual(3);
      }
      map.remove();
    }
  });

  it('is in the system’s colours where colours are forced', async () => {
    const map = await focusedMap();
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    const probe = document.createElement('div');
    inside(map, '.pm-frame').append(probe);
    const systemColour = (name: string) => {
      probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
      return getComputedStyle(probe).color;
    };
    expect(strokes(map).map(({ stroke }) => stroke)).toEqual(['CanvasText', 'Canvas', 'Highlight'].map(systemColour));
  });

  it('is around a circle, and around what is too small to bear it, at least 24 px wide', async () => {
    const map = await focusedMap({ properties: { data: demoDataset, layers: ['kube-grants'] } });
    await pressKey('PageDown');
    const point = map.shadowRoot!.activeElement!.querySelector('circle')!.getBoundingClientRect();
    const around = () => inside(map, '.pm-focus > circle').getBoundingClientRect();
    expect(around().width).toBeGreaterThanOrEqual(24);
    expect(around().left + around().width / 2).toBeCloseTo(point.left + point.width / 2, 0);
    map.focusRegion('13.71.03');
    for (let level = 0; level < 3; level += 1) await pressKey('-');
    await expect.poll(() => allInside(map, '.pm-focus > circle').length).toBe(3);
    expect(around().width).toBeGreaterThanOrEqual(24);
  });

  it('is not covered by the tooltip where it tells of the region, on a screen of 360 px', async () => {
    await page.viewport(360, 640);
    const map = await focusedMap({ properties: { data: demoDataset, layers: ['kube-grants'] } });
    for (const { code, name, labelLngLat } of regionsOf(map.scene!)) {
      map.focusRegion(code);
      await map.updateComplete;
      const tooltip = inside(map, '[part=tooltip]').getBoundingClientRect();
      const ring = inside(map, '.pm-focus').getBoundingClientRect();
      const isWithin = ring.left >= tooltip.left && ring.right <= tooltip.right && ring.top >= tooltip.top && ring.bottom <= tooltip.bottom;
      expect(isWithin, `${name} at ${labelLngLat.join()}`).toBe(false);
    }
  });

  it('goes with the focus, and is not there before it comes', async () => {
    const map = await readyMap();
    expect(allInside(map, '.pm-focus')).toEqual([]);
    inside(map, '.skip').focus();
    await pressKey('Tab');
    expect(allInside(map, '.pm-focus')).toHaveLength(1);
    await pressKey('Tab');
    expect(allInside(map, '.pm-focus')).toEqual([]);
  });
});
