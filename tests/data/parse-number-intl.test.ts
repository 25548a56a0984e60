import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumberColumn } from '../../src/data/parse-number.js';
import { validatedCsv } from './inputs.js';

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
        const cells = column.map(({ value, decimals }) =>
          write(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
        );
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

  it('gives back its numbers where one cell decides, whatever the others are', () => {
    const deciding = fc.oneof(
      fc.integer({ min: 0, max: 999_999 }).map((digits) => ({ value: digits / 100, decimals: 2 })),
      fc.integer({ min: 1_000_000, max: 9_999_999_999 }).map((value) => ({ value, decimals: 0 })),
      fc.integer({ min: 10_000_000, max: 9_999_999_999 }).map((digits) => ({ value: digits / 1000, decimals: 3 })),
    );
    fc.assert(
      fc.property(fc.array(published, { maxLength: 8 }), deciding, fc.nat(), fc.boolean(), (others, one, place, isNegative) => {
        const column = [...others];
        column.splice(place % (others.length + 1), 0, isNegative && one.value !== 0 ? { ...one, value: -one.value } : one);
        const cells = column.map(({ value, decimals }) =>
          write(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
        );
        expect(parseNumberColumn(cells)).toEqual({ values: column.map(({ value }) => value), issues: [], decimal });
      }),
      { numRuns: 500 },
    );
  });

  it('without a cell that decides is reported, each cell of it by its row', () => {
    const either = fc.oneof(fc.integer({ min: 1000, max: 999_999 }), fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(fc.array(either, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1000, max: 999_999 }), (others, one) => {
        const column = [...others, one];
        const { values, issues, decimal: told } = parseNumberColumn(column.map((value) => write(value, {})));
        expect([values, told]).toEqual([column.map(() => null), null]);
        expect(issues.map(({ index, kind }) => [index, kind])).toEqual(column.map((_, index) => [index, 'ambiguous-number']));
      }),
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
  it('is an error in each row with a number, and a table of it says so by row', () => {
    const cents = fc.integer({ min: 1, max: 99_999 }).filter((value) => value % 100 !== 0);
    fc.assert(
      fc.property(fc.array(fc.tuple(cents, fc.boolean()), { maxLength: 8 }), cents, (others, one) => {
        const column = [...others, [one, true] as const, [one, false] as const];
        const cells = column.map(([value, isIndonesian]) =>
          new Intl.NumberFormat(isIndonesian ? 'id-ID' : 'en-US', { minimumFractionDigits: 2 }).format(value / 100),
        );
        const { values, issues } = parseNumberColumn(cells);
        expect(values).toEqual(cells.map(() => null));
        expect(issues).toEqual(cells.map((received, index) => ({ index, kind: 'mixed-decimal', received })));
      }),
    );
    const { report } = validatedCsv('kecamatan;2024\nPauh;4,5\nNanggalo;4.5\nKuranji;7');
    expect(report.entries.filter(({ kind }) => kind !== 'assumed').map(({ kind, row, received }) => [kind, row, received])).toEqual([
      ['mixed-decimal', 2, '4,5'],
      ['mixed-decimal', 3, '4.5'],
      ['mixed-decimal', 4, '7'],
    ]);
  });

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
