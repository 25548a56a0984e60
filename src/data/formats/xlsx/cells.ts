import { detailOf } from '../../../model/detail.js';
import { DataValidationError } from '../../../model/errors.js';
import { areaOf, MOST_ROWS, type Place } from './area.js';
import { textOf, type Book } from './book.js';
import type { Shown } from './number-format.js';
import { marksOf, type SheetMarks } from './sheet-marks.js';
import { attribute, elements, withSigns, type Element } from './xml.js';

/** A cell: its text as people see it, and the number that it was typed as, if any. */
export interface Cell {
  /** Numbers in plain writing with a decimal point, those in per cent with its sign; dates as periods. Empty where there is nothing. */
  readonly text: string;
  /** As it is shown: 4.06 for a share of 0.0406 that is written in per cent. */
  readonly number: number | null;
  readonly isPercent: boolean;
}

/** A sheet read: its cells by rows from the first, the blocks that are merged, and what is hidden. */
export interface SheetCells extends SheetMarks {
  readonly rows: readonly (readonly Cell[])[];
}

const EMPTY: Cell = { text: '', number: null, isPercent: false };

/** One stray cell far off makes a sheet of millions of empty ones. */
const MOST_CELLS = 5_000_000;

/** That a formula says that nothing is there is no fault. */
const NOTHING = '#N/A';

const DAY_MS = 86_400_000;
/** Days from the first of a workbook to 1970. @source ECMA-376-1, 18.17.4.1 */
const DAYS_TO_1970 = { from1900: 25_569, from1904: 24_107 } as const;
/** The end of 9999, the last day that a spreadsheet has. */
const LAST_DAY = 2_958_466;

/** The letters of an ISO date that say as much as is shown. */
const SHOWN_LETTERS = { day: 10, month: 7, year: 4 } as const;

