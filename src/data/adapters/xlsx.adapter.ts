import { adapterId } from '../adapter-id.js';
import { bytesAdapter } from '../byte-source.js';
import type { DataAdapter } from '../data-adapter.js';
import type { FetchOptions } from '../fetch-bytes.js';
import type { WorkbookOptions } from '../formats/xlsx/read-workbook.js';
import { fileAt } from '../table/file.js';

/** How a workbook is fetched, and which of its tables is read; the regions are Padang's by default. */
export type XlsxAdapterOptions = FetchOptions & Partial<WorkbookOptions>;

/**
 * A table of a workbook (.xlsx) by its URL, long or wide as in a CSV. The file's name is the title of values that
 * nothing names, and the source of figures that name no other.
 * @example map.adapter = xlsxAdapter('data/kemiskinan.xlsx', { sheet: '2024', range: 'B4:F15' });
 */
export function xlsxAdapter(url: string, options: XlsxAdapterOptions = {}): DataAdapter {
  const { headers, timeoutMs, maxBytes, ...reading } = options;
  const id = adapterId('xlsx', url, { ...reading, headers });
  return bytesAdapter(
    { format: 'xlsx', adapterId: id, options: { file: fileAt(url), ...reading } },
    { url, ...(headers && { headers }), ...(timeoutMs !== undefined && { timeoutMs }), ...(maxBytes !== undefined && { maxBytes }) },
  );
}
