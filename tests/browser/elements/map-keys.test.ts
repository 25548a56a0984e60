import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { PadangMap } from '../../../src/index.js';
import { demoDataset } from '../demo-dataset.js';
import { allInside, inside, readyMap, type Placing } from '../placed-map.js';
import { clickAt, MODIFIERS, positionIn, pressKey } from '../real-input.js';

beforeEach(() => page.viewport(390, 844));

const focused = (map: PadangMap) => map.shadowRoot?.activeElement ?? null;

const focusedKey = (map: PadangMap) => focused(map)?.getAttribute('data-region') ?? focused(map)?.getAttribute('data-point') ?? null;

const focusedName = (map: PadangMap) => map.scene?.panels[0].readings.find(({ code }) => code === focusedKey(map))?.name ?? null;

const stops = (map: PadangMap) => allInside(map, '.pm-map [tabindex="0"]');

/** A map whose focus is on a region, come to by keys. */
async function focusedMap(code: string, placing: Placing = {}): Promise<PadangMap> {
  const map = await readyMap(placing);
  inside(map, '.skip').focus();
  await pressKey('Tab');
  map.focusRegion(code);
  await map.updateComplete;
  return map;
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await pressKey(key);
}

describe('the keyboard on the map', () => {
  it('has one stop, at first the first of the table, and comes back to where it was', async () => {
    const map = await readyMap();
    inside(map, '.skip').focus();
    await press('Tab');
    expect(focusedKey(map)).toBe(map.scene!.tables[0]!.rows[0]!.region);
    await press('ArrowUp');
    const here = focusedKey(map);
    expect(stops(map)).toEqual([focused(map)]);
    await press('Tab');
    expect(inside(map, '.pm-map').contains(focused(map))).toBe(false);
    await pressKey('Tab', MODIFIERS.shift);
    expect(focusedKey(map)).toBe(here);
  });

  it('goes on from the region that a pointer has chosen, with one stop as ever', async () => {
    const map = await readyMap();
    await clickAt(positionIn(map, 'path[data-region="13.71.11"]'));
    expect(stops(map)).toEqual([focused(map)]);
    expect(allInside(map, '.pm-focus')).toEqual([]);
    await press('ArrowDown');
    expect(focusedName(map)).toBe('Kuranji');
    await press('Tab');
    expect(inside(map, '.pm-map').contains(focused(map))).toBe(false);
  });

  it('stays where nothing lies that way, and left is left on a page that reads from the right', async () => {
    const map = await focusedMap('13.71.05', { attributes: { dir: 'rtl' } });
    await press('ArrowDown');
    expect(focusedName(map)).toBe('Bungus Teluk Kabung');
    await press('ArrowUp', 'ArrowLeft');
    expect(focusedName(map)).toBe('Padang Selatan');
    await press('ArrowRight');
    expect(focusedName(map)).toBe('Lubuk Begalung');
  });

  it('goes to the highest and the lowest value, and to names', async () => {
    const map = await focusedMap('13.71.08');
    await press('End');
    expect(focused(map)?.getAttribute('aria-label')).toContain('peringkat 11 dari 11');
    await press('Home');
    expect(focused(map)?.getAttribute('aria-label')).toContain('peringkat 1 dari 11');
    await press('u');
    expect(focusedName(map)).toBe('Padang Utara');
    await map.updateComplete;
    expect(inside(map, '[part=tooltip]').textContent).toContain('Padang Utara');
  });

  it('leaves keys with ctrl, alt and meta to the browser', async () => {
    const map = await focusedMap('13.71.08');
    for (const modifier of [MODIFIERS.ctrl, MODIFIERS.alt, MODIFIERS.meta]) {
      for (const key of ['u', 'ArrowDown', 'End']) await pressKey(key, modifier);
      expect(focusedKey(map)).toBe('13.71.08');
    }
  });

  it('steps through the points and back to the regions, and leaves Page Down to the page where there are none', async () => {
    const map = await focusedMap('13.71.08', { properties: { data: demoDataset, layers: ['kube-grants'] } });
    const met = new Set<string | null>();
    while (met.size < map.scene!.panels[0].points.length) {
      const before = met.size;
      await press('PageDown');
      met.add(focused(map)?.getAttribute('data-point') ?? null);
      expect(met.size).toBe(before + 1);
    }
    expect(met).toEqual(new Set(map.scene!.panels[0].points.map(({ id }) => id)));
    expect(inside(map, '[part=tooltip]').textContent).toContain('CONTOH');
    expect(stops(map)).toEqual([focused(map)]);
    await press('ArrowUp');
    expect(focusedName(map)).not.toBeNull();
    map.layers = [];
    await map.whenReady();
    const before = focusedKey(map);
    let prevented: boolean | null = null;
    map.addEventListener('keydown', (event) => (prevented = event.defaultPrevented), { once: true });
    await press('PageDown');
    expect(prevented).toBe(false);
    expect(focusedKey(map)).toBe(before);
  });

  it('zooms around what has the focus, which stays in sight', async () => {
    const map = await focusedMap('13.71.05');
    const width = () => focused(map)!.getBoundingClientRect().width;
    const whole = width();
    await press('+');
    await expect.poll(() => width() / whole).toBeCloseTo(2, 1);
    await press('-', '_');
    await expect.poll(() => width() / whole).toBeLessThan(0.6);
    await press('=');
    await expect.poll(() => width() / whole).toBeCloseTo(1, 1);
    expect(focusedKey(map)).toBe('13.71.05');
  });

  it('brings into sight what the focus comes to, and does not scroll the page for it', async () => {
    const map = await focusedMap('13.71.05');
    inside(map, '.pm-map').scrollIntoView({ block: 'center' });
    await press('+', '+', '+');
    const frame = inside(map, '.pm-map').getBoundingClientRect();
    await press('n');
    expect(focusedName(map)).toBe('Nanggalo');
    await map.updateComplete;
    const { left, right, top, bottom } = focused(map)!.getBoundingClientRect();
    expect(left < frame.right && right > frame.left && top < frame.bottom && bottom > frame.top).toBe(true);
    expect(inside(map, '.pm-map').getBoundingClientRect().top).toBeCloseTo(frame.top, 0);
    const tooltip = inside(map, '[part=tooltip]').getBoundingClientRect();
    expect(tooltip.left).toBeGreaterThanOrEqual(frame.left);
    expect(tooltip.right).toBeLessThanOrEqual(frame.right);
  });

  it('puts away with Escape what is told and chosen, then leaves: Tab goes on after the map', async () => {
    const map = await focusedMap('13.71.01', { attributes: { selected: '13.71.01' } });
    expect(allInside(map, '[part=tooltip]')).toHaveLength(1);
    await press('Escape');
    await map.updateComplete;
    expect(map.selected).toEqual([]);
    expect(allInside(map, '[part=tooltip]')).toEqual([]);
    expect(focusedKey(map)).toBe('13.71.01');
    await press('Escape');
    expect(focused(map)).toBe(inside(map, '.map-buttons button'));
    await press('Tab');
    expect(focused(map)).not.toBeNull();
    expect(inside(map, '.pm-map').contains(focused(map))).toBe(false);
    expect(inside(map, '.pm-map').compareDocumentPosition(focused(map)!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});

describe('the link past the map', () => {
  it.each([
    ['id', 'Lewati peta'],
    ['en', 'Skip the map'],
  ])('is before it, seen only with the focus, and leads to the table, in %s', async (lang, text) => {
    const map = await readyMap({ attributes: { lang } });
    const skip = inside(map, '.skip');
    expect(skip.textContent).toBe(text);
    expect(skip.getBoundingClientRect().width).toBeLessThanOrEqual(1);
    inside(map, '.pm-controls select:last-of-type').focus();
    await press('Tab');
    expect(focused(map)).toBe(skip);
    const { width, height } = skip.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await press('Enter');
    expect(focused(map)).toBe(inside(map, '.pm-table [role=group]'));
  });

  it('leads to what stands beside the map where the table is hidden', async () => {
    const map = await readyMap({ attributes: { 'hide-table': '', 'hide-legend': '', 'hide-source': '' } });
    inside(map, '.skip').focus();
    await press('Enter');
    expect(focused(map)).toBe(inside(map, '.pm-aside'));
    expect(focused(map)?.querySelector('[part=status]')).not.toBeNull();
  });
});
