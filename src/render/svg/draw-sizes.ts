import type { Size } from '../../geo/mercator.js';
import type { SizeLegend } from '../../scene/legend-model.js';
import type { Scene } from '../../scene/scene.js';
import { greatestOf } from '../../stats/summary.js';
import { node, type MarkupNode } from '../node.js';
import { greatestRadiusPx, radiusForShare, squareData } from './circles.js';
import { LINE_HEIGHT, widthEm, type Box } from './text-box.js';
import { COLOURS, DASHES_PX, WIDTHS_PX } from '../style-tokens.js';

const MARGIN_PX = 8;
const TEXT_GAP_PX = 8;

/** Circles standing in one another, each with its value: drawn on the map, where they have the map's own scale. */
function drawLegend({ of, sizes, mark, isNegative }: SizeLegend, left: number, bottom: number, size: Size, fontPx: number): MarkupNode {
  const greatest = greatestRadiusPx(size, of);
  const middle = left + greatest;
  const textX = left + 2 * greatest + TEXT_GAP_PX;
  const lineHeight = fontPx * LINE_HEIGHT;
  // Each text stands at the top of its circle, or above the next smaller one's where that is too near.
  let lowest = bottom;
  const placed = [...sizes].reverse().map(({ text, circleShare }) => {
    const radius = radiusForShare(circleShare, greatest);
    const top = bottom - 2 * radius;
    const textY = Math.min(top + fontPx * 0.35, lowest);
    lowest = textY - lineHeight;
    return { text, radius, top, textY };
  });
  const isOfPoints = of === 'points' || of === 'square-points';
  const dashes = of === 'over-fills' && isNegative ? DASHES_PX.negativeRing : mark !== null && isOfPoints ? DASHES_PX.madeUp : null;
  const outline = {
    fill: 'none',
    stroke: COLOURS.leader,
    ...(isNegative && of === 'regions' && { class: 'pm-negative', 'stroke-width': WIDTHS_PX.negativeEdge }),
    'stroke-dasharray': dashes?.join(' ') ?? null,
  };
  return node(
    'g',
    { class: 'pm-size' },
    placed.flatMap(({ text, radius, top, textY }) => [
      of === 'square-points'
        ? node('path', { d: squareData({ x: middle, y: bottom - radius, radiusPx: radius }), ...outline })
        : node('circle', { cx: middle, cy: bottom - radius, r: radius, ...outline }),
      node('path', {
        d: `M${middle},${top}L${textX - 3},${textY - fontPx * 0.35}`,
        fill: 'none',
        stroke: COLOURS.leader,
        'stroke-width': WIDTHS_PX.sizeLeader,
      }),
      node('text', { x: textX, y: textY, fill: COLOURS.sizeText }, text),
    ]),
  );
}

/** The room that each size legend of a scene takes, one above the other in the lower left corner. */
export function sizeBoxes({ legend }: Scene, size: Size, fontPx: number): readonly Box[] {
  let bottom = size.heightPx - MARGIN_PX;
  return legend.sizes.map(({ of, sizes }) => {
    const diameter = 2 * greatestRadiusPx(size, of);
    const height = Math.max(diameter, sizes.length * fontPx * LINE_HEIGHT);
    const textWidth = greatestOf(sizes.map(({ text }) => widthEm(text))) * fontPx;
    const box = { left: MARGIN_PX, top: bottom - height, right: MARGIN_PX + diameter + TEXT_GAP_PX + textWidth, bottom };
    bottom = box.top - 2 * MARGIN_PX;
    return box;
  });
}

/** The size legends of a scene. */
export function drawSizes(scene: Scene, size: Size, fontPx: number): MarkupNode {
  const boxes = sizeBoxes(scene, size, fontPx);
  const drawn = scene.legend.sizes.map((sizes, index) => drawLegend(sizes, MARGIN_PX, boxes[index]?.bottom ?? 0, size, fontPx));
  return node('g', { class: 'pm-sizes', 'aria-hidden': 'true', 'pointer-events': 'none' }, drawn);
}
