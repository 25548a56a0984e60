import type { ScreenPoint, Size } from '../../geo/mercator.js';
import type { LngLat } from '../../model/region.js';
import type { Ground } from '../../geo/boundaries.js';
import { node, type MarkupNode } from '../node.js';
import { lineData, polygonData } from './path-data.js';
import { boxAround, type Box } from './text-box.js';
import { COLOURS, DASHES_PX, WIDTHS_PX } from '../style-tokens.js';

/** The part of the map of which it is known what is land and what is sea; all of it where there is no ground. */
function knownArea(ground: Ground | null, { widthPx, heightPx }: Size, project: (lngLat: LngLat) => ScreenPoint) {
  if (!ground) return { x: 0, y: 0, width: widthPx, height: heightPx };
  const [west, south, east, north] = ground.bounds;
  // Beyond the edges too: the camera may move before it is drawn anew.
  const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, -most), 2 * most));
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const [x, y] = [within(left, widthPx), within(top, heightPx)];
  return { x, y, width: within(right, widthPx) - x, height: within(bottom, heightPx) - y };
}

/** Size of the neighbours' names beside that of the map's type. */
const NEIGHBOUR_EM = 0.86;

/** The neighbours' names that are seen whole, by the middle of their base lines. */
function groundLabels(ground: Ground | null, { widthPx, heightPx }: Size, project: (lngLat: LngLat) => ScreenPoint) {
  return (ground?.labels ?? [])
    .map(({ name, lngLat }) => {
      const [x, y] = project(lngLat);
      return { name, x: Math.round(x), y: Math.round(y) };
    })
    .filter(({ name, x, y }) => {
      const halfWidth = name.length * 2.9;
      return x > halfWidth && y > 10 && x < widthPx - halfWidth && y < heightPx - 6;
    });
}

/** The room that the neighbours' names take. */
export function groundBoxes(ground: Ground | null, size: Size, fontPx: number, project: (lngLat: LngLat) => ScreenPoint): readonly Box[] {
  const ownPx = fontPx * NEIGHBOUR_EM;
  return groundLabels(ground, size, project).map(({ name, x, y }) => boxAround([name], x, y - ownPx * 0.35, ownPx));
}

/** Sea, land, the neighbours' borders and names, quietly behind the regions. Beyond what is known there is neither. */
export function drawGround(ground: Ground | null, size: Size, project: (lngLat: LngLat) => ScreenPoint): MarkupNode {
  const { widthPx, heightPx } = size;
  return node(
    'g',
    { class: 'pm-ground', 'aria-hidden': 'true' },
    node('rect', { class: 'pm-unknown', width: widthPx, height: heightPx, fill: COLOURS.unknown }),
    node('rect', { class: 'pm-sea', ...knownArea(ground, size, project), fill: COLOURS.sea }),
    ground !== null && [
      node('path', { class: 'pm-land', d: polygonData(ground.land, project), 'fill-rule': 'evenodd', fill: COLOURS.land }),
      node('path', {
        class: 'pm-border',
        d: ground.borders.map((line) => lineData(line, project)).join(''),
        fill: 'none',
        stroke: COLOURS.border,
        'stroke-width': WIDTHS_PX.outline,
        'stroke-dasharray': DASHES_PX.border.join(' '),
      }),
      ...groundLabels(ground, size, project).map(({ name, x, y }) =>
        node('text', { class: 'pm-neighbour', x, y, 'text-anchor': 'middle', fill: COLOURS.quiet, 'font-size': `${NEIGHBOUR_EM}em` }, name),
      ),
    ],
  );
}
