import type { Region, RegionCode } from '../../model/region.js';
import type { CountCell, CountSeries } from './count-cells.js';
import type { ShownCount } from './feasible.js';
import type { CountSum } from './figure-sums.js';
import { suppressedRegions, type ProtectedCounts, type Threshold } from './suppress-counts.js';

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
  for (const code of order) order.push(...(partsOf.get(code) ?? []));
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

/** The counts of one series, seen by each source, on the part of the tree that they speak of. */
function protectedIn({ cells, isChange }: CountSeries, { order, partsOf, parentOf }: RegionTree): ProtectedCounts {
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
  return { order: order.filter(inTree), partsOf: parts, isChange, ...bySource(cells) };
}

/** The counts of one region and period of which one is the sum of the others: a tree of indicators instead of regions. */
function protectedSum({ whole, parts }: CountSum, cells: ReadonlyMap<string, CountCell>): ProtectedCounts {
  return { order: [whole, ...parts], partsOf: (id) => (id === whole ? parts : []), ...bySource(cells) };
}

/** Marks a cell as suppressed, for every source; says whether it was shown until now. */
function suppress({ counts }: CountCell): boolean {
  let wasShown = false;
  for (const [source, count] of counts)
    if (typeof count === 'number') {
      counts.set(source, 'suppressed');
      wasShown = true;
    }
  return wasShown;
}

interface SuppressFacts {
  readonly sums: readonly CountSum[];
  /** Each with the one that it is a part of. */
  readonly regions: readonly Pick<Region, 'code' | 'parent'>[];
  readonly threshold: Threshold;
}

/**
 * Indexes of the observations that must not be shown, so that no suppressed count follows from those that are: neither
 * from the regions around it nor from the counts that it makes up with others. The cells are marked on the way.
 */
export function suppressAll(all: readonly CountSeries[], { sums, regions, threshold }: SuppressFacts): Set<number> {
  const tree = treeOf(regions);
  const found = new Set<number>();
  const take = (cell: CountCell | undefined): boolean => {
    if (!cell) return false;
    for (const index of cell.members) found.add(index);
    return suppress(cell);
  };
  const amongRegions = (): void => {
    for (const series of all) for (const region of suppressedRegions(protectedIn(series, tree), threshold)) take(series.cells.get(region));
  };
  const inSum = (sum: CountSum, series: readonly CountSeries[]): boolean => {
    const members = series.filter(({ count }) => count === sum.whole || sum.parts.includes(count));
    const places = new Set(members.flatMap(({ cells }) => [...cells.keys()]));
    return [...places]
      .map((region) => {
        const cells = new Map<string, CountCell>();
        for (const { count, cells: own } of members) {
          const cell = own.get(region);
          if (cell) cells.set(count, cell);
        }
        return [...suppressedRegions({ ...protectedSum(sum, cells), isChange: members.some(({ isChange }) => isChange) }, threshold)].map((id) => take(cells.get(id))).some(Boolean);
      })
      .some(Boolean);
  };
  const byPeriod = new Map<string | null, CountSeries[]>();
  for (const series of all) byPeriod.set(series.period, [...(byPeriod.get(series.period) ?? []), series]);
  // What is suppressed for a sum's sake may follow from the regions around it, and the other way round.
  do {
    amongRegions();
  } while (sums.flatMap((sum) => [...byPeriod.values()].map((series) => inSum(sum, series))).some(Boolean));
  return found;
}
