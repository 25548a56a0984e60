import { describe, expect, it } from 'vitest';
import { jsonAdapter, staticAdapter, type DataAdapter, type DatasetInput } from '../../src/adapters.js';
import type { AdapterMaker } from '../../src/testing.js';
import { ABSENT, AT_ONCE, BEFORE, DOOR, FAILURES, HELD, ID, LESS, PLAIN, SUBSCRIPTION } from './check-names.js';
import { changed, failedChecks, INPUT } from './failed-checks.js';

/** Another thing than it should, made of what a sound adapter hands over. */
const handingOver = (change: (input: DatasetInput) => DatasetInput): AdapterMaker =>
  changed((load) => async (request, options) => change(await load(request, options)));

class Row {
  readonly level = 'kecamatan';
}

let loads = 0;
const held = new Map<string, DatasetInput>();

const subscribed =
  (subscribe: (listener: { next(input: DatasetInput): void }) => unknown): AdapterMaker =>
  (baseUrl, options) => {
    const listeners = new Set<{ next(input: DatasetInput): void }>();
    const adapter = jsonAdapter(`${baseUrl}/data`, options);
    return {
      id: adapter.id,
      load: async (request, more) => {
        for (const listener of listeners) listener.next(INPUT);
        return adapter.load(request, more);
      },
      subscribe: (_request, listener) => {
        listeners.add(listener);
        return subscribe(listener) as () => void;
      },
    };
  };

const FAULTY: readonly (readonly [string, AdapterMaker, readonly string[]])[] = [
  ['gives one id to every source', (baseUrl, options) => ({ ...jsonAdapter(`${baseUrl}/data`, options), id: 'one' }), [ID, ...FAILURES]],
  [
    'gives a source another id each time',
    (baseUrl, options) => ({ ...jsonAdapter(`${baseUrl}/data`, options), id: `${(loads += 1)}` }),
    [ID, ...FAILURES],
  ],
  [
    'hands over a row that cannot be joined',
    handingOver((input) => ({ observations: [...(input.observations ?? []), { region: 'Bukittinggi', value: 1 }] })),
    [DOOR],
  ],
  [
    'hands over nothing when it is asked for less',
    changed((load) => async (request, options) => (request.indicator === undefined ? load(request, options) : {})),
    [LESS],
  ],
  [
    'breaks when it is asked for what is not there',
    changed((load) => async (request, options) => {
      if (request.indicator === '__proto__') throw new TypeError('undefined is not a function');
      return load(request, options);
    }),
    [ABSENT],
  ],
  [
    'hands over objects of a class',
    handingOver((input) => ({ observations: (input.observations ?? []).map((row) => Object.assign(new Row(), row)) })),
    [PLAIN],
  ],
  ['hands over functions', handingOver((input) => ({ ...input, extra: () => 1 })), [PLAIN]],
  ['hands over something else each time', handingOver((input) => ({ ...input, version: (loads += 1) })), [PLAIN, HELD]],
  [
    'hands over one object again and again',
    changed((load, url) => async (request, options) => {
      const input = await load(request, options);
      held.set(url, held.get(url) ?? input);
      return held.get(url) ?? input;
    }),
    [HELD],
  ],
  [
    'throws at once when it is aborted before',
    changed((load) => (request, options) => {
      if (options.signal.aborted) throw options.signal.reason as Error;
      return load(request, options);
    }),
    [BEFORE, AT_ONCE],
  ],
  ['gives nothing to end a subscription with', subscribed(() => undefined), [SUBSCRIPTION]],
  ['goes on after the end of a subscription', subscribed(() => () => undefined), [SUBSCRIPTION]],
];

describe('testAdapter', () => {
  it('finds no fault with a sound adapter', async () => {
    await expect(failedChecks((baseUrl, options) => jsonAdapter(`${baseUrl}/data`, options))).resolves.toEqual([]);
  });

  it('finds no fault with a sound adapter that keeps limits of its own', async () => {
    const make: AdapterMaker = (baseUrl) => jsonAdapter(`${baseUrl}/data`, { timeoutMs: 3000 });
    await expect(failedChecks(make, { patienceMs: 20_000 })).resolves.toEqual([]);
  });

  it('asks an adapter that reaches no network for nothing of one', async () => {
    const names: string[] = [];
    const runner = { describe: (_name: string, body: () => void) => body(), it: (name: string) => names.push(name) };
    const { testAdapter } = await import('../../src/testing.js');
    testAdapter('the static adapter', () => staticAdapter(INPUT, { id: 'mine' }), runner);
    expect(names).toEqual([ID, DOOR, LESS, ABSENT, PLAIN, HELD, BEFORE, AT_ONCE, SUBSCRIPTION]);
  });

  it.each([
    [
      'throws',
      () => {
        throw new RangeError('There is no such page.');
      },
      'There is no such page.',
    ],
    ['has none', [], 'Expected at least one sound answer; received an empty list.'],
  ] as const)('says at once that the author’s own answer %s, rather than wait for the adapter', async (_what, answer, message) => {
    const checks = new Map<string, () => Promise<void>>();
    const { testAdapter } = await import('../../src/testing.js');
    testAdapter('under test', (baseUrl, options) => jsonAdapter(`${baseUrl}/data`, options), {
      describe: (_name, body) => body(),
      it: (name, run) => checks.set(name, run),
      answer,
    });
    for (const name of [DOOR, ...FAILURES.slice(0, 3)]) await expect(checks.get(name)?.(), name).rejects.toThrow(message);
  });

  it.each(FAULTY)('finds that an adapter %s', async (_what, make, expected) => {
    await expect(failedChecks(make)).resolves.toEqual(expected);
  });

  it('finds that an adapter never asks the source it was made for', async () => {
    const make = (): DataAdapter => staticAdapter(INPUT, { id: 'mine' });
    const failed = await failedChecks(make);
    expect(failed).toContain(ID);
    expect(failed).toEqual(expect.arrayContaining([...FAILURES]));
  });
});
