import type { Indicator, Observation } from '../../model/dataset.js';
import type { Period } from '../../model/period.js';
import type { RegionCode } from '../../model/region.js';
import { namesChange } from '../names-change.js';
import type { CountLink, ItemSum } from './count-links.js';
import type { ShownCount } from './feasible.js';
import type { CountSum, PeriodSum } from './figure-sums.js';
import { mayTellSmall, type Threshold } from './small-counts.js';

/** A count of one region, with all that tells it. */
export interface CountCell {
  /** Indexes of the observations that say it, or a rate computed from it. */
  readonly members: number[];
  /** By source; what a rate tells stands there only where no count does. */
  readonly counts: Map<string, ShownCount>;
  /** Whether something other than what is made up says it. */
  isReal: boolean;
}

/** The cells of one series, that is of one count and period, by region. */
type CountCells = Map<RegionCode, CountCell>;

/** A count of one period, region by region. */
export interface CountSeries {
  /** Id of the count. */
  readonly count: string;
  readonly period: Period | null;
  readonly cells: CountCells;
  /** Whether it is a change of counts, which may be less than zero. */
  readonly isChange: boolean;
}

interface CellFacts {
  readonly indicators: readonly Indicator[];
  readonly links: ReadonlyMap<string, CountLink>;
  /** With a series its others are needed: what is suppressed may follow from them. */
  readonly sums: readonly CountSum[];
  readonly periodSums: readonly PeriodSum[];
  readonly itemSums: readonly ItemSum[];
  readonly threshold: Threshold;
}

function shownCount({ value, status }: Observation, scale: number): ShownCount {
  if (status === 'Q') return 'suppressed';
  if (status === 'M') return 0;
  if (value === null) return 'unknown';
  return scale === 1 ? value : Math.round(value * scale);
}

/**
 * What a rate says of the count that was divided; one that is more than none is at least one.
 * @param each how much of the count one of the rate's unit is, as its denominator says; `undefined` where nothing does
 */
function impliedCount({ value, status }: Observation, each: number | undefined): ShownCount {
  if (status === 'Q') return 'suppressed';
  if (value === null || each === undefined) return 'unknown';
  return value > 0 ? Math.max(1, Math.round(value * each)) : 0;
}

/** Values of the counts that rates are divided by, by indicator, region and period. */
function denominatorsOf(observations: readonly Observation[], { indicators, links }: CellFacts): ReadonlyMap<string, number> {
  const wanted = new Set([...links.values()].flatMap(({ ratio }) => ratio?.denominator ?? []));
  const scales = new Map(indicators.map(({ id }) => [id, links.get(id)?.scale ?? 1]));
  const values = new Map<string, number>();
  if (wanted.size === 0) return values;
  for (const { indicator, region, period, value } of observations)
    if (value !== null && wanted.has(indicator)) values.set(`${indicator} ${region} ${period ?? ''}`, value * (scales.get(indicator) ?? 1));
  return values;
}

/** The cells that are made of each series with a count that must not be shown, empty yet: no other need be looked at. */
class ProtectedSeries {
  readonly #byCount = new Map<string, Map<Period | null, CountCells>>();
  readonly #changes: ReadonlySet<string>;

  /** @param changes ids of the counts that are changes */
  constructor(changes: ReadonlySet<string>) {
    this.#changes = changes;
  }

  add(count: string, period: Period | null): void {
    let periods = this.#byCount.get(count);
    if (!periods) this.#byCount.set(count, (periods = new Map<Period | null, CountCells>()));
    if (!periods.has(period)) periods.set(period, new Map<RegionCode, CountCell>());
  }

  cellsOf(count: string, period: Period | null): CountCells | undefined {
    return this.#byCount.get(count)?.get(period);
  }

  /** Adds the others of a sum for each period in which one of it is there; says whether any was not. */
  addSum({ whole, parts }: CountSum): boolean {
    const counts = [whole, ...parts];
    const periods = new Set(counts.flatMap((count) => [...(this.#byCount.get(count)?.keys() ?? [])]));
    const before = this.all.length;
    for (const count of counts) for (const period of periods) this.add(count, period);
    return this.all.length > before;
  }

  /** Adds the others of a sum over periods where one of it is there; says whether any was not. */
  addPeriodSum({ whole, parts }: PeriodSum): boolean {
    const counts = [whole, ...parts];
    const missing = counts.filter(({ count, period }) => !this.cellsOf(count, period));
    if (missing.length === counts.length) return false;
    for (const { count, period } of missing) this.add(count, period);
    return missing.length > 0;
  }

  /** Adds a sum over items for each period in which the number of items is there; says whether any was not. */
  addItemSum({ sum, items }: ItemSum): boolean {
    const before = this.all.length;
    for (const period of [...(this.#byCount.get(items)?.keys() ?? [])]) this.add(sum, period);
    return this.all.length > before;
  }

  get all(): readonly CountSeries[] {
    return [...this.#byCount].flatMap(([count, periods]) =>
      [...periods].map(([period, cells]) => ({ count, period, cells, isChange: this.#changes.has(count) })),
    );
  }
}

function seriesToProtect(
  observations: readonly Observation[],
  { indicators, links, sums, periodSums, itemSums, threshold }: CellFacts,
): ProtectedSeries {
  const found = new ProtectedSeries(new Set(indicators.filter(namesChange).map(({ id }) => id)));
  for (const observation of observations) {
    const link = links.get(observation.indicator);
    if (link && mayTellSmall(observation, link, threshold)) found.add(link.count, observation.period);
  }
  const isMore = () =>
    [
      ...sums.map((sum) => found.addSum(sum)),
      ...periodSums.map((sum) => found.addPeriodSum(sum)),
      ...itemSums.map((sum) => found.addItemSum(sum)),
    ].includes(true);
  while (isMore());
  return found;
}

/** Gathers the counts that are to be protected, and what tells them, by count and period. */
export function countCells(observations: readonly Observation[], facts: CellFacts): readonly CountSeries[] {
  const series = seriesToProtect(observations, facts);
  if (series.all.length === 0) return [];
  const { indicators, links } = facts;
  const denominators = denominatorsOf(observations, facts);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const implied: (() => void)[] = [];
  observations.forEach((observation, index) => {
    const { region, period, source, status } = observation;
    const link = links.get(observation.indicator);
    const cells = link && series.cellsOf(link.count, period);
    const indicator = cells && byId.get(observation.indicator);
    if (!indicator) return;
    let cell = cells.get(region);
    if (!cell) cells.set(region, (cell = { members: [], counts: new Map<string, ShownCount>(), isReal: false }));
    cell.members.push(index);
    if (status !== 'illustrative') cell.isReal = true;
    const { ratio } = link;
    if (ratio === null) {
      cell.counts.set(source ?? indicator.source ?? '', shownCount(observation, link.scale));
      return;
    }
    const { counts } = cell;
    const divisor = denominators.get(`${ratio.denominator ?? ''} ${region} ${indicator.denominatorPeriod ?? period ?? ''}`);
    const each = divisor === undefined ? ratio.each?.get(period ?? '') : divisor / ratio.per;
    implied.push(() => {
      const said = [...counts.values()].some((count) => count !== 'unknown');
      if (!said) counts.set('', impliedCount(observation, each));
    });
  });
  for (const imply of implied) imply();
  return series.all;
}
