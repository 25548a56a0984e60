import { zipSync } from 'fflate';
import { detailOf } from '../../../model/detail.js';
import { DataValidationError } from '../../../model/errors.js';
import { columnLetters, type Place } from './area.js';
import { textOf, type Book } from './book.js';
import { scan, type SheetMarks } from './sheet-marks.js';

/** A cell: its text as people see it, and the number that it was typed as, if any. */
export interface Cell {
  /** Numbers in plain writing with a decimal point, those in per cent with its sign; dates as periods. Empty where there is nothing. */
  readonly text: string;
  /** As it is shown: 4.06 for a share of 0.0406 that is written in per cent. */
  readonly number: number | null;
  readonly isPercent: boolean;
}

/** A sheet read: its cells by rows from the first, the blocks that are merged, and what is hidden. */
export interface SheetCells extends Pick<SheetMarks, 'merged' | 'hidden'> {
  readonly rows: readonly (readonly Cell[])[];
}

/** A number as it stands in the file. */
interface Raw {
  readonly raw: string;
}

const EMPTY: Cell = { text: '', number: null, isPercent: false };

/** A format without what is only shown: texts in quotes, escaped signs, colours and conditions in brackets. */
const bare = (format: string) => format.replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, '');

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

/** Puts errors in the cells that the library left empty for them; a line of nothing else stays empty, as formulas reach beyond a table. */
function withErrors(cells: readonly Cell[], errorAt: (column: number) => string | undefined): readonly Cell[] {
  if (cells.every(({ text }) => text === '')) return cells;
  return cells.map((cell, column) => (cell.text === '' ? { ...cell, text: errorAt(column) ?? '' } : cell));
}

/**
 * Reads the cells of a sheet. Formulas give their last result, an error such as `#DIV/0!` its text, but for `#N/A`: that
 * says that there is nothing.
 * @throws {DataValidationError} where the sheet is damaged or reaches too far
 */
export async function readCells({ parts, sheets, formats }: Book, { sheet }: Pick<Place, 'sheet'>): Promise<SheetCells> {
  const xml = textOf(parts, sheet.path);
  // A tag that another one opens in before it is closed is damage that the library goes through again and again.
  if (/<[^<>]*</.test(xml) && !xml.includes('<![CDATA[') && !xml.includes('<!--')) throw new DataValidationError(detailOf('sheet-unreadable', { sheet: sheet.name }), []);
  const { styles, errors, ...marks } = scan(xml);
  // Handed over unpacked: what is packed the library unpacks in a worker made of a text, which a strict page forbids.
  const others = new Set(sheets.map(({ path }) => path).filter((path) => path !== sheet.path));
  const archive = zipSync(Object.fromEntries([...parts].filter(([path]) => !others.has(path))), { level: 0 });
  const { readSheet } = await import('read-excel-file/universal');
  try {
    const rows = await readSheet<Raw>(archive.slice().buffer, sheets.indexOf(sheet) + 1, { parseNumber: (raw): Raw => ({ raw }), trim: false });
    const columns = Array.from({ length: rows.reduce((most, { length }) => Math.max(most, length), 0) }, (_, index) => columnLetters(index + 1));
    return {
      ...marks,
      rows: rows.map((values, row) => {
        const referenceAt = (column: number) => `${columns[column] ?? ''}${row + 1}`;
        const cells = values.map((value, column) => cellOf(value, formats[styles.get(referenceAt(column)) ?? 0] ?? ''));
        return errors.size === 0 ? cells : withErrors(cells, (column) => errors.get(referenceAt(column)));
      }),
    };
  } catch (cause) {
    throw new DataValidationError(detailOf('sheet-unreadable', { sheet: sheet.name }), [], { cause });
  }
}
