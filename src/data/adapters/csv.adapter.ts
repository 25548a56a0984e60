import { loadRegister } from '../../geo/padang.js';
import type { DatasetInput } from '../../model/dataset.schema.js';
import { AdapterError, DataValidationError } from '../../model/errors.js';
import { throwIfAborted } from '../aborted.js';
import { adapterId } from '../adapter-id.js';
import type { DataAdapter } from '../data-adapter.js';
import { fetchBytes, type FetchOptions } from '../fetch-bytes.js';
import { fileAt } from '../table/file.js';
import { csvAddressOf } from '../table/google-sheet.js';
import { readCsv, type CsvOptions } from '../table/read-csv.js';

/** How a CSV is fetched and read; the regions are Padang's by default. */
export type CsvAdapterOptions = FetchOptions & Partial<CsvOptions>;

/** Reads the table, or tells in an adapter's way that there is none. */
function readTable(bytes: Uint8Array, options: CsvOptions, adapterId: string): DatasetInput {
  try {
    return readCsv(bytes, options);
  } catch (cause) {
    if (!(cause instanceof DataValidationError)) throw cause;
    throw new AdapterError('unreadable', cause.message, { adapterId, retryable: false, cause });
  }
}

/**
 * A CSV by its URL: long or wide, with comma, semicolon or tab; or a sheet of Google Sheets, published to the web or
 * shared by link, by the address that people copy. The file's name is the title of values that nothing names, and the
 * source of figures that name no other.
 * @example map.adapter = csvAdapter('data/kemiskinan.csv', { decimal: ',' });
 */
export function csvAdapter(url: string, options: CsvAdapterOptions = {}): DataAdapter {
  const { headers, decimal, indicators, file, regions: register } = options;
  const id = adapterId('csv', url, { headers, decimal, indicators, file, register });
  return {
    id,
    load: async (_request, { signal }) => {
      const [bytes, regions] = await Promise.all([
        fetchBytes({ ...options, adapterId: id, url: csvAddressOf(url), signal }),
        register ?? loadRegister(),
      ]);
      throwIfAborted(signal);
      return readTable(bytes, { file: fileAt(url), ...options, regions }, id);
    },
  };
}
