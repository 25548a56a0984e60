import { describe, expect, it } from 'vitest';
import type { CubeOptions } from '../../../src/data/formats/cube-cells.js';
import { readJsonStat } from '../../../src/data/formats/json-stat.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { fixtureJson } from '../../fixtures/read-fixture.js';
import { validatedMadeUp } from '../inputs.js';

const read = (answer: unknown, options: CubeOptions = {}) =>
  readJsonStat(answer, options, { regions: padangRegister, source: { id: 'api', title: 'api' } });
const shown = (answer: unknown, options?: CubeOptions) =>
  validatedMadeUp(read(answer, options)).dataset.observations.map(({ indicator, region, period, value, status }) => [
    indicator,
    region,
    period,
    value,
    status,
  ]);
/** The made-up dataset with other fields. */
const withFields = (more: object) => ({ ...fixtureJson('json-stat/made-up.json'), ...more });

describe('a dataset of JSON-stat', () => {
  it('is read by its roles, with regions by code or label, and statuses', () => {
    expect(shown(fixtureJson('json-stat/made-up.json'))).toEqual([
      ['rate', '13.71.05', '2023', 1.5, 'unstated'],
      ['rate', '13.71.05', '2024', 2.5, 'E'],
      ['rate', '13.71.08', '2024', 3.5, 'unstated'],
      ['count', '13.71.05', '2024', 7, 'unstated'],
      ['count', '13.71.08', '2024', null, 'O'],
    ]);
  });

  it('says title, unit and decimals of its indicators, and who answers for them', () => {
    const { title, indicators, sources, notes } = read(fixtureJson('json-stat/made-up.json'));
    expect(indicators).toEqual([
      { id: 'rate', title: 'Made-up rate', unit: 'percent', kind: 'rate', decimals: 1, definition: 'Sex: Total', source: 'api' },
      {
        id: 'count',
        title: 'Made-up count',
        unit: 'people',
        kind: 'count',
        subject: 'person',
        decimals: 0,
        definition: 'Sex: Total',
        source: 'api',
      },
    ]);
    expect(sources).toEqual([{ id: 'api', title: 'Made-up office', publisher: 'Made-up office', date: '2025-01-02' }]);
    expect([title, notes]).toEqual(['Made-up indicators', ['All values are made up.']]);
  });

  it('takes values and statuses as lists, and one status for all', () => {
    const value = [1.5, 2.5, null, 7, null, 3.5, null, null];
    const rows = shown(withFields({ value, status: [null, 'e', null, null, null, null, null, 'o'] }));
    expect(rows.filter(([, , , each]) => each !== null)).toEqual(
      shown(fixtureJson('json-stat/made-up.json')).filter(([, , , each]) => each !== null),
    );
    for (const status of ['P', ['P']])
      expect(
        shown(withFields({ value, status }))
          .map((row) => row[4])
          .filter((each) => each !== 'O'),
      ).toEqual(Array(4).fill('P'));
  });

  it('has a place where only a status says something of it', () => {
    for (const [status, expected] of [
      [{ 2: 'L', 4: null }, 'unstated'],
      [['A', null, 'L', null, null, null, null, ''], 'A'],
    ])
      expect(shown(withFields({ value: { 0: 1 }, status }))).toEqual([
        ['rate', '13.71.05', '2023', 1, expected],
        ['count', '13.71.05', '2023', null, 'L'],
      ]);
    for (const status of ['L', ['L']]) expect(read(withFields({ value: { 0: 1 }, status })).observations).toHaveLength(1);
  });

  it('lets options name the dimensions and filter, where roles do not', () => {
    const answer = withFields({ role: {} });
    expect(() => read(answer)).toThrow('name it by the option "dimensions.region". There are "area", "what", "sex", "year".');
    expect(shown(answer, { dimensions: { region: 'area', indicator: 'what', period: 'year' } })).toEqual(
      shown(fixtureJson('json-stat/made-up.json')),
    );
    expect(shown(fixtureJson('json-stat/made-up.json'), { filter: { what: 'count', year: '2024' } })).toHaveLength(2);
  });

  it('takes neither of two dimensions of regions without a word', () => {
    expect(() => read(withFields({ role: { geo: ['area', 'sex'] } }))).toThrow('dimensions.region');
  });

  it('takes periods from the labels where the codes are none', () => {
    const answer = fixtureJson('json-stat/made-up.json');
    answer.dimension.year.category = { index: { a: 1, b: 0 }, label: { a: '2024-07', b: 'unknown' } };
    const { dataset, report } = validatedMadeUp(read(answer));
    expect(new Set(dataset.observations.map(({ period }) => period))).toEqual(new Set(['2024-07']));
    expect(report.entries).toContainEqual(expect.objectContaining({ kind: 'invalid', received: 'b' }));
  });

  it('leaves values as they stand where a unit names a multiplier, and says so', () => {
    const answer = fixtureJson('json-stat/made-up.json');
    answer.dimension.what.category.unit.count.multiplier = 3;
    expect(read(answer).findings).toEqual([expect.objectContaining({ kind: 'assumed', column: 'multiplier', received: '3' })]);
    expect(shown(answer)).toEqual(shown(fixtureJson('json-stat/made-up.json')));
    for (const multiplier of [0, null]) {
      answer.dimension.what.category.unit.count.multiplier = multiplier;
      expect(read(answer).findings).toEqual([]);
    }
  });
});

describe('what is no dataset of JSON-stat', () => {
  it.each([null, 5, [], {}, { class: 'dimension' }, { dataset: { id: [] } }])('is refused: %j', (answer) => {
    expect(() => read(answer)).toThrow('Expected JSON-stat 2.0 of class "dataset".');
  });

  it('is refused with where a collection has some, or with the error of the service', () => {
    expect(() => read({ class: 'collection', link: { item: [{ href: 'a.json' }, { href: 'b.json' }] } })).toThrow(
      'Take one of its own: a.json b.json',
    );
    expect(() => read({ error: [{ label: 'no rows' }] })).toThrow('no rows');
  });

  it.each([
    [{ size: [2, 2, 1] }, 'Expected as many sizes as dimensions; received 3 for 4.'],
    [{ id: [], size: [] }, 'Expected as many sizes as dimensions'],
    [{ size: [2, 3, 1, 2] }, 'Expected 3 categories of dimension "what"; received 2.'],
    [{ dimension: {} }, 'Expected 2 categories of dimension "area"; received 0.'],
    [{ value: [1, 2] }, 'Expected 8 entries of "value"; received 2.'],
    [{ status: ['A', 'A'] }, 'Expected 8 entries of "status"; received 2.'],
    [{ value: { 8: 1 } }, 'Expected places below 8 in "value"; received "8".'],
    [{ value: { '-1': 1 } }, 'received "-1"'],
    [{ status: { x: 'A' } }, 'Expected places below 8 in "status"; received "x".'],
  ])('is refused where its parts do not fit: %j', (more, message) => {
    expect(() => read(withFields(more))).toThrow(message);
  });
});
