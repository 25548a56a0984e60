import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatePoverty, familyWeightedMean, ratioPercent, spreePercent, type WelfareRow } from '../../geodata/build/datasets/spree.js';

/** Tables of two to fifteen regions where every region has families in and out of both stages. */
const anyTable: fc.Arbitrary<readonly WelfareRow[]> = fc
  .array(
    fc
      .record({
        lowest: fc.integer({ min: 1, max: 2000 }),
        next: fc.integer({ min: 1, max: 8000 }),
        rest: fc.integer({ min: 1, max: 40_000 }),
      })
      .map(({ lowest, next, rest }) => ({ lowest, low: lowest + next, families: lowest + next + rest })),
    { minLength: 2, maxLength: 15 },
  )
  .map((rows) => rows.map((row, index) => ({ ...row, code: `13.71.${index}` })));

const anyCityPercent = fc.double({ min: 0.05, max: 95, noNaN: true });
const low = (row: WelfareRow) => row.low;
const odds = (share: number) => share / (1 - share);

/** Iterative proportional fitting of the table to its row totals and to the city's rate: the textbook's raking. */
function rakedPercent(rows: readonly WelfareRow[], cityPercent: number): readonly number[] {
  const families = rows.reduce((sum, row) => sum + row.families, 0);
  let cells = rows.map((row) => [row.low, row.families - row.low] as const);
  for (let round = 0; round < 2000; round += 1) {
    const [sumLow, sumRest] = [0, 1].map((column) => cells.reduce((sum, cell) => sum + cell[column]!, 0));
    const [toLow, toRest] = [(families * cityPercent) / 100 / sumLow!, (families * (100 - cityPercent)) / 100 / sumRest!];
    cells = cells.map(([a, b], index) => {
      const scale = rows[index]!.families / (a * toLow + b * toRest);
      return [a * toLow * scale, b * toRest * scale] as const;
    });
  }
  return cells.map(([a], index) => (100 * a) / rows[index]!.families);
}

describe('spreePercent', () => {
  it('keeps the margins of any table: the family-weighted mean is the city’s rate', () => {
    fc.assert(
      fc.property(anyTable, anyCityPercent, (rows, cityPercent) => {
        const rates = spreePercent(rows, cityPercent, low);
        expect(Math.abs(familyWeightedMean(rows, (_, index) => rates[index]!) - cityPercent)).toBeLessThan(1e-9);
        for (const rate of rates) {
          expect(rate).toBeGreaterThan(0);
          expect(rate).toBeLessThan(100);
        }
      }),
    );
  });

  it('multiplies every region’s odds by one constant', () => {
    fc.assert(
      fc.property(anyTable, anyCityPercent, (rows, cityPercent) => {
        const rates = spreePercent(rows, cityPercent, low);
        const constants = rows.map((row, index) => odds(rates[index]! / 100) / odds(row.low / row.families));
        for (const constant of constants) expect(Math.abs(constant / constants[0]! - 1)).toBeLessThan(1e-6);
      }),
    );
  });

  it('is what raking cell by cell comes to', () => {
    const rows: readonly WelfareRow[] = [
      { code: 'a', families: 1000, low: 300, lowest: 10 },
      { code: 'b', families: 4000, low: 400, lowest: 10 },
      { code: 'c', families: 500, low: 450, lowest: 10 },
    ];
    for (const cityPercent of [1, 4.06, 20.9, 60]) {
      const raked = rakedPercent(rows, cityPercent);
      for (const [index, rate] of spreePercent(rows, cityPercent, low).entries()) expect(rate).toBeCloseTo(raked[index]!, 9);
    }
  });

  it('leaves a table alone that has the city’s rate already', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const cityPercent = 100 * familyWeightedMean(rows, (row) => row.low / row.families);
        for (const [index, rate] of spreePercent(rows, cityPercent, low).entries())
          expect(Math.abs(rate - (100 * rows[index]!.low) / rows[index]!.families)).toBeLessThan(1e-8);
      }),
    );
  });
});

describe('ratioPercent', () => {
  it('keeps the city’s rate as mean and every region’s ratio to it', () => {
    fc.assert(
      fc.property(anyTable, anyCityPercent, (rows, cityPercent) => {
        const rates = ratioPercent(rows, cityPercent, low);
        expect(familyWeightedMean(rows, (_, index) => rates[index]!)).toBeCloseTo(cityPercent, 8);
        const ratios = rows.map((row, index) => rates[index]! / (row.low / row.families));
        for (const ratio of ratios) expect(Math.abs(ratio / ratios[0]! - 1)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('estimatePoverty', () => {
  it('gives SPREE by both stages, and as its range the least and greatest of the four variants', () => {
    fc.assert(
      fc.property(anyTable, anyCityPercent, (rows, cityPercent) => {
        const lowest = (row: WelfareRow) => row.lowest;
        const variants = [
          spreePercent(rows, cityPercent, low),
          spreePercent(rows, cityPercent, lowest),
          ratioPercent(rows, cityPercent, low),
          ratioPercent(rows, cityPercent, lowest),
        ];
        for (const [index, estimate] of estimatePoverty(rows, cityPercent).entries()) {
          const rates = variants.map((rate) => rate[index]!);
          expect(estimate).toEqual({
            code: rows[index]!.code,
            ratePercent: rates[0],
            lowerPercent: Math.min(...rates),
            upperPercent: Math.max(...rates),
          });
        }
      }),
    );
  });
});
