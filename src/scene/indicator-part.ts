import { levelFinder, levelsOf, type Boundaries } from '../geo/boundaries.js';
import { formatList, formatNumber, formatPeriod, formatUnit, formatValue, withinSentence } from '../i18n/format.js';
import type { Locale } from '../i18n/locale.js';
import type { Dataset, Indicator, Observation } from '../model/dataset.js';
import type { Period } from '../model/period.js';
import { isLevelBelow, levelAbove, levelOf, type Level } from '../model/region.js';
import { STATUSES, type Status } from '../model/status.js';
import { decimalsNeeded } from '../stats/decimals-needed.js';
import { greatestOf, leastOf } from '../stats/summary.js';
import { badgeOf, badgesOf, layerBadges, layerTitle, withBadges } from './badges.js';
import { colouringOf } from './colouring.js';
import { composeLegend } from './compose-legend.js';
import { periodBeside } from './period-beside.js';
import { regionsOf } from './regions-model.js';
import type { RegionsPart, SceneFacts } from './regions-part.js';
import { regionTable } from './regions-table.js';
import { contextValue } from './scene-context.js';
import type { SceneWarning } from './scene.js';
import { observationsOf, referenceObservation, sourceIds } from './shown-observations.js';
import type { SizeComposer } from './size-composer.js';
import { summaryOf } from './summary.js';
import { wordedFor } from './worded-for.js';
import { textIn } from '../model/text.js';
import { MOST_VALUES, valueLabels } from './value-labels.js';

/** The levels other than that of the map at which an indicator has values. */
function levelsElsewhere(dataset: Dataset, indicator: Indicator, boundaries: Boundaries): readonly Level[] {
  const find = levelFinder(boundaries);
  const levels = new Set(
    dataset.observations.filter((each) => each.indicator === indicator.id && each.value !== null).map(({ region }) => find(region)),
  );
  return levelsOf(boundaries).filter(({ id }) => id !== boundaries.level && levels.has(id));
}

function periodText(period: Period | null, indicator: Indicator, locale: Locale): string {
  if (period === null) return '';
  const text = formatPeriod(period, locale);
  const { denominatorPeriod } = indicator;
  return denominatorPeriod === null || denominatorPeriod === period
    ? text
    : locale.messages.ratioOfTwoDates({ period: text, denominatorPeriod: formatPeriod(denominatorPeriod, locale) });
}

/** The ends of the ranges of an indicator's values. */
function boundsOf({ observations }: Dataset, { id }: Indicator): readonly number[] {
  return observations.flatMap(({ indicator, lower, upper }) => (indicator === id ? [lower, upper] : [])).filter((bound) => bound !== null);
}

/** What is known of the whole that the regions are parts of: the indicator's own value, else the one that it is compared with; `null` where there is none. */
function wholeObservation(indicator: Indicator, period: Period | null, reference: Observation | null, { dataset, all }: SceneFacts) {
  const { code } = all.whole;
  const own =
    observationsOf(dataset, indicator, new Set([code]))
      .at(period)
      .get(code)?.shown ?? null;
  return own?.value == null ? reference : own;
}

/** The value of the whole with its badge, such as that of an estimate. */
function wholeText({ value, indicator: id, status }: Observation, indicator: Indicator, { dataset, locale }: SceneFacts): string {
  const written = id === indicator.id ? indicator : (dataset.indicators.find((each) => each.id === id) ?? indicator);
  const badge = badgeOf(status, locale.messages);
  return withBadges(value === null ? '' : formatValue(value, written, locale), badge === null ? [] : [badge]);
}

/**
 * The regions by an indicator's values.
 * @param sizeComposer composes circles over the fill; without it (`null`) there are none
 */
