import { detailOf } from '../model/detail.js';
import type { ReportEntry } from '../model/report.js';
import { isEmptyStatus } from '../model/status.js';
import { finding } from './findings.js';
import type { NumberCell, NumberCells, ObservationColumns } from './observation-columns.js';
import { parseNumberColumn, type DecimalSign } from './parse-number.js';
import { plainNumbers } from './plain-numbers.js';
import { readStatus } from './read-status.js';
import { codeAt, termAt } from './terms.js';

const FIELDS = ['value', 'lower', 'upper'] as const;
type NumberField = (typeof FIELDS)[number];

/** The numbers of observations, one for each row; `NaN` where there is none. A field that no row has is `null`. */
export interface ReadNumbers extends Readonly<Record<NumberField, Float64Array | null>> {
  /** Rows in which a value was written that could not be read; the report says why. */
  readonly unreadable: ReadonlySet<number>;
}

/** Rows read from one column, or, where no column is named, of one indicator: they are written alike. `null` is all rows. */
function rowsWrittenAlike({ count, column, indicator }: ObservationColumns): Iterable<readonly number[] | null> {
  if (column?.distinct.length === 1 && !column.codes.includes(-1)) return [null];
  // Whether an indicator has an empty name or none is the same.
  const nameless = indicator?.distinct.indexOf('') ?? -1;
  const groups = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1) {
    const columnCode = codeAt(column, index);
    const indicatorCode = codeAt(indicator, index);
    const key = columnCode >= 0 ? columnCode : indicatorCode === nameless ? -1 : -2 - indicatorCode;
    const members = groups.get(key);
    if (members) members.push(index);
    else groups.set(key, [index]);
  }
  return groups.values();
}

const areTexts = (cells: readonly NumberCell[]): cells is readonly string[] => cells.every((cell) => typeof cell === 'string');

/** What was read of each distinct cell, row by row. */
function spread(distinct: Float64Array, codes: Int32Array): Float64Array {
  const numbers = new Float64Array(codes.length);
  for (let index = 0; index < codes.length; index += 1) numbers[index] = distinct[codes[index] ?? -1] ?? NaN;
  return numbers;
}

/** Reads what is written as text, column by column, and reports what is no number. */
export function readNumbers(
  columns: ObservationColumns,
  decimal: DecimalSign | undefined,
  report: (entry: ReportEntry) => void,
): ReadNumbers {
  const unreadable = new Set<number>();
  const read: Record<NumberField, Float64Array | null> = { value: null, lower: null, upper: null };

  /** Whether the status says that there is no value: what stands there all the same is not looked at. */
  const saysEmpty = (index: number) => {
    const status = readStatus(termAt(columns.status, index))?.status;
    return status != null && isEmptyStatus(status);
  };

  const refuse = (index: number, field: NumberField, kind: ReportEntry['kind']) => {
    if (field === 'value') unreadable.add(index);
    if (saysEmpty(index)) return;
    report(
      finding(kind, detailOf('not-a-number'), {
        row: columns.rows[index],
        column: field === 'value' ? (termAt(columns.column, index) ?? field) : field,
        received: termAt(columns[field], index),
        indicator: termAt(columns.indicator, index),
      }),
    );
  };

  const readAlike = (members: readonly number[] | null, { codes, distinct }: NumberCells, field: NumberField) => {
    // Mostly all rows are written alike, and need not be gathered first.
    if (members === null && areTexts(distinct)) {
      const all = plainNumbers(distinct, decimal);
      if (all) {
        read[field] = spread(all, codes);
        return;
      }
    }
    const numbers = (read[field] ??= new Float64Array(columns.count).fill(NaN));
    const texts: string[] = [];
    const written: number[] = [];
    for (const index of members ?? codes.keys()) {
      const cell = distinct[codes[index] ?? -1];
      if (typeof cell === 'string') {
        texts.push(cell);
        written.push(index);
      } else if (typeof cell === 'number') {
        if (Number.isFinite(cell)) numbers[index] = cell;
        else refuse(index, field, 'not-numeric');
      }
    }
    const plain = plainNumbers(texts, decimal);
    plain?.forEach((value, at) => (numbers[written[at] ?? -1] = value));
    if (plain) return;
    const { values, issues } = parseNumberColumn(texts, { decimal });
    // Numbers that a workbook holds as such are no better than those beside them that could be read in two ways.
    const isUntold = issues.some(({ kind }) => kind === 'ambiguous-number');
    for (const index of isUntold ? (members ?? codes.keys()) : [])
      if (typeof distinct[codes[index] ?? -1] === 'number') {
        numbers[index] = NaN;
        refuse(index, field, 'ambiguous-number');
      }
    values.forEach((value, at) => (numbers[written[at] ?? -1] = value ?? NaN));
    for (const { index: at, kind } of issues) if (kind !== 'missing') refuse(written[at] ?? -1, field, kind);
  };

  for (const members of rowsWrittenAlike(columns))
    for (const field of FIELDS) {
      const cells = columns[field];
      if (cells) readAlike(members, cells, field);
    }
  return { ...read, unreadable };
}
