import { greatestOf, leastOf } from '../stats/summary.js';
import type { TableAxis, TableBar } from './table-model.js';

/** A value with the range that is known of it. */
interface Charted {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Of more rows than these nobody compares lengths, and thousands of drawings make a page slow. */
const MOST_BARS = 200;

/** What is drawn beside the values of a column. */
export interface ColumnBars {
  readonly axis: TableAxis;
  readonly barOf: (charted: Charted) => TableBar | null;
}

interface BarFacts {
  /** The texts of the column, beside which they stand. */
  readonly texts: readonly string[];
  /** A value to compare with, such as that of the whole city; `null` where there is none. */
  readonly line: number | null;
  /** Whether values are shown: as bars, and as dots in their ranges. Else there are ranges alone. */
  readonly showsValues: boolean;
}

/** Bars from zero, ranges as lines from end to end; `null` where there is nothing to compare. */
export function columnBars(rows: readonly Charted[], { texts, line, showsValues }: BarFacts): ColumnBars | null {
  const ends = rows.flatMap(({ value, lower, upper }) => [value, lower, upper].filter((end) => end !== null));
  if (rows.length < 2 || rows.length > MOST_BARS || ends.length === 0) return null;
  const shown = line === null ? ends : [...ends, line];
  const [from, to] = [Math.min(0, leastOf(shown)), Math.max(0, greatestOf(shown))];
  if (from === to) return null;
  const at = (value: number) => (value - from) / (to - from);
  return {
    axis: {
      zero: from < 0 ? at(0) : null,
      line: line === null ? null : at(line),
      longestText: texts.reduce((longest, text) => (text.length > longest.length ? text : longest), ''),
    },
    barOf: ({ value, lower, upper }) => {
      if (lower !== null && upper !== null)
        return { kind: 'range', start: at(lower), end: at(upper), dot: showsValues && value !== null ? at(value) : null };
      return value === null || !showsValues ? null : { kind: 'bar', start: at(Math.min(0, value)), end: at(Math.max(0, value)), dot: null };
    },
  };
}
