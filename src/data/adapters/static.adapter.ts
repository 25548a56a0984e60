import type { DatasetInput } from '../../model/dataset.schema.js';
import { copyPlain } from '../copy-plain.js';
import type { DataAdapter } from '../data-adapter.js';
import { throwIfAborted } from '../aborted.js';

/**
 * Data that are at hand already. Each load hands over a copy, so that nobody who works on it changes the caller's own.
 * @param id names the data: another id for other data, as it is a part of the cache key
 * @example staticAdapter({ observations: [{ region: '13.71.01', indicator: 'x', value: 1 }] }, { id: 'mine' })
 */
export function staticAdapter(input: DatasetInput, { id }: { readonly id: string }): DataAdapter {
  return {
    id: `static:${id}`,
    load: async (_request, { signal }) => {
      throwIfAborted(signal);
      return copyPlain(input);
    },
  };
}
