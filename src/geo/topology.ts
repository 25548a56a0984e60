import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, MultiLineString, MultiPolygon, Point, Topology } from 'topojson-specification';
import type { LngLat, LngLatBounds } from '../model/region.js';
import type { Ground, Polygon, RegionShape, Ring } from './boundaries.js';
import { boundsOf } from './bounds-of.js';

/** A topology of regions, as the build of `geodata/` writes it: ids are Kemendagri codes. */
export type RegionTopology = Topology<Record<string, GeometryCollection<{ name: string; label: LngLat }>>>;

/** The topology of what lies around the city. */
export type GroundTopology = Topology<{ land: MultiPolygon; borders: MultiLineString; neighbours: GeometryCollection<{ name: string }> }>;

const asLngLat = (position: readonly number[]): LngLat => [position[0] ?? 0, position[1] ?? 0];
const asRing = (ring: readonly (readonly number[])[]): Ring => ring.map(asLngLat);
const asPolygon = (polygon: readonly (readonly (readonly number[])[])[]): Polygon => polygon.map(asRing);

/** The shapes in one object of a topology, in its order. */
export function regionShapes(topology: RegionTopology, object: string): readonly RegionShape[] {
  const collection = topology.objects[object];
  if (!collection) return [];
  const { features } = feature(topology, collection);
  const adjacent = neighbors(collection.geometries);
  return features.map(({ id, properties, geometry }, index): RegionShape => {
    const polygons =
      geometry.type === 'Polygon'
        ? [asPolygon(geometry.coordinates)]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates.map(asPolygon)
          : [];
    return {
      code: String(id),
      name: properties.name,
      polygons,
      labelLngLat: asLngLat(properties.label),
      neighbours: (adjacent[index] ?? []).map((each) => String(features[each]?.id)).sort(),
    };
  });
}

/** Land, borders and names out of a topology. */
export function groundOf(topology: GroundTopology): Ground {
  const { land, borders, neighbours } = topology.objects;
  const [west = 0, south = 0, east = 0, north = 0] = topology.bbox ?? [];
  return {
    land: feature(topology, land).geometry.coordinates.map(asPolygon),
    borders: feature(topology, borders).geometry.coordinates.map(asRing),
    labels: neighbours.geometries.flatMap((geometry) =>
      geometry.type === 'Point'
        ? [{ name: geometry.properties?.name ?? '', lngLat: asLngLat(feature(topology, geometry as Point).geometry.coordinates) }]
        : [],
    ),
    bounds: [west, south, east, north],
  };
}

/** Twice the area that a ring encloses, in square degrees: enough to tell the larger of two parts of one region. */
function enclosed(ring: Ring = []): number {
  let sum = 0;
  ring.forEach(([longitude, latitude], index) => {
    const [nextLongitude, nextLatitude] = ring[index + 1] ?? [longitude, latitude];
    sum += longitude * nextLatitude - nextLongitude * latitude;
  });
  return Math.abs(sum);
}

type Shaped = Pick<RegionShape, 'polygons'>;

const largest = ({ polygons }: Shaped): Polygon =>
  polygons.reduce<Polygon>((best, polygon) => (enclosed(polygon[0]) > enclosed(best[0]) ? polygon : best), []);

/** Bounds of the regions' main polygons, without islands: of each, the polygon with the largest area. */
export function mainBounds(shapes: readonly Shaped[]): LngLatBounds {
  return boundsOf(shapes.flatMap((shape) => largest(shape).flat()));
}

/** Bounds of all that belongs to the regions. */
export function fullBounds(shapes: readonly Shaped[]): LngLatBounds {
  return boundsOf(shapes.flatMap(({ polygons }) => polygons.flat(2)));
}
