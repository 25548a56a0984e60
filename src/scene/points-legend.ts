import type { Boundaries } from '../geo/boundaries.js';
import { formatNumber } from '../i18n/format.js';
import type { Locale } from '../i18n/locale.js';
import type { PointLayer } from '../model/dataset.js';
import { textIn } from '../model/text.js';
import { layerTitle } from './badges.js';
import type { LegendModel, LegendRow } from './legend-model.js';
import { pointSizes } from './points-model.js';
import { isMadeUp } from './watermark.js';

interface PointsLegendFacts {
  readonly layers: readonly PointLayer[];
  readonly boundaries: Boundaries;
  readonly hasClusters: boolean;
  readonly locale: Locale;
}

/** The legend of points that come alone: a row for each layer, and nothing of the regions, which mean nothing there. */
export function pointsLegend({ layers, boundaries, hasClusters, locale, locale: { messages } }: PointsLegendFacts): LegendModel {
  const sizes = pointSizes(layers, locale, 'circle');
  return {
    title: null,
    badges: [],
    referenceText: null,
    rows: layers.map((layer): LegendRow => {
      const { length: count } = layer.points;
      return {
        kind: 'layer',
        isMadeUp: isMadeUp(layer),
        text: layerTitle(layer, { locale }),
        count,
        countText: messages.pointCount({ count: formatNumber(count, locale) }),
      };
    }),
    gradient: null,
    sizes: sizes ? [sizes] : [],
    clusterText: hasClusters ? messages.clusterLegend : null,
    methodText: null,
    notes: boundaries.note ? [textIn(boundaries.note, locale.tag)] : [],
  };
}
