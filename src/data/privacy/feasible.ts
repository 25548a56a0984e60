import type { RegionCode } from '../../model/region.js';

/** What a reader sees in the place of a count: it, that it is suppressed, or nothing at all. */
export type ShownCount = number | 'suppressed' | 'unknown';

/** The counts that a reader can tell to be possible, from the least to the greatest. */
export interface Feasible {
  readonly least: number;
  readonly most: number;
}

/** Regions of which some are made up of others, each with what is seen of its count. */
export interface CountTree {
  /** Each before the regions that it is made up of. */
  readonly order: readonly RegionCode[];
  /** Those that a region is made up of; a region that is not in the tree counts as unknown. */
  readonly partsOf: (region: RegionCode) => readonly RegionCode[];
  readonly shownOf: (region: RegionCode) => ShownCount;
}

/** Sums in which one that is infinite can be taken away again; all that are so are of one sign. */
class Sum {
  #finite = 0;
  #infinite = 0;
  #infinity = Infinity;

  add(value: number): void {
    if (Number.isFinite(value)) this.#finite += value;
    else {
      this.#infinite += 1;
      this.#infinity = value;
    }
  }

  get total(): number {
    return this.#infinite > 0 ? this.#infinity : this.#finite;
  }

  without(value: number): number {
    const isFinite = Number.isFinite(value);
    return this.#infinite > (isFinite ? 0 : 1) ? this.#infinity : this.#finite - (isFinite ? value : 0);
  }
}

const sums = (parts: readonly Feasible[]) => {
  const [least, most] = [new Sum(), new Sum()];
  for (const part of parts) {
    least.add(part.least);
    most.add(part.most);
  }
  return { least, most };
};

/**
 * What a reader can work out of every count of a tree, knowing that a region's count is the sum of its parts' and that
 * none is less than zero, or than `leastSuppressed` where that is less: the exact range of whole numbers that each may be. A region whose count cannot be the sum of
 * its parts' tells nothing of them, nor they of it.
 * @param leastSuppressed the least that a suppressed count may be: 1 where zeros are shown, `-Infinity` of changes
 */
export function feasibleCounts({ order, partsOf, shownOf }: CountTree, leastSuppressed: number): ReadonlyMap<RegionCode, Feasible> {
  const anything: Feasible = { least: Math.min(0, leastSuppressed), most: Infinity };
  const own = (region: RegionCode, floor: number): Feasible => {
    const shown = shownOf(region);
    if (typeof shown === 'number') return { least: shown, most: shown };
    return shown === 'suppressed' ? { least: floor, most: Infinity } : anything;
  };
  const below = new Map<RegionCode, Feasible>();
  const deaf = new Set<RegionCode>();

  /** From the parts up: what each may be by itself and by its parts. */
  const heard = (region: RegionCode, floor: number): Feasible => {
    const parts = partsOf(region).map((part) => below.get(part) ?? anything);
    const mine = own(region, floor);
    if (parts.length === 0) return mine;
    const { least, most } = sums(parts);
    const both = { least: Math.max(mine.least, least.total), most: Math.min(mine.most, most.total) };
    if (both.least <= both.most) {
      deaf.delete(region);
      return both;
    }
    deaf.add(region);
    return mine;
  };
  const listen = (region: RegionCode, floor: number): void => {
    for (const part of partsOf(region)) listen(part, floor);
    below.set(region, heard(region, floor));
  };
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const region = order[index] ?? '';
    below.set(region, heard(region, leastSuppressed));
    // A count that was suppressed elsewhere may be zero all the same.
    if (deaf.has(region) && leastSuppressed > 0) listen(region, 0);
  }

  const known = new Map<RegionCode, Feasible>(below);
  for (const region of order) {
    const parts = partsOf(region);
    const whole = known.get(region);
    if (!whole || parts.length === 0 || deaf.has(region)) continue;
    const ranges = parts.map((part) => below.get(part) ?? anything);
    const { least, most } = sums(ranges);
    parts.forEach((part, index) => {
      const range = ranges[index] ?? anything;
      known.set(part, {
        least: Math.max(range.least, whole.least - most.without(range.most)),
        most: Math.min(range.most, whole.most - least.without(range.least)),
      });
    });
  }
  return known;
}
