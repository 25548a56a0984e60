import { FAST_PHONE, PHONE, type Device } from '../harness/browser.js';
import { FIRST_PAGES, pageOf, tagOf, type FirstPage, type PageKind } from '../harness/first-figures.js';
import { calibrate, loadOnce, type FirstMapLoad, type LoadedPage } from '../harness/load.js';
import { atMost, type Figure } from '../parts/figures.js';
import { times, written } from '../parts/markdown-table.js';
import type { Probe } from '../parts/painted.js';
import { median, ratio, rotated, summarise } from '../parts/statistics.js';
import { reasonOf, type Bench, type Findings } from './subject.js';

const PEERS: Readonly<Partial<Record<PageKind, string>>> = {
  static: 'static inline SVG, no script',
  d3: 'd3-geo by hand',
  leaflet: 'Leaflet',
  echarts: 'Apache ECharts',
  maplibre: 'MapLibre GL',
};

const DEVICES: readonly Device[] = [PHONE, FAST_PHONE];

const OURS = FIRST_PAGES.filter(({ kind }) => !(kind in PEERS));

/** What a page is called in the tables: the tag without title and source of its file, or the peer. */
function nameOf({ kind, figure }: FirstPage): string {
  const peer = PEERS[kind];
  if (peer !== undefined) return `${figure.title}: ${peer}`;
  const file = figure.file && { ...figure.file, attributes: {} };
  const tag = tagOf({ ...figure, file }, kind === 'webgl' ? { renderer: 'webgl' } : {});
  return `${figure.title}: \`${tag}\`${kind === 'prerendered' ? ', pre-rendered' : ''}`;
}

type Loads = ReadonlyMap<string, readonly FirstMapLoad[]>;

const key = (page: string, device: Device): string => `${page} on ${device.name}`;

/** Time to the first painted map, what was fetched until then, and how long the page was blocked. */
export async function measureFirstMap(bench: Bench): Promise<Findings> {
  const notes = new Set<string>();
  const missing = (page: FirstPage, error: unknown): void => {
    const note = `${nameOf(page)}: not available (${reasonOf(error)}).`;
    notes.add(note);
    bench.tell(note);
  };
  const found: (readonly [FirstPage, LoadedPage, readonly Probe[]])[] = [];
  for (const first of FIRST_PAGES) {
    const loaded: LoadedPage = { page: first.page, url: bench.url(first.page, first.figureName), wantsCanvas: first.kind === 'webgl' };
    try {
      found.push([first, loaded, await calibrate(bench.browser, loaded, bench.scenes[first.figureName])]);
    } catch (error) {
      missing(first, error);
    }
  }
  const loads = new Map<string, FirstMapLoad[]>();
  for (let round = 0; round < bench.rounds; round += 1) {
    for (const [first, loaded, probes] of rotated(found, round))
      for (const device of DEVICES) {
        const at = key(first.page, device);
        try {
          loads.set(at, [...(loads.get(at) ?? []), await loadOnce(bench.browser, bench.server, loaded, device, probes)]);
        } catch (error) {
          missing(first, error);
        }
      }
    bench.tell(`first map: round ${round + 1} of ${bench.rounds}`);
  }
  return {
    title: 'First painted map',
    header: ['our page, cheap phone', 'ms', '× static', '× d3', 'Leaflet × static', 'MapLibre × static', 'kB', 'files', 'longest task, ms'],
    rows: OURS.map((page) => [nameOf(page), ...oursRow(loads, page)]),
    more: [
      {
        header: [
          'every page',
          'cheap phone, ms',
          'quartiles',
          '× static',
          'blocking, ms',
          'longest task, ms',
          'kB',
          'files',
          'no slowdown, ms',
          '× static',
        ],
        rows: FIRST_PAGES.map((page) => [nameOf(page), ...everyRow(loads, page)]),
      },
    ],
    notes: [...notes, ...notesOf(loads)],
    figures: [...OURS.flatMap((page) => figuresOf(loads, page)), enginesFetched(loads)],
    raw: Object.fromEntries(loads),
  };
}

const of = (loads: Loads, page: string, device: Device, read: (load: FirstMapLoad) => number | null): readonly number[] =>
  (loads.get(key(page, device)) ?? []).flatMap((load) => read(load) ?? []);

const painted = (load: FirstMapLoad): number => load.paintedMs;

/** The median of what a page showed on the cheap phone; `null` where it never did. */
const onPhone = (loads: Loads, page: string, read: (load: FirstMapLoad) => number): number | null =>
  summarise(of(loads, page, PHONE, read))?.median ?? null;

/** How a page of a figure compares with another page of the same figure. */
const against = (loads: Loads, { figureName }: FirstPage, kind: PageKind, other: PageKind, device = PHONE): number | null =>
  ratio(of(loads, pageOf(figureName, kind), device, painted), of(loads, pageOf(figureName, other), device, painted));

