import type { Polygon, Ring } from '../../geo/boundaries.js';
import type { ScreenPoint } from '../../geo/mercator.js';
import type { LngLat } from '../../model/region.js';

type Project = (lngLat: LngLat) => ScreenPoint;

const written = ([x, y]: ScreenPoint) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;

/** A line as SVG path data, in tenths of a pixel; positions that fall together are written once. */
export function lineData(line: Ring, project: Project): string {
  const positions = line.map((lngLat) => written(project(lngLat)));
  return `M${positions.filter((position, index) => position !== positions[index - 1]).join('L')}`;
}

/** Polygons as SVG path data, for `fill-rule="evenodd"`. */
export function polygonData(polygons: readonly Polygon[], project: Project): string {
  return polygons.flatMap((polygon) => polygon.map((ring) => `${lineData(ring.slice(0, -1), project)}Z`)).join('');
}
