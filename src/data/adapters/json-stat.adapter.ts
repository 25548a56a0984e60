import { loadRegister } from '../../geo/load-register.js';
import { throwIfAborted } from '../aborted.js';
import { adapterId } from '../adapter-id.js';
import { apiSource } from '../api-source.js';
import type { DataAdapter } from '../data-adapter.js';
import { fetchBytes, type FetchOptions } from '../fetch-bytes.js';
import type { CubeOptions } from '../formats/cube-cells.js';
import { parseJson } from '../parse-json.js';
import { readAnswer } from '../read-answer.js';

/** How a dataset is fetched, and which of its dimensions is what. */
export type JsonStatOptions = FetchOptions & CubeOptions;

/**
 * A dataset of JSON-stat 2.0. Region, period and what is measured are told by its roles, or named in `dimensions`. Each
 * combination of what else varies is an indicator of its own, unless `filter` says which is wanted.
 * @example jsonStatAdapter('https://stat.example.org/poverty.json', { filter: { sex: 'T' } })
 */
export function jsonStatAdapter(url: string, options: JsonStatOptions = {}): DataAdapter {
  const { headers, dimensions, filter, indicators, regions: register } = options;
  const id = adapterId('json-stat', url, { headers, dimensions, filter, indicators, register });
  return {
    id,
    load: async (_request, { signal }) => {
      const [bytes, regions, { readJsonStat }] = await Promise.all([
        fetchBytes({ ...options, adapterId: id, url, signal }),
        register ?? loadRegister(),
        import('../formats/json-stat.js'),
      ]);
      throwIfAborted(signal);
      return readAnswer(id, () => readJsonStat(parseJson(bytes, id), options, { regions, source: apiSource(url) }));
    },
  };
}
