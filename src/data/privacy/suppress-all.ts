import type { Region, RegionCode } from '../../model/region.js';
import type { CountCell, CountSeries } from './count-cells.js';
import type { ItemSum } from './count-links.js';
import type { ShownCount } from './feasible.js';
import type { CountSum, PeriodSum } from './figure-sums.js';
import { JointTable, type SeriesSum, type SpokenTree } from './joint-table.js';
import type { Threshold } from './small-counts.js';
import { suppressedRegions, type ProtectedCounts } from './suppress-counts.js';

/** A register as a tree, from the top down. */
interface RegionTree {
  readonly order: readonly RegionCode[];
  readonly partsOf: ReadonlyMap<RegionCode, readonly RegionCode[]>;
  readonly parentOf: ReadonlyMap<RegionCode, RegionCode>;
}

function treeOf(regions: readonly Pick<Region, 'code' | 'parent'>[]): RegionTree {
  const codes = new Set(regions.map(({ code }) => code));
  const partsOf = new Map<RegionCode, RegionCode[]>();
  const parentOf = new Map<RegionCode, RegionCode>();
  for (const { code, parent } of regions) {
    if (parent === null || !codes.has(parent)) continue;
    parentOf.set(code, parent);
    const parts = partsOf.get(parent);
    if (parts) parts.push(code);
    else partsOf.set(parent, [code]);
  }
  const order = regions.map(({ code }) => code).filter((code) => !parentOf.has(code));
  // The list grows as it is gone through: parts come after what they make up.
  for (const code of order) for (const part of partsOf.get(code) ?? []) order.push(part);
  return { order, partsOf, parentOf };
}

/** What each source says of some cells, and those that stay, such as what is made up. */
function bySource(cells: ReadonlyMap<string, CountCell>): Pick<ProtectedCounts, 'sources' | 'exempt'> {
  const names = new Set([...cells.values()].flatMap(({ counts }) => [...counts.keys()]));
  const sources = [...names].map((source) => {
    const shown = new Map<string, ShownCount>();
    for (const [id, { counts }] of cells) {
      const count = counts.get(source) ?? [...counts.values()][0];
      if (count !== undefined) shown.set(id, count);
    }
    return shown;
  });
  return { sources, exempt: new Set([...cells].flatMap(([id, { isReal }]) => (isReal ? [] : [id]))) };
}

/** The part of the tree that a series speaks of. */
function spokenOf({ cells }: CountSeries, { order, partsOf, parentOf }: RegionTree): SpokenTree {
  const spoken = new Set<RegionCode>();
  for (const region of cells.keys())
    for (let at: RegionCode | undefined = region; at !== undefined && !spoken.has(at); at = parentOf.get(at)) spoken.add(at);
  const whole = new Set<RegionCode>();
  for (const region of spoken) {
    const parent = parentOf.get(region);
    if (parent !== undefined) whole.add(parent);
  }
  const parts = (region: RegionCode) => (whole.has(region) ? (partsOf.get(region) ?? []) : []);
  const inTree = (region: RegionCode) => spoken.has(region) || whole.has(parentOf.get(region) ?? '');
  return { order: order.filter(inTree), partsOf: parts };
}

/** The counts of one region of which one is the sum of the others: a tree of series instead of regions. */
function protectedSum({ whole, parts }: SeriesSum, region: RegionCode): ProtectedCounts {
  const cells = new Map(
    [whole, ...parts].flatMap((series, at) => {
      const cell = series.cells.get(region);
      return cell ? [[String(at), cell] as const] : [];
    }),
  );
  const order = ['0', ...parts.map((_, at) => String(at + 1))];
  return {
    order,
    partsOf: (id) => (id === '0' ? order.slice(1) : []),
    isChange: [whole, ...parts].some(({ isChange }) => isChange),
    ...bySource(cells),
  };
}

/** Marks a cell as suppressed, for every source, and keeps what it was; says whether it was shown until now. */
function suppress(cell: CountCell, known: Map<CountCell, ReadonlyMap<string, ShownCount>>): boolean {
  const { counts } = cell;
  if (![...counts.values()].some((count) => typeof count === 'number')) return false;
  known.set(cell, new Map(counts));
  for (const [source, count] of counts) if (typeof count === 'number') counts.set(source, 'suppressed');
  return true;
}

const isSuppressed = ({ counts }: CountCell) => [...counts.values()].includes('suppressed');

