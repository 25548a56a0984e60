import fc from 'fast-check';
import { quantileSorted } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { median, quantile, ratio, rotated, summarise } from '../bench/parts/statistics.js';

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });

describe('the bench reckons', () => {
  it('the median as an independent library does', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect(median(list)).toBe(
          quantileSorted(
            [...list].sort((a, b) => a - b),
            0.5,
          ),
        );
      }),
    );
  });

  it('quartiles between neighbours, in whatever order the values come', () => {
    expect([quantile([4, 1, 3, 2, 5], 0.25), quantile([4, 1, 3, 2, 5], 0.75)]).toEqual([2, 4]);
    expect(quantile([10, 0, 20, 30], 0.25)).toBe(7.5);
    expect(summarise([3, 1, 2])).toEqual({ count: 3, lower: 1.5, median: 2, upper: 2.5 });
  });

  it('nothing out of nothing', () => {
    expect(summarise([])).toBeNull();
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect([ratio([], [1]), ratio([1], []), ratio([1], [0])]).toEqual([null, null, null]);
  });

  it('a ratio of medians, so that one slow round does not decide', () => {
    expect(ratio([20, 22, 900], [10, 11, 12])).toBe(2);
  });

  it('rounds in which each page comes first once', () => {
    const pages = ['a', 'b', 'c'];
    expect(pages.map((_, round) => rotated(pages, round).join(''))).toEqual(['abc', 'bca', 'cab']);
    expect(rotated(pages, 7)).toEqual(['b', 'c', 'a']);
    expect(rotated([], 3)).toEqual([]);
  });
});
