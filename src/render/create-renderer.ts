import type { MapRenderer } from './map-renderer.js';
import { SvgRenderer } from './svg/svg.renderer.js';

/** The renderer for a map: SVG draws every scene. */
export function createRenderer(): MapRenderer {
  return new SvgRenderer();
}
