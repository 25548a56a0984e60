import { LayeredRenderer } from './layered.renderer.js';
import type { MapRenderer } from './map-renderer.js';

/** The renderer for a map. */
export function createRenderer(): MapRenderer {
  return new LayeredRenderer();
}