/** The sums of a table for each period in which all of their counts are, and those over periods. */
function seriesSums(all: readonly CountSeries[], { sums, periodSums }: Pick<SuppressFacts, 'sums' | 'periodSums'>): readonly SeriesSum[] {
  const byPeriod = new Map<string | null, Map<string, CountSeries>>();
  for (const series of all) {
    const inPeriod = byPeriod.get(series.period) ?? new Map<string, CountSeries>();
    byPeriod.set(series.period, inPeriod.set(series.count, series));
  }
  const seriesOf = ({ count, period }: PeriodSum['whole']) => byPeriod.get(period)?.get(count);
  const overPeriods = periodSums.flatMap(({ whole, parts }) => {
    const series = seriesOf(whole);
    return series ? [{ whole: series, parts: parts.flatMap((part) => seriesOf(part) ?? []) }] : [];
  });
  const within = sums.flatMap(({ whole, parts }) =>
    [...byPeriod.values()].flatMap((inPeriod) => {
      const series = inPeriod.get(whole);
      return series ? [{ whole: series, parts: parts.flatMap((part) => inPeriod.get(part) ?? []) }] : [];
    }),
  );
  return [...within, ...overPeriods];
}

/** Sums that have series in common, gathered. */
function groupsOf(sums: readonly SeriesSum[]): readonly (readonly SeriesSum[])[] {
  /** A series that stands nearer to the one by which its group is known; that one stands in no other's place. */
  const nearer = new Map<CountSeries, CountSeries>();
  const groupOf = (series: CountSeries): CountSeries => {
    let at = series;
    for (let next = nearer.get(at); next !== undefined; next = nearer.get(at)) {
      // Each step halves the way for those who come later: a chain of many periods is gone through once.
      const beyond = nearer.get(next);
      if (beyond !== undefined) nearer.set(at, beyond);
      at = beyond ?? next;
    }
    return at;
  };
  for (const { whole, parts } of sums)
    for (const part of parts) {
      const [one, other] = [groupOf(part), groupOf(whole)];
      if (one !== other) nearer.set(one, other);
    }
  const groups = new Map<CountSeries, SeriesSum[]>();
  for (const sum of sums) {
    const known = groupOf(sum.whole);
    const group = groups.get(known);
    if (group) group.push(sum);
    else groups.set(known, [sum]);
  }
  return [...groups.values()];
}

interface SuppressFacts {
  readonly sums: readonly CountSum[];
  readonly periodSums: readonly PeriodSum[];
  readonly itemSums: readonly ItemSum[];
  /** Each with the one that it is a part of. */
  readonly regions: readonly Pick<Region, 'code' | 'parent'>[];
  readonly threshold: Threshold;
}

/**
 * Indexes of the observations that must not be shown, so that no suppressed count follows from those that are: neither
 * from the regions around it nor from the counts that it makes up with others; nor a sum over items whose number is
 * suppressed. The cells are marked on the way.
 */
export function suppressAll(all: readonly CountSeries[], { sums, periodSums, itemSums, regions, threshold }: SuppressFacts): Set<number> {
  const tree = treeOf(regions);
  const found = new Set<number>();
  const known = new Map<CountCell, ReadonlyMap<string, ShownCount>>();
  const take = (cell: CountCell | undefined): boolean => {
    if (!cell) return false;
    for (const index of cell.members) found.add(index);
    return suppress(cell, known);
  };
  const trees = new Map(all.map((series) => [series, spokenOf(series, tree)]));
  const amongRegions = (): void => {
    for (const [{ cells, isChange }, spoken] of trees)
      for (const region of suppressedRegions({ ...spoken, isChange, ...bySource(cells) }, threshold)) take(cells.get(region));
  };
  const inSum = (sum: SeriesSum): boolean => {
    const series = [sum.whole, ...sum.parts];
    let isMore = false;
    for (const region of new Set(series.flatMap(({ cells }) => [...cells.keys()])))
      for (const at of suppressedRegions(protectedSum(sum, region), threshold))
        if (take(series[Number(at)]?.cells.get(region))) isMore = true;
    return isMore;
  };
  const together = (group: readonly SeriesSum[]): boolean => {
    const table = new JointTable(group, trees);
    let isMore = false;
    for (const source of table.sources)
      for (const cell of table.companions(source, { known, threshold, parentOf: tree.parentOf, order: tree.order }))
        if (take(cell)) isMore = true;
    return isMore;
  };
  /** Sums over items where the number of items is suppressed: of one item the sum is that item's. */
  const ofItems = (): boolean => {
    let isMore = false;
    for (const [items, sum] of itemSeries)
      for (const [region, cell] of items.cells) if (isSuppressed(cell) && take(sum.cells.get(region))) isMore = true;
    return isMore;
  };
  const itemSeries = itemSums.flatMap(({ sum, items }) =>
    all.flatMap((series) =>
      series.count !== items
        ? []
        : all.flatMap((other) => (other.count === sum && other.period === series.period ? [[series, other] as const] : [])),
    ),
  );
  const bySeries = seriesSums(all, { sums, periodSums });
  const groups = groupsOf(bySeries);
  // What is suppressed for a sum's sake may follow from the regions around it, the other way round, and from both together.
  do {
    do amongRegions();
    while ([...bySeries.map(inSum), ofItems()].some(Boolean));
  } while (groups.map(together).some(Boolean));
  return found;
}
