import type { Camera, ScreenPoint } from '../geo/mercator.js';
import { placeAt } from '../geo/camera.js';
import type { RendererView } from './map-renderer.js';

/** How far within the map's edges a thing is brought that has the focus. */
const MARGIN_PX = 48;

/** How far a place is from the nearest that lies between a margin at both ends of a length. */
function outside(place: number, lengthPx: number): number {
  const marginPx = Math.min(MARGIN_PX, lengthPx / 4);
  return place - Math.min(Math.max(place, marginPx), lengthPx - marginPx);
}

/** The camera moved as little as brings a point of the screen well into the map; `null` where it lies in it already. */
export function cameraRevealing([x, y]: ScreenPoint, { camera, size }: RendererView): Camera | null {
  const { widthPx, heightPx } = size;
  if (x >= 0 && y >= 0 && x <= widthPx && y <= heightPx) return null;
  const center: ScreenPoint = [widthPx / 2 + outside(x, widthPx), heightPx / 2 + outside(y, heightPx)];
  return { center: placeAt(camera, size, center), zoom: camera.zoom };
}
