import type { Boundaries } from '../geo/boundaries.js';
import { boundariesWithin } from '../geo/within.js';
import { formatDay, formatList, formatPeriod, formatUnit } from '../i18n/format.js';
import type { Messages } from '../i18n/messages.js';
import type { Dataset, Indicator } from '../model/dataset.js';
import type { Period } from '../model/period.js';
import { levelAbove, levelOfCode, REGION_LEVELS, type RegionCode, type RegionLevel } from '../model/region.js';
import { STATUSES, type Status } from '../model/status.js';
import { greatestOf } from '../stats/summary.js';
import { badgesOf, layerTitle, withBadges } from './badges.js';
import { colouringOf } from './colouring.js';
import { contextOf } from './scene-context.js';
import { printedSources } from './describe.js';
import { composeLegend } from './compose-legend.js';
import { layerStatus, pointTable } from './points-model.js';
import { regionsOf } from './regions-model.js';
import { regionTable } from './regions-table.js';
import type { Scene, SceneWarning } from './scene.js';
import { observationsOf, referenceObservation } from './shown-observations.js';
import { shownPoints } from './shown-points.js';
import type { View } from './view.js';

/** The indicators that have an observation for a region of this map, else for one a level up, else all of them. */
function indicatorsHere(dataset: Dataset, { regions, parents = [] }: Boundaries): readonly Indicator[] {
  const of = (shapes: Boundaries['regions']) => {
    const codes = new Set(shapes.map(({ code }) => code));
    const here = new Set<string>();
    for (const { indicator, region } of dataset.observations) if (codes.has(region)) here.add(indicator);
    return dataset.indicators.filter(({ id }) => here.has(id));
  };
  return [regions, parents].map(of).find((found) => found.length > 0) ?? dataset.indicators;
}

const isDeeper = (code: RegionCode, level: RegionLevel) => {
  const own = levelOfCode(code);
  return own !== undefined && REGION_LEVELS.indexOf(own) > REGION_LEVELS.indexOf(level);
};

/** The levels other than that of the map at which an indicator has values. */
function levelsElsewhere(dataset: Dataset, indicator: Indicator, { level, whole, parents = [] }: Boundaries): readonly RegionLevel[] {
  const above = new Set(parents.map(({ code }) => code));
  const levels = new Set(
    dataset.observations
      .filter((each) => each.indicator === indicator.id && each.value !== null)
      .map(({ region }) => (region === whole.code ? REGION_LEVELS[0] : above.has(region) ? levelAbove(level) : levelOfCode(region))),
  );
  return REGION_LEVELS.filter((each) => each !== level && levels.has(each));
}

function periodText(period: Period | null, indicator: Indicator, view: View, messages: Messages): string {
  if (period === null) return '';
  const text = formatPeriod(period, view.language);
  const { denominatorPeriod } = indicator;
  return denominatorPeriod === null || denominatorPeriod === period
    ? text
    : messages.ratioOfTwoDates({
        period: text,
        denominatorPeriod: formatPeriod(denominatorPeriod, view.language),
      });
}

/**
 * Composes all that is drawn and read, as plain data: the same input gives the same scene.
 * A choice in the view that cannot be met falls back to its default and leaves a warning in the scene.
 * @param messages the interface's texts in the view's language
 * @throws {TypeError} when the dataset has no indicator
 */
