import type { Disclosure, Indicator, Observation } from '../../model/dataset.js';
import { detailOf, type Detail } from '../../model/detail.js';
import type { Region } from '../../model/region.js';
import type { LocalizedText } from '../../model/text.js';
import { countCells, mayTellSmall } from './count-cells.js';
import { countLinks, type CountLink } from './count-links.js';
import { figureRelations } from './figure-relations.js';
import { suppressAll } from './suppress-all.js';
import { numberAt, observationsOf, tableOf, type ObservationTable } from '../observation-table.js';
import { codeAt, termAt } from '../terms.js';

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
  /** Each with the one that it is a part of. */
  readonly regions: readonly Pick<Region, 'code' | 'parent'>[];
  readonly disclosure: Disclosure;
}

/** Rates whose denominator is suppressed: with their count they would tell it. */
function ratesOver(observations: readonly Observation[], suppressed: ReadonlySet<number>, indicators: readonly Indicator[]): readonly number[] {
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
  const declared = countLinks(indicators);
  const mayTell = (observation: Observation) => {
    const link = declared.get(observation.indicator);
    return link !== undefined && mayTellSmall(observation, link, disclosure);
  };
  if (!observations.some(mayTell)) return { ...nothing, links: declared };
  const { sums, ratios } = figureRelations(observations, indicators);
  const known = indicators.map((indicator): Indicator => {
    const computedFrom = ratios.get(indicator.id);
    return computedFrom ? { ...indicator, computedFrom } : indicator;
  });
  const links = countLinks(known);
  const all = countCells(observations, { indicators: known, links, sums, threshold: disclosure });
  const found = suppressAll(all, { sums, regions, threshold: disclosure });
  for (const index of ratesOver(observations, found, known)) found.add(index);
  const hasValue = (index: number) => observations[index]?.value != null && observations[index].status !== 'illustrative';
  const suppressed = new Set([...found].filter(hasValue));
  if (suppressed.size === 0) return { ...nothing, links };
  return { observations: observations.map((each, index) => (suppressed.has(index) ? emptied(each) : each)), suppressed, links };
}

/** The same of observations by fields, which are looked at one by one only where one of them may tell a small count. */
export function protectTable(table: ObservationTable, facts: ProtectFacts): Omit<ProtectedObservations, 'observations'> & { readonly table: ObservationTable } {
  const { indicators, disclosure } = facts;
  const links = countLinks(indicators);
  const linkOf = (table.indicator?.distinct ?? []).map((id) => links.get(id));
  const mayTell = (_: unknown, index: number) => {
    const link = linkOf[codeAt(table.indicator, index)];
    return link !== undefined && mayTellSmall({ value: numberAt(table.value, index), status: termAt(table.status, index) ?? 'O' }, link, disclosure);
  };
  if (disclosure.minimumCount === 0) return { table, suppressed: new Set(), links: new Map() };
  if (!table.indicator?.codes.some(mayTell)) return { table, suppressed: new Set(), links };
  const safe = protectCounts(observationsOf(table), facts);
  return { ...safe, table: tableOf(safe.observations) };
}

/** What the report says of a value that was suppressed: not why it, so that the small ones cannot be told from the others. */
export function suppression({ minimumCount }: Disclosure): { readonly kind: 'suppressed'; readonly detail: Detail } {
  return { kind: 'suppressed', detail: detailOf('suppressed-count', { minimum: minimumCount }) };
}
