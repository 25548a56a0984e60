import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittedSizes } from '../../src/scene/point-sizes.js';

describe('the sizes for amounts at hand', () => {
  it.each([
    [9_700_000, 13_100_000, [13_000_000, 10_000_000]],
    [500_000, 20_000_000, [20_000_000, 5_000_000, 1_000_000]],
    [3_000_000, 20_000_000, [20_000_000, 15_000_000, 5_000_000]],
    [9_750_000, 9_750_000, [9_750_000]],
    [3, 4, [4, 3]],
    [0.5, 0.5, [0.5]],
  ])('from %d to %d are %j', (least, greatest, sizes) => {
    expect(fittedSizes(least, greatest, 0)).toEqual(sizes);
  });

  it('lie between the least and the greatest, from the greatest down, and are two or three where the amounts leave room for them', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const [least, greatest] = [Math.min(one, other), Math.max(one, other)];
        const sizes = fittedSizes(least, greatest, 0);
        expect(sizes.length).toBeGreaterThanOrEqual(Math.min(2, greatest - least + 1));
        expect(sizes.length).toBeLessThanOrEqual(3);
        expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => b - a));
        for (const size of sizes) expect(size >= least && size <= greatest).toBe(true);
        // They tell of the whole run of amounts that are no more than tenfold one another.
        if (sizes.length > 1 && greatest < 10 * least)
          expect((sizes[0] ?? 0) - (sizes[sizes.length - 1] ?? 0)).toBeGreaterThanOrEqual((greatest - least) / 3);
      }),
    );
  });
});
