import type { LngLat } from '../model/region.js';
import { inverseMercator, mercator, WORLD_PX, type Camera, type ScreenPoint, type Size } from './mercator.js';

/** The place that a camera shows at a point of the screen. */
export function placeAt(camera: Camera, { widthPx, heightPx }: Size, [x, y]: ScreenPoint): LngLat {
  const worldPx = WORLD_PX * 2 ** camera.zoom;
  const [centerX, centerY] = mercator(camera.center);
  return inverseMercator([centerX + (x - widthPx / 2) / worldPx, centerY + (y - heightPx / 2) / worldPx]);
}

/** A camera brought to another zoom while what it shows at a point of the screen stays there. */
export function zoomedAround(camera: Camera, size: Size, at: ScreenPoint, zoom: number): Camera {
  const [placeX, placeY] = mercator(placeAt(camera, size, at));
  const worldPx = WORLD_PX * 2 ** zoom;
  return { center: inverseMercator([placeX - (at[0] - size.widthPx / 2) / worldPx, placeY - (at[1] - size.heightPx / 2) / worldPx]), zoom };
}
