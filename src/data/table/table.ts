import { detailOf } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import type { Region } from '../../model/region.js';
import type { CsvFinding, CsvRow, CsvTable } from './csv-table.js';
import { decode } from './decode.js';
import { datedHeader } from './headers.js';
import { readHeading } from './heading.js';
import { filledIn, isBlank, isRemark } from './lines.js';
import { numberReader, regionColumn } from './region-column.js';
import { readRemarks, remarkLines } from './remarks.js';
import { recordsOf } from './scan.js';
import { finding } from '../findings.js';
import { mayNamePersons } from '../privacy/personal-headers.js';

type Records = readonly (readonly string[])[];

/** Lines among which the header is looked for. */
const MOST_LINES = 60;

/** The number of cells that most lines have. */
function usualWidth(records: Records): number {
  const widths = new Map<number, number>();
  for (const { length } of records) widths.set(length, (widths.get(length) ?? 0) + 1);
  return [...widths].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** Whether a line stands above the header: one with a single cell, or prose that was parted at its own commas. */
function isTitle(cells: readonly string[], usual: number): boolean {
  const [first = -1, ...others] = filledIn(cells);
  if (others.length === 0) return true;
  const text = (cells[first] ?? '').trim();
  const isProse = others.every((index) => cells[index]?.startsWith(' '));
  return /^(tabel|table|lampiran)\s*\d/i.test(text) || (isRemark(text) && /^\w+\s*:/.test(text)) || (isProse && cells.length < usual);
}

/** A number where a header has none: neither a period nor the number of a column. */
function isFigure(cell: string): boolean {
  const text = cell.trim();
  return /\d/.test(text) && !/[a-z]/i.test(text) && datedHeader(text) === null && !/^\d{4}\s*[/–-]\s*\d{2,4}$/.test(text);
}

/** Where the header is: in the first line, or below titles, unless what stands there are numbers already. */
function headerIndex(records: Records): number {
  const lines = records.slice(0, MOST_LINES);
  const usual = usualWidth(lines);
  const index = lines.findIndex((cells) => !isTitle(cells, usual));
  return index < 0 || records[index]?.some(isFigure) ? 0 : index;
}

/**
 * The records of a CSV, a string or bytes, each a list of cells; what parts them is told by the records themselves.
 * @throws {DataValidationError} where a quote is never closed, or it is a workbook
 */
export function recordsIn(input: string | Uint8Array | ArrayBuffer): Records {
  return recordsOf(decode(input));
}

/** Whether a row has something in a cell beyond its header. */
function isTooLong(cells: readonly string[], width: number): boolean {
  for (let index = width; index < cells.length; index += 1) if (!isBlank(cells[index])) return true;
  return false;
}

/**
 * Reads records as a table: what stands above and below the rows tells its title, units, source and notes. A row with
 * more cells than the header has names, as where a decimal comma parts a number in two, is left out and reported: which
 * of its cells is which cannot be told.
 * @throws {DataValidationError} where there is no header and row
 */
export function tableOf(records: Records, regions: readonly Region[]): CsvTable {
  const top = headerIndex(records);
  const region = regionColumn(records.slice(top + 1), records[top] ?? [], regions);
  const { heading, last, findings: headFindings } = readHeading(records, top, region);
  const below = remarkLines(records, last + 1, regions);
  const { remarks, findings: remarkFindings } = readRemarks(records, top, below);
  const findings: CsvFinding[] = [...remarkFindings, ...headFindings];
  const width = heading.head.length;
  const withoutNumber = numberReader(regions);
  const named = (cells: readonly string[]) => {
    const text = cells[region] ?? '';
    const name = withoutNumber(text);
    return name === text ? cells : cells.map((cell, index) => (index === region ? name : cell));
  };
  const rows: CsvRow[] = [];
  for (let index = last + 1; index < records.length; index += 1) {
    const cells = records[index] ?? [];
    if (cells.every(isBlank) || below.has(index)) continue;
    if (!isTooLong(cells, width)) rows.push({ cells: named(cells), row: index + 1 });
    else
      findings.push({
        kind: 'invalid',
        row: index + 1,
        column: null,
        received: cells.join(' | '),
        detail: detailOf('row-width', { width, received: cells.length }),
      });
  }
  if (rows.length === 0)
    throw new DataValidationError(
      detailOf('no-rows'),
      findings.map(({ kind, detail, row, column, received }) =>
        finding(kind, detail, { row, column, received: heading.head.some(mayNamePersons) ? '' : received }),
      ),
    );
  return { ...heading, headRow: top + 1, region, rows, remarks, findings };
}
