import { describeCluster } from '../../scene/describe.js';
import type { SceneCluster } from '../../scene/scene.js';
import { node, type MarkupNode } from '../node.js';
import { circleAttributes } from './circles.js';
import { drawMark } from './draw-mark.js';
import type { Marked } from './layout-points.js';
import { mapOption, ONLY_DRAWN, useOf, type MapOperation } from './map-option.js';
import { COLOURS, DASHES_PX, WIDTHS_PX } from '../style-tokens.js';

/** How the clusters are drawn. */
export interface ClusterDrawing extends MapOperation {
  readonly fontPx: number;
  /** Id of what is set off; `null` for nothing. */
  readonly highlighted: string | null;
}

const COUNT_PX = 11;

/** Between the ring and the disc that the number stands on. */
const GAP_PX = 3;

/** A ring around a disc with the number of points: no single point looks like it. A ring with gaps is made up. */
function drawCluster({ item, circle, mark }: Marked<SceneCluster>, drawing: ClusterDrawing): MarkupNode {
  const { id, status, countText } = item;
  const { fontPx, highlighted, idPrefix } = drawing;
  const isHighlighted = highlighted === id;
  const place = circleAttributes(circle);
  return node(
    'g',
    { 'data-cluster': id, class: 'pm-cluster', ...mapOption(useOf(id, drawing), () => describeCluster(item), null, idPrefix) },
    node('circle', {
      ...place,
      fill: COLOURS.paper,
      stroke: isHighlighted ? COLOURS.setOff : COLOURS.pointDark,
      'stroke-width': isHighlighted ? WIDTHS_PX.highlightedCluster : WIDTHS_PX.clusterEdge,
      'stroke-dasharray': status === 'illustrative' ? DASHES_PX.madeUp.join(' ') : null,
    }),
    node('circle', { ...place, r: place.r - GAP_PX, fill: COLOURS.pointDark }),
    node(
      'text',
      {
        class: 'pm-count',
        x: place.cx,
        y: place.cy,
        dy: '0.35em',
        'font-size': `${Math.round((COUNT_PX / fontPx) * 1000) / 1000}em`,
        'font-weight': 700,
        'text-anchor': 'middle',
        fill: COLOURS.paper,
        'aria-hidden': 'true',
      },
      countText,
    ),
    mark !== null && drawMark(mark),
  );
}

/** The clusters of a map, from the one of most points to the least. */
export function drawClusters(clusters: readonly Marked<SceneCluster>[], drawing: ClusterDrawing): MarkupNode {
  return node(
    'g',
    { ...ONLY_DRAWN, class: 'pm-clusters' },
    clusters.map((cluster) => drawCluster(cluster, drawing)),
  );
}
