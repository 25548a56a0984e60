import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PadangMap } from '../../../src/index.js';
import { cells, madeUp, SHARES } from '../../../demo/src/gallery/fixtures-made-up.js';
import { demoDataset } from '../demo-dataset.js';
import { placeContainer, placeMap } from '../placed-map.js';
import { shownBy } from '../shown-by.js';

const years = madeUp(
  ['2022', '2023'].flatMap((period, year) =>
    cells(
      SHARES.map((value) => value + year),
      { period },
    ),
  ),
  { id: 'area' },
);

const adapter = { id: 'years', load: () => Promise.resolve(years) };

/** Hands over only what it was asked for, as an adapter may. */
const narrowing = {
  id: 'narrowing',
  load: ({ indicator, period }: { indicator?: string; period?: string }) => {
    const { indicators = [], observations = [], ...rest } = demoDataset;
    const asked = indicator ?? 'area';
    return Promise.resolve({
      ...rest,
      indicators: (indicators ?? []).filter(({ id }) => id === asked),
      observations: (observations ?? []).filter((each) => each.indicator === asked && (period === undefined || each.period === period)),
    });
  },
};

/** What a page may set, each with values that are known and values that are not. */
const VALUES = {
  indicator: ['', 'area', 'psm-per-10000-people', 'poverty-rate-estimate', 'nothing'],
  period: ['2008', '2022', '2024-03', '1999'],
  level: ['kelurahan', 'desa'],
  classification: ['quantile', 'reference', 'continuous', 'by-eye'],
  classes: ['3', '7', '99'],
  breaks: ['10 20', '2 3 4', '5 1'],
  palette: ['Viridis', '-Blues', '#fff7ec #fc8d59 #7f0000', 'white', 'NoSuch'],
  layers: ['kube-grants', 'nothing'],
  selected: ['13.71.05', '13.71.01 13.71.11', 'x'],
  lang: ['en', 'id', 'fr'],
  theme: ['dark', 'sepia'],
  label: ['Peta'],
  'show-values': ['', 'false'],
  'hide-legend': [''],
  'hide-table': [''],
  'hide-summary': [''],
} as const;

/** Of all elements, so that a scroll bar that comes makes none narrower. */
const WIDTH_PX = 340;

type Step =
  | { readonly kind: 'attribute'; readonly name: string; readonly text: string | null }
  | { readonly kind: 'source'; readonly name: 'data' | 'adapter'; readonly value: unknown }
  | { readonly kind: 'wait' }
  | { readonly kind: 'move' };

const attributeStep = fc
  .constantFrom(...(Object.keys(VALUES) as (keyof typeof VALUES)[]))
  .chain((name) => fc.constantFrom<(string | null)[]>(null, ...VALUES[name]).map((text): Step => ({ kind: 'attribute', name, text })));

const sourceStep = fc.constantFrom<Step[]>(
  { kind: 'source', name: 'data', value: demoDataset },
  { kind: 'source', name: 'data', value: null },
  { kind: 'source', name: 'adapter', value: adapter },
  { kind: 'source', name: 'adapter', value: narrowing },
  { kind: 'source', name: 'adapter', value: null },
);

const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: attributeStep },
    { weight: 2, arbitrary: sourceStep },
    { weight: 2, arbitrary: fc.constantFrom<Step[]>({ kind: 'wait' }, { kind: 'move' }) },
  ),
  { maxLength: 14 },
);

async function take(map: PadangMap, step: Step): Promise<void> {
  if (step.kind === 'wait') await map.whenReady();
  else if (step.kind === 'move') placeContainer(WIDTH_PX).append(map);
  else if (step.kind === 'source') Object.assign(map, { [step.name]: step.value });
  else if (step.text === null) map.removeAttribute(step.name);
  else map.setAttribute(step.name, step.text);
}

describe('any sequence of settings', () => {
  it('ends in what a fresh element with the final values shows', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const map = placeMap({ widthPx: WIDTH_PX });
        for (const step of taken) await take(map, step);
        const fresh = document.createElement('padang-map');
        for (const name of map.getAttributeNames()) fresh.setAttribute(name, map.getAttribute(name) ?? '');
        fresh.data = map.data;
        fresh.adapter = map.adapter;
        placeContainer(WIDTH_PX).append(fresh);
        await Promise.all([map.whenReady(), fresh.whenReady()]);
        expect(shownBy(map)).toEqual(shownBy(fresh));
        map.remove();
        fresh.remove();
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
