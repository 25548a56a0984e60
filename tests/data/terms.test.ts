import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairsOf, tellsApart, termAt, termsOf, type Terms } from '../../src/data/terms.js';

/** Two columns of one length: with few terms, as tables have, or with a term of its own in almost each row. */
const twoColumns = fc.oneof(fc.constant(3), fc.constant(1000)).chain((terms) => {
  const term = fc.option(fc.nat(terms), { nil: null });
  return fc.array(fc.tuple(term, term), { maxLength: 120 });
});
const column = (terms: readonly (number | null)[]) => termsOf(terms, (term) => term);

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
