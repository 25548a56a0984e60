import type { ScreenPoint, Size } from '../../geo/mercator.js';
import type { LngLat } from '../../model/region.js';
import type { Panel } from '../../scene/scene.js';
import { node, type MarkupNode } from '../node.js';
import { COLOURS, OPACITIES, WIDTHS_PX } from '../style-tokens.js';
import { widthEm } from './text-box.js';

/** Where the word through a map stands, in CSS pixels. */
export interface PlacedWatermark {
  readonly text: string;
  /** Whether it is said of the regions' values, or of points alone. */
  readonly isOfRegions: boolean;
  /** Middle of the word. */
  readonly x: number;
  readonly y: number;
  /** Clockwise from the horizontal. */
  readonly angleDegrees: number;
  readonly lengthPx: number;
  readonly fontPx: number;
}

/** Height of capital letters in ems. */
export const CAPITAL_EM = 0.72;

/** The value in the middle of some; 0 where there are none. */
const middleOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Places the word of a panel from edge to edge along a diagonal of the map that has as many of the symbols above as below it: a
 * piece cut out of the picture with more than half of them has a part of the word in it. What is out of the view does not count.
 * @returns `null` where the panel has no such word
 */
export function placeWatermark(
  { watermark, boundaries: { regions }, points }: Panel,
  { widthPx, heightPx }: Size,
  project: (lngLat: LngLat) => ScreenPoint,
): PlacedWatermark | null {
  if (!watermark) return null;
  const { text, isOfRegions, layers } = watermark;
  const symbols = [
    ...points.flatMap(({ layer, lngLat }) => (layers.includes(layer) ? [lngLat] : [])),
    ...(isOfRegions ? regions.map(({ labelLngLat }) => labelLngLat) : []),
  ]
    .map(project)
    .filter(([x, y]) => x >= 0 && y >= 0 && x <= widthPx && y <= heightPx);
  // How far below the diagonal through the map's middle: 1 is its corner.
  const rising = middleOf(symbols.map(([x, y]) => x / widthPx + y / heightPx - 1));
  const falling = middleOf(symbols.map(([x, y]) => y / heightPx - x / widthPx));
  // The one that is longer within the map.
  const isFalling = Math.abs(falling) < Math.abs(rising);
  const below = isFalling ? falling : rising;
  const letters = widthEm(text);
  // The letters stay within the map's edges: half their height is left free at either end.
  const fontPx = (Math.hypot(widthPx, heightPx) * (1 - Math.abs(below))) / (letters + CAPITAL_EM);
  return {
    text,
    isOfRegions,
    x: (widthPx * (1 + (isFalling ? -below : below))) / 2,
    y: (heightPx * (1 + below)) / 2,
    angleDegrees: ((isFalling ? 1 : -1) * Math.atan2(heightPx, widthPx) * 180) / Math.PI,
    lengthPx: fontPx * letters,
    fontPx,
  };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/**
 * The word through a map, large and pale, so that it is seen on any fill and hides none. Hidden from assistive technology: the
 * title and each symbol's name say it.
 */
export function drawWatermark({ text, isOfRegions, x, y, angleDegrees, lengthPx, fontPx }: PlacedWatermark): MarkupNode {
  const [middleX, middleY] = [tenth(x), tenth(y)];
  return node(
    'text',
    {
      class: isOfRegions ? 'pm-watermark' : 'pm-watermark pm-watermark-points',
      x: middleX,
      y: middleY,
      dy: `${CAPITAL_EM / 2}em`,
      transform: `rotate(${tenth(angleDegrees)} ${middleX} ${middleY})`,
      'text-anchor': 'middle',
      // As long on every system, whatever its letters are.
      textLength: tenth(lengthPx),
      lengthAdjust: 'spacingAndGlyphs',
      'font-size': tenth(fontPx),
      'font-weight': 700,
      fill: isOfRegions ? COLOURS.darkInk : COLOURS.point,
      'fill-opacity': OPACITIES.watermark,
      stroke: COLOURS.paper,
      'stroke-opacity': OPACITIES.watermarkEdge,
      'stroke-width': WIDTHS_PX.watermarkEdge,
      'aria-hidden': 'true',
      'pointer-events': 'none',
    },
    text,
  );
}
