import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../src/stats/classify.js';
import { groupsBy } from './class-splits.js';

const METHODS = ['quantile', 'equal-interval', 'jenks', 'pretty', 'standard-deviation'] as const;

const anyDouble = fc.double({ noNaN: true, noDefaultInfinity: true });
const scaled = fc
  .tuple(fc.integer({ min: -300, max: 290 }), fc.array(fc.integer({ min: -2000, max: 2000 }), { minLength: 1, maxLength: 24 }))
  .map(([power, values]) => values.map((value) => Number(`${value}e${power}`)));
const withTies = fc
  .tuple(fc.array(anyDouble, { minLength: 1, maxLength: 5 }), fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 24 }))
  .map(([values, picks]) => picks.map((pick) => values[pick % values.length]!));
const samples = fc.oneof(fc.array(anyDouble, { maxLength: 24 }), scaled, withTies);
const classNumber = fc.integer({ min: 2, max: 9 });

describe.each(METHODS)('%s of any numbers, tiny, huge and negative', (method) => {
  it('has strictly increasing, finite breaks and no class without a value', () => {
    fc.assert(
      fc.property(samples, classNumber, (values, classes) => {
        const { breaks, count, classOf } = classify(values, { method, classes });
        expect(breaks.every((value, index) => Number.isFinite(value) && (index === 0 || value > breaks[index - 1]!))).toBe(true);
        expect(count).toBeLessThanOrEqual(classes);
        expect(count).toBe(values.length === 0 ? 0 : breaks.length + 1);
        expect(groupsBy(values, classOf, count).every((group) => group.length > 0)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('parts values that differ into two classes at least, and gives the greater one no lower class', () => {
    fc.assert(
      fc.property(scaled, classNumber, (values, classes) => {
        const { count, classOf } = classify(values, { method, classes });
        if (new Set(values).size > 1) expect(count).toBeGreaterThanOrEqual(2);
        const ascending = [...values].sort((a, b) => a - b).map(classOf);
        expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
      }),
      { numRuns: 400 },
    );
  });

  it('does not depend on the order of the values', () => {
    fc.assert(
      fc.property(samples, classNumber, (values, classes) => {
        const { breaks } = classify(values, { method, classes });
        expect(classify([...values].reverse(), { method, classes }).breaks).toEqual(breaks);
      }),
    );
  });
});
