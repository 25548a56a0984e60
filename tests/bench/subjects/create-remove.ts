import { DESK, openPage, type OpenPage } from '../harness/browser.js';
import { live, openDriven } from '../harness/driven.js';
import { held, type Held } from '../harness/heap.js';
import { atMost, type Figure } from '../parts/figures.js';
import { written } from '../parts/markdown-table.js';
import { median, rotated } from '../parts/statistics.js';
import { reasonOf, type Bench, type Findings } from './subject.js';

const PAGES = [
  ['driven-ours', '', '`<padang-map>`, plain'],
  ['driven-ours', '?renderer=webgl', '`<padang-map renderer="webgl">`'],
  ['driven-d3', '', 'd3-geo by hand'],
  ['driven-leaflet', '', 'Leaflet'],
  ['driven-echarts', '', 'Apache ECharts'],
  ['driven-maplibre', '', 'MapLibre GL'],
] as const;

const FEW = 5;
const MANY = 20;
const GROWTH_ALLOWED_PERCENT = 2;

/** What the page keeps of things that do not count as heap: made and not yet ended. */
interface Kept {
  readonly observers: number;
  readonly workers: number;
  readonly contexts: number;
}

/** One page in which a map was made and removed again and again. */
interface Life {
  readonly few: Held & Kept;
  readonly many: Held & Kept;
}

/** Twenty maps made and removed in one page: what is left of them. */
export async function measureCreateRemove(bench: Bench): Promise<Findings> {
  const rounds = Math.min(bench.rounds, bench.isQuick ? 1 : 3);
  const notes = new Set<string>();
  const lives = new Map<string, Life[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [page, query, name] of rotated(PAGES, round)) {
      const opened = await openPage(bench.browser, DESK);
      try {
        lives.set(name, [...(lives.get(name) ?? []), await lifeOf(opened, bench.url(page, 'eleven', query), query.includes('webgl'))]);
      } catch (error) {
        notes.add(`${name}: not available (${reasonOf(error)}).`);
        bench.tell(`${name}: ${reasonOf(error)}`);
      } finally {
        await opened.close();
      }
    }
    bench.tell(`create and remove: round ${round + 1} of ${rounds}`);
  }
  return {
    title: `${MANY} maps made and removed in one page`,
    header: [
      'page',
      `heap after ${FEW}, MB`,
      `after ${MANY}, MB`,
      'growth, %',
      'listeners',
      'nodes',
      'observers',
      'workers',
      'WebGL contexts',
    ],
    rows: PAGES.map(([, , name]) => [name, ...rowOf(lives.get(name) ?? [])]),
    notes: [
      ...notes,
      `Heap after several collections. Listeners, nodes, observers, workers and contexts: how many more there are after ${MANY} than after ${FEW}.`,
      'An observer counts while it observes something, a worker until it is ended, a WebGL context until it is lost or collected.',
    ],
    figures: PAGES.slice(0, 2).flatMap(([, , name]) => figuresOf(name, lives.get(name) ?? [])),
    raw: Object.fromEntries(lives),
  };
}

async function lifeOf({ page, cdp }: OpenPage, url: string, wantsCanvas: boolean): Promise<Life> {
  await page.addInitScript(countThings);
  await openDriven(page, url);
  await live(page, FEW, wantsCanvas);
  const few = { ...(await held(cdp)), ...(await page.evaluate(readCounts)) };
  await live(page, MANY - FEW, wantsCanvas);
  return { few, many: { ...(await held(cdp)), ...(await page.evaluate(readCounts)) } };
}

type CountingWindow = Window & { benchCounts?: () => Kept };

/** Runs in the page before its scripts: counts what is made and ended of what no heap shows. */
function countThings(): void {
  const observing = new Set<object>();
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) {
    const { prototype } = window[name] as {
      prototype: { observe: (this: object, ...args: unknown[]) => void; disconnect: (this: object) => void };
    };
    const { observe, disconnect } = prototype;
    prototype.observe = function (this: object, ...args) {
      observing.add(this);
      observe.apply(this, args);
    };
    prototype.disconnect = function (this: object) {
      observing.delete(this);
      disconnect.call(this);
    };
  }
  let workers = 0;
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers += 1;
    }
    override terminate(): void {
      workers -= 1;
      super.terminate();
    }
  };
  const contexts: WeakRef<WebGLRenderingContext>[] = [];
  const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (...args: unknown[]) => unknown;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
    const context = getContext.apply(this, args);
    if (String(args[0]).startsWith('webgl') && context && !contexts.some((known) => known.deref() === context))
      contexts.push(new WeakRef(context as WebGLRenderingContext));
    return context;
  } as typeof HTMLCanvasElement.prototype.getContext;
  (window as CountingWindow).benchCounts = () => ({
    observers: observing.size,
    workers,
    contexts: contexts.filter((context) => context.deref()?.isContextLost() === false).length,
  });
}

function readCounts(): Kept {
  return (window as CountingWindow).benchCounts?.() ?? { observers: 0, workers: 0, contexts: 0 };
}

const growthPercent = ({ few, many }: Life): number => (many.heapBytes / few.heapBytes - 1) * 100;

const medianOf = (lives: readonly Life[], read: (life: Life) => number): number | null =>
  lives.length === 0 ? null : median(lives.map(read));

const LEFT = ['listeners', 'nodes', 'observers', 'workers', 'contexts'] as const;

const left = (lives: readonly Life[], what: (typeof LEFT)[number]): number | null =>
  medianOf(lives, ({ few, many }) => many[what] - few[what]);

function rowOf(lives: readonly Life[]): readonly string[] {
  return [
    written(
      medianOf(lives, ({ few }) => few.heapBytes / 1e6),
      2,
    ),
    written(
      medianOf(lives, ({ many }) => many.heapBytes / 1e6),
      2,
    ),
    written(medianOf(lives, growthPercent), 1),
    ...LEFT.map((what) => written(left(lives, what))),
  ];
}

function figuresOf(name: string, lives: readonly Life[]): readonly Figure[] {
  const kept = (['listeners', 'observers', 'workers', 'contexts'] as const).map((what) => left(lives, what));
  return [
    atMost(`heap after ${MANY} to that after ${FEW}, ${name}`, medianOf(lives, growthPercent), GROWTH_ALLOWED_PERCENT, ' % more', 1),
    atMost(
      `listeners, observers, workers and WebGL contexts left, ${name}`,
      lives.length === 0 ? null : kept.reduce<number>((sum, count) => sum + Math.max(0, count ?? 0), 0),
      0,
      '',
      0,
    ),
  ];
}
