import type { Indicator } from '../../model/dataset.js';
import { scaleOfUnit } from '../table/units.js';
import { allWords } from '../../model/text.js';

/** What figures tell of a rate beside what it is computed from. */
export interface ToldRatio {
  /** How many of its denominator it is a rate of. */
  readonly per?: number;
  /** Where it is as much for each of a count, as a share of a total is: how many of the count one of it is, by period. */
  readonly each?: ReadonlyMap<string, number>;
}

/** How an observation of an indicator is bound to a count that is to be protected. */
export interface CountLink {
  /** Id of the count; of a rate whose count is not in the dataset, the rate's own. */
  readonly count: string;
  /** Of a count: how many persons one of its unit is. */
  readonly scale: number;
  /** Of a rate: its denominator, and how many of that it is a rate of; `null` of a count itself. */
  readonly ratio: (ToldRatio & { readonly denominator: string | null; readonly per: number }) | null;
}

/** Whether an indicator is about persons or families, or may be: where nobody says what it counts. */
const isOfPeople = ({ subject }: Indicator) => subject === null || subject === 'person' || subject === 'family';

/** Whether an indicator counts persons or families, or may do, so that a small value may be somebody. */
export const isPersonal = (indicator: Indicator): boolean => indicator.kind === 'count' && isOfPeople(indicator);

const unitWords = ({ unit }: Indicator): string => allWords(unit);

/** What a rate is a rate of: a hundred, or the number that its unit names, as `per 1.000 keluarga` does. */
function perOf(indicator: Indicator): number {
  if (indicator.unit === 'percent') return 100;
  const named = /\bper\s+(\d[\d.,]*)/i.exec(unitWords(indicator))?.[1];
  return named === undefined ? 1 : Number(named.replace(/\D/g, ''));
}

/** The link of an indicator; `null` where it tells nothing of persons. */
function linkOf(indicator: Indicator, told: ToldRatio | undefined, isCount: (id: string) => boolean): CountLink | null {
  if (isPersonal(indicator)) return { count: indicator.id, scale: scaleOfUnit(indicator.unit), ratio: null };
  const { numerator = null, denominator = null } = indicator.computedFrom ?? {};
  const ratio = { denominator, ...told, per: told?.per ?? perOf(indicator) };
  if (numerator !== null && isCount(numerator)) return { count: numerator, scale: 1, ratio };
  return denominator !== null && isOfPeople(indicator) ? { count: indicator.id, scale: 1, ratio } : null;
}

const NOTHING_TOLD: ReadonlyMap<string, ToldRatio> = new Map();

/**
 * The links of a dataset's indicators, by id; those that tell nothing of persons have none.
 * @param ratios what figures tell of how rates are computed, by their id
 */
export function countLinks(indicators: readonly Indicator[], ratios = NOTHING_TOLD): ReadonlyMap<string, CountLink> {
  const counts = new Set(indicators.filter(isPersonal).map(({ id }) => id));
  const links = new Map<string, CountLink>();
  for (const indicator of indicators) {
    const link = linkOf(indicator, ratios.get(indicator.id), (id) => counts.has(id));
    if (link) links.set(indicator.id, link);
  }
  return links;
}

/** A sum over items, such as what persons got, and how many items it is of. */
export interface ItemSum {
  /** Id of the sum. */
  readonly sum: string;
  /** Id of the number of its items. */
  readonly items: string;
}

/** The sums over persons, families or nobody knows whom that are counts themselves: each is shown only where the number of its items is. */
export function itemSums(indicators: readonly Indicator[], links: ReadonlyMap<string, CountLink>): readonly ItemSum[] {
  const isCount = (id: string) => links.get(id)?.count === id && links.get(id)?.ratio === null;
  return indicators.flatMap(({ id, itemCount }) =>
    itemCount !== undefined && itemCount !== id && isCount(id) && isCount(itemCount) ? [{ sum: id, items: itemCount }] : [],
  );
}
