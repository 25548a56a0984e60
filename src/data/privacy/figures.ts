import type { Indicator, Observation } from '../../model/dataset.js';
import { comparePeriods } from '../../model/period.js';
import { decimalsIn } from '../../stats/summary.js';

/** Values of one indicator, each at the place of its region and period; `NaN` where there is none. */
export type Figures = Float64Array;

/** The figures of some indicators, place by place. */
export interface FigureTable {
  /** By the indicator's id. */
  readonly figures: ReadonlyMap<string, Figures>;
  /** The period of each place; empty where there is none. */
  readonly periods: readonly string[];
  readonly regions: readonly string[];
  /** All places, so that those at the beginning come from everywhere. */
  readonly order: Int32Array;
  /** The place of a region and period; `undefined` where none has a value. */
  readonly placeOf: (region: string, period: string) => number | undefined;
}

/** What a figure is computed from, where that are values of several periods. */
export interface OverPeriods {
  /** Id of the count or rate whose values they are. */
  readonly of: string;
  /** The periods of the values for a figure of a period, or of none; none where there are no such values. */
  readonly periodsFor: (period: string) => readonly string[];
}

/** The periods of some values, one after the other. */
export function datesOf(values: Figures, { periods }: FigureTable): readonly string[] {
  return [...new Set(periods.filter((period, place) => period !== '' && !Number.isNaN(values[place] ?? NaN)))].sort(comparePeriods);
}

/** So many places bear a relation out where no header does. */
export const WITNESSES = 3;
/** In more columns nobody looks for relations, and it would take long. */
export const MOST_COUNTS = 100;

/** So many places, spread over a table, show that a relation does not hold. */
const SAMPLE = 16;

/**
 * How often a relation holds, and how often it does not; a few slips in a table make it no less plain. Places are to be
 * added in the table's `order`.
 */
export class Tally {
  #held = 0;
  #failed = 0;

  add(holds: boolean): void {
    if (holds) this.#held += 1;
    else this.#failed += 1;
  }

  /** Whether it will not be borne out any more by so many places. */
  isHopeless(left: number): boolean {
    const isOfSample = this.#held + this.#failed >= SAMPLE && this.#failed > this.#held;
    return isOfSample || this.#failed * 3 > this.#held + left;
  }

  isBorneOut(witnesses: number): boolean {
    return this.#held >= witnesses && this.#failed * 3 <= this.#held;
  }
}

const isCoprime = (a: number, b: number): boolean => (b === 0 ? a === 1 : isCoprime(b, a % b));

/** The numbers below another, each once, with steps between that lead everywhere. */
function spread(count: number): Int32Array {
  let step = Math.max(1, Math.round(count * 0.618));
  while (!isCoprime(step, count)) step += 1;
  return new Int32Array(count).map((_, index) => (index * step) % count);
}

/** The figures of some indicators; of two sources that of the first. */
export function figuresOf(observations: readonly Observation[], indicators: readonly Indicator[]): FigureTable {
  const figures = new Map<string, Figures>();
  const ids = new Set(indicators.map(({ id }) => id));
  const places = new Map<string, number>();
  const periods: string[] = [];
  const regions: string[] = [];
  const keyOf = (region: string, period: string) => `${region} ${period}`;
  const wanted = observations.filter(({ indicator, value }) => value !== null && ids.has(indicator));
  const at = wanted.map(({ region, period }) => {
    const key = keyOf(region, period ?? '');
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, (place = places.size));
      periods.push(period ?? '');
      regions.push(region);
    }
    return place;
  });
  for (const id of ids) figures.set(id, new Float64Array(places.size).fill(NaN));
  wanted.forEach(({ indicator, value }, index) => {
    const row = figures.get(indicator);
    const place = at[index];
    if (row && place !== undefined && Number.isNaN(row[place])) row[place] = value ?? NaN;
  });
  return { figures, periods, regions, order: spread(places.size), placeOf: (region, period) => places.get(keyOf(region, period)) };
}

const slacks = new WeakMap<Figures, number>();

/** How far a figure may be from what it is computed as: what its decimals leave to rounding or cutting. */
export function slackOf(figures: Figures): number {
  const known = slacks.get(figures);
  if (known !== undefined) return known;
  let decimals = 0;
  for (const value of figures) if (!Number.isNaN(value)) decimals = Math.max(decimals, decimalsIn(value));
  const slack = 10 ** -decimals + 1e-9;
  slacks.set(figures, slack);
  return slack;
}
