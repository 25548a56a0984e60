import fc from 'fast-check';
import { ckmeans } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import padang from '../../geodata/datasets/padang.json';
import { classify } from '../../src/stats/classify.js';
import { groupsBy, leastDeviations, squaredDeviations } from './class-splits.js';

const CLASSES = [2, 3, 4, 5, 6, 7, 8, 9];
const eleven = fc.uniqueArray(fc.integer({ min: -500, max: 5000 }), { minLength: 11, maxLength: 11 });

function jenks(values: readonly number[], classes: number) {
  const { breaks, count, classOf } = classify(values, { method: 'jenks', classes });
  return { breaks, count, groups: groupsBy(values, classOf, count) };
}

describe('natural breaks', () => {
  it.each(CLASSES)('have the least squared deviations of all splits of 11 values into %i classes', (classes) => {
    fc.assert(
      fc.property(eleven, (values) => {
        const { count, groups } = jenks(values, classes);
        const least = leastDeviations(values, classes);
        expect(count).toBe(classes);
        expect(squaredDeviations(groups) - least).toBeLessThanOrEqual(1e-9 * (1 + least));
      }),
      { numRuns: 60 },
    );
  });

  it.each(CLASSES)('are as good as an independent optimal clustering into %i classes, ties included', (classes) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 11, maxLength: 60 }), (values) => {
        const { count, groups } = jenks(values, classes);
        const clusters = ckmeans(values, Math.min(classes, new Set(values).size));
        expect(count).toBe(clusters.length);
        expect(squaredDeviations(groups)).toBeCloseTo(squaredDeviations(clusters), 6);
      }),
      { numRuns: 60 },
    );
  });

  it('part the published families of 2008 in four classes at 20, 25 and 30 per cent', () => {
    const shares = padang.observations.flatMap(({ indicator, region, value }) =>
      indicator === 'low-welfare-families' && region !== '13.71' && value !== null ? [value] : [],
    );
    expect(shares).toHaveLength(11);
    expect(jenks(shares, 4).breaks).toEqual([20, 25, 30]);
  });

  it('lie between the values they part, at a number that can be read', () => {
    expect(jenks([1, 2, 8, 9], 2).breaks).toEqual([5]);
    expect(jenks([0.11, 0.12, 0.48, 0.52], 2).breaks).toEqual([0.2]);
    expect(jenks([110_000, 120_000, 480_000], 2).breaks).toEqual([400_000]);
  });

  it('stay optimal when the values are shifted far from zero', () => {
    fc.assert(
      fc.property(eleven, fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (values, shift) => {
        const shifted = values.map((value) => value + shift);
        const { groups } = jenks(shifted, 4);
        const unshifted = groups.map((group) => group.map((value) => value - shift));
        const least = leastDeviations(values, 4);
        expect(squaredDeviations(unshifted) - least).toBeLessThanOrEqual(1e-9 * (1 + least));
      }),
      { numRuns: 60 },
    );
  });

  it.each([2, 5, 9])('of more values than are all tried are as good as trying all, into %i classes', (classes) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 400, maxLength: 600 }), (values) => {
        const { count, groups } = jenks(values, classes);
        const best = squaredDeviations(ckmeans(values, classes));
        expect(count).toBe(classes);
        expect(squaredDeviations(groups) - best).toBeLessThanOrEqual(1e-9 * (1 + best));
      }),
      { numRuns: 10 },
    );
  });
});
