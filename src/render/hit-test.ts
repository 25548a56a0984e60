import type { Polygon } from '../geo/boundaries.js';
import { projection, type ScreenPoint } from '../geo/mercator.js';
import { placeAt } from '../geo/camera.js';
import type { LngLatBounds, RegionCode } from '../model/region.js';
import type { MapTarget, RendererView } from './map-renderer.js';
import type { Circle } from './svg/circles.js';

/** Something drawn as a circle of its own, such as a point of a layer. */
export interface CircledTarget {
  readonly target: MapTarget;
  readonly circle: Circle;
}

/** All that can be hit on a map. */
export interface HitCandidates {
  readonly view: RendererView;
  readonly regions: readonly { readonly code: RegionCode; readonly polygons: readonly Polygon[] }[];
  /** In the order in which they are drawn: the last lies on top. */
  readonly circles: readonly CircledTarget[];
}

/** A small circle is taken this far around its middle, and no further, so that the region under it can be hit too. */
const SMALL_CIRCLE_REACH_PX = 12;

/** Shapes outlive the scenes that show them: their bounds are found once. */
const knownBounds = new WeakMap<readonly Polygon[], LngLatBounds>();

function boundsOf(polygons: readonly Polygon[]): LngLatBounds {
  const known = knownBounds.get(polygons);
  if (known) return known;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer = []] of polygons)
    for (const [longitude, latitude] of outer) {
      if (longitude < west) west = longitude;
      if (longitude > east) east = longitude;
      if (latitude < south) south = latitude;
      if (latitude > north) north = latitude;
    }
  const bounds: LngLatBounds = [west, south, east, north];
  knownBounds.set(polygons, bounds);
  return bounds;
}

/** The bounds of a square around a place on the screen. */
function boundsAround([x, y]: ScreenPoint, reachPx: number, { camera, size }: RendererView): LngLatBounds {
  const [west, south] = placeAt(camera, size, [x - reachPx, y + reachPx]);
  const [east, north] = placeAt(camera, size, [x + reachPx, y - reachPx]);
  return [west, south, east, north];
}

const meet = (a: LngLatBounds, b: LngLatBounds) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** How far a place on the screen is from a region, in CSS pixels; 0 within it. */
function distanceTo(polygons: readonly Polygon[], [x, y]: ScreenPoint, view: RendererView): number {
  const project = projection(view.camera, view.size);
  let least = Infinity;
  let isInside = false;
  for (const polygon of polygons)
    for (const ring of polygon) {
      let from: ScreenPoint | null = null;
      for (const lngLat of ring) {
        const to = project(lngLat);
        if (from) {
          const [fromX, fromY] = from;
          const [stepX, stepY] = [to[0] - fromX, to[1] - fromY];
          const length = stepX * stepX + stepY * stepY;
          const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * stepX + (y - fromY) * stepY) / length));
          least = Math.min(least, Math.hypot(fromX + share * stepX - x, fromY + share * stepY - y));
          if (fromY > y !== to[1] > y && x < fromX + ((y - fromY) / stepY) * stepX) isInside = !isInside;
        }
        from = to;
      }
    }
  return isInside ? 0 : least;
}

interface Candidate {
  readonly target: MapTarget;
  readonly distancePx: number;
}

/** Of those that hold the place the last one, which lies on top; else the nearest. */
function nearestOf(candidates: readonly Candidate[], slackPx: number): Candidate | null {
  let best: Candidate | null = null;
  for (const each of candidates) {
    const isNearer = best === null || each.distancePx < best.distancePx || each.distancePx === 0;
    if (isNearer && each.distancePx <= slackPx) best = each;
  }
  return best;
}

/**
 * What lies at a place on the map, or nearest to it within a slack; `null` where nothing does.
 *
 * A circle goes before the regions where the place lies in it; with a slack, small circles are taken from somewhat
 * further. Then comes the region that holds the place, then what is nearest, by the distance from its outline.
 * @param slackPx 0 for a mouse, which is exact
 */
export function hitTest(at: ScreenPoint, slackPx: number, { view, regions, circles }: HitCandidates): MapTarget | null {
  const around = boundsAround(at, slackPx, view);
  const circled = circles.flatMap(({ target, circle: { x, y, radiusPx } }) => {
    const fromMiddlePx = Math.hypot(x - at[0], y - at[1]);
    const distancePx = Math.max(0, fromMiddlePx - radiusPx);
    return distancePx <= slackPx ? [{ target, distancePx, fromMiddlePx, radiusPx }] : [];
  });
  const reachPx = Math.min(slackPx, SMALL_CIRCLE_REACH_PX);
  // Of circles over one another the smaller one lies on top: else it could not be reached where it lies wholly within a larger.
  const smallestLast = circled
    .filter(({ distancePx, fromMiddlePx }) => distancePx === 0 || fromMiddlePx <= reachPx)
    .sort((a, b) => b.radiusPx - a.radiusPx);
  const onCircle = nearestOf(smallestLast, slackPx);
  if (onCircle) return onCircle.target;
  const near = regions
    .filter(({ polygons }) => meet(boundsOf(polygons), around))
    .map(({ code, polygons }): Candidate => ({ target: { kind: 'region', code }, distancePx: distanceTo(polygons, at, view) }));
  const region = nearestOf(near, slackPx);
  return (region?.distancePx === 0 ? region : nearestOf([...near, ...circled], slackPx))?.target ?? null;
}
