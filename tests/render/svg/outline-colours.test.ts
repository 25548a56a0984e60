import { wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { OUTLINE_COLOURS } from '../../../src/render/style-tokens.js';
import { PATTERNS } from '../../../src/render/svg/patterns.js';
import { contrastingInk } from '../../../src/stats/colour-scale.js';

const CHANNELS = Array.from({ length: 18 }, (_, index) => (index * 15).toString(16).padStart(2, '0'));

describe('the outlines of regions', () => {
  it('stand out 3 : 1 from every fill that a region can have', () => {
    const fills = CHANNELS.flatMap((red) => CHANNELS.flatMap((green) => CHANNELS.map((blue) => `#${red}${green}${blue}`)));
    const least = Math.min(...fills.map((fill) => wcagContrast(fill, OUTLINE_COLOURS[contrastingInk(fill)])));
    expect(least).toBeGreaterThan(3);
  });

  it('stand out 3 : 1 from the ground of every pattern', () => {
    for (const { ground } of Object.values(PATTERNS)) expect(wcagContrast(ground, OUTLINE_COLOURS.dark)).toBeGreaterThan(3);
  });
});
