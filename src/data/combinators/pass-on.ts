import type { DataAdapter } from '../data-adapter.js';

/** The `subscribe` of an adapter, for one that stands around it; nothing where there is none. */
export function subscriptionOf(adapter: DataAdapter): Pick<DataAdapter, 'subscribe'> {
  if (typeof adapter.subscribe !== 'function') return {};
  return { subscribe: (request, listener) => adapter.subscribe?.(request, listener) ?? (() => undefined) };
}
