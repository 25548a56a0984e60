import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { madeUpTable } from '../bench/parts/made-up-table.js';

describe('the made-up table', () => {
  it('is the same in every run, and has each indicator once for every region and year', () => {
    const table = madeUpTable(['13.71.01', '13.71.02'], 150);
    expect(madeUpTable(['13.71.01', '13.71.02'], 150)).toBe(table);
    const rows = csvParse(table);
    expect(rows).toHaveLength(150);
    expect(rows[0]).toEqual({ region: '13.71.01', indicator: 'made-up-0', period: '1990', value: rows[0]!['value'] });
    expect(new Set(rows.map(({ region, indicator, period }) => `${region} ${indicator} ${period}`)).size).toBe(150);
    expect(rows.every(({ value }) => Number(value) >= 0 && Number(value) <= 100)).toBe(true);
  });
});
