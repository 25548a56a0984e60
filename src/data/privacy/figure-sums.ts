import type { Indicator } from '../../model/dataset.js';
import type { Period } from '../../model/period.js';
import { MOST_COUNTS, Tally, WITNESSES, type Figures, type FigureTable } from './figures.js';
import { allWords } from '../../model/text.js';

/** Counts of one region of which one is the sum of the others, as of women, men and all. */
export interface CountSum {
  /** Ids of indicators. */
  readonly whole: string;
  readonly parts: readonly string[];
}

/** A count of one period; of none where it is `null`. */
interface DatedCount {
  readonly count: string;
  readonly period: Period | null;
}

/** Counts of several periods of which one is the sum of the others, region by region. */
export interface PeriodSum {
  readonly whole: DatedCount;
  readonly parts: readonly DatedCount[];
}

/** Of more, only those that stand side by side are added up. */
const MOST_IN_PAIRS = 40;
/** Words in the name of a total. */
export const NAMES_TOTAL = /\b(?:jumlah|total|jml|seluruh\w*|all)\b/i;

/** What an indicator is called, and its id. */
export const titleWords = ({ id, title }: Indicator) => `${id} ${allWords(title)}`;

/** Whether a count is the sum of others wherever both are known, zeros aside. */
function isSum(whole: Figures, parts: Figures, order: Int32Array, witnesses: number): boolean {
  const tally = new Tally();
  let left = order.length;
  for (const place of order) {
    left -= 1;
    const [all = NaN, sum = NaN] = [whole[place], parts[place]];
    if (Number.isNaN(all + sum) || (all === 0 && sum === 0)) continue;
    tally.add(Math.abs(all - sum) < 1e-6);
    if (tally.isHopeless(left)) return false;
  }
  return tally.isBorneOut(witnesses);
}

/** What may be added up of so many columns, by their places: those that stand side by side, as tables have them, and any two. */
function* candidates(count: number): Generator<readonly number[]> {
  for (let from = 0; from < count; from += 1)
    for (let to = from; to < count; to += 1) yield Array.from({ length: to - from + 1 }, (_, index) => from + index);
  if (count > MOST_IN_PAIRS) return;
  for (let one = 0; one < count; one += 1) for (let other = one + 2; other < count; other += 1) yield [one, other];
}

/** Counts that are sums of others, or say the same as another. */
export function sumsAmong(counts: readonly Indicator[], { figures, order }: FigureTable): readonly CountSum[] {
  if (counts.length < 2 || counts.length > MOST_COUNTS) return [];
  const rows = counts.map(({ id }) => figures.get(id) ?? new Float64Array());
  const isTotal = counts.map((indicator) => NAMES_TOTAL.test(titleWords(indicator)));
  const sums: CountSum[] = [];
  let added: Figures = new Float64Array();
  for (const parts of candidates(counts.length)) {
    const [first = 0] = parts;
    const last = parts[parts.length - 1] ?? first;
    const next = rows[last] ?? added;
    // Those side by side come one longer than the one before.
    const isRun = last - first === parts.length - 1;
    if (parts.length === 1) added = next;
    else added = (isRun ? added : (rows[first] ?? added)).map((value, place) => value + (next[place] ?? NaN));
    if (added.every(Number.isNaN)) continue;
    counts.forEach(({ id }, index) => {
      const row = rows[index];
      const witnesses = isTotal[index] === true && parts.length > 1 ? 1 : WITNESSES;
      if (!parts.includes(index) && row && isSum(row, added, order, witnesses))
        sums.push({ whole: id, parts: parts.flatMap((part) => counts[part]?.id ?? []) });
    });
  }
  return sums;
}
