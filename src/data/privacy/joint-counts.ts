import type { RegionCode } from '../../model/region.js';
import type { ShownCount } from './feasible.js';
import { SumSystem, type SumEquation } from './sum-system.js';

/** A count of a table, as one source has it. */
export interface JointCount {
  readonly region: RegionCode;
  readonly shown: ShownCount;
  /** The number that stands in the data, also where it is suppressed; `null` where none does. */
  readonly known: number | null;
  /** The least that it may be where it is not seen. */
  readonly low: number;
  /** Whether it may be suppressed for the sake of another. */
  readonly canGo: boolean;
}

/** Keys of counts of which one is the sum of the others. */
export interface JointSum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** The counts that sums of rows and columns bind together. */
export interface JointCounts {
  readonly counts: ReadonlyMap<string, JointCount>;
  readonly sums: readonly JointSum[];
  /** All regions, each followed by those that it is made up of. */
  readonly order: readonly RegionCode[];
  readonly parentOf: ReadonlyMap<RegionCode, RegionCode>;
}

/** So many counts are looked at as one; of more so many regions at a time, with all others as they are. */
const MOST_AT_ONCE = 4000;
const MOST_IN_BLOCK = 600;
/** A larger block of a table in which some counts are not known is left as it is: it takes too long. */
const MOST_IN_OPEN_BLOCK = 1500;
/** So many others are tried, from the smallest on, whether one of them is enough. */
const MOST_TRIED = 200;

const isSeen = ({ shown }: JointCount) => typeof shown === 'number';

/** Regions in turn, with those above them, so that a table is looked at piece by piece. */
function* blocksOf({ counts, order, parentOf }: JointCounts): Generator<ReadonlySet<RegionCode> | null> {
  if (counts.size <= MOST_AT_ONCE) {
    yield null;
    return;
  }
  const each = new Map<RegionCode, number>();
  for (const { region } of counts.values()) each.set(region, (each.get(region) ?? 0) + 1);
  const isAllKnown = [...counts.values()].every(({ known }) => known !== null);
  const isSmall = (block: ReadonlySet<RegionCode>) =>
    isAllKnown || [...block].reduce((sum, region) => sum + (each.get(region) ?? 0), 0) <= MOST_IN_OPEN_BLOCK;
  let [block, size] = [new Set<RegionCode>(), 0];
  for (const region of order) {
    const more = each.get(region) ?? 0;
    if (more === 0) continue;
    if (size > 0 && size + more > MOST_IN_BLOCK) {
      if (isSmall(block)) yield block;
      [block, size] = [new Set<RegionCode>(), 0];
    }
    for (let at: RegionCode | undefined = region; at !== undefined && !block.has(at); at = parentOf.get(at)) block.add(at);
    size += more;
  }
  if (size > 0 && isSmall(block)) yield block;
}

/** So often all sums are gone through for what follows from them. */
const MOST_ROUNDS = 10;

/** Counts with those that follow by a sum from all others of it, as a total for which there is no row: whoever sees the table can tell them. */
function withFollowing({ counts, sums }: JointCounts): ReadonlyMap<string, JointCount> {
  const all = new Map(counts);
  const knownOf = (key: string) => all.get(key)?.known ?? null;
  const total = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (knownOf(key) ?? 0), 0);
  for (let round = 0, isMore = true; isMore && round < MOST_ROUNDS; round += 1) {
    isMore = false;
    for (const { whole, parts } of sums) {
      const [key, ...others] = [whole, ...parts].filter((each) => knownOf(each) === null);
      const count = others.length === 0 && key !== undefined ? all.get(key) : undefined;
      if (key === undefined || count === undefined) continue;
      const known = key === whole ? total(parts) : total([whole]) - total(parts);
      // Less than it can be is a slip in the data.
      if (known < count.low) continue;
      all.set(key, { ...count, known });
      isMore = true;
    }
  }
  return all;
}

/** Counts that are to be suppressed beside those that are, in one block of regions, so that no suppressed one is narrow. */
class Block {
  readonly #keys: string[] = [];
  readonly #counts: JointCount[] = [];
  readonly #system: SumSystem;
  readonly #sumsOf: readonly (readonly number[])[];
  readonly #equations: readonly SumEquation[];
  readonly #gone = new Set<number>();

