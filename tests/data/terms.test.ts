import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  combinationCount,
  combinationsOf,
  fillTerms,
  interleaveTerms,
  mapTerms,
  pairsOf,
  pickTerms,
  tellsApart,
  termAt,
  termsOf,
  type Terms,
} from '../../src/data/terms.js';

/** Two columns of one length: with few terms, as tables have, or with a term of its own in almost each row. */
const twoColumns = fc.oneof(fc.constant(3), fc.constant(1000)).chain((terms) => {
  const term = fc.option(fc.nat(terms), { nil: null });
  return fc.array(fc.tuple(term, term), { maxLength: 120 });
});
const column = (terms: readonly (number | null)[]) => termsOf(terms, (term) => term);

describe('a column', () => {
  type Row = number | null;
  const someRows = fc.array(fc.option(fc.nat(5), { nil: null }), { minLength: 1, maxLength: 20 });
  /** What stands in each row, with each distinct term once and none beside them. */
  const rowsOf = (terms: Terms<number> | null, count: number): readonly Row[] => {
    const rows = Array.from({ length: count }, (_, index) => termAt(terms, index));
    expect(new Set(rows.filter((row) => row !== null))).toEqual(new Set(terms?.distinct));
    expect(new Set(terms?.distinct).size).toBe(terms?.distinct.length ?? 0);
    return rows;
  };
  const holds = (told: (rows: readonly Row[], count: number) => void) =>
    fc.assert(
      fc.property(someRows, (rows) => told(rows, rows.length)),
      { numRuns: 500 },
    );

  it('is made into another term by term, and into none where nothing is left', () => {
    const made = (term: number) => (term % 3 === 0 ? null : term % 2);
    holds((rows, count) => {
      const terms = column(rows);
      const expected = rows.map((row) => (row === null ? null : made(row)));
      const mapped = mapTerms(terms, (term, code) => {
        expect(terms?.distinct[code]).toBe(term);
        return made(term);
      });
      expect(rowsOf(mapped, count)).toEqual(expected);
      expect(mapped === null).toBe(expected.every((row) => row === null));
    });
  });

  it('has the terms of the rows that are picked', () => {
    fc.assert(
      fc.property(someRows, fc.array(fc.nat(19)), (rows, any) => {
        const indexes = any.filter((index) => index < rows.length);
        const terms = column(rows);
        if (terms) expect(rowsOf(pickTerms(terms, indexes), indexes.length)).toEqual(indexes.map((index) => rows[index]));
      }),
      { numRuns: 500 },
    );
  });

  it('has another term in rows that have none, or stays as it is', () => {
    holds((rows, count) => {
      for (const term of [null, 0, 9]) expect(rowsOf(fillTerms(column(rows), term, count), count)).toEqual(rows.map((row) => row ?? term));
    });
  });

  it('stands row by row beside others of its length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(...Array.from({ length: 3 }, () => fc.option(fc.nat(5), { nil: null }))), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 3 }),
        (rows, width) => {
          const columns = Array.from({ length: width }, (_, place) => column(rows.map((row) => row[place] ?? null)));
          expect(rowsOf(interleaveTerms(columns, rows.length), rows.length * width)).toEqual(rows.flatMap((row) => row.slice(0, width)));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('pairs of two columns', () => {
  it('are told by the first row in which each stands', () => {
    fc.assert(
      fc.property(twoColumns, (rows) => {
        const keys = rows.map(([a, b]) => `${a} ${b}`);
        const pairs = pairsOf(column(rows.map(([a]) => a)), column(rows.map(([, b]) => b)), rows.length);
        expect(rows.map((_, index) => termAt(pairs, index))).toEqual(keys.map((key) => keys.indexOf(key)));
        expect(new Set(pairs.distinct).size).toBe(pairs.distinct.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are one where neither column is there', () => {
    expect(pairsOf(null, null, 3)).toEqual({ codes: Int32Array.of(0, 0, 0), distinct: [0] });
    expect(pairsOf(null, null, 0).distinct).toEqual([]);
  });
});

it('a column tells rows apart by different terms, or by having one in some rows only', () => {
  const cases: readonly (readonly [Terms<unknown> | null, boolean])[] = [
    [null, false],
    [column([7, 7]), false],
    [column([7, 8]), true],
    [column([7, null]), true],
  ];
  for (const [terms, tells] of cases) expect(tellsApart(terms)).toBe(tells);
});

describe('the combinations of columns', () => {
  it('are those of their texts, and as many as are counted', () => {
    const three = fc.oneof(fc.constant(2), fc.constant(300)).chain((terms) => {
      const term = fc.option(fc.nat(terms), { nil: null });
      return fc.array(fc.tuple(term, term, term), { maxLength: 60 });
    });
    fc.assert(
      fc.property(three, (rows) => {
        const columns = [0, 1, 2].map((at) => column(rows.map((row) => row[at] ?? null)));
        const keys = rows.map((row) => JSON.stringify(row));
        const { codes, distinct } = combinationsOf(columns, rows.length);
        expect(distinct).toEqual([...new Set(keys)].map((key) => keys.indexOf(key)));
        expect(Array.from(codes, (code) => keys[distinct[code] ?? -1])).toEqual(keys);
        expect(combinationCount(columns, rows.length)).toBe(distinct.length);
      }),
      { numRuns: 500 },
    );
  });
});
