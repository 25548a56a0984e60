import type { Disclosure, Indicator, Observation } from '../../model/dataset.js';
import type { Region, RegionCode } from '../../model/region.js';
import { overlappingParts } from '../../model/period.js';
import type { LocalizedText } from '../../model/text.js';
import { countCells, type CountSeries } from './count-cells.js';
import { countLinks, itemSums, type CountLink } from './count-links.js';
import type { FoundRatio } from './figure-ratios.js';
import { figureRelations } from './figure-relations.js';
import type { OverPeriods } from './figures.js';
import { mayTellSmall } from './small-counts.js';
import { suppressAll } from './suppress-all.js';
import { withoutNumbers } from './telling-notes.js';
import { observationsOf, tableOf, type ObservationTable } from '../observation-table.js';

/** An observation without its value and all that may tell it. */
function emptied(observation: Observation): Observation {
  const { note, method } = observation;
  return { ...observation, value: null, status: 'Q', lower: null, upper: null, note: withoutNumbers(note), method: withoutNumbers(method) };
}

/** Observations without those that are suppressed, and without notes that went with one of them: a footnote may stand on several. */
function emptiedAll(observations: readonly Observation[], suppressed: ReadonlySet<number>): readonly Observation[] {
  // By the single texts: the same note may be in more languages elsewhere.
  const gone = new Set(
    [...suppressed].flatMap((index) => {
      const note = observations[index]?.note ?? {};
      const kept = withoutNumbers(note) ?? {};
      return Object.entries(note).flatMap(([tag, text]) => (tag in kept ? [] : [text]));
    }),
  );
  const isGone = (note: LocalizedText) => Object.values(note).some((text) => gone.has(text));
  return observations.map((each, index) => {
    if (suppressed.has(index)) return emptied(each);
    return each.note && isGone(each.note) ? { ...each, note: null } : each;
  });
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
  /** Each with the one that it is a part of. */
  readonly regions: readonly Pick<Region, 'code' | 'parent'>[];
  readonly disclosure: Disclosure;
}

const placeOf = (indicator: string, region: string, period: string | null) => `${indicator} ${region} ${period ?? ''}`;

interface TellingFacts extends Pick<ProtectFacts, 'indicators' | 'regions'> {
  readonly suppressed: ReadonlySet<number>;
  readonly overPeriods: ReadonlyMap<string, OverPeriods>;
}

/**
 * Rates whose denominator is suppressed, and changes and totals over periods of which one value is: with the others they
 * would tell it. One of a whole region would tell that of a part, unless the whole has the values that it is computed from.
 */
function toldByOthers(
  observations: readonly Observation[],
  { suppressed, indicators, regions, overPeriods }: TellingFacts,
): readonly number[] {
  const over = new Map(
    indicators.flatMap(({ id, computedFrom, denominatorPeriod }) =>
      computedFrom?.denominator == null ? [] : [[id, { denominator: computedFrom.denominator, denominatorPeriod }] as const],
    ),
  );
  if (over.size + overPeriods.size === 0) return [];
  const placeOfEach = ({ indicator, region, period }: Observation) => placeOf(indicator, region, period);
  const gone = new Set([...suppressed].flatMap((index) => observations[index] ?? []).map(placeOfEach));
  const known = new Set(observations.filter(({ value }) => value !== null).map(placeOfEach));
  const partsOf = new Map<RegionCode, RegionCode[]>();
  for (const { code, parent } of regions) {
    if (parent === null) continue;
    const parts = partsOf.get(parent);
    if (parts) parts.push(code);
    else partsOf.set(parent, [code]);
  }
  return observations.flatMap(({ indicator, region, period }, index) => {
    const by = over.get(indicator);
    if (by && gone.has(placeOf(by.denominator, region, by.denominatorPeriod ?? period))) return [index];
    const { of = '', periodsFor } = overPeriods.get(indicator) ?? {};
    const isTold = (periodsFor?.(period ?? '') ?? []).some((when) => {
      const place = placeOf(of, region, when);
      return (
        gone.has(place) || (!known.has(place) && (partsOf.get(region) ?? []).some((part) => gone.has(placeOf(indicator, part, period))))
      );
    });
    return isTold ? [index] : [];
  });
}

/** The region that all of some regions lie in, the nearest of such; `undefined` where there is none. */
function commonParent(codes: Iterable<RegionCode>, regions: ProtectFacts['regions']): RegionCode | undefined {
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  const above = (code: RegionCode): readonly RegionCode[] => {
    const parent = parents.get(code);
    return parent == null ? [] : [parent, ...above(parent)];
  };
  const [first = [], ...others] = [...codes].map(above);
  return first.find((code) => others.every((each) => each.includes(code)));
}

