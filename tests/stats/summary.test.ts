import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum, rank } from '../../src/stats/summary.js';

describe('ranks', () => {
  it('share a place among equal values and leave out the next', () => {
    expect(rank([5, 9, 5, 1])).toEqual([2, 1, 2, 4]);
    expect(rank([])).toEqual([]);
  });

  it('are one more than the number of greater values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (values) => {
        expect(rank(values)).toEqual(values.map((value) => 1 + values.filter((other) => other > value).length));
      }),
    );
  });
});

describe('a sum', () => {
  it('is as exact as its numbers are written', () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3);
    expect(exactSum([1.005, 2, 0.25])).toBe(3.255);
    expect(exactSum([])).toBe(0);
  });
});
