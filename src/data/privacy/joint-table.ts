import type { RegionCode } from '../../model/region.js';
import type { CountCell, CountSeries } from './count-cells.js';
import type { CountTree, ShownCount } from './feasible.js';
import { jointCompanions, type JointCount, type JointCounts, type JointSum } from './joint-counts.js';
import type { Threshold } from './small-counts.js';

/** Series of which one is the sum of the others, region by region. */
export interface SeriesSum {
  readonly whole: CountSeries;
  readonly parts: readonly CountSeries[];
}

/** The part of a register that a series speaks of. */
export type SpokenTree = Pick<CountTree, 'order' | 'partsOf'>;

interface JointFacts extends Pick<JointCounts, 'order' | 'parentOf'> {
  /** What stood in cells before they were suppressed. */
  readonly known: ReadonlyMap<CountCell, ReadonlyMap<string, ShownCount>>;
  readonly threshold: Threshold;
}

/** What a source says, else what the first does. */
const saidBy = (source: string, counts: ReadonlyMap<string, ShownCount> | undefined): ShownCount | undefined =>
  counts?.get(source) ?? counts?.values().next().value;

/** Series that sums bind together, with the sums of their regions: one table, of which a reader sees rows and columns. */
export class JointTable {
  readonly #places = new Map<string, { readonly series: CountSeries; readonly region: RegionCode }>();
  readonly #sums: JointSum[] = [];
  readonly #numbers = new Map<CountSeries, number>();

  /** @param trees of each series the regions that it speaks of */
  constructor(group: readonly SeriesSum[], trees: ReadonlyMap<CountSeries, SpokenTree>) {
    for (const { whole, parts } of group)
      for (const series of [whole, ...parts]) if (!this.#numbers.has(series)) this.#numbers.set(series, this.#numbers.size);
    for (const series of this.#numbers.keys()) {
      const { order = [], partsOf } = trees.get(series) ?? {};
      for (const region of order) {
        const parts = partsOf?.(region) ?? [];
        if (parts.length > 0)
          this.#sums.push({ whole: this.#keyOf(series, region), parts: parts.map((part) => this.#keyOf(series, part)) });
      }
    }
    for (const { whole, parts } of group)
      for (const region of new Set([whole, ...parts].flatMap(({ cells }) => [...cells.keys()])))
        this.#sums.push({ whole: this.#keyOf(whole, region), parts: parts.map((part) => this.#keyOf(part, region)) });
  }

  #keyOf(series: CountSeries, region: RegionCode): string {
    const key = `${this.#numbers.get(series) ?? ''} ${region}`;
    if (!this.#places.has(key)) this.#places.set(key, { series, region });
    return key;
  }

  #cellAt(key: string): CountCell | undefined {
    const place = this.#places.get(key);
    return place?.series.cells.get(place.region);
  }

  /** Names of the sources that say any of its counts. */
  get sources(): ReadonlySet<string> {
    return new Set([...this.#numbers.keys()].flatMap(({ cells }) => [...cells.values()].flatMap(({ counts }) => [...counts.keys()])));
  }

  /** The counts that are to be suppressed beside those that are, as one source has them. */
  companions(source: string, { known, threshold, order, parentOf }: JointFacts): readonly CountCell[] {
    const { minimumCount, suppressZero } = threshold;
    const counts = new Map<string, JointCount>();
    for (const [key, { series, region }] of this.#places) {
      const cell = this.#cellAt(key);
      const shown = saidBy(source, cell?.counts) ?? 'unknown';
      const was = typeof shown === 'number' ? shown : saidBy(source, cell && known.get(cell));
      const least = shown === 'unknown' || suppressZero ? 0 : 1;
      counts.set(key, {
        region,
        shown,
        known: typeof was === 'number' ? was : null,
        low: series.isChange ? -Infinity : least,
        canGo: cell?.isReal === true && typeof shown === 'number' && (shown !== 0 || suppressZero),
      });
    }
    return [...jointCompanions({ counts, sums: this.#sums, order, parentOf }, minimumCount)].flatMap((key) => this.#cellAt(key) ?? []);
  }
}
