import { FAST_PHONE, PHONE, type Device } from '../harness/browser.js';
import { calibrate, loadOnce, type FirstMapLoad, type LoadedPage } from '../harness/load.js';
import { atMost, type Figure } from '../parts/figures.js';
import { times, written } from '../parts/markdown-table.js';
import type { Probe } from '../parts/painted.js';
import { median, ratio, rotated, summarise } from '../parts/statistics.js';
import { reasonOf, type Bench, type Findings } from './subject.js';

const PAGES = [
  ['first-static', 'static inline SVG, no script'],
  ['first-plain', '`<padang-map>`, plain'],
  ['first-five', '`<padang-map>`, 5 classes chosen'],
  ['first-prerendered', '`<padang-map>`, pre-rendered'],
  ['first-webgl', '`<padang-map renderer="webgl">`'],
  ['first-d3', 'd3-geo by hand'],
  ['first-leaflet', 'Leaflet'],
  ['first-echarts', 'Apache ECharts'],
  ['first-maplibre', 'MapLibre GL'],
] as const;

const DEVICES: readonly Device[] = [PHONE, FAST_PHONE];
const MOST_KILOBYTES = 30;

type Loads = ReadonlyMap<string, readonly FirstMapLoad[]>;

const key = (page: string, device: Device): string => `${page} on ${device.name}`;

/** Time to the first painted map, what was fetched until then, and how long the page was blocked. */
export async function measureFirstMap(bench: Bench): Promise<Findings> {
  const notes: string[] = [];
  const found = new Map<string, { readonly loaded: LoadedPage; readonly probes: readonly Probe[] }>();
  for (const [page, name] of PAGES) {
    const loaded: LoadedPage = { page, url: bench.url(page, 'first'), wantsCanvas: page === 'first-webgl' };
    try {
      found.set(page, { loaded, probes: await calibrate(bench.browser, loaded, bench.scenes.first) });
    } catch (error) {
      notes.push(`${name}: not available (${reasonOf(error)}).`);
    }
  }
  const loads = new Map<string, FirstMapLoad[]>();
  for (let round = 0; round < bench.rounds; round += 1) {
    for (const [page, { loaded, probes }] of rotated([...found], round))
      for (const device of DEVICES) {
        const load = await loadOnce(bench.browser, bench.server, loaded, device, probes);
        loads.set(key(page, device), [...(loads.get(key(page, device)) ?? []), load]);
      }
    bench.tell(`first map: round ${round + 1} of ${bench.rounds}`);
  }
  return {
    title: 'First painted map',
    header: [
      'page',
      'cheap phone, ms',
      'quartiles',
      '× static',
      'blocking, ms',
      'longest task, ms',
      'kB',
      'requests',
      'no slowdown, ms',
      '× static',
    ],
    rows: PAGES.map(([page, name]) => [name, ...rowOf(loads, page)]),
    notes: [...notes, ...notesOf(loads)],
    figures: figuresOf(loads),
    raw: Object.fromEntries(loads),
  };
}

const of = (loads: Loads, page: string, device: Device, read: (load: FirstMapLoad) => number | null): readonly number[] =>
  (loads.get(key(page, device)) ?? []).flatMap((load) => read(load) ?? []);

const painted = (load: FirstMapLoad): number => load.paintedMs;

const toStatic = (loads: Loads, page: string, device: Device): number | null =>
  ratio(of(loads, page, device, painted), of(loads, 'first-static', device, painted));

function rowOf(loads: Loads, page: string): readonly string[] {
  const phone = (read: (load: FirstMapLoad) => number) => summarise(of(loads, page, PHONE, read));
  const time = phone(painted);
  return [
    written(time?.median),
    time ? `${written(time.lower)}–${written(time.upper)}` : '–',
    times(toStatic(loads, page, PHONE)),
    written(phone(({ blockingMs }) => blockingMs)?.median),
    written(phone(({ longestTaskMs }) => longestTaskMs)?.median),
    written((phone(({ bytes }) => bytes)?.median ?? Number.NaN) / 1000, 1),
    written(phone(({ requests }) => requests)?.median),
    written(summarise(of(loads, page, FAST_PHONE, painted))?.median),
    times(toStatic(loads, page, FAST_PHONE)),
  ];
}

function notesOf(loads: Loads): readonly string[] {
  const apart = of(loads, 'first-static', PHONE, ({ paintedMs, contentfulPaintMs }) =>
    contentfulPaintMs === null ? null : paintedMs - contentfulPaintMs,
  );
  const canvas = of(loads, 'first-webgl', PHONE, ({ canvasPaintedMs }) => canvasPaintedMs);
  return [
    'The plain page is the bare tag with the four classes of its own figure; all others draw five.',
    'kB are encoded bytes over the line with headers, of the page and all that had come whole when the map was painted.',
    apart.length === 0
      ? 'The film was not compared with the browser’s own paint timing.'
      : `The film against the browser’s own first contentful paint, on the static page: ${written(median(apart))} ms (median).`,
    canvas.length === 0
      ? 'WebGL: no canvas was painted (not available); its row is the SVG that comes first.'
      : `WebGL: the canvas had painted after ${written(median(canvas))} ms on the cheap phone; its row is the SVG that comes first.`,
  ];
}

function figuresOf(loads: Loads): readonly Figure[] {
  const plain = (read: (load: FirstMapLoad) => number) => of(loads, 'first-plain', PHONE, read);
  const orNull = (values: readonly number[]): number | null => (values.length === 0 ? null : median(values));
  const ours = ['first-plain', 'first-five', 'first-prerendered'];
  const engines = ours
    .flatMap((page) => DEVICES.flatMap((device) => loads.get(key(page, device)) ?? []))
    .flatMap(({ paths }) => paths.filter((path) => /maplibre/i.test(path)));
  return [
    atMost('first map on a cheap phone: plain, to static', toStatic(loads, 'first-plain', PHONE), 1.8, ' ×'),
    atMost('first map on a cheap phone: pre-rendered, to static', toStatic(loads, 'first-prerendered', PHONE), 1.1, ' ×'),
    ...(['first-plain', 'first-prerendered'] as const).map((page) =>
      atMost(
        `longest task until then, ${page.slice('first-'.length)}`,
        orNull(of(loads, page, PHONE, ({ longestTaskMs }) => longestTaskMs)),
        50,
        ' ms',
        0,
      ),
    ),
    atMost('kB until then, plain, page and stylesheet included', orNull(plain(({ bytes }) => bytes / 1000)), MOST_KILOBYTES, ' kB', 1),
    {
      name: 'files of MapLibre fetched until then, unless asked for',
      target: '0',
      measured: String(engines.length),
      isMet: engines.length === 0,
    },
  ];
}
