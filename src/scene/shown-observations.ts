import type { Dataset, Indicator, Observation } from '../model/dataset.js';
import { comparePeriods, type Period } from '../model/period.js';
import type { RegionCode } from '../model/region.js';

/** What the dataset says of one region: the observation shown, and those of other sources beside it. */
export interface ShownObservation {
  readonly shown: Observation;
  readonly others: readonly Observation[];
}

/** An indicator's observations for the regions of one map. */
export interface IndicatorObservations {
  /** From the earliest to the latest; only periods with some observation here. */
  readonly periods: readonly Period[];
  /** The latest period with a value; `null` where there is none or values bear no period. */
  readonly latest: Period | null;
  /** The values shown, of all periods: class breaks are pooled over them. */
  readonly pooled: readonly number[];
  readonly at: (period: Period | null) => ReadonlyMap<RegionCode, ShownObservation>;
}

/** Gathers an indicator's observations; where sources differ, the one listed first in the dataset is shown. */
export function observationsOf(dataset: Dataset, indicator: Indicator, regions: ReadonlySet<RegionCode>): IndicatorObservations {
  const sourceOrder = new Map(dataset.sources.map(({ id }, index) => [id, index]));
  const orderOf = (observation: Observation) => sourceOrder.get(observation.source ?? indicator.source ?? '') ?? dataset.sources.length;
  const byPeriod = new Map<Period | null, Map<RegionCode, ShownObservation>>();
  for (const observation of dataset.observations) {
    if (observation.indicator !== indicator.id || !regions.has(observation.region)) continue;
    const byRegion = byPeriod.get(observation.period) ?? new Map<RegionCode, ShownObservation>();
    byPeriod.set(observation.period, byRegion);
    const before = byRegion.get(observation.region);
    const [shown = observation, ...others] = before
      ? [before.shown, ...before.others, observation].sort((a, b) => orderOf(a) - orderOf(b))
      : [];
    byRegion.set(observation.region, { shown, others });
  }
  const valuesAt = (shown: ReadonlyMap<RegionCode, ShownObservation>) => {
    const values: number[] = [];
    for (const {
      shown: { value },
    } of shown.values())
      if (value !== null) values.push(value);
    return values;
  };
  const valuesBy = new Map([...byPeriod].map(([period, shown]) => [period, valuesAt(shown)]));
  const periods = [...byPeriod.keys()].filter((period) => period !== null).sort(comparePeriods);
  return {
    periods,
    latest: [...periods].reverse().find((period) => (valuesBy.get(period) ?? []).length > 0) ?? null,
    pooled: [...valuesBy.values()].flat(),
    at: (period) => byPeriod.get(period) ?? new Map<RegionCode, ShownObservation>(),
  };
}

/**
 * Ids of the sources of what is shown, those of other sources' observations among them.
 * @param beside ids of what is shown beside it; what is none is left out
 */
export function sourceIds(
  indicator: Indicator,
  shown: ReadonlyMap<RegionCode, ShownObservation>,
  beside: readonly (string | null | undefined)[] = [],
): ReadonlySet<string> {
  const ids = new Set(beside);
  for (const { shown: first, others } of shown.values()) for (const { source } of [first, ...others]) ids.add(source ?? indicator.source);
  return new Set([...ids].filter((id) => typeof id === 'string'));
}

/** The value an indicator is compared with in the same period; `null` where none is at hand. */
export function referenceObservation(dataset: Dataset, indicator: Indicator, period: Period | null): Observation | null {
  const { reference } = indicator;
  const target = reference && dataset.indicators.find(({ id }) => id === reference.indicator);
  if (!target) return null;
  const observations = observationsOf(dataset, target, new Set([reference.region]));
  const found = observations.at(period).get(reference.region)?.shown;
  return found?.value === undefined || found.value === null ? null : found;
}
