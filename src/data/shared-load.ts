import type { DatasetInput } from '../model/dataset.schema.js';
import { throwIfAborted, untilAborted } from './aborted.js';
import { canonical } from './canonical.js';
import type { DataAdapter, DataRequest } from './data-adapter.js';

/** A load under way, and how many wait for it. */
interface SharedLoad {
  readonly controller: AbortController;
  readonly result: Promise<DatasetInput>;
  waiting: number;
}

const underWay = new WeakMap<DataAdapter, Map<string, SharedLoad>>();

function startLoad(adapter: DataAdapter, request: DataRequest): Omit<SharedLoad, 'waiting'> {
  const controller = new AbortController();
  const start = async () => adapter.load(request, { signal: controller.signal });
  const result = start();
  // Where all who waited have gone, nobody is left to hear how it failed.
  result.catch(() => undefined);
  return { controller, result };
}

/**
 * Loads, or joins a load of the same adapter for the same request that is under way: two at once make one request. Who
 * is aborted leaves the others waiting; the load itself is aborted when nobody waits any more. A failure is forgotten.
 * @param isAnew asks the source in any case; those who come later join this load
 */
export async function loadShared(
  adapter: DataAdapter,
  request: DataRequest,
  { signal, isAnew = false }: { readonly signal: AbortSignal; readonly isAnew?: boolean },
): Promise<DatasetInput> {
  throwIfAborted(signal);
  const loads = underWay.get(adapter) ?? new Map<string, SharedLoad>();
  underWay.set(adapter, loads);
  const key = canonical(request);
  const load = (isAnew ? undefined : loads.get(key)) ?? { ...startLoad(adapter, request), waiting: 0 };
  const forget = () => {
    if (loads.get(key) === load) loads.delete(key);
  };
  loads.set(key, load);
  load.waiting += 1;
  const leave = () => {
    load.waiting -= 1;
    if (load.waiting > 0) return;
    forget();
    load.controller.abort(signal.reason);
  };
  signal.addEventListener('abort', leave);
  try {
    return await untilAborted(load.result, signal);
  } finally {
    signal.removeEventListener('abort', leave);
    if (!signal.aborted) forget();
  }
}
