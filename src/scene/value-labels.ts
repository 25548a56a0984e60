import { formatNumber, formatUnit, formatValue } from '../i18n/format.js';
import type { Locale } from '../i18n/locale.js';
import type { Indicator } from '../model/dataset.js';
import { withBadges } from './badges.js';
import type { Colouring } from './colouring.js';
import type { RegionAppearance } from './region-appearance.js';
import type { RegionReading } from './scene.js';

/** How many regions a map has at most on which values stand with the names. */
export const MOST_VALUES = 15;

/** A measure of so many letters stands with each figure; a longer one would crowd the map, and is in the legend. */
const LONGEST_UNIT = 4;

interface LabelFacts {
  /** Of each region, in the order of the readings. */
  readonly appearances: readonly RegionAppearance[];
  /** As it is printed. */
  readonly indicator: Indicator;
  /** `null` where values are drawn as circles. */
  readonly colouring: Colouring | null;
  readonly locale: Locale;
}

/** A figure, with its unit where that is a short measure: `20,5 %`, `232,25 km²`. What a count counts is said by the title. */
function figure(value: number, indicator: Indicator, locale: Locale): string {
  const { unit, decimals, kind } = indicator;
  const isWithUnit = typeof unit === 'string' || (kind !== 'count' && formatUnit(unit, locale).length <= LONGEST_UNIT);
  return isWithUnit ? formatValue(value, indicator, locale) : formatNumber(value, locale, decimals);
}

/** The same text, which no line breaks. */
const unbroken = (text: string) => text.replace(/ /g, '\u00a0');

/**
 * What stands under each region's name on the map, in the order of the readings: the figure with the word that goes with
 * it, the class in a word where values are compared with a reference, or the state in words where there is no value.
 */
export function valueLabels(
  readings: readonly RegionReading[],
  { appearances, indicator, colouring, locale }: LabelFacts,
): readonly string[] {
  return readings.map(({ value, headlineText, mark }, index) => {
    if (value === null) return headlineText;
    const { labels = null } = colouring ?? {};
    const said = labels === null ? figure(value, indicator, locale) : (labels[appearances[index]?.classIndex ?? -1] ?? headlineText);
    return withBadges(unbroken(said), mark === null ? [] : [mark]);
  });
}
