import type { Polygon, Ring } from '../../geo/boundaries.js';
import type { ScreenPoint } from '../../geo/mercator.js';
import type { LngLat } from '../../model/region.js';

type Project = (lngLat: LngLat) => ScreenPoint;

/** A vertex nearer than this to the one before makes no difference that can be seen. */
const LEAST_STEP_PX = 0.3;

/** A number of tenths as a decimal, as short as can be. */
const written = (tenths: number) => String(tenths / 10).replace(/^(-?)0\./, '$1.');

/** A line as SVG path data in tenths of a pixel, each vertex relative to the one before; too short steps are left out. */
export function lineData(line: Ring, project: Project): string {
  let [lastX, lastY] = [0, 0];
  let data = '';
  line.forEach((lngLat, index) => {
    const [x, y] = project(lngLat).map((pixels) => Math.round(pixels * 10)) as [number, number];
    const [stepX, stepY] = [x - lastX, y - lastY];
    const ends = index === 0 || index === line.length - 1;
    if (!ends && Math.hypot(stepX, stepY) < LEAST_STEP_PX * 10) return;
    data += index === 0 ? `M${written(x)} ${written(y)}l` : `${stepX < 0 || index === 1 ? '' : ' '}${written(stepX)}${stepY < 0 ? '' : ' '}${written(stepY)}`;
    [lastX, lastY] = [x, y];
  });
  return data;
}

/** Polygons as SVG path data, for `fill-rule="evenodd"`. */
export function polygonData(polygons: readonly Polygon[], project: Project): string {
  return polygons.flatMap((polygon) => polygon.map((ring) => `${lineData(ring.slice(0, -1), project)}z`)).join('');
}