export function indicatorPart(declared: Indicator, facts: SceneFacts, sizeComposer: SizeComposer | null): RegionsPart {
  const { dataset, all, boundaries, within, context, layers, pointSizes, hasClusters, view } = facts;
  const locale = wordedFor(declared, facts.locale);
  const { messages } = locale;
  const levels = levelsOf(all);
  const level = levelOf(boundaries.level, levels);
  const whole = textIn(levels[0]?.title ?? {}, locale.tag);
  /** At which level there are values, in words. */
  const atLevel = ({ id, title: called }: Level) =>
    id === levels[0]?.id ? messages.forWhole({ level: whole }) : messages.perLevel({ level: textIn(called, locale.tag) });
  const codes = new Set(all.regions.map(({ code }) => code));
  const warnings: SceneWarning[] = [];
  const warn = (code: SceneWarning['code'], text: string) => warnings.push({ code, text });

  const observations = observationsOf(dataset, declared, codes);
  const periodKnown = view.period !== null && observations.periods.includes(view.period);
  if (view.period !== null && !periodKnown && observations.periods.length > 0)
    warn('unknown-period', messages.unknownPeriod({ period: view.period }));
  const period = periodKnown ? view.period : observations.latest;
  const title = textIn(declared.title, locale.tag);
  const here = context ? observationsOf(dataset, declared, new Set(boundaries.regions.map(({ code }) => code))) : observations;
  const shown = here.at(period);
  const noValues =
    here.pooled.length > 0
      ? null
      : messages.noValues({
          title,
          level: atLevel(level),
          place: context ? context.title : '',
          others: formatList(levelsElsewhere(dataset, declared, all).map(atLevel), locale),
        });
  if (noValues !== null) warn('no-values', noValues);

  const find = levelFinder(all);
  const deeper = dataset.observations.filter(
    (each) => each.indicator === declared.id && !codes.has(each.region) && isLevelBelow(find(each.region), boundaries.level, levels),
  ).length;
  if (deeper > 0) warn('other-level', messages.otherLevel({ count: deeper, level: textIn(level.title, locale.tag) }));

  const isFilled = declared.kind === 'rate';
  if (!isFilled && (view.classification !== null || view.breaks !== null || view.palette !== null))
    warn('fill-for-count', messages.countsAsCircles);

  const isForFew = boundaries.regions.length <= MOST_VALUES;
  if (view.showValues && !isForFew)
    warn(
      'too-many-values',
      messages.tooManyValues({ most: formatNumber(MOST_VALUES, locale), count: formatNumber(boundaries.regions.length, locale) }),
    );

  const reference = referenceObservation(dataset, declared, period);
  const own = declared.decimals ?? decimalsNeeded([...observations.pooled, ...boundsOf(dataset, declared)]);
  const colouring = isFilled
    ? colouringOf({
        indicator: declared,
        pooled: observations.pooled,
        view,
        locale,
        regionCount: all.regions.length,
        whole,
        reference: reference?.value ?? null,
        decimals: own ?? 2,
      })
    : null;
  if (colouring?.failedMethod)
    warn('classification-failed', messages.classificationFailed({ method: messages.methods[colouring.failedMethod] }));
  if (colouring?.hasAlikeColours) warn('alike-colours', messages.alikeColours);

  /** As it is printed: all that is written of it has the same decimals. */
  const indicator: Indicator = { ...declared, decimals: colouring && observations.pooled.length > 0 ? colouring.decimals : own };

  const { readings, appearances } = regionsOf({
    dataset,
    boundaries,
    indicator,
    shown,
    view: within ? view : { ...view, within: null },
    locale,
    colouring,
    greatest: Math.max(0, greatestOf(observations.pooled), -leastOf(observations.pooled)),
  });
  const present = new Set<Status>();
  const valued = new Set<Status>();
  for (const { value, status } of readings) {
    if (value !== null || status !== 'O') present.add(status);
    if (value !== null) valued.add(status);
  }
  const regionBadges = badgesOf(valued, messages);
  const whenText = periodText(period, indicator, locale);
  const whenBeside = periodBeside(title, whenText, observations.periods.length > 1);
  const caption = withBadges(
    [title, ...(context ? [context.partsTitle] : []), ...(whenBeside === '' ? [] : [whenBeside])].join(', '),
    regionBadges,
  );
  const asked = sizeComposer?.sizeOf({ indicator: declared, period, title }, facts) ?? null;
  if (asked?.warning) warnings.push(asked.warning);
  const size = asked?.shown ?? null;

  const encoding = colouring?.encoding ?? 'circle';
  const ofWhole = isFilled ? wholeObservation(declared, period, reference, facts) : null;
  const compared = ofWhole && [all.whole.name, wholeText(ofWhole, indicator, facts)].join(' ');

  const ownValue = within && context && contextValue(within, context, { dataset, indicator, period, view, locale });

  const legend = composeLegend({
    indicator,
    boundaries,
    readings,
    appearances,
    size,
    pointSizes: pointSizes(size === null ? 'circle' : 'square'),
    hasClusters,
    colouring,
    reference,
    badges: regionBadges,
    dataset,
    locale,
    pooled: observations.pooled,
    hasValues: noValues === null,
  });
  return {
    indicator: indicator.id,
    period,
    unit: formatUnit(indicator.unit, locale),
    decimals: indicator.decimals,
    title,
    // A badge of the points alone names them: the regions' figures beside it may be published ones.
    badges: [
      ...regionBadges,
      ...(size === null || size.badges.every((badge) => regionBadges.includes(badge)) ? [] : [withBadges(size.values.label, size.badges)]),
      ...layers.flatMap((layer) =>
        layerBadges(layer, messages).every((badge) => regionBadges.includes(badge)) ? [] : [layerTitle(layer, { locale })],
      ),
    ],
    summary: summaryOf({
      dataset,
      boundaries,
      indicator,
      period,
      whenText,
      badges: regionBadges,
      encoding,
      readings,
      legend,
      regionsTitle: withinSentence(context?.partsTitle ?? textIn(level.title, locale.tag)),
      above: levelAbove(level.id, levels),
      areAll: context === null,
      locale,
    }),
    caveat: indicator.caveat && textIn(indicator.caveat, locale.tag),
    encoding,
    readings,
    appearances,
    size,
    // Where nothing at all is known, that is said once.
    valueLabels:
      view.showValues && isForFew && noValues === null ? valueLabels(readings, { appearances, indicator, colouring, locale }) : null,
    legend,
    periods: observations.periods.map((id) => ({ id, text: formatPeriod(id, locale), chosen: id === period })),
    tables: [
      regionTable(readings, {
        appearances,
        encoding,
        wholeValue: ofWhole?.value ?? null,
        size: size?.column ?? null,
        caption: compared === null ? caption : `${caption}. ${messages.wholeLine({ value: compared })}`,
        indicator,
        locale,
        levels: [level, levelAbove(level.id, levels)],
        said: legend.notes,
      }),
    ],
    warnings,
    whenText,
    whenBeside,
    // Where nothing at all is known the status says that.
    statusTexts: (present.size === 0 ? ['O' as const] : STATUSES.filter((status) => present.has(status))).map(
      (status) => messages.statuses[status],
    ),
    noValues,
    contextText: ownValue?.text ?? null,
    sources: sourceIds(indicator, shown, [
      reference?.source,
      ofWhole && (ofWhole.source ?? indicator.source),
      ownValue && (ownValue.observation.source ?? indicator.source),
    ]),
  };
}
