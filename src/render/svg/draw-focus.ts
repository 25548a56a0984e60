import type { RegionShape } from '../../geo/boundaries.js';
import type { Panel } from '../../scene/scene.js';
import { node, type AttributeValue, type MarkupNode } from '../node.js';
import type { Circle } from './circles.js';
import type { MapLayout } from './map-layout.js';
import { greatestOf, leastOf } from '../../stats/summary.js';
import { COLOURS, WIDTHS_PX } from '../style-tokens.js';

/** What is smaller than this is ringed at a distance: a ring on its outline would hide it. */
const LEAST_PX = 24;

/** Room between a circle and the ring around it. */
const GAP_PX = 3.5;

/** Dark, then light, then the accent: on any ground one of them is seen beside another. */
const STROKES = [
  { class: 'pm-ring-dark', stroke: COLOURS.setOff, 'stroke-width': WIDTHS_PX.ringDark },
  { class: 'pm-ring-light', stroke: COLOURS.ringLight, 'stroke-width': WIDTHS_PX.ringLight },
  { class: 'pm-ring', stroke: COLOURS.accent, 'stroke-width': WIDTHS_PX.ring },
] as const;

function ring(tag: 'path' | 'circle', shape: Readonly<Record<string, AttributeValue>>): MarkupNode {
  return node(
    'g',
    { class: 'pm-focus', fill: 'none', 'stroke-linejoin': 'round', 'pointer-events': 'none', 'aria-hidden': 'true' },
    STROKES.map((stroke) => node(tag, { ...shape, ...stroke })),
  );
}

/** The ring on a circle. */
function ringAround({ x, y, radiusPx }: Circle): MarkupNode {
  return ring('circle', { cx: x, cy: y, r: Math.max(radiusPx + GAP_PX, LEAST_PX / 2) });
}

/** The ring on a region: its outline, or a circle around one that is hardly to be seen. */
function ringOnRegion({ code, polygons }: RegionShape, { outlines, project }: MapLayout): MarkupNode {
  const corners = polygons.flatMap(([outer = []]) => outer.map(project));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right, top, bottom] = [leastOf(xs), greatestOf(xs), leastOf(ys), greatestOf(ys)];
  const lengthPx = Math.hypot(right - left, bottom - top);
  return lengthPx < LEAST_PX
    ? ringAround({ x: (left + right) / 2, y: (top + bottom) / 2, radiusPx: lengthPx / 2 })
    : ring('path', { d: outlines.get(code)?.data });
}

/** The ring that shows the focus on what has a code or id; `null` where that is not drawn. */
export function focusRing(key: string | null, { boundaries: { regions } }: Panel, layout: MapLayout): MarkupNode | null {
  const region = regions.find(({ code }) => code === key);
  if (region) return ringOnRegion(region, layout);
  const circled = [...layout.points, ...layout.clusters].find(({ item }) => item.id === key);
  return circled ? ringAround(circled.circle) : null;
}
