import { REGION_STATES, type RegionState } from '../../scene/region-state.js';
import { PATTERNS, PATTERN_TILE_PX } from '../svg/patterns.js';
import { patternName } from './map-style.js';
import type { MaplibreMap } from './maplibre.js';

/** Width and height of an image in CSS pixels where the zoom is whole. */
const IMAGE_PX = 64;

/** MapLibre stretches patterns up to twice between one whole zoom and the next: they are drawn finer than the screen is. */
const FINER = 1.5;

/**
 * How many tiles an image holds in a row, so that they have their size on the screen, to a sixteenth: the image is
 * stretched with the part of the zoom that is not whole.
 */
function tilesAcross(zoom: number): number {
  return Math.round((IMAGE_PX / PATTERN_TILE_PX) * 2 ** (zoom - Math.floor(zoom)));
}

/** The image of a state's pattern, so many pixels wide and high, with so many tiles in a row. */
function patternImage(state: RegionState, tiles: number, side: number): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return new ImageData(side, side);
  const { ground, ink, lines, strokeWidth } = PATTERNS[state];
  const scale = side / (tiles * PATTERN_TILE_PX);
  context.scale(scale, scale);
  context.fillStyle = ground;
  context.fillRect(0, 0, tiles * PATTERN_TILE_PX, tiles * PATTERN_TILE_PX);
  context.strokeStyle = ink;
  context.lineWidth = strokeWidth;
  context.lineCap = 'round';
  const path = new Path2D();
  for (let row = 0; row < tiles; row += 1)
    for (let column = 0; column < tiles; column += 1)
      path.addPath(new Path2D(lines), new DOMMatrix([1, 0, 0, 1, column * PATTERN_TILE_PX, row * PATTERN_TILE_PX]));
  context.stroke(path);
  return context.getImageData(0, 0, side, side);
}

/** The patterns of a map among the images of its style. */
export class PatternImages {
  /** Width and height of the images in their own pixels: what is once there can be changed, but not in size. */
  readonly #side = Math.round(IMAGE_PX * window.devicePixelRatio * FINER);
  readonly #tiles = new Map<RegionState, number>();

  /** Hands a map the images that it lacks, and draws those of the states in use for its zoom. */
  fit(map: MaplibreMap, used: ReadonlySet<RegionState | null>, zoom: number): void {
    const tiles = tilesAcross(zoom);
    for (const state of REGION_STATES) {
      const isThere = map.hasImage(patternName(state));
      if (isThere && (!used.has(state) || this.#tiles.get(state) === tiles)) continue;
      const image = patternImage(state, tiles, this.#side);
      if (isThere) map.updateImage(patternName(state), image);
      else map.addImage(patternName(state), image, { pixelRatio: this.#side / IMAGE_PX });
      this.#tiles.set(state, tiles);
    }
  }
}
