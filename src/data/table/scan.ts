import { detailOf } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import { cellsAt, endsCell, listsOf, NEWLINE, RecordMaker, RETURN, type Records } from './records.js';

const QUOTE = 34;

/** Records of a text. */
export interface Scan extends Records {
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

/** Where the rest of a cell ends that was opened by a quote. */
function endOfCell(text: string, start: number, parting: number): number {
  let at = start;
  while (at < text.length && !endsCell(text.charCodeAt(at), parting)) at += 1;
  return at;
}

/**
 * Parts a text into records and cells. A cell that begins with a quote ends with the next that is not doubled; what
 * stands between that and the sign belongs to it still. A quote inside a cell stands for itself.
 * @param sign what parts the cells, one character
 */
export function scan(text: string, sign: string): Scan {
  const { length } = text;
  const parting = sign.charCodeAt(0);
  const maker = new RecordMaker(length);
  let isOpen = false;
  let at = 0;
  while (at < length) {
    if (text.charCodeAt(at) === QUOTE) {
      const end = closedAt(text, at);
      isOpen = end < 0;
      const quoted = text.slice(at + 1, isOpen ? length : end - 1).replace(/""/g, '"');
      at = isOpen ? length : endOfCell(text, end, parting);
      maker.put(isOpen ? quoted : quoted + text.slice(end, at));
    } else at = maker.take(text, at, parting);
    if (at >= length) break;
    const code = text.charCodeAt(at);
    at += 1;
    if (code === NEWLINE || code === RETURN) {
      if (code === RETURN && text.charCodeAt(at) === NEWLINE) at += 1;
      maker.end();
    } else if (at === length) {
      // A sign at the very end still parts an empty cell from what stands before it.
      maker.put('');
    }
  }
  return { ...maker.records, isOpen };
}

/** Where two part a table alike, the comma comes last: it stands inside numbers and titles too. */
const SIGNS = ['\t', ';', ','] as const;

/** Letters looked at to tell the sign. */
const SAMPLE = 50_000;

/** The share of records that a sign parts into the same number of cells, more than one. */
function agreement(text: string, sign: string): number {
  const widths = new Map<number, number>();
  let count = 0;
  for (const cells of listsOf(scan(text, sign))) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    count += 1;
    if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  return Math.max(0, ...widths.values()) / Math.max(1, count);
}

/** The sign that parts the largest share of records alike. */
function signOf(text: string): string {
  // A record that the sample cuts in two would count as one of another width.
  const end = text.length > SAMPLE ? text.lastIndexOf('\n', SAMPLE) : text.length;
  const sample = text.slice(0, end > 0 ? end : SAMPLE);
  const agreements = SIGNS.map((sign) => agreement(sample, sign));
  return SIGNS[agreements.indexOf(Math.max(...agreements))] ?? ',';
}

/** The first line by which a spreadsheet is told the sign; no spreadsheet shows or counts it. */
const DECLARED = /^"?sep=([^\r\n"])"?[\t;, ]*(?:\r\n|\r|\n|$)/i;

/** A text without the line that declares a sign, and the sign that parts its cells. */
function parted(text: string): { readonly body: string; readonly sign: string } {
  const [line = '', declared] = DECLARED.exec(text) ?? [];
  const body = text.slice(line.length);
  return { body, sign: declared ?? signOf(body) };
}

/** The sign that parts the cells of a text: the one its first line declares (`sep=;`), else the one its records tell. */
export function delimiterOf(text: string): string {
  return parted(text).sign;
}

/**
 * The records of a text; what parts their cells is declared by the first line (`sep=;`) or told by the records.
 * @throws {DataValidationError} where a quote is never closed
 */
export function recordsOf(text: string): Records {
  const { body, sign } = parted(text);
  const { isOpen, ...records } = scan(body, sign);
  const last = cellsAt(records, records.count - 1);
  if (isOpen && /[\r\n]/.test(last[last.length - 1] ?? ''))
    throw new DataValidationError(detailOf('quote-open', { row: records.count }), []);
  return records;
}
