import type { LngLat, RegionCode } from '../model/region.js';
import type { Boundaries } from './boundaries.js';
import { contains } from './measure.js';

/** The code of the region in which a position lies, or `null` where it lies in none. */
export function regionAt({ regions }: Boundaries, lngLat: LngLat): RegionCode | null {
  return regions.find(({ polygons }) => contains(polygons, lngLat))?.code ?? null;
}
