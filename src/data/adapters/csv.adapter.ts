import { adapterId } from '../adapter-id.js';
import { bytesAdapter } from '../byte-source.js';
import type { DataAdapter } from '../data-adapter.js';
import type { FetchOptions } from '../fetch-bytes.js';
import { fileAt } from '../table/file.js';
import { csvAddressOf } from '../table/google-sheet.js';
import type { CsvOptions } from '../table/read-csv.js';

/** How a CSV is fetched and read; the regions are Padang's by default. */
export type CsvAdapterOptions = FetchOptions & Partial<CsvOptions>;

/**
 * A CSV by its URL: long or wide, with comma, semicolon or tab; or a sheet of Google Sheets, published to the web or
 * shared by link, by the address that people copy. The file's name is the title of values that nothing names, and the
 * source of figures that name no other.
 * @example map.adapter = csvAdapter('data/kemiskinan.csv', { decimal: ',' });
 */
export function csvAdapter(url: string, options: CsvAdapterOptions = {}): DataAdapter {
  const { headers, decimal, indicators, itemNames, file, regions } = options;
  const id = adapterId('csv', url, { headers, decimal, indicators, itemNames, file, register: regions });
  const reading = {
    file: file ?? fileAt(url),
    ...(decimal && { decimal }),
    ...(indicators && { indicators }),
    ...(itemNames && { itemNames }),
    ...(regions && { regions }),
  };
  return bytesAdapter({ format: 'csv', adapterId: id, options: reading }, { ...options, url: csvAddressOf(url) });
}
