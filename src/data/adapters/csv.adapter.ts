import { loadRegister } from '../../geo/padang.js';
import type { DataAdapter } from '../data-adapter.js';
import { fetchBytes, type FetchOptions } from '../fetch-bytes.js';
import { readCsv, type CsvOptions } from '../read-csv.js';
import { throwIfAborted } from '../aborted.js';

/** How a CSV is fetched and read; the regions are Padang's by default. */
export type CsvAdapterOptions = FetchOptions & Partial<CsvOptions>;

/**
 * A CSV by its URL: long or wide, with comma, semicolon or tab.
 * @example map.adapter = csvAdapter('data/kemiskinan.csv', { decimal: ',' });
 */
export function csvAdapter(url: string, options: CsvAdapterOptions = {}): DataAdapter {
  const id = `csv:${url}`;
  return {
    id,
    load: async (_request, { signal }) => {
      const [bytes, regions] = await Promise.all([
        fetchBytes({ ...options, adapterId: id, url, signal }),
        options.regions ?? loadRegister(),
      ]);
      throwIfAborted(signal);
      return readCsv(bytes, { ...options, regions });
    },
  };
}
