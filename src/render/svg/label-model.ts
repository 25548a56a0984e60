import type { ScreenPoint } from '../../geo/mercator.js';
import { greatestOf } from '../../stats/summary.js';
import { LINE_HEIGHT, widthEm, type Box } from './text-box.js';

/** The colour of a label: for a fill that is light or dark, or the theme's own on the ground. */
type Ink = 'dark' | 'light' | 'auto';

/** A region as the labels see it: outlines in CSS pixels. */
export interface LabelledShape {
  readonly code: string;
  readonly name: string;
  /** What stands under the name; `null` where the name stands alone. */
  readonly value: string | null;
  readonly ink: Ink;
  readonly anchor: ScreenPoint;
  /** The region's rings. */
  readonly rings: readonly (readonly ScreenPoint[])[];
}

/** Where a label stands: in its region, or beside the city with a line that leads from it. */
export interface PlacedLabel {
  readonly code: string;
  /** The name's lines, then the value's. */
  readonly lines: readonly string[];
  /** How many of the lines are the name's; 0 where there was no room for it. */
  readonly nameLines: number;
  /** Middle of the lines inside a region, right end beside it. */
  readonly x: number;
  /** Middle of the block of lines. */
  readonly y: number;
  readonly ink: Ink;
  /** The region's end of the leader line; `null` where the label stands in its region. */
  readonly leaderTo: ScreenPoint | null;
}

/** How a label may be set. */
export type LabelBlock = Pick<PlacedLabel, 'lines' | 'nameLines'>;

/** Values are set in a lighter weight than names, which takes less room. */
const VALUE_WIDTH = 0.9;

const widthOf = (lines: readonly string[]) => greatestOf(lines.map(widthEm));

const blockEm = ({ lines, nameLines }: LabelBlock) =>
  greatestOf(lines.map((line, index) => widthEm(line) * (index < nameLines ? 1 : VALUE_WIDTH)));

/** The room that a block takes around its middle, in CSS pixels. */
export function blockBox(block: LabelBlock, fontPx: number): Box {
  const right = (blockEm(block) * fontPx) / 2 + 1;
  const bottom = (block.lines.length * LINE_HEIGHT * fontPx) / 2;
  return { left: -right, top: -bottom, right, bottom };
}

/** A text on one line, then broken at each space, for narrow regions. */
function breakings(text: string): readonly (readonly string[])[] {
  const words = text.split(' ');
  const inTwo = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const balanced = inTwo.sort((a, b) => widthOf(a) - widthOf(b));
  return [[text], ...balanced.slice(0, 1), ...(words.length > 2 ? [words] : [])];
}

/** How a value may be set alone, from the fewest lines to the most. */
export function valueBlocks(value: string): readonly LabelBlock[] {
  return breakings(value).map((lines) => ({ lines, nameLines: 0 }));
}

/** How a name may be set, with the value under it where there is one, from the fewest lines to the most. */
export function labelBlocks({ name, value }: Pick<LabelledShape, 'name' | 'value'>): readonly LabelBlock[] {
  const names = breakings(name);
  if (value === null) return names.map((lines) => ({ lines, nameLines: lines.length }));
  return names
    .flatMap((lines) => breakings(value).map((values): LabelBlock => ({ lines: [...lines, ...values], nameLines: lines.length })))
    .sort((a, b) => a.lines.length - b.lines.length || blockEm(a) - blockEm(b));
}
