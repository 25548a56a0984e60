import { zipSync } from 'fflate';
import { detailOf } from '../../../model/detail.js';
import { DataValidationError } from '../../../model/errors.js';
import { areaOf, type Area, type Place } from './area.js';
import { attribute, tags, textOf, type Book } from './book.js';

/** A cell: its text as people see it, and the number that it was typed as, if any. */
export interface Cell {
  /** Numbers in plain writing with a decimal point, those in per cent with its sign; dates as periods. Empty where there is nothing. */
  readonly text: string;
  /** As it is shown: 4.06 for a share of 0.0406 that is written in per cent. */
  readonly number: number | null;
  readonly isPercent: boolean;
}

/** A sheet read: its cells by rows from the first, and the blocks that are merged. */
export interface SheetCells {
  readonly rows: readonly (readonly Cell[])[];
  readonly merged: readonly Area[];
}

/** A number as it stands in the file. */
interface Raw {
  readonly raw: string;
}

const EMPTY: Cell = { text: '', number: null, isPercent: false };

const MOST_ROWS = 1_048_576;
/** One stray cell far off makes a sheet of millions of empty ones. */
const MOST_CELLS = 5_000_000;

/** A format without what is only shown: texts in quotes, escaped signs, colours and conditions in brackets. */
const bare = (format: string) => format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');

/** A date as far as its format shows it. */
function period(date: Date, format: string): string {
  const [day] = date.toISOString().split('T');
  const signs = bare(format).split(';')[0] ?? '';
  // Built-in formats, whose codes a workbook does not hold, all show the day but one.
  if (signs === '' || /d/i.test(signs) || !/y/i.test(signs)) return day ?? '';
  return (day ?? '').slice(0, /m/i.test(signs) ? 7 : 4);
}

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

function cellOf(value: unknown, format: string): Cell {
  if (value === null || value === undefined) return EMPTY;
  if (value instanceof Date) return { ...EMPTY, text: period(value, format) };
  if (typeof value === 'string') return { ...EMPTY, text: value };
  if (typeof value === 'boolean') return { ...EMPTY, text: value ? 'TRUE' : 'FALSE' };
  const { raw } = value as Raw;
  const number = Number(raw);
  if (!Number.isFinite(number)) return { ...EMPTY, text: raw };
  if (!bare(format).includes('%')) return { text: plain(number), number, isPercent: false };
  const percent = hundredfold(number);
  return { text: `${plain(percent)} %`, number: percent, isPercent: true };
}

/** What the library does not tell: styles by cell, and the merged blocks; and whether it may read the sheet at all. */
function scan(xml: string): { readonly styles: ReadonlyMap<string, number>; readonly merged: readonly Area[] } {
  const styles = new Map<string, number>();
  let [bottom, right] = [0, 0];
  for (const tag of tags(xml, 'c')) {
    if (tag.endsWith('/>')) continue;
    const reference = attribute(tag, 'r') ?? '';
    const area = areaOf(reference);
    bottom = Math.max(bottom, area?.bottom ?? 0);
    right = Math.max(right, area?.right ?? 0);
    const style = attribute(tag, 's');
    if (style !== null) styles.set(reference, Number(style));
  }
  const isTooHigh = [...tags(xml, 'row')].some((tag) => Number(attribute(tag, 'r') ?? 0) > MOST_ROWS);
  if (isTooHigh || bottom > MOST_ROWS || bottom * right > MOST_CELLS)
    throw new DataValidationError(detailOf('sheet-large', { most: MOST_CELLS, row: bottom, column: right }), []);
  return { styles, merged: [...tags(xml, 'mergeCell')].flatMap((tag) => areaOf(attribute(tag, 'ref') ?? '') ?? []) };
}

const letters = (column: number): string =>
  column === 0 ? '' : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

/**
 * Reads the cells of a sheet. Formulas give their last result, errors such as `#N/A` nothing.
 * @throws {DataValidationError} where the sheet is damaged or reaches too far
 */
export async function readCells({ parts, sheets, formats }: Book, { sheet }: Pick<Place, 'sheet'>): Promise<SheetCells> {
  const { styles, merged } = scan(textOf(parts, sheet.path));
  // Handed over unpacked: what is packed the library unpacks in a worker made of a text, which a strict page forbids.
  const others = new Set(sheets.map(({ path }) => path).filter((path) => path !== sheet.path));
  const archive = zipSync(Object.fromEntries([...parts].filter(([path]) => !others.has(path))), { level: 0 });
  const { readSheet } = await import('read-excel-file/universal');
  try {
    const rows = await readSheet<Raw>(archive.slice().buffer, sheets.indexOf(sheet) + 1, { parseNumber: (raw): Raw => ({ raw }), trim: false });
    const columns = Array.from({ length: Math.max(0, ...rows.map(({ length }) => length)) }, (_, index) => letters(index + 1));
    return {
      rows: rows.map((cells, row) => cells.map((value, column) => cellOf(value, formats[styles.get(`${columns[column] ?? ''}${row + 1}`) ?? 0] ?? ''))),
      merged,
    };
  } catch (cause) {
    throw new DataValidationError(detailOf('sheet-unreadable', { sheet: sheet.name }), [], { cause });
  }
}
