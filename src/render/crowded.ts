import type { Scene } from '../scene/scene.js';

/** More regions and points than this are not named one by one. */
const MOST_NAMED = 2000;

/**
 * Whether a scene has so many regions and points that only those in reach are elements with a role and a name: the one
 * at which the Tab key stops, to which the arrow keys move it, and the one that is set off. To name thousands that
 * nobody comes to would take longer than to draw them; the table has them all.
 */
export function isCrowded({ regions, points }: Pick<Scene, 'regions' | 'points'>): boolean {
  return regions.length + points.length > MOST_NAMED;
}
