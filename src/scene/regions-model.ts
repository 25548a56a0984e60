import { levelsOf, type Boundaries } from '../geo/boundaries.js';
import { formatRange, formatValue, withinSentence } from '../i18n/format.js';
import type { Locale } from '../i18n/locale.js';
import type { Dataset, Indicator } from '../model/dataset.js';
import { levelAbove, type RegionCode } from '../model/region.js';
import type { Status } from '../model/status.js';
import { contrastingInk } from '../stats/colour-scale.js';
import { rank } from '../stats/summary.js';
import { badgeOf } from './badges.js';
import { emptyState, type Colouring } from './colouring.js';
import { sentence, sourceTextOf } from './describe.js';
import { fullName, parentNames } from './region-names.js';
import type { SceneRegion } from './scene.js';
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
  const ranks = rank(values);
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
type IndicatorRegion = SceneRegion & { readonly status: Status };

/** The regions of the boundaries in their order, each with all that is drawn and said of it. */
export function regionsOf(facts: RegionFacts): readonly IndicatorRegion[] {
  const { dataset, boundaries, indicator, shown, view, locale, colouring, greatest } = facts;
  const { messages } = locale;
  const above = levelAbove(boundaries.level, levelsOf(boundaries));
  const ranks = ranksOf(shown);
  const whySuppressed = suppressedNote(dataset, indicator, messages);
  const parents = view.within === null ? parentNames(boundaries) : new Map<RegionCode, string>();
  const valueText = (value: number) => formatValue(value, indicator, locale);
  const selected = new Set(view.selected);
  const itemsOf = itemTexts(facts);
  // A few fills and sources stand for thousands of regions.
  const inkOn = once(contrastingInk);
  const sourceOf = once((id: string | null) => sourceTextOf(dataset, id, locale));

  return boundaries.regions.map(({ code, name, parent = null, polygons, labelLngLat, neighbours }): IndicatorRegion => {
    const entry = shown.get(code);
    const parentName = parents.get(code) ?? null;
    const observation = entry?.shown ?? null;
    const value = observation?.value ?? null;
    const isUnlisted = observation === null && indicator.itemCount !== undefined && shown.size > 0;
    const appearance = colouring?.appearanceOf(observation) ?? {
      classIndex: null,
      state: emptyState(observation),
      fill: null,
      classText: null,
      classSpoken: null,
    };
    const { classIndex, fill, classText, classSpoken } = appearance;
    const state = isUnlisted ? 'unlisted' : appearance.state;
    const status = observation?.status ?? 'O';
    const statusText = isUnlisted ? withinSentence(messages.states.unlisted) : messages.statuses[status];
    const items = itemsOf(code);
    const regionRank = ranks.get(code);
    const rankText = regionRank === undefined ? null : messages.rank({ rank: regionRank, of: ranks.size });
    const { lower = null, upper = null } = observation ?? {};
    const range = lower === null || upper === null ? null : { lower, upper };
    const others = (entry?.others ?? []).flatMap((other) =>
      other.value === null
        ? []
        : [messages.accordingTo({ source: sourceOf(other.source ?? indicator.source), value: valueText(other.value) })],
    );
    const isCompared = value !== null && classText !== null && colouring?.comparesWithReference === true;
    const named = (text: string) =>
      indicator.rangeTitle ? messages.namedRange({ range: text, title: textIn(indicator.rangeTitle, locale.tag) }) : text;
    const shownText = value === null ? messages.states[state ?? 'missing'] : valueText(value);
    const headlineText = isCompared ? classText : shownText;
    // Compared, an estimate says where it stands: its own value, which may be an end of its range, is not set off.
    const valueBeside = isCompared && (range === null || status !== 'E') ? shownText : null;
    const besides = (text: string | null) => [valueBeside, text].filter((each) => each !== null).join(', ') || null;
    return {
      code,
      name,
      parent,
      parentName,
      polygons,
      labelLngLat,
      neighbours,
      classIndex,
      state,
      fill,
      ink: fill === null ? 'dark' : inkOn(fill),
      value,
      lower,
      upper,
      valueText: shownText,
      rangeText: range && formatRange(range.lower, range.upper, indicator, locale),
      classText: value === null ? null : classText,
      classSpoken: value === null ? null : classSpoken,
      headlineText,
      detailText: besides(range && named(formatRange(range.lower, range.upper, indicator, locale))),
      status,
      statusText,
      mark: value === null ? null : badgeOf(status, messages),
      rankText,
      methodText: observation?.method ? textIn(observation.method, locale.tag) : null,
      notes: [
        items,
        state === 'suppressed' ? whySuppressed : null,
        observation?.note ? textIn(observation.note, locale.tag) : null,
        ...others,
      ].filter((note) => note != null),
      sourceText: sourceOf(observation?.source ?? indicator.source),
      spoken: sentence([
        `${fullName(name, parentName, above, locale.tag)}: ${[items, headlineText].filter(Boolean).join(', ')}`,
        besides(range && named(messages.range({ lower: valueText(range.lower), upper: valueText(range.upper) }))),
        rankText,
        // The only class of a single value is that value.
        value === null || classText === headlineText ? null : classSpoken,
        value === null ? null : statusText,
        ...others,
      ]),
      selected: selected.has(code),
      circleShare: colouring || value === null || greatest <= 0 ? null : Math.abs(value) / greatest,
    };
  });
}
