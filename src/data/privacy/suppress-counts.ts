import type { RegionCode } from '../../model/region.js';
import { isSmall, type Threshold } from './small-counts.js';
import { feasibleCounts, type CountTree, type Feasible, type ShownCount } from './feasible.js';

/** The counts of one indicator and period that are to be protected. */
export interface ProtectedCounts {
  readonly order: CountTree['order'];
  readonly partsOf: CountTree['partsOf'];
  /** What stands in the data, once for each source: sources may differ, and a reader may go by either. */
  readonly sources: readonly ReadonlyMap<RegionCode, ShownCount>[];
  /** Regions whose count stays whatever follows from it, such as one that is made up. */
  readonly exempt: ReadonlySet<RegionCode>;
  /** Whether it is a change of counts, which may be less than zero. */
  readonly isChange?: boolean;
}

/**
 * The regions whose counts must not be shown: those that are too small, and as many others as it takes until of each
 * suppressed one a reader can only tell a range as wide as `minimumCount`. Which of them are the small ones cannot be
 * told from what is left.
 */
export function suppressedRegions(
  { order, partsOf, sources, exempt, isChange = false }: ProtectedCounts,
  threshold: Threshold,
): ReadonlySet<RegionCode> {
  const { minimumCount, suppressZero } = threshold;
  const leastSuppressed = isChange ? -Infinity : suppressZero ? 0 : 1;
  const suppressed = new Set<RegionCode>();
  for (const counts of sources)
    for (const [region, count] of counts)
      if (!exempt.has(region) && (count === 'suppressed' || (typeof count === 'number' && isSmall(count, threshold))))
        suppressed.add(region);
  if (suppressed.size === 0) return suppressed;

  const parents = new Map(order.flatMap((region) => partsOf(region).map((part) => [part, region] as const)));
  /** Of some regions the one with the smallest count that can be suppressed too: the least is lost by it. */
  const smallest = (regions: readonly RegionCode[], counts: ReadonlyMap<RegionCode, ShownCount>): RegionCode | undefined => {
    let found: readonly [RegionCode | undefined, number] = [undefined, Infinity];
    for (const region of regions) {
      const count = counts.get(region);
      if (suppressed.has(region) || exempt.has(region) || typeof count !== 'number') continue;
      if ((count !== 0 || suppressZero) && Math.abs(count) < found[1]) found = [region, Math.abs(count)];
    }
    return found[0];
  };
  const isNarrow = ({ least, most }: Feasible) => most - least < minimumCount;
  const within = (region: RegionCode): readonly RegionCode[] => partsOf(region).flatMap((part) => [part, ...within(part)]);
  /** What to suppress beside a region that follows from others: one of its parts, one beside it, the whole, or what is near. */
  const companion = (region: RegionCode, counts: ReadonlyMap<RegionCode, ShownCount>, known: ReadonlyMap<RegionCode, Feasible>) => {
    const parts = partsOf(region);
    const ranges = parts.map((part) => known.get(part) ?? { least: Math.min(0, leastSuppressed), most: Infinity });
    const ofParts = { least: ranges.reduce((sum, { least }) => sum + least, 0), most: ranges.reduce((sum, { most }) => sum + most, 0) };
    const followsFromParts = parts.length > 0 && isNarrow(ofParts);
    const found = followsFromParts ? smallest(parts, counts) : undefined;
    if (found !== undefined) return found;
    for (let whole = parents.get(region); whole !== undefined; whole = parents.get(whole)) {
      const near = smallest(partsOf(whole), counts) ?? smallest([whole], counts) ?? smallest(within(whole), counts);
      if (near !== undefined) return near;
    }
    return smallest(within(region), counts);
  };

  const protectIn = (counts: ReadonlyMap<RegionCode, ShownCount>): boolean => {
    let changed = false;
    for (;;) {
      const shownOf = (region: RegionCode): ShownCount => (suppressed.has(region) ? 'suppressed' : (counts.get(region) ?? 'unknown'));
      const known = feasibleCounts({ order, partsOf, shownOf }, leastSuppressed);
      let added: RegionCode | undefined;
      // The last first: one that was added may follow from its parts, and those before it from it.
      for (const region of [...suppressed].reverse()) {
        const range = known.get(region);
        if (!range || !isNarrow(range)) continue;
        added = companion(region, counts, known);
        if (added !== undefined) break;
      }
      if (added === undefined) return changed;
      suppressed.add(added);
      changed = true;
    }
  };
  // What is suppressed for one source's sake is so in the others, where it may need others beside it.
  while (sources.map(protectIn).some((changed) => changed));
  return suppressed;
}
