import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { csvAdapter } from '../../../src/data/adapters/csv.adapter.js';
import { jsonAdapter } from '../../../src/data/adapters/json.adapter.js';
import { readBytes } from '../../../src/data/byte-source.js';
import { readInWorker } from '../../../src/elements/read-in-worker.js';
import { readInput } from '../../../src/elements/read-input.js';
import { padangBoundaries } from '../../../src/geo/padang.js';
import { AdapterError, DataValidationError } from '../../../src/model/errors.js';
import { eventually } from '../../eventually.js';
import { addressOf } from '../made-up-data.js';
import { allInside, placeMap, readyMap } from '../placed-map.js';

const CODES = ['1371010', '13.71.01', 'Nanggalo', '13.71.05', 'Pauh', 'Kuranji', 'nowhere'];

/** A made-up CSV, long, with notes, sources and faults. */
function longCsv(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const [code, year, indicator] = [
      CODES[index % CODES.length],
      2000 + (Math.floor(index / CODES.length) % 24),
      Math.floor(index / CODES.length / 24),
    ];
    return `${code};rate-${indicator};${year};${(index % 50) + 0.5};${index % 5 === 0 ? 'E' : ''};${index % 9 === 0 ? 'dinsos' : ''};${index % 7 === 0 ? 'sementara' : ''}`;
  });
  return ['region;indicator;period;value;status;source;note', ...lines].join('\n');
}

const LARGE = longCsv(9000);
const SMALL = longCsv(3000);

const RealWorker = Worker;

/** Workers that were made, and those of them that were ended. */
const workers = { made: 0, ended: 0 };
/** Called when a worker is given something to read, and when it says something. */
const [told, heard] = [vi.fn(), vi.fn()];