/** Adds the totals that shares of them tell, though they stand nowhere: they cannot be taken out of sight. */
function addToldTotals(all: readonly CountSeries[], ratios: ReadonlyMap<string, FoundRatio>, regions: ProtectFacts['regions']): void {
  for (const { from, each, wholePeriods = [] } of ratios.values())
    for (const { count, period, cells } of all) {
      const share = each?.get(period ?? '');
      if (count !== from.numerator || share === undefined || !wholePeriods.includes(period ?? '')) continue;
      const whole = commonParent(cells.keys(), regions);
      if (whole !== undefined) cells.set(whole, { members: [], counts: new Map([['', Math.round(100 * share)]]), isReal: false });
    }
}

/** Observations of no period as they are read beside those of one alone: a column without a year stands in that one's table. */
function datedAlike(observations: readonly Observation[]): readonly Observation[] {
  const [only, ...others] = new Set(observations.flatMap(({ period }) => period ?? []));
  if (only === undefined || others.length > 0) return observations;
  return observations.map((observation) => (observation.period === null ? { ...observation, period: only } : observation));
}

/**
 * Values of a count in periods that overlap one in which it is suppressed, where one of both is a semester or a quarter:
 * a year without its other semester would tell the suppressed one, and two quarters their semester. All regions' are, so
 * that none follows from the others.
 */
function inOverlappingPeriods(
  observations: readonly Observation[],
  suppressed: ReadonlySet<number>,
  links: ReadonlyMap<string, CountLink>,
): readonly number[] {
  const overlapping = overlappingParts(observations.map(({ period }) => period));
  if (overlapping.size === 0) return [];
  const keyOf = (indicator: string, period: string) => JSON.stringify([links.get(indicator)?.count ?? null, period]);
  const gone = new Set<string>();
  for (const index of suppressed) {
    const { indicator = '', period = null } = observations[index] ?? {};
    if (links.has(indicator)) for (const each of overlapping.get(period ?? '') ?? []) gone.add(keyOf(indicator, each));
  }
  return observations.flatMap(({ indicator, period }, index) =>
    period !== null && links.has(indicator) && gone.has(keyOf(indicator, period)) ? [index] : [],
  );
}

/**
 * Suppresses counts of persons or families that are smaller than the publisher lets be shown, what is computed from
 * them, and as many others that no suppressed value follows from what is left. What is made up stays.
 */
export function protectCounts(observations: readonly Observation[], facts: ProtectFacts): ProtectedObservations {
  const { indicators, regions, disclosure } = facts;
  const nothing: ProtectedObservations = { observations, suppressed: new Set(), links: new Map() };
  if (disclosure.minimumCount === 0) return nothing;
  const declared = countLinks(indicators);
  const mayTell = (observation: Observation) => {
    const link = declared.get(observation.indicator);
    return link !== undefined && mayTellSmall(observation, link, disclosure);
  };
  if (!observations.some(mayTell)) return { ...nothing, links: declared };
  const dated = datedAlike(observations);
  const { sums, periodSums, ratios, overPeriods, indicators: known } = figureRelations(dated, indicators);
  const links = countLinks(known, ratios);
  const bound = { sums, periodSums, itemSums: itemSums(indicators, links), threshold: disclosure };
  const all = countCells(dated, { ...bound, indicators: known, links });
  addToldTotals(all, ratios, regions);
  const found = suppressAll(all, { ...bound, regions });
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const index of toldByOthers(dated, { suppressed: found, indicators: known, regions, overPeriods })) found.add(index);
    for (const index of inOverlappingPeriods(dated, found, links)) found.add(index);
  }
  const hasValue = (index: number) => observations[index]?.value != null && observations[index].status !== 'illustrative';
  // In the order of the observations: the small ones were found first, and the report must not tell which they are.
  const suppressed = new Set([...found].filter(hasValue).sort((a, b) => a - b));
  if (suppressed.size === 0) return { ...nothing, links };
  return { observations: emptiedAll(observations, suppressed), suppressed, links };
}

/** Observations by fields of which none shows a small number. */
export type ProtectedTable = Omit<ProtectedObservations, 'observations'> & { readonly table: ObservationTable };

/** The same of observations by fields. */
export function protectTable(table: ObservationTable, facts: ProtectFacts): ProtectedTable {
  const safe = protectCounts(observationsOf(table), facts);
  return { ...safe, table: tableOf(safe.observations) };
}
