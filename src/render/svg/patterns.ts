import type { RegionState } from '../../scene/region-state.js';
import { node, type MarkupNode } from '../node.js';
import { PATTERN_COLOURS } from '../style-tokens.js';

/** A pattern: lines with round ends on a ground. */
export interface PatternSpec {
  readonly ground: string;
  readonly ink: string;
  /** Path data within one tile. */
  readonly lines: string;
  readonly strokeWidth: number;
}

/** Width and height of a pattern's tile in CSS pixels. */
export const PATTERN_TILE_PX = 8;

/** One pattern for each state, told apart by its figure and not by colour alone. */
export const PATTERNS: Readonly<Record<RegionState, PatternSpec>> = {
  missing: { ...PATTERN_COLOURS.missing, lines: 'M-2,10L10,-2M-2,2L2,-2M6,10L10,6', strokeWidth: 1.4 },
  suppressed: { ...PATTERN_COLOURS.suppressed, lines: 'M2,2h.01M6,6h.01', strokeWidth: 2.4 },
  'not-applicable': { ...PATTERN_COLOURS['not-applicable'], lines: 'M0,4H8', strokeWidth: 1.4 },
  unclear: { ...PATTERN_COLOURS.unclear, lines: 'M-2,-2L10,10M6,-2L10,2M-2,6L2,10M-2,10L10,-2M-2,2L2,-2M6,10L10,6', strokeWidth: 1.4 },
  // What is in no row of a list lacks nothing: plain land.
  unlisted: { ...PATTERN_COLOURS.unlisted, lines: 'M0,4H8', strokeWidth: 1.4 },
};

/** The id of a state's pattern in a drawing. */
export function patternId(prefix: string, state: RegionState): string {
  return `${prefix}-${state}`;
}

/** Definitions of the patterns that a drawing uses. */
export function patternDefinitions(prefix: string, states: Iterable<RegionState>): MarkupNode {
  return node(
    'defs',
    {},
    [...states].map((state) => {
      const { ground, ink, lines, strokeWidth } = PATTERNS[state];
      return node(
        'pattern',
        { id: patternId(prefix, state), width: PATTERN_TILE_PX, height: PATTERN_TILE_PX, patternUnits: 'userSpaceOnUse' },
        node('rect', { width: PATTERN_TILE_PX, height: PATTERN_TILE_PX, fill: ground }),
        node('path', { d: lines, stroke: ink, 'stroke-width': strokeWidth, 'stroke-linecap': 'round', fill: 'none' }),
      );
    }),
  );
}
