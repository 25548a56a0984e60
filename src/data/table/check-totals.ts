import type { IndicatorInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import type { CsvFinding } from './csv-table.js';
import { columnNumbers } from './column-numbers.js';
import { cellIn, type Rows } from './rows.js';
import type { Total } from './totals.js';
import type { ValueColumn } from './value-columns.js';
import { mayAddUp } from '../adds-up.js';
import { completeIndicator, figuresOf } from '../complete-indicator.js';
import type { DecimalSign } from '../parse-number.js';
import { decimalsIn, exactSum, greatestOf } from '../../stats/summary.js';
import { allWords } from '../../model/text.js';

interface CheckFacts {
  readonly values: readonly ValueColumn[];
  readonly decimalOf: (column: ValueColumn) => DecimalSign | undefined;
  readonly indicatorOf: (at: number, column: ValueColumn) => IndicatorInput;
  /** Numbers of the rows that a sheet hides. */
  readonly hidden: ReadonlySet<number>;
}

/** A total as it is written, and the parts that should add up to it. */
export interface Sum {
  readonly told: number;
  readonly parts: readonly number[];
}

const decimalsOf = ({ told, parts }: Sum) => greatestOf([...parts, told].map(decimalsIn));

/** Whether a total is the sum of its parts: what the decimals that are written leave to rounding is no difference. */
export function isSumOf(sum: Sum): boolean {
  const decimals = decimalsOf(sum);
  const rounding = decimals === 0 ? 0 : ((sum.parts.length + 1) / 2 + 0.01) * 10 ** -decimals;
  return Math.abs(exactSum(sum.parts) - sum.told) <= rounding;
}

/** A number as the column it belongs to writes them. */
function written(value: number, decimals: number, decimal: DecimalSign | null): string {
  if (decimal === null) return value.toFixed(decimals);
  const locale = decimal === ',' ? 'id' : 'en';
  return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

/** Whether figures of an indicator add up to that of the whole. */
function addsUp(indicator: IndicatorInput, cells: readonly string[], values: readonly number[]): boolean {
  const { kind, title, id } = completeIndicator(indicator, figuresOf(cells, values)).indicator;
  return kind !== 'rate' && mayAddUp(`${id} ${allWords(title)}`);
}

/**
 * Checks rows of totals on the sum of their parts, where the indicator is one that adds up.
 * @param rows all rows of the table, as the decimal sign of a column is told by the whole of it
 */
export function checkTotals(
  rows: Rows,
  totals: readonly Total[],
  { values, decimalOf, indicatorOf, hidden }: CheckFacts,
): readonly CsvFinding[] {
  if (totals.length === 0) return [];
  return values.flatMap((column) => {
    const cellOf = (at: number) => cellIn(rows, at, column.index) ?? '';
    const { numberAt, decimal } = columnNumbers(rows, column.index, decimalOf(column));
    return totals.flatMap(({ row, parts, otherParts }): readonly CsvFinding[] => {
      const told = numberAt(row);
      const found = parts.flatMap((part) => numberAt(part) ?? []);
      if (told === null || found.length === 0) return [];
      if (!addsUp(indicatorOf(row, column), [...parts, row].map(cellOf), [...found, told])) return [];
      const whole = { told, parts: found };
      if (isSumOf(whole) || (otherParts && isSumOf({ told, parts: otherParts.flatMap((part) => numberAt(part) ?? []) }))) return [];
      const about = { row: rows.numbers[row] ?? null, column: column.header };
      const missing = parts.length - found.length;
      if (missing > 0 && exactSum(found) < told)
        return [
          { ...about, kind: 'assumed', received: cellOf(row), detail: detailOf('total-unchecked', { missing, count: parts.length }) },
        ];
      const text = written(exactSum(found), decimalsOf(whole), decimal);
      // A spreadsheet adds up what a filter leaves in sight.
      const shown = parts.filter((part) => !hidden.has(rows.numbers[part] ?? 0)).flatMap((part) => numberAt(part) ?? []);
      const isOfShown = shown.length > 0 && shown.length < found.length && isSumOf({ told, parts: shown });
      return [
        {
          ...about,
          kind: 'conflict',
          received: `${cellOf(row)} ≠ ${text}`,
          detail: detailOf(isOfShown ? 'total-of-shown' : 'total-differs', { total: cellOf(row), sum: text }),
        },
      ];
    });
  });
}
