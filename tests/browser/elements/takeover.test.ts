import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { PadangMap } from '../../../src/index.js';
import { padangDataset } from '../../../src/geo/padang-dataset.js';
import type { Dataset } from '../../../src/model/dataset.js';
import figureCss from '../../../src/render/figure/figure.css?inline';
import hostCss from '../../../src/render/static/host.css?inline';
import { renderStatic, type StaticOptions } from '../../../src/static.js';
import { demoDataset } from '../demo-dataset.js';
import { placeMap } from '../placed-map.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(hostCss + figureCss);
beforeAll(() => document.adoptedStyleSheets.push(sheet));
afterAll(() => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
});

type Box = readonly [left: number, top: number, width: number, height: number];

/** Where everything of a figure that a reader looks at stands. */
function boxesIn(figure: ParentNode): ReadonlyMap<string, Box> {
  const named: (readonly [string, Element])[] = [
    ...[
      '.pm-title',
      '.pm-subtitle',
      '.pm-summary',
      '.pm-caveat',
      '.pm-controls',
      '[part=map]',
      '[part=legend]',
      '[part=status]',
      '[part=source]',
      '[part=table]',
    ].flatMap((selector) => [...figure.querySelectorAll(selector)].map((element) => [selector, element] as const)),
    ...[...figure.querySelectorAll('[part=legend] li, [part=legend] p')].map((row, index) => [`legend ${index}`, row] as const),
    ...[...figure.querySelectorAll('path[data-region]')].map((path) => [`region ${path.getAttribute('data-region') ?? ''}`, path] as const),
    ...[...figure.querySelectorAll('[data-point] circle')].map((circle, index) => [`point ${index}`, circle] as const),
    ...[...figure.querySelectorAll('tbody tr')].map(
      (row, index) => [`row ${index} ${row.getAttribute('data-region') ?? ''}`, row] as const,
    ),
  ];
  return new Map(
    named.map(([name, element]) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [name, [left, top, width, height]];
    }),
  );
}

/** The names of those that moved or changed their size by more than half a pixel, or are on one side only. */
function moved(before: ReadonlyMap<string, Box>, after: ReadonlyMap<string, Box>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    return !was || !is || was.some((length, index) => Math.abs(length - (is[index] ?? 0)) > 0.5);
  });
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves in the frame in which regions are drawn first. */
async function drawnIn(map: PadangMap): Promise<void> {
  await map.updateComplete;
  while (!map.shadowRoot?.querySelector('path[data-region]')) await nextFrame();
}

/** Watches an element from its first picture to the last. */
async function watched(
  map: PadangMap,
  firstPicture: () => ParentNode,
): Promise<{ readonly moved: readonly string[]; readonly shifts: number }> {
  const shifts: PerformanceEntry[] = [];
  await map.updateComplete;
  if (!firstPicture().querySelector('path[data-region]')) await drawnIn(map);
  const before = boxesIn(firstPicture());
  await nextFrame();
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  await map.whenReady();
  await nextFrame();
  await nextFrame();
  shifts.push(...observer.takeRecords());
  observer.disconnect();
  return { moved: moved(before, boxesIn(map.shadowRoot!)), shifts: shifts.length };
}

const DEMO = demoDataset as Dataset;
const POINTS_ALONE: Dataset = { ...DEMO, indicators: [], observations: [] };

const CASES: readonly (readonly [what: string, options: StaticOptions, data: Dataset])[] = [
  ['the published families', {}, DEMO],
  ['the estimate with the points, in English', { indicator: 'poverty-rate-estimate', layers: ['kube-grants'], lang: 'en' }, DEMO],
  ['the counts', { indicator: 'psm' }, DEMO],
  ['a dark map without controls and sources', { theme: 'dark', hideControls: true, hideSource: true }, DEMO],
  ['points alone', {}, POINTS_ALONE],
];

/** Attributes of tags that the package has a figure of already. */
const DRAWN_BEFORE = [
  {},
  { lang: 'en' },
  { indicator: 'psm', 'hide-controls': '' },
  { indicator: 'poverty-rate-estimate', lang: 'en', 'hide-source': '' },
  { indicator: 'psm-per-10000-people', 'hide-legend': '', 'hide-table': '' },
] as const satisfies readonly Readonly<Record<string, string>>[];

