import { describe, expect, it } from 'vitest';
import { idOfRecord, readCkan, readCkanPage } from '../../../src/data/formats/ckan.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { fixtureJson } from '../../fixtures/read-fixture.js';
import { entriesOf, validatedMadeUp } from '../inputs.js';

const pages = () => ['ckan/page-1.json', 'ckan/page-2.json'].map((path) => readCkanPage(fixtureJson(path)));
const pageOf = (fields: readonly string[], ...records: readonly object[]) =>
  readCkanPage({ success: true, result: { fields: fields.map((id) => ({ id, type: 'text' })), records, total: records.length } });
const read = (...each: ReturnType<typeof readCkanPage>[]) => readCkan(each, { regions: padangRegister });

describe('records of a CKAN portal', () => {
  it('are read as one table over all pages, without the portal’s own counting', () => {
    const result = validatedMadeUp(read(...pages()));
    expect(result.dataset.observations.map(({ indicator, region, period, value }) => [indicator, region, period, value])).toEqual([
      ['persen-contoh', '13.71.08', '2024', 1.234],
      ['jumlah-contoh', '13.71.08', '2024', 1500],
      ['persen-contoh', '13.71.09', '2024', 2],
      ['jumlah-contoh', '13.71.09', '2024', 2.5],
      ['persen-contoh', '13.71.10', '2024', null],
      ['jumlah-contoh', '13.71.10', '2024', null],
    ]);
    expect(entriesOf(result)).toEqual([
      ['missing', 4],
      ['missing', 4],
    ]);
  });

  it('keep numbers as the numbers they are, where a text of the same letters would be in doubt', () => {
    const input = read(pageOf(['kecamatan', 'nilai'], { kecamatan: 'Pauh', nilai: 1.234 }, { kecamatan: 'Kuranji', nilai: 5 }));
    expect(validatedMadeUp(input).dataset.observations.map(({ value }) => value)).toEqual([1.234, 5]);
    const asText = read(pageOf(['kecamatan', 'nilai'], { kecamatan: 'Pauh', nilai: '1.234' }, { kecamatan: 'Kuranji', nilai: '5' }));
    expect(
      entriesOf(validatedMadeUp({ ...asText, observations: [...(asText.observations ?? []), { region: 'Nanggalo', value: 3 }] })),
    ).toContainEqual(['ambiguous-number', 2]);
  });

  it('have a row for each, the header being the first', () => {
    const input = read(pageOf(['kecamatan', 'nilai'], { kecamatan: 'Pauh', nilai: 1 }, { kecamatan: 'Kuranji', nilai: '' }));
    expect(input.observations?.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('take nothing from what every object inherits', () => {
    const fields = ['_id', '_full_text', 'kecamatan', 'constructor', '__proto__', 'nilai'];
    const record = JSON.parse('{"kecamatan":"Pauh","nilai":1}') as object;
    expect(validatedMadeUp(read(pageOf(fields, record))).dataset.observations).toMatchObject([{ value: 1 }]);
    expect(pageOf(fields, record).fields.map(({ id }) => id)).toEqual(fields.slice(2));
  });

  it('may hold what is no text and no number', () => {
    const input = read(pageOf(['kecamatan', 'nilai', 'catatan'], { kecamatan: 'Pauh', nilai: 1, catatan: { a: [true] } }));
    expect(input.observations).toMatchObject([{ note: '{"a":[true]}' }]);
  });

  it('have days where the portal keeps instants at midnight, and no other text cut', () => {
    const records = [
      { kecamatan: 'Pauh', periode: '2024-07-01T00:00:00', nilai: 1 },
      { kecamatan: 'Pauh', periode: '2024-07-02T00:00:00.000', nilai: 2 },
      { kecamatan: 'Nanggalo', periode: '2024-07-02T08:30:00', nilai: 3 },
    ];
    const typed = (type: string) => {
      const fields = [
        { id: 'kecamatan', type: 'text' },
        { id: 'periode', type },
        { id: 'nilai', type: 'numeric' },
      ];
      return read(readCkanPage({ success: true, result: { fields, records, total: 3 } })).observations?.map(({ period }) => period);
    };
    for (const type of ['timestamp', 'timestamp without time zone'])
      expect(typed(type)).toEqual(['2024-07-01', '2024-07-02', '2024-07-02T08:30:00']);
    // What a text column says by the clock dates the row, and is no day of the figures.
    expect(typed('text')).toEqual([null, null, null]);
  });

  it('have a point in the numbers of a numeric field, though they come as texts', () => {
    const records = [
      { kecamatan: 'Pauh', nilai: '1.234' },
      { kecamatan: 'Kuranji', nilai: '-12.5' },
      { kecamatan: 'Nanggalo', nilai: '1500' },
      { kecamatan: 'Lubuk Begalung', nilai: 'NaN' },
    ];
    const readAs = (type: string, decimal?: ',' | '.') => {
      const fields = [
        { id: 'kecamatan', type: 'text' },
        { id: 'nilai', type },
      ];
      return readCkan([readCkanPage({ success: true, result: { fields, records, total: 4 } })], {
        regions: padangRegister,
        ...(decimal && { decimal }),
      });
    };
    const valuesAs = (type: string) => readAs(type).observations?.map(({ value }) => value);
    const declared = (type: string) => validatedMadeUp(readAs(type, ',')).dataset.observations.flatMap(({ value }) => value ?? []);
    for (const type of ['numeric', 'float8', 'int4', 'double precision']) expect(declared(type)).toEqual([1.234, -12.5, 1500]);
    expect(valuesAs('numeric')).toEqual(['1.2340', '-12.5', '1500', 'NaN']);
    expect(valuesAs('text')).toEqual(['1.234', '-12.5', '1500', 'NaN']);
  });

  it.each<[object, number | null]>([
    [{ total: 3 }, 3],
    [{ total: '3' }, 3],
    [{ total: 0, total_was_estimated: false }, 0],
    [{ total: 3, total_was_estimated: true }, null],
    [{}, null],
    [{ total: null }, null],
    [{ total: -1 }, null],
    [{ total: 'many' }, null],
  ])('are as many as the portal counts, and of unknown number where it estimates: %j', (more, total) => {
    expect(readCkanPage({ success: true, result: { fields: [], records: [], ...more } }).total).toBe(total);
  });

  it('know their place among all', () => {
    expect([{ _id: 7 }, { _id: '8' }, {}, null].map(idOfRecord)).toEqual(['7', '8', null, null]);
  });
});

describe('an answer that is no page', () => {
  it('is refused with what the portal says', () => {
    expect(() => readCkanPage(fixtureJson('ckan/error.json'))).toThrow(
      'The portal tells of an error: Not found: Resource "made-up" was not found.',
    );
    expect(() => readCkanPage({ success: false, error: { __type: 'Validation Error' } })).toThrow('Validation Error');
  });

  it.each([
    null,
    [],
    {},
    { success: true },
    { success: true, result: { fields: [], total: 1 } },
    { success: true, result: { fields: [], records: 'a,b', total: 1 } },
    { success: true, result: { records: [], total: 1 } },
    { success: 'true', result: {} },
  ])('is refused: %j', (answer) => {
    expect(() => readCkanPage(answer)).toThrow('Expected');
  });
});
