import type { DatasetInput } from '../../model/dataset.schema.js';
import { adapterId } from '../adapter-id.js';
import type { DataAdapter } from '../data-adapter.js';
import type { FetchOptions } from '../fetch-bytes.js';
import { fetchJson } from '../fetch-json.js';

/**
 * A dataset in the project's own JSON format, by its URL.
 * @example map.adapter = jsonAdapter('data/padang.json');
 */
export function jsonAdapter(url: string, options: FetchOptions = {}): DataAdapter {
  const id = adapterId('json', url, { headers: options.headers });
  return {
    id,
    load: async (_request, { signal }) =>
      // Whatever it is, validate looks at it before anything is drawn.
      (await fetchJson({ ...options, adapterId: id, url, signal })) as DatasetInput,
  };
}