export function composeScene(dataset: Dataset, all: Boundaries, view: View, messages: Messages): Scene {
  const { language } = view;
  const within = view.within === null ? null : boundariesWithin(all, view.within);
  const boundaries = within?.boundaries ?? all;
  const codes = new Set(all.regions.map(({ code }) => code));
  const choices = indicatorsHere(dataset, all);
  const asked = dataset.indicators.find(({ id }) => id === view.indicator);
  const indicator = asked ?? choices[0];
  if (!indicator) throw new TypeError('A scene needs a dataset with at least one indicator.');

  const warnings: SceneWarning[] = [];
  const warn = (code: SceneWarning['code'], text: string) => warnings.push({ code, text });
  if (view.indicator !== null && !asked) warn('unknown-indicator', messages.unknownIndicator({ id: view.indicator }));

  const observations = observationsOf(dataset, indicator, codes);
  const periodKnown = view.period !== null && observations.periods.includes(view.period);
  if (view.period !== null && !periodKnown && observations.periods.length > 0) warn('unknown-period', messages.unknownPeriod({ period: view.period }));
  const period = periodKnown ? view.period : observations.latest;
  const title = indicator.title[language];
  const context =
    within && contextOf(within, { dataset, indicator, period, view, messages });
  const here = context ? observationsOf(dataset, indicator, new Set(boundaries.regions.map(({ code }) => code))) : observations;
  const shown = here.at(period);
  const noValues =
    here.pooled.length > 0
      ? null
      : messages.noValues({
          title,
          level: messages.perLevel[boundaries.level],
          place: context ? context.title : '',
          others: formatList(levelsElsewhere(dataset, indicator, all).map((level) => messages.perLevel[level]), language),
        });
  if (noValues !== null) warn('no-values', noValues);

  const deeper = dataset.observations.filter(
    (each) => each.indicator === indicator.id && !codes.has(each.region) && isDeeper(each.region, boundaries.level),
  ).length;
  if (deeper > 0) warn('other-level', messages.otherLevel({ count: deeper, level: messages.levels[boundaries.level] }));

  const layers = dataset.pointLayers.filter(({ id }) => view.layers.includes(id));
  for (const id of view.layers)
    if (!layers.some((layer) => layer.id === id)) warn('unknown-layer', messages.unknownLayer({ id }));
  const parents = new Set((all.parents ?? []).map(({ code }) => code));
  if (view.within !== null && !within) warn('unknown-region', messages.unknownRegion({ code: view.within }));
  for (const code of view.selected) if (!codes.has(code) && !parents.has(code)) warn('unknown-region', messages.unknownRegion({ code }));

  const drawnAs = indicator.kind === 'rate' ? 'fill' : 'circle';
  if (drawnAs === 'circle' && (view.classification !== null || view.breaks !== null || view.palette !== null))
    warn('fill-for-count', messages.countsAsCircles);

  const reference = referenceObservation(dataset, indicator, period);
  const colouring =
    drawnAs === 'fill'
      ? colouringOf({
          indicator,
          pooled: observations.pooled,
          view,
          messages,
          regionCount: all.regions.length,
          reference: reference?.value ?? null,
        })
      : null;
  if (colouring?.failedMethod)
    warn('classification-failed', messages.classificationFailed({ method: messages.methods[colouring.failedMethod] }));

  const regions = regionsOf({ dataset, boundaries, indicator, shown, view: within ? view : { ...view, within: null }, messages, colouring, greatest: Math.max(0, greatestOf(observations.pooled)) });
  const present = new Set<Status>();
  const valued = new Set<Status>();
  for (const { value, status } of regions) {
    if (value !== null || status !== 'O') present.add(status);
    if (value !== null) valued.add(status);
  }
  // Where nothing at all is known the status says that.
  const statuses = present.size === 0 ? (['O'] as const) : STATUSES.filter((status) => present.has(status));
  const regionBadges = badgesOf(valued, messages);
  // A badge of the points alone names them: the regions' figures beside it may be published ones.
  const badges = [
    ...regionBadges,
    ...layers.flatMap((layer) =>
      badgesOf(layer.points.map(({ status }) => status), messages).every((badge) => regionBadges.includes(badge))
        ? []
        : [layerTitle(layer, { language, messages })],
    ),
  ];
  const whenText = periodText(period, indicator, view, messages);
  const keptText = dataset.stale ? messages.keptData({ date: formatDay(dataset.stale.retrieved, language) }) : null;
  const layerTitles = layers.map((layer) => layer.title[language]);
  const place = context ? `${context.partsTitle}, ${all.whole.name}` : all.whole.name;
  const label = [messages.mapLabel({ title, period: whenText, place }), ...layerTitles].join(' + ');
  // "akhir 2008" says 2008 already.
  const caption = withBadges([title, ...(context ? [context.partsTitle] : []), ...(title.includes(whenText) ? [] : [whenText])].join(', '), regionBadges);
  const regionNames = new Map([...(all.parents ?? []), ...all.regions].map(({ code, name }) => [code, name]));
  const { points, clusters } = shownPoints(dataset, { layers, language, messages, boundaries: all, regionNames });

  return {
    language,
    level: boundaries.level,
    place: all.whole.name,
    context: within && context && { code: within.parent.code, name: within.parent.name, valueText: context.valueText },
    indicator: indicator.id,
    period,
    unit: formatUnit(indicator.unit, language),
    decimals: indicator.decimals,
    title,
    badges,
    subtitle: [...(context ? [context.partsTitle] : []), boundaries.whole.name, whenText, ...layerTitles.filter((each) => !badges.includes(each))].filter(Boolean).join(' · '),
    caveat: indicator.caveat?.[language] ?? null,
    caveats: [...(noValues === null ? [] : [noValues]), indicator.caveat, ...layers.map(({ caveat }) => caveat)].flatMap((caveat) => (caveat ? [typeof caveat === 'string' ? caveat : caveat[language]] : [])),
    statusLine: [
      messages.statusLine({ statuses: statuses.map((status) => messages.statuses[status]).join('; '), period: whenText }),
      ...layers.map((layer) => layerStatus(layer, { language, messages })),
      ...(dataset.stale ? [`${keptText}; ${messages.staleStates[dataset.stale.state]}`] : []),
    ].join('. '),
    keptText,
    label: view.label ?? withBadges(label, badges.filter((badge) => !label.includes(badge))),
    operation: [messages.operation, ...(points.length > 0 ? [messages.operationOfPoints] : [])].join(' '),
    drawnAs,
    regions,
    points,
    clusters,
    legend: composeLegend({ indicator, boundaries, regions, layers, hasClusters: clusters.length > 0, colouring, reference, badges: regionBadges, dataset, language, messages, pooled: observations.pooled, hasValues: noValues === null }),
    tables: [
      regionTable(regions, { caption, indicator, language, messages, level: boundaries.level }),
      ...layers.map((layer) => pointTable(layer, points, regionNames, { language, messages, level: all.parents ? levelAbove(all.level) : all.level })),
    ],
    sources: printedSources(dataset, sourceIds(indicator, shown, [reference?.source, context?.observation && (context.observation.source ?? indicator.source)], layers), language),
    boundariesCredit: boundaries.credit,
    ground: boundaries.ground,
    views: boundaries.views,
    indicators: choices.map(({ id, title: text, shortTitle }) => ({
      id,
      text: (shortTitle ?? text)[language],
      chosen: id === indicator.id,
    })),
    periods: observations.periods.map((id) => ({ id, text: formatPeriod(id, language), chosen: id === period })),
    warnings,
  };
}

function sourceIds(
  indicator: Indicator,
  shown: ReturnType<ReturnType<typeof observationsOf>['at']>,
  beside: readonly (string | null | undefined)[],
  layers: readonly { readonly source: string | null }[],
): ReadonlySet<string> {
  const ids = new Set([...beside, ...layers.map(({ source }) => source)]);
  for (const { shown: first, others } of shown.values())
    for (const { source } of [first, ...others]) ids.add(source ?? indicator.source);
  return new Set([...ids].filter((id) => typeof id === 'string'));
}
