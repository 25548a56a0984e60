import { dsvFormat } from 'd3-dsv';
import type { DatasetInput } from '../../model/dataset.schema.js';
import { DataValidationError } from '../../model/errors.js';
import { isPeriod } from '../../model/period.js';
import { finding } from '../findings.js';

/** What was found while a table was read. */
export type CsvFinding = NonNullable<DatasetInput['findings']>[number];

/** One record of a table. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** As a person counts in a spreadsheet: the first record is 1, and a line break inside quotes parts nothing. */
  readonly row: number;
}

/** A table whose rows all fit its header. */
export interface CsvTable {
  readonly head: readonly string[];
  /** The record that was taken for the header, counted as rows are. */
  readonly headRow: number;
  readonly rows: readonly CsvRow[];
  readonly findings: readonly CsvFinding[];
}

/** Where two part a table alike, the comma comes last: it stands inside numbers and titles too. */
const SIGNS = ['\t', ';', ','] as const;
type Sign = (typeof SIGNS)[number];

/** Letters looked at to tell the sign. */
const SAMPLE = 50_000;

/** What Windows-1252 has from 0x80 on, where Latin-1 has control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 reads Windows-1252 as if it were Latin-1; browsers do not, and find nothing left to replace. */
function decodeWindows1252(input: Uint8Array | ArrayBuffer): string {
  return new TextDecoder('windows-1252')
    .decode(input)
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}

/** What a workbook begins with: of .xlsx, .xlsm and .ods the letters of a zip, of .xls those of an OLE file. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const startsWith = (bytes: ArrayLike<number>, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

/** Refuses a workbook: what it holds cannot be told, and as text it would be a table without regions. */
function expectText(bytes: ArrayLike<number>): void {
  if (WORKBOOKS.some((start) => startsWith(bytes, start)))
    throw new DataValidationError('The file is unreadable: a spreadsheet file; save it as CSV.', []);
}

/** UTF-16 with a byte order mark, UTF-8, or where the bytes are not, Windows-1252; without byte order mark. */
export function decode(input: string | Uint8Array | ArrayBuffer): string {
  if (typeof input === 'string') {
    expectText(Array.from(input.slice(0, 4), (letter) => letter.charCodeAt(0)));
    return input.replace(/^\ufeff/, '');
  }
  const bytes = input instanceof Uint8Array ? input : new Uint8Array(input);
  expectText(bytes);
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return decodeWindows1252(input);
  }
}

const recordsOf = (text: string, sign: Sign): readonly (readonly string[])[] => dsvFormat(sign).parseRows(text);

const isBlank = (cell: string) => cell.trim() === '';

/** The share of records that a sign parts into the same number of cells, more than one. */
function agreement(text: string, sign: Sign): number {
  const records = recordsOf(text, sign).filter((cells) => !cells.every(isBlank));
  const widths = new Map<number, number>();
  for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return Math.max(0, ...widths.values()) / Math.max(1, records.length);
}

/** The sign that parts the largest share of records alike. */
export function delimiterOf(text: string): Sign {
  const sample = text.slice(0, SAMPLE);
  const agreements = SIGNS.map((sign) => agreement(sample, sign));
  return SIGNS[agreements.indexOf(Math.max(...agreements))] ?? ',';
}

/** Whether a quote is opened in the last cell and never closed, so that all after it was read as one cell. */
function isOpenEnded(text: string, records: readonly (readonly string[])[]): boolean {
  const last = records[records.length - 1];
  const holdsBreak = /[\r\n]/.test(last?.[last.length - 1] ?? '');
  return holdsBreak && text.split('"').length % 2 === 0;
}

/** A line with a title has nothing but its first cell filled. */
const isTitle = (cells: readonly string[]) => cells.slice(1).every(isBlank);

/** Where the header is: in the first line, or below a title, unless what stands there are numbers already. */
function headerIndex(records: readonly (readonly string[])[]): number {
  const index = records.findIndex((cells) => !isTitle(cells));
  const holdsNumbers = records[index]?.some((cell) => /\d/.test(cell) && !/[a-z]/i.test(cell) && !isPeriod(cell.trim()));
  return index < 0 || holdsNumbers ? 0 : index;
}

/**
 * The records of a CSV, a string or bytes, each a list of cells; what parts them is told by the records themselves.
 * @throws {DataValidationError} where a quote is never closed, or it is a workbook
 */
export function recordsIn(input: string | Uint8Array | ArrayBuffer): readonly (readonly string[])[] {
  const text = decode(input);
  const records = recordsOf(text, delimiterOf(text));
  if (isOpenEnded(text, records))
    throw new DataValidationError(`A quote that is opened in row ${records.length} is never closed.`, []);
  return records;
}

/**
 * Reads records as a table. A row with more cells than the header has names, as where a decimal comma parts a number in
 * two, is left out and reported: which of its cells is which cannot be told.
 * @throws {DataValidationError} where there is no header and row
 */
export function tableOf(records: readonly (readonly string[])[]): CsvTable {
  const top = headerIndex(records);
  const head = (records[top] ?? []).map((cell) => cell.trim());
  const findings: CsvFinding[] = [];
  const rows: CsvRow[] = [];
  records.forEach((cells, index) => {
    const row = index + 1;
    if (index === top || cells.every(isBlank)) return;
    if (index < top)
      findings.push({ kind: 'assumed', row, column: null, received: cells.join(' ').trim(), detail: 'A line above the header was not read.' });
    else if (cells.slice(head.length).every(isBlank)) rows.push({ cells, row });
    else
      findings.push({
        kind: 'invalid',
        row,
        column: null,
        received: cells.join(' | '),
        detail: `Expected ${head.length} cells as in the header; received ${cells.length}.`,
      });
  });
  if (rows.length === 0)
    throw new DataValidationError(
      'Expected a header and at least one row of CSV with as many cells.',
      findings.map(({ kind, detail, row, column, received }) => finding(kind, detail, { row, column, received })),
    );
  return { head, headRow: top + 1, rows, findings };
}
