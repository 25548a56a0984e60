import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withTimeout } from '../../../src/data/combinators/with-timeout.js';
import type { DataAdapter } from '../../../src/data/data-adapter.js';
import { HeldAdapter, HeldSubscription } from '../../fakes/held-adapter.js';
import { final, inputOf, reasonOf } from './failures.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function started(ms = 1000, adapter = new HeldAdapter()) {
  const controller = new AbortController();
  const loading = withTimeout(adapter, ms).load({ indicator: 'x' }, { signal: controller.signal });
  loading.catch(() => undefined);
  return { adapter, loading, controller };
}

describe('withTimeout', () => {
  it('is the same source under the same name, asked for the same', () => {
    const { adapter } = started();
    expect(withTimeout(adapter, 1).id).toBe(adapter.id);
    expect(adapter.questions[0]?.request).toEqual({ indicator: 'x' });
  });

  it('hands over what comes in time, and leaves no timer behind', async () => {
    const { adapter, loading } = started();
    await vi.advanceTimersByTimeAsync(999);
    adapter.questions[0]?.answer(inputOf(1));
    await expect(loading).resolves.toEqual(inputOf(1));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('aborts what takes longer, and fails with a time-out that may be tried again', async () => {
    const { adapter, loading } = started();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await reasonOf(loading)).toMatchObject({
      name: 'AdapterError',
      code: 'timeout',
      retryable: true,
      adapterId: 'held',
      message: '"held" handed over nothing within 1000 ms.',
    });
    expect(adapter.questions[0]?.signal.aborted).toBe(true);
  });

  it('fails with its own time-out also where the adapter answers the abort with another failure', async () => {
    const load: DataAdapter['load'] = (_request, { signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(final())));
    const reason = reasonOf(withTimeout({ id: 'own', load }, 1000).load({}, { signal: new AbortController().signal }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await reason).toMatchObject({ code: 'timeout', adapterId: 'own' });
  });

  it('leaves nothing behind that listens to the signal', async () => {
    const { adapter, loading, controller } = started();
    adapter.questions[0]?.answer(inputOf(1));
    await loading;
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  it('gives up also where the adapter hears no abort', async () => {
    const loading = withTimeout({ id: 'deaf', load: () => new Promise(() => undefined) }, 1000).load(
      {},
      { signal: new AbortController().signal },
    );
    const reason = reasonOf(loading);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await reason).toMatchObject({ code: 'timeout', adapterId: 'deaf' });
  });

  it("passes on the adapter's own failure, and an abort with its reason", async () => {
    const failed = started();
    const failure = final();
    failed.adapter.questions[0]?.fail(failure);
    expect(await reasonOf(failed.loading)).toBe(failure);
    const aborted = started();
    aborted.controller.abort('enough');
    expect(await reasonOf(aborted.loading)).toBe('enough');
    expect(aborted.adapter.questions[0]?.signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks for nothing when it is aborted before', async () => {
    const adapter = new HeldAdapter();
    expect(await reasonOf(withTimeout(adapter, 1).load({}, { signal: AbortSignal.abort('no') }))).toBe('no');
    expect(adapter.questions).toEqual([]);
  });

  it('waits without end where the time is infinite', async () => {
    const { adapter, loading } = started(Infinity);
    await vi.advanceTimersByTimeAsync(1_000_000);
    adapter.questions[0]?.answer(inputOf(2));
    await expect(loading).resolves.toEqual(inputOf(2));
  });

  it('passes a subscription on where there is one', () => {
    expect(withTimeout(new HeldAdapter(), 1)).not.toHaveProperty('subscribe');
    const adapter = new HeldSubscription();
    const next = vi.fn();
    const stop = withTimeout(adapter, 1).subscribe?.({ period: '2024' }, { next, error: next });
    for (const listener of adapter.listeners) listener.next(inputOf(3));
    expect([...adapter.listeners].map(({ request }) => request)).toEqual([{ period: '2024' }]);
    expect(next).toHaveBeenCalledWith(inputOf(3));
    stop?.();
    expect(adapter.listeners.size).toBe(0);
  });
});
