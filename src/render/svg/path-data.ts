import type { Polygon, Ring } from '../../geo/boundaries.js';
import type { ScreenPoint } from '../../geo/mercator.js';
import type { LngLat } from '../../model/region.js';

type Project = (lngLat: LngLat) => ScreenPoint;

/** A vertex nearer than this to the one before makes no difference that can be seen. */
const LEAST_STEP_PX = 0.3;

/** A number of tenths as a decimal, as short as can be. */
function written(tenths: number): string {
  const size = Math.abs(tenths);
  const rest = size % 10;
  const whole = (size - rest) / 10;
  return `${tenths < 0 ? '-' : ''}${whole === 0 && rest !== 0 ? '' : whole}${rest === 0 ? '' : `.${rest}`}`;
}

/** A line as SVG path data in tenths of a pixel, each vertex relative to the one before; too short steps are left out. */
export function lineData(line: Ring, project: Project): string {
  let [lastX, lastY] = [0, 0];
  let data = '';
  line.forEach((lngLat, index) => {
    const point = project(lngLat);
    const x = Math.round(point[0] * 10);
    const y = Math.round(point[1] * 10);
    const stepX = x - lastX;
    const stepY = y - lastY;
    const ends = index === 0 || index === line.length - 1;
    if (!ends && Math.hypot(stepX, stepY) < LEAST_STEP_PX * 10) return;
    data +=
      index === 0
        ? `M${written(x)} ${written(y)}l`
        : `${stepX < 0 || index === 1 ? '' : ' '}${written(stepX)}${stepY < 0 ? '' : ' '}${written(stepY)}`;
    lastX = x;
    lastY = y;
  });
  return data;
}

/** Polygons as SVG path data, for `fill-rule="evenodd"`. */
export function polygonData(polygons: readonly Polygon[], project: Project): string {
  let data = '';
  for (const polygon of polygons) for (const ring of polygon) data += `${lineData(ring.slice(0, -1), project)}z`;
  return data;
}
