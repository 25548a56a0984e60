import type { ScreenPoint, Size } from '../../geo/mercator.js';
import type { Circle } from './circles.js';

/** A region as the labels see it: outlines in CSS pixels. */
export interface LabelledShape {
  readonly code: string;
  readonly name: string;
  readonly ink: 'dark' | 'light';
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
  readonly ink: 'dark' | 'light';
  /** The region's end of the leader line; `null` where the name stands in its region. */
  readonly leaderTo: ScreenPoint | null;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LINE_HEIGHT = 1.15;
const EDGE_PX = 4;
const GAP_PX = 14;

/** How far from its anchor a name may stand, nearest first. */
const SHIFTS_EM = [0, 0.5, 1, 1.5, 2, 2.5, 3, 4].flatMap((ems) => (ems === 0 ? [0] : [-ems, ems]));

const NARROW = /[ iljtfrI.,'-]/;
const WIDE = /[mwMW]/;

/** Width of a text in ems, estimated from the widest of the usual sans-serif faces in semibold: the scene is drawn where no font can be measured. */
function widthEm(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (NARROW.test(letter) ? 0.38 : WIDE.test(letter) ? 0.95 : /[A-Z]/.test(letter) ? 0.72 : 0.63),
    0,
  );
}

/** A name on one line, then broken at each space, for narrow regions. */
function breakings(name: string): readonly (readonly string[])[] {
  const words = name.split(' ');
  const inTwo = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const balanced = inTwo.sort((a, b) => Math.max(...a.map(widthEm)) - Math.max(...b.map(widthEm)));
  return [[name], ...balanced.slice(0, 1), ...(words.length > 2 ? [words] : [])];
}

function boxAround(lines: readonly string[], x: number, y: number, fontPx: number): Box {
  const halfWidth = (Math.max(...lines.map(widthEm)) * fontPx) / 2 + 1;
  const halfHeight = (lines.length * LINE_HEIGHT * fontPx) / 2;
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function inside([x, y]: ScreenPoint, rings: LabelledShape['rings']): boolean {
  let within = false;
  for (const ring of rings) {
    let [previousX, previousY] = ring[ring.length - 1] ?? [0, 0];
    for (const [nextX, nextY] of ring) {
      if (nextY > y !== previousY > y && x < ((previousX - nextX) * (y - nextY)) / (previousY - nextY) + nextX)
        within = !within;
      [previousX, previousY] = [nextX, nextY];
    }
  }
  return within;
}

const touches = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a box lies in a region, judged at its border every few pixels. */
function boxInside(box: Box, rings: LabelledShape['rings']): boolean {
  const steps = 6;
  for (let step = 0; step <= steps; step += 1) {
    const x = box.left + ((box.right - box.left) * step) / steps;
    if (!inside([x, box.top], rings) || !inside([x, box.bottom], rings)) return false;
  }
  const middle = (box.top + box.bottom) / 2;
  return inside([box.left, middle], rings) && inside([box.right, middle], rings);
}

function placeInside(shape: LabelledShape, size: Size, fontPx: number, taken: readonly Box[]): [PlacedLabel, Box] | null {
  const [anchorX, anchorY] = shape.anchor;
  const shifts = SHIFTS_EM.map((ems) => ems * fontPx);
  for (const lines of breakings(shape.name))
    for (const shiftY of shifts)
      for (const shiftX of shifts) {
        const [x, y] = [anchorX + shiftX, anchorY + shiftY];
        const box = boxAround(lines, x, y, fontPx);
        const seen = box.left >= 0 && box.top >= 0 && box.right <= size.widthPx && box.bottom <= size.heightPx;
        if (seen && !taken.some((other) => touches(box, other)) && boxInside(box, shape.rings))
          return [{ code: shape.code, lines, x, y, ink: shape.ink, leaderTo: null }, box];
      }
  return null;
}

/** Pushes heights, given in ascending order, down until none is nearer than `gapPx` to the one above; all rise if the last would leave the map. */
function spread(heights: readonly number[], gapPx: number, lowest: number): readonly number[] {
  const apart: number[] = [];
  for (const height of heights) apart.push(Math.max(height, (apart[apart.length - 1] ?? -Infinity) + gapPx));
  const excess = Math.max(0, (apart[apart.length - 1] ?? 0) - lowest);
  return apart.map((height) => height - excess);
}

/** Names in one column to the left of the shapes they belong to, each with a line that leads there. */
function placeBeside(shapes: readonly LabelledShape[], all: readonly LabelledShape[], size: Size, fontPx: number): readonly PlacedLabel[] {
  const seen = shapes
    .filter(({ anchor: [x, y] }) => x > 0 && y > 0 && x < size.widthPx && y < size.heightPx)
    .sort((a, b) => a.anchor[1] - b.anchor[1]);
  const gapPx = fontPx * LINE_HEIGHT + 3;
  const heights = spread(seen.map(({ anchor }) => anchor[1]), gapPx, size.heightPx - gapPx);
  // Islands may lie under a name; the main land may not.
  const mainland = all.flatMap(({ rings, anchor }) => rings.filter((ring) => inside(anchor, [ring]))).flat();
  const edges = heights.map((height) => Math.min(...mainland.filter(([, y]) => Math.abs(y - height) < gapPx).map(([x]) => x)));
  const right = Math.max(Math.min(...edges) - GAP_PX, size.widthPx * 0.22);
  const fitting = (name: string) =>
    breakings(name).find((lines) => Math.max(...lines.map(widthEm)) * fontPx < right - EDGE_PX) ?? name.split(' ');
  return seen.map((shape, index) => ({
    code: shape.code,
    lines: fitting(shape.name),
    x: right,
    y: heights[index] ?? shape.anchor[1],
    ink: 'dark',
    leaderTo: shape.anchor,
  }));
}

/**
 * Places region names: inside where they fit, else beside the shapes with a leader line.
 * A name that has no room is left to the table and the tooltip.
 * @param fontPx size of the type in CSS pixels
 * @param obstacles circles that no name may cover
 */
export function placeLabels(
  shapes: readonly LabelledShape[],
  size: Size,
  fontPx: number,
  obstacles: readonly Circle[],
): readonly PlacedLabel[] {
  const taken: Box[] = obstacles.map(({ x, y, radiusPx }) => ({
    left: x - radiusPx,
    right: x + radiusPx,
    top: y - radiusPx,
    bottom: y + radiusPx,
  }));
  const placed: PlacedLabel[] = [];
  const homeless: LabelledShape[] = [];
  for (const shape of shapes) {
    const found = placeInside(shape, size, fontPx, taken);
    if (!found) {
      homeless.push(shape);
      continue;
    }
    placed.push(found[0]);
    taken.push(found[1]);
  }
  return [...placed, ...placeBeside(homeless, shapes, size, fontPx)];
}
