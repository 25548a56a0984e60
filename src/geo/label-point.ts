import type { LngLat } from '../model/region.js';
import type { Polygon, Ring } from './boundaries.js';

/** Lines of latitude on which a place is looked for. */
const LINES = 15;
/** Stretches of such a line that are looked at, the widest first: a jagged border makes thousands. */
const MOST_SPANS = 12;
/** Halvings of the step by which the place is bettered. */
const HALVINGS = 12;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Twice the area that a ring encloses, in square degrees; above zero where it runs against the clock. */
export function signedArea(ring: Ring): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [[fromX, fromY], [toX, toY]] = [ring[index - 1] ?? [0, 0], ring[index] ?? [0, 0]];
    sum += fromX * toY - toX * fromY;
  }
  return sum;
}

/** Longitudes at which the rings cross a latitude, from the west. */
function crossings(polygon: Polygon, latitude: number): readonly number[] {
  const found: number[] = [];
  for (const ring of polygon)
    for (let index = 1; index < ring.length; index += 1) {
      const [[fromX, fromY], [toX, toY]] = [ring[index - 1] ?? [0, 0], ring[index] ?? [0, 0]];
      if (fromY > latitude !== toY > latitude) found.push(fromX + ((latitude - fromY) / (toY - fromY)) * (toX - fromX));
    }
  return found.sort((a, b) => a - b);
}

/** How far within a polygon a place lies, in degrees of latitude; below zero outside. */
function depth(polygon: Polygon, [x, y]: LngLat, squeeze: number): number {
  let least = Infinity;
  let isInside = false;
  for (const ring of polygon)
    for (let index = 1; index < ring.length; index += 1) {
      const [[fromX, fromY], [toX, toY]] = [ring[index - 1] ?? [0, 0], ring[index] ?? [0, 0]];
      if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) isInside = !isInside;
      const [alongX, alongY] = [(toX - fromX) * squeeze, toY - fromY];
      const [awayX, awayY] = [(x - fromX) * squeeze, y - fromY];
      const share = Math.min(1, Math.max(0, (awayX * alongX + awayY * alongY) / (alongX * alongX + alongY * alongY || 1)));
      least = Math.min(least, Math.hypot(awayX - share * alongX, awayY - share * alongY));
    }
  return isInside ? least : -least;
}

/**
 * A place well within the largest of some polygons, where a name has room: found on lines of latitude, then moved as
 * long as it comes farther from the border.
 */
export function labelPoint(polygons: readonly Polygon[]): LngLat {
  const largest = polygons.reduce<Polygon>(
    (best, each) => (Math.abs(signedArea(each[0] ?? [])) > Math.abs(signedArea(best[0] ?? [])) ? each : best),
    polygons[0] ?? [],
  );
  const latitudes = (largest[0] ?? []).map(([, latitude]) => latitude);
  const [south, north] = latitudes.reduce(([least, most], each) => [Math.min(least, each), Math.max(most, each)], [Infinity, -Infinity]);
  const squeeze = Math.cos(radians((south + north) / 2));
  let place: LngLat = largest[0]?.[0] ?? [0, 0];
  let best = -Infinity;
  const consider = (candidate: LngLat): boolean => {
    const found = depth(largest, candidate, squeeze);
    if (found <= best) return false;
    [place, best] = [candidate, found];
    return true;
  };
  for (let line = 1; line <= LINES; line += 1) {
    const latitude = south + ((north - south) * (line - 0.5)) / LINES;
    const across = crossings(largest, latitude);
    const spans = across.flatMap((west, index) =>
      index % 2 === 0 && across[index + 1] !== undefined ? [[west, across[index + 1] ?? west] as const] : [],
    );
    for (const [west, east] of spans.sort((a, b) => b[1] - b[0] - (a[1] - a[0])).slice(0, MOST_SPANS)) {
      // No place in it can be farther from the border than half its width.
      if (((east - west) / 2) * squeeze <= best) break;
      consider([(west + east) / 2, latitude]);
    }
  }
  let step = (north - south) / 4;
  for (let halving = 0; halving < HALVINGS; halving += 1, step /= 2) {
    const [x, y] = place;
    for (const [east, up] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const)
      consider([x + (east * step) / squeeze, y + up * step]);
  }
  return place;
}
