import { describe, expect, it } from 'vitest';
import type { PadangMap } from '../../../src/index.js';
import { demoDataset } from '../demo-dataset.js';
import { allInside, inside, readyMap } from '../placed-map.js';
import { noticesOf, shownBy } from '../shown-by.js';

/** Each attribute with its property twin: a text, what the property then holds, and what it holds without it. */
const TWINS = [
  ['src', 'src', 'data:application/json,{}', 'data:application/json,{}', null],
  ['indicator', 'indicator', 'area', 'area', null],
  ['period', 'period', '2008', '2008', null],
  ['level', 'level', 'kelurahan', 'kelurahan', 'kecamatan'],
  ['classification', 'classification', 'quantile', 'quantile', null],
  ['classes', 'classes', '5', 5, null],
  ['breaks', 'breaks', '20 25.5', [20, 25.5], null],
  ['palette', 'palette', 'Viridis', 'Viridis', null],
  ['layers', 'layers', 'kube-grants  other', ['kube-grants', 'other'], []],
  ['selected', 'selected', '13.71.01 13.71.02', ['13.71.01', '13.71.02'], []],
  ['lang', 'lang', 'en', 'en', ''],
  ['theme', 'theme', 'dark', 'dark', 'auto'],
  ['renderer', 'renderer', 'svg', 'svg', 'auto'],
  ['label', 'label', 'Peta saya', 'Peta saya', null],
  ['show-values', 'showValues', '', true, false],
  ['hide-legend', 'hideLegend', '', true, false],
  ['hide-table', 'hideTable', '', true, false],
  ['hide-controls', 'hideControls', '', true, false],
  ['hide-source', 'hideSource', '', true, false],
  ['hide-summary', 'hideSummary', '', true, false],
] as const;

/** A rate that leaves classes, breaks and palette to the page. */
const BASE = { data: demoDataset, indicator: 'stunting-risk-families' };
const basePicture = () => readyMap({ properties: BASE });

describe('an attribute', () => {
  it.each(TWINS)('%s sets the property %s, and its default comes back when it goes', (attribute, property, text, value, byDefault) => {
    const map = document.createElement('padang-map');
    expect(map[property]).toEqual(byDefault);
    map.setAttribute(attribute, text);
    expect(map[property]).toEqual(value);
    map.removeAttribute(attribute);
    expect(map[property]).toEqual(byDefault);
  });

  it.each(TWINS.filter(([attribute]) => attribute !== 'src'))(
    '%s shows what its property %s shows, and its going brings back what was shown before',
    async (attribute, property, text, value) => {
      const byProperty = await readyMap({ properties: { ...BASE, [property]: value } });
      const map = await readyMap({ properties: BASE, attributes: { [attribute]: text } });
      const shown = shownBy(map);
      expect(shown).toEqual(shownBy(byProperty));
      map.removeAttribute(attribute);
      if (attribute === 'indicator') map.indicator = BASE.indicator;
      await map.whenReady();
      const plain = shownBy(await basePicture());
      expect(shownBy(map)).toEqual(plain);
      if (attribute !== 'renderer') expect(shown).not.toEqual(plain);
    },
  );

  it('that hides a part leaves out that part and no other', async () => {
    const parts = ['legend', 'table', 'controls', 'source'];
    for (const hidden of parts) {
      const map = await readyMap({ attributes: { [`hide-${hidden}`]: '' } });
      expect(parts.filter((part) => allInside(map, `[part=${part}]`).length === 0)).toEqual([hidden]);
    }
  });

  it('that hides the summary leaves out its sentences alone, and brings them back', async () => {
    const map = await readyMap({ attributes: { 'hide-summary': '' } });
    expect(allInside(map, '.pm-summary')).toEqual([]);
    expect(allInside(map, '.pm-heading > *')).toHaveLength(3);
    map.removeAttribute('hide-summary');
    await map.whenReady();
    expect(inside(map, '.pm-summary').textContent).toBe(map.scene?.frame.summary);
  });
});

const UNKNOWN = [
  ['classification', 'by-eye'],
  ['classes', '99'],
  ['classes', '2.5'],
  ['classes', 'many'],
  ['breaks', '3 2'],
  ['breaks', '3 x'],
  ['palette', 'NoSuchPalette'],
  ['palette', 'Category10'],
  ['palette', '#fff7ec'],
  ['palette', '#fff7ec blood #7f0000'],
  ['theme', 'sepia'],
  ['renderer', 'canvas'],
  ['level', 'desa'],
  ['lang', 'fr'],
  ['indicator', 'no-such-indicator'],
  ['period', '1999'],
  ['layers', 'no-such-layer'],
  ['selected', '99.99.99'],
] as const;

describe('a value that is not known', () => {
  it.each(UNKNOWN)('%s="%s" falls back to the default and is reported in sight', async (attribute, text) => {
    const plain = shownBy(await readyMap());
    const map = await readyMap({ attributes: { [attribute]: text } });
    const { notices, ...shown } = shownBy(map);
    expect(notices).toHaveLength(1);
    const notice = allInside(map, '.notice')[0]!;
    expect(notice.getBoundingClientRect().height).toBeGreaterThan(10);
    expect({ ...shown, notices: [] }).toEqual(plain);
  });

  it.each(UNKNOWN.filter(([, text]) => !/[ 9]|many|2\.5/.test(text)))('%s="%s" is named by its notice', async (attribute, text) => {
    const map = await readyMap({ attributes: { [attribute]: text } });
    expect(noticesOf(map)[0]).toContain(text);
  });

  it('goes unmentioned once it is known', async () => {
    const map = await readyMap({ attributes: { palette: 'NoSuchPalette' } });
    map.palette = 'Viridis';
    await map.whenReady();
    expect(noticesOf(map)).toEqual([]);
  });

  it('is not reported of a palette that is still being fetched', async () => {
    const map = await readyMap();
    const notices: string[] = [];
    const observer = new MutationObserver(() => notices.push(...noticesOf(map)));
    observer.observe(map.shadowRoot!, { childList: true, subtree: true });
    map.palette = 'PuBuGn';
    await map.whenReady();
    observer.disconnect();
    expect(notices).toEqual([]);
  });

  it('leaves a theme that is not known to the page', async () => {
    const map = await readyMap({ attributes: { theme: 'sepia' } });
    const plain = await readyMap();
    const colours = (each: PadangMap) => {
      const { color, colorScheme, backgroundColor } = getComputedStyle(allInside(each, 'figure')[0]!);
      return { color, colorScheme, backgroundColor };
    };
    expect(colours(map)).toEqual(colours(plain));
  });
});
