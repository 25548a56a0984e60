import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/data/validate.js';
import { regionAt } from '../../src/geo/locate.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import { DataValidationError } from '../../src/model/errors.js';
import { entriesOf, validated, validatedCsv, valuesOf } from './inputs.js';

const bundled = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../geodata/datasets/${name}.json`, import.meta.url), 'utf8'));

describe('the bundled datasets', () => {
  it.each(['padang', 'demo'])('%s comes back equal, with nothing to report', (name) => {
    const locate = (lngLat: readonly [number, number]) => regionAt(padangBoundaries(), lngLat);
    const { dataset, report } = validate(bundled(name), padangRegister, { locate });
    expect(dataset).toEqual(bundled(name));
    expect(report.entries).toEqual([]);
    expect(report.kept).toBe(report.received);
    expect(report.received).toBe(dataset.observations.length + dataset.pointLayers.flatMap(({ points }) => points).length);
  });
});

it('counts observations that show no value apart: empty, not to be read, suppressed or of a status that says so', () => {
  const rows = [
    ['13.71.01', 12],
    ['13.71.02', null],
    ['13.71.03', 'abc'],
    ['13.71.04', 3],
    ['13.71.05', null, 'M'],
  ] as const;
  const observations = rows.map(([region, value, status]) => ({ indicator: 'a', region, period: '2024', value, status: status ?? null }));
  const indicators = [{ id: 'a', title: 'Penduduk miskin', unit: 'orang', kind: 'count' as const, subject: 'person' as const }];
  expect(validated({ indicators, observations }).report).toMatchObject({ received: 5, kept: 5, withoutValue: 4 });
  expect(validated({ indicators, observations: observations.slice(1, 2) }).report).toMatchObject({ kept: 1, withoutValue: 1 });
});

describe('a CSV with both code lists in one column', () => {
  it('gives Bungus Teluk Kabung and Padang Selatan, in that order', () => {
    const result = validatedCsv('kode,2024\n1371010,"4,5"\n13.71.01,"5,5"');
    expect(valuesOf(result)).toEqual([
      ['13.71.05', 4.5],
      ['13.71.01', 5.5],
    ]);
    expect(entriesOf(result)).toEqual([]);
  });
});

describe('a CSV with a duplicate, an unknown region, a rate of 140 % and a cell "abc"', () => {
  const csv = [
    'wilayah;indikator;tahun;nilai',
    'KEC. LUBUK  BAGALUNG;poverty-rate;2024;4,5 %',
    'Kota Antah;poverty-rate;2024;5,5 %',
    '"Bungus\nTl. Kabung";poverty-rate;2024;140 %',
    'Koto Tengah;poverty-rate;2024;abc',
    'Lubuk Begalung;poverty-rate;2024;4,50 %',
    'Pauh;poverty-rate;2024;0 %',
  ].join('\r\n');

  it('has four rows in the report, with their row numbers', () => {
    expect(entriesOf(validatedCsv(csv))).toEqual([
      ['unmatched', 3],
      ['out-of-range', 4],
      ['not-numeric', 5],
      ['duplicate', 6],
    ]);
  });

  it('says what was received, where, and what was expected', () => {
    const { entries } = validatedCsv(csv).report;
    expect(entries.find(({ row }) => row === 3)).toMatchObject({
      received: 'Kota Antah',
      column: null,
      region: null,
      indicator: 'poverty-rate',
      period: '2024',
    });
    expect(entries.find(({ row }) => row === 4)).toMatchObject({ received: '140 %', region: '13.71.05', indicator: 'poverty-rate' });
    expect(entries.find(({ row }) => row === 5)).toMatchObject({ received: 'abc', column: 'nilai' });
    for (const { detail } of entries) expect(detail).not.toBe('');
  });

  it('draws none of them, and zero', () => {
    expect(valuesOf(validatedCsv(csv))).toEqual([
      ['13.71.06', 4.5],
      ['13.71.05', null],
      ['13.71.11', null],
      ['13.71.08', 0],
    ]);
  });
});

describe('what no dataset can be made of', () => {
  it.each([null, undefined, 5, 'x', true, [], () => 1, Symbol('x'), 5n, new Date(), { observations: 'x' }, { observations: {} }])(
    'is refused with a DataValidationError: %s',
    (input) => {
      expect(() => validated(input)).toThrow(DataValidationError);
    },
  );

  it('is refused with what is wrong, and where', () => {
    expect(() => validated({ indicators: [{ id: 'a' }, { id: 5 }] })).toThrow(/indicators\.1\.id.*string/);
    expect(() => validated({ observations: [] })).toThrow('Of 0 rows none could be kept.');
  });

  it('is refused with an issue for each row where none can be kept', () => {
    const broken = { observations: [{ region: 'Entah', value: 1 }, 5, { region: 'Padang', value: 2 }] };
    expect.assertions(2);
    try {
      validated(broken);
    } catch (error) {
      expect(error).toMatchObject({ message: 'Of 3 rows none could be kept.' });
      const issues = (error as DataValidationError).issues.filter(({ kind }) => kind !== 'assumed');
      expect(issues.map(({ kind, row }) => [kind, row])).toEqual([
        ['unmatched', 1],
        ['invalid', 2],
        ['ambiguous', 3],
      ]);
    }
  });
});

describe('rows without a number of their own', () => {
  it('are counted from 1, as they stand in the list', () => {
    const result = validated({ observations: [{ region: 'Pauh', value: 10 }, { region: 'Entah', value: 10 }, null] });
    expect(entriesOf(result)).toEqual([
      ['unmatched', 2],
      ['invalid', 3],
    ]);
  });

  it('stand in the report in their order, what concerns no row after them', () => {
    const observations = [
      { region: 'Pauh', value: 10, row: 40 },
      { region: 'Entah', value: 10, row: 30 },
      { region: 'Nanggalo', value: 'abc', row: 35 },
    ];
    const { entries } = validated({ observations }).report;
    expect(entries.map(({ row }) => row)).toEqual([30, 35, null]);
  });
});
