import { throwIfAborted } from '../aborted.js';
import { adapterId } from '../adapter-id.js';
import { apiSource } from '../api-source.js';
import type { DataAdapter } from '../data-adapter.js';
import { fetchBytes, type FetchOptions } from '../fetch-bytes.js';
import type { RestMapping } from '../formats/rest-mapping.js';
import { parseJson } from '../parse-json.js';
import { readAnswer } from '../read-answer.js';

/**
 * Any JSON by its URL: the mapping says where the rows are, and where in a row stand region, value and what else is
 * known. Nothing else of a row is read.
 * @example
 * restAdapter('/api/kemiskinan', { rows: 'data.items', region: 'kode', value: 'nilai.persen', period: { constant: '2024' } })
 */
export function restAdapter(url: string, mapping: RestMapping, options: FetchOptions = {}): DataAdapter {
  const id = adapterId('rest', url, { headers: options.headers, mapping });
  return {
    id,
    load: async (_request, { signal }) => {
      const [bytes, { readRest }] = await Promise.all([
        fetchBytes({ ...options, adapterId: id, url, signal }),
        import('../formats/rest.js'),
      ]);
      throwIfAborted(signal);
      return readAnswer(id, () => readRest(parseJson(bytes, id), mapping, apiSource(url)));
    },
  };
}
