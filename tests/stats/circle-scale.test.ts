import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeLegend } from '../../src/stats/circle-scale.js';

describe('the sizes of a size legend', () => {
  it.each([
    [45, 0, [20, 5, 1]],
    [110_862_500, 0, [100_000_000, 20_000_000, 5_000_000]],
    [0.7, 2, [0.5, 0.1, 0.02]],
    [0.7, 1, [0.5, 0.2, 0.1]],
    [10, 1, [10, 2, 0.5]],
    [10, 0, [10, 2, 1]],
    [9, 0, [5, 2, 1]],
    [3, 0, [2, 1]],
    [1, 0, [1]],
    [0.4, 0, []],
  ])('for %d with %d decimals are %j', (greatest, decimals, sizes) => {
    expect(sizeLegend(greatest, decimals)).toEqual(sizes);
  });

  it('of whole counts are whole, different, and none is 0', () => {
    for (let greatest = 1; greatest <= 3000; greatest += 1) {
      const sizes = sizeLegend(greatest, 0);
      expect(sizes.length).toBeGreaterThan(0);
      expect(sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= greatest)).toBe(true);
      expect(new Set(sizes).size).toBe(sizes.length);
    }
  });

  it('are three round values from the greatest down, and the first is more than a third of the greatest', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e15, noNaN: true }), (greatest) => {
        const sizes = sizeLegend(greatest, 12);
        expect(sizes).toHaveLength(3);
        expect(sizes[0]!).toBeLessThanOrEqual(greatest);
        expect(sizes[0]!).toBeGreaterThan(greatest / 3);
        expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => b - a));
        expect(sizes.every((size) => /^[125](?:0*|e[+-]\d+)$/.test(size.toExponential().replace('e+0', '').replace(/\.0+/, '')))).toBe(
          true,
        );
      }),
    );
  });
});
