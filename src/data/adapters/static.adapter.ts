import type { DatasetInput } from '../../model/dataset.schema.js';
import type { DataAdapter } from '../data-adapter.js';
import { throwIfAborted } from '../aborted.js';

/**
 * Data that are at hand already.
 * @example staticAdapter({ observations: [{ region: '13.71.01', indicator: 'x', value: 1 }] }, { id: 'mine' })
 */
export function staticAdapter(input: DatasetInput, { id }: { readonly id: string }): DataAdapter {
  return {
    id: `static:${id}`,
    load: (_request, { signal }) =>
      new Promise((resolve) => {
        throwIfAborted(signal);
        resolve(input);
      }),
  };
}
