import type { ScreenPoint, Size } from '../../geo/mercator.js';
import type { LabelledShape, PlacedLabel } from './label-model.js';
import { touches, type Box } from './text-box.js';

/** A straight line from a label to its region. */
export type LeaderLine = readonly [from: ScreenPoint, to: ScreenPoint];

/** What of a map is taken before its labels are placed. */
export interface TakenRoom {
  /** Circles and their words, which no label may cover. */
  readonly circles: readonly Box[];
  /** Names of neighbours and the size legend, which no line may cross either. */
  readonly words: readonly Box[];
}

/** The room of a map, and what of it the labels have taken so far. */
export interface LabelRoom {
  readonly size: Size;
  /** Size of the type in CSS pixels. */
  readonly fontPx: number;
  readonly circles: readonly Box[];
  readonly placed: PlacedLabel[];
  /** Of the words that were there before, and of each label that is placed. */
  readonly boxes: Box[];
  readonly leaders: LeaderLine[];
}

/** How near a line may come to letters and to the dot at the end of another, in CSS pixels. */
const CLEARANCE_PX = 3;

function runsThrough([[fromX, fromY], [toX, toY]]: LeaderLine, { left, right, top, bottom }: Box): boolean {
  // The share of the line that lies between the edges, first of one direction, then of the other.
  let [start, end] = [0, 1];
  for (const [from, to, least, most] of [
    [fromX, toX, left, right],
    [fromY, toY, top, bottom],
  ] as const) {
    if (from === to) {
      if (from <= least || from >= most) return false;
      continue;
    }
    const [one, other] = [(least - from) / (to - from), (most - from) / (to - from)];
    [start, end] = [Math.max(start, Math.min(one, other)), Math.min(end, Math.max(one, other))];
  }
  return start < end;
}

/** On which side of a line a point lies: above zero, below, or zero on it. */
const sideOf = ([[fromX, fromY], [toX, toY]]: LeaderLine, [x, y]: ScreenPoint) => (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX);

const cross = (a: LeaderLine, b: LeaderLine) => sideOf(a, b[0]) * sideOf(a, b[1]) <= 0 && sideOf(b, a[0]) * sideOf(b, a[1]) <= 0;

const around = ([x, y]: ScreenPoint): Box => ({
  left: x - CLEARANCE_PX,
  right: x + CLEARANCE_PX,
  top: y - CLEARANCE_PX,
  bottom: y + CLEARANCE_PX,
});

const coversAny = (box: Box, others: readonly Box[]) => others.some((other) => touches(box, other));

/** Whether a label would be seen whole, cover nothing, and have no line run through it. */
export function isFree(box: Box, { size: { widthPx, heightPx }, circles, boxes, leaders }: LabelRoom): boolean {
  if (box.left < 0 || box.top < 0 || box.right > widthPx || box.bottom > heightPx) return false;
  return !coversAny(box, circles) && !coversAny(box, boxes) && !leaders.some((leader) => runsThrough(leader, box));
}

/**
 * Whether a line would cross no other, and run through no label and none of the places that other lines lead to.
 * @param others regions that lines lead to, or may yet
 */
export function isClear(line: LeaderLine, { boxes, leaders }: LabelRoom, others: readonly LabelledShape[]): boolean {
  return (
    !boxes.some((box) => runsThrough(line, box)) &&
    !leaders.some((other) => cross(line, other)) &&
    !others.some(({ anchor }) => runsThrough(line, around(anchor)))
  );
}
