import { isAdapterError } from '../../model/errors.js';
import { throwIfAborted } from '../aborted.js';
import type { DataAdapter } from '../data-adapter.js';
import { subscriptionOf } from './pass-on.js';
import { pause } from '../timer.js';

/** How often and how soon a source is asked again. */
export interface RetryOptions {
  /** How often it is asked again at most, after the first time; 3 by default. */
  readonly times?: number;
  /** The first pause is at most so long, each further one at most twice the one before; 500 by default. */
  readonly firstPauseMs?: number;
  /** No pause is longer; one who asks to be left alone for longer is asked no more. 30,000 by default. */
  readonly longestPauseMs?: number;
}

/**
 * An adapter that is asked again when its source fails in a way that may pass (`retryable`), after a pause of a random
 * length up to a limit that doubles, and not before the time that the source asked for (`Retry-After`). An abort ends
 * the pause at once. A subscription is the source's own matter.
 * @source Exponential backoff with full jitter, https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 * @example map.adapter = withRetry(ckanAdapter(url, options), { times: 5 });
 */
export function withRetry(adapter: DataAdapter, options: RetryOptions = {}): DataAdapter {
  const { times = 3, firstPauseMs = 500, longestPauseMs = 30_000 } = options;
  return {
    id: adapter.id,
    ...subscriptionOf(adapter),
    load: async (request, { signal }) => {
      for (let asked = 0; ; asked += 1)
        try {
          return await adapter.load(request, { signal });
        } catch (error) {
          throwIfAborted(signal);
          if (asked >= times || !isAdapterError(error) || !error.retryable) throw error;
          const askedForMs = error.retryAfterMs ?? 0;
          if (askedForMs > longestPauseMs) throw error;
          const limitMs = Math.min(longestPauseMs, firstPauseMs * 2 ** asked);
          await pause(Math.max(askedForMs, Math.random() * limitMs), signal);
        }
    },
  };
}
