import { levelsOf, type Boundaries } from '../geo/boundaries.js';
import { PADANG_TIME_ZONE } from '../geo/padang-levels.js';
import { boundariesWithin } from '../geo/within.js';
import { formatDay } from '../i18n/format.js';
import type { Locale } from '../i18n/locale.js';
import type { Dataset, Indicator } from '../model/dataset.js';
import { levelAbove, levelOf } from '../model/region.js';
import { withBadges } from './badges.js';
import { indicatorPart } from './indicator-part.js';
import type { PointComposer } from './point-composer.js';
import type { RegionsPart, SceneFacts } from './regions-part.js';
import { contextOf } from './scene-context.js';
import type { Frame, Scene, SceneWarning } from './scene.js';
import { printedSources } from './source-texts.js';
import type { SizeComposer } from './size-composer.js';
import type { View } from './view.js';
import { textIn } from '../model/text.js';
import { watermarkOf } from './watermark.js';

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

/** The first of some indicators that has a value: a map of nothing but gaps is not what a file is opened for. */
function firstWithValue(indicators: readonly Indicator[], { observations }: Dataset): Indicator | undefined {
  return indicators.find(({ id }) => observations.some(({ indicator, value }) => indicator === id && value !== null));
}

/** Whether all there is are points: an indicator of which nothing could be kept is no figure to show them upon. */
function isOfPointsAlone({ observations, pointLayers }: Dataset): boolean {
  return observations.length === 0 && pointLayers.length > 0;
}

/** What was asked for and is not there. */
function unmet({ dataset, within, view, locale: { messages } }: SceneFacts): readonly SceneWarning[] {
  const regions = view.within !== null && !within ? [view.within] : [];
  const layers = view.layers.filter((id) => dataset.pointLayers.every((layer) => layer.id !== id));
  return [
    ...layers.map((id): SceneWarning => ({ code: 'unknown-layer', text: messages.unknownLayer({ id }) })),
    ...regions.map((code): SceneWarning => ({ code: 'unknown-region', text: messages.unknownRegion({ code }) })),
  ];
}

const NO_POINTS: ReturnType<PointComposer['shownPoints']> = { points: [], clusters: [] };

/** How many ids of indicators are named before the rest are left out. */
const MOST_IDS = 12;

function unknownIndicator(
  id: string,
  { indicator }: RegionsPart,
  { dataset: { indicators }, locale: { messages } }: SceneFacts,
): SceneWarning {
  const named = indicators.slice(0, MOST_IDS).map((each) => `“${each.id}”`);
  const ids = `${named.join(', ')}${indicators.length > MOST_IDS ? ' …' : ''}`;
  return { code: 'unknown-indicator', text: indicator === null ? messages.noIndicator({ id }) : messages.unknownIndicator({ id, ids }) };
}

const asTitle = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** The indicator of an id, else the first of that title, in whatever language and whatever its letters' case. */
export function askedIndicator({ indicators }: Dataset, asked: string | null): Indicator | undefined {
  if (asked === null) return undefined;
  const wanted = asTitle(asked);
  const isSo = (text: Indicator['shortTitle']) => text !== null && Object.values(text).some((each) => asTitle(each) === wanted);
  return (
    indicators.find(({ id }) => id === asked) ??
    indicators.find(({ title }) => isSo(title)) ??
    indicators.find(({ shortTitle }) => isSo(shortTitle))
  );
}

/** What composes that of which most maps have nothing; `null` for what is not to be shown. */
export interface Composers {
  /** Composes point layers. */
  readonly points: PointComposer | null;
  /** Composes circles over fills. */
  readonly size: SizeComposer | null;
}

/** Nothing but the regions by one indicator. */
export const NO_COMPOSERS: Composers = { points: null, size: null };

/**
 * Composes all that is drawn and read, as plain data: the same input gives the same scene.
 * A choice in the view that cannot be met falls back to its default and leaves a warning in the scene.
 * @param locale what it is said in; it goes before the view's language
 * @throws {TypeError} when the dataset has neither an indicator nor a point layer
 */
