import { textsOf, type Rows } from './rows.js';
import { codeAt } from '../terms.js';
import { parseNumberColumn, type DecimalSign, type NumberIssue } from '../parse-number.js';

/** A column of rows read as numbers, each distinct cell once. */
export interface ColumnNumbers {
  /** The number in a row; `null` where there is none. */
  readonly numberAt: (at: number) => number | null;
  /** What was read of each distinct cell. */
  readonly distinct: readonly (number | null)[];
  /** One for each distinct cell that gave no number, in the order in which they first stand. */
  readonly issues: readonly NumberIssue[];
  readonly decimal: DecimalSign | null;
}

/** Reads a column of rows as `parseNumberColumn` does all its cells: what stands there twice is written alike. */
export function columnNumbers(rows: Rows, index: number, declared?: DecimalSign): ColumnNumbers {
  const { values: distinct, issues, decimal } = parseNumberColumn(textsOf(rows, index), { decimal: declared });
  const column = rows.columns[index] ?? null;
  return { numberAt: (at) => distinct[codeAt(column, at)] ?? null, distinct, issues, decimal };
}