  constructor({ counts, sums }: JointCounts, gone: ReadonlySet<string>, block: ReadonlySet<RegionCode> | null) {
    const indexes = new Map<string, number>();
    for (const [key, count] of counts) {
      const isBound = !isSeen(count) || count.canGo;
      if (!isBound || (block !== null && !block.has(count.region))) continue;
      indexes.set(key, this.#keys.length);
      if (gone.has(key)) this.#gone.add(this.#keys.length);
      this.#keys.push(key);
      this.#counts.push(count);
    }
    const sumsOf = this.#keys.map((): number[] => []);
    /** The least that what nobody knows outside the block comes to, for each sum that has some. */
    const outside: number[] = [];
    this.#equations = sums.flatMap(({ whole, parts }, at): readonly SumEquation[] => {
      const terms: (readonly [number, number])[] = [];
      let [rest, isKnown, isOpen] = [0, true, false];
      const beyond: number[] = [];
      const add = (key: string, sign: number) => {
        const index = indexes.get(key);
        const count = counts.get(key);
        isKnown &&= count?.known != null;
        if (index !== undefined) terms.push([index, sign]);
        else if (count?.known != null) rest += sign * count.known;
        else if (sign > 0) isOpen = true;
        else beyond.push(count?.low ?? 0);
      };
      add(whole, 1);
      for (const part of parts) add(part, -1);
      // Of a whole that nobody knows nothing follows.
      if (isOpen || !terms.some(([index]) => this.#isUnseen(index) || this.#counts[index]?.canGo === true)) return [];
      for (const [index] of terms) sumsOf[index]?.push(at);
      if (beyond.length > 0) terms.push([this.#keys.length + outside.push(beyond.reduce((sum, low) => sum + low, 0)) - 1, -1]);
      return [{ terms, total: isKnown ? null : -rest }];
    });
    this.#sumsOf = sumsOf;
    this.#system = new SumSystem(this.#equations, {
      value: [
        ...this.#counts.map(({ known, low }) => known ?? (Number.isFinite(low) ? low : 0)),
        ...outside.map((low) => (Number.isFinite(low) ? low : 0)),
      ],
      low: [...this.#counts.map(({ known, low }, index) => (this.#isUnseen(index) ? low : (known ?? 0))), ...outside],
      high: [...this.#counts.map(({ known }, index) => (this.#isUnseen(index) ? Infinity : (known ?? 0))), ...outside.map(() => Infinity)],
    });
  }

  #isUnseen(index: number): boolean {
    const count = this.#counts[index];
    return count !== undefined && (!isSeen(count) || this.#gone.has(index));
  }

  /** Keys of the counts that are to go with the others, so that of each suppressed one there is room for `width`. */
  companions(width: number): readonly string[] {
    const added: string[] = [];
    const targets = this.#counts.flatMap(({ shown }, index) => (shown === 'suppressed' || this.#gone.has(index) ? [index] : []));
    const rising = this.#counts
      .flatMap(({ canGo }, index) => (canGo && !this.#isUnseen(index) ? [index] : []))
      .sort((a, b) => this.#sizeOf(a) - this.#sizeOf(b));
    for (const target of targets)
      while (!this.#system.isWide(target, width)) {
        const found = this.#companionOf(target, rising, width);
        if (found === undefined) break;
        this.#gone.add(found);
        targets.push(found);
        added.push(this.#keys[found] ?? '');
      }
    return added;
  }

  #sizeOf(index: number): number {
    return Math.abs(this.#counts[index]?.known ?? 0);
  }

  /** The smallest other that is enough by itself; else the smallest in a sum with it, or in one with what is not seen. */
  #companionOf(target: number, rising: readonly number[], width: number): number | undefined {
    const left = rising.filter((index) => !this.#gone.has(index));
    const lowOf = (index: number) => this.#counts[index]?.low ?? 0;
    const enough = left
      .slice(0, MOST_TRIED)
      .find((index) => this.#system.tryFree(index, lowOf(index), () => this.#system.isWide(target, width)));
    if (enough !== undefined) return enough;
    const own = new Set(this.#sumsOf[target]);
    const found = left.find((index) => this.#sumsOf[index]?.some((at) => own.has(at)) === true) ?? left[0];
    if (found !== undefined) this.#system.free(found, lowOf(found));
    return found;
  }
}

/**
 * Keys of the counts that must not be shown beside those that are suppressed, so that from all sums together a reader can
 * only tell a range of each suppressed one at least as wide as `width`: a row and a column may tell what neither tells alone.
 */
export function jointCompanions(table: JointCounts, width: number): ReadonlySet<string> {
  const gone = new Set<string>();
  const all = table.counts.size > MOST_AT_ONCE ? { ...table, counts: withFollowing(table) } : table;
  for (const block of blocksOf(all)) for (const key of new Block(all, gone, block).companions(width)) gone.add(key);
  return gone;
}
