import type { Boundaries } from '../geo/boundaries.js';
import { asPrinted } from '../i18n/as-printed.js';
import { formatList, formatNumber, formatValue, withinSentence } from '../i18n/format.js';
import type { Locale } from '../i18n/locale.js';
import type { Dataset, Indicator, Observation } from '../model/dataset.js';
import type { Period } from '../model/period.js';
import type { Level } from '../model/region.js';
import { textIn } from '../model/text.js';
import { exactSum, greatestOf, leastOf } from '../stats/summary.js';
import { badgeOf, withBadges } from './badges.js';
import type { LegendModel } from './legend-model.js';
import { fullName } from './region-names.js';
import type { Encoding, RegionReading } from './scene.js';
import { observationsOf } from './shown-observations.js';

/** What is shown of an indicator, from which sentences are made. */
interface SummaryFacts {
  readonly dataset: Dataset;
  readonly boundaries: Boundaries;
  /** As it is printed. */
  readonly indicator: Indicator;
  readonly period: Period | null;
  /** The period in words; empty where it is not known. */
  readonly whenText: string;
  /** The words that go with the regions' values, such as CONTOH. */
  readonly badges: readonly string[];
  readonly encoding: Encoding;
  readonly readings: readonly RegionReading[];
  readonly legend: LegendModel;
  /** What the regions are, within a sentence: `kecamatan`, `kelurahan di Kecamatan Kuranji`. */
  readonly regionsTitle: string;
  /** The level above that of the regions. */
  readonly above: Level;
  /** Whether the regions are all those of the whole. */
  readonly areAll: boolean;
  readonly locale: Locale;
}

type Valued = RegionReading & { readonly value: number };

/** More regions that share the highest or lowest value than this are counted, not named. */
const MOST_NAMES = 3;

/** In which words the ends of a range are named. */
const RANGE_TEXTS = { rate: 'summaryHighest', count: 'summaryMost', amount: 'summaryLargest' } as const;

const areNoneOf = (status: Observation['status'], readings: readonly RegionReading[]) => readings.every((each) => each.status !== status);

/** So many of the regions: `9 kecamatan`. */
function counted(count: number, { regionsTitle, locale }: SummaryFacts): string {
  return locale.messages.summaryRegions({ count: formatNumber(count, locale, 0), level: regionsTitle });
}

/** How many regions lie below, unclear and above. */
function comparedClause(facts: SummaryFacts): string {
  const { legend, indicator, locale } = facts;
  // Of an assumption no comparison is made.
  if (indicator.estimateTitle && !areNoneOf('E', facts.readings)) return '';
  const rows = legend.rows.filter((row) => row.count > 0 && (row.kind === 'class' || (row.kind === 'state' && row.state === 'unclear')));
  return rows
    .map(({ text, count }) => locale.messages.summaryClass({ text: withinSentence(text), regions: counted(count, facts) }))
    .join(', ');
}

/**
 * The highest and the lowest value, compared as they are printed. Empty where an estimate is among them, since its error
 * may exceed the distances, and where a suppressed value might be either.
 */
function rangeClause(facts: SummaryFacts, valued: readonly Valued[]): string {
  const { readings, indicator, above, locale } = facts;
  const { messages } = locale;
  const [only, ...others] = valued;
  if (!only || !areNoneOf('E', valued) || !areNoneOf('Q', readings)) return '';
  const named = ({ name, parentName }: RegionReading) => fullName(name, parentName, above, locale.tag);
  if (others.length === 0)
    return readings.length === 1 ? `${named(only)} ${only.valueText}` : messages.summaryOnly({ place: named(only), value: only.valueText });
  const printed = valued.map(({ value }) => asPrinted(value, indicator.decimals ?? 2));
  const [greatest, least] = [greatestOf(printed), leastOf(printed)];
  const regions = counted(valued.length, facts);
  const among = valued.length < readings.length ? messages.summaryWithValue({ regions }) : regions;
  if (greatest === least) return messages.summaryEqual({ value: only.valueText, among });
  const at = (value: number) => valued.filter((_, index) => printed[index] === value);
  const placesOf = (found: readonly Valued[]) =>
    found.length > MOST_NAMES ? counted(found.length, facts) : formatList(found.map(named), locale);
  const [highest, lowest] = [at(greatest), at(least)];
  return messages[RANGE_TEXTS[indicator.kind]]({
    places: placesOf(highest),
    value: highest[0]?.valueText ?? '',
    lowPlaces: placesOf(lowest),
    lowValue: lowest[0]?.valueText ?? '',
    among,
  });
}

/** What is published of the whole in the same period; `null` where nothing is. */
function wholeOf({ dataset, boundaries: { whole } }: SummaryFacts, indicator: Indicator, period: Period | null): Observation | null {
  const own = observationsOf(dataset, indicator, new Set([whole.code]))
    .at(period)
    .get(whole.code)?.shown;
  return own?.value == null ? null : own;
}

/** The value of the whole. Where parts of a count are missing and it is no more than the others together, it is not called that. */
function wholeClause(facts: SummaryFacts, valued: readonly Valued[]): string {
  const { boundaries, indicator, period, readings, badges, areAll, locale } = facts;
  const { messages } = locale;
  const own = areAll ? wholeOf(facts, indicator, period) : null;
  if (own?.value == null) return '';
  const badge = badgeOf(own.status, messages);
  const value = withBadges(formatValue(own.value, indicator, locale), badge === null || badges.includes(badge) ? [] : [badge]);
  const isOfThese =
    indicator.kind !== 'rate' && valued.length < readings.length && own.value === exactSum(valued.map((each) => each.value));
  return isOfThese ? messages.summaryTogether({ value }) : messages.summaryWhole({ name: boundaries.whole.name, value });
}

