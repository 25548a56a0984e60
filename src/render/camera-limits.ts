import { boundsAround, type CameraLimits } from '../geo/camera.js';
import type { Size } from '../geo/mercator.js';
import type { Boundaries } from '../geo/boundaries.js';
import { cameraFor } from './default-camera.js';
import { greatestOf, leastOf } from '../stats/summary.js';

/** Closer than this, there is nothing more to see of boundaries. */
const CLOSEST_ZOOM = 17;

/** How far the camera may go over boundaries: out to all that is known of them, in to single streets, and never off them. */
export function cameraLimits({ views, ground }: Pick<Boundaries, 'views' | 'ground'>, size: Size): CameraLimits {
  const known = [...views.map(({ bounds }) => bounds), ...(ground ? [ground.bounds] : [])];
  const bounds = boundsAround(known) ?? [-180, -85, 180, 85];
  const zooms = [...known, bounds].map((each) => cameraFor(each, size).zoom);
  return { minZoom: leastOf(zooms), maxZoom: Math.max(CLOSEST_ZOOM, greatestOf(zooms)), bounds };
}
