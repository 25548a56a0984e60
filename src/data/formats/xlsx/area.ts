import { detailOf } from '../../../model/detail.js';
import { DataValidationError } from '../../../model/errors.js';
import type { Book, BookSheet } from './book.js';

/** A block of cells: rows and columns from 1, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where in a workbook the table is. */
export interface Place {
  readonly sheet: BookSheet;
  /** `null` for the whole sheet. */
  readonly area: Area | null;
}

/** The last row that a sheet can have. */
export const MOST_ROWS = 1_048_576;

const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** The number of a column by its letters, from 1. */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The letters of a column by its number, from 1. */
export function columnLetters(column: number): string {
  return column === 0 ? '' : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

/** The block that a reference such as `B4:F20` names, or `B:F` for whole columns; `null` for any other text. */
export function areaOf(reference: string): Area | null {
  const [, first, last] = COLUMNS.exec(reference.trim()) ?? [];
  if (first !== undefined && last !== undefined) return areaOf(`${first}1:${last}${MOST_ROWS}`);
  const [, left, top, right = left, bottom = top] = REFERENCE.exec(reference.trim()) ?? [];
  if (left === undefined || right === undefined) return null;
  const [west, east, from, to] = [columnNumber(left), columnNumber(right), Number(top), Number(bottom)];
  return { top: Math.min(from, to), left: Math.min(west, east), bottom: Math.max(from, to), right: Math.max(west, east) };
}

const quoted = (names: Iterable<string>) => [...names].map((name) => `"${name}"`).join(', ');

function sheetNamed(name: string, { sheets }: Book): BookSheet {
  const sheet = sheets.find((each) => each.name === name) ?? sheets.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  if (sheet) return sheet;
  throw new DataValidationError(detailOf('no-such-sheet', { sheet: name, sheets: quoted(sheets.map((each) => each.name)) }), []);
}

/** The names of a workbook that stand for cells, not those that Excel makes for itself, with what they stand for. */
function cellNames({ names }: Book): readonly (readonly [name: string, reference: string])[] {
  return [...names].filter(([name, reference]) => !name.startsWith('_xlnm.') && areaOf(parted(reference).cells) !== null);
}

/** A reference with a sheet in front of it or not: `Data!B4:F20`, `'Data 2024'!$B$4:$F$20`. */
function parted(reference: string): { readonly sheet: string | null; readonly cells: string } {
  const [, quotedName, name, cells = reference] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference.trim()) ?? [];
  return { sheet: quotedName?.replace(/''/g, "'") ?? name ?? null, cells };
}

/** The sheets that are seen; where all are hidden, the first. */
export function shownSheets({ sheets }: Pick<Book, 'sheets'>): readonly BookSheet[] {
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  return shown.length > 0 ? shown : sheets.slice(0, 1);
}

/**
 * The places that a sheet's name and a range stand for: one, or without either each sheet that is seen.
 * @param range cells, with or without the sheet's name, or a name that the workbook defines
 * @throws {DataValidationError} where there is no such sheet or range; the message names those that there are
 */
export function placesIn(
  book: Book,
  { sheet, range }: { readonly sheet?: string | undefined; readonly range?: string | undefined },
): readonly Place[] {
  const names = cellNames(book);
  const named = names.find(([each]) => each.toLowerCase() === range?.trim().toLowerCase());
  const reference = parted(named?.[1] ?? range ?? '');
  const name = sheet ?? reference.sheet;
  const area = areaOf(reference.cells);
  if (range !== undefined && area === null) {
    const received = { range };
    throw new DataValidationError(
      names.length === 0
        ? detailOf('no-such-range', received)
        : detailOf('no-such-name', { ...received, names: quoted(names.map(([each]) => each)) }),
      [],
    );
  }
  const sheets = name === null ? shownSheets(book) : [sheetNamed(name, book)];
  return sheets.map((each) => ({ sheet: each, area }));
}