beforeEach(() => {
  workers.made = workers.ended = 0;
  told.mockReset();
  heard.mockReset();
  vi.stubGlobal(
    'Worker',
    class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.made += 1;
        this.addEventListener('message', () => heard());
      }
      override terminate(): void {
        workers.ended += 1;
        super.terminate();
      }
      override postMessage(message: unknown, more?: Transferable[] | StructuredSerializeOptions): void {
        super.postMessage(message, more as Transferable[]);
        told();
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const task = (text: string) => ({
  bytes: bytesOf(text),
  recipe: { format: 'csv' as const, adapterId: 'a', options: {} },
  boundaries: null,
  names: {},
});
const never = new AbortController().signal;

describe('a source of many bytes', () => {
  it.each([
    ['src', (url: string) => ({ attributes: { src: `${url}?output=csv` } })],
    ['an adapter', (url: string) => ({ properties: { adapter: csvAdapter(url) } })],
  ])('is read in a worker where it is given by %s; the worker is ended with its answer', async (_, placing) => {
    const map = await readyMap(placing(addressOf(LARGE, 'text/csv')));
    expect(workers).toEqual({ made: 1, ended: 1 });
    expect(map.report.entries.filter(({ kind }) => kind === 'unmatched')).toHaveLength(Math.floor(9000 / CODES.length));
    expect(allInside(map, 'path[data-region]')).toHaveLength(11);
  });

  it('is read in a worker where it is JSON, its points put in their kecamatan', async () => {
    const points = Array.from({ length: 3000 }, (_, index) => ({
      id: `p${index}`,
      name: `Made up ${index}`,
      lngLat: [100.36, -0.9 - (index % 10) / 1000],
      amountRupiah: 1000,
    }));
    const dataset = {
      indicators: [{ id: 'a' }],
      observations: [{ region: '13.71.01', indicator: 'a', value: 5 }],
      pointLayers: [{ id: 'kube', points }],
    };
    const map = await readyMap({
      attributes: { layers: 'kube' },
      properties: { adapter: jsonAdapter(addressOf(JSON.stringify(dataset))) },
    });
    expect(workers).toEqual({ made: 1, ended: 1 });
    expect(map.report.kept).toBe(3001);
  });

  it('gives in the worker what it gives on the page', async () => {
    const inWorker = await readInWorker(task(LARGE), never);
    const onPage = await readInput(await readBytes(bytesOf(LARGE), task('').recipe), null, {});
    expect(onPage.report.entries.length).toBeGreaterThan(1000);
    expect(inWorker).toStrictEqual(onPage);
  });

  it("is joined in the worker with a page's own regions", async () => {
    const padang = padangBoundaries();
    const own = {
      ...padang,
      whole: { code: '99.01', name: 'Made up' },
      regions: padang.regions.map((region) => ({ ...region, code: region.code.replace('13.71', '99.01') })),
    };
    const text = LARGE.replace(/13\.71\./g, '99.01.');
    const read = await readInWorker({ ...task(text), boundaries: own }, never);
    expect(read?.dataset.observations[0]?.region).toBe('99.01.01');
  });

  it('of which nothing can be read fails as on the page', async () => {
    const garbage = 'a;b\n'.repeat(60_000);
    const map = placeMap({ properties: { adapter: csvAdapter(addressOf(garbage, 'text/csv')) } });
    const error: unknown = await map.whenReady().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AdapterError);
    expect(error).toMatchObject({ name: 'AdapterError', code: 'unreadable', retryable: false, httpStatus: null });
    expect(workers).toEqual({ made: 1, ended: 1 });
  });

  it('of which nothing can be kept fails with what is wrong, row by row', async () => {
    const text = JSON.stringify({ observations: [{ region: 'nowhere', value: 1 }] });
    const json = { ...task(text), recipe: { format: 'json' as const, adapterId: 'a' } };
    const error: unknown = await readInWorker(json, never).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DataValidationError);
    expect((error as DataValidationError).issues).toMatchObject([
      { kind: 'unmatched', row: 1, received: 'nowhere' },
      { kind: 'assumed', row: null },
    ]);
  });

  it('ends its worker when the element goes', async () => {
    const map = placeMap({ properties: { adapter: csvAdapter(addressOf(longCsv(60_000), 'text/csv')) } });
    await eventually(() => expect(workers.made).toBe(1));
    map.remove();
    await eventually(() => expect(workers.ended).toBe(1));
  });

  it.each([
    ['before its worker is there', false],
    ['while its worker reads', true],
  ])('that is aborted %s rejects with the reason and ends the worker', async (_, hasBegun) => {
    const controller = new AbortController();
    if (hasBegun) told.mockImplementation(() => queueMicrotask(() => controller.abort(new Error('enough'))));
    const reading = readInWorker(task(LARGE), controller.signal);
    if (!hasBegun) controller.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    expect(told).toHaveBeenCalledTimes(hasBegun ? 1 : 0);
    // It says that it is there, and no more.
    expect(heard).toHaveBeenCalledTimes(hasBegun ? 1 : 0);
    expect(workers).toEqual({ made: 1, ended: 1 });
  });

  it.each([
    [
      'may not be made',
      function () {
        throw new Error('refused');
      },
    ],
    [
      'has no file',
      function () {
        return new RealWorker('/nowhere.js');
      },
    ],
  ])('is read on the page where a worker %s', async (_, make) => {
    const refused = vi.fn(make);
    vi.unstubAllGlobals();
    vi.stubGlobal('Worker', refused);
    const map = await readyMap({ properties: { adapter: csvAdapter(addressOf(LARGE, 'text/csv')) } });
    expect(map.report.received).toBe(9000);
    expect(refused).toHaveBeenCalledOnce();
  });
});

describe('a source of few bytes', () => {
  it('is read without a worker', async () => {
    const map = await readyMap({ properties: { adapter: csvAdapter(addressOf(SMALL, 'text/csv')) } });
    expect(map.report.received).toBe(3000);
    expect(workers.made).toBe(0);
  });
});
