import type { ScreenPoint, Size } from '../../geo/mercator.js';
import type { LngLat } from '../../model/region.js';
import type { Scene } from '../../scene/scene.js';
import { node, type MarkupNode } from '../node.js';
import { lineData, polygonData } from './path-data.js';

/** The part of the map of which it is known what is land and what is sea; all of it where there is no ground. */
function knownArea(ground: Scene['ground'], { widthPx, heightPx }: Size, project: (lngLat: LngLat) => ScreenPoint) {
  if (!ground) return { x: 0, y: 0, width: widthPx, height: heightPx };
  const [west, south, east, north] = ground.bounds;
  // Beyond the edges too: the camera may move before it is drawn anew.
  const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, -most), 2 * most));
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const [x, y] = [within(left, widthPx), within(top, heightPx)];
  return { x, y, width: within(right, widthPx) - x, height: within(bottom, heightPx) - y };
}

/** Sea, land, the neighbours' borders and names, quietly behind the regions. Beyond what is known there is neither. */
export function drawGround({ ground }: Scene, size: Size, project: (lngLat: LngLat) => ScreenPoint): MarkupNode {
  const { widthPx, heightPx } = size;
  const labels = (ground?.labels ?? []).map(({ name, lngLat }) => {
    const [x, y] = project(lngLat);
    return { name, x: Math.round(x), y: Math.round(y) };
  });
  return node(
    'g',
    { class: 'pm-ground', 'aria-hidden': 'true' },
    node('rect', { class: 'pm-unknown', width: widthPx, height: heightPx, fill: '#f4f4f2' }),
    node('rect', { class: 'pm-sea', ...knownArea(ground, size, project), fill: '#dce9f0' }),
    ground !== null && [
      node('path', { class: 'pm-land', d: polygonData(ground.land, project), 'fill-rule': 'evenodd', fill: '#edede9' }),
      node('path', {
        class: 'pm-border',
        d: ground.borders.map((line) => lineData(line, project)).join(''),
        fill: 'none',
        stroke: '#cdc9bd',
        'stroke-width': 0.8,
        'stroke-dasharray': '3 2',
      }),
      ...labels
        .filter(({ name, x, y }) => {
          const halfWidth = name.length * 2.9;
          return x > halfWidth && y > 10 && x < widthPx - halfWidth && y < heightPx - 6;
        })
        .map(({ name, x, y }) =>
          node('text', { class: 'pm-neighbour', x, y, 'text-anchor': 'middle', fill: '#5d5a52', 'font-size': '0.86em' }, name),
        ),
    ],
  );
}
