import { describe, expect, it } from 'vitest';
import { cubeInput, type CubeCell, type CubeFacts } from '../../../src/data/formats/cube.js';
import { padangRegister } from '../../../src/geo/padang-register.js';

const category = (id: string, name: string | null = null) => ({ id, name });
const cell = (more: Partial<CubeCell> = {}): CubeCell => ({
  region: category('Pauh'),
  measured: [],
  period: '2024',
  value: 1,
  status: null,
  unit: null,
  decimals: null,
  definition: null,
  row: null,
  ...more,
});
const FACTS: CubeFacts = { regions: padangRegister, indicators: [], title: null, source: { id: 'api' } };
const read = (cells: readonly CubeCell[], more: Partial<CubeFacts> = {}) => cubeInput(cells, { ...FACTS, ...more });

describe('the cells of a cube', () => {
  it('make an indicator of each combination that is measured, named by its codes and titled by its names', () => {
    const measured = [category('A', 'Alpha'), category('F')];
    expect(read([cell({ measured }), cell({ measured: [category('A', 'Alpha'), category('M')] })]).indicators).toEqual([
      { id: 'A.F', title: 'Alpha, F', source: 'api' },
      { id: 'A.M', title: 'Alpha, M', source: 'api' },
    ]);
  });

  it('stay two indicators where their codes make one id', () => {
    const input = read([cell({ measured: [category('a.b')] }), cell({ measured: [category('a'), category('b')], value: 2 })]);
    expect(input.observations?.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['a.b', 1],
      ['a.b-2', 2],
    ]);
  });

  it('are of the only indicator that is known where nothing is measured, titled by the cube where none is', () => {
    expect(read([cell()], { indicators: [{ id: 'mine' }] }).observations).toMatchObject([{ indicator: 'mine' }]);
    expect(read([cell()], { title: 'Cube' }).indicators).toEqual([{ id: 'value', title: 'Cube', source: 'api' }]);
  });

  it.each([
    [category('PT', 'Percentage'), 'percent'],
    [category('pct'), 'percent'],
    [category('x', 'Persen'), 'percent'],
    [category('IDR', 'Indonesian rupiah'), 'rupiah'],
    [category('PS', 'Persons'), 'Persons'],
    [category('PS'), 'PS'],
  ])('have the unit %j as %s', (unit, expected) => {
    expect(read([cell({ unit })]).indicators).toMatchObject([{ unit: expected }]);
  });

  it('say what their unit says of kind and subject, unless it is known otherwise', () => {
    const cells = [cell({ measured: [category('a')], unit: category('KK', 'Keluarga') })];
    expect(read(cells).indicators).toMatchObject([{ unit: 'Keluarga', kind: 'count', subject: 'family' }]);
    expect(read(cells, { indicators: [{ id: 'a', subject: 'post' }] }).indicators).toMatchObject([{ kind: 'count', subject: 'post' }]);
  });

  it('are shown with as many decimals as any of them has, within what a dataset allows', () => {
    expect(read([cell({ decimals: 1 }), cell({ decimals: 3 }), cell({ decimals: Number.NaN })]).indicators).toMatchObject([
      { decimals: 3 },
    ]);
    expect(read([cell({ decimals: 12 })]).indicators).toMatchObject([{ decimals: 6 }]);
    expect(read([cell({ decimals: -1 })]).indicators?.[0]).not.toHaveProperty('decimals');
  });

  it('keep the order of the indicators that are known, and all that is known of them', () => {
    const indicators = [{ id: 'b', title: 'Bee', unit: 'percent' }, { id: 'unseen' }] as const;
    const input = read([cell({ measured: [category('a')] }), cell({ measured: [category('b', 'b')], decimals: 1 })], { indicators });
    expect(input.indicators).toEqual([
      { id: 'b', title: 'Bee', unit: 'percent', decimals: 1, source: 'api' },
      { id: 'unseen' },
      { id: 'a', title: 'a', source: 'api' },
    ]);
  });

  it('are left out where their period is none here, each period named once', () => {
    const input = read([cell({ period: '2024-Q5' }), cell({ period: '2024-Q5' }), cell({ period: '2024-W01' }), cell({ period: null })]);
    expect(input.observations).toHaveLength(1);
    expect(input.findings?.map(({ kind, received, detail }) => [kind, received, detail])).toEqual([
      ['invalid', '2024-Q5', 'Expected a year, semester, quarter, month or day as period; 2 values were left out.'],
      ['invalid', '2024-W01', 'Expected a year, semester, quarter, month or day as period; 1 values were left out.'],
    ]);
  });

  it('are left out where code and name of their region are of two, which is named once', () => {
    const region = category('1371010', 'Padang Selatan');
    const input = read([cell({ region }), cell({ region, period: '2023' }), cell({ region: category('1371010', 'Bungus Teluk Kabung') })]);
    expect(input.observations).toMatchObject([{ region: '1371010' }]);
    expect(input.findings).toEqual([
      expect.objectContaining({ kind: 'ambiguous', received: '1371010 | Padang Selatan', candidates: ['13.71.05', '13.71.01'] }),
    ]);
  });
});