/** A number a hundred times as large, by its digits: 0.07 × 100 would be 7.000000000000001. */
function hundredfold(value: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits ?? ''}e${Number(exponent) + 2}`);
}

/** A number in plain writing. Three decimals get a zero: as they are they might be thousands. */
function plain(value: number): string {
  const written = String(value);
  const text = written.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 17 }) : written;
  return text.replace(/(\.\d{3})$/, '$10');
}

function numberCell(raw: string, shown: Shown, { is1904 }: Book): Cell {
  const number = Number(raw);
  if (!Number.isFinite(number)) return { ...EMPTY, text: raw };
  if (shown === 'percent') {
    const percent = hundredfold(number);
    return { text: `${plain(percent)} %`, number: percent, isPercent: true };
  }
  if (shown === 'number' || number < 0 || number >= LAST_DAY) return { text: plain(number), number, isPercent: false };
  const date = new Date(Math.floor((number - (is1904 ? DAYS_TO_1970.from1904 : DAYS_TO_1970.from1900)) * DAY_MS));
  return { ...EMPTY, text: date.toISOString().slice(0, SHOWN_LETTERS[shown]) };
}

const YES_OR_NO: ReadonlyMap<string, string> = new Map([
  ['1', 'TRUE'],
  ['true', 'TRUE'],
  ['0', 'FALSE'],
  ['false', 'FALSE'],
]);

/** What a cell's value stands for where it names something else; @throws {RangeError} where that is not there. */
function known(found: string | undefined, { tag, value }: Element): Cell {
  if (found === undefined) throw new RangeError(`Expected a value that ${tag} can have; received "${value ?? ''}".`);
  return { ...EMPTY, text: found };
}

function cellOf(cell: Element, book: Book): Cell {
  const type = attribute(cell.tag, 't') ?? 'n';
  if (type === 'inlineStr') return { ...EMPTY, text: withSigns(cell.text) };
  const { value } = cell;
  if (value === null || value.trim() === '') return { ...EMPTY, text: type === 'str' ? (value ?? '') : '' };
  if (type === 'str') return { ...EMPTY, text: withSigns(value) };
  if (type === 'e') return { ...EMPTY, text: value.trim() === NOTHING ? '' : value.trim() };
  if (type === 's') return known(book.strings[Number(value)], cell);
  if (type === 'b') return known(YES_OR_NO.get(value.trim()), cell);
  if (type === 'd') return known(/^\s*(\d{4}-\d\d-\d\d)/.exec(value)?.[1], cell);
  if (type !== 'n') throw new RangeError(`Expected a type of cells; received "${type}".`);
  return numberCell(value, book.formats[Number(attribute(cell.tag, 's') ?? 0)] ?? 'number', book);
}

/** What is written in a row, by columns from 1. */
interface Line {
  readonly row: number;
  readonly cells: Map<number, Cell>;
  /** Whether anything but errors is: a line of nothing else is empty, as formulas reach beyond a table. */
  isFilled: boolean;
}

const tooLarge = (row: number, column: number) => new DataValidationError(detailOf('sheet-large', { most: MOST_CELLS, row, column }), []);

/** The rows of a sheet that hold something. A row or cell that does not say where it stands follows the one before. */
function linesIn(xml: string, book: Book): readonly Line[] {
  const lines: Line[] = [];
  let line: Line = { row: 0, cells: new Map(), isFilled: false };
  let column = 0;
  const begin = (row: number) => {
    if (!(row > line.row)) throw new RangeError(`Expected a row below ${line.row}; received ${row}.`);
    if (row > MOST_ROWS) throw tooLarge(row, column);
    line = { row, cells: new Map(), isFilled: false };
    lines.push(line);
    column = 0;
  };
  let isPlaced = true;
  for (const element of elements(xml, { inner: 'c', outer: 'row' })) {
    const reference = attribute(element.tag, 'r');
    if (element.name === 'row') {
      isPlaced = reference !== null;
      begin(reference === null ? line.row + 1 : Number(reference));
      continue;
    }
    const at = reference === null ? { top: line.row, left: column + 1 } : areaOf(reference);
    // Where the row does not say which it is its cells do.
    if (at !== null && at.top > line.row && !isPlaced && column === 0) begin(at.top);
    if (at?.top !== line.row || at.left <= column)
      throw new RangeError(`Expected a cell of row ${line.row} beyond column ${column}; received ${element.tag}.`);
    column = at.left;
    const cell = cellOf(element, book);
    if (cell.text === '') continue;
    line.cells.set(column, cell);
    line.isFilled ||= attribute(element.tag, 't') !== 'e';
  }
  return lines.filter(({ isFilled }) => isFilled);
}

/** Rows from the first, each as wide as the widest. */
function rowsOf(lines: readonly Line[]): SheetCells['rows'] {
  const bottom = lines.at(-1)?.row ?? 0;
  let right = 0;
  for (const { cells } of lines) for (const column of cells.keys()) right = Math.max(right, column);
  if (bottom * right > MOST_CELLS) throw tooLarge(bottom, right);
  const blank = Array.from({ length: right }, () => EMPTY);
  const rows: (readonly Cell[])[] = Array.from({ length: bottom }, () => blank);
  for (const { row, cells } of lines) rows[row - 1] = blank.map((empty, index) => cells.get(index + 1) ?? empty);
  return rows;
}

/**
 * Reads the cells of a sheet. Formulas give their last result, an error such as `#DIV/0!` its text, but for `#N/A`: that
 * says that there is nothing.
 * @throws {DataValidationError} where the sheet is damaged or reaches too far
 */
export function readCells(book: Book, { sheet }: Pick<Place, 'sheet'>): SheetCells {
  try {
    const xml = textOf(book.parts, sheet.path);
    if (xml === '') throw new RangeError(`Expected a part ${sheet.path}.`);
    return { ...marksOf(xml), rows: rowsOf(linesIn(xml, book)) };
  } catch (cause) {
    if (cause instanceof DataValidationError) throw cause;
    throw new DataValidationError(detailOf('sheet-unreadable', { sheet: sheet.name }), [], { cause });
  }
}
