import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRest } from '../../../src/data/formats/rest.js';
import type { RestMapping } from '../../../src/data/formats/rest-mapping.js';
import { fixtureJson } from '../../fixtures/read-fixture.js';
import { entriesOf, validatedMadeUp, valuesOf } from '../inputs.js';

const SOURCE = { id: 'api', title: 'api' };
const read = (answer: unknown, mapping: RestMapping) => readRest(answer, mapping, SOURCE);
const MAPPING = { rows: 'data.items', region: 'kode', value: 'nilai.persen', period: 'tahun' } as const;

describe('JSON by a mapping', () => {
  it('is read row by row, and what a path does not find in one is missing there', () => {
    const result = validatedMadeUp(read(fixtureJson('rest/nested.json'), MAPPING));
    expect(valuesOf(result)).toEqual([
      ['13.71.05', 1.5],
      ['13.71.07', 2.25],
      ['13.71.06', null],
    ]);
    expect(result.dataset.observations.map(({ period }) => period)).toEqual(['2024', '2024', '2024']);
    expect(entriesOf(result)).toEqual([['missing', 3]]);
    expect(result.dataset).toMatchObject({ indicators: [{ id: 'value', source: 'api' }], sources: [{ id: 'api' }] });
  });

  it('takes nothing of a row that the mapping does not name', () => {
    expect(JSON.stringify(read(fixtureJson('rest/nested.json'), MAPPING))).not.toContain('made-up name');
  });

  it('takes paths as lists of keys where a key has a point in it, and members of lists by their index', () => {
    const keyed = read(fixtureJson('rest/nested.json'), { ...MAPPING, value: ['nilai', 'persen.2024'] });
    expect(keyed.observations?.map(({ value }) => value)).toEqual([9, null, null]);
    const rows = [
      ['1371010', [1, 2]],
      ['1371020', [3]],
    ];
    const listed = read(rows, { region: '0', values: { a: '1.0', b: [1, 1] } });
    expect(listed.observations?.map(({ region, indicator, value }) => [region, indicator, value])).toEqual([
      ['1371010', 'a', 1],
      ['1371010', 'b', 2],
      ['1371020', 'a', 3],
      ['1371020', 'b', null],
    ]);
  });

  it('takes all that an observation has, from the row or once for all', () => {
    const row = { k: 'Pauh', v: 5, t: 2024, s: 'E', l: 4, u: '6', n: 7, q: 'Dinas', i: 'rate' };
    const mapping = {
      region: 'k',
      value: 'v',
      period: 't',
      status: 's',
      lower: 'l',
      upper: 'u',
      note: 'n',
      source: 'q',
      indicator: 'i',
      level: { constant: 'kecamatan' },
    } as const;
    expect(read([row], mapping).observations).toEqual([
      {
        region: 'Pauh',
        level: 'kecamatan',
        indicator: 'rate',
        period: 2024,
        value: 5,
        status: 'E',
        lower: 4,
        upper: '6',
        note: '7',
        source: 'Dinas',
        row: 1,
        column: 'v',
      },
    ]);
    const constant = {
      region: 'k',
      value: 'v',
      period: { constant: '2023' },
      status: { constant: 'illustrative' },
      source: { constant: 'Dinas' },
      indicator: { constant: 'x' },
    } as const;
    expect(validatedMadeUp(read([row], constant)).dataset).toMatchObject({
      observations: [{ indicator: 'x', period: '2023', status: 'illustrative', source: 'Dinas' }],
      sources: [{ id: 'Dinas' }],
    });
  });

  it('declares what is known of the indicators, and the decimal sign', () => {
    const indicators = [{ id: 'rate', unit: 'percent', kind: 'rate' }] as const;
    const input = read([{ k: 'Pauh', v: '1.234' }], { region: 'k', value: 'v', decimal: '.', indicators });
    expect(validatedMadeUp(input).dataset).toMatchObject({
      indicators: [{ id: 'rate', unit: 'percent', source: 'api' }],
      observations: [{ indicator: 'rate', value: 1.234 }],
    });
  });

  it('takes the only indicator that is known for values that name none, and none of several', () => {
    const idsWith = (...ids: readonly string[]) =>
      read([{ k: 'Pauh', v: 1 }], { region: 'k', value: 'v', indicators: ids.map((id) => ({ id })) }).observations?.map(
        ({ indicator }) => indicator,
      );
    expect([idsWith('a'), idsWith('a', 'b'), idsWith()]).toEqual([['a'], ['value'], ['value']]);
  });

  it('decides the decimal sign for each path by itself', () => {
    const rows = [
      { k: 'Pauh', a: '1.234', b: '1,5' },
      { k: 'Kuranji', a: '1.5', b: '2' },
    ];
    const result = validatedMadeUp(read(rows, { region: 'k', values: { a: 'a', b: 'b' } }));
    expect(valuesOf(result).map(([, value]) => value)).toEqual([1.234, 1.5, 1.5, 2]);
  });

  it('leaves a row without a region, and a value that is none, to the report', () => {
    const rows = [{ k: 'Pauh', v: 1 }, { v: 2 }, { k: 'Kuranji', v: { a: 1 } }, { k: 'Nanggalo', v: true }, null, 5];
    const result = validatedMadeUp(read(rows, { region: 'k', value: 'v' }));
    expect(valuesOf(result)).toEqual([['13.71.08', 1]]);
    expect(entriesOf(result).map(([kind]) => kind)).toEqual(['unmatched', 'invalid', 'invalid', 'unmatched', 'unmatched']);
  });

  it('has no indicator for an id that is none', () => {
    const result = validatedMadeUp(
      read(
        [
          { k: 'Pauh', v: 1, i: 7 },
          { k: 'Kuranji', v: 2, i: '' },
        ],
        { region: 'k', value: 'v', indicator: 'i' },
      ),
    );
    expect(result.dataset.indicators.map(({ id }) => id)).toEqual(['7', 'value']);
  });
});

