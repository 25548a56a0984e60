import { regionsOf } from '../../regions-of.js';
import { dsvFormat } from 'd3-dsv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import facts from '../../../geodata/build/facts.json';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { listsOf } from '../../../src/data/table/records.js';
import { recordsIn } from '../../../src/data/table/table.js';
import { validate } from '../../../src/data/validate.js';
import type { Validated } from '../../../src/data/validated.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { sceneOf } from '../../scene/scene-of.js';

const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/yearbook-table.csv'));
const text = bytes.toString('utf8');
const read = (input: string | Uint8Array): Validated => validate(readCsv(input, { regions: padangRegister }), padangRegister);

const STAGES = [
  ['pra-sejahtera', 'Pra Sejahtera', 'pra_sejahtera'],
  ['keluarga-sejahtera-i', 'Keluarga Sejahtera – I', 'ks1'],
  ['keluarga-sejahtera-ii', 'Keluarga Sejahtera – II', 'ks2'],
  ['keluarga-sejahtera-iii', 'Keluarga Sejahtera – III', 'ks3'],
  ['keluarga-sejahtera-iii-plus', 'Keluarga Sejahtera – III Plus', 'ks3_plus'],
  ['jumlah', 'Jumlah', 'total'],
] as const;
type Stage = (typeof STAGES)[number][2];

/** What was published of a stage, by region, the city with the sum of its regions. */
function published(stage: Stage): Readonly<Record<string, number>> {
  const regions = facts.kecamatan.map(({ kemendagri, families_2008: families }) => [kemendagri, families[stage]] as const);
  return Object.fromEntries([...regions, ['13.71', regions.reduce((sum, [, value]) => sum + value, 0)]]);
}

const valuesIn = ({ dataset }: Validated, indicator: string) =>
  Object.fromEntries(dataset.observations.filter((each) => each.indicator === indicator).map(({ region, value }) => [region, value]));

/** The same table with another sign between its cells, as a spreadsheet would save it. */
const parted = (sign: string) => dsvFormat(sign).formatRows(listsOf(recordsIn(bytes)).map((cells) => [...cells]));

