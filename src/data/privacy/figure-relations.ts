import type { Indicator, Observation } from '../../model/dataset.js';
import { isPersonal } from './count-links.js';
import { changesAmong } from './figure-changes.js';
import { ratiosAmong, type FoundRatio } from './figure-ratios.js';
import { sumsAmong, type CountSum } from './figure-sums.js';
import { totalsAmong } from './figure-totals.js';
import { figuresOf, MOST_COUNTS, type OverPeriods } from './figures.js';

/** What figures tell of one another, though nobody declared it: a reader of the table sees it as well. */
export interface FigureRelations {
  readonly sums: readonly CountSum[];
  /** What rates and amounts are computed from, by their id. */
  readonly ratios: ReadonlyMap<string, FoundRatio>;
  /** What changes from one period to another, and totals over all, are computed from, by their id. */
  readonly overPeriods: ReadonlyMap<string, OverPeriods>;
  /** The indicators, those with it that were found to be computed from a count. */
  readonly indicators: readonly Indicator[];
}

/**
 * Finds counts of persons or families that are the sum of others, and what is computed from them, by the figures
 * themselves: where one of them is suppressed, the others would tell it.
 */
export function figureRelations(observations: readonly Observation[], indicators: readonly Indicator[]): FigureRelations {
  const table = figuresOf(observations, indicators);
  const isLooked = indicators.length <= MOST_COUNTS;
  const changes = isLooked ? changesAmong(indicators, table) : new Map<string, OverPeriods>();
  // A change is no count of its own: it is shown where both of its values are.
  const known = indicators.map((indicator): Indicator => {
    const change = changes.get(indicator.id);
    return change ? { ...indicator, kind: 'rate', computedFrom: { numerator: change.of, denominator: null } } : indicator;
  });
  const ratios = isLooked ? ratiosAmong(known, table) : new Map<string, FoundRatio>();
  return {
    sums: sumsAmong(known.filter(isPersonal), table),
    ratios,
    overPeriods: new Map([...(isLooked ? totalsAmong(known, table) : []), ...changes]),
    indicators: known.map((indicator) => {
      const found = ratios.get(indicator.id);
      return found ? { ...indicator, computedFrom: found.from } : indicator;
    }),
  };
}
