import type { Boundaries } from '../geo/boundaries.js';
import { formatPeriod, formatUnit } from '../i18n/format.js';
import type { Messages } from '../i18n/messages.js';
import type { Dataset, Indicator, Observation } from '../model/dataset.js';
import type { Period } from '../model/period.js';
import { REGION_LEVELS, type RegionLevel } from '../model/region.js';
import { STATUSES, type Status } from '../model/status.js';
import { badgesOf, layerTitle, withBadges } from './badges.js';
import { colouringOf } from './colouring.js';
import { printedSources } from './describe.js';
import { composeLegend } from './compose-legend.js';
import { layerStatus, pointsOf, pointTable } from './points-model.js';
import { regionsOf } from './regions-model.js';
import { regionTable } from './regions-table.js';
import type { Scene, SceneWarning } from './scene.js';
import { observationsOf, referenceObservation } from './shown-observations.js';
import type { View } from './view.js';

/** Parts of a code of that level: `13.71.05` of a kecamatan has three. */
const levelParts = (level: RegionLevel) => REGION_LEVELS.indexOf(level) + 2;

/** The indicators that have an observation for a region of this map; all of them where none has. */
function indicatorsHere(dataset: Dataset, codes: ReadonlySet<string>): readonly Indicator[] {
  const here = new Set(dataset.observations.filter(({ region }) => codes.has(region)).map(({ indicator }) => indicator));
  const found = dataset.indicators.filter(({ id }) => here.has(id));
  return found.length > 0 ? found : dataset.indicators;
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
export function composeScene(dataset: Dataset, boundaries: Boundaries, view: View, messages: Messages): Scene {
  const { language } = view;
  const codes = new Set(boundaries.regions.map(({ code }) => code));
  const choices = indicatorsHere(dataset, codes);
  const asked = dataset.indicators.find(({ id }) => id === view.indicator);
  const indicator = asked ?? choices[0];
  if (!indicator) throw new TypeError('A scene needs a dataset with at least one indicator.');

  const warnings: SceneWarning[] = [];
  const warn = (code: SceneWarning['code'], text: string) => warnings.push({ code, text });
  if (view.indicator !== null && !asked) warn('unknown-indicator', messages.unknownIndicator({ id: view.indicator }));

  const observations = observationsOf(dataset, indicator, codes);
  const periodKnown = view.period !== null && observations.periods.includes(view.period);
  if (view.period !== null && !periodKnown) warn('unknown-period', messages.unknownPeriod({ period: view.period }));
  const period = periodKnown ? view.period : observations.latest;
  const shown = observations.at(period);
  const title = indicator.title[language];
  if (observations.pooled.length === 0)
    warn('no-values', messages.noValues({ title, level: messages.levels[boundaries.level] }));

  const deeper = dataset.observations.filter(
    (each) => each.indicator === indicator.id && !codes.has(each.region) && each.region.split('.').length > levelParts(boundaries.level),
  ).length;
  if (deeper > 0) warn('other-level', messages.otherLevel({ count: deeper, level: messages.levels[boundaries.level] }));

  const layers = dataset.pointLayers.filter(({ id }) => view.layers.includes(id));
  for (const id of view.layers)
    if (!layers.some((layer) => layer.id === id)) warn('unknown-layer', messages.unknownLayer({ id }));
  for (const code of view.selected) if (!codes.has(code)) warn('unknown-region', messages.unknownRegion({ code }));

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
          regionCount: boundaries.regions.length,
          reference: reference?.value ?? null,
        })
      : null;
  if (colouring?.failedMethod)
    warn('classification-failed', messages.classificationFailed({ method: messages.methods[colouring.failedMethod] }));

  const regions = regionsOf({ dataset, boundaries, indicator, shown, view, messages, colouring, greatest: Math.max(0, ...observations.pooled) });
  const points = pointsOf(dataset, layers, language, messages);
  const present = new Set<Status>(regions.filter(({ value, status }) => value !== null || status !== 'O').map(({ status }) => status));
  // Where nothing at all is known the status says that.
  const statuses = present.size === 0 ? (['O'] as const) : STATUSES.filter((status) => present.has(status));
  const regionBadges = badgesOf(regions.flatMap(({ value, status }) => (value === null ? [] : [status])), messages);
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
  const layerTitles = layers.map((layer) => layer.title[language]);
  const label = [messages.mapLabel({ title, period: whenText, place: boundaries.whole.name }), ...layerTitles].join(' + ');
  // "akhir 2008" says 2008 already.
  const caption = withBadges([title, ...(title.includes(whenText) ? [] : [whenText])].join(', '), regionBadges);
  const regionNames = new Map(regions.map(({ code, name }) => [code, name]));

  return {
    language,
    level: boundaries.level,
    place: boundaries.whole.name,
    indicator: indicator.id,
    period,
    unit: formatUnit(indicator.unit, language),
    decimals: indicator.decimals,
    title,
    badges,
    subtitle: [boundaries.whole.name, whenText, ...layerTitles.filter((each) => !badges.includes(each))].filter(Boolean).join(' · '),
    caveat: indicator.caveat?.[language] ?? null,
    caveats: [indicator.caveat, ...layers.map(({ caveat }) => caveat)].flatMap((caveat) => (caveat ? [caveat[language]] : [])),
    statusLine: [
      messages.statusLine({ statuses: statuses.map((status) => messages.statuses[status]).join('; '), period: whenText }),
      ...layers.map((layer) => layerStatus(layer, { language, messages })),
    ].join('. '),
    label: view.label ?? withBadges(label, badges.filter((badge) => !label.includes(badge))),
    drawnAs,
    regions,
    points,
    legend: composeLegend({ indicator, boundaries, regions, layers, colouring, reference, badges: regionBadges, dataset, language, messages, pooled: observations.pooled }),
    tables: [
      regionTable(regions, { caption, indicator, language, messages, level: boundaries.level }),
      ...layers.map((layer) => pointTable(layer, points, regionNames, { language, messages })),
    ],
    sources: printedSources(dataset, sourceIds(indicator, shown, reference, layers), language),
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
  reference: Observation | null,
  layers: readonly { readonly source: string | null }[],
): ReadonlySet<string> {
  const observed = [...shown.values()].flatMap(({ shown: first, others }) => [first, ...others]);
  const ids = [
    ...observed.map(({ source }) => source ?? indicator.source),
    reference?.source,
    ...layers.map(({ source }) => source),
  ];
  return new Set(ids.filter((id) => typeof id === 'string'));
}
