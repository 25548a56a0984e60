import { levelsIn, levelsOf, type Boundaries } from '../geo/boundaries.js';
import { regionAt } from '../geo/locate.js';
import { formatList, formatNumber } from '../i18n/format.js';
import type { Point, PointLayer } from '../model/dataset.js';
import { levelOf, type RegionCode } from '../model/region.js';
import { STATUSES } from '../model/status.js';
import { badgesOf, layerBadges, layerTitle } from './badges.js';
import { PLAIN } from './region-appearance.js';
import { periodBeside } from './period-beside.js';
import { layersPeriod } from './points-model.js';
import { pointsLegend } from './points-legend.js';
import { parentNames } from './region-names.js';
import type { RegionsPart, SceneFacts } from './regions-part.js';
import type { RegionReading } from './scene.js';
import { sourceTextOf } from './source-texts.js';
import { textIn } from '../model/text.js';

const NO_SOURCES: ReadonlySet<string> = new Set();

/** How many points lie in each region; `null` where they do not say it of regions as small as these. */
function countsIn(boundaries: Boundaries, layers: readonly PointLayer[]): ReadonlyMap<RegionCode, number> | null {
  const counts = new Map(boundaries.regions.map(({ code }) => [code, 0]));
  const above = levelsIn(boundaries);
  /** The region of this map that is a region or holds it: of a smaller one the boundaries know no more than where the point lies. */
  const holding = (code: RegionCode, { lngLat }: Point): RegionCode | null =>
    counts.has(code) ? code : above.has(code) ? null : regionAt(boundaries, lngLat);
  let isKnown = false;
  for (const { points } of layers)
    for (const point of points) {
      if (point.region === null) continue;
      const here = holding(point.region, point);
      if (here === null) return null;
      isKnown = true;
      counts.set(here, (counts.get(here) ?? 0) + 1);
    }
  return isKnown ? counts : null;
}

/** What is said of the regions: how many of the points lie in each. */
function readingsOf({ dataset, boundaries, within, layers, locale }: SceneFacts): readonly RegionReading[] {
  const { messages } = locale;
  const parents = within ? new Map<RegionCode, string>() : parentNames(boundaries);
  const counts = countsIn(boundaries, layers);
  const badges = badgesOf(
    layers.flatMap(({ points }) => points.map(({ status }) => status)),
    messages,
  );
  const sources = new Set(layers.map(({ source }) => sourceTextOf(dataset, source, locale)).filter(Boolean));
  return boundaries.regions.map(({ code, name }): RegionReading => {
    const count = counts?.get(code);
    const countText = count === undefined ? '' : messages.pointCount({ count: formatNumber(count, locale) });
    return {
      code,
      name,
      parentName: parents.get(code) ?? null,
      value: null,
      lower: null,
      upper: null,
      valueText: countText,
      rangeText: null,
      classText: null,
      headlineText: countText,
      detailText: null,
      detailSpoken: null,
      status: null,
      statusText: '',
      mark: countText === '' ? null : badges.join(', ') || null,
      rankText: null,
      methodText: null,
      itemsText: null,
      otherTexts: [],
      notes: [],
      sourceText: countText === '' ? '' : [...sources].join('; '),
    };
  });
}

/** The badges of points that come alone: of several layers each names the one that needs it. */
function badgesBeside(title: string, { layers, locale, locale: { messages } }: SceneFacts): readonly string[] {
  const badges = layers.flatMap((layer) => {
    const own = layerBadges(layer, messages);
    return layers.length === 1 || own.length === 0 ? own : [layerTitle(layer, { locale })];
  });
  return badges.filter((badge) => !title.includes(badge));
}

/** The regions' outlines, under points that come alone, which have no values to fill them by, or under nothing. */
export function outlinesPart(facts: SceneFacts): RegionsPart {
  const { layers, boundaries, hasClusters, locale } = facts;
  const titles = layers.map((layer) => textIn(layer.title, locale.tag));
  // Without points what is shown are the regions themselves.
  const title =
    titles.length === 0 ? textIn(levelOf(boundaries.level, levelsOf(boundaries)).title, locale.tag) : formatList(titles, locale);
  const whenText = layersPeriod(layers, locale);
  const present = new Set(layers.flatMap(({ points }) => points.map(({ status }) => status)));
  const caveats = new Set(layers.flatMap(({ caveat }) => (caveat ? textIn(caveat, locale.tag) : [])));
  return {
    indicator: null,
    period: null,
    unit: '',
    decimals: null,
    title,
    badges: badgesBeside(title, facts),
    summary: null,
    caveat: [...caveats].join(' ') || null,
    encoding: 'outline',
    size: null,
    readings: readingsOf(facts),
    appearances: boundaries.regions.map(() => PLAIN),
    valueLabels: null,
    legend: pointsLegend({ layers, boundaries, hasClusters, locale }),
    periods: [],
    tables: [],
    warnings: [],
    whenText,
    whenBeside: periodBeside(title, whenText, false),
    statusTexts: (present.size === 0 && layers.length > 0 ? ['O' as const] : STATUSES.filter((status) => present.has(status))).map(
      (status) => locale.messages.statuses[status],
    ),
    noValues: null,
    contextText: null,
    sources: NO_SOURCES,
  };
}
