import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Boundaries, Polygon, Ring } from '../../geo/boundaries.js';
import type { Size } from '../../geo/mercator.js';
import type { LngLat, LngLatBounds } from '../../model/region.js';
import type { RegionAppearance } from '../../scene/region-appearance.js';
import type { Panel, ScenePoint } from '../../scene/scene.js';
import { pointRadiusPx, regionCirclesOf } from '../svg/circles.js';
import type { CIRCLE_LOOKS } from '../svg/circle-looks.js';

// MapLibre's types want arrays that can be written to; it only reads them.
const geometry = (type: Geometry['type'], coordinates: unknown) => ({ type, coordinates }) as Geometry;

const feature = (id: number, shape: Geometry, properties: Feature['properties'] = null): Feature => ({
  type: 'Feature',
  id,
  geometry: shape,
  properties,
});

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

export const NO_FEATURES = collection([]);

/** Regions as features, each with its place in the list as its id. */
export function regionFeatures(regions: Boundaries['regions']): FeatureCollection {
  return collection(regions.map(({ polygons }, index) => feature(index, geometry('MultiPolygon', polygons))));
}

/** Bounds as one feature. */
export function areaFeatures([west, south, east, north]: LngLatBounds): FeatureCollection {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
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

/** A kind of circle by its look. */
export type CircleKind = keyof typeof CIRCLE_LOOKS;

/** A circle: its kind and its radius in CSS pixels are the feature's properties. */
function circle(kind: CircleKind, lngLat: LngLat, radiusPx: number): Feature {
  return feature(0, geometry('Point', lngLat), { kind, radiusPx });
}

const radiusOf = ({ properties }: Feature): number => Number(properties?.['radiusPx']);

/** The circles of a panel, those of regions and those of points, each from the largest. */
export function circleFeatures(panel: Panel, size: Size): FeatureCollection {
  // Those of a clustered layer are few at a time: the SVG draws them with their clusters.
  const isOverFill = panel.size !== null;
  // So are those among circles over fills, which are squares there.
  const points = (isOverFill ? [] : panel.points)
    .filter(({ cluster }) => cluster === null)
    .map((point) => circle(point.status === 'illustrative' ? 'madeUp' : 'point', point.lngLat, pointRadiusPx(point, size)));
  return collection([
    ...regionCirclesOf(panel, size).flatMap(({ lngLat, radiusPx, isNegative }) => {
      const kinds = isOverFill ? (['casing', 'ring'] as const) : [isNegative ? ('negative' as const) : ('region' as const)];
      return kinds.map((kind) => circle(kind, lngLat, radiusPx));
    }),
    ...points.sort((a, b) => radiusOf(b) - radiusOf(a)),
  ]);
}

/** The outline that sets one point off; `null` sets off none. */
export function highlightFeatures(point: ScenePoint | null, size: Size): FeatureCollection {
  return point ? collection([circle('highlighted', point.lngLat, pointRadiusPx(point, size))]) : NO_FEATURES;
}

/** Whether a region has a fill or a pattern of its own. */
export function isFilled({ fill, state }: RegionAppearance): boolean {
  return fill !== null || state !== null;
}

/** Whether two panels have the same circles, so that none need be sent anew. */
export function sameCircles(a: Panel, b: Panel): boolean {
  const [before, after] = [(a.size ?? a).appearances, (b.size ?? b).appearances];
  return (
    (a.size === null) === (b.size === null) &&
    a.points.length === b.points.length &&
    before.length === after.length &&
    before.every(({ circleShare, isNegative }, index) => {
      const other = after[index];
      return (
        other?.circleShare === circleShare &&
        other.isNegative === isNegative &&
        a.boundaries.regions[index]?.labelLngLat === b.boundaries.regions[index]?.labelLngLat
      );
    }) &&
    a.points.every(({ lngLat: [longitude, latitude], circleShare, status }, index) => {
      const other = b.points[index];
      return other?.lngLat[0] === longitude && other.lngLat[1] === latitude && other.circleShare === circleShare && other.status === status;
    })
  );
}
