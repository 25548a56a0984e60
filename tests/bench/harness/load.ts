import type { Browser, Page } from 'playwright';
import { FAST_PHONE, openPage, type Device } from './browser.js';
import { Film, waitForFrame } from './film.js';
import { findMap, probesOn } from './geometry.js';
import { NetworkLog } from './network-log.js';
import type { Scene } from './scene-parts.js';
import type { BenchServer } from './server.js';
import { isPainted, type Probe } from '../parts/painted.js';
import type { Picture } from '../parts/png.js';

/** What one load of a page showed. Times are in milliseconds from the start of the navigation. */
export interface FirstMapLoad {
  readonly paintedMs: number;
  /** Bytes over the line, encoded and with headers, and requests, that had come whole by then. */
  readonly bytes: number;
  /** Of these bytes all but scripts. */
  readonly bytesWithoutScript: number;
  readonly requests: number;
  readonly paths: readonly string[];
  /** How long tasks went beyond 50 ms, in sum, until then. */
  readonly blockingMs: number;
  readonly longestTaskMs: number;
  /** The browser's own first contentful paint, to judge the film by. */
  readonly contentfulPaintMs: number | null;
  /** When the element's canvas was painted over; `null` where there is none. */
  readonly canvasPaintedMs: number | null;
}

/** A page to be loaded. */
export interface LoadedPage {
  /** Its folder. */
  readonly page: string;
  readonly url: string;
  /** Whether it is to get a canvas. */
  readonly wantsCanvas: boolean;
}

const TIMEOUT_MS = 60_000;
const CANVAS_TIMEOUT_MS = 15_000;

/** Where a page shows the regions, and the colours of the scene that it draws. Looked up in an unhurried load, as it needs the page's scripts to be at rest. */
export async function calibrate(browser: Browser, { page, url }: LoadedPage, scene: Scene): Promise<readonly Probe[]> {
  const [indicator = ''] = scene.indicators;
  const opened = await openPage(browser, FAST_PHONE);
  try {
    const film = await Film.start(opened.cdp, FAST_PHONE);
    await opened.page.goto(url);
    await opened.page.waitForLoadState('networkidle');
    const box = await findMap(opened.page);
    if (!box) throw new Error(`${page} shows no map.`);
    const probes = probesOn(box, scene, indicator);
    if (!(await waitForFrame(film, (picture) => isPainted(picture, probes), 15_000)))
      throw new Error(`${page} never showed its map in the expected colours, at ${JSON.stringify(box)}.`);
    return probes;
  } finally {
    await opened.close();
  }
}

/** Loads a page once, from an empty cache, and tells what was there when its map was first painted. */
export async function loadOnce(
  browser: Browser,
  server: BenchServer,
  { page, url, wantsCanvas }: LoadedPage,
  device: Device,
  probes: readonly Probe[],
): Promise<FirstMapLoad> {
  const opened = await openPage(browser, device);
  try {
    const log = new NetworkLog(opened.cdp);
    await opened.page.addInitScript(noteLongTasks);
    const film = await Film.start(opened.cdp, device);
    server.forget();
    const shows = (picture: Picture) => isPainted(picture, probes);
    await opened.page.goto(url, { waitUntil: 'commit' });
    if (!(await waitForFrame(film, shows, TIMEOUT_MS))) throw new Error(`${page} was not painted within ${TIMEOUT_MS} ms.`);
    await film.stop();
    const noted = await opened.page.evaluate(readNotes);
    const paintedAt = film.firstAt(shows) ?? Number.NaN;
    const paintedMs = paintedAt - noted.startedAt;
    const tasks = noted.tasks.filter(({ startMs }) => startMs < paintedMs);
    const { bytes, bytesWithoutScript, requests, paths } = log.by(paintedAt, server.served());
    return {
      paintedMs,
      bytes,
      bytesWithoutScript,
      requests,
      paths,
      blockingMs: tasks.reduce((sum, { durationMs }) => sum + durationMs - 50, 0),
      longestTaskMs: Math.max(0, ...tasks.map(({ durationMs }) => durationMs)),
      contentfulPaintMs: noted.contentfulPaintMs,
      canvasPaintedMs: wantsCanvas ? await canvasPainted(opened.page) : null,
    };
  } finally {
    await opened.close();
  }
}

/** When the element says that its canvas has painted, in milliseconds from the navigation; `null` where it never does. */
async function canvasPainted(page: Page): Promise<number | null> {
  try {
    const time = await page.waitForFunction(
      () =>
        document.querySelector('padang-map')?.shadowRoot?.querySelector<HTMLElement>('.pm-map')?.dataset['canvas'] === 'painted' &&
        performance.now(),
      undefined,
      { timeout: CANVAS_TIMEOUT_MS },
    );
    return Number(await time.jsonValue());
  } catch {
    return null;
  }
}

type NotingWindow = Window & { benchTasks?: { readonly startMs: number; readonly durationMs: number }[] };

/** Runs in the page before its scripts. */
function noteLongTasks(): void {
  const tasks: { readonly startMs: number; readonly durationMs: number }[] = [];
  (window as NotingWindow).benchTasks = tasks;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ startMs: startTime, durationMs: duration });
  }).observe({ type: 'longtask', buffered: true });
}

function readNotes(): { startedAt: number; tasks: readonly { startMs: number; durationMs: number }[]; contentfulPaintMs: number | null } {
  return {
    startedAt: performance.timeOrigin,
    tasks: (window as NotingWindow).benchTasks ?? [],
    contentfulPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  };
}
