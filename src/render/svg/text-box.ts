import type { Circle } from './circles.js';
import { greatestOf } from '../../stats/summary.js';

/** A piece of the map that is taken, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From one line of a name to the next, in ems. */
export const LINE_HEIGHT = 1.15;

const NARROW = /[ iljtfrI.,'-]/;
const WIDE = /[mwMW%]/;

const letterWidths = new Map<string, number>();

/** Width of a letter in ems; each is looked at once, since thousands of names have few letters. */
function letterEm(letter: string): number {
  const known = letterWidths.get(letter);
  if (known !== undefined) return known;
  const width = NARROW.test(letter) ? 0.39 : WIDE.test(letter) ? 1 : /[A-Z]/.test(letter) ? 0.77 : 0.68;
  letterWidths.set(letter, width);
  return width;
}

/** Width of a text in ems, estimated from the widest of the usual sans-serif faces in semibold: the scene is drawn where no font can be measured. */
export function widthEm(text: string): number {
  let width = 0;
  for (const letter of text) width += letterEm(letter);
  return width;
}

/** The room that lines of text take around their middle. */
export function boxAround(lines: readonly string[], x: number, y: number, fontPx: number): Box {
  const halfWidth = (greatestOf(lines.map(widthEm)) * fontPx) / 2 + 1;
  const halfHeight = (lines.length * LINE_HEIGHT * fontPx) / 2;
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

/** The same room elsewhere. */
export function movedBox({ left, right, top, bottom }: Box, eastPx: number, southPx: number): Box {
  return { left: left + eastPx, right: right + eastPx, top: top + southPx, bottom: bottom + southPx };
}

/** The room that a circle takes. */
export function boxOf({ x, y, radiusPx }: Circle): Box {
  return { left: x - radiusPx, right: x + radiusPx, top: y - radiusPx, bottom: y + radiusPx };
}

/** How much of two boxes lies over one another, in square pixels. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export const touches = (a: Box, b: Box): boolean => overlap(a, b) > 0;
