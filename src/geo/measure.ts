import { area, booleanPointInPolygon, multiPolygon, point } from '@turf/turf';
import type { LngLat } from '../model/region.js';
import type { Polygon } from './boundaries.js';

const features = new WeakMap<readonly Polygon[], ReturnType<typeof multiPolygon>>();

/** Polygons as turf has them, made once: of many points each is looked for in a few. */
function asFeature(polygons: readonly Polygon[]): ReturnType<typeof multiPolygon> {
  const known = features.get(polygons);
  if (known) return known;
  const made = multiPolygon(polygons.map((polygon) => polygon.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude]))));
  features.set(polygons, made);
  return made;
}

/** Geodesic area in km², on the sphere of radius 6,371,008.8 m. */
export function areaKm2(polygons: readonly Polygon[]): number {
  return area(asFeature(polygons)) / 1e6;
}

/** Whether a position lies in polygons or on their border. */
export function contains(polygons: readonly Polygon[], [longitude, latitude]: LngLat): boolean {
  return booleanPointInPolygon(point([longitude, latitude]), asFeature(polygons));
}
