import type { ScreenPoint } from '../../geo/mercator.js';
import { blockBox, type LabelBlock, type LabelledShape, type PlacedLabel } from './label-model.js';
import { isFree, type LabelRoom } from './label-room.js';
import { movedBox, type Box } from './text-box.js';

/** How far from its anchor a label may stand, in ems, nearest first. */
const SHIFTS_EM = [-4, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4]
  .flatMap((east, _, all) => all.map((south) => [east, south] as const))
  .sort(([east, south], [otherEast, otherSouth]) => Math.hypot(east, south) - Math.hypot(otherEast, otherSouth));

/** A box is judged at so many points along each line of it, on three lines. */
const POINTS_ACROSS = 7;
const POINTS_DOWN = 3;

type Contains = (point: ScreenPoint) => boolean;

function crossings(y: number, rings: LabelledShape['rings']): readonly number[] {
  const found: number[] = [];
  for (const ring of rings) {
    let [previousX, previousY] = ring[ring.length - 1] ?? [0, 0];
    for (const [nextX, nextY] of ring) {
      if (nextY > y !== previousY > y) found.push(((previousX - nextX) * (y - nextY)) / (previousY - nextY) + nextX);
      [previousX, previousY] = [nextX, nextY];
    }
  }
  return found;
}

/** Tells points within rings. Labels are tried at few heights and many places: each height is looked at once. */
export function containedBy(rings: LabelledShape['rings']): Contains {
  const crossingsAt = new Map<number, readonly number[]>();
  return ([x, y]) => {
    const found = crossingsAt.get(y) ?? crossings(y, rings);
    crossingsAt.set(y, found);
    return found.filter((crossing) => crossing > x).length % 2 === 1;
  };
}

function extentOf(rings: LabelledShape['rings']): Box {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const ring of rings)
    for (const [x, y] of ring) {
      extent.left = Math.min(extent.left, x);
      extent.top = Math.min(extent.top, y);
      extent.right = Math.max(extent.right, x);
      extent.bottom = Math.max(extent.bottom, y);
    }
  return extent;
}

/** A region whose label looks for its place. */
export interface TriedShape extends LabelledShape {
  /** How the label may be set, first what is liked best. */
  readonly blocks: readonly LabelBlock[];
  readonly contains: Contains;
  /** Around all its rings. */
  readonly extent: Box;
}

/** A region whose label looks for its place, set in one of these ways. */
export function triedShape(shape: LabelledShape, blocks: readonly LabelBlock[]): TriedShape {
  return { ...shape, blocks, contains: containedBy(shape.rings), extent: extentOf(shape.rings) };
}

/** Whether a box may lie in an extent with that share of its points, wherever it is put. */
function mayFit(box: Box, extent: Box, share: number): boolean {
  const most = (room: number, length: number, points: number) => Math.min(points, Math.floor((room / length) * (points - 1)) + 1);
  const across = most(extent.right - extent.left, box.right - box.left, POINTS_ACROSS);
  const down = most(extent.bottom - extent.top, box.bottom - box.top, POINTS_DOWN);
  return across * down >= share * POINTS_ACROSS * POINTS_DOWN;
}

const isIn = ([x, y]: ScreenPoint, { left, right, top, bottom }: Box) => x > left && x < right && y > top && y < bottom;

/** Whether at least a share of a box lies in a region, judged at points spread over it. */
function liesIn({ left, right, top, bottom }: Box, contains: Contains, share: number): boolean {
  let outside = 0;
  const most = POINTS_ACROSS * POINTS_DOWN * (1 - share);
  for (let row = 0; row < POINTS_DOWN; row += 1)
    for (let column = 0; column < POINTS_ACROSS; column += 1) {
      const at = [left + ((right - left) * column) / (POINTS_ACROSS - 1), top + ((bottom - top) * row) / (POINTS_DOWN - 1)] as const;
      if (!contains(at) && (outside += 1) > most) return false;
    }
  return true;
}

/**
 * The place nearest to a region's anchor where its label has room, with at least `share` of it in the region.
 * @param others regions whose labels look for their places too: a line may have to lead to them
 */
export function placeInside(
  shape: TriedShape,
  room: LabelRoom,
  share: number,
  others: readonly LabelledShape[],
): readonly [PlacedLabel, Box] | null {
  const {
    code,
    ink,
    anchor: [anchorX, anchorY],
  } = shape;
  for (const block of shape.blocks) {
    const around = blockBox(block, room.fontPx);
    if (!mayFit(around, shape.extent, share)) continue;
    for (const [east, south] of SHIFTS_EM) {
      const [x, y] = [anchorX + east * room.fontPx, anchorY + south * room.fontPx];
      const box = movedBox(around, x, y);
      if (isFree(box, room) && liesIn(box, shape.contains, share) && !others.some((other) => other !== shape && isIn(other.anchor, box)))
        return [{ code, ...block, x, y, ink, leaderTo: null }, box];
    }
  }
  return null;
}
