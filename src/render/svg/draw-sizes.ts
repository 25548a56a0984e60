import type { Size } from '../../geo/mercator.js';
import type { SizeLegend } from '../../scene/legend-model.js';
import type { Scene } from '../../scene/scene.js';
import { node, type MarkupNode } from '../node.js';
import { greatestRadiusPx, radiusForShare } from './circles.js';

const MARGIN_PX = 8;

/** Circles standing in one another, each with its value: drawn on the map, where they have the map's own scale. */
function drawLegend({ of, sizes, mark }: SizeLegend, left: number, bottom: number, size: Size, fontPx: number): MarkupNode {
  const greatest = greatestRadiusPx(size, of);
  const middle = left + greatest;
  const textX = left + 2 * greatest + 8;
  const lineHeight = fontPx * 1.2;
  // Each text stands at the top of its circle, or above the next smaller one's where that is too near.
  let lowest = bottom;
  const placed = [...sizes].reverse().map(({ text, circleShare }) => {
    const radius = radiusForShare(circleShare, greatest);
    const top = bottom - 2 * radius;
    const textY = Math.min(top + fontPx * 0.35, lowest);
    lowest = textY - lineHeight;
    return { text, radius, top, textY };
  });
  return node(
    'g',
    { class: 'pm-size' },
    placed.flatMap(({ text, radius, top, textY }) => [
      node('circle', {
        cx: middle,
        cy: bottom - radius,
        r: radius,
        fill: 'none',
        stroke: '#3c4a52',
        'stroke-dasharray': mark === null || of === 'regions' ? null : '3 2',
      }),
      node('path', {
        d: `M${middle},${top}L${textX - 3},${textY - fontPx * 0.35}`,
        fill: 'none',
        stroke: '#3c4a52',
        'stroke-width': 0.6,
      }),
      node('text', { x: textX, y: textY, fill: '#1c2a32' }, text),
    ]),
  );
}

/** The size legends of a scene, one above the other in the lower left corner. */
export function drawSizes({ legend }: Scene, size: Size, fontPx: number): MarkupNode {
  let bottom = size.heightPx - MARGIN_PX;
  const drawn = legend.sizes.map((sizes) => {
    const legendNode = drawLegend(sizes, MARGIN_PX, bottom, size, fontPx);
    bottom -= Math.max(2 * greatestRadiusPx(size, sizes.of), sizes.sizes.length * fontPx * 1.2) + 2 * MARGIN_PX;
    return legendNode;
  });
  return node('g', { class: 'pm-sizes', 'aria-hidden': 'true', 'pointer-events': 'none' }, drawn);
}
