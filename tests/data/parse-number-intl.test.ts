import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumberColumn } from '../../src/data/parse-number.js';

const WRITINGS = [
  { locale: 'id-ID', decimal: ',' },
  { locale: 'en-US', decimal: '.' },
] as const;

/** Numbers as people publish them: up to billions, up to six digits after the sign; often thousands, which may be read in two ways. */
const published = fc
  .oneof(
    fc.tuple(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), fc.integer({ min: 0, max: 6 })),
    fc.tuple(fc.integer({ min: 1000, max: 999_999 }), fc.constantFrom(0, 3)),
  )
  .map(([digits, decimals]) => ({ value: digits === 0 ? 0 : digits / 10 ** decimals, decimals }));

describe.each(WRITINGS)('a column written by $locale', ({ locale, decimal }) => {
  const write = (value: number, options: Intl.NumberFormatOptions): string => new Intl.NumberFormat(locale, options).format(value);

  it('gives back its numbers where the sign is declared', () => {
    fc.assert(
      fc.property(fc.array(published), (column) => {
        const cells = column.map(({ value, decimals }) => write(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }));
        expect(parseNumberColumn(cells, { decimal })).toMatchObject({ values: column.map(({ value }) => value), issues: [] });
      }),
    );
  });

  it('gives back its numbers, or reports them: never another number', () => {
    fc.assert(
      fc.property(fc.array(published, { minLength: 1, maxLength: 4 }), fc.boolean(), (column, isGrouped) => {
        const cells = column.map(({ value, decimals }) =>
          write(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: isGrouped }),
        );
        const { values, issues } = parseNumberColumn(cells);
        values.forEach((value, index) => {
          if (value === null) expect(issues.find((issue) => issue.index === index)?.kind).toBe('ambiguous-number');
          else expect(value).toBe(column[index]!.value);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('gives back rupiah and per cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 999_999_999_999 }), fc.integer({ min: 0, max: 10_000 }), (rupiah, hundredths) => {
        const money = write(rupiah, { style: 'currency', currency: 'IDR', maximumFractionDigits: 0, currencyDisplay: 'code' });
        const share = write(hundredths / 10_000, { style: 'percent', minimumFractionDigits: 2 });
        expect(parseNumberColumn([money]).values).toEqual([rupiah]);
        expect(parseNumberColumn([share]).values).toEqual([hundredths / 100]);
      }),
    );
  });
});

describe('a column written by both', () => {
  it('gives no number that has a sign which only one of them can mean', () => {
    const cents = fc.integer({ min: 1, max: 99_999 }).filter((value) => value % 100 !== 0);
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const [indonesian, english] = WRITINGS.map(({ locale }, index) =>
          new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format([a, b][index]! / 100),
        );
        const { values, issues } = parseNumberColumn([indonesian!, english!]);
        expect(values).toEqual([null, null]);
        expect(issues.map(({ kind }) => kind)).toEqual(['mixed-decimal', 'mixed-decimal']);
      }),
    );
  });
});
