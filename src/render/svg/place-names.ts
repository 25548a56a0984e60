import type { Size } from '../../geo/mercator.js';
import type { LabelledShape, PlacedLabel } from './label-model.js';
import type { TakenRoom } from './label-room.js';
import { placeLabels } from './labels.js';
import type { Box } from './text-box.js';

/** The names of a map, and what their places were found for. */
export interface PlacedNames {
  readonly labels: readonly PlacedLabel[];
  readonly shapes: readonly LabelledShape[];
  readonly taken: TakenRoom;
}

const isUnfilled = ({ ink }: LabelledShape) => ink === 'auto';

/** Names take their places by what is not filled, not by the fill's own colour. */
const standsAlike = (a: LabelledShape, b: LabelledShape | undefined) =>
  a.rings === b?.rings && a.name === b.name && a.value === b.value && isUnfilled(a) === isUnfilled(b);

const isSameBox = (a: Box, b: Box | undefined) => a.left === b?.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

const areSameBoxes = (some: readonly Box[], others: readonly Box[]) =>
  some.length === others.length && some.every((box, index) => isSameBox(box, others[index]));

/**
 * Finds places for names, or keeps those found before where none of what they depend on has changed: only the ink does
 * then, with the fills.
 * @param before names placed for the same size and type
 */
export function placeNames(
  shapes: readonly LabelledShape[],
  size: Size,
  fontPx: number,
  taken: TakenRoom,
  before: PlacedNames | null,
): PlacedNames {
  const holds =
    before !== null &&
    shapes.length === before.shapes.length &&
    shapes.every((shape, index) => standsAlike(shape, before.shapes[index])) &&
    areSameBoxes(taken.circles, before.taken.circles) &&
    areSameBoxes(taken.words, before.taken.words);
  if (!holds) return { shapes, taken, labels: placeLabels(shapes, size, fontPx, taken) };
  if (before.labels.length === 0) return { shapes, taken, labels: before.labels };
  const inks = new Map(shapes.map(({ code, ink }) => [code, ink]));
  const labels = before.labels.map((label) => (label.leaderTo ? label : { ...label, ink: inks.get(label.code) ?? label.ink }));
  return { shapes, taken, labels };
}
