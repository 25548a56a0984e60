import { DESK, openPage, type Device, type OpenPage } from '../harness/browser.js';
import { openDriven, show } from '../harness/driven.js';
import { Film, waitForFrame } from '../harness/film.js';
import { findMap, probesOn } from '../harness/geometry.js';
import { settledHeap } from '../harness/heap.js';
import { dragFrames } from '../harness/pan.js';
import { atMost, type Figure } from '../parts/figures.js';
import { times, written } from '../parts/markdown-table.js';
import { isPainted } from '../parts/painted.js';
import type { Picture } from '../parts/png.js';
import { quantile, ratio, rotated, summarise } from '../parts/statistics.js';
import { reasonOf, type Bench, type Findings } from './subject.js';

const PAGES = [
  ['driven-d3', '?wide', 'd3-geo by hand, SVG'],
  ['driven-leaflet', '?wide', 'Leaflet, canvas'],
  ['driven-echarts', '?wide', 'Apache ECharts, canvas'],
  ['driven-maplibre', '?wide', 'MapLibre GL'],
  ['driven-ours', '?wide&hide-table&renderer=svg', '`<padang-map renderer="svg">`'],
  ['driven-ours', '?wide&hide-table&renderer=webgl', '`<padang-map renderer="webgl">`'],
] as const;

const [D3, MAPLIBRE, SVG, WEBGL] = [PAGES[0][2], PAGES[3][2], PAGES[4][2], PAGES[5][2]];

/** What one opening of a page showed. */
interface Opening {
  readonly loadMs: number;
  readonly recolourMs: readonly number[];
  readonly frameMs: readonly number[];
  readonly heapBytes: number;
}

type Openings = ReadonlyMap<string, readonly Opening[]>;

const TIMEOUT_MS = 30_000;
/** A window no larger than the map needs: the film has less to take. */
const WINDOW: Device = { ...DESK, viewport: { width: 640, height: 780 } };

/** 7,000 made-up polygons with 10,000 made-up points. */
export async function measureLarge(bench: Bench): Promise<Findings> {
  const notes = new Set<string>();
  const openings = new Map<string, Opening[]>();
  for (let round = 0; round < bench.rounds; round += 1) {
    for (const [page, query, name] of rotated(PAGES, round)) {
      const opened = await openPage(bench.browser, WINDOW);
      try {
        const opening = await openLarge(opened, bench, bench.url(page, 'large', query), query.includes('webgl'));
        openings.set(name, [...(openings.get(name) ?? []), opening]);
      } catch (error) {
        notes.add(`${name}: not available (${reasonOf(error)}).`);
        bench.tell(`${name}: ${reasonOf(error)}`);
      } finally {
        await opened.close();
      }
      bench.tell(`7,000 polygons: ${name}`);
    }
    bench.tell(`7,000 polygons: round ${round + 1} of ${bench.rounds}`);
  }
  return {
    title: '7,000 polygons and 10,000 points',
    header: ['page', 'load, ms', '× d3', '× MapLibre', 'recolour, ms', '× d3', '× MapLibre', 'pan frame p95, ms', 'heap, MB'],
    rows: PAGES.map(([, , name]) => [name, ...rowOf(openings, name)]),
    notes: [
      ...notes,
      'Shapes, points and indicators are made up; points are not clustered, classes have given breaks, on all sides alike.',
      'The element is without its table (`hide-table`), which the peers do not have.',
      'Load is from the navigation to the first frame that shows the map, on WebGL to the painted canvas (the SVG shows it before), recolour from the call to the first frame with the new colours, both judged on the film.',
    ],
    figures: figuresOf(openings),
    raw: Object.fromEntries(openings),
  };
}

async function openLarge({ page, cdp }: OpenPage, bench: Bench, url: string, wantsCanvas: boolean): Promise<Opening> {
  const scene = bench.scenes.large;
  const film = await Film.start(cdp, WINDOW);
  await openDriven(page, url);
  // What is measured of WebGL is the canvas, not the SVG that shows the same before it.
  const canvasMs = wantsCanvas ? await canvasPainted(page) : 0;
  const box = await findMap(page);
  if (!box) throw new Error('it shows no map');
  const shows = (indicator: string) => {
    const probes = probesOn(box, scene, indicator);
    return (picture: Picture) => isPainted(picture, probes);
  };
  const [first = ''] = scene.indicators;
  if (!(await waitForFrame(film, shows(first), TIMEOUT_MS))) throw new Error('it was never painted');
  const startedAt = await page.evaluate(() => performance.timeOrigin);
  const loadMs = Math.max(canvasMs, (film.firstAt(shows(first)) ?? Number.NaN) - startedAt);

  const recolourMs: number[] = [];
  const turns = bench.isQuick ? 3 : 8;
  for (let turn = 1; turn <= turns; turn += 1) {
    const indicator = scene.indicators[turn % scene.indicators.length] ?? '';
    await film.rest();
    film.rewind();
    const calledAt = await show(page, indicator);
    if (!(await waitForFrame(film, shows(indicator), TIMEOUT_MS))) throw new Error('it never showed the other indicator');
    recolourMs.push((film.firstAt(shows(indicator)) ?? Number.NaN) - calledAt);
  }
  await film.stop();
  const frameMs = await dragFrames(page, box, bench.isQuick ? 30 : 60);
  return { loadMs, recolourMs, frameMs, heapBytes: await settledHeap(cdp) };
}

/** When the canvas had painted, in milliseconds from the navigation. */
async function canvasPainted(page: OpenPage['page']): Promise<number> {
  try {
    const painted = await page.waitForFunction(
      () =>
        document.querySelector('padang-map')?.shadowRoot?.querySelector<HTMLElement>('.pm-map')?.dataset['canvas'] === 'painted' &&
        performance.now(),
      undefined,
      { timeout: 15_000 },
    );
    return Number(await painted.jsonValue());
  } catch {
    throw new Error('its canvas never said that it had painted');
  }
}

const of = (openings: Openings, name: string, read: (opening: Opening) => readonly number[]): readonly number[] =>
  (openings.get(name) ?? []).flatMap(read);

const load = ({ loadMs }: Opening): readonly number[] => [loadMs];
const recolour = ({ recolourMs }: Opening): readonly number[] => recolourMs;

const between = (openings: Openings, name: string, other: string, read: (opening: Opening) => readonly number[]): number | null =>
  ratio(of(openings, name, read), of(openings, other, read));

function rowOf(openings: Openings, name: string): readonly string[] {
  const frames = of(openings, name, ({ frameMs }) => frameMs);
  return [
    ...[load, recolour].flatMap((read) => [
      written(summarise(of(openings, name, read))?.median),
      times(between(openings, name, D3, read)),
      times(between(openings, name, MAPLIBRE, read)),
    ]),
    frames.length === 0 ? '–' : written(quantile(frames, 0.95)),
    written((summarise(of(openings, name, ({ heapBytes }) => [heapBytes]))?.median ?? Number.NaN) / 1e6, 1),
  ];
}

function figuresOf(openings: Openings): readonly Figure[] {
  return [
    atMost('7,000 polygons on WebGL: load, to MapLibre', between(openings, WEBGL, MAPLIBRE, load), 1.1, ' ×'),
    atMost('7,000 polygons on WebGL: recolour, to MapLibre', between(openings, WEBGL, MAPLIBRE, recolour), 1.05, ' ×'),
    atMost('7,000 polygons on SVG: load, to d3', between(openings, SVG, D3, load), 1.2, ' ×'),
    atMost('7,000 polygons on SVG: recolour, to d3', between(openings, SVG, D3, recolour), 1.2, ' ×'),
  ];
}
