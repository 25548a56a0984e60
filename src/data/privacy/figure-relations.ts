import type { ComputedFrom, Indicator, Observation } from '../../model/dataset.js';
import { isOfPeople, isPersonal } from './count-links.js';

/** Counts of one region of which one is the sum of the others, as of women, men and all. */
export interface CountSum {
  /** Ids of indicators. */
  readonly whole: string;
  readonly parts: readonly string[];
}

/** What figures tell of one another, though nobody declared it: a reader of the table sees it as well. */
export interface FigureRelations {
  readonly sums: readonly CountSum[];
  /** What rates are computed from, by their id; without a denominator they are shares of a total. */
  readonly ratios: ReadonlyMap<string, ComputedFrom>;
}

/** Values of one indicator, each at the place of its region and period; `NaN` where there is none. */
type Figures = Float64Array;

/** In more columns nobody looks for sums, and it would take long. */
const MOST_COUNTS = 100;
/** So many places bear a relation out where no header does. */
const WITNESSES = 3;
/** What a rate may be a rate of. */
const PERS = [1, 100, 1000, 10_000, 100_000] as const;
const NAMES_TOTAL = /\b(?:jumlah|total|jml|seluruh\w*|all)\b/i;

/** How often a relation holds, and how often it does not; a few slips in a table make it no less plain. */
class Tally {
  #held = 0;
  #failed = 0;

  add(holds: boolean): void {
    if (holds) this.#held += 1;
    else this.#failed += 1;
  }

  /** Whether it cannot be borne out any more by so many places. */
  isHopeless(left: number): boolean {
    return this.#failed * 3 > this.#held + left;
  }

  isBorneOut(witnesses: number): boolean {
    return this.#held >= witnesses && this.#failed * 3 <= this.#held;
  }
}

/** The figures of some indicators, by their id; of two sources that of the first. */
function figuresOf(observations: readonly Observation[], ids: ReadonlySet<string>): { readonly figures: ReadonlyMap<string, Figures>; readonly periods: readonly string[] } {
  const places = new Map<string, number>();
  const periods: string[] = [];
  const wanted = observations.filter(({ indicator, value }) => value !== null && ids.has(indicator));
  const at = wanted.map(({ region, period }) => {
    const key = `${region} ${period ?? ''}`;
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, (place = places.size));
      periods.push(period ?? '');
    }
    return place;
  });
  const figures = new Map([...ids].map((id) => [id, new Float64Array(places.size).fill(NaN)]));
  wanted.forEach(({ indicator, value }, index) => {
    const row = figures.get(indicator);
    const place = at[index];
    if (row && place !== undefined && Number.isNaN(row[place])) row[place] = value ?? NaN;
  });
  return { figures, periods };
}

const titleWords = ({ id, title }: Indicator) => `${id} ${title.id} ${title.en}`;

/** Whether a count is the sum of others wherever both are known, zeros aside. */
function isSum(whole: Figures, parts: Figures, witnesses: number): boolean {
  const tally = new Tally();
  for (let place = 0; place < whole.length; place += 1) {
    const [all = NaN, sum = NaN] = [whole[place], parts[place]];
    if (Number.isNaN(all + sum) || (all === 0 && sum === 0)) continue;
    tally.add(Math.abs(all - sum) < 1e-6);
    if (tally.isHopeless(whole.length - place)) return false;
  }
  return tally.isBorneOut(witnesses);
}

/** Counts that are sums of counts which stand side by side, as tables have them. */
function sumsAmong(counts: readonly Indicator[], figures: ReadonlyMap<string, Figures>): readonly CountSum[] {
  if (counts.length < 3 || counts.length > MOST_COUNTS) return [];
  const rows = counts.map(({ id }) => figures.get(id) ?? new Float64Array());
  const needed = counts.map((indicator) => (NAMES_TOTAL.test(titleWords(indicator)) ? 1 : WITNESSES));
  const sums: CountSum[] = [];
  for (let from = 0; from < counts.length; from += 1) {
    let added = rows[from] ?? new Float64Array();
    for (let to = from + 1; to < counts.length; to += 1) {
      const next = rows[to] ?? added;
      added = added.map((value, place) => value + (next[place] ?? NaN));
      if (added.every(Number.isNaN)) break;
      counts.forEach(({ id }, index) => {
        const row = rows[index];
        if ((index < from || index > to) && row && isSum(row, added, needed[index] ?? WITNESSES))
          sums.push({ whole: id, parts: counts.slice(from, to + 1).map((part) => part.id) });
      });
    }
  }
  return sums;
}

