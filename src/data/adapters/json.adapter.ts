import { adapterId } from '../adapter-id.js';
import { bytesAdapter } from '../byte-source.js';
import type { DataAdapter } from '../data-adapter.js';
import type { FetchOptions } from '../fetch-bytes.js';

/**
 * A dataset in the project's own JSON format, by its URL. Other JSON is read by `restAdapter`.
 * @example map.adapter = jsonAdapter('data/padang.json');
 */
export function jsonAdapter(url: string, options: FetchOptions = {}): DataAdapter {
  const id = adapterId('json', url, { headers: options.headers });
  return bytesAdapter({ format: 'json', adapterId: id }, { ...options, url });
}
