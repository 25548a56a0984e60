import { fitBounds, type Camera, type Size } from '../geo/mercator.js';
import type { LngLatBounds } from '../model/region.js';

/** Free room around what a view shows, as a share of the map's width and height on each side. */
const MARGIN = 0.03;

/** The camera that shows bounds from the start; the whole world where there are none. */
export function cameraFor(bounds: LngLatBounds | null, size: Size): Camera {
  return bounds ? fitBounds(bounds, size, MARGIN) : { center: [0, 0], zoom: 0 };
}
