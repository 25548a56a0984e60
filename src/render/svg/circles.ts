import type { ScreenPoint, Size } from '../../geo/mercator.js';
import type { LngLat } from '../../model/region.js';
import type { SizeLegend } from '../../scene/legend-model.js';
import type { Panel, ScenePoint } from '../../scene/scene.js';

/** A circle on the screen, in CSS pixels. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
}

const SMALLEST_PX = 1.5;

/** Radius of the greatest circle: a share of the map's width, so that every size of drawing is the same picture. */
export function greatestRadiusPx({ widthPx, heightPx }: Size, of: SizeLegend['of']): number {
  return Math.min(widthPx, heightPx) * (of === 'points' || of === 'square-points' ? 0.032 : 0.055);
}

/** Radius for a share of the greatest area; zero stays zero, and any other share can be seen. */
export function radiusForShare(share: number, greatestPx: number): number {
  return share <= 0 ? 0 : Math.max(SMALLEST_PX, greatestPx * Math.sqrt(share));
}

/** A point whose amount is not known is drawn small rather than left out. */
const UNKNOWN_SHARE = 0.1;

/** An amount of nothing is drawn as the smallest circle rather than as none. */
const LEAST_SHARE = 1e-6;

/** The share by which a point is drawn: each has a circle that can be seen. */
function drawnShare({ circleShare }: Pick<ScenePoint, 'circleShare'>): number {
  return circleShare === null ? UNKNOWN_SHARE : Math.max(circleShare, LEAST_SHARE);
}

/** A region's circle before it is placed. */
export interface RegionCircle {
  readonly lngLat: LngLat;
  readonly radiusPx: number;
  readonly isNegative: boolean;
}

/** The circles of a panel's regions from the largest down, as they are drawn one over the other: the values', or those over the fill. */
export function regionCirclesOf(panel: Panel, size: Size): readonly RegionCircle[] {
  const { regions } = panel.boundaries;
  const { appearances } = panel.size ?? panel;
  const greatestPx = greatestRadiusPx(size, 'regions');
  return regions
    .flatMap(({ labelLngLat: lngLat }, index): readonly RegionCircle[] => {
      const { circleShare = null, isNegative = false } = appearances[index] ?? {};
      const radiusPx = circleShare === null ? 0 : radiusForShare(circleShare, greatestPx);
      return radiusPx > 0 ? [{ lngLat, radiusPx, isNegative }] : [];
    })
    .sort((a, b) => b.radiusPx - a.radiusPx);
}

/** Radius of a point's circle, in a map of a size. */
export function pointRadiusPx(point: Pick<ScenePoint, 'circleShare'>, size: Size): number {
  return radiusForShare(drawnShare(point), greatestRadiusPx(size, 'points'));
}

/** Radii of the circles with a number: room for two digits, and for five. */
const CLUSTER_PX = { least: 11, greatest: 22 };

/** Radius of the circle of a cluster in CSS pixels, 11 to 22: three pixels more for ten times as many points. */
export function clusterRadiusPx(count: number): number {
  return Math.min(CLUSTER_PX.greatest, CLUSTER_PX.least + 3 * Math.log10(Math.max(1, count / 2)));
}

/** Where a circle is drawn, in tenths of a pixel. */
export function circleAttributes({ x, y, radiusPx }: Circle): { readonly cx: number; readonly cy: number; readonly r: number } {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return { cx: tenth(x), cy: tenth(y), r: tenth(radiusPx) };
}

/** A square that stands on a corner, of the same area as a circle and in its place, as the data of a path. */
export function squareData(circle: Circle): string {
  const { cx, cy, r } = circleAttributes(circle);
  const half = Math.round(r * Math.sqrt(Math.PI / 2) * 10) / 10;
  return `M${cx},${cy - half}l${half},${half}l${-half},${half}l${-half},${-half}z`;
}

/** Of more circles than this none is moved: each is looked at beside all before it. */
const MOST_MOVED = 300;

/** How much of a circle beside those over it can just be seen. */
const SEEN_PX = 1.5;

const RIM_SPOTS = 32;

/** Spots around a circle's rim: while one of them is free, the circle can be seen. */
function rimOf({ x, y, radiusPx }: Circle): readonly ScreenPoint[] {
  return Array.from({ length: RIM_SPOTS }, (_, index) => {
    const angle = (index * 2 * Math.PI) / RIM_SPOTS;
    return [x + radiusPx * Math.cos(angle), y + radiusPx * Math.sin(angle)];
  });
}

const leavesFree = ({ x, y, radiusPx }: Circle, [spotX, spotY]: ScreenPoint) => Math.hypot(x - spotX, y - spotY) >= radiusPx + SEEN_PX;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places circles, given from the largest to the smallest, so that none is wholly hidden by those drawn over it, not by
 * several together either: one that would hide another steps aside, turning round the place in ever wider steps.
 * More than 300 stand where they are.
 */
export function placedApart(circles: readonly { readonly at: ScreenPoint; readonly radiusPx: number }[]): readonly Circle[] {
  if (circles.length > MOST_MOVED) return circles.map(({ at: [x, y], radiusPx }) => ({ x, y, radiusPx }));
  const placed: Circle[] = [];
  let freeSpots: (readonly ScreenPoint[])[] = [];
  for (const { at, radiusPx } of circles) {
    let circle: Circle = { x: at[0], y: at[1], radiusPx };
    for (let step = 1; freeSpots.some((spots) => !spots.some((spot) => leavesFree(circle, spot))); step += 1) {
      const distance = radiusPx * 0.5 * Math.sqrt(step) + step;
      circle = { x: at[0] + distance * Math.cos(step * GOLDEN_ANGLE), y: at[1] + distance * Math.sin(step * GOLDEN_ANGLE), radiusPx };
    }
    const last = circle;
    freeSpots = [...freeSpots.map((spots) => spots.filter((spot) => leavesFree(last, spot))), rimOf(last)];
    placed.push(last);
  }
  return placed;
}
