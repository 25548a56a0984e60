import { describe, expect, it } from 'vitest';
import { CLASSIFICATION_METHODS, type ClassificationMethod } from '../../src/model/dataset.js';
import { ClassificationError } from '../../src/model/errors.js';
import { classify } from '../../src/stats/classify.js';
import { groupsBy } from './class-splits.js';

const SHARES = [12.4, 8.1, 6.3, 7.2, 21.7, 15.8, 18.9, 16.6, 11.2, 9.5, 27.3];
const COMPUTED = ['quantile', 'equal-interval', 'jenks', 'pretty', 'standard-deviation'] as const;

function groups(values: readonly number[], method: ClassificationMethod, classes: number) {
  const { classOf, count } = classify(values, { method, classes });
  return groupsBy(values, classOf, count);
}

describe('quantiles', () => {
  it.each([2, 3, 4, 5, 6, 7, 8, 9])('put 11 distinct values into %i classes whose sizes differ by one at most', (classes) => {
    const sizes = groups(SHARES, 'quantile', classes).map((group) => group.length);
    expect(sizes).toHaveLength(classes);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('keep equal values together, and the greater ones apart from them', () => {
    expect(groups([5, 5, 5, 5, 5, 5, 5, 5, 9, 9, 14], 'quantile', 5)).toEqual([
      [5, 5, 5, 5, 5, 5, 5, 5],
      [9, 9, 14],
    ]);
    expect(groups([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 9], 'quantile', 4)).toEqual([Array.from({ length: 10 }, () => 5), [9]]);
  });
});

describe('equal intervals', () => {
  it('part the span into classes of one width', () => {
    expect(classify([0, 1, 3, 4, 6, 9, 10], { method: 'equal-interval', classes: 5 }).breaks).toEqual([2, 4, 6, 8]);
  });

  it('join a class that no value would be in with the one below', () => {
    expect(classify([0, 1, 2, 100], { method: 'equal-interval', classes: 4 }).breaks).toEqual([25]);
  });
});

describe('round numbers', () => {
  it('are multiples of 1, 2 or 5 times a power of ten', () => {
    expect(classify(SHARES, { method: 'pretty', classes: 5 }).breaks).toEqual([10, 15, 20, 25]);
    expect(classify([0.02, 0.11, 0.27, 0.33, 0.38], { method: 'pretty', classes: 4 }).breaks).toEqual([0.1, 0.2, 0.3]);
  });

  it('make no more classes than asked for', () => {
    // Steps of ten would part these into five.
    expect(classify([9.9, 15, 25, 35, 45, 49.9], { method: 'pretty', classes: 4 }).count).toBeLessThanOrEqual(4);
    expect(classify([0, 2, 4], { method: 'pretty', classes: 2 }).breaks).toEqual([2]);
  });

  it('are found where the next coarser step would miss all values', () => {
    expect(classify([0, 401], { method: 'pretty', classes: 2 }).breaks).toEqual([200]);
  });

  it('are found for values far smaller than one', () => {
    expect(classify([1e-200, 2e-200, 5e-200], { method: 'pretty', classes: 2 }).count).toBe(2);
  });
});

describe('standard deviations', () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9]; // mean 5, deviation 2

  it('part at the mean and at whole deviations from it when the number of classes is even', () => {
    const { breaks } = classify(values, { method: 'standard-deviation', classes: 4 });
    expect(breaks).toHaveLength(3);
    [3, 5, 7].forEach((each, index) => expect(breaks[index]).toBeCloseTo(each, 12));
  });

  it('have the mean inside a class when the number is odd', () => {
    const { breaks } = classify(values, { method: 'standard-deviation', classes: 3 });
    [4, 6].forEach((each, index) => expect(breaks[index]).toBeCloseTo(each, 12));
  });
});

describe('manual breaks', () => {
  it('stay as they are given, with classes that no value is in', () => {
    const { breaks, count, classOf } = classify([1, 2], { method: 'manual', classes: 4, breaks: [10, 20] });
    expect({ breaks, count }).toEqual({ breaks: [10, 20], count: 3 });
    expect([9.99, 10, 19, 20, 500].map(classOf)).toEqual([0, 1, 1, 2, 2]);
  });

  it.each([
    ['none', undefined],
    ['an empty list', []],
    ['falling ones', [20, 10]],
    ['repeated ones', [10, 10]],
    ['what is no number', [10, NaN]],
    ['what is not finite', [10, Infinity]],
    ['more than eight', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ])('are refused when they are %s', (_, breaks) => {
    expect(() => classify(SHARES, { method: 'manual', classes: 4, ...(breaks ? { breaks } : {}) })).toThrow(ClassificationError);
  });
});

describe('every method', () => {
  it.each([1, 10, 2.5, NaN, -3])('refuses %d classes', (classes) => {
    expect(() => classify(SHARES, { method: 'jenks', classes })).toThrow(ClassificationError);
  });

  it.each(COMPUTED)('%s: makes one class of equal values, of one value, and none of no value', (method) => {
    const alike = classify([7, 7, 7, 7], { method, classes: 4 });
    expect({ breaks: alike.breaks, count: alike.count, of7: alike.classOf(7) }).toEqual({ breaks: [], count: 1, of7: 0 });
    expect(classify([3], { method, classes: 4 }).count).toBe(1);
    expect(classify([], { method, classes: 4 })).toMatchObject({ breaks: [], count: 0 });
  });

  it.each(COMPUTED)('%s: puts zero into a class like any other value', (method) => {
    const values = [0, 0, 1.5, 2.5, 0, 6, 7.5, 3, 0, 4.2, 8.8];
    const parted = groups(values, method, 4);
    expect(parted[0]!.filter((value) => value === 0)).toHaveLength(4);
    expect(parted.flat()).toHaveLength(values.length);
  });

  it.each(COMPUTED)('%s: puts a value that equals a break into the class above', (method) => {
    const { breaks, classOf } = classify(SHARES, { method, classes: 5 });
    expect(breaks.length).toBeGreaterThan(0);
    expect(breaks.map(classOf)).toEqual(breaks.map((_, index) => index + 1));
  });

  it.each(CLASSIFICATION_METHODS)('%s: passes over what is no finite number', (method) => {
    const options = { method, classes: 4, breaks: [10, 20] };
    expect(classify([...SHARES, NaN, Infinity], options).breaks).toEqual(classify(SHARES, options).breaks);
  });
});
