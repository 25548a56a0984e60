import type { LngLat, LngLatBounds } from '../model/region.js';

/**
 * Where the map looks. `zoom` is MapLibre's: at zoom 0 the world is 512 CSS pixels wide,
 * and each step doubles it.
 */
export interface Camera {
  readonly center: LngLat;
  readonly zoom: number;
}

/** A size in CSS pixels. */
export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A position on the screen, in CSS pixels from the top left. */
export type ScreenPoint = readonly [x: number, y: number];

/** Width of the world at zoom 0, in CSS pixels. */
export const WORLD_PX = 512;
const RADIANS = Math.PI / 180;

/** Web Mercator in world units: x from 0 (180° W) to 1 (180° E), y from 0 (north) to 1 (south). */
export function mercator([longitude, latitude]: LngLat): ScreenPoint {
  return [(180 + longitude) / 360, (180 - Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2)) / RADIANS) / 360];
}

/** The inverse of `mercator`. */
export function inverseMercator([x, y]: ScreenPoint): LngLat {
  return [x * 360 - 180, (2 * Math.atan(Math.exp((180 - y * 360) * RADIANS)) - Math.PI / 2) / RADIANS];
}

/** Turns positions into screen pixels for one camera and size. */
export function projection(camera: Camera, { widthPx, heightPx }: Size): (lngLat: LngLat) => ScreenPoint {
  const scale = WORLD_PX * 2 ** camera.zoom;
  const [centerX, centerY] = mercator(camera.center);
  return (lngLat) => {
    const [x, y] = mercator(lngLat);
    return [(x - centerX) * scale + widthPx / 2, (y - centerY) * scale + heightPx / 2];
  };
}

/** The camera that shows bounds as large as fits, with a margin on each side as a share (0 to 0.5) of the size. */
export function fitBounds([west, south, east, north]: LngLatBounds, size: Size, marginShare = 0): Camera {
  const [left, bottom] = mercator([west, south]);
  const [right, top] = mercator([east, north]);
  const free = 1 - 2 * marginShare;
  const scale = Math.min((size.widthPx * free) / (right - left), (size.heightPx * free) / (bottom - top));
  return { center: inverseMercator([(left + right) / 2, (top + bottom) / 2]), zoom: Math.log2(scale / WORLD_PX) };
}

/** How a drawing made for one camera is to be scaled, then moved by pixels, to be seen by another. */
export interface CameraShift {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The shift that brings each position from where one camera shows it to where another does. */
export function cameraShift(from: Camera, to: Camera, { widthPx, heightPx }: Size): CameraShift {
  const scale = 2 ** (to.zoom - from.zoom);
  const worldPx = WORLD_PX * 2 ** to.zoom;
  const [fromX, fromY] = mercator(from.center);
  const [toX, toY] = mercator(to.center);
  return { scale, x: (fromX - toX) * worldPx + (widthPx / 2) * (1 - scale), y: (fromY - toY) * worldPx + (heightPx / 2) * (1 - scale) };
}
