import { autoType, csvParse } from 'd3-dsv';
import { readInWorker } from '../../../src/elements/read-in-worker.js';

// The harness has the same bytes parsed by d3-dsv on the page, or read, joined and validated by the package in its worker.

const file = fetch('data/made-up.csv').then((response) => response.arrayBuffer());

/** How long the main thread was taken at most while something runs, by a clock that ticks every few milliseconds. */
function watchMainThread() {
  const EVERY_MS = 4;
  let last = performance.now();
  let longest = 0;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - EVERY_MS);
    last = now;
  };
  const timer = setInterval(tick, EVERY_MS);
  return () => {
    tick();
    clearInterval(timer);
    return longest;
  };
}

window.bench = {
  kept: null,
  bytes: async () => (await file).byteLength,
  async d3() {
    const bytes = await file;
    const start = performance.now();
    this.kept = csvParse(new TextDecoder().decode(bytes), autoType);
    return { tookMs: performance.now() - start, rows: this.kept.length };
  },
  async ours() {
    const bytes = new Uint8Array((await file).slice(0));
    const longest = watchMainThread();
    const start = performance.now();
    const recipe = { format: 'csv', adapterId: 'bench', options: {} };
    this.kept = await readInWorker({ bytes, recipe, boundaries: null }, new AbortController().signal);
    const tookMs = performance.now() - start;
    if (!this.kept) throw new Error('no worker was to be had');
    return { tookMs, rows: this.kept.report.kept, longestTaskMs: longest() };
  },
};
document.documentElement.dataset.bench = 'ready';
