import { webglBeneath } from './webgl/webgl-beneath.js';
import { LayeredRenderer } from './layered.renderer.js';
import type { MapRenderer } from './map-renderer.js';

/** The renderer for a map. */
export function createRenderer(): MapRenderer {
  return new LayeredRenderer();
}

/** Fetches what a canvas needs before one is wanted. */
export function prefetchCanvas(): void {
  // Where it fails, whoever wants a canvas finds out.
  if (webglBeneath.isSupported()) webglBeneath.load().catch(() => undefined);
}
