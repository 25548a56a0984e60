import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceClass } from '../../src/stats/reference-class.js';

describe('the place of a value against a reference', () => {
  it.each([
    ['below', { value: 3, lower: 2, upper: 3.9 }],
    ['unclear', { value: 3, lower: 2, upper: 4 }],
    ['unclear', { value: 4.5, lower: 4, upper: 6 }],
    ['above', { value: 4.5, lower: 4.1, upper: 6 }],
    ['below', { value: 3.99, lower: null, upper: null }],
    ['unclear', { value: 4, lower: null, upper: null }],
    ['above', { value: 4.01, lower: null, upper: null }],
    ['below', { value: 3, lower: null, upper: 3.5 }],
  ] as const)('is %s for %o against 4', (place, ranged) => {
    expect(referenceClass(ranged, 4)).toBe(place);
  });

  it('is unclear exactly where the range holds the reference', () => {
    const number = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(number, number, number, number, (reference, ...three) => {
        const [lower = 0, value = 0, upper = 0] = [...three].sort((a, b) => a - b);
        const holds = lower <= reference && reference <= upper;
        expect(referenceClass({ value, lower, upper }, reference) === 'unclear').toBe(holds);
      }),
    );
  });
});
