import type { RegionState } from '../../scene/region-state.js';
import { node, type MarkupNode } from '../node.js';

interface PatternSpec {
  readonly ground: string;
  readonly ink: string;
  /** Path data within a tile of 8 by 8. */
  readonly lines: string;
}

/** One pattern for each state, told apart by its figure and not by colour alone. */
const PATTERNS: Readonly<Record<RegionState, PatternSpec>> = {
  missing: { ground: '#f4f4f2', ink: '#8a8a86', lines: 'M-2,10L10,-2M-2,2L2,-2M6,10L10,6' },
  suppressed: { ground: '#e9e9ee', ink: '#5f6070', lines: 'M2,2h.01M6,6h.01' },
  'not-applicable': { ground: '#ffffff', ink: '#b4b4b0', lines: 'M0,4H8' },
  unclear: { ground: '#d9d9d6', ink: '#77777a', lines: 'M-2,-2L10,10M6,-2L10,2M-2,6L2,10M-2,10L10,-2M-2,2L2,-2M6,10L10,6' },
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
      const { ground, ink, lines } = PATTERNS[state];
      return node(
        'pattern',
        { id: patternId(prefix, state), width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
        node('rect', { width: 8, height: 8, fill: ground }),
        node('path', {
          d: lines,
          stroke: ink,
          'stroke-width': state === 'suppressed' ? 2.4 : 1.4,
          'stroke-linecap': 'round',
          fill: 'none',
        }),
      );
    }),
  );
}
