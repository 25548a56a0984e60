import type { GeometryObject, Objects, Topology } from 'topojson-specification';

/** A topology whose objects may hold properties or none. */
export type AnyTopology = Topology<Objects>;

/** A ring in the other direction: its arcs in reverse, each one backwards. */
const turned = (ring: readonly number[]): number[] => ring.map((arc) => ~arc).reverse();

function turn(geometry: GeometryObject<GeoJSON.GeoJsonProperties>): void {
  if (geometry.type === 'GeometryCollection') geometry.geometries.forEach(turn);
  if (geometry.type === 'Polygon') geometry.arcs = geometry.arcs.map(turned);
  if (geometry.type === 'MultiPolygon') geometry.arcs = geometry.arcs.map((polygon) => polygon.map(turned));
}

/**
 * Turns every ring of a topology by mapshaper, which winds outer rings clockwise, to the direction of GeoJSON:
 * outer rings counter-clockwise, holes clockwise.
 * @source RFC 7946, section 3.1.6
 */
export function windRings(topology: AnyTopology): void {
  Object.values(topology.objects).forEach(turn);
}