const kilobytes = ({ bytes }: FirstMapLoad): number => bytes / 1000;
const kilobytesWithoutScript = ({ bytesWithoutScript }: FirstMapLoad): number => bytesWithoutScript / 1000;
const files = ({ requests }: FirstMapLoad): number => requests;
const longest = ({ longestTaskMs }: FirstMapLoad): number => longestTaskMs;

function oursRow(loads: Loads, page: FirstPage): readonly string[] {
  return [
    written(onPhone(loads, page.page, painted)),
    times(against(loads, page, page.kind, 'static')),
    times(against(loads, page, page.kind, 'd3')),
    times(against(loads, page, 'leaflet', 'static')),
    times(against(loads, page, 'maplibre', 'static')),
    written(onPhone(loads, page.page, kilobytes), 1),
    written(onPhone(loads, page.page, files)),
    written(onPhone(loads, page.page, longest)),
  ];
}

function everyRow(loads: Loads, page: FirstPage): readonly string[] {
  const time = summarise(of(loads, page.page, PHONE, painted));
  return [
    written(time?.median),
    time ? `${written(time.lower)}–${written(time.upper)}` : '–',
    times(against(loads, page, page.kind, 'static')),
    written(onPhone(loads, page.page, ({ blockingMs }) => blockingMs)),
    written(onPhone(loads, page.page, longest)),
    written(onPhone(loads, page.page, kilobytes), 1),
    written(onPhone(loads, page.page, files)),
    written(summarise(of(loads, page.page, FAST_PHONE, painted))?.median),
    times(against(loads, page, page.kind, 'static', FAST_PHONE)),
  ];
}

function notesOf(loads: Loads): readonly string[] {
  const apart = FIRST_PAGES.filter(({ kind }) => kind === 'static').flatMap(({ page }) =>
    of(loads, page, PHONE, ({ paintedMs, contentfulPaintMs }) => (contentfulPaintMs === null ? null : paintedMs - contentfulPaintMs)),
  );
  const canvas = OURS.flatMap(({ page }) => of(loads, page, PHONE, ({ canvasPaintedMs }) => canvasPaintedMs));
  return [
    'Each page is compared with the static figure and the peers of the same data; Leaflet and MapLibre stand beside it as what they take themselves.',
    'kB are encoded bytes over the line with headers, of the page and all that had come whole when the map was painted.',
    apart.length === 0
      ? 'The film was not compared with the browser’s own paint timing.'
      : `The film against the browser’s own first contentful paint, on the static pages: ${written(median(apart))} ms (median).`,
    canvas.length === 0
      ? 'WebGL: no canvas was painted (not available); its row is the SVG that comes first.'
      : `WebGL: the canvas had painted after ${written(median(canvas))} ms on the cheap phone; its row is the SVG that comes first.`,
  ];
}

function figuresOf(loads: Loads, page: FirstPage): readonly Figure[] {
  const targets = page.figure.targets[page.kind];
  if (!targets) return [];
  const name = `${page.figure.title}${page.kind === 'ours' ? '' : `, ${page.kind}`}`;
  const phone = (read: (load: FirstMapLoad) => number): number | null => onPhone(loads, page.page, read);
  const figure = (title: string, limit: number | undefined, measured: number | null, unit: string, decimals?: number): readonly Figure[] =>
    limit === undefined ? [] : [atMost(title, measured, limit, unit, decimals)];
  return [
    ...figure(`first map, ${name}: to static`, targets.timesStatic, against(loads, page, page.kind, 'static'), ' ×'),
    ...figure(`first map, ${name}: to d3`, targets.timesD3, against(loads, page, page.kind, 'd3'), ' ×'),
    ...figure(`kB until then, ${name}`, targets.kilobytes, phone(kilobytes), ' kB', 1),
    ...figure(`kB until then without scripts, ${name}`, targets.kilobytesWithoutScript, phone(kilobytesWithoutScript), ' kB', 1),
    ...figure(`files until then, ${name}`, targets.files, phone(files), '', 0),
    ...figure(`longest task until then, ${name}`, targets.longestTaskMs, phone(longest), ' ms', 0),
  ];
}

function enginesFetched(loads: Loads): Figure {
  const unasked = OURS.filter(({ kind }) => kind !== 'webgl').flatMap(({ page }) =>
    DEVICES.flatMap((device) => loads.get(key(page, device)) ?? []),
  );
  const engines = unasked.flatMap(({ paths }) => paths.filter((path) => /maplibre/i.test(path)));
  return {
    name: 'files of MapLibre fetched until then, unless asked for',
    target: '0',
    measured: String(engines.length),
    isMet: engines.length === 0,
  };
}
