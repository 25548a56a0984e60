import type { Size } from '../../geo/mercator.js';
import type { Circle } from './circles.js';
import { boxAround, boxOf, overlap, type Box } from './text-box.js';

/** A word such as CONTOH beside the circle it belongs to: the middle of the text, and the room it takes. */
export interface PlacedMark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Size of a mark's type beside that of the map: 9 px and more on a screen of 360 px. */
export const MARK_EM = 0.86;

const EDGE_PX = 1;

/** Of more circles than this each has its word below it: where it would cover least is looked for among all. */
const MOST_LOOKED_FOR = 300;

/** How much of a box lies outside the map, in square pixels. */
function outside(box: Box, { widthPx, heightPx }: Size): number {
  const area = (box.right - box.left) * (box.bottom - box.top);
  return area - overlap(box, { left: 0, top: 0, right: widthPx, bottom: heightPx });
}

/**
 * Sets each circle's word below, above, right or left of it, where it covers least of the circles and of the words
 * set before; every word stands somewhere. Of more than 300 circles each has it below.
 * @param obstacles what else no word should cover
 */
export function placeMarks(
  circles: readonly { readonly circle: Circle; readonly mark: string | null }[],
  size: Size,
  fontPx: number,
  obstacles: readonly Box[] = [],
): readonly (PlacedMark | null)[] {
  const taken: Box[] = [...circles.map(({ circle }) => boxOf(circle)), ...obstacles];
  const isCrowded = circles.length > MOST_LOOKED_FOR;
  return circles.map(({ circle: { x, y, radiusPx }, mark }) => {
    if (mark === null) return null;
    const { right, bottom } = boxAround([mark], 0, 0, fontPx);
    const [across, down] = [radiusPx + right + EDGE_PX, radiusPx + bottom + EDGE_PX];
    if (isCrowded) return { text: mark, x, y: y + down, box: boxAround([mark], x, y + down, fontPx) };
    const tried = (
      [
        [0, down],
        [0, -down],
        [across, 0],
        [-across, 0],
      ] as const
    ).map(([east, south]) => {
      const box = boxAround([mark], x + east, y + south, fontPx);
      const covered = taken.reduce((sum, other) => sum + overlap(box, other), outside(box, size));
      return { mark: { text: mark, x: x + east, y: y + south, box }, covered };
    });
    const best = tried.reduce((least, each) => (each.covered < least.covered - 0.5 ? each : least)).mark;
    taken.push(best.box);
    return best;
  });
}
