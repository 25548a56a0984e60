import { describe, expect, it } from 'vitest';
import { cellsIn, filtered, type Cube, type KeyedCell } from '../../../src/data/formats/cube-cells.js';

const category = (id: string, name: string | null = null) => ({ id, name });
const cell = (...codes: readonly string[]): KeyedCell => ({
  key: codes.map((code) => category(code, code.toUpperCase())),
  value: 1,
  status: null,
  unit: null,
  decimals: null,
  row: null,
});
const cube: Cube = {
  dimensions: [category('sex'), category('Area'), category('freq', 'Frequency'), category('WHAT'), category('when')],
  cells: [cell('f', 'k1', 'a', 'rate', '2024'), cell('m', 'k1', 'a', 'rate', '2024')],
};
const ROLES = { region: ['geo', 'AREA'], indicator: ['what'], period: ['WHEN'] };

describe('the dimensions of a cube', () => {
  it('are told apart by their ids in any case: what varies beside is measured, what does not is told', () => {
    expect(cellsIn([cube], {}, ROLES)).toMatchObject([
      { region: { id: 'k1', name: 'K1' }, measured: [{ id: 'rate' }, { id: 'f' }], period: '2024', definition: 'Frequency: A' },
      { region: { id: 'k1' }, measured: [{ id: 'rate' }, { id: 'm' }], period: '2024', definition: 'Frequency: A' },
    ]);
  });

  it('may be named otherwise, or be none but that of the regions', () => {
    const [first] = cellsIn([cube], { dimensions: { region: 'freq', indicator: 'sex', period: 'WHAT' } }, ROLES);
    expect(first).toMatchObject({ region: { id: 'a' }, measured: [{ id: 'f' }], period: 'rate', definition: 'Area: K1; when: 2024' });
    expect(cellsIn([{ dimensions: [category('geo')], cells: [cell('k1')] }], {}, ROLES)).toMatchObject([
      { measured: [], period: null, definition: null },
    ]);
  });

  it('are filtered by code', () => {
    const left = (...given: Parameters<typeof filtered<KeyedCell>>) => filtered(...given).map(({ cells }) => cells);
    expect(left([cube], { sex: 'm' })).toEqual([[cube.cells[1]]]);
    expect(left([cube])).toEqual([cube.cells]);
    expect(left([{ ...cube, cells: [] }], { sex: 'x' })).toEqual([[]]);
    expect(left([], { sex: 'x' })).toEqual([]);
    expect(() => left([cube], { sex: 'x' })).toThrow('Expected values that the filter {"sex":"x"} lets through; there are none.');
    expect(() => left([cube], { age: 'x' })).toThrow('Expected a dimension "age"; there are "sex", "Area", "freq", "WHAT", "when".');
  });

  it('of several cubes are filtered where they are, and refused only where no cube has any', () => {
    const other: Cube = { dimensions: [category('Area'), category('age')], cells: [cell('k1', 'old')] };
    const left = (filter: Readonly<Record<string, string>>) => filtered([cube, other], filter).map(({ cells }) => cells.length);
    expect([left({ Area: 'k1' }), left({ sex: 'm' }), left({ age: 'old' })]).toEqual([
      [2, 1],
      [1, 0],
      [0, 1],
    ]);
    expect(() => left({ sex: 'm', age: 'old' })).toThrow('there are none');
    expect(() => left({ size: 'x' })).toThrow('Expected a dimension "size"');
  });

  it('that vary only between two cubes are measured, and so are those that only one of them has', () => {
    const of = (sex: string): Cube => ({ ...cube, cells: [cell(sex, 'k1', 'a', 'rate', '2024')] });
    const measured = (...cubes: readonly Cube[]) => cellsIn(cubes, {}, ROLES).map((each) => each.measured.map(({ id }) => id).join('.'));
    expect(measured(of('f'), of('m'))).toEqual(['rate.f', 'rate.m']);
    expect(measured(of('f'), of('f'))).toEqual(['rate', 'rate']);
    const plain: Cube = { dimensions: [category('AREA'), category('what')], cells: [cell('k1', 'rate')] };
    expect(measured(of('f'), plain)).toEqual(['rate.f.a', 'rate']);
    expect(measured(of('f'), { ...plain, cells: [] })).toEqual(['rate']);
  });

  it.each([
    ['2024-07', 'July', '2024-07'],
    ['0', '2024', '2024'],
    ['2024', '2023', '2024'],
    ['2024M07', 'July', '2024M07'],
  ])('have a period by code, else by name: %s, %s', (id, name, period) => {
    const cells = [{ ...cell(), key: [category('k'), category(id, name)] }];
    expect(cellsIn([{ dimensions: [category('geo'), category('when')], cells }], {}, ROLES)).toMatchObject([{ period }]);
  });
});
