import { leastOf } from '../../stats/summary.js';
import { blockBox, type LabelledShape, type PlacedLabel } from './label-model.js';
import { isClear, isFree, type LabelRoom, type LeaderLine } from './label-room.js';
import { containedBy, type TriedShape } from './place-inside.js';
import { movedBox, type Box } from './text-box.js';

const EDGE_PX = 4;
const GAP_PX = 14;

/** From a label to where its line begins. */
const LEADER_GAP_PX = 3;

/** From a label to the next in the column. */
const APART_PX = 2;

/** More lines than these beside the map cannot be followed; the names are left out then. */
const MOST_BESIDE = 12;

/** Where there is no room left of the land labels may stand on it, so far from the map's edge, as a share of its width. */
const LEAST_SHARE = 0.22;

/** Gives how far east labels may reach between two heights. */
export type EndAt = (top: number, bottom: number) => number;

/** Labels end left of the main land: islands may lie under them. */
function endsAtCoast(all: readonly LabelledShape[], { size, fontPx }: LabelRoom): EndAt {
  const rowOf = (y: number) => Math.floor(y / fontPx);
  const coast: number[] = [];
  for (const { rings, anchor } of all)
    for (const ring of rings)
      if (containedBy([ring])(anchor)) for (const [x, y] of ring) coast[rowOf(y)] = Math.min(coast[rowOf(y)] ?? Infinity, x);
  return (top, bottom) => {
    let end = Infinity;
    for (let row = rowOf(top); row <= rowOf(bottom); row += 1) end = Math.min(end, coast[row] ?? Infinity);
    return Math.max(end - GAP_PX, size.widthPx * LEAST_SHARE);
  };
}

/**
 * How far east labels of some regions may reach: in one column left of the land, and along the coast.
 * @param all what is drawn, for where the land begins
 */
export function endsBeside(waiting: readonly LabelledShape[], all: readonly LabelledShape[], room: LabelRoom): readonly EndAt[] {
  const atCoast = endsAtCoast(all, room);
  const column = leastOf(waiting.map(({ anchor: [, y] }) => atCoast(y - 2 * room.fontPx, y + 2 * room.fontPx)));
  return [() => column, atCoast];
}

interface Found {
  readonly label: PlacedLabel;
  readonly box: Box;
  readonly line: LeaderLine;
}

/** Heights at which a label may stand, from that of its region on: those next to other labels, and some between. */
function heightsFor({ anchor: [, anchorY] }: TriedShape, halfHeight: number, { size, fontPx, boxes }: LabelRoom): readonly number[] {
  const apart = halfHeight + APART_PX;
  const heights = [anchorY];
  for (const { top, bottom } of boxes) heights.push(top - apart, bottom + apart);
  for (let y = halfHeight; y < size.heightPx; y += fontPx) heights.push(y);
  return heights.sort((a, b) => Math.abs(a - anchorY) - Math.abs(b - anchorY));
}

/**
 * Where a label beside the map may stand: in few lines, and near to the height of its region, where it is free and its line
 * is clear; `null` where there is no such place.
 * @param others regions that lines lead to, or may yet
 */
function placeOne(shape: TriedShape, ends: readonly EndAt[], room: LabelRoom, others: readonly LabelledShape[]): Found | null {
  const { code, blocks, anchor } = shape;
  let best: Found | null = null;
  let leastCost = Infinity;
  for (const block of blocks) {
    const around = blockBox(block, room.fontPx);
    if (anchor[0] - GAP_PX - 2 * around.right < EDGE_PX) continue;
    const heights = heightsFor(shape, around.bottom, room);
    for (const endAt of ends)
      for (const y of heights) {
        const cost = Math.abs(y - anchor[1]) + around.bottom;
        if (cost >= leastCost) break;
        const right = Math.min(endAt(y + around.top, y + around.bottom), anchor[0] - GAP_PX);
        const box = movedBox(around, right - around.right, y);
        // On a map as narrow as a cell of a table a name would be cut off at the edge.
        if (box.left < EDGE_PX || !isFree(box, room)) continue;
        const line: LeaderLine = [[right + LEADER_GAP_PX, y], anchor];
        if (!isClear(line, room, others)) continue;
        best = { label: { code, ...block, x: right, y, ink: 'auto', leaderTo: anchor }, box, line };
        leastCost = cost;
      }
  }
  return best;
}

/**
 * Places labels to the left of the shapes that they belong to, one after the other, each with a line that leads there: in one
 * column, and those for which that has no room along the coast. Gives those for which there is none.
 * @param ends where the column ends, then where the coast does
 */
export function placeBeside(order: readonly TriedShape[], ends: readonly EndAt[], room: LabelRoom): readonly TriedShape[] {
  if (order.length > MOST_BESIDE) return order;
  return order.filter((shape) => {
    const others = order.filter((other) => other !== shape);
    const found = placeOne(shape, ends, room, others);
    if (!found) return true;
    room.placed.push(found.label);
    room.boxes.push(found.box);
    room.leaders.push(found.line);
    return false;
  });
}
