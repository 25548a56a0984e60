import type { Disclosure, Indicator, Observation } from '../../model/dataset.js';
import { detailOf, type Detail } from '../../model/detail.js';
import type { Region, RegionCode } from '../../model/region.js';
import type { LocalizedText } from '../../model/text.js';
import { countCells, type CountCells } from './count-cells.js';
import { countLinks, type CountLink } from './count-links.js';
import type { ShownCount } from './feasible.js';
import { suppressedRegions, type ProtectedCounts } from './suppress-counts.js';

/** A register as a tree, from the top down. */
interface RegionTree {
  readonly order: readonly RegionCode[];
  readonly partsOf: ReadonlyMap<RegionCode, readonly RegionCode[]>;
  readonly parentOf: ReadonlyMap<RegionCode, RegionCode>;
}

function treeOf(regions: readonly Region[]): RegionTree {
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

/** The counts of one series, seen by each source, on the part of the tree that they speak of. */
function protectedIn(cells: CountCells, { order, partsOf, parentOf }: RegionTree): ProtectedCounts {
  const spoken = new Set<RegionCode>();
  for (const region of cells.keys())
    for (let at: RegionCode | undefined = region; at !== undefined && !spoken.has(at); at = parentOf.get(at)) spoken.add(at);
  const whole = new Set<RegionCode>();
  for (const region of spoken) {
    const parent = parentOf.get(region);
    if (parent !== undefined) whole.add(parent);
  }
  const parts = (region: RegionCode) => (whole.has(region) ? (partsOf.get(region) ?? []) : []);
  const names = new Set([...cells.values()].flatMap(({ counts }) => [...counts.keys()]));
  const sources = [...names].map((source) => {
    const counts = new Map<RegionCode, ShownCount>();
    for (const [region, cell] of cells) {
      const count = cell.counts.get(source) ?? [...cell.counts.values()][0];
      if (count !== undefined) counts.set(region, count);
    }
    return counts;
  });
  const inTree = (region: RegionCode) => spoken.has(region) || whole.has(parentOf.get(region) ?? '');
  const exempt = new Set([...cells].flatMap(([region, { isReal }]) => (isReal ? [] : [region])));
  return { order: order.filter(inTree), partsOf: parts, sources, exempt };
}

const withoutNumbers = (text: LocalizedText | null): LocalizedText | null => (text && /\d/.test(`${text.id}${text.en}`) ? null : text);

/** An observation without its value and all that may tell it. */
function emptied(observation: Observation): Observation {
  const { note, method } = observation;
  return { ...observation, value: null, status: 'Q', lower: null, upper: null, note: withoutNumbers(note), method: withoutNumbers(method) };
}

/** Observations of which none shows a small number, and which of them were emptied for that. */
export interface ProtectedObservations {
  readonly observations: readonly Observation[];
  /** Indexes of those that had a value. */
  readonly suppressed: ReadonlySet<number>;
  /** What is bound to a count of persons or families, by indicator. */
  readonly links: ReadonlyMap<string, CountLink>;
}

interface ProtectFacts {
  readonly indicators: readonly Indicator[];
  readonly regions: readonly Region[];
  readonly disclosure: Disclosure;
}

/** Rates whose denominator is suppressed: with their count they would tell it. */
function ratesOver(observations: readonly Observation[], suppressed: ReadonlySet<number>, { indicators }: ProtectFacts): readonly number[] {
  const gone = new Set([...suppressed].map((index) => observations[index]).map((each) => `${each?.indicator ?? ''} ${each?.region ?? ''} ${each?.period ?? ''}`));
  const over = new Map(indicators.flatMap(({ id, computedFrom, denominatorPeriod }) => (computedFrom?.denominator == null ? [] : [[id, { denominator: computedFrom.denominator, denominatorPeriod }] as const])));
  if (over.size === 0) return [];
  return observations.flatMap(({ indicator, region, period }, index) => {
    const by = over.get(indicator);
    return by && gone.has(`${by.denominator} ${region} ${by.denominatorPeriod ?? period ?? ''}`) ? [index] : [];
  });
}

/**
 * Suppresses counts of persons or families that are smaller than the publisher lets be shown, what is computed from
 * them, and as many others that no suppressed value follows from what is left. What is made up stays.
 */
export function protectCounts(observations: readonly Observation[], facts: ProtectFacts): ProtectedObservations {
  const { indicators, regions, disclosure } = facts;
  const nothing: ProtectedObservations = { observations, suppressed: new Set(), links: new Map() };
  if (disclosure.minimumCount === 0) return nothing;
  const links = countLinks(indicators);
  if (links.size === 0) return nothing;
  const all = countCells(observations, { indicators, links, threshold: disclosure });
  if (all.length === 0) return { ...nothing, links };
  const tree = treeOf(regions);
  const found = new Set<number>();
  for (const cells of all)
    for (const region of suppressedRegions(protectedIn(cells, tree), disclosure))
      for (const index of cells.get(region)?.members ?? []) found.add(index);
  for (const index of ratesOver(observations, found, facts)) found.add(index);
  const hasValue = (index: number) => observations[index]?.value != null && observations[index].status !== 'illustrative';
  const suppressed = new Set([...found].filter(hasValue));
  if (suppressed.size === 0) return { ...nothing, links };
  return { observations: observations.map((each, index) => (suppressed.has(index) ? emptied(each) : each)), suppressed, links };
}

/** What the report says of a value that was suppressed: not why it, so that the small ones cannot be told from the others. */
export function suppression({ minimumCount }: Disclosure): { readonly kind: 'suppressed'; readonly detail: Detail } {
  return { kind: 'suppressed', detail: detailOf('suppressed-count', { minimum: minimumCount }) };
}

/** The series of an observation, as its count is protected. */
export const seriesOf = ({ indicator, period }: Pick<Observation, 'indicator' | 'period'>, links: ReadonlyMap<string, CountLink>): string =>
  JSON.stringify([links.get(indicator)?.count ?? indicator, period]);
