import type { Indicator, Observation } from '../../model/dataset.js';
import { comparePeriods } from '../../model/period.js';
import { isPersonal } from './count-links.js';
import { namesChange } from '../names-change.js';
import { changesAmong, type FoundChange } from './figure-changes.js';
import { ratiosAmong, type FoundRatio } from './figure-ratios.js';
import { sumsAmong, type CountSum, type PeriodSum } from './figure-sums.js';
import { totalsAmong } from './figure-totals.js';
import { figuresOf, MOST_COUNTS, type FigureTable, type OverPeriods } from './figures.js';

/** What figures tell of one another, though nobody declared it: a reader of the table sees it as well. */
export interface FigureRelations {
  readonly sums: readonly CountSum[];
  /** Counts of persons that are what another count grew by. */
  readonly periodSums: readonly PeriodSum[];
  /** What rates and amounts are computed from, by their id. */
  readonly ratios: ReadonlyMap<string, FoundRatio>;
  /** What changes from one period to another, and totals over all, are computed from, by their id. */
  readonly overPeriods: ReadonlyMap<string, OverPeriods>;
  /** The indicators, those with it that were found to be computed from a count. */
  readonly indicators: readonly Indicator[];
}

/** The sums of a count that is what another one grew by, for each of its periods. */
function periodSumsOf(id: string, change: FoundChange | undefined, { figures, periods }: FigureTable): readonly PeriodSum[] {
  const own = new Set(periods.filter((_, place) => !Number.isNaN(figures.get(id)?.[place] ?? NaN)));
  return [...own].flatMap((period): readonly PeriodSum[] => {
    const [earlier, later] = change?.periodsFor(period) ?? [];
    if (!change || earlier === undefined || later === undefined) return [];
    return [
      {
        whole: { count: change.of, period: later },
        parts: [
          { count: change.of, period: earlier },
          { count: id, period: period || null },
        ],
      },
    ];
  });
}

/** What is declared to be the sum of another indicator over all periods. */
function declaredTotals(
  indicators: readonly Indicator[],
  observations: readonly Observation[],
): readonly (readonly [string, OverPeriods])[] {
  const periodsOf = new Map(indicators.flatMap(({ allPeriodsOf: of }) => (of === undefined ? [] : [[of, new Set<string>()] as const])));
  for (const { indicator, period, value } of observations) if (period !== null && value !== null) periodsOf.get(indicator)?.add(period);
  const datesBy = new Map([...periodsOf].map(([of, periods]) => [of, [...periods].sort(comparePeriods)] as const));
  return indicators.flatMap(({ id, allPeriodsOf: of }) =>
    of === undefined ? [] : [[id, { of, periodsFor: (period: string) => (period === '' ? (datesBy.get(of) ?? []) : []) }] as const],
  );
}

/**
 * Finds counts of persons or families that are the sum of others, and what is computed from them, by the figures
 * themselves: where one of them is suppressed, the others would tell it.
 */
export function figureRelations(observations: readonly Observation[], indicators: readonly Indicator[]): FigureRelations {
  const isLooked = indicators.length <= MOST_COUNTS;
  // A table has a place for each of its columns at each region and period: of too many columns it would be far larger than what it is made of.
  const inTable = isLooked ? indicators : indicators.filter(isPersonal);
  const table = figuresOf(observations, inTable.length <= MOST_COUNTS ? inTable : []);
  const changes = isLooked ? changesAmong(indicators, table) : new Map<string, FoundChange>();
  // What is said to count persons stays a count, though another one grew by just so many: with it they make a sum.
  const counted = indicators.filter(
    (indicator) => isPersonal(indicator) && !namesChange(indicator) && changes.get(indicator.id)?.kind === 'absolute',
  );
  const isCounted = new Set(counted.map(({ id }) => id));
  // A change is no count of its own: it is shown where both of its values are.
  const known = indicators.map((indicator): Indicator => {
    const change = changes.get(indicator.id);
    return change && !isCounted.has(indicator.id)
      ? { ...indicator, kind: 'rate', computedFrom: { numerator: change.of, denominator: null } }
      : indicator;
  });
  const ratios = isLooked ? ratiosAmong(known, table) : new Map<string, FoundRatio>();
  return {
    sums: sumsAmong(known.filter(isPersonal), table),
    ratios,
    overPeriods: new Map([
      ...(isLooked ? totalsAmong(known, table) : []),
      ...[...changes].filter(([id]) => !isCounted.has(id)),
      ...declaredTotals(known, observations),
    ]),
    periodSums: counted.flatMap(({ id }) => periodSumsOf(id, changes.get(id), table)),
    indicators: known.map((indicator) => {
      const found = ratios.get(indicator.id);
      return found ? { ...indicator, computedFrom: found.from } : indicator;
    }),
  };
}
