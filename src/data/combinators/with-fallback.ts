import { detailOf } from '../../model/detail.js';
import { AdapterError, isAdapterError } from '../../model/errors.js';
import { throwIfAborted } from '../aborted.js';
import { canonical } from '../canonical.js';
import type { DataAdapter, DataRequest } from '../data-adapter.js';
import type { DatasetInput } from '../../model/dataset.schema.js';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What says in the report that the data are another source's. */
function inPlaceOf(input: DatasetInput, adapter: DataAdapter, failed: readonly DataAdapter[]): DatasetInput {
  const detail = detailOf('fallback-used', { adapter: adapter.id, failed: failed.map(({ id }) => `"${id}"`).join(', ') });
  return { ...input, findings: [...(input.findings ?? []), { kind: 'assumed', received: adapter.id, detail }] };
}

/** One error for all of them, which are its cause. It may help to ask again where that may help one of them. */
function allFailed(id: string, errors: readonly unknown[]): AdapterError {
  const known = errors.filter(isAdapterError);
  const [first] = known;
  return new AdapterError(first?.code ?? 'unreadable', `Every source failed: ${errors.map(messageOf).join(' ')}`, {
    adapterId: id,
    retryable: known.some(({ retryable }) => retryable),
    ...(first?.httpStatus != null && { httpStatus: first.httpStatus }),
    cause: new AggregateError(errors, 'Every source failed.'),
  });
}

/**
 * An adapter that asks one source after another until one hands over data; the report says which it was where it was not
 * the first. An abort is no failure. Where all fail, so does this, with an `AggregateError` of all their errors as the
 * cause. What is subscribed to is the source that gave the data.
 * @example map.adapter = withFallback(bpsAdapter(options), csvAdapter('data/salinan.csv'));
 */
export function withFallback(adapter: DataAdapter, ...others: readonly DataAdapter[]): DataAdapter {
  const all = [adapter, ...others];
  const id = `fallback:${all.map((each) => each.id).join(' ')}`;
  /** Which adapter gave the data last, by request. */
  const givers = new Map<string, number>();
  const taken = (input: DatasetInput, index: number): DatasetInput =>
    index === 0 ? input : inPlaceOf(input, all[index] ?? adapter, all.slice(0, index));

  const load: DataAdapter['load'] = async (request, { signal }) => {
    const errors: unknown[] = [];
    for (const [index, each] of all.entries())
      try {
        const input = await each.load(request, { signal });
        givers.set(canonical(request), index);
        return taken(input, index);
      } catch (error) {
        throwIfAborted(signal);
        errors.push(error);
      }
    throw allFailed(id, errors);
  };
  if (!all.some((each) => typeof each.subscribe === 'function')) return { id, load };

  return {
    id,
    load,
    subscribe: (request: DataRequest, listener) => {
      const index = givers.get(canonical(request)) ?? 0;
      const giver = all[index];
      const stop = giver?.subscribe?.(request, {
        next: (input) => listener.next(taken(input, index)),
        error: (error) => listener.error(error),
      });
      return stop ?? (() => undefined);
    },
  };
}
