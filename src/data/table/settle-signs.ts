import type { IndicatorInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import { isSumOf, type Sum } from './check-totals.js';
import { columnNumbers, type ColumnNumbers } from './column-numbers.js';
import type { CsvFinding } from './csv-table.js';
import type { Rows } from './rows.js';
import type { Total } from './totals.js';
import { countsWhole } from './units.js';
import type { ValueColumn } from './value-columns.js';
import type { DecimalSign } from '../parse-number.js';

interface SignFacts {
  readonly values: readonly ValueColumn[];
  readonly totals: readonly Total[];
  readonly described: readonly IndicatorInput[];
}

/** Decimal signs that the rest of a table tells for columns of which no cell does, by the index of the column. */
export interface SettledSigns {
  readonly signs: ReadonlyMap<number, DecimalSign>;
  readonly findings: readonly CsvFinding[];
}

const SIGNS = [',', '.'] as const;

/** The sums that rows of totals make with one reading of a column; `null` where a number of them is missing. */
function sumsIn({ numberAt }: ColumnNumbers, totals: readonly Total[]): readonly Sum[] | null {
  const sums = totals.map(({ row, parts }) => ({ told: numberAt(row), parts: parts.map(numberAt) }));
  const whole = sums.flatMap(({ told, parts }) =>
    told === null || parts.includes(null) ? [] : [{ told, parts: parts.flatMap((part) => part ?? []) }],
  );
  return whole.length < sums.length ? null : whole;
}

/**
 * Settles columns whose cells all allow two readings, where the table leaves one: nobody counts a fraction of a person,
 * so that the sign in `1.514` people groups thousands; and where the rows add up to their total in one reading alone,
 * that is it. Each is stated.
 */
export function settleSigns(rows: Rows, { values, totals, described }: SignFacts): SettledSigns {
  const signs = new Map<number, DecimalSign>();
  const findings: CsvFinding[] = [];
  const whole = new Set(described.flatMap(({ id, unit }) => (typeof unit === 'string' && countsWhole(unit) ? [id] : [])));
  const areAllWhole = described.length > 0 && whole.size === described.length;
  for (const column of values) {
    const isWhole = column.indicator === null ? areAllWhole : whole.has(column.indicator);
    if (!isWhole && totals.length === 0) continue;
    const [ambiguous] = columnNumbers(rows, column.index).issues.filter(
      ({ kind, received }) => kind === 'ambiguous-number' && /\D/.test(received),
    );
    if (!ambiguous) continue;
    const readings = SIGNS.map((decimal) => ({ decimal, read: columnNumbers(rows, column.index, decimal) }));
    const integral = isWhole
      ? readings.filter(({ read }) => read.distinct.every((value) => value === null || Number.isInteger(value)))
      : [];
    const summed = readings.filter(({ read }) => sumsIn(read, totals)?.every(isSumOf));
    const [only, ...others] = integral.length === 1 ? integral : summed;
    if (!only || others.length > 0) continue;
    signs.set(column.index, only.decimal);
    const detail = detailOf(integral.length === 1 ? 'sign-by-unit' : 'sign-by-total', { sign: only.decimal });
    findings.push({ kind: 'assumed', row: null, column: column.header, received: ambiguous.received.trim(), detail });
  }
  return { signs, findings };
}
