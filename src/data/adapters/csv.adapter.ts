import { loadRegister } from '../../geo/padang.js';
import { throwIfAborted } from '../aborted.js';
import { adapterId } from '../adapter-id.js';
import { fileAt } from '../table/file.js';
import type { DataAdapter } from '../data-adapter.js';
import { fetchBytes, type FetchOptions } from '../fetch-bytes.js';
import { readAnswer } from '../read-answer.js';
import { readCsv, type CsvOptions } from '../table/read-csv.js';

/** How a CSV is fetched and read; the regions are Padang's by default. */
export type CsvAdapterOptions = FetchOptions & Partial<CsvOptions>;

/**
 * A CSV by its URL: long or wide, with comma, semicolon or tab. The file's name is the title of values that nothing
 * names, and the source of figures that name no other.
 * @example map.adapter = csvAdapter('data/kemiskinan.csv', { decimal: ',' });
 */
export function csvAdapter(url: string, options: CsvAdapterOptions = {}): DataAdapter {
  const { headers, decimal, indicators, file, regions: register } = options;
  const id = adapterId('csv', url, { headers, decimal, indicators, file, register });
  return {
    id,
    load: async (_request, { signal }) => {
      const [bytes, regions] = await Promise.all([
        fetchBytes({ ...options, adapterId: id, url, signal }),
        register ?? loadRegister(),
      ]);
      throwIfAborted(signal);
      return readAnswer(id, () => readCsv(bytes, { file: fileAt(url), ...options, regions }));
    },
  };
}
