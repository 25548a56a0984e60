import { detailOf } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import { NO_HASH, withLetter } from './distinct-texts.js';
import { partOf, type Lettered } from './lettered.js';
import { cellsAt, emptyTexts, filledWidth, RecordMaker, widthOf, type Records } from './records.js';
import { greatestOf } from '../../stats/summary.js';

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/** Records of a text. */
export interface Scan {
  readonly records: Records;
  /** Whether a quote is opened in the last cell and never closed, so that all after it was read as one cell. */
  readonly isOpen: boolean;
}

/** Where a cell that is opened by a quote at `start` is closed: after its last quote; -1 where it never is. */
function closedAt(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return -1;
    if (text.charCodeAt(quote + 1) !== QUOTE) return quote + 1;
    at = quote + 2;
  }
}

/**
 * Parts a text into records and cells. A cell that begins with a quote ends with the next that is not doubled; what
 * stands between that and the sign belongs to it still. A quote inside a cell stands for itself.
 * @param sign what parts the cells, one character
 */
export function scan(source: Lettered, sign: string): Scan {
  const { text, letters } = source;
  const parting = sign.charCodeAt(0);
  /** Letters beyond it part nothing. */
  const last = Math.max(parting, RETURN);
  const { length } = letters;
  const maker = new RecordMaker(source);
  let isOpen = false;
  let isWithin = false;
  let at = 0;
  while (at < length) {
    const start = at;
    let code = letters[at] ?? 0;
    let quoted: string | null = null;
    if (code === QUOTE) {
      const end = closedAt(text, start);
      isOpen = end < 0;
      at = isOpen ? length : end;
      quoted = text.slice(start + 1, isOpen ? length : end - 1).replace(/""/g, '"');
    }
    const plainFrom = at;
    let hash = NO_HASH;
    for (; at < length; at += 1) {
      code = letters[at] ?? 0;
      if (code <= last && (code === parting || code === NEWLINE || code === RETURN)) break;
      hash = withLetter(hash, code);
    }
    if (quoted === null) maker.putFrom(start, at, hash);
    else maker.put(quoted + text.slice(plainFrom, at));
    isWithin = true;
    if (at >= length) break;
    at += 1;
    if (code === parting) {
      // A sign at the very end still parts an empty cell from what stands before it.
      if (at === length) maker.put('');
      continue;
    }
    if (code === RETURN && letters[at] === NEWLINE) at += 1;
    maker.end();
    isWithin = false;
  }
  if (isWithin) maker.end();
  return { records: maker.records, isOpen };
}

/** Where two part a table alike, the comma comes last: it stands inside numbers and titles too. */
const SIGNS = ['\t', ';', ','] as const;

/** Letters looked at to tell the sign: some hundred records. */
const SAMPLE = 10_000;

/** Whether a comma parts only numbers in two, as a decimal comma does, in a record that holds a sign which parts cells more surely. */
function isOfDecimals(cells: readonly string[]): boolean {
  const isDecimal = (cell: string, index: number) => index === 0 || (/^\d/.test(cell) && /\d$/.test(cells[index - 1] ?? ''));
  return cells.some((cell) => /[;\t]/.test(cell)) && cells.every(isDecimal);
}

/** The share of records that a sign parts into the same number of cells, more than one. */
function agreement(source: Lettered, sign: string): number {
  if (!source.text.includes(sign)) return 0;
  const { records } = scan(source, sign);
  const isEmpty = emptyTexts(records);
  const widths = new Map<number, number>();
  let count = 0;
  for (let index = 0; index < records.count; index += 1) {
    if (filledWidth(records, isEmpty, index) === 0) continue;
    count += 1;
    const width = widthOf(records, index);
    if (sign === ',' && isOfDecimals(cellsAt(records, index))) continue;
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  return Math.max(0, greatestOf([...widths.values()])) / Math.max(1, count);
}

/** The sign that parts the largest share of records alike. */
function signOf(source: Lettered): string {
  const { text } = source;
  // A record that the sample cuts in two would count as one of another width.
  const end = text.length > SAMPLE ? text.lastIndexOf('\n', SAMPLE) : text.length;
  const sample = partOf(source, 0, end > 0 ? end : SAMPLE);
  const agreements = SIGNS.map((sign) => agreement(sample, sign));
  return SIGNS[agreements.indexOf(greatestOf(agreements))] ?? ',';
}

/** The first line by which a spreadsheet is told the sign; no spreadsheet shows or counts it. */
const DECLARED = /^"?sep=([^\r\n"])"?[\t;, ]*(?:\r\n|\r|\n|$)/i;

/** A text without the line that declares a sign, and the sign that parts its cells. */
function parted(source: Lettered): { readonly body: Lettered; readonly sign: string } {
  const [line = '', declared] = DECLARED.exec(source.text) ?? [];
  const body = line === '' ? source : partOf(source, line.length, source.text.length);
  return { body, sign: declared ?? signOf(body) };
}

/** The sign that parts the cells of a text: the one its first line declares (`sep=;`), else the one its records tell. */
export function delimiterOf(source: Lettered): string {
  return parted(source).sign;
}

/** Columns that a table may have: as many as a spreadsheet. */
const MOST_COLUMNS = 16_384;
/** Cells that a table may have: more than fit in a page's memory with all that is made of them. */
const MOST_CELLS = 20_000_000;

/** Refuses a table of more columns or cells than anybody could look at. Blank cells at the end of a row are none. */
function expectSize(records: Records): void {
  const { count, codes } = records;
  if (codes.length > MOST_CELLS) throw new DataValidationError(detailOf('table-large', { most: MOST_CELLS, cells: codes.length }), []);
  let isEmpty: Uint8Array | null = null;
  for (let index = 0; index < count; index += 1) {
    if (widthOf(records, index) <= MOST_COLUMNS) continue;
    isEmpty ??= emptyTexts(records);
    const columns = filledWidth(records, isEmpty, index);
    if (columns > MOST_COLUMNS) throw new DataValidationError(detailOf('table-wide', { most: MOST_COLUMNS, row: index + 1, columns }), []);
  }
}

/**
 * The records of a text; what parts their cells is declared by the first line (`sep=;`) or told by the records.
 * @throws {DataValidationError} where a quote is never closed, or there are too many columns or cells
 */
export function recordsOf(source: Lettered): Records {
  const { body, sign } = parted(source);
  const { records, isOpen } = scan(body, sign);
  expectSize(records);
  const last = cellsAt(records, records.count - 1);
  if (isOpen && /[\r\n]/.test(last[last.length - 1] ?? ''))
    throw new DataValidationError(detailOf('quote-open', { row: records.count }), []);
  return records;
}
