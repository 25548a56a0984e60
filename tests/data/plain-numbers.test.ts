import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumberColumn } from '../../src/data/parse-number.js';
import { plainNumbers } from '../../src/data/plain-numbers.js';

const digits = (most: number) => fc.string({ unit: fc.constantFrom('0', '1', '5', '9'), minLength: 1, maxLength: most });
const written = fc
  .tuple(fc.constantFrom('', '', '-'), digits(17), fc.constantFrom('', '.', ','), digits(8))
  .map(([dash, whole, sign, more]) => dash + whole + sign + (sign === '' ? '' : more));
const odd = fc.string({ unit: fc.constantFrom('0', '1', '5', '.', ',', '-', ' ', 'x', '%', '(', ')'), maxLength: 7 });
const signed = (sign: string) => fc.tuple(digits(6), digits(4)).map(([whole, more]) => whole + sign + more);
const column = fc.oneof(
  fc.array(written, { maxLength: 4 }),
  fc.array(fc.oneof({ weight: 5, arbitrary: written }, { weight: 1, arbitrary: odd }, { weight: 1, arbitrary: fc.constant('') }), {
    maxLength: 4,
  }),
  fc.array(signed('.'), { maxLength: 6 }),
  fc.array(signed(','), { maxLength: 6 }),
);

describe('numbers written in the plainest way', () => {
  it('are read as any column is, or left to be read so', () => {
    let read = 0;
    fc.assert(
      fc.property(column, fc.constantFrom(undefined, undefined, '.' as const, ',' as const), (cells, decimal) => {
        const plain = plainNumbers(cells, decimal);
        if (!plain) return;
        read += 1;
        const { values, issues } = parseNumberColumn(cells, { decimal });
        expect([...plain]).toEqual(values.map((value) => value ?? NaN));
        expect(issues.filter(({ kind }) => kind !== 'missing')).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(5000);
  });

  it.each([
    [['12', '-7', '0', '']],
    [['4.5', '12.25', '100']],
    [['4,5', '-0,25', '0012,5']],
    [['0.1', '0.07', '123456789.123456']],
    [['1.234', '5.5']],
    [['0.125', '7.125']],
    [['-0.125']],
    [['4.1234', '1.23456789012345']],
  ])('are those of %j', (cells) => {
    expect([...plainNumbers(cells, undefined)!]).toEqual(cells.map((cell) => (cell === '' ? NaN : Number(cell.replace(',', '.')))));
  });

  it.each([
    [['1.234']],
    [['4.5', '4,5']],
    [['1.234.567']],
    [['1.2.24']],
    [['5.']],
    [['.5']],
    [['-']],
    [['4 %']],
    [['1e5']],
    [['1234567890123456']],
    [[' 4']],
  ])('are not in %j', (cells) => {
    expect(plainNumbers(cells, undefined)).toBeNull();
  });

  it('are not in cells with another sign than the declared one', () => {
    expect(plainNumbers(['4.5'], ',')).toBeNull();
  });

  it('may be in doubt but for the declared sign', () => {
    expect(plainNumbers(['1.234'], '.')).toEqual(Float64Array.of(1.234));
  });
});
