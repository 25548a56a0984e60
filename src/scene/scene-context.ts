import { levelsOf } from '../geo/boundaries.js';
import type { BoundariesWithin } from '../geo/within.js';
import { formatPeriod, formatRange, formatValue } from '../i18n/format.js';
import type { Locale } from '../i18n/locale.js';
import type { Dataset, Indicator, Observation } from '../model/dataset.js';
import { levelAbove, levelOf } from '../model/region.js';
import type { Period } from '../model/period.js';
import { levelAndName } from './region-names.js';
import { observationsOf } from './shown-observations.js';
import type { View } from './view.js';
import { textIn } from '../model/text.js';

/** What the region is called within which all that are shown lie. */
export interface Context {
  /** By level and name: `Kecamatan Kuranji`. */
  readonly title: string;
  /** What is shown of it: `Kelurahan di Kecamatan Kuranji`. */
  readonly partsTitle: string;
}

/** A region's own value, with range, period and status, in words. */
export interface ContextValue {
  readonly text: string;
  readonly observation: Observation;
}

interface ContextFacts {
  readonly dataset: Dataset;
  readonly indicator: Indicator;
  /** Of what is shown; that of the region's own value may be another, which is said with it. */
  readonly period: Period | null;
  readonly view: View;
  readonly locale: Locale;
}

function ownValue(observation: Observation, value: number, { indicator, locale, locale: { messages } }: ContextFacts): string {
  const { lower, upper, period, status } = observation;
  const said = [
    ...(lower === null || upper === null ? [] : [formatRange(lower, upper, indicator, locale)]),
    ...(period === null ? [] : [formatPeriod(period, locale)]),
    messages.statuses[status],
  ];
  return `${formatValue(value, indicator, locale)} (${said.join('; ')})`;
}

/** What the region around those that are shown is called. */
export function contextOf({ parent, boundaries }: BoundariesWithin, locale: Locale): Context {
  const levels = levelsOf(boundaries);
  const title = levelAndName(levelAbove(boundaries.level, levels), parent.name, locale.tag);
  return {
    title,
    partsTitle: locale.messages.partsOf({ parts: textIn(levelOf(boundaries.level, levels).title, locale.tag), name: title }),
  };
}

/** The own value of the region around those that are shown, `null` where it has none: nothing of it is spread over them. */
export function contextValue({ parent }: BoundariesWithin, { title }: Context, facts: ContextFacts): ContextValue | null {
  const { dataset, indicator, period, view, locale } = facts;
  const own = observationsOf(dataset, indicator, new Set([parent.code]));
  const at = [view.period, period].find((each) => each !== null && own.periods.includes(each)) ?? own.latest;
  const observation = own.at(at).get(parent.code)?.shown ?? null;
  const value = observation?.value ?? null;
  if (observation === null || value === null) return null;
  return { text: locale.messages.contextValue({ name: title, value: ownValue(observation, value, facts) }), observation };
}
