import type { RegionState } from '../../scene/region-state.js';
import { PATTERNS, PATTERN_TILE_PX } from '../svg/patterns.js';

/** The image of a state's pattern at so many device pixels for one of CSS. */
export function patternImage(state: RegionState, pixelRatio: number): ImageData {
  const sidePx = Math.round(PATTERN_TILE_PX * pixelRatio);
  const canvas = document.createElement('canvas');
  canvas.width = sidePx;
  canvas.height = sidePx;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return new ImageData(sidePx, sidePx);
  const { ground, ink, lines, strokeWidth } = PATTERNS[state];
  context.scale(sidePx / PATTERN_TILE_PX, sidePx / PATTERN_TILE_PX);
  context.fillStyle = ground;
  context.fillRect(0, 0, PATTERN_TILE_PX, PATTERN_TILE_PX);
  context.strokeStyle = ink;
  context.lineWidth = strokeWidth;
  context.lineCap = 'round';
  context.stroke(new Path2D(lines));
  return context.getImageData(0, 0, sidePx, sidePx);
}
