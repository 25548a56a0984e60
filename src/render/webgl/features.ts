import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Polygon, Ring } from '../../geo/boundaries.js';
import type { Size } from '../../geo/mercator.js';
import type { LngLatBounds } from '../../model/region.js';
import type { Scene } from '../../scene/scene.js';
import { drawnShare, greatestRadiusPx, radiusForShare } from '../svg/circles.js';

// MapLibre's types want arrays that can be written to; it only reads them.
const geometry = (type: Geometry['type'], coordinates: unknown) => ({ type, coordinates }) as Geometry;

const feature = (id: number, shape: Geometry, properties: Feature['properties'] = null): Feature => ({
  type: 'Feature',
  id,
  geometry: shape,
  properties,
});

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/** Regions as features, each with its place in the list as its id. */
export function regionFeatures(regions: Scene['regions']): FeatureCollection {
  return collection(regions.map(({ polygons }, index) => feature(index, geometry('MultiPolygon', polygons))));
}

/** Bounds as one feature. */
export function areaFeatures([west, south, east, north]: LngLatBounds): FeatureCollection {
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
  return collection([feature(0, geometry('Polygon', [ring]))]);
}

/** Polygons as one feature. */
export function polygonFeatures(polygons: readonly Polygon[]): FeatureCollection {
  return collection([feature(0, geometry('MultiPolygon', polygons))]);
}

/** Lines as one feature. */
export function lineFeatures(lines: readonly Ring[]): FeatureCollection {
  return collection([feature(0, geometry('MultiLineString', lines))]);
}

/** What circles look like, as the SVG draws them. */
export const CIRCLE_KINDS = {
  region: { fill: '#2b6c99', opacity: 0.75, strokePx: 1 },
  point: { fill: '#6a2c91', opacity: 0.8, strokePx: 1.2 },
  madeUp: { fill: '#6a2c91', opacity: 0.45, strokePx: 1.2 },
} as const;

/** A circle as a feature's properties: its kind and its radius in CSS pixels. */
interface CircleProperties {
  readonly kind: keyof typeof CIRCLE_KINDS;
  readonly radiusPx: number;
}

/** The circles of a scene from the lowest to the uppermost: those of regions, then points, each from the largest. */
export function circleFeatures({ regions, points }: Scene, size: Size): FeatureCollection {
  const [regionPx, pointPx] = [greatestRadiusPx(size, 'regions'), greatestRadiusPx(size, 'points')];
  const circle = (lngLat: readonly number[], properties: CircleProperties, id: number) =>
    feature(id, geometry('Point', lngLat), { ...properties });
  const ofRegions = regions
    .filter(({ circleShare }) => circleShare !== null && circleShare > 0)
    .sort((a, b) => (b.circleShare ?? 0) - (a.circleShare ?? 0));
  return collection([
    ...ofRegions.map(({ labelLngLat, circleShare }, index) =>
      circle(labelLngLat, { kind: 'region', radiusPx: radiusForShare(circleShare ?? 0, regionPx) }, points.length + index),
    ),
    // Those of a clustered layer are few at a time: the SVG draws them with their clusters.
    ...points.flatMap((point, index) =>
      point.cluster === null
        ? [
            circle(
              point.lngLat,
              { kind: point.status === 'illustrative' ? 'madeUp' : 'point', radiusPx: radiusForShare(drawnShare(point), pointPx) },
              index,
            ),
          ]
        : [],
    ),
  ]);
}

/** Whether two scenes have the same circles, so that none need be sent anew. */
export function sameCircles(a: Scene, b: Scene): boolean {
  return (
    a.points.length === b.points.length &&
    a.regions.length === b.regions.length &&
    a.regions.every(({ circleShare, labelLngLat }, index) => {
      const other = b.regions[index];
      return other?.circleShare === circleShare && other.labelLngLat === labelLngLat;
    }) &&
    a.points.every(({ lngLat: [longitude, latitude], circleShare, status }, index) => {
      const other = b.points[index];
      return (
        other?.lngLat[0] === longitude && other.lngLat[1] === latitude && other.circleShare === circleShare && other.status === status
      );
    })
  );
}
