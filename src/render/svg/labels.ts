import type { ScreenPoint, Size } from '../../geo/mercator.js';
import { boxAround, LINE_HEIGHT, touches, widthEm, type Box } from './text-box.js';
import { greatestOf, leastOf } from '../../stats/summary.js';

/** The colour of a name: for a fill that is light or dark, or the theme's own on the ground. */
type Ink = 'dark' | 'light' | 'auto';

/** A region as the labels see it: outlines in CSS pixels. */
export interface LabelledShape {
  readonly code: string;
  readonly name: string;
  readonly ink: Ink;
  readonly anchor: ScreenPoint;
  /** The region's rings. */
  readonly rings: readonly (readonly ScreenPoint[])[];
}

/** Where a name stands: in its region, or beside the city with a line that leads from it. */
export interface PlacedLabel {
  readonly code: string;
  readonly lines: readonly string[];
  /** Middle of the lines inside a region, right end beside it. */
  readonly x: number;
  /** Middle of the block of lines. */
  readonly y: number;
  readonly ink: Ink;
  /** The region's end of the leader line; `null` where the name stands in its region. */
  readonly leaderTo: ScreenPoint | null;
}

const EDGE_PX = 4;
const GAP_PX = 14;

/** How far from its anchor a name may stand, in ems, nearest first. */
const SHIFTS_EM = [-4, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4]
  .flatMap((east, _, all) => all.map((south) => [east, south] as const))
  .sort(([east, south], [otherEast, otherSouth]) => Math.hypot(east, south) - Math.hypot(otherEast, otherSouth));

/** A name that does not fit wholly may lean over its region's border by this much. */
const LEANING_SHARE = 0.75;

/** On regions without a fill a name stands beside its circle and may lean further. */
const UNFILLED_LEANING_SHARE = 0.3;

/** More lines than these beside the map cannot be followed; the names are left out then. */
const MOST_BESIDE = 12;

/** A box is judged at so many points along each line of it, on three lines. */
const POINTS_ACROSS = 7;
const POINTS_DOWN = 3;

/** A name on one line, then broken at each space, for narrow regions. */
function breakings(name: string): readonly (readonly string[])[] {
  const words = name.split(' ');
  const inTwo = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const balanced = inTwo.sort((a, b) => greatestOf(a.map(widthEm)) - greatestOf(b.map(widthEm)));
  return [[name], ...balanced.slice(0, 1), ...(words.length > 2 ? [words] : [])];
}

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

/** Tells points within rings. Names are tried at few heights and many places: each height is looked at once. */
function containedBy(rings: LabelledShape['rings']): Contains {
  const crossingsAt = new Map<number, readonly number[]>();
  return ([x, y]) => {
    const found = crossingsAt.get(y) ?? crossings(y, rings);
    crossingsAt.set(y, found);
    return found.filter((crossing) => crossing > x).length % 2 === 1;
  };
}