describe('a path that leads nowhere', () => {
  it.each<[object, string]>([
    [
      { value: 'nilai.persn' },
      'The path "nilai.persn" of "value" leads nowhere in any of 3 rows; in the first there are the keys "persen", "persen.2024".',
    ],
    [
      { region: 'code' },
      'The path "code" of "region" leads nowhere in any of 3 rows; in the first there are the keys "kode", "nilai", "tahun", "petugas".',
    ],
    [
      { value: ['nilai', 'persen', 'x'] },
      'The path ["nilai","persen","x"] of "value" leads nowhere in any of 3 rows; in the first there are a string and no keys.',
    ],
    [{ status: 'toString' }, 'The path "toString" of "status"'],
    [{ period: 'constructor.name' }, 'The path "constructor.name" of "period"'],
    [{ value: '__proto__' }, 'The path "__proto__" of "value"'],
    [{ rows: 'data.rows' }, 'Expected a list of rows at "data.rows"; received nothing; there are the keys "items".'],
    [{ rows: 'data' }, 'Expected a list of rows at "data"; received the keys "items".'],
    [{ rows: 'note' }, 'Expected a list of rows at "note"; received a string and no keys.'],
  ])('is refused with the keys that are there: %j', (more, message) => {
    expect(() => read(fixtureJson('rest/nested.json'), { ...MAPPING, ...more })).toThrow(message);
  });

  it('is no fault where there are no rows', () => {
    expect(read({ data: { items: [] } }, MAPPING).observations).toEqual([]);
  });
});

describe('any JSON and any path', () => {
  it('are read or refused, and pollute nothing', () => {
    const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'prototype', 'a', '0', 'length'), fc.string());
    const path = fc.oneof(key, fc.array(fc.oneof(key, fc.nat(3)), { maxLength: 4 }));
    const json = fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(key, fc.jsonValue())));
    fc.assert(
      fc.property(json, path, path, key, (answer, region, value, indicator) => {
        const values = JSON.parse(`{${JSON.stringify(indicator)}:${JSON.stringify(value)}}`);
        try {
          read(answer, { region, values });
        } catch (error) {
          expect(error).toHaveProperty('name', 'DataValidationError');
        }
        expect(Object.keys({})).toEqual([]);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
    );
  });
});
