import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows, type TableModel } from '../../src/scene/table-model.js';
import { fixtureScene } from './scene-of.js';

function tableOf(keys: readonly (number | string | null)[]): TableModel {
  return {
    id: 't',
    caption: '',
    more: null,
    columns: [{ key: 'a', title: 'A', numeric: true, axis: null }],
    rows: keys.map((sortBy, index) => ({
      region: String(index),
      point: null,
      colour: null,
      state: null,
      cells: [{ text: String(sortBy), sortBy, bar: null }],
    })),
  };
}

const order = (table: TableModel, descending: boolean) =>
  sortRows(table, { column: 'a', descending }, 'id').map(({ region }) => Number(region));

describe('sorting a table', () => {
  it('goes up or down, keeps the order of equal rows and has empty cells last either way', () => {
    const table = tableOf([3, null, 1, 3, -2, null, 0]);
    expect(order(table, false)).toEqual([4, 6, 2, 0, 3, 1, 5]);
    expect(order(table, true)).toEqual([0, 3, 2, 6, 4, 1, 5]);
  });

  it('orders names as the language does', () => {
    expect(order(tableOf(['Pauh', 'kuranji', 'Éa', 'Kuranji']), false).at(0)).toBe(2);
    expect(order(tableOf(['b', 'A', 'C']), false)).toEqual([1, 0, 2]);
  });

  it('loses no row and leaves the model as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -3, max: 3 }))), fc.boolean(), (keys, descending) => {
        const table = tableOf(keys);
        const before = structuredClone(table);
        expect([...order(table, descending)].sort((a, b) => a - b)).toEqual(keys.map((_, index) => index));
        expect(table).toEqual(before);
      }),
    );
  });

  it('by nothing, or by a column that is not there, keeps the model’s own order', () => {
    const table = tableOf([3, 1, 2]);
    expect(sortRows(table, null, 'id')).toBe(table.rows);
    expect(sortRows(table, { column: 'b', descending: false }, 'id')).toBe(table.rows);
  });
});

describe('the regions’ table', () => {
  it('has a row for each region, by descending value where ranks may be read', () => {
    const values = fixtureScene('method-jenks').tables[0]!.rows.map(({ cells }) => cells[1]!.sortBy as number);
    expect(values).toHaveLength(11);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it('has regions without a value last, by name', () => {
    const rows = fixtureScene('states-all').tables[0]!.rows.slice(5);
    const names = rows.map(({ cells }) => cells[0]!.text);
    expect(rows.every(({ cells }) => cells[1]!.sortBy === null)).toBe(true);
    expect(names).toEqual([...names].sort());
  });

  it('has as many cells in each row as columns', () => {
    for (const id of ['states-all', 'origin-two-sources', 'method-reference', 'points-edge-cases'])
      for (const { columns, rows } of fixtureScene(id).tables) for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  });
});
