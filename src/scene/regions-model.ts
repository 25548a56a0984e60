import type { Boundaries } from '../geo/boundaries.js';
import { formatRange, formatValue, withinSentence } from '../i18n/format.js';
import type { Locale } from '../i18n/locale.js';
import type { Dataset, Indicator } from '../model/dataset.js';
import type { RegionCode } from '../model/region.js';
import type { Status } from '../model/status.js';
import { rank as rankOf } from '../stats/summary.js';
import { badgeOf } from './badges.js';
import { emptyState, type Colouring } from './colouring.js';
import { PLAIN, stateAppearance, type RegionAppearance } from './region-appearance.js';
import { sourceTextOf } from './source-texts.js';
import { parentNames } from './region-names.js';
import type { RegionReading } from './scene.js';
import { suppressedNote } from './suppressed-note.js';
import type { ShownObservation } from './shown-observations.js';
import type { View } from './view.js';
import { textIn } from '../model/text.js';

interface RegionFacts {
  readonly dataset: Dataset;
  readonly boundaries: Boundaries;
  readonly indicator: Indicator;
  readonly shown: ReadonlyMap<RegionCode, ShownObservation>;
  readonly view: View;
  readonly locale: Locale;
  /** `null` where values are drawn as circles. */
  readonly colouring: Colouring | null;
  /** The greatest size of a value over all periods, whatever its sign, for the circles. */
  readonly greatest: number;
}

/** Ranks by descending value; empty where a value shown is an estimate, since its error may exceed the distances. */
function ranksOf(shown: RegionFacts['shown']): ReadonlyMap<RegionCode, number> {
  const codes: RegionCode[] = [];
  const values: number[] = [];
  for (const [
    code,
    {
      shown: { value, status },
    },
  ] of shown) {
    if (value === null) continue;
    if (status === 'E') return new Map();
    codes.push(code);
    values.push(value);
  }
  if (values.length < 2) return new Map();
  const ranks = rankOf(values);
  return new Map(codes.map((code, index) => [code, ranks[index] ?? 0]));
}

/** A function whose every answer is worked out once. */
function once<Key, Answer>(of: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const answer = known.get(key) ?? of(key);
    known.set(key, answer);
    return answer;
  };
}

/** Of how many items of a list the value of a region is the sum, in words; `null` where that is not known or is the value itself. */
function itemTexts({ dataset, indicator, shown, locale }: RegionFacts): (code: RegionCode) => string | null {
  const { itemCount, id } = indicator;
  const counting = itemCount === id ? undefined : dataset.indicators.find((each) => each.id === itemCount);
  if (!counting) return () => null;
  const counts = new Map(
    dataset.observations
      .filter(({ indicator: of }) => of === counting.id)
      .map(({ region, period, value }) => [`${region} ${period ?? ''}`, value]),
  );
  return (code) => {
    const count = counts.get(`${code} ${shown.get(code)?.shown.period ?? ''}`);
    return count == null ? null : formatValue(count, counting, locale);
  };
}

/** A region whose value, or that there is none, is shown. */
type IndicatorReading = RegionReading & { readonly status: Status };

/** The regions of the boundaries in their order: what is said of each, and how it looks. */
export interface ShownRegions {
  readonly readings: readonly IndicatorReading[];
  readonly appearances: readonly RegionAppearance[];
}

/** How a region looks whose value is drawn as a circle. */
function circled(value: number, greatest: number): RegionAppearance {
  return { ...PLAIN, circleShare: greatest <= 0 ? null : Math.abs(value) / greatest, isNegative: value < 0 };
}

/** All that is said and drawn of the regions of an indicator. */
export function regionsOf(facts: RegionFacts): ShownRegions {
  const { dataset, boundaries, indicator, shown, view, locale, colouring, greatest } = facts;
  const { messages } = locale;
  const ranks = ranksOf(shown);
  const whySuppressed = suppressedNote(dataset, indicator, messages);
  const parents = view.within === null ? parentNames(boundaries) : new Map<RegionCode, string>();
  const valueText = (value: number) => formatValue(value, indicator, locale);
  const itemsOf = itemTexts(facts);
  // A few sources stand for thousands of regions.
  const sourceOf = once((id: string | null) => sourceTextOf(dataset, id, locale));
  const named = (text: string) =>
    indicator.rangeTitle ? messages.namedRange({ range: text, title: textIn(indicator.rangeTitle, locale.tag) }) : text;

  const appearanceOf = (code: RegionCode): RegionAppearance => {
    const observation = shown.get(code)?.shown ?? null;
    if (observation === null && indicator.itemCount !== undefined && shown.size > 0) return stateAppearance('unlisted');
    if (colouring) return colouring.appearanceOf(observation);
    return observation?.value == null ? stateAppearance(emptyState(observation) ?? 'missing') : circled(observation.value, greatest);
  };
  const appearances = boundaries.regions.map(({ code }) => appearanceOf(code));

  const readings = boundaries.regions.map(({ code, name }, index): IndicatorReading => {
    const entry = shown.get(code);
    const observation = entry?.shown ?? null;
    const { value = null, lower = null, upper = null, status = 'O' } = observation ?? {};
    const { classIndex, state } = appearances[index] ?? PLAIN;
    const classText =
      value === null ? null : state === null ? (colouring?.classes[classIndex ?? -1]?.text ?? null) : messages.states[state];
    const itemsText = itemsOf(code);
    const rank = ranks.get(code);
    const range = lower === null || upper === null ? null : { lower, upper };
    const otherTexts = (entry?.others ?? []).flatMap((other) =>
      other.value === null
        ? []
        : [messages.accordingTo({ source: sourceOf(other.source ?? indicator.source), value: valueText(other.value) })],
    );
    const shownText = value === null ? messages.states[state ?? 'missing'] : valueText(value);
    const comparedText = colouring?.encoding === 'reference' ? classText : null;
    // Compared, an estimate says where it stands: its own value, which may be an end of its range, is not set off.
    const valueBeside = comparedText !== null && (range === null || status !== 'E') ? shownText : null;
    const besides = (text: string | null) => [valueBeside, text].filter((each) => each !== null).join(', ') || null;
    const rangeText = range && formatRange(range.lower, range.upper, indicator, locale);
    return {
      code,
      name,
      parentName: parents.get(code) ?? null,
      value,
      lower,
      upper,
      valueText: shownText,
      rangeText,
      classText,
      headlineText: comparedText ?? shownText,
      detailText: besides(rangeText && named(rangeText)),
      detailSpoken: besides(range && named(messages.range({ lower: valueText(range.lower), upper: valueText(range.upper) }))),
      status,
      statusText: state === 'unlisted' ? withinSentence(messages.states.unlisted) : messages.statuses[status],
      mark: value === null ? null : badgeOf(status, messages),
      rankText: rank === undefined ? null : messages.rank({ rank, of: ranks.size }),
      methodText: observation?.method ? textIn(observation.method, locale.tag) : null,
      itemsText,
      otherTexts,
      notes: [
        itemsText,
        state === 'suppressed' ? whySuppressed : null,
        observation?.note ? textIn(observation.note, locale.tag) : null,
        ...otherTexts,
      ].filter((note) => note != null),
      sourceText: sourceOf(observation?.source ?? indicator.source),
    };
  });
  return { readings, appearances };
}
