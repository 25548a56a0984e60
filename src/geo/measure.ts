import { area, booleanPointInPolygon, multiPolygon, point } from '@turf/turf';
import type { LngLat } from '../model/region.js';
import type { Polygon } from './boundaries.js';

const asFeature = (polygons: readonly Polygon[]) =>
  multiPolygon(polygons.map((polygon) => polygon.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude]))));

/** Geodesic area in km², on the sphere of radius 6,371,008.8 m. */
export function areaKm2(polygons: readonly Polygon[]): number {
  return area(asFeature(polygons)) / 1e6;
}

/** Whether a position lies in polygons or on their border. */
export function contains(polygons: readonly Polygon[], [longitude, latitude]: LngLat): boolean {
  return booleanPointInPolygon(point([longitude, latitude]), asFeature(polygons));
}
