import type { ScreenPoint, Size } from '../../geo/mercator.js';
import type { LngLat } from '../../model/region.js';
import type { Scene } from '../../scene/scene.js';
import { node, type MarkupNode } from '../node.js';
import { lineData, polygonData } from './path-data.js';

/** Sea, land, the neighbours' borders and names, quietly behind the regions. */
export function drawGround({ ground }: Scene, { widthPx, heightPx }: Size, project: (lngLat: LngLat) => ScreenPoint): MarkupNode {
  const labels = (ground?.labels ?? []).map(({ name, lngLat }) => {
    const [x, y] = project(lngLat);
    return { name, x: Math.round(x), y: Math.round(y) };
  });
  return node(
    'g',
    { class: 'pm-ground', 'aria-hidden': 'true' },
    node('rect', { class: 'pm-sea', width: widthPx, height: heightPx, fill: '#dce9f0' }),
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
          node('text', { class: 'pm-neighbour', x, y, 'text-anchor': 'middle', fill: '#77736a', 'font-size': '0.86em' }, name),
        ),
    ],
  );
}
