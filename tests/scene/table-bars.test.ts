import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnBars } from '../../src/scene/table-bars.js';
import { PADANG, sceneOf } from './scene-of.js';

const plain = (value: number | null) => ({ value, lower: null, upper: null });
const facts = { texts: ['1', '10'], line: null, showsValues: true };

describe('the bars of a column', () => {
  it('begin at zero, and end in proportion to the values', () => {
    const bars = columnBars([plain(5), plain(20), plain(null)], facts)!;
    expect([5, 20, null].map((value) => bars.barOf(plain(value)))).toEqual([
      { kind: 'bar', start: 0, end: 0.25, dot: null },
      { kind: 'bar', start: 0, end: 1, dot: null },
      null,
    ]);
    expect(bars.axis).toEqual({ zero: null, line: null, longestText: '10' });
  });

  it('go either way from zero where there are negative values', () => {
    const bars = columnBars([plain(-10), plain(30)], facts)!;
    expect(bars.axis.zero).toBe(0.25);
    expect([bars.barOf(plain(-10)), bars.barOf(plain(30))]).toMatchObject([
      { start: 0, end: 0.25 },
      { start: 0.25, end: 1 },
    ]);
  });

  it('are lines from end to end where a range is known, with the value as a dot where it is to be seen', () => {
    const rows = [
      { value: 4, lower: 2, upper: 5 },
      { value: 8, lower: 6, upper: 10 },
    ];
    expect(columnBars(rows, facts)!.barOf(rows[0]!)).toEqual({ kind: 'range', start: 0.2, end: 0.5, dot: 0.4 });
    expect(columnBars(rows, { ...facts, showsValues: false })!.barOf(rows[0]!)).toEqual({ kind: 'range', start: 0.2, end: 0.5, dot: null });
    expect(columnBars(rows, { ...facts, showsValues: false })!.barOf(plain(4))).toBeNull();
  });

  it.each([
    ['one row', [plain(5)]],
    ['no value', [plain(null), plain(null)]],
    ['zeros alone', [plain(0), plain(0)]],
    ['hundreds of rows', Array.from({ length: 201 }, (_, index) => plain(index))],
  ])('are none for %s', (_, rows) => expect(columnBars(rows, facts)).toBeNull());

  it('lie within the axis, whatever the values and the line', () => {
    const end = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(fc.array(end, { minLength: 2, maxLength: 30 }), end, (values, line) => {
        const bars = columnBars(values.map(plain), { ...facts, line });
        if (!bars) return;
        const places = values.flatMap((value) => {
          const bar = bars.barOf(plain(value));
          return bar ? [bar.start, bar.end] : [];
        });
        for (const place of [...places, bars.axis.line ?? 0, bars.axis.zero ?? 0]) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(1);
        }
        const longer = [...values].filter((value) => value !== null).sort((a, b) => Math.abs(b) - Math.abs(a));
        const length = (value: number) => bars.barOf(plain(value))!.end - bars.barOf(plain(value))!.start;
        for (let index = 1; index < longer.length; index += 1)
          expect(length(longer[index - 1]!)).toBeGreaterThanOrEqual(length(longer[index]!) - 1e-9);
      }),
    );
  });
});

describe('the regions’ table', () => {
  it('has bars beside the values of a rate', () => {
    const [table] = sceneOf(PADANG).tables;
    const at = table!.columns.findIndex(({ key }) => key === 'value');
    expect(table!.columns[at]!.axis).not.toBeNull();
    expect(table!.rows.map(({ cells }) => cells[at]!.bar!.end)).toEqual(
      [...table!.rows].map(({ cells }) => Number(cells[at]!.sortBy) / Number(table!.rows[0]!.cells[at]!.sortBy)),
    );
  });

  it('shows of an estimate that is compared its range alone, with the line of what it is compared with', () => {
    const [table] = sceneOf(PADANG, { indicator: 'poverty-rate-estimate' }).tables;
    const column = (key: string) => table!.columns.findIndex((each) => each.key === key);
    expect(table!.columns[column('value')]!.axis).toBeNull();
    expect(table!.rows.every(({ cells }) => cells[column('value')]!.bar === null)).toBe(true);
    expect(table!.rows.map(({ cells }) => cells[column('range')]!.bar)).toEqual(
      table!.rows.map(() => expect.objectContaining({ kind: 'range', dot: null })),
    );
    expect(table!.columns[column('range')]!.axis!.line).toBeCloseTo(4.06 / 8.3, 2);
    expect(table!.caption).toMatch(/Garis putus-putus: Kota Padang 4,06\s%$/);
  });
});
