import type { LngLat, LngLatBounds } from '../model/region.js';

/** Bounds of positions, in degrees; of none they are infinite, the lower above the upper. */
export function boundsOf(positions: Iterable<LngLat>): LngLatBounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}
