import type { Size } from '../../geo/mercator.js';
import { labelBlocks, valueBlocks, type LabelledShape, type PlacedLabel } from './label-model.js';
import type { LabelRoom, TakenRoom } from './label-room.js';
import { endsBeside, placeBeside, type EndAt } from './place-beside.js';
import { placeInside, triedShape, type TriedShape } from './place-inside.js';

/** A label that does not fit wholly may lean over its region's border by this much. */
const LEANING_SHARE = 0.75;

/** A value whose name has no room may lean further. */
const VALUE_LEANING_SHARE = 0.6;

/** On regions without a fill a label stands beside its circle and may lean further. */
const UNFILLED_LEANING_SHARE = 0.3;

/** In so many orders from either end labels are placed beside the map, until each has its name. */
const MOST_ORDERS = 4;

/** Places labels inside their regions; gives those for which there is no room. */
function placeAllInside(waiting: readonly TriedShape[], room: LabelRoom, share: number): readonly TriedShape[] {
  return waiting.filter((shape) => {
    const found = placeInside(shape, room, share, share < 1 ? waiting : []);
    if (!found) return true;
    room.placed.push(found[0]);
    room.boxes.push(found[1]);
    return false;
  });
}

/** Places labels that lean far out of regions without a fill; gives those for which there is no room, and those with a fill. */
function placeUnfilled(waiting: readonly TriedShape[], room: LabelRoom): readonly TriedShape[] {
  const isFilled = ({ ink }: LabelledShape) => ink !== 'auto';
  const unfilled = waiting.filter((shape) => !isFilled(shape));
  return [...waiting.filter(isFilled), ...placeAllInside(unfilled, room, UNFILLED_LEANING_SHARE)];
}

/** Places values without their names, inside or beside. */
function placeValues(left: readonly TriedShape[], ends: readonly EndAt[], room: LabelRoom): void {
  const valued = left.flatMap((shape) => (shape.value === null ? [] : { ...shape, blocks: valueBlocks(shape.value) }));
  const leaning = placeAllInside(placeAllInside(valued, room, 1), room, VALUE_LEANING_SHARE);
  placeBeside(placeUnfilled(leaning, room), ends, room);
}

/** How much of what was asked for has been placed: labels at all, then with their names. */
const worthOf = ({ placed }: LabelRoom) => placed.length * 100 + placed.filter(({ nameLines }) => nameLines > 0).length;

/**
 * Places labels beside the shapes, those that have no room there as values alone: from the top down, then from the bottom
 * up, and again with those first that had no room, until each has its name. Gives the room where most have found a place.
 */
function placeRest(homeless: readonly TriedShape[], all: readonly LabelledShape[], room: LabelRoom): LabelRoom {
  const {
    size: { widthPx, heightPx },
  } = room;
  const seen = homeless
    .filter(({ anchor: [x, y] }) => x > 0 && y > 0 && x < widthPx && y < heightPx)
    // Of two at like heights the nearer comes first, so that the line of the other goes round it.
    .sort((a, b) => a.anchor[1] + a.anchor[0] / 4 - (b.anchor[1] + b.anchor[0] / 4));
  if (seen.length === 0) return room;
  const ends = endsBeside(seen, all, room);
  let best = room;
  for (let order of [seen, [...seen].reverse()])
    for (let count = 0; count < MOST_ORDERS; count += 1) {
      const trial = { ...room, placed: [...room.placed], boxes: [...room.boxes], leaders: [...room.leaders] };
      const left = placeBeside(order, ends, trial);
      placeValues(left, ends, trial);
      if (worthOf(trial) > worthOf(best)) best = trial;
      if (left.length === 0) return best;
      order = [...left, ...order.filter((shape) => !left.includes(shape))];
    }
  return best;
}

/**
 * Places the names of regions, with their values where they have any: inside where they fit, else beside the shapes with a
 * leader line. None covers another, and no line crosses another or a label. Where a name and its value have no room the
 * value stands alone; what has none either is left to the table and the tooltip.
 * @param fontPx size of the type in CSS pixels
 */
export function placeLabels(
  shapes: readonly LabelledShape[],
  size: Size,
  fontPx: number,
  { circles, words }: TakenRoom,
): readonly PlacedLabel[] {
  const room: LabelRoom = { size, fontPx, circles, placed: [], boxes: [...words], leaders: [] };
  const tried = shapes.map((shape) => triedShape(shape, labelBlocks(shape)));
  const homeless = placeUnfilled(placeAllInside(placeAllInside(tried, room, 1), room, LEANING_SHARE), room);
  return placeRest(homeless, shapes, room).placed;
}