/** How many regions have no value, by what the legend says of them. */
function emptyClauses(facts: SummaryFacts): readonly string[] {
  const { legend, locale } = facts;
  return legend.rows.flatMap((row) =>
    row.kind === 'state' && row.state !== 'unclear'
      ? [locale.messages.summaryEmpty({ state: withinSentence(row.text), regions: counted(row.count, facts) })]
      : [],
  );
}

/** What is counted, as a noun within a sentence: of `Jumlah keluarga tahap rendah, 2008` all but the number and the year. */
function nounOf({ shortTitle, title }: Indicator, { tag }: Locale): string {
  const [words = ''] = textIn(shortTitle ?? title, tag).split(/[,(:–]/);
  return withinSentence(words.trim().replace(/^(?:jumlah|banyaknya|number of)\s/i, ''));
}

/** The values of all regions of a count, in their order; `null` where any is missing, negative or estimated, or they are not what is published of the whole. */
function completeCounts(facts: SummaryFacts, indicator: Indicator, period: Period | null): readonly number[] | null {
  const codes = facts.readings.map(({ code }) => code);
  const at = observationsOf(facts.dataset, indicator, new Set(codes)).at(period);
  const counts = codes.flatMap((code) => {
    const shown = at.get(code)?.shown;
    return shown?.value == null || shown.value < 0 || shown.status === 'E' ? [] : [shown.value];
  });
  const whole = wholeOf(facts, indicator, period)?.value ?? null;
  const sum = exactSum(counts);
  return counts.length < codes.length || sum === 0 || (whole !== null && whole !== sum) ? null : counts;
}

const sumAt = (values: readonly number[], indexes: readonly number[]) => indexes.reduce((sum, index) => sum + (values[index] ?? 0), 0);

/**
 * The largest share of a count, beside the share of all families or people that the same regions have: without that it
 * would only say where most people live. It is that of the fewest regions that have half of it. Empty where the count or
 * what it is counted among is not complete, or the regions are many or could be others.
 */
function shareClause(facts: SummaryFacts): string {
  const { dataset, indicator, period, readings, areAll, locale } = facts;
  if (indicator.kind !== 'count' || !areAll) return '';
  const rate = dataset.indicators.find(({ computedFrom }) => computedFrom?.numerator === indicator.id && computedFrom.denominator !== null);
  const among = dataset.indicators.find(({ id, kind }) => id === rate?.computedFrom?.denominator && kind === 'count');
  const counts = completeCounts(facts, indicator, period);
  const all = among && completeCounts(facts, among, rate?.denominatorPeriod ?? period);
  if (!counts || !all) return '';
  const total = exactSum(counts);
  const order = counts.map((_, index) => index).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const size = order.findIndex((_, index) => 2 * sumAt(counts, order.slice(0, index + 1)) >= total) + 1;
  const largest = order.slice(0, size);
  const isTied = counts[order[size - 1] ?? -1] === counts[order[size] ?? -1];
  if (size > MOST_NAMES || size === order.length || isTied) return '';
  const share = Math.round((100 * sumAt(counts, largest)) / total);
  const shareOfAll = Math.round((100 * sumAt(all, largest)) / exactSum(all));
  if (share === 100 || shareOfAll === 0 || shareOfAll === 100) return '';
  return locale.messages.summaryShare({
    share: formatNumber(share, locale, 0),
    what: nounOf(indicator, locale),
    places: formatList(
      largest.map((index) => readings[index]?.name ?? ''),
      locale,
    ),
    shareOfAll: formatNumber(shareOfAll, locale, 0),
    all: nounOf(among, locale),
  });
}

const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/**
 * What the map shows, in one or two sentences: the highest and the lowest value or how many regions lie below and above, the
 * whole's own, how many have none, and when. `null` where there is nothing to say.
 */
export function summaryOf(facts: SummaryFacts): string | null {
  const { readings, encoding, legend, whenText, badges, locale } = facts;
  const valued = readings.filter((reading): reading is Valued => reading.value !== null);
  if (valued.length === 0) return null;
  const isCompared = encoding === 'reference';
  const ofRegions = isCompared ? comparedClause(facts) : rangeClause(facts, valued);
  const share = shareClause(facts);
  const compared = isCompared && ofRegions !== '' ? withinSentence(legend.referenceText ?? '') : '';
  const clauses = [
    [ofRegions, isCompared ? '' : wholeClause(facts, valued)],
    [compared, ...(share === '' ? emptyClauses(facts) : [share])],
  ].map((parts) => parts.filter(Boolean).join('; '));
  const [first, ...others] = clauses.filter(Boolean);
  if (first === undefined) return null;
  // The words for the regions' values go with them alone: the whole's own may be a published one.
  const words = ofRegions === '' ? [] : badges;
  const when = whenText === '' ? words.join(', ') : withBadges(whenText, words);
  return [when === '' ? first : locale.messages.summaryDated({ when, text: first }), ...others].map(asSentence).join(' ');
}
