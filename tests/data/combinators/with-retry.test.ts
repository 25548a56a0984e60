import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withRetry, type RetryOptions } from '../../../src/data/combinators/with-retry.js';
import { HeldAdapter, HeldSubscription } from '../../fakes/held-adapter.js';
import { final, inputOf, passing, reasonOf } from './failures.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The longest pause that chance can give. */
const atMost = (): unknown => vi.spyOn(Math, 'random').mockReturnValue(1);

function started(options: RetryOptions = {}) {
  const adapter = new HeldAdapter();
  const controller = new AbortController();
  const loading = withRetry(adapter, options).load({ indicator: 'x' }, { signal: controller.signal });
  loading.catch(() => undefined);
  const fail = async (error: unknown) => {
    adapter.questions[adapter.questions.length - 1]?.fail(error);
    await vi.advanceTimersByTimeAsync(0);
  };
  /** How long it takes until it is asked again, to the millisecond; `null` where it is not. */
  const pauseMs = async () => {
    const before = adapter.questions.length;
    for (let ms = 0; ms <= 70_000; ms += 1) {
      if (adapter.questions.length > before) return ms;
      await vi.advanceTimersByTimeAsync(1);
    }
    return null;
  };
  return { adapter, controller, loading, fail, pauseMs };
}

describe('withRetry', () => {
  it('hands over what comes at the first time, and asks no more', async () => {
    const { adapter, loading } = started();
    adapter.questions[0]?.answer(inputOf(1));
    await expect(loading).resolves.toEqual(inputOf(1));
    expect(withRetry(adapter).id).toBe(adapter.id);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks again for the same after a failure that may pass', async () => {
    const { adapter, loading, fail, pauseMs } = started();
    await fail(passing());
    expect(await pauseMs()).not.toBeNull();
    adapter.questions[1]?.answer(inputOf(2));
    await expect(loading).resolves.toEqual(inputOf(2));
    expect(adapter.questions.map(({ request }) => request)).toEqual([{ indicator: 'x' }, { indicator: 'x' }]);
  });

  it('waits at most twice as long each time, up to the longest pause', async () => {
    atMost();
    const { fail, pauseMs } = started({ times: 5, firstPauseMs: 100, longestPauseMs: 500 });
    const pauses: (number | null)[] = [];
    for (let time = 0; time < 5; time += 1) {
      await fail(passing());
      pauses.push(await pauseMs());
    }
    expect(pauses).toEqual([100, 200, 400, 500, 500]);
  });

  it('asks three times more by default, after half a second and twice as long each time, and leaves a source alone for half a minute', async () => {
    atMost();
    const { fail, pauseMs } = started();
    const pauses: (number | null)[] = [];
    for (const failure of [passing(), passing(), passing(30_000), passing()]) {
      await fail(failure);
      pauses.push(await pauseMs());
    }
    expect(pauses).toEqual([500, 1000, 30_000, null]);
    const { loading, fail: failLater } = started();
    const failure = passing(30_001);
    await failLater(failure);
    expect(await reasonOf(loading)).toBe(failure);
  });

  it('leaves the length of the pause to chance', async () => {
    for (const [chance, expected] of [
      [0.01, 4],
      [0.25, 100],
      [0.5, 200],
    ] as const) {
      vi.spyOn(Math, 'random').mockReturnValue(chance);
      const { fail, pauseMs } = started({ firstPauseMs: 400 });
      await fail(passing());
      expect(Math.abs(((await pauseMs()) ?? NaN) - expected)).toBeLessThanOrEqual(1);
    }
  });

  it('asks as often as it may, then fails with the last failure', async () => {
    const { adapter, loading, fail, pauseMs } = started({ times: 2 });
    await fail(passing());
    await pauseMs();
    await fail(passing());
    await pauseMs();
    const last = passing();
    await fail(last);
    expect(await reasonOf(loading)).toBe(last);
    expect(adapter.questions).toHaveLength(3);
  });

  it('does not ask again after a failure that stays', async () => {
    for (const failure of [
      final(),
      new TypeError('a fault of the code'),
      Object.assign(new Error('not of an adapter'), { retryable: true }),
    ]) {
      const { adapter, loading, fail } = started();
      await fail(failure);
      expect(await reasonOf(loading)).toBe(failure);
      expect(adapter.questions).toHaveLength(1);
    }
  });

  it('leaves the source alone for as long as it asked', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { fail, pauseMs } = started({ firstPauseMs: 1 });
    await fail(passing(2000));
    expect(await pauseMs()).toBe(2000);
  });

  it('asks no more where that is longer than its longest pause', async () => {
    const { loading, fail } = started({ longestPauseMs: 1000 });
    const failure = passing(1001);
    await fail(failure);
    expect(await reasonOf(loading)).toBe(failure);
  });

  it('ends a pause at once when it is aborted, with the reason', async () => {
    atMost();
    const { adapter, loading, controller, fail } = started();
    await fail(passing());
    controller.abort('enough');
    expect(await reasonOf(loading)).toBe('enough');
    expect(vi.getTimerCount()).toBe(0);
    expect(adapter.questions).toHaveLength(1);
  });

  it('is no more asked than it answers when it is aborted while it is asked', async () => {
    const { adapter, loading, controller } = started();
    controller.abort('enough');
    expect(await reasonOf(loading)).toBe('enough');
    expect(adapter.questions).toHaveLength(1);
  });

  it('gives the reason of the abort also where the adapter answers it with a failure', async () => {
    for (const failure of [passing(), final()]) {
      const { adapter, loading, controller } = started();
      adapter.questions[0]?.fail(failure);
      controller.abort('enough');
      expect(await reasonOf(loading)).toBe('enough');
      expect([adapter.questions.length, vi.getTimerCount()]).toEqual([1, 0]);
    }
  });

  it('passes a subscription on where there is one', () => {
    expect(withRetry(new HeldAdapter())).not.toHaveProperty('subscribe');
    const adapter = new HeldSubscription();
    const stop = withRetry(adapter).subscribe?.({}, { next: () => undefined, error: () => undefined });
    expect(adapter.listeners.size).toBe(1);
    stop?.();
    expect(adapter.listeners.size).toBe(0);
  });
});
