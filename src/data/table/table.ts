import { detailOf } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import type { Region } from '../../model/region.js';
import type { CsvFinding, CsvTable } from './csv-table.js';
import { decode } from './decode.js';
import { datedHeader } from './headers.js';
import { headersAgain } from './header-again.js';
import { MOST_HEAD_LINES, readHeading } from './heading.js';
import { filledIn, isRemark } from './lines.js';
import { numberReader, regionColumn } from './region-column.js';
import { cellsAt, emptyTexts, filledWidth, type Records } from './records.js';
import { readRemarks, remarkLines } from './remarks.js';
import { rowsOf, withColumn } from './rows.js';
import { recordsOf } from './scan.js';
import { readSignature } from './signature.js';
import { finding } from '../findings.js';
import { mayNamePersons } from '../privacy/personal-headers.js';
import { mapTerms } from '../terms.js';

type Lines = readonly (readonly string[])[];

/** Lines among which the header is looked for. */
const MOST_LINES = 60;

/** The number of cells that most lines have. */
function usualWidth(lines: Lines): number {
  const widths = new Map<number, number>();
  for (const { length } of lines) widths.set(length, (widths.get(length) ?? 0) + 1);
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
function headerIndex(lines: Lines): number {
  const usual = usualWidth(lines);
  const index = lines.findIndex((cells) => !isTitle(cells, usual));
  return index < 0 || lines[index]?.some(isFigure) ? 0 : index;
}

/**
 * The records of a CSV, a string or bytes; what parts their cells is told by the records themselves.
 * @throws {DataValidationError} where a quote is never closed, or it is a workbook
 */
export function recordsIn(input: string | Uint8Array | ArrayBuffer): Records {
  return recordsOf(decode(input));
}

/** The first records, among which the header is. */
function firstLines(records: Records): Lines {
  return Array.from({ length: Math.min(records.count, MOST_LINES + MOST_HEAD_LINES) }, (_, index) => cellsAt(records, index));
}

/** The records that are rows, and those of them that have something in a cell beyond the header. */
function rowsAmong(records: Records, from: number, width: number, left: ReadonlySet<number>) {
  const { count } = records;
  const isEmpty = emptyTexts(records);
  const fitting = new Int32Array(count);
  const tooLong: number[] = [];
  let fits = 0;
  for (let index = from; index < count; index += 1) {
    if (left.has(index)) continue;
    const filled = filledWidth(records, isEmpty, index);
    if (filled > width) tooLong.push(index);
    else if (filled > 0) fitting[fits++] = index;
  }
  return { fitting: fitting.subarray(0, fits), tooLong };
}

/**
 * Reads records as a table: what stands above and below the rows tells its title, units, source and notes. A row with
 * more cells than the header has names, as where a decimal comma parts a number in two, is left out and reported: which
 * of its cells is which cannot be told. A second table beneath is left out, too.
 * @throws {DataValidationError} where there is no header and row
 */
export function tableOf(all: Records, regions: readonly Region[]): CsvTable {
  const lines = firstLines(all);
  const top = headerIndex(lines.slice(0, MOST_LINES));
  const region = regionColumn(all, top, regions);
  const { heading, last, findings: headFindings } = readHeading(lines, top, region);
  const again = headersAgain(all, { last, region }, regions);
  const records = { ...all, count: again.end };
  const signature = readSignature(records, last + 1, region, regions);
  const below = remarkLines(records, last + 1, regions, signature.lines);
  const { remarks, findings: remarkFindings } = readRemarks(records, { top, below, signature: signature.start });
  const width = heading.head.length;
  const { fitting, tooLong } = rowsAmong(records, last + 1, width, new Set([...below, ...signature.lines, ...again.lines]));
  const findings: readonly CsvFinding[] = [
    ...remarkFindings,
    ...headFindings,
    ...again.findings,
    ...signature.findings,
    ...tooLong.map((index): CsvFinding => {
      const cells = cellsAt(records, index);
      return {
        kind: 'invalid',
        row: index + 1,
        column: null,
        received: cells.join(' | '),
        detail: detailOf('row-width', { width, received: cells.length }),
      };
    }),
  ];
  if (fitting.length === 0)
    throw new DataValidationError(
      detailOf('no-rows'),
      findings.map(({ kind, detail, row, column, received }) =>
        finding(kind, detail, { row, column, received: heading.head.some(mayNamePersons) ? '' : received }),
      ),
    );
  const rows = rowsOf(records, fitting, width);
  const named = mapTerms(rows.columns[region] ?? null, numberReader(regions));
  return { ...heading, headRow: top + 1, region, rows: withColumn(rows, region, named), remarks, findings };
}
