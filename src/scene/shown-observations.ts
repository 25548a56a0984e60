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
export function observationsOf(
  dataset: Dataset,
  indicator: Indicator,
  regions: ReadonlySet<RegionCode>,
): IndicatorObservations {
  const sourceOrder = new Map(dataset.sources.map(({ id }, index) => [id, index]));
  const orderOf = (observation: Observation) =>
    sourceOrder.get(observation.source ?? indicator.source ?? '') ?? dataset.sources.length;
  const byPeriod = new Map<Period | null, Map<RegionCode, Observation[]>>();
  for (const observation of dataset.observations) {
    if (observation.indicator !== indicator.id || !regions.has(observation.region)) continue;
    const byRegion = byPeriod.get(observation.period) ?? new Map<RegionCode, Observation[]>();
    byPeriod.set(observation.period, byRegion);
    byRegion.set(observation.region, [...(byRegion.get(observation.region) ?? []), observation]);
  }
  const at = (period: Period | null) => {
    const shown = new Map<RegionCode, ShownObservation>();
    for (const [region, observations] of byPeriod.get(period) ?? []) {
      const [first, ...others] = [...observations].sort((a, b) => orderOf(a) - orderOf(b));
      if (first) shown.set(region, { shown: first, others });
    }
    return shown;
  };
  const valuesAt = (period: Period | null) =>
    [...at(period).values()].flatMap(({ shown }) => (shown.value === null ? [] : [shown.value]));
  const periods = [...byPeriod.keys()].filter((period) => period !== null).sort(comparePeriods);
  return {
    periods,
    latest: [...periods].reverse().find((period) => valuesAt(period).length > 0) ?? null,
    pooled: [...byPeriod.keys()].flatMap(valuesAt),
    at,
  };
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
