import { AdapterError } from '../../model/errors.js';
import { throwIfAborted, untilAborted } from '../aborted.js';
import type { DataAdapter } from '../data-adapter.js';
import { subscriptionOf } from './pass-on.js';
import { startTimer } from '../timer.js';

/**
 * An adapter that gives up after so many milliseconds, whatever it wraps: several requests, or one that keeps no time.
 * A load that is over time is aborted, and fails with the code `timeout`; it may be tried again. A subscription goes on
 * as long as it likes.
 * @example map.adapter = withTimeout(csvAdapter('data/kemiskinan.csv'), 10_000);
 */
export function withTimeout(adapter: DataAdapter, ms: number): DataAdapter {
  return {
    id: adapter.id,
    ...subscriptionOf(adapter),
    load: async (request, { signal }) => {
      throwIfAborted(signal);
      const controller = new AbortController();
      const abort = () => controller.abort(signal.reason);
      signal.addEventListener('abort', abort);
      const message = `"${adapter.id}" handed over nothing within ${ms} ms.`;
      const overTime = new AdapterError('timeout', message, { adapterId: adapter.id, retryable: true });
      const stop = startTimer(ms, () => controller.abort(overTime));
      try {
        return await untilAborted(adapter.load(request, { signal: controller.signal }), controller.signal);
      } catch (error) {
        throwIfAborted(signal);
        throw controller.signal.aborted ? overTime : error;
      } finally {
        stop();
        signal.removeEventListener('abort', abort);
      }
    },
  };
}
