import { isOwnExport } from './headers.js';
import type { CsvTable } from './csv-table.js';
import { cellAt, textsOf, withColumn } from './rows.js';
import type { DecimalSign } from '../parse-number.js';
import { mapTerms, TermCoder } from '../terms.js';

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
  const [title = -1, status, value] = ['title', 'status', 'value'].map((header) => head.indexOf(header));
  const columns = rows.columns.map((column) => mapTerms(column, (cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')) ?? column);
  const run = { ...rows, columns };
  const titles = new TermCoder<string>(rows.count);
  for (let at = 0; at < rows.count; at += 1) {
    const isMarked = MARKED.has(cellAt(run, at, status)) && cellAt(run, at, value) !== '';
    const text = cellAt(run, at, title);
    titles.put(at, isMarked ? text.replace(/ \([^()]*\)$/, '') : text);
  }
  return { ...table, rows: withColumn(run, title, titles.terms) };
}

/** The decimal point of a table that the map itself wrote, unless a spreadsheet has put commas in its place since. */
export function ownDecimal({ head, rows }: CsvTable): DecimalSign | null {
  const numbers = ['value', 'lower', 'upper'].map((header) => head.indexOf(header));
  const isKept = isOwnExport(head) && numbers.every((index) => textsOf(rows, index).every((cell) => !cell.includes(',')));
  return isKept ? '.' : null;
}
