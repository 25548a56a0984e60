import { throwIfAborted, untilAborted } from './aborted.js';

/** A load under way, and how many wait for it. */
interface SharedLoad {
  readonly controller: AbortController;
  readonly result: Promise<unknown>;
  waiting: number;
}

const underWay = new WeakMap<object, Map<string, SharedLoad>>();

function startLoad(load: (signal: AbortSignal) => Promise<unknown>): SharedLoad {
  const controller = new AbortController();
  const start = async () => load(controller.signal);
  const result = start();
  // Where all who waited have gone, nobody is left to hear how it failed.
  result.catch(() => undefined);
  return { controller, result, waiting: 0 };
}

/**
 * Loads, or joins the load of the same source under the same key that is under way: two at once make one request. Who is
 * aborted leaves the others waiting; the load itself is aborted when nobody waits any more. A failure is forgotten.
 * @param source what is loaded from; loads of two are never one
 * @param key what is asked for: under one key every load of a source gives a result of one type
 * @param isAnew asks the source in any case; those who come later join this load
 */
export async function loadShared<Result>(
  source: object,
  key: string,
  load: (signal: AbortSignal) => Promise<Result>,
  { signal, isAnew = false }: { readonly signal: AbortSignal; readonly isAnew?: boolean },
): Promise<Result> {
  throwIfAborted(signal);
  const loads = underWay.get(source) ?? new Map<string, SharedLoad>();
  underWay.set(source, loads);
  const shared = (isAnew ? undefined : loads.get(key)) ?? startLoad(load);
  const forget = () => {
    if (loads.get(key) === shared) loads.delete(key);
  };
  loads.set(key, shared);
  shared.waiting += 1;
  const leave = () => {
    shared.waiting -= 1;
    if (shared.waiting > 0) return;
    forget();
    shared.controller.abort(signal.reason);
  };
  signal.addEventListener('abort', leave);
  try {
    return (await untilAborted(shared.result, signal)) as Result;
  } finally {
    signal.removeEventListener('abort', leave);
    if (!signal.aborted) forget();
  }
}
