import { scaleLinear } from 'd3-scale';
import { formatHex, interpolate, wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continuousScale, contrastingInk } from '../../src/stats/colour-scale.js';
import { defaultPalette } from '../../src/stats/palettes.js';

const palette = defaultPalette('higher-is-worse');

describe('the scale without classes', () => {
  it('has the ends of the palette at the ends of the values, and beyond', () => {
    const scale = continuousScale([10, 30], palette);
    const nine = palette.colours(9);
    expect([9, 10, 30, 99].map(scale)).toEqual([nine[0], nine[0], nine[8], nine[8]]);
  });

  it('mixes neighbouring colours in proportion, as an independent library does', () => {
    const scale = continuousScale([0, 80], palette);
    const reference = scaleLinear<string>()
      .domain(palette.colours(9).map((_, index) => index * 10))
      .range(palette.colours(9))
      .interpolate((a, b) => {
        const mix = interpolate([a, b], 'rgb');
        return (share) => formatHex(mix(share));
      });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 80, noNaN: true }), (value) => {
        expect(scale(value)).toBe(reference(value));
      }),
    );
  });

  it('gives the middle colour where all values are equal', () => {
    expect(continuousScale([7, 7], palette)(7)).toBe(palette.colours(9)[4]);
  });

  it('holds for huge and for negative values', () => {
    const scale = continuousScale([-1e300, 1e300], palette);
    const nine = palette.colours(9);
    expect([-1e300, 0, 1e300].map(scale)).toEqual([nine[0], nine[4], nine[8]]);
  });
});

describe('the ink on a fill', () => {
  it('is black or white, whichever has the greater contrast, and never under 4.5 to 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (rgb) => {
        const fill = `#${rgb.toString(16).padStart(6, '0')}`;
        const [black, white] = [wcagContrast(fill, '#000000'), wcagContrast(fill, '#ffffff')];
        const chosen = contrastingInk(fill) === 'dark' ? black : white;
        // At the turning point both are as good to the third digit.
        expect(chosen).toBeGreaterThanOrEqual(Math.max(black, white) - 0.02);
        expect(chosen).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  });
});
