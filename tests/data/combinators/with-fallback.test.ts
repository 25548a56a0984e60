import { describe, expect, it, vi } from 'vitest';
import { withFallback } from '../../../src/data/combinators/with-fallback.js';
import type { DataAdapter } from '../../../src/data/data-adapter.js';
import { eventually } from '../../eventually.js';
import { HeldAdapter, HeldSubscription } from '../../fakes/held-adapter.js';
import { validated } from '../inputs.js';
import { final, inputOf, passing, reasonOf } from './failures.js';

const signal = () => new AbortController().signal;
const giving = (id: string, value: number): DataAdapter => ({ id, load: async () => inputOf(value) });
const failing = (id: string, error: Error = final(id)): DataAdapter => ({ id, load: () => Promise.reject(error) });

describe('withFallback', () => {
  it('hands over the data of the first as they are, and asks no other', async () => {
    const other = new HeldAdapter();
    await expect(withFallback(giving('a', 1), other).load({}, { signal: signal() })).resolves.toEqual(inputOf(1));
    expect(other.questions).toEqual([]);
  });

  it('hands over the data of the first that has them, in order, and says in the report which it was', async () => {
    const { observations, findings } = await withFallback(failing('a'), failing('b'), giving('c', 3), giving('d', 4)).load(
      {},
      { signal: signal() },
    );
    expect(observations).toEqual(inputOf(3).observations);
    expect(findings).toEqual([{ kind: 'assumed', received: 'c', detail: 'Data of "c", as "a", "b" failed.' }]);
    const { report } = validated({ observations, findings });
    expect(report).toMatchObject({ received: 1, kept: 1 });
    expect(report.entries).toContainEqual(expect.objectContaining({ kind: 'assumed', received: 'c' }));
  });

  it('leaves in the report what the source itself found', async () => {
    const found = { kind: 'assumed', received: '', detail: 'Made-up.' } as const;
    const noted: DataAdapter = { id: 'b', load: async () => ({ ...inputOf(2), findings: [found] }) };
    const { findings } = await withFallback(failing('a'), noted).load({}, { signal: signal() });
    expect(findings).toEqual([found, expect.objectContaining({ received: 'b' })]);
  });

  it('asks each for what was asked for', async () => {
    const [first, second] = [new HeldAdapter('first'), new HeldAdapter('second')];
    const loading = withFallback(first, second).load({ indicator: 'x' }, { signal: signal() });
    first.questions[0]?.fail(final());
    await eventually(() => expect(second.questions).toHaveLength(1));
    second.questions[0]?.answer(inputOf(2));
    await loading;
    expect(second.questions[0]?.request).toEqual({ indicator: 'x' });
  });

  it('fails when all do, with all their errors as the cause, and may be asked again where one may', async () => {
    const errors: readonly [Error, Error, Error] = [final('a'), new TypeError('broken'), passing()];
    const adapter = withFallback(failing('a', errors[0]), failing('b', errors[1]), failing('c', errors[2]));
    const failure = (await reasonOf(adapter.load({}, { signal: signal() }))) as { readonly cause: AggregateError };
    expect(failure).toMatchObject({ name: 'AdapterError', code: 'http-status', httpStatus: 404, retryable: true, adapterId: adapter.id });
    expect(failure.cause.errors).toEqual(errors);
    expect(failure).toMatchObject({
      message: 'Every source failed: Not found: a. broken Unavailable.',
      cause: { message: 'Every source failed.' },
    });
    expect(await reasonOf(withFallback(failing('a'), failing('b')).load({}, { signal: signal() }))).toMatchObject({ retryable: false });
  });

  it('fails as one that cannot be read where no failure says more', async () => {
    const held = new HeldAdapter();
    const loading = reasonOf(withFallback(held, failing('b', new TypeError('broken'))).load({}, { signal: signal() }));
    held.questions[0]?.fail('a text');
    expect(await reasonOf(withFallback(failing('a', new TypeError('broken')), failing('b')).load({}, { signal: signal() }))).toMatchObject({
      code: 'http-status',
      httpStatus: 404,
    });
    expect(await loading).toMatchObject({
      code: 'unreadable',
      httpStatus: null,
      retryable: false,
      message: 'Every source failed: a text broken',
    });
  });

  it('takes an abort for no failure', async () => {
    const [first, second] = [new HeldAdapter(), new HeldAdapter()];
    const controller = new AbortController();
    const loading = withFallback(first, second).load({}, { signal: controller.signal });
    controller.abort('enough');
    expect(await reasonOf(loading)).toBe('enough');
    expect(second.questions).toEqual([]);
  });

  it('has an id of its own, by its sources and their order', () => {
    const [a, b] = [giving('a', 1), giving('b', 2)];
    const ids = [withFallback(a), withFallback(a, b), withFallback(b, a)].map(({ id }) => id);
    expect(ids).toEqual(['fallback:a', 'fallback:a b', 'fallback:b a']);
    expect(withFallback(a, new HeldSubscription('c')).id).toBe('fallback:a c');
    expect(withFallback(giving('a', 9), giving('b', 9)).id).toBe(ids[1]);
  });

  it('subscribes to the source that gave the data, and says so of what that sends', async () => {
    const [first, second] = [new HeldSubscription('first'), new HeldSubscription('second')];
    const adapter = withFallback(first, second);
    const loading = adapter.load({}, { signal: signal() });
    first.questions[0]?.fail(passing());
    await eventually(() => expect(second.questions).toHaveLength(1));
    second.questions[0]?.answer(inputOf(1));
    await loading;
    const [next, error] = [vi.fn(), vi.fn()];
    const stop = adapter.subscribe?.({}, { next, error });
    expect([first.listeners.size, second.listeners.size]).toEqual([0, 1]);
    for (const listener of second.listeners) {
      listener.next(inputOf(2));
      listener.error(final());
    }
    expect(next).toHaveBeenCalledWith({ ...inputOf(2), findings: [expect.objectContaining({ received: 'second' })] });
    expect(error).toHaveBeenCalledExactlyOnceWith(final());
    stop?.();
    expect(second.listeners.size).toBe(0);
  });

  it('subscribes to the source that gave the data of this request, and to the first before any did', async () => {
    const [first, second] = [new HeldSubscription('first'), new HeldSubscription('second')];
    const adapter = withFallback(first, second);
    const quiet = { next: () => undefined, error: () => undefined };
    const earlier = adapter.load({ period: '2023' }, { signal: signal() });
    first.questions[0]?.fail(passing());
    await eventually(() => expect(second.questions).toHaveLength(1));
    second.questions[0]?.answer(inputOf(1));
    await earlier;
    adapter.subscribe?.({ period: '2024' }, quiet);
    expect([first.listeners.size, second.listeners.size]).toEqual([1, 0]);
    adapter.subscribe?.({ period: '2023' }, quiet);
    expect([first.listeners.size, second.listeners.size]).toEqual([1, 1]);
  });

  it('can be subscribed to where one of its sources can, also while another gives the data', async () => {
    expect(withFallback(giving('a', 1), giving('b', 2))).not.toHaveProperty('subscribe');
    const adapter = withFallback(giving('a', 1), new HeldSubscription());
    await adapter.load({}, { signal: signal() });
    expect(adapter).toHaveProperty('subscribe');
    expect(() => adapter.subscribe?.({}, { next: () => undefined, error: () => undefined })()).not.toThrow();
  });
});