interface TriedShape extends LabelledShape {
  readonly contains: Contains;
  /** Around all its rings. */
  readonly extent: Box;
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

/** Whether a box may lie in an extent with that share of its points, wherever it is put. */
function mayFit(box: Box, extent: Box, share: number): boolean {
  const most = (room: number, length: number, points: number) => Math.min(points, Math.floor((room / length) * (points - 1)) + 1);
  const across = most(extent.right - extent.left, box.right - box.left, POINTS_ACROSS);
  const down = most(extent.bottom - extent.top, box.bottom - box.top, POINTS_DOWN);
  return across * down >= share * POINTS_ACROSS * POINTS_DOWN;
}

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

/** The place nearest to a region's anchor where its name has room, with at least `share` of it in the region. */
function placeInside(
  shape: TriedShape,
  size: Size,
  fontPx: number,
  taken: readonly Box[],
  share: number,
): readonly [PlacedLabel, Box] | null {
  const [anchorX, anchorY] = shape.anchor;
  for (const lines of breakings(shape.name)) {
    if (!mayFit(boxAround(lines, 0, 0, fontPx), shape.extent, share)) continue;
    for (const [east, south] of SHIFTS_EM) {
      const [x, y] = [anchorX + east * fontPx, anchorY + south * fontPx];
      const box = boxAround(lines, x, y, fontPx);
      const seen = box.left >= 0 && box.top >= 0 && box.right <= size.widthPx && box.bottom <= size.heightPx;
      if (seen && !taken.some((other) => touches(box, other)) && liesIn(box, shape.contains, share))
        return [{ code: shape.code, lines, x, y, ink: shape.ink, leaderTo: null }, box];
    }
  }
  return null;
}

/** Names in one column to the left of the shapes they belong to, each with a line that leads there. */
function placeBeside(
  shapes: readonly LabelledShape[],
  all: readonly LabelledShape[],
  size: Size,
  fontPx: number,
  taken: readonly Box[],
): readonly PlacedLabel[] {
  const seen = shapes
    .filter(({ anchor: [x, y] }) => x > 0 && y > 0 && x < size.widthPx && y < size.heightPx)
    // Of two at like heights the nearer comes first, so that their lines do not cross on the way down.
    .sort((a, b) => a.anchor[1] + a.anchor[0] / 4 - (b.anchor[1] + b.anchor[0] / 4));
  if (seen.length === 0 || seen.length > MOST_BESIDE) return [];
  // Islands may lie under a name; the main land may not.
  const mainland = all.flatMap(({ rings, anchor }) => rings.filter((ring) => containedBy([ring])(anchor))).flat();
  const edges = seen.map(({ anchor }) => leastOf(mainland.filter(([, y]) => Math.abs(y - anchor[1]) < 2 * fontPx).map(([x]) => x)));
  const right = Math.max(leastOf(edges) - GAP_PX, size.widthPx * 0.22);
  const linesOf = (name: string) =>
    breakings(name).find((lines) => greatestOf(lines.map(widthEm)) * fontPx < right - EDGE_PX) ?? name.split(' ');
  /** The first height from `y` down at which lines that end at `right` cover no name in a region. */
  const clearFrom = (y: number, lines: readonly string[]): number => {
    const box = boxAround(lines, right - (greatestOf(lines.map(widthEm)) * fontPx) / 2, y, fontPx);
    const covered = taken.find((other) => touches(box, other));
    return covered ? clearFrom(covered.bottom + 1 + (box.bottom - box.top) / 2, lines) : y;
  };
  // On a map as narrow as a cell of a table a name would be cut off at the edge: it is left to the table.
  const fits = (lines: readonly string[]) => greatestOf(lines.map(widthEm)) * fontPx < right;
  // From the top down, each as near to its own height as the one above leaves room for.
  let free = 0;
  const placed = seen.flatMap(({ code, name, anchor }): readonly PlacedLabel[] => {
    const lines = linesOf(name);
    if (!fits(lines)) return [];
    const halfHeight = (lines.length * LINE_HEIGHT * fontPx + 3) / 2;
    const y = clearFrom(Math.max(anchor[1], free + halfHeight), lines);
    free = y + halfHeight;
    return [{ code, lines, x: right, y, ink: 'auto', leaderTo: anchor }];
  });
  const excess = Math.max(0, free - size.heightPx);
  return placed.map((label) => ({ ...label, y: label.y - excess }));
}

/**
 * Places region names: inside where they fit, else beside the shapes with a leader line.
 * A name that has no room is left to the table and the tooltip.
 * @param fontPx size of the type in CSS pixels
 * @param obstacles what no name may cover
 */
export function placeLabels(
  shapes: readonly LabelledShape[],
  size: Size,
  fontPx: number,
  obstacles: readonly Box[],
): readonly PlacedLabel[] {
  const taken: Box[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  const tried = shapes.map((shape): TriedShape => ({ ...shape, contains: containedBy(shape.rings), extent: extentOf(shape.rings) }));
  const place = (waiting: readonly TriedShape[], share: number) =>
    waiting.filter((shape) => {
      const found = placeInside(shape, size, fontPx, taken, share);
      if (!found) return true;
      placed.push(found[0]);
      taken.push(found[1]);
      return false;
    });
  const leaning = place(place(tried, 1), LEANING_SHARE);
  const filled = leaning.filter(({ ink }) => ink !== 'auto');
  const homeless = [
    ...filled,
    ...place(
      leaning.filter(({ ink }) => ink === 'auto'),
      UNFILLED_LEANING_SHARE,
    ),
  ];
  return [...placed, ...placeBeside(homeless, shapes, size, fontPx, taken)];
}
