import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withCache, type CacheOptions } from '../../../src/data/combinators/with-cache.js';
import { regionAt } from '../../../src/geo/locate.js';
import { padangBoundaries } from '../../../src/geo/padang.js';
import type { DatasetInput } from '../../../src/model/dataset.schema.js';
import { eventually } from '../../eventually.js';
import { HeldCacheStorage } from '../../fakes/cache-storage.js';
import { HeldAdapter, HeldSubscription } from '../../fakes/held-adapter.js';
import { AS_IT_IS, validated } from '../inputs.js';
import { kecamatan } from '../register.js';
import { inputOf, passing, reasonOf } from './failures.js';

const YESTERDAY = new Date('2026-11-24T03:00:00Z');
const TODAY = new Date('2026-11-25T03:00:00Z');

let storage: HeldCacheStorage;
beforeEach(() => {
  storage = new HeldCacheStorage();
  vi.stubGlobal('caches', storage);
  vi.useFakeTimers({ toFake: ['Date'], now: YESTERDAY });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const signal = () => new AbortController().signal;
const asked = (adapter: HeldAdapter, count: number) => eventually(() => expect(adapter.questions).toHaveLength(count));
const valueOf = (input: DatasetInput | undefined) => input?.observations?.[0]?.value;

/** A cache that holds the value 1 of yesterday; today has come. */
async function filled(options: CacheOptions = {}, adapter = new HeldAdapter()) {
  const cached = withCache(adapter, options);
  const loading = cached.load({}, { signal: signal() });
  await asked(adapter, 1);
  adapter.questions[0]?.answer(inputOf(1));
  await loading;
  await eventually(() => expect(storage.entries.size).toBeGreaterThan(0));
  vi.setSystemTime(TODAY);
  return { adapter, cached };
}

/** Listens, and remembers what it is told. */
function listened(cached: ReturnType<typeof withCache>) {
  const told: DatasetInput[] = [];
  const errors: unknown[] = [];
  const stop = cached.subscribe?.({}, { next: (input) => told.push(input), error: (error) => errors.push(error) });
  return { told, errors, stop: () => stop?.() };
}

describe('withCache', () => {
  it('waits for the source where nothing is kept, and marks nothing as stale', async () => {
    const adapter = new HeldAdapter();
    const loading = withCache(adapter).load({ indicator: 'x' }, { signal: signal() });
    await asked(adapter, 1);
    expect(adapter.questions[0]?.request).toEqual({ indicator: 'x' });
    adapter.questions[0]?.answer(inputOf(1));
    const input = await loading;
    expect(valueOf(input)).toBe(1);
    expect(input).not.toHaveProperty('stale');
    expect(withCache(adapter).id).toBe(adapter.id);
  });

  it('fails as its source does where nothing is kept, and asks anew after that', async () => {
    const adapter = new HeldAdapter();
    const cached = withCache(adapter);
    const failure = passing();
    const loading = reasonOf(cached.load({}, { signal: signal() }));
    await asked(adapter, 1);
    adapter.questions[0]?.fail(failure);
    expect(await loading).toBe(failure);
    const again = cached.load({}, { signal: signal() });
    await asked(adapter, 2);
    adapter.questions[1]?.answer(inputOf(2));
    expect(valueOf(await again)).toBe(2);
  });

  it('hands over what is kept at once, marked with its date, then what is fresh', async () => {
    const { adapter, cached } = await filled();
    const kept = await cached.load({}, { signal: signal() });
    expect([valueOf(kept), kept.stale?.retrieved.slice(0, 10), kept.stale?.state]).toEqual([1, '2026-11-24', 'updating']);
    const { told } = listened(cached);
    await asked(adapter, 2);
    adapter.questions[1]?.answer(inputOf(2));
    await eventually(() => expect(told.map(valueOf)).toEqual([2]));
    expect(told[0]).not.toHaveProperty('stale');
    expect(valueOf(await cached.load({}, { signal: signal() }))).toBe(2);
  });

  it('tells of what is fresh also one who began to listen after it had come, once', async () => {
    const { adapter, cached } = await filled();
    await cached.load({}, { signal: signal() });
    await asked(adapter, 2);
    adapter.questions[1]?.answer(inputOf(2));
    await eventually(() => expect([...storage.entries.values()].join()).toContain('"value":2'));
    const first = listened(cached);
    await eventually(() => expect(first.told.map(valueOf)).toEqual([2]));
    first.stop();
    const again = listened(cached);
    await Promise.resolve();
    await Promise.resolve();
    expect(again.told).toEqual([]);
  });

  it('says that the source is unavailable where it fails, and why, and keeps what it has', async () => {
    const { adapter, cached } = await filled();
    await cached.load({}, { signal: signal() });
    const { told, errors } = listened(cached);
    await asked(adapter, 2);
    adapter.questions[1]?.fail(passing());
    await eventually(() => expect(told).toHaveLength(1));
    expect([valueOf(told[0]), told[0]?.stale?.retrieved.slice(0, 10), told[0]?.stale?.state]).toEqual([1, '2026-11-24', 'unavailable']);
    expect(validated(told[0]).report.entries).toContainEqual(
      expect.objectContaining({ kind: 'assumed', detail: 'The source could not be asked anew: Unavailable.' }),
    );
    expect(errors).toEqual([]);
  });

  it('says no more that the source is unavailable once it has answered, and nothing to one who has stopped', async () => {
    const { adapter, cached } = await filled();
    const { told, stop } = listened(cached);
    await cached.load({}, { signal: signal() });
    await asked(adapter, 2);
    adapter.questions[1]?.fail(passing());
    await eventually(() => expect(told).toHaveLength(1));
    await cached.load({}, { signal: signal() });
    await asked(adapter, 3);
    adapter.questions[2]?.answer(inputOf(2));
    await eventually(() => expect(told).toHaveLength(2));
    expect([valueOf(told[1]), told[1]?.stale]).toEqual([2, undefined]);
    stop();
    const other = listened(cached);
    await cached.load({}, { signal: signal() });
    await asked(adapter, 4);
    adapter.questions[3]?.answer(inputOf(3));
    await eventually(() => expect(other.told.map(valueOf)).toContain(3));
    expect(told).toHaveLength(2);
  });

  it('keeps the last good data where the source sends what the door refuses', async () => {
    const { adapter, cached } = await filled();
    await cached.load({}, { signal: signal() });
    const { told } = listened(cached);
    await asked(adapter, 2);
    adapter.questions[1]?.answer({ observations: [{ region: 'nowhere', value: 1 }] });
    await eventually(() => expect(told).toHaveLength(1));
    expect([valueOf(told[0]), told[0]?.stale?.state]).toEqual([1, 'unavailable']);
  });

  it('does not ask for what is younger than it may be, nor call it stale', async () => {
    const { adapter, cached } = await filled({ maxAgeMs: 25 * 3_600_000 });
    expect(await cached.load({}, { signal: signal() })).not.toHaveProperty('stale');
    expect(adapter.questions).toHaveLength(1);
    vi.setSystemTime(new Date('2026-11-26T03:00:00Z'));
    expect((await cached.load({}, { signal: signal() })).stale?.state).toBe('updating');
    await asked(adapter, 2);
  });

  it('finds in storage what another page kept, under the same id and for the same request', async () => {
    await filled();
    const kept = await withCache(new HeldAdapter()).load({}, { signal: signal() });
    expect([valueOf(kept), kept.stale?.retrieved.slice(0, 10)]).toEqual([1, '2026-11-24']);
    expect([...storage.entries]).toEqual([
      ['padang-map https://padang-map.invalid/held%20%7B%7D', expect.stringMatching(/^\{"format":1,"retrieved":"2026-11-24T/)],
    ]);
    const others = [
      [new HeldAdapter('other'), {}, {}],
      [new HeldAdapter(), { period: '2024' }, {}],
      [new HeldAdapter(), {}, { name: 'elsewhere' }],
    ] as const;
    for (const [other, request, options] of others) {
      const loading = withCache(other, options).load(request, { signal: signal() });
      await asked(other, 1);
      other.questions[0]?.answer(inputOf(9));
      expect(valueOf(await loading)).toBe(9);
    }
  });

  it('joins with the register that it is given, or with Padang’s and its boundaries', async () => {
    const input: DatasetInput = {
      ...AS_IT_IS,
      observations: [
        { region: '13.71', value: 2.5 },
        { region: '13.71.05', value: 4.5 },
      ],
      pointLayers: [{ id: 'x', points: [{ id: 'a', lngLat: [100.3713, -0.9799] }] }],
    };
    const kept = async (options: CacheOptions) => {
      const adapter = new HeldAdapter();
      const loading = withCache(adapter, options).load({}, { signal: signal() });
      await asked(adapter, 1);
      adapter.questions[0]?.answer(input);
      const { observations, pointLayers } = await loading;
      return [observations?.map(({ region }) => region), pointLayers?.[0]?.points.map(({ region }) => region)];
    };
    const located = regionAt(padangBoundaries(), [100.3713, -0.9799]);
    expect(located).not.toBeNull();
    expect(await kept({ name: 'padang' })).toEqual([['13.71', '13.71.05'], [located]]);
    expect(await kept({ name: 'own', regions: kecamatan })).toEqual([['13.71.05'], [null]]);
  });

  it('calls data stale that are a moment old, and tells nobody who was handed no stale data', async () => {
    const { cached } = await filled();
    const { told } = listened(cached);
    await Promise.resolve();
    await Promise.resolve();
    expect(told).toEqual([]);
    const { stale } = await cached.load({}, { signal: signal() });
    const retrieved = Date.parse(stale?.retrieved ?? '');
    vi.setSystemTime(retrieved + 1);
    expect((await cached.load({}, { signal: signal() })).stale?.state).toBe('updating');
    vi.setSystemTime(retrieved);
    expect(await cached.load({}, { signal: signal() })).not.toHaveProperty('stale');
  });

  it('tells why the source failed also where that is no error', async () => {
    const { adapter, cached } = await filled();
    await cached.load({}, { signal: signal() });
    const { told } = listened(cached);
    await asked(adapter, 2);
    adapter.questions[1]?.fail('a text');
    await eventually(() =>
      expect(told[0]?.findings).toContainEqual(expect.objectContaining({ detail: 'The source could not be asked anew: a text' })),
    );
  });

  it('keeps only what has passed the door: the dataset and what was found, never what was sent', async () => {
    const adapter = new HeldAdapter();
    const cached = withCache(adapter);
    const loading = cached.load({}, { signal: signal() });
    await asked(adapter, 1);
    adapter.questions[0]?.answer({
      ...inputOf(1),
      observations: [
        ...(inputOf(1).observations ?? []),
        { region: '13.71.01', indicator: 'x', period: '2024', value: 987_654, status: 'Q' },
      ],
      unknown: 'unheard-of',
    } as DatasetInput);
    const input = await loading;
    await eventually(() => expect(storage.entries.size).toBe(1));
    expect([...storage.entries.values()].join()).not.toMatch(/987654|unheard-of/);
    expect(JSON.stringify(input)).not.toMatch(/987654|unheard-of/);
  });

  it('hands over the same report as without a cache', async () => {
    const input: DatasetInput = {
      observations: [
        { region: 'Kurnji', level: 'kecamatan', indicator: 'x', period: '2024', value: '4,5', row: 7 },
        { region: 'nowhere', indicator: 'x', value: 1 },
      ],
    };
    const adapter = new HeldAdapter();
    const cached = withCache(adapter);
    const loading = cached.load({}, { signal: signal() });
    await asked(adapter, 1);
    adapter.questions[0]?.answer(input);
    expect(validated(await loading)).toEqual(validated(input));
    vi.setSystemTime(TODAY);
    expect(validated(await cached.load({}, { signal: signal() })).report).toEqual(validated(input).report);
  });

  it('takes what another page kept through the door again', async () => {
    await filled();
    const hidden = {
      ...inputOf(1),
      observations: [
        ...(inputOf(1).observations ?? []),
        { region: '13.71.01', indicator: 'x', period: '2024', value: 987_654, status: 'Q' },
      ],
    };
    for (const key of storage.entries.keys())
      storage.entries.set(key, JSON.stringify({ format: 1, retrieved: YESTERDAY.toISOString(), input: hidden }));
    const kept = await withCache(new HeldAdapter()).load({}, { signal: signal() });
    expect([valueOf(kept), kept.observations?.[1]]).toMatchObject([1, { region: '13.71.01', value: null, status: 'Q' }]);
  });

  it('hands over a copy each time', async () => {
    const { cached } = await filled({ maxAgeMs: Infinity });
    const first = await cached.load({}, { signal: signal() });
    (first.observations as unknown[]).splice(0);
    expect(valueOf(await cached.load({}, { signal: signal() }))).toBe(1);
  });

  it('makes one request of two loads at once, and an abort of one leaves the other', async () => {
    const adapter = new HeldAdapter();
    const cached = withCache(adapter);
    const controller = new AbortController();
    const aborted = reasonOf(cached.load({}, { signal: controller.signal }));
    const other = cached.load({}, { signal: signal() });
    await asked(adapter, 1);
    controller.abort('enough');
    expect(await aborted).toBe('enough');
    adapter.questions[0]?.answer(inputOf(1));
    expect(valueOf(await other)).toBe(1);
    expect(adapter.questions).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{"format":1,'],
    ['another form', '{"format":0,"retrieved":"2026-11-24T03:00:00Z","input":{"observations":[{"region":"13.71.05","value":1}]}}'],
    ['no date', '{"format":1,"retrieved":"kemarin","input":{"observations":[{"region":"13.71.05","value":1}]}}'],
    ['data that the door refuses', '{"format":1,"retrieved":"2026-11-24T03:00:00Z","input":{"observations":"many"}}'],
  ])('takes a damaged entry for none: %s', async (_what, text) => {
    await filled();
    for (const key of storage.entries.keys()) storage.entries.set(key, text);
    const adapter = new HeldAdapter();
    const loading = withCache(adapter).load({}, { signal: signal() });
    await asked(adapter, 1);
    adapter.questions[0]?.answer(inputOf(3));
    expect(valueOf(await loading)).toBe(3);
    await eventually(() => expect([...storage.entries.values()].join()).toContain('"value":3'));
  });

  it.each(['is full or forbidden', 'is not there'])('works in memory where storage %s', async (what) => {
    if (what === 'is not there') vi.stubGlobal('caches', undefined);
    else storage.fault = new DOMException('Full.', 'QuotaExceededError');
    const adapter = new HeldAdapter();
    const cached = withCache(adapter);
    const loading = cached.load({}, { signal: signal() });
    await asked(adapter, 1);
    adapter.questions[0]?.answer(inputOf(1));
    expect(valueOf(await loading)).toBe(1);
    vi.setSystemTime(TODAY);
    expect(valueOf(await cached.load({}, { signal: signal() }))).toBe(1);
  });

  it('hands over nothing when it is aborted before', async () => {
    const { cached } = await filled({ maxAgeMs: Infinity });
    expect(await reasonOf(cached.load({}, { signal: AbortSignal.abort('no') }))).toBe('no');
  });

  it('asks for nothing when it is aborted before', async () => {
    const adapter = new HeldAdapter();
    expect(await reasonOf(withCache(adapter).load({}, { signal: AbortSignal.abort('no') }))).toBe('no');
    expect(adapter.questions).toEqual([]);
  });

  it('keeps news that came while an older question was still to be answered', async () => {
    const adapter = new HeldSubscription();
    const { cached } = await filled({}, adapter);
    await cached.load({}, { signal: signal() });
    const { told } = listened(cached);
    await asked(adapter, 2);
    for (const listener of adapter.listeners) listener.next(inputOf(5));
    await eventually(() => expect(told.map(valueOf)).toEqual([5]));
    adapter.questions[1]?.answer(inputOf(2));
    await eventually(() => expect(told).toHaveLength(2));
    expect(told.map(valueOf)).toEqual([5, 5]);
  });

  it("passes on and keeps what the source's own subscription sends", async () => {
    const adapter = new HeldSubscription();
    const { cached } = await filled({ maxAgeMs: Infinity }, adapter);
    const { told, errors, stop } = listened(cached);
    for (const listener of adapter.listeners) listener.next(inputOf(5));
    await eventually(() => expect(told.map(valueOf)).toEqual([5]));
    expect(valueOf(await cached.load({}, { signal: signal() }))).toBe(5);
    for (const listener of adapter.listeners) {
      listener.error(passing());
      listener.next({ observations: [] });
    }
    await eventually(() =>
      expect(errors).toMatchObject([
        { code: 'http-status' },
        { code: 'unreadable', adapterId: 'held', retryable: false, cause: { name: 'DataValidationError' } },
      ]),
    );
    stop();
    expect(adapter.listeners.size).toBe(0);
  });

  it('tells one who has stopped neither of news nor of a failure that were on their way', async () => {
    const adapter = new HeldSubscription();
    const { cached } = await filled({}, adapter);
    const sent = listened(cached);
    for (const listener of adapter.listeners) {
      listener.next({ observations: [] });
      listener.next(inputOf(5));
    }
    sent.stop();
    await eventually(() => expect([...storage.entries.values()].join()).toContain('"value":5'));
    expect([sent.told, sent.errors]).toEqual([[], []]);
    await cached.load({}, { signal: signal() });
    await asked(adapter, 2);
    adapter.questions[1]?.answer(inputOf(6));
    await eventually(() => expect([...storage.entries.values()].join()).toContain('"value":6'));
    const late = listened(cached);
    late.stop();
    const other = listened(cached);
    await Promise.resolve();
    expect([late.told, other.told]).toEqual([[], []]);
  });

  it('tells once of what is fresh however many were handed stale data, and each who was and listens later', async () => {
    const { adapter, cached } = await filled();
    const early = listened(cached);
    await Promise.all([cached.load({}, { signal: signal() }), cached.load({}, { signal: signal() })]);
    await asked(adapter, 2);
    adapter.questions[1]?.answer(inputOf(2));
    await eventually(() => expect(early.told.map(valueOf)).toEqual([2]));
    const late = [listened(cached), listened(cached), listened(cached)];
    await Promise.resolve();
    await Promise.resolve();
    expect([early, ...late].map(({ told }) => told.map(valueOf))).toEqual([[2], [2], [2], []]);
  });

  it('keeps news that came while storage was looked into', async () => {
    await filled();
    const adapter = new HeldSubscription();
    const cached = withCache(adapter, { maxAgeMs: Infinity });
    const { told } = listened(cached);
    for (const listener of adapter.listeners) listener.next(inputOf(5));
    const input = await cached.load({}, { signal: signal() });
    expect([valueOf(input), told.map(valueOf)]).toEqual([5, [5]]);
  });
});
