import type { Size } from '../../geo/mercator.js';
import { placeLabels, type LabelledShape, type PlacedLabel } from './labels.js';
import type { Box } from './text-box.js';

/** The names of a map, and what their places were found for. */
export interface PlacedNames {
  readonly labels: readonly PlacedLabel[];
  readonly shapes: readonly LabelledShape[];
  readonly obstacles: readonly Box[];
}

const isUnfilled = ({ ink }: LabelledShape) => ink === 'auto';

/** Names take their places by what is not filled, not by the fill's own colour. */
const standsAlike = (a: LabelledShape, b: LabelledShape | undefined) =>
  a.rings === b?.rings && a.name === b.name && isUnfilled(a) === isUnfilled(b);

const isSameBox = (a: Box, b: Box | undefined) => a.left === b?.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

/**
 * Finds places for names, or keeps those found before where none of what they depend on has changed: only the ink does
 * then, with the fills.
 * @param before names placed for the same size and type
 */
export function placeNames(
  shapes: readonly LabelledShape[],
  size: Size,
  fontPx: number,
  obstacles: readonly Box[],
  before: PlacedNames | null,
): PlacedNames {
  const holds =
    before !== null &&
    shapes.length === before.shapes.length &&
    obstacles.length === before.obstacles.length &&
    shapes.every((shape, index) => standsAlike(shape, before.shapes[index])) &&
    obstacles.every((box, index) => isSameBox(box, before.obstacles[index]));
  if (!holds) return { shapes, obstacles, labels: placeLabels(shapes, size, fontPx, obstacles) };
  if (before.labels.length === 0) return { shapes, obstacles, labels: before.labels };
  const inks = new Map(shapes.map(({ code, ink }) => [code, ink]));
  const labels = before.labels.map((label) => (label.leaderTo ? label : { ...label, ink: inks.get(label.code) ?? label.ink }));
  return { shapes, obstacles, labels };
}
