import type { Indicator } from '../model/dataset.js';
import type { IndicatorInput } from '../model/dataset.schema.js';
import { detailOf } from '../model/detail.js';
import type { ReportEntry } from '../model/report.js';
import { namesCount } from './complete-indicator.js';
import { finding } from './findings.js';
import type { ObservationColumns } from './observation-columns.js';
import { numberAt } from './observation-table.js';
import type { ReadNumbers } from './read-numbers.js';
import { readStatus } from './read-status.js';
import { scaleOfUnit, unitFacts } from './table/units.js';
import { codeAt, pairsOf, termAt } from './terms.js';
import { textIn } from '../model/text.js';

/** Whether an indicator counts one by one; areas, and what nobody described, may be counted by halves. */
const isWholeCount = ({ kind, subject, title, id }: Indicator) =>
  kind === 'count' && subject !== 'area' && (subject !== null || namesCount(`${textIn(title, 'id')} ${id}`));

/** A unit of thousands or more, or one that is measured. */
function mayBeFraction({ unit }: Indicator): boolean {
  if (typeof unit === 'string') return true;
  return scaleOfUnit(unit) > 1 || (unitFacts(textIn(unit, 'id'))?.kind ?? 'count') !== 'count';
}

interface CountFacts {
  readonly indicators: readonly Indicator[];
  /** As they were handed in. */
  readonly declared: readonly IndicatorInput[];
  /** Id of the indicator of observations that name none. */
  readonly unnamed: string;
  readonly report: (entry: ReportEntry) => void;
}

/**
 * Leaves out the columns of counts in which a number has a fraction: nobody counts a part of a person, so that a
 * spreadsheet took thousands (`66.735`) for decimals and dropped noughts (`60.5`), and no number of the column holds. An
 * estimate may have a fraction, and so may what is declared with decimals.
 */
export function withoutDamagedCounts(
  columns: ObservationColumns,
  numbers: ReadNumbers,
  { indicators, declared, unnamed, report }: CountFacts,
): ReadNumbers {
  const isDeclared = new Set(declared.flatMap(({ id, decimals }) => (decimals != null && decimals > 0 ? [id] : [])));
  const whole = new Set(
    indicators.flatMap((each) => (isWholeCount(each) && !mayBeFraction(each) && !isDeclared.has(each.id) ? [each.id] : [])),
  );
  const { value } = numbers;
  if (whole.size === 0 || value === null) return numbers;
  const { count, indicator, column, rows } = columns;
  // An empty name names none.
  const nameOf = (id: string | null) => (id === null || id === '' ? unnamed : id);
  const idAt = (index: number) => nameOf(termAt(indicator, index));
  const isWhole = new Uint8Array((indicator?.distinct.length ?? 0) + 1);
  for (let code = -1; code < isWhole.length - 1; code += 1)
    isWhole[code + 1] = whole.has(nameOf(indicator?.distinct[code] ?? null)) ? 1 : 0;
  const isEstimate = (index: number) => readStatus(termAt(columns.status, index))?.status === 'E';
  const broken: number[] = [];
  for (let index = 0; index < count; index += 1) {
    if (isWhole[codeAt(indicator, index) + 1] !== 1) continue;
    const number = numberAt(value, index);
    if (number !== null && !Number.isInteger(number) && !isEstimate(index)) broken.push(index);
  }
  if (broken.length === 0) return numbers;
  const { codes } = pairsOf(indicator, column, count);
  const damaged = new Set(broken.map((index) => codes[index]));
  for (const index of broken)
    report(
      finding('ambiguous-number', detailOf('damaged-count'), {
        row: rows[index],
        column: termAt(column, index) ?? 'value',
        received: termAt(columns.value, index),
        indicator: idAt(index),
      }),
    );
  const unreadable = new Set(numbers.unreadable);
  const isLeft = (index: number) => damaged.has(codes[index] ?? -1);
  for (let index = 0; index < count; index += 1) if (isLeft(index)) unreadable.add(index);
  const left = (field: Float64Array | null) => field?.map((number, index) => (isLeft(index) ? NaN : number)) ?? null;
  return { value: left(value), lower: left(numbers.lower), upper: left(numbers.upper), unreadable };
}
