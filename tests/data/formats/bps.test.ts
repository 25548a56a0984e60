import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBps } from '../../../src/data/formats/bps.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { fixtureJson } from '../../fixtures/read-fixture.js';
import { entriesOf, validatedMadeUp, valuesOf } from '../inputs.js';

const read = (answer: unknown, indicators: Parameters<typeof readBps>[1]['indicators'] = []) =>
  readBps(answer, { regions: padangRegister, domain: '1371', indicators });

const entry = (val: number | string, label: string) => ({ val, label });
/** An answer with made-up lists of one entry each, but for those that a test gives. */
const answerOf = (more: object) => ({
  status: 'OK',
  'data-availability': 'available',
  var: [{ val: 5, label: 'Contoh', unit: 'Orang' }],
  turvar: [entry(0, 'Tidak ada')],
  vervar: [entry(1371010, 'Bungus Teluk Kabung')],
  tahun: [entry(124, '2024')],
  turtahun: [entry(0, 'Tahun')],
  datacontent: {},
  ...more,
});

describe('a dynamic table of BPS', () => {
  it('becomes one indicator for each derived variable, with regions by code or name and years as periods', () => {
    const input = read(fixtureJson('bps/poverty-by-sex.json'));
    expect(input.indicators).toEqual([
      expect.objectContaining({
        id: '47.3',
        title: 'Persentase contoh (angka buatan), Laki-laki',
        unit: 'percent',
        decimals: 2,
        source: 'bps',
      }),
      expect.objectContaining({ id: '47.4', title: 'Persentase contoh (angka buatan), Perempuan', definition: 'Definisi contoh' }),
    ]);
    const { dataset, report } = validatedMadeUp(input);
    const rows = dataset.observations.map(({ indicator, region, period, value }) => [indicator, region, period, value]);
    expect(rows).toEqual([
      ['47.3', '13.71.05', '2023', 1.23],
      ['47.3', '13.71.05', '2024', 3],
      ['47.3', '13.71.07', '2024', 5],
      ['47.3', '13.71', '2024', 7],
      ['47.4', '13.71.05', '2023', 2.34],
      ['47.4', '13.71.05', '2024', 4.56],
      ['47.4', '13.71.07', '2024', 6],
      ['47.4', '13.71', '2024', 8],
    ]);
    expect(report).toMatchObject({ received: 8, kept: 8 });
    expect(dataset.sources).toMatchObject([{ publisher: 'Badan Pusat Statistik', date: '2025-01-02' }]);
  });

  it('tells its note as plain text', () => {
    expect(read(fixtureJson('bps/poverty-by-sex.json')).notes).toEqual(['- Sumber: contoh & angka buatan - Bukan data BPS']);
  });

  it('has months as periods, and names quarters and semesters instead of guessing a month', () => {
    const result = validatedMadeUp(read(fixtureJson('bps/monthly.json')));
    expect(result.dataset.observations.map(({ period, value, region }) => [period, value, region])).toEqual([
      ['2024-01', 1, '13.71'],
      ['2024-12', 12, '13.71'],
      ['2024', 13, '13.71'],
    ]);
    expect(result.report.entries.filter(({ kind }) => kind === 'invalid').map(({ received, detail }) => [received, detail])).toEqual([
      ['2024 Triwulan I', 'Expected a year, semester, quarter, month or day as period; 1 values were left out.'],
      ['2024 Semester 1', 'Expected a year, semester, quarter, month or day as period; 1 values were left out.'],
    ]);
  });

  it('keeps what is known of an indicator before', () => {
    const known = { id: '47.3', title: 'Pria', kind: 'rate', subject: 'person' } as const;
    expect(read(fixtureJson('bps/poverty-by-sex.json'), [known]).indicators?.[0]).toMatchObject({ ...known, unit: 'percent', decimals: 2 });
  });

  it('says nothing of a unit where there is none', () => {
    expect(read(fixtureJson('bps/monthly.json')).indicators?.[0]).not.toHaveProperty('unit');
  });

  it('takes labels in English', () => {
    const answer = answerOf({
      turtahun: [entry(3, 'March'), entry(13, 'Annual')],
      turvar: [entry(0, 'None')],
      datacontent: { '1371010501243': 1, '13710105012413': 2 },
    });
    expect(validatedMadeUp(read(answer)).dataset.observations.map(({ indicator, period }) => [indicator, period])).toEqual([
      ['5', '2024-03'],
      ['5', '2024'],
    ]);
  });

  it('reads a key that two combinations make for neither', () => {
    const vervar = [entry(1371010, 'Bungus Teluk Kabung'), entry('13710105', 'Pauh')];
    // 1371010·5·55·124·0 is 13710105·5·5·124·0.
    const datacontent = { '13710105551240': 9, '1371010551240': 1 };
    const result = validatedMadeUp(read(answerOf({ vervar, turvar: [entry('5', 'a'), entry('55', 'c')], datacontent })));
    expect(valuesOf(result)).toEqual([['13.71.05', 1]]);
    expect(result.report.entries).toContainEqual(expect.objectContaining({ kind: 'ambiguous', received: '13710105551240' }));
  });

  it('names a key that its lists do not make', () => {
    const result = validatedMadeUp(read(answerOf({ datacontent: { '1371010501240': 1, '999': 2, __proto__x: 3 } })));
    expect(valuesOf(result)).toEqual([['13.71.05', 1]]);
    expect(result.report.entries.flatMap(({ kind, received }) => (kind === 'invalid' ? received : []))).toEqual(['999', '__proto__x']);
  });

  it('leaves out a place whose code and name are of two regions', () => {
    const vervar = [entry(1371010, 'Padang Selatan'), entry(2, 'Pauh')];
    const result = validatedMadeUp(read(answerOf({ vervar, datacontent: { '1371010501240': 1, '2501240': 2 } })));
    expect(valuesOf(result)).toEqual([['13.71.08', 2]]);
    expect(entriesOf(result)).toEqual([['ambiguous', null]]);
  });

  it('takes the number 0 for the city as a whole only where the label says no other place', () => {
    const regionsOf = (label: string) =>
      read(answerOf({ vervar: [entry(0, label)], datacontent: { '0501240': 1 } })).observations?.map(({ region }) => region);
    expect(['Jumlah', '<b>Total</b>', 'Tidak ada', 'Pauh', 'Kota Padang'].map(regionsOf)).toEqual([
      ['1371'],
      ['1371'],
      ['1371'],
      ['Pauh'],
      ['Kota Padang'],
    ]);
  });

  it('names the month of a year that is none as it is written', () => {
    const answer = answerOf({ tahun: [entry(124, '2023/2024')], turtahun: [entry(1, 'Januari')], datacontent: { '1371010501241': 1 } });
    expect(read(answer).findings).toMatchObject([{ received: '2023/2024 Januari' }]);
  });

  it('holds a value for every combination whose key is there, whatever the lengths of the ids', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.record({ turvar: ids, tahun: ids, turtahun: ids, vervar: ids }), (lists) => {
        const keys: string[] = [];
        for (const place of lists.vervar)
          for (const division of lists.turvar)
            for (const year of lists.tahun) for (const part of lists.turtahun) keys.push(`${place}5${division}${year}${part}`);
        const entries = Object.fromEntries(
          Object.entries(lists).map(([name, list]) => [
            name,
            list.map((id) => entry(id, name === 'turtahun' ? 'Tahun' : name === 'tahun' ? '2024' : `${name} ${id}`)),
          ]),
        );
        const content = Object.fromEntries(keys.map((key, index) => [key, index]));
        const once = keys.filter((key) => keys.indexOf(key) === keys.lastIndexOf(key));
        const input = read(answerOf({ ...entries, datacontent: content }));
        expect(input.observations?.map(({ value }) => value).sort()).toEqual(once.map((key) => content[key]).sort());
        expect(input.findings?.length).toBe(new Set(keys).size - once.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an answer of BPS without data', () => {
  it.each([
    [{ 'data-availability': 'list-not-available' }, 'BPS has no data for this variable and year: "list-not-available".'],
    [{ status: 'Error', message: '<b>Invalid</b> request' }, 'BPS did not answer with data: Invalid request.'],
    [{ datacontent: [] }, 'Expected "datacontent" in the answer of BPS.'],
    [{ turtahun: null }, 'Expected a list "turtahun" in the answer of BPS.'],
    [{ tahun: [{ label: '2024' }] }, 'Expected an entry with "val" in "tahun"; received {"label":"2024"}.'],
  ])('is refused, and why is said: %j', (more, message) => {
    expect(() => read(answerOf(more))).toThrow(message);
  });

  it('is refused where its lists make more combinations than any table has', () => {
    const many = (length: number) => Array.from({ length }, (_, index) => entry(index, 'x'));
    expect(() => read(answerOf({ vervar: many(1000), tahun: many(1001) }))).toThrow(
      'Expected at most 1000000 combinations; the lists of BPS make 1001000.',
    );
    expect(read(answerOf({ vervar: many(100), tahun: many(100) })).observations).toEqual([]);
  });

  it.each([null, 5, 'x', [], {}])('is refused where it is no answer at all: %j', (answer) => {
    expect(() => read(answer)).toThrow('BPS did not answer with data');
  });
});
