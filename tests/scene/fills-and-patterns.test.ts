import { describe, expect, it } from 'vitest';
import { DIRECTIONS } from '../../src/model/dataset.js';
import { REGION_STATES } from '../../src/scene/region-state.js';
import { renderStatic } from '../../src/static.js';
import { defaultPalette, referencePalette } from '../../src/stats/palettes.js';
import { fixture } from '../../demo/src/gallery/fixtures.js';
import { leastDifference } from '../stats/colour-vision.js';
import { validated } from './scene-of.js';

/** A list is drawn as circles: what is not in it is plain land, and stands beside no fill. */
const BESIDE_FILLS = REGION_STATES.filter((state) => state !== 'unlisted');

/** The ground of each state's pattern as it is drawn in a figure that has all of them. */
const GROUNDS = new Map(
  [
    ...renderStatic(validated(fixture('states-reference').data)).matchAll(
      /<pattern id="[^"]*?(missing|suppressed|not-applicable|unclear)"[^>]*>\s*<rect[^>]*fill="(#[0-9a-f]{6})"/g,
    ),
  ].map(([, state = '', ground = '']) => [state, ground] as const),
);
const FILLS = [...new Set(DIRECTIONS.flatMap((direction) => defaultPalette(direction).colours(9)))];

describe('a fill and a state’s pattern', () => {
  it('both are drawn: every state has a pattern with a ground', () => {
    expect([...GROUNDS.keys()].sort()).toEqual([...BESIDE_FILLS].sort());
  });

  it.each(BESIDE_FILLS)('can be told apart by any eyes, even without the figure of the pattern: %s', (state) => {
    for (const fill of FILLS) expect(leastDifference(fill, GROUNDS.get(state)!), fill).toBeGreaterThanOrEqual(4);
  });

  it('of the comparison with a reference stand far apart: below, unclear, above', () => {
    const [below = '', , above = ''] = referencePalette.colours(3);
    for (const fill of [below, above])
      for (const ground of GROUNDS.values()) expect(leastDifference(fill, ground), fill).toBeGreaterThanOrEqual(7);
  });
});
