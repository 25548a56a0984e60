import { loadRegister } from '../../geo/padang.js';
import { throwIfAborted } from '../aborted.js';
import { adapterId } from '../adapter-id.js';
import type { DataAdapter } from '../data-adapter.js';
import { fetchBytes, type FetchOptions } from '../fetch-bytes.js';
import type { WorkbookOptions } from '../formats/xlsx/read-workbook.js';
import { readable } from '../readable.js';
import { fileAt } from '../table/file.js';

/** How a workbook is fetched, and which of its tables is read; the regions are Padang's by default. */
export type XlsxAdapterOptions = FetchOptions & Partial<WorkbookOptions>;

/**
 * A table of a workbook (.xlsx) by its URL, long or wide as in a CSV. The file's name is the title of values that
 * nothing names, and the source of figures that name no other.
 * @example map.adapter = xlsxAdapter('data/kemiskinan.xlsx', { sheet: '2024', range: 'B4:F15' });
 */
export function xlsxAdapter(url: string, options: XlsxAdapterOptions = {}): DataAdapter {
  const { regions: register } = options;
  const id = adapterId('xlsx', url, { ...options, timeoutMs: undefined, maxBytes: undefined });
  return {
    id,
    load: async (_request, { signal }) => {
      throwIfAborted(signal);
      const [bytes, regions, { readWorkbook }] = await Promise.all([
        fetchBytes({ ...options, adapterId: id, url, signal }),
        register ?? loadRegister(),
        import('../formats/xlsx/read-workbook.js'),
      ]);
      const input = await readable(id, () => readWorkbook(bytes, { file: fileAt(url), ...options, regions }));
      throwIfAborted(signal);
      return input;
    },
  };
}