describe('a table typed off a printed yearbook', () => {
  const result = read(bytes);

  it.each(STAGES)('has each value of %s where it was published, and that of the city', (indicator, _, stage) => {
    expect(valuesIn(result, indicator)).toEqual(published(stage));
    expect(new Set(result.dataset.observations.map(({ period, status }) => `${period} ${status}`))).toEqual(new Set(['2008 unstated']));
  });

  it('has its unit, its titles, its source and its notes', () => {
    const source = 'Bappeda Kota Padang, 2010';
    expect(
      result.dataset.indicators.map(({ id, title, unit, kind, subject, source: from }) => [id, title.id, unit, kind, subject, from]),
    ).toEqual(STAGES.map(([id, title]) => [id, title, { id: 'keluarga', en: 'keluarga' }, 'count', 'family', source]));
    expect(result.dataset.title).toEqual({
      id: 'Banyaknya Keluarga Menurut Kecamatan dan Tahapan Keluarga Sejahtera di Kota Padang, Akhir Tahun 2008',
      en: 'Number of Families by District and Stage of Family Welfare in Padang Municipality, End of 2008',
    });
    expect(result.dataset.sources).toMatchObject([{ id: source, title: { id: source } }]);
    expect(result.dataset.notes).toHaveLength(2);
    expect(result.dataset.observations.filter(({ note }) => note !== null)).toMatchObject([
      {
        region: '13.71',
        indicator: 'pra-sejahtera',
        value: 4759,
        note: { id: expect.stringMatching(/^2,82 persen dari semua keluarga; bagian/) },
      },
    ]);
  });

  it.each(STAGES)('is drawn as a map of %s, each region with its value and none without', (indicator, title, stage) => {
    const scene = sceneOf(result.dataset, { indicator });
    const values = published(stage);
    expect(scene.frame.title).toContain(title);
    expect(scene.panels[0].period).toBe('2008');
    expect(Object.fromEntries(regionsOf(scene).map(({ code, value }) => [code, value]))).toEqual(
      Object.fromEntries(Object.entries(values).filter(([code]) => code !== '13.71')),
    );
    expect(regionsOf(scene)).toHaveLength(11);
    expect(JSON.stringify(scene.sources)).toContain('Bappeda Kota Padang, 2010');
  });

  it('has a report of exactly what was read beside the rows, and how', () => {
    const { received, kept, entries } = result.report;
    expect({ received, kept }).toEqual({ received: 72, kept: 72 });
    expect(entries.map(({ kind, row, column, detail }) => [kind, row, column, detail])).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((row) => ['assumed', row, null, 'The line was read as the title.']),
      ['assumed', 9, null, 'The line was read as a part of the header.'],
      ['assumed', 10, null, 'The line was read as the units of the columns.'],
      ['assumed', 11, null, 'The line numbers the columns.'],
      ['assumed', 23, 'Kecamatan', 'The row was taken for the total, Kota Padang (13.71).'],
      ['assumed', 25, null, 'The line was read as the source.'],
      ['assumed', 26, null, 'The line was read as a note.'],
      ['assumed', 27, null, 'The line was read as a note.'],
      ['assumed', null, null, 'The year 2008 of the title was taken for the period of all values that have no other.'],
      ...STAGES.map(([, title]) => [
        'assumed',
        null,
        title,
        'The column was read with "," as its decimal sign: its unit counts whole things.',
      ]),
      ['assumed', null, 'No.', 'The column holds codes, numbers of rows, years or ranks, no figures; it was not read.'],
    ]);
  });

  it.each([
    ['tabs', '\t'],
    ['commas', ','],
  ])('is the same with %s between its cells', (_, sign) => {
    const other = read(parted(sign));
    expect(other.dataset).toEqual(result.dataset);
    expect(other.report).toEqual(result.report);
  });

  it('is the same in Windows-1252 and in UTF-16', () => {
    const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const other of [windows, utf16]) expect(read(other)).toEqual(result);
  });

  it('names a total that is not the sum, with both numbers, and keeps what is written', () => {
    const { dataset, report } = read(text.replace('31.840', '31.841').replace(';168.808', ';168.805'));
    expect(report.entries.filter(({ kind }) => kind !== 'assumed')).toMatchObject([
      {
        kind: 'conflict',
        row: 23,
        column: 'Jumlah',
        received: '168.805 ≠ 168.809',
        detail: 'The total is not the sum of the rows: 168.805 is written, the rows add up to 168.809.',
      },
    ]);
    expect(dataset.observations).toContainEqual(expect.objectContaining({ region: '13.71', indicator: 'jumlah', value: 168805 }));
    expect(report).toMatchObject({ received: 72, kept: 72 });
  });

  it('without units is settled by its total where only one reading adds up, and reported where both do', () => {
    const { dataset, report } = read(text.replace(/\n;;\(keluarga.*/, ''));
    const untold = report.entries.filter(({ kind }) => kind !== 'assumed');
    expect(new Set(untold.map(({ kind, column }) => `${kind} ${column}`))).toEqual(
      new Set([
        'ambiguous-number Keluarga Sejahtera – I',
        'ambiguous-number Keluarga Sejahtera – II',
        'ambiguous-number Keluarga Sejahtera – III',
        'ambiguous-number Jumlah',
      ]),
    );
    for (const [indicator, , stage] of STAGES) {
      const values = Object.fromEntries(
        dataset.observations.filter((each) => each.indicator === indicator).map(({ region, value }) => [region, value]),
      );
      const isSettled = stage === 'pra_sejahtera' || stage === 'ks3_plus';
      if (isSettled) expect(values).toEqual(published(stage));
      else expect(Object.values(values).every((value) => value === null)).toBe(true);
    }
  });
});
