import type { LngLat, LngLatBounds } from '../model/region.js';
import { inverseMercator, mercator, projection, WORLD_PX, type Camera, type ScreenPoint, type Size } from './mercator.js';

/** How far a camera may go. */
export interface CameraLimits {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** The centre stays within. */
  readonly bounds: LngLatBounds;
}

/** Two places on the screen, of two fingers. */
export type FingerPair = readonly [ScreenPoint, ScreenPoint];

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The place that a camera shows at a point of the screen. */
export function placeAt(camera: Camera, { widthPx, heightPx }: Size, [x, y]: ScreenPoint): LngLat {
  const worldPx = WORLD_PX * 2 ** camera.zoom;
  const [centerX, centerY] = mercator(camera.center);
  return inverseMercator([centerX + (x - widthPx / 2) / worldPx, centerY + (y - heightPx / 2) / worldPx]);
}

/** The camera of a zoom that shows a place at a point of the screen. */
export function cameraShowing(place: LngLat, { widthPx, heightPx }: Size, [x, y]: ScreenPoint, zoom: number): Camera {
  const worldPx = WORLD_PX * 2 ** zoom;
  const [placeX, placeY] = mercator(place);
  return { center: inverseMercator([placeX - (x - widthPx / 2) / worldPx, placeY - (y - heightPx / 2) / worldPx]), zoom };
}

/** A camera after what it shows has been moved by pixels to the right and down. */
export function panned(camera: Camera, size: Size, [x, y]: ScreenPoint): Camera {
  return cameraShowing(camera.center, size, [size.widthPx / 2 + x, size.heightPx / 2 + y], camera.zoom);
}

/** A camera brought to another zoom within limits, while what it shows at a point of the screen stays there. */
export function zoomedAround(camera: Camera, size: Size, at: ScreenPoint, zoom: number, { minZoom, maxZoom }: CameraLimits): Camera {
  return cameraShowing(placeAt(camera, size, at), size, at, within(zoom, minZoom, maxZoom));
}

/** The point halfway between two. */
export const middleOf = ([[ax, ay], [bx, by]]: FingerPair): ScreenPoint => [(ax + bx) / 2, (ay + by) / 2];

/** Fingers that lie on one another tell no scale. */
const LEAST_APART_PX = 10;

const distanceOf = ([[ax, ay], [bx, by]]: FingerPair) => Math.max(Math.hypot(bx - ax, by - ay), LEAST_APART_PX);

/** A camera after two fingers have gone from one pair of points to another: what lay between them stays between them. */
export function pinched(camera: Camera, size: Size, from: FingerPair, to: FingerPair, { minZoom, maxZoom }: CameraLimits): Camera {
  const zoom = camera.zoom + Math.log2(distanceOf(to) / distanceOf(from));
  return cameraShowing(placeAt(camera, size, middleOf(from)), size, middleOf(to), within(zoom, minZoom, maxZoom));
}

/** The camera nearest to a given one that keeps within limits. */
export function limited({ center: [longitude, latitude], zoom }: Camera, { minZoom, maxZoom, bounds }: CameraLimits): Camera {
  const [west, south, east, north] = bounds;
  return { center: [within(longitude, west, east), within(latitude, south, north)], zoom: within(zoom, minZoom, maxZoom) };
}

/** The camera a share (0 to 1) of the way from one to another, on the way that looks straight on the screen. */
export function cameraBetween(from: Camera, to: Camera, share: number): Camera {
  if (share >= 1) return to;
  const zoom = from.zoom + (to.zoom - from.zoom) * share;
  const shrunk = (levels: number) => 2 ** -levels - 1;
  const whole = shrunk(to.zoom - from.zoom);
  // One place keeps still on the screen while the map grows around it: the centre goes with the scale, not with time.
  const way = Math.abs(whole) < 1e-6 ? share : shrunk(zoom - from.zoom) / whole;
  const [fromX, fromY] = mercator(from.center);
  const [toX, toY] = mercator(to.center);
  return { center: inverseMercator([fromX + (toX - fromX) * way, fromY + (toY - fromY) * way]), zoom };
}

/** Whether two cameras show the same, to a thousandth of a pixel. */
export function showsSame(a: Camera, b: Camera): boolean {
  const [x, y] = projection(a, { widthPx: 0, heightPx: 0 })(b.center);
  return Math.abs(a.zoom - b.zoom) < 1e-6 && Math.hypot(x, y) < 1e-3;
}

/** The least bounds that hold all of those given; `null` where there are none. */
export function boundsAround(all: readonly LngLatBounds[]): LngLatBounds | null {
  const [first, ...others] = all;
  return first === undefined
    ? null
    : others.reduce<LngLatBounds>(
        ([w, s, e, n], [west, south, east, north]) => [Math.min(w, west), Math.min(s, south), Math.max(e, east), Math.max(n, north)],
        first,
      );
}
