import type { Boundaries } from '../geo/boundaries.js';
import { asPrinted } from '../i18n/as-printed.js';
import { formatNumber, formatValue } from '../i18n/format.js';
import type { Locale } from '../i18n/locale.js';
import type { Dataset, Indicator, Observation } from '../model/dataset.js';
import { textIn } from '../model/text.js';
import { sizeLegend } from '../stats/circle-scale.js';
import { greatestOf, leastOf } from '../stats/summary.js';
import type { Colouring } from './colouring.js';
import type { LegendModel, LegendRow, SizeLegend } from './legend-model.js';
import { REGION_STATES, type RegionState } from './region-state.js';
import type { RegionAppearance } from './region-appearance.js';
import type { RegionReading } from './scene.js';
import type { ShownSize } from './shown-size.js';
import { suppressedNote } from './suppressed-note.js';

interface LegendFacts {
  readonly dataset: Dataset;
  readonly boundaries: Boundaries;
  readonly indicator: Indicator;
  /** Of all periods and of all that the classes are made for; of what is shown there may be none. */
  readonly pooled: readonly number[];
  /** Whether there is a value of what is shown, in whatever period. */
  readonly hasValues: boolean;
  readonly readings: readonly RegionReading[];
  readonly appearances: readonly RegionAppearance[];
  /** The circles over the fill; `null` where there are none. */
  readonly size: ShownSize | null;
  /** What the area of the points' circles means; `null` where there are none. */
  readonly pointSizes: SizeLegend | null;
  readonly hasClusters: boolean;
  readonly colouring: Colouring | null;
  readonly reference: Observation | null;
  readonly badges: readonly string[];
  readonly locale: Locale;
}

/** What circles of regions are of, and how their legends are called. */
interface CircleFacts extends Pick<LegendFacts, 'pooled' | 'indicator' | 'locale' | 'badges'> {
  readonly of: Exclude<SizeLegend['of'], 'points'>;
  readonly title: string;
  readonly negativeTitle: string;
}

/** What the area of the regions' circles means: one legend for values above zero, and one for those below. */
export function circleLegends({ pooled, indicator, locale, badges, of, title, negativeTitle }: CircleFacts): readonly SizeLegend[] {
  const [greatest, least] = [Math.max(0, greatestOf(pooled)), Math.min(0, leastOf(pooled))];
  const largest = Math.max(greatest, -least);
  const made = (farthest: number, isNegative: boolean): SizeLegend => ({
    title: isNegative ? negativeTitle : title,
    of,
    mark: badges.join(', ') || null,
    isNegative,
    sizes: sizeLegend(farthest, indicator.decimals ?? 2).map((size) => ({
      text: formatValue(isNegative ? -size : size, indicator, locale),
      circleShare: size / largest,
    })),
  });
  const both = [...(greatest > 0 ? [made(greatest, false)] : []), ...(least < 0 ? [made(-least, true)] : [])];
  return both.filter(({ sizes }) => sizes.length > 0);
}

/** The value that is compared with, as it was published; where it is compared rounded, as that too. */
function comparedText(value: number, compared: Indicator, { indicator, locale, locale: { messages } }: LegendFacts): string {
  const published = formatValue(value, compared, locale);
  const { decimals } = indicator;
  return decimals === null || asPrinted(value, decimals) === value
    ? published
    : messages.roundedTo({ value: published, rounded: formatNumber(value, locale, decimals) });
}

function rowsOf({ appearances, colouring, locale: { messages } }: LegendFacts): readonly LegendRow[] {
  // By class index or state: neither is like any of the other.
  const counts = new Map<number | RegionState | null, number>();
  for (const { classIndex, state } of appearances) {
    const bears = classIndex ?? state;
    counts.set(bears, (counts.get(bears) ?? 0) + 1);
  }
  const counted = (bears: number | RegionState) => {
    const count = counts.get(bears) ?? 0;
    return { count, countText: messages.classCount({ count }) };
  };
  const classes = (colouring?.classes ?? []).map(({ text, spoken, colour }, index): LegendRow => ({
    kind: 'class',
    index,
    colour,
    text,
    spoken,
    ...counted(index),
  }));
  const states = REGION_STATES.flatMap((state): LegendRow[] => {
    const found = counted(state);
    return found.count === 0 ? [] : [{ kind: 'state', state, text: messages.states[state], ...found }];
  });
  const unclear = states.filter((row) => row.kind === 'state' && row.state === 'unclear');
  return [...classes.slice(0, 1), ...unclear, ...classes.slice(1), ...states.filter((row) => !unclear.includes(row))];
}

/** The legend of what is on the map, and of nothing else. */
export function composeLegend({ colouring: made, ...rest }: LegendFacts): LegendModel {
  // Without a value there is nothing to tell apart: classes that the indicator or the rest of the city has are not shown.
  const facts = { ...rest, colouring: made && (rest.hasValues ? made : { ...made, classes: [], gradient: null, methodText: null }) };
  const { dataset, boundaries, indicator, readings, appearances, size, pointSizes, hasClusters, colouring, reference, badges, locale } =
    facts;
  const { messages } = locale;
  const compared = reference && dataset.indicators.find(({ id }) => id === reference.indicator);
  const ownCircles = () =>
    circleLegends({ ...facts, of: 'regions', title: messages.circleLegend, negativeTitle: messages.negativeCircleLegend });
  const sizes = [...(colouring || !facts.hasValues ? [] : ownCircles()), ...(size?.legends ?? []), ...(pointSizes ? [pointSizes] : [])];
  return {
    title: textIn(indicator.shortTitle ?? indicator.title, locale.tag),
    badges,
    referenceText:
      colouring?.encoding === 'reference' && compared && reference.value !== null
        ? messages.comparedWith({
            title: textIn(compared.shortTitle ?? compared.title, locale.tag),
            place: boundaries.whole.name,
            value: comparedText(reference.value, compared, facts),
          })
        : null,
    rows: [...rowsOf(facts), ...(size?.rows ?? [])],
    gradient: colouring?.gradient ?? null,
    sizes,
    clusterText: hasClusters ? messages.clusterLegend : null,
    methodText: colouring?.methodText ?? null,
    notes: [
      ...(indicator.definition ? [textIn(indicator.definition, locale.tag)] : []),
      ...new Set(readings.map(({ methodText }) => methodText).filter((text) => text !== null)),
      ...(appearances.some(({ state }) => state === 'suppressed') ? [suppressedNote(dataset, indicator, messages)] : []).filter(
        (note) => note !== null,
      ),
      ...(colouring ? [] : [messages.countsAsCircles]),
      ...(boundaries.note ? [textIn(boundaries.note, locale.tag)] : []),
    ],
  };
}
