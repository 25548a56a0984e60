import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/data/canonical.js';
import type { DataAdapter, DataRequest } from '../../src/data/data-adapter.js';
import { loadShared } from '../../src/data/shared-load.js';
import { HeldAdapter } from '../fakes/held-adapter.js';
import { inputOf, reasonOf } from './combinators/failures.js';

const loadOf = (adapter: DataAdapter, request: DataRequest, options: { readonly signal: AbortSignal; readonly isAnew?: boolean }) =>
  loadShared(adapter, canonical(request), (signal) => adapter.load(request, { signal }), options);

/** One who loads, and may turn away. */
function load(adapter: HeldAdapter, request = {}, isAnew = false) {
  const controller = new AbortController();
  const loading = loadOf(adapter, request, { signal: controller.signal, isAnew });
  loading.catch(() => undefined);
  return { loading, abort: (reason: unknown) => controller.abort(reason) };
}

describe('loadShared', () => {
  it('makes one request of two loads at once for the same', async () => {
    const adapter = new HeldAdapter();
    const [first, second] = [load(adapter, { indicator: 'x', period: '2024' }), load(adapter, { period: '2024', indicator: 'x' })];
    expect(adapter.questions).toHaveLength(1);
    adapter.questions[0]?.answer(inputOf(1));
    await expect(Promise.all([first.loading, second.loading])).resolves.toEqual([inputOf(1), inputOf(1)]);
  });

  it('makes two of loads for different things, and of different adapters', () => {
    const [adapter, other] = [new HeldAdapter(), new HeldAdapter()];
    load(adapter, { indicator: 'x' });
    load(adapter, { indicator: 'y' });
    load(other, { indicator: 'x' });
    expect([adapter.questions.length, other.questions.length]).toEqual([2, 1]);
  });

  it('lets one who is aborted go with the reason, and the other wait on', async () => {
    const adapter = new HeldAdapter();
    const [first, second] = [load(adapter), load(adapter)];
    first.abort('enough');
    expect(await reasonOf(first.loading)).toBe('enough');
    expect(adapter.questions[0]?.signal.aborted).toBe(false);
    adapter.questions[0]?.answer(inputOf(2));
    await expect(second.loading).resolves.toEqual(inputOf(2));
  });

  it('aborts the source when nobody waits any more, with the last reason, and asks anew after that', async () => {
    const adapter = new HeldAdapter();
    const [first, second] = [load(adapter), load(adapter)];
    first.abort('enough');
    second.abort('as well');
    expect(await reasonOf(second.loading)).toBe('as well');
    expect(adapter.questions[0]?.signal).toMatchObject({ aborted: true, reason: 'as well' });
    load(adapter);
    expect(adapter.questions).toHaveLength(2);
  });

  it('shares a failure with all who wait, and forgets it', async () => {
    const adapter = new HeldAdapter();
    const loads = [load(adapter), load(adapter)];
    const failure = new Error('broken');
    adapter.questions[0]?.fail(failure);
    expect(await Promise.all(loads.map(({ loading }) => reasonOf(loading)))).toEqual([failure, failure]);
    const again = load(adapter);
    adapter.questions[1]?.answer(inputOf(3));
    await expect(again.loading).resolves.toEqual(inputOf(3));
  });

  it('forgets what has come: the next load asks again', async () => {
    const adapter = new HeldAdapter();
    const first = load(adapter);
    adapter.questions[0]?.answer(inputOf(1));
    await first.loading;
    load(adapter);
    expect(adapter.questions).toHaveLength(2);
  });

  it('asks anew where it is told to, and those who come later join that load', async () => {
    const adapter = new HeldAdapter();
    const first = load(adapter);
    const anew = load(adapter, {}, true);
    const later = load(adapter);
    expect(adapter.questions).toHaveLength(2);
    adapter.questions[0]?.answer(inputOf(1));
    await expect(first.loading).resolves.toEqual(inputOf(1));
    expect(load(adapter).loading).toBeInstanceOf(Promise);
    expect(adapter.questions).toHaveLength(2);
    adapter.questions[1]?.answer(inputOf(2));
    await expect(Promise.all([anew.loading, later.loading])).resolves.toEqual([inputOf(2), inputOf(2)]);
  });

  it('asks for nothing when it is aborted before, and rejects where the adapter throws at once', async () => {
    const adapter = new HeldAdapter();
    expect(await reasonOf(loadOf(adapter, {}, { signal: AbortSignal.abort('no') }))).toBe('no');
    expect(adapter.questions).toEqual([]);
    const thrown = new Error('at once');
    const throwing = {
      id: 'throwing',
      load: () => {
        throw thrown;
      },
    };
    expect(await reasonOf(loadOf(throwing, {}, { signal: new AbortController().signal }))).toBe(thrown);
  });
});
