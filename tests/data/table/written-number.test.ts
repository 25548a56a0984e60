import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumberColumn } from '../../../src/data/parse-number.js';
import { writtenNumber } from '../../../src/data/table/written-number.js';

describe('writtenNumber', () => {
  it.each([
    [1.234, '1.2340'],
    [12.5, '12.5'],
    [-0.125, '-0.1250'],
    [1234567, '1234567'],
    [1e21, '1000000000000000000000'],
    [-1.5e-7, '-0.00000015'],
    [2e-7, '0.0000002'],
    [NaN, ''],
    [-Infinity, ''],
  ])('writes %d so that it can be read in one way: %s', (value, text) => {
    expect(writtenNumber(value, undefined)).toBe(text);
  });

  it.each([undefined, '.', ','] as const)('writes every number so that a column of them is read back exactly, declared %s', (decimal) => {
    const numbers = fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), fc.integer()), {
      minLength: 1,
    });
    fc.assert(
      fc.property(numbers, (values) => {
        const read = parseNumberColumn(
          values.map((value) => writtenNumber(value, decimal)),
          { decimal },
        );
        // Zero has no sign when it is read.
        expect(read.values).toEqual(values.map((value) => value + 0));
        expect(read.issues).toEqual([]);
      }),
    );
  });
});
