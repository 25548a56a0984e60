import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeLegend } from '../../src/stats/circle-scale.js';

describe('the sizes of a size legend', () => {
  it.each([
    [45, [20, 5, 1]],
    [110_862_500, [100_000_000, 20_000_000, 5_000_000]],
    [0.7, [0.5, 0.1, 0.02]],
    [10, [10, 2, 0.5]],
  ])('for %d are %j', (greatest, sizes) => {
    expect(sizeLegend(greatest)).toEqual(sizes);
  });

  it('are three round values from the greatest down, and the first is more than a third of the greatest', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e15, noNaN: true }), (greatest) => {
        const sizes = sizeLegend(greatest);
        expect(sizes).toHaveLength(3);
        expect(sizes[0]!).toBeLessThanOrEqual(greatest);
        expect(sizes[0]!).toBeGreaterThan(greatest / 3);
        expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => b - a));
        expect(sizes.every((size) => /^[125](?:0*|e[+-]\d+)$/.test(size.toExponential().replace('e+0', '').replace(/\.0+/, '')))).toBe(true);
      }),
    );
  });
});
