import { describe, expect, it } from 'vitest';
import { isMissing, parseNumberColumn } from '../../src/data/parse-number.js';

const issuesOf = (cells: readonly string[], decimal?: ',' | '.') =>
  parseNumberColumn(cells, { decimal }).issues.map(({ index, kind }) => [index, kind]);

describe('parseNumberColumn', () => {
  it.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1.234.567,8', 1234567.8],
    ['1,234.50', 1234.5],
    ['Rp110.862.500', 110862500],
    ['Rp 110.862.500,00', 110862500],
    ['IDR 1,250,000', 1250000],
    ['4,06 %', 4.06],
    ['4.06%', 4.06],
    ['4,06\u00a0%', 4.06],
    ['4,06 persen', 4.06],
    ['0,123', 0.123],
    ['0.123', 0.123],
    [',5', 0.5],
    ['1234.567', 1234.567],
    ['1 234 567,5', 1234567.5],
    ['1\u202f234\u202f567', 1234567],
    ['-3', -3],
    ['−3,5', -3.5],
    ['–3', -3],
    ['+3', 3],
    ['(1.234.567)', -1234567],
    ['(Rp5)', -5],
    ['-Rp5', -5],
    ['Rp-5', -5],
    ['Rp5,-', 5],
    [' 7 ', 7],
  ])('reads %j as %d', (cell, value) => {
    expect(parseNumberColumn([cell])).toMatchObject({ values: [value], issues: [] });
  });

  it.each(['', ' ', '-', '–', '—', '−', '--', 'n/a', 'N/A', 'NA', 'n.a.', '#N/A', '…', '...', 'null', 'Tidak ada data'])(
    'takes %j for missing',
    (cell) => {
      expect(isMissing(cell)).toBe(true);
      expect(parseNumberColumn([cell, '1'])).toMatchObject({ values: [null, 1], issues: [{ index: 0, kind: 'missing', received: cell }] });
    },
  );

  it('takes zero for a value', () => {
    for (const cell of ['0', '0,0', '0 %', 'Rp0', '-0']) expect(parseNumberColumn([cell]).values).toEqual([0]);
  });

  it.each([
    'abc',
    '12 orang',
    '1e5',
    '0x10',
    '1.23.456',
    '1,2,3',
    '12,',
    '5.',
    'Rp',
    '%',
    '--5',
    '+-5',
    '(-5)',
    '((5))',
    '1/2',
    '12:30',
    'Infinity',
    '9'.repeat(400),
  ])('takes %j for no number', (cell) => {
    expect(parseNumberColumn([cell])).toMatchObject({ values: [null], issues: [{ index: 0, kind: 'not-numeric', received: cell }] });
  });

  it('decides the sign for the column as a whole', () => {
    expect(parseNumberColumn(['1.234', '12,5', '(1.200)'])).toEqual({ values: [1234, 12.5, -1200], issues: [], decimal: ',' });
    expect(parseNumberColumn(['1.234', '12.5'])).toEqual({ values: [1.234, 12.5], issues: [], decimal: '.' });
    expect(parseNumberColumn(['1,234', '1.234.567'])).toEqual({ values: [1.234, 1234567], issues: [], decimal: ',' });
  });

  it('reports a column where both readings are possible, and guesses none', () => {
    const column = parseNumberColumn(['1.234', '5.678', '12', '']);
    expect(column).toMatchObject({ values: [null, null, null, null], decimal: null });
    // Twelve is twelve either way, but a map of the small numbers alone would mislead.
    expect(column.issues.map(({ kind }) => kind)).toEqual(['ambiguous-number', 'ambiguous-number', 'ambiguous-number', 'missing']);
    expect(issuesOf(['(1.200)'])).toEqual([[0, 'ambiguous-number']]);
    expect(issuesOf(['1.234', '1,234'])).toEqual([
      [0, 'ambiguous-number'],
      [1, 'ambiguous-number'],
    ]);
  });

  it('names the rows of a column that mixes both writings, and reads none of them', () => {
    const column = parseNumberColumn(['12,5', '7', '12.5', '1.234', 'abc']);
    expect(column).toMatchObject({ values: [null, null, null, null, null], decimal: null });
    expect(column.issues.map(({ index, kind }) => [index, kind])).toEqual([
      [0, 'mixed-decimal'],
      [1, 'mixed-decimal'],
      [2, 'mixed-decimal'],
      [3, 'mixed-decimal'],
      [4, 'not-numeric'],
    ]);
  });

  it('reads by the declared sign, and names only the cells that cannot be read so', () => {
    expect(parseNumberColumn(['1.234'], { decimal: ',' }).values).toEqual([1234]);
    expect(parseNumberColumn(['1.234'], { decimal: '.' }).values).toEqual([1.234]);
    const column = parseNumberColumn(['12,5', '12.5', '1.234'], { decimal: ',' });
    expect(column).toMatchObject({ values: [12.5, null, 1234], decimal: ',', issues: [{ index: 1, kind: 'mixed-decimal' }] });
  });

  it('names no sign where none made a difference', () => {
    expect(parseNumberColumn(['1', '22', '-3'])).toEqual({ values: [1, 22, -3], issues: [], decimal: null });
    expect(parseNumberColumn([])).toEqual({ values: [], issues: [], decimal: null });
  });
});