const decimalsIn = (value: number) => String(value).split('.')[1]?.length ?? 0;

/** How far a rate may be from what it is computed as: what its decimals leave to rounding or cutting. */
function slackOf(rate: Figures): number {
  let decimals = 0;
  for (const value of rate) if (!Number.isNaN(value)) decimals = Math.max(decimals, decimalsIn(value));
  return 10 ** -decimals + 1e-9;
}

/** Whether a rate is what `expected` says wherever its count is more than none. */
function isRate(rate: Figures, count: Figures, slack: number, expected: (place: number) => number): boolean {
  const tally = new Tally();
  for (let place = 0; place < rate.length; place += 1) {
    const [value = NaN, counted = NaN] = [rate[place], count[place]];
    const told = expected(place);
    if (Number.isNaN(value + counted + told) || counted === 0) continue;
    tally.add(Math.abs(value - told) <= slack);
    if (tally.isHopeless(rate.length - place)) return false;
  }
  return tally.isBorneOut(WITNESSES);
}

/** What of a count one per cent is in each period, as it would be if a rate were the count's share of a total. */
function onePercent(rate: Figures, count: Figures, periods: readonly string[]): (place: number) => number {
  const sums = new Map<string, [count: number, rate: number]>();
  rate.forEach((value, place) => {
    const counted = count[place] ?? NaN;
    if (Number.isNaN(value + counted)) return;
    const [counts, rates] = sums.get(periods[place] ?? '') ?? [0, 0];
    sums.set(periods[place] ?? '', [counts + counted, rates + value]);
  });
  return (place) => {
    const [counts, rates] = sums.get(periods[place] ?? '') ?? [NaN, NaN];
    return counts / rates;
  };
}

/** What a rate is computed from, among some counts; `null` where it is none of them. */
function computedFromAmong(rate: Figures, counts: readonly Indicator[], figures: ReadonlyMap<string, Figures>, periods: readonly string[]): ComputedFrom | null {
  const slack = slackOf(rate);
  for (const { id: numerator } of counts) {
    const count = figures.get(numerator);
    if (!count) continue;
    const unit = onePercent(rate, count, periods);
    if (isRate(rate, count, slack, (place) => (count[place] ?? NaN) / unit(place))) return { numerator, denominator: null };
    for (const { id: denominator } of counts) {
      const divisor = figures.get(denominator);
      if (denominator === numerator || !divisor) continue;
      const holds = (per: number) => isRate(rate, count, slack, (place) => ((count[place] ?? NaN) / (divisor[place] ?? NaN)) * per);
      if (PERS.some(holds)) return { numerator, denominator };
    }
  }
  return null;
}

/**
 * Finds counts of persons or families that are the sum of others, and rates that are computed from them, by the figures
 * themselves: where one of them is suppressed, the others would tell it.
 */
export function figureRelations(observations: readonly Observation[], indicators: readonly Indicator[]): FigureRelations {
  const counts = indicators.filter(isPersonal);
  const rates = indicators.filter((indicator) => indicator.kind === 'rate' && isOfPeople(indicator) && indicator.computedFrom === undefined);
  if (counts.length < 3 && (counts.length === 0 || rates.length === 0)) return { sums: [], ratios: new Map() };
  const { figures, periods } = figuresOf(observations, new Set([...counts, ...rates].map(({ id }) => id)));
  const ratios = new Map<string, ComputedFrom>();
  for (const { id } of counts.length > MOST_COUNTS ? [] : rates) {
    const rate = figures.get(id);
    const from = rate && computedFromAmong(rate, counts, figures, periods);
    if (from) ratios.set(id, from);
  }
  return { sums: sumsAmong(counts, figures), ratios };
}