export function composeWith(dataset: Dataset, all: Boundaries, asked: View, locale: Locale, composers: Composers): Scene {
  const { messages } = locale;
  const pointComposer = composers.points;
  const view = { ...asked, language: locale.tag };
  const levels = levelsOf(all);
  const within = view.within === null ? null : boundariesWithin(all, view.within);
  const boundaries = within?.boundaries ?? all;
  const choices = isOfPointsAlone(dataset) ? [] : indicatorsHere(dataset, all);
  const isOfOutlines = view.indicator === '' && pointComposer !== null;
  const wanted = askedIndicator(dataset, view.indicator);
  const indicator = isOfOutlines ? null : (wanted ?? firstWithValue(choices, dataset) ?? choices[0] ?? null);
  const chosen = dataset.pointLayers.filter(({ id }) => view.layers.includes(id));
  const layers = !pointComposer ? [] : indicator === null && choices.length === 0 && chosen.length === 0 ? dataset.pointLayers : chosen;

  const regionNames = new Map([...(all.parents ?? []), ...all.regions].map(({ code, name }) => [code, name]));
  const { points, clusters } = pointComposer?.shownPoints(dataset, { layers, locale, boundaries: all, regionNames }) ?? NO_POINTS;
  const context = within && contextOf(within, locale);
  const facts: SceneFacts = {
    dataset,
    all,
    boundaries,
    within,
    context,
    layers,
    pointSizes: (shape) => pointComposer?.pointSizes(layers, locale, shape) ?? null,
    hasClusters: clusters.length > 0,
    view,
    locale,
  };
  const part = indicator
    ? indicatorPart(indicator, facts, composers.size)
    : layers.length > 0 || isOfOutlines
      ? pointComposer?.outlinesPart(facts)
      : null;
  if (!part) throw new TypeError('A scene needs a dataset with at least one indicator or point layer.');
  const { title, badges, whenText, whenBeside, noValues, contextText, caveat, size } = part;

  const keptText = dataset.stale
    ? messages.keptData({ date: formatDay(dataset.stale.retrieved, locale, all.timeZone ?? PADANG_TIME_ZONE) })
    : null;
  // Where points come alone the title is theirs.
  const beside = indicator ? layers.map((layer) => textIn(layer.title, locale.tag)) : [];
  const place = context ? `${context.partsTitle}, ${all.whole.name}` : all.whole.name;
  const label = [messages.mapLabel({ title, period: whenBeside, place }), ...beside].join(' + ');

  const frame: Frame = {
    language: locale.tag,
    dir: locale.dir,
    level: boundaries.level,
    levels,
    place: all.whole.name,
    context: within && { code: within.parent.code, name: within.parent.name, valueText: contextText },
    title,
    badges,
    subtitle: [
      ...(context ? [context.partsTitle] : []),
      boundaries.whole.name,
      whenBeside,
      ...beside.filter((each) => !badges.includes(each)),
    ]
      .filter(Boolean)
      .join(' · '),
    summary: part.summary,
    caveat,
    caveats: [
      noValues,
      ...(indicator ? [caveat] : []),
      size?.caveat,
      ...layers.map(({ caveat: own }) => own && textIn(own, locale.tag)),
    ].flatMap((each) => each ?? []),
    statusLine: [
      ...(part.statusTexts.length === 0 ? [] : [messages.statusLine({ statuses: part.statusTexts.join('; '), period: whenText })]),
      ...(size ? [size.statusText] : []),
      ...(indicator || layers.length > 1 ? layers.flatMap((layer) => pointComposer?.layerStatus(layer, { locale }) ?? []) : []),
      ...(dataset.stale ? [`${keptText}; ${messages.staleStates[dataset.stale.state]}`] : []),
    ].join('. '),
    keptText,
    label:
      view.label ??
      withBadges(
        label,
        badges.filter((badge) => !label.includes(badge)),
      ),
    operation: [
      indicator ? messages.operation : messages.operationOfOutlines,
      ...(points.length > 0 ? [messages.operationOfPoints] : []),
    ].join(' '),
    indicators: [
      ...(isOfOutlines && choices.length > 0 ? [{ id: '', text: messages.outlinesAlone, chosen: true }] : []),
      ...choices.map(({ id, title: text, shortTitle }) => ({
        id,
        text: textIn(shortTitle ?? text, locale.tag),
        chosen: id === indicator?.id,
      })),
    ],
    periods: part.periods,
    warnings: [
      ...(view.indicator !== null && view.indicator !== '' && !wanted ? [unknownIndicator(view.indicator, part, facts)] : []),
      ...part.warnings,
      ...unmet(facts),
    ],
  };
  const { encoding, period, unit, decimals, readings, appearances, valueLabels, legend } = part;
  return {
    frame,
    legend,
    panels: [
      {
        encoding,
        indicator: part.indicator,
        period,
        unit,
        decimals,
        boundaries,
        readings,
        appearances,
        size: size?.values ?? null,
        valueLabels,
        points,
        clusters,
        watermark: watermarkOf(readings, layers, messages),
      },
    ],
    tables: [
      ...part.tables,
      ...layers.flatMap(
        (layer) =>
          pointComposer?.pointTable(layer, points, regionNames, {
            locale,
            level: all.parents ? levelAbove(all.level, levels) : levelOf(all.level, levels),
          }) ?? [],
      ),
    ],
    sources: printedSources(
      dataset,
      new Set([...part.sources, ...(size?.sources ?? []), ...layers.flatMap(({ source }) => source ?? [])]),
      locale,
    ),
  };
}
