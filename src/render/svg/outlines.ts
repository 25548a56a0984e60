import type { Polygon } from '../../geo/boundaries.js';
import type { ScreenPoint } from '../../geo/mercator.js';
import type { LngLat, RegionCode } from '../../model/region.js';
import { polygonData } from './path-data.js';

/** A region on the screen, in CSS pixels. */
export interface Outline {
  readonly rings: readonly (readonly ScreenPoint[])[];
  /** The same as SVG path data. */
  readonly data: string;
}

interface Shape {
  readonly code: RegionCode;
  readonly polygons: readonly Polygon[];
}

const asProjected = (point: ScreenPoint): ScreenPoint => point;

function outlineOf({ polygons }: Shape, project: (lngLat: LngLat) => ScreenPoint): Outline {
  const rings = polygons.flatMap((polygon) => polygon.map((ring) => ring.map(project)));
  return { rings, data: polygonData([rings], asProjected) };
}

/** The outlines of regions: each vertex is projected once, for the drawing and for the names. */
export function outlinesOf(shapes: readonly Shape[], project: (lngLat: LngLat) => ScreenPoint): ReadonlyMap<RegionCode, Outline> {
  return new Map(shapes.map((shape) => [shape.code, outlineOf(shape, project)]));
}

/** Whether two lists are of the very same shapes, whatever their values. */
export function haveSameShapes(some: readonly Shape[], others: readonly Shape[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ code, polygons }, index) => others[index]?.polygons === polygons && others[index].code === code)
  );
}
