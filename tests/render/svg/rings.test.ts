import { interpolateCividis, interpolateGreys, interpolatePuOr, interpolateViridis, interpolateYlOrRd } from 'd3-scale-chromatic';
import { wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { CIRCLE_LOOKS, ringAttributes } from '../../../src/render/svg/circle-looks.js';
import { PATTERN_COLOURS } from '../../../src/render/style-tokens.js';

const SHADES = [interpolateYlOrRd, interpolateViridis, interpolateCividis, interpolateGreys, interpolatePuOr].flatMap((shade) =>
  Array.from({ length: 51 }, (_, index) => shade(index / 50)),
);
const PATTERNS = Object.values(PATTERN_COLOURS).flatMap(({ ground, ink }) => [ground, ink]);

describe('a ring over a fill', () => {
  it('is seen on every shade and pattern: it or its casing is at least 3 : 1 against it', () => {
    for (const shade of [...SHADES, ...PATTERNS]) {
      const contrasts = [CIRCLE_LOOKS.ring, CIRCLE_LOOKS.casing].map(({ stroke }) => wcagContrast(stroke, shade));
      expect(Math.max(...contrasts), shade).toBeGreaterThanOrEqual(3);
    }
    expect(wcagContrast(CIRCLE_LOOKS.ring.stroke, CIRCLE_LOOKS.casing.stroke)).toBeGreaterThanOrEqual(3);
  });

  it('lets the fill be seen, and lies on a casing that is wider than it', () => {
    const [casing, ring] = ringAttributes(false);
    expect([casing!['fill-opacity'], ring!['fill-opacity']]).toEqual([0, 0]);
    expect(Number(casing!['stroke-width'])).toBeGreaterThan(Number(ring!['stroke-width']) + 2);
  });

  it('is broken for a value below zero', () => {
    expect(ringAttributes(true).map((look) => look['stroke-dasharray'] ?? null)).toEqual([null, expect.stringMatching(/\d/)]);
    expect(ringAttributes(false).map((look) => look['stroke-dasharray'] ?? null)).toEqual([null, null]);
  });
});
