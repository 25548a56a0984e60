import { isOwnExport } from './headers.js';
import type { CsvTable } from './csv-table.js';
import type { DecimalSign } from '../parse-number.js';

/** Statuses that an export adds a word for to the title of each row with a value. */
const MARKED: ReadonlySet<string> = new Set(['E', 'P', 'illustrative']);

/**
 * A table that the map itself wrote as it was meant: without the apostrophe before what a spreadsheet would run, and
 * without the word in brackets that an estimated, provisional or illustrative value leaves behind its title. Any other
 * table comes back as it is.
 */
export function asMeant(table: CsvTable): CsvTable {
  const { head, rows } = table;
  if (!isOwnExport(head)) return table;
  const [title, status, value] = ['title', 'status', 'value'].map((header) => head.indexOf(header));
  const meant = rows.map(({ cells, row }) => {
    const isMarked = MARKED.has(cells[status ?? -1] ?? '') && cells[value ?? -1] !== '';
    const texts = cells.map((cell, index) => {
      const text = cell.replace(/^'(?=[=+\-@\t\r])/, '');
      return isMarked && index === title ? text.replace(/ \([^()]*\)$/, '') : text;
    });
    return { cells: texts, row };
  });
  return { ...table, rows: meant };
}

/** The decimal point of a table that the map itself wrote, unless a spreadsheet has put commas in its place since. */
export function ownDecimal({ head, rows }: CsvTable): DecimalSign | null {
  const numbers = ['value', 'lower', 'upper'].map((header) => head.indexOf(header));
  const isKept = isOwnExport(head) && rows.every(({ cells }) => numbers.every((index) => !cells[index]?.includes(',')));
  return isKept ? '.' : null;
}