describe.each([390, 768, 1280])('at %i px', (widthPx) => {
  beforeEach(() => page.viewport(widthPx, 1600));

  it.each(DRAWN_BEFORE)('the figure of %j stays in its place when the element composes its own', async (attributes) => {
    const map = placeMap({ widthPx, attributes });
    const { moved: names, shifts } = await watched(map, () => map.shadowRoot!);
    expect(names).toEqual([]);
    expect(shifts).toBe(0);
  });

  it.each(CASES)('a static figure of %s stays in its place when the element takes it over', async (_, options, data) => {
    const { lang = 'id', theme, indicator, layers, hideControls, hideSource } = options;
    const map = placeMap({
      widthPx,
      attributes: { lang },
      properties: {
        data,
        ...Object.fromEntries(
          Object.entries({ theme, indicator, layers, hideControls, hideSource }).filter(([, value]) => value !== undefined),
        ),
      },
      inside: renderStatic(data, options),
    });
    const figure = map.querySelector('figure')!;
    const { moved: names, shifts } = await watched(map, () => figure);
    expect(names).toEqual([]);
    expect(shifts).toBe(0);
    expect(figure.isConnected).toBe(false);
  });
});

describe('the first figure', () => {
  beforeEach(() => page.viewport(390, 844));

  it.each([{ renderer: 'webgl' }, { basemap: '/no-such-style.json' }])('does not wait for what is drawn with %j', async (attributes) => {
    const map = placeMap({ attributes });
    await map.updateComplete;
    expect(map.scene).toBeNull();
    expect(map.shadowRoot!.querySelectorAll('path[data-region]')).toHaveLength(11);
  });

  it.each(DRAWN_BEFORE)('of %j shows what the element then shows', async (attributes) => {
    const map = placeMap({ attributes });
    await drawnIn(map);
    expect(map.scene).toBeNull();
    const read = () => ({
      language: map.shadowRoot!.querySelector('figure')?.lang,
      regions: [...map.shadowRoot!.querySelectorAll('path[data-region]')].map((path) => [
        path.getAttribute('data-region'),
        path.getAttribute('fill')?.replace(/#.*-/, '#'),
        path.getAttribute('aria-label'),
      ]),
      rows: [...map.shadowRoot!.querySelectorAll('tr')].map((row) => row.textContent.replace(/↕/g, '')),
      texts: [...map.shadowRoot!.querySelectorAll('.pm-heading, [part=legend], [part=status], [part=source]')].map(
        ({ textContent }) => textContent,
      ),
    });
    const first = read();
    await map.whenReady();
    expect(read()).toEqual(first);
    expect(map.scene?.panels[0].indicator).toBe(map.indicator ?? padangDataset.indicators[0]?.id);
  });

  it.each([
    { src: 'data:,' },
    { selected: '13.71.05' },
    { period: '2008' },
    { level: 'kelurahan' },
    { classes: '5', lang: 'en' },
    { indicator: 'no-such' },
    { indicator: 'poverty-rate' },
  ])('is not shown for %j', async (attributes) => {
    const map = placeMap({ attributes });
    await map.updateComplete;
    expect(map.shadowRoot!.querySelectorAll('path[data-region]')).toHaveLength(0);
    const { height, width } = map.shadowRoot!.querySelector('[part=map]')!.getBoundingClientRect();
    expect(height).toBeCloseTo(width, 0);
    await expect.poll(() => map.scene ?? map.status === 'error').not.toBe(false);
    expect(map.shadowRoot!.querySelector('[id^="pm-first"]')).toBeNull();
  });

  it('gives way where something else is asked for before the element has composed its own', async () => {
    const map = placeMap({ attributes: { lang: 'en' } });
    await drawnIn(map);
    map.indicator = 'area';
    await map.updateComplete;
    expect(map.shadowRoot!.querySelectorAll('path[data-region]')).toHaveLength(0);
    await map.whenReady();
    expect(map.scene?.panels[0].indicator).toBe('area');
  });

  it('gives way to a static figure in the tag, which is shown until the map is there', async () => {
    const map = placeMap({ inside: renderStatic(padangDataset) });
    await map.updateComplete;
    expect(map.shadowRoot!.querySelectorAll('path[data-region]')).toHaveLength(0);
    expect(map.querySelector('figure')!.getBoundingClientRect().height).toBeGreaterThan(390);
    expect(map.querySelectorAll('path[data-region]')).toHaveLength(11);
    await map.whenReady();
    expect(map.querySelector('figure')).toBeNull();
    expect(map.shadowRoot!.querySelectorAll('path[data-region]')).toHaveLength(11);
  });
});
