import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { wcagContrast } from 'culori';
import type { DatasetInput, PadangMap } from '../../../src/index.js';
import { eventually } from '../../eventually.js';
import { demoDataset } from '../demo-dataset.js';
import { allInside, inside, readyMap } from '../placed-map.js';

interface Media {
  readonly media?: string;
  readonly features?: readonly { readonly name: string; readonly value: string }[];
}

const emulate = (media: Media) => cdp().send('Emulation.setEmulatedMedia', { media: '', features: [], ...media } as never);

afterEach(async () => {
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
  await emulate({});
});

/** A custom property's colour as it is computed. */
function colourOf(map: PadangMap, property: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  inside(map, 'figure').append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

type LayerInput = NonNullable<DatasetInput['pointLayers']>[number];

/** A layer of provisional points, which bear a word each. */
const asProvisional = (layer: LayerInput): LayerInput => ({ ...layer, points: layer.points.map((point) => ({ ...point, status: 'P' })) });

const NAMED = ['--pm-sea', '--pm-land', '--pm-region-ground', '--pm-map-ink', '--pm-map-quiet', '--pm-halo'];

const coloursOf = (map: PadangMap) => NAMED.map((name) => colourOf(map, name));

async function withScheme(scheme: string, theme: string): Promise<readonly string[]> {
  document.documentElement.style.colorScheme = scheme;
  const map = await readyMap({ attributes: { theme } });
  return coloursOf(map);
}

describe('the theme', () => {
  it('auto follows the page, light and dark do not', async () => {
    const light = await withScheme('light', 'auto');
    const dark = await withScheme('dark', 'auto');
    expect(dark).not.toEqual(light);
    for (const scheme of ['light', 'dark']) {
      expect(await withScheme(scheme, 'light')).toEqual(light);
      expect(await withScheme(scheme, 'dark')).toEqual(dark);
    }
  });

  it('auto follows the reader’s system where the page does', async () => {
    document.documentElement.style.colorScheme = 'light dark';
    const map = await readyMap();
    const light = coloursOf(map);
    await emulate({ features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
    expect(coloursOf(map)).not.toEqual(light);
  });

  it('auto takes the page’s own text colour and shows its ground', async () => {
    document.body.style.cssText = 'color: rgb(1, 2, 3); background: rgb(250, 240, 230)';
    const map = await readyMap();
    const { color, backgroundColor } = getComputedStyle(inside(map, 'figure'));
    expect(color).toBe('rgb(1, 2, 3)');
    expect(backgroundColor).toBe('rgba(0, 0, 0, 0)');
  });

  it('gives way to the page’s custom properties', async () => {
    for (const theme of ['auto', 'light', 'dark']) {
      const map = await readyMap({ attributes: { theme } });
      map.style.setProperty('--padang-map-sea', 'rgb(9, 8, 7)');
      map.style.setProperty('--padang-map-ink', 'rgb(6, 5, 4)');
      expect(getComputedStyle(inside(map, '.pm-sea')).fill).toBe('rgb(9, 8, 7)');
      expect(getComputedStyle(inside(map, '.pm-title')).color).toBe('rgb(6, 5, 4)');
    }
  });
});

describe('the fills', () => {
  it.each([
    ['low-welfare-families', null],
    ['poverty-rate-estimate', null],
    ['psm-per-1000-families', '#fff7ec #fc8d59 #7f0000'],
  ])('of %s are the same in the dark, where the ground alone is another: dark stays more (%s)', async (indicator, palette) => {
    const fillsIn = async (theme: string) => {
      const map = await readyMap({ attributes: { theme, indicator }, properties: { data: demoDataset, palette } });
      return {
        fills: allInside(map, 'path[data-class]').map((path) => getComputedStyle(path).fill),
        swatches: allInside(map, 'li[data-class] rect').map((rect) => getComputedStyle(rect).fill),
        ground: colourOf(map, '--pm-sea'),
      };
    };
    const [light, dark] = [await fillsIn('light'), await fillsIn('dark')];
    expect(light.fills.length).toBeGreaterThan(1);
    expect([dark.fills, dark.swatches]).toEqual([light.fills, light.swatches]);
    expect(dark.ground).not.toBe(light.ground);
  });
});

describe.each(['light', 'dark'])('the text on a %s map', (theme) => {
  it('can be read: names, leaders’ names, neighbours and sizes on what lies under them', async () => {
    const provisional = { ...demoDataset, pointLayers: (demoDataset.pointLayers ?? []).map(asProvisional) };
    const map = await readyMap({ attributes: { theme }, properties: { data: provisional, indicator: 'psm', layers: ['kube-grants'] } });
    const fillOf = (selector: string) => getComputedStyle(inside(map, selector)).fill;
    const [sea, land, ground] = ['--pm-sea', '--pm-land', '--pm-region-ground'].map((name) => colourOf(map, name));
    for (const under of [sea, ground]) expect(wcagContrast(fillOf('.pm-ink-auto'), under!)).toBeGreaterThanOrEqual(4.5);
    for (const under of [sea, land]) expect(wcagContrast(fillOf('.pm-neighbour'), under!)).toBeGreaterThanOrEqual(4.5);
    for (const selector of ['.pm-size text', '.pm-mark']) expect(wcagContrast(fillOf(selector), sea!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['low-welfare-families', 'poverty-rate-estimate', 'psm-per-10000-people'])(
    'can be read on every fill of %s',
    async (indicator) => {
      const map = await readyMap({ attributes: { theme, indicator } });
      const labels = allInside(map, '.pm-label:not(.pm-ink-auto)').filter((label) => label.getAttribute('text-anchor') === 'middle');
      expect(labels.length).toBeGreaterThan(2);
      for (const label of labels) {
        const under = inside(map, `path[data-region="${label.getAttribute('data-label') ?? ''}"]`).getAttribute('fill') ?? '';
        if (under.startsWith('#')) expect(wcagContrast(getComputedStyle(label).fill, under)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('has swatches and fills of the same colours as on any other page', async () => {
    const map = await readyMap({ attributes: { theme } });
    for (const row of allInside(map, '[part=legend] li[data-class]')) {
      const swatch = row.querySelector('rect')?.getAttribute('fill');
      const path = inside(map, `path[data-class="${row.getAttribute('data-class') ?? ''}"]`);
      expect(getComputedStyle(path).fill).toBe(getComputedStyle(row.querySelector('rect')!).fill);
      expect(path.getAttribute('fill')).toBe(swatch);
    }
  });
});

describe('forced colours', () => {
  it('make the text and lines of the reader’s system, and keep the fills that carry the values', async () => {
    await emulate({ features: [{ name: 'forced-colors', value: 'active' }] });
    const map = await readyMap({ attributes: { indicator: 'psm' } });
    const system = (keyword: string) => {
      document.body.style.color = keyword;
      return getComputedStyle(document.body).color;
    };
    const { fill, stroke } = getComputedStyle(inside(map, '.pm-ink-auto'));
    expect([fill, stroke]).toEqual([system('CanvasText'), system('Canvas')]);
    map.indicator = 'low-welfare-families';
    await map.whenReady();
    const fills = new Set(allInside(map, 'path[data-region]').map((path) => getComputedStyle(path).fill));
    expect(fills.size).toBe(4);
  });
});

describe('print', () => {
  it('leaves out what is operated and keeps the colours, the map and its legend each in one piece', async () => {
    const map = await readyMap();
    map.focusRegion('13.71.05');
    await emulate({ media: 'print' });
    expect(getComputedStyle(inside(map, '[part=controls]')).display).toBe('none');
    for (const tooltip of allInside(map, '.tooltip')) expect(getComputedStyle(tooltip).display).toBe('none');
    expect(getComputedStyle(inside(map, 'figure')).printColorAdjust).toBe('exact');
    for (const part of ['.pm-frame', '.pm-legend']) expect(getComputedStyle(inside(map, part)).breakInside).toBe('avoid');
    expect(getComputedStyle(inside(map, '[part=source]')).display).not.toBe('none');
  });

  it('draws as SVG what is on a canvas on the screen', async () => {
    const map = await readyMap({ attributes: { renderer: 'webgl' } });
    await eventually(() => expect(inside(map, '.pm-map').dataset['canvas']).toBe('painted'));
    const drawn = () => [getComputedStyle(inside(map, '.pm-sea')).display, getComputedStyle(inside(map, '.pm-region')).fill];
    expect(drawn()).toEqual(['none', 'rgba(0, 0, 0, 0)']);
    await emulate({ media: 'print' });
    expect(drawn()).toEqual(['inline', expect.stringMatching(/^rgb\(/)]);
  });
});
