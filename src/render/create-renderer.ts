import type { BeneathKind } from './layer.js';
import { LayeredRenderer } from './layered.renderer.js';
import type { MapRenderer } from './map-renderer.js';
import { webglBeneath } from './webgl/webgl-beneath.js';

/** What draws beneath the SVG. */
const BENEATH: BeneathKind = webglBeneath;

/** The renderer for a map. */
export function createRenderer(): MapRenderer {
  return new LayeredRenderer(BENEATH);
}

/** Fetches what a canvas needs before one is wanted. */
export function prefetchCanvas(): void {
  // Where it fails, whoever wants a canvas finds out.
  if (BENEATH.isSupported()) BENEATH.load().catch(() => undefined);
}
