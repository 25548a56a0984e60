import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/data/formats/xlsx/read-workbook.js';
import { readCsv } from '../../src/data/table/read-csv.js';
import { validate } from '../../src/data/validate.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import { handMade, line } from './formats/xlsx/hand-made.js';

// A count of three: of persons, families and what nobody knows it is withheld.
interface Around {
  readonly header?: string;
  readonly title?: string;
  readonly unit?: string;
  readonly file?: string;
  readonly sheet?: string;
}

async function seen({ header = 'Jumlah', title, unit, file, sheet }: Around) {
  const options = { regions: padangRegister, ...(file !== undefined && { file: { name: file, url: null } }) };
  const rows = [
    ['Pauh', '3'],
    ['Kuranji', '20'],
    ['Nanggalo', '31'],
  ] as const;
  const input =
    sheet === undefined
      ? readCsv(
          [
            ...(title === undefined ? [] : [title]),
            `Kecamatan;${header}${unit === undefined ? '' : ';Satuan'}`,
            ...rows.map((cells) => [...cells, unit].filter((cell) => cell !== undefined).join(';')),
          ].join('\n'),
          options,
        )
      : await readWorkbook(
          handMade({
            sheets: { [sheet]: line(1, 'Kecamatan', header) + rows.map(([name, count], at) => line(at + 2, name, Number(count))).join('') },
          }),
          options,
        );
  const { dataset, report } = validate(input, padangRegister);
  return {
    subject: dataset.indicators[0]?.subject,
    three: dataset.observations[0]?.value,
    asked: report.entries.flatMap(({ kind, column }) => (kind === 'undecided' ? [column] : [])),
  };
}

const PERSONS = ['Penderita DBD', 'Penyandang disabilitas', 'ODGJ', 'Penerima bantuan', 'Ibu hamil', 'Pekerja informal', 'Kasus stunting'];
const FAMILIES = ['KPM BPNT', 'KK miskin'];
const THINGS = ['Sapi potong', 'Jembatan rusak', 'Hotel berbintang', 'Kendaraan dinas'];

const withheld = (subject: 'person' | 'family') => ({ subject, three: null, asked: [] });
const shown = (subject: string) => ({ subject, three: 3, asked: [] });

describe('what a table counts', () => {
  it.each([
    ['its header', (words: string): Around => ({ header: words })],
    ['its title', (words: string): Around => ({ title: `Jumlah ${words} menurut kecamatan` })],
    ['the name of its sheet', (words: string): Around => ({ sheet: words })],
    ['the name of its file', (words: string): Around => ({ file: `${words.toLowerCase().replace(/ /g, '_')}.csv` })],
  ] as const)('is told by words in %s', async (_where, around) => {
    for (const words of PERSONS) expect(await seen(around(words)), words).toEqual(withheld('person'));
    for (const words of FAMILIES) expect(await seen(around(words)), words).toEqual(withheld('family'));
    for (const words of THINGS) expect(await seen(around(words)), words).toEqual(shown('thing'));
  });

  it.each([
    ['a column of units', (unit: string): Around => ({ unit })],
    ['brackets of the header', (unit: string): Around => ({ header: `Jumlah (${unit})` })],
  ] as const)('is told by its unit in %s', async (_where, around) => {
    for (const unit of ['orang', 'JIWA', 'kasus', 'pasien']) expect(await seen(around(unit)), unit).toEqual(withheld('person'));
    for (const unit of ['KK', 'keluarga', 'KPM']) expect(await seen(around(unit)), unit).toEqual(withheld('family'));
    for (const unit of ['ekor', 'EKOR', 'unit', 'buah']) expect(await seen(around(unit)), unit).toEqual(shown('thing'));
  });

  it('is a person where it is said of any place around, and its unit before any of them', async () => {
    expect(await seen({ sheet: 'Hotel', file: 'penderita.csv' })).toEqual(withheld('person'));
    expect(await seen({ unit: 'ekor', title: 'Ternak milik penerima bantuan' })).toEqual(shown('thing'));
  });

  it('is a person where the title says so, though its header is a word for a thing, a group or a place', async () => {
    for (const header of ['Industri', 'Bangunan', 'SD', 'SMP', 'Madrasah', 'Hotel', 'RT 01'])
      for (const title of [
        'Penduduk Bekerja Menurut Lapangan Usaha',
        'Jumlah anak tidak bersekolah menurut jenjang',
        'Jumlah Siswa, Guru, dan Sekolah',
      ])
        expect(await seen({ header, title }), `${header}: ${title}`).toEqual(withheld('person'));
    expect(await seen({ header: 'Kelompok miskin', file: 'keluarga.csv' })).toEqual(withheld('family'));
  });

  it('is no person where the title lists it first, where it measures land, or where its unit says so', async () => {
    expect(await seen({ header: 'Sekolah', title: 'Jumlah Sekolah, Guru, dan Murid Menurut Kecamatan' })).toEqual(shown('organisation'));
    expect(await seen({ header: 'Jumlah Hotel', title: 'Hotel dan Penduduk' })).toEqual(shown('thing'));
    expect(await seen({ header: 'Luas', title: 'Jumlah Penduduk dan Luas' })).toEqual(shown('area'));
    expect(await seen({ header: 'Bangunan (unit)', title: 'Penduduk dan bangunan' })).toEqual(shown('thing'));
    expect(await seen({ header: 'PSM', title: 'PSM dan penduduk miskin' })).toEqual(shown('post'));
  });

  it('is a person in each part of a count that a column breaks down', () => {
    const text = `kecamatan,pendidikan,jumlah\n${['Pauh', 'Kuranji', 'Nanggalo'].flatMap((name) => ['SD', 'Madrasah', 'SMA'].map((stage) => `${name},${stage},3`)).join('\n')}`;
    const { dataset } = validate(
      readCsv(text, { regions: padangRegister, file: { name: 'jumlah-penduduk-menurut-pendidikan.csv', url: null } }),
      padangRegister,
    );
    expect(dataset.indicators.map(({ subject }) => subject)).toEqual(['person', 'person', 'person']);
    expect(dataset.observations.map(({ value }) => value)).toEqual(Array(9).fill(null));
  });

  it('is an office in whatever unit those who hold it are counted', async () => {
    for (const around of [{ header: 'PSM' }, { header: 'PSM (orang)' }, { header: 'Jumlah TKSK (jiwa)' }, { header: 'PSM', unit: 'orang' }])
      expect(await seen(around)).toEqual(shown('post'));
    expect(await seen({ header: 'Penduduk miskin (orang)' })).toEqual(withheld('person'));
  });

  it('is asked by its column where nothing says it', async () => {
    expect(await seen({ header: 'Nilai', file: 'data.csv' })).toEqual({ subject: null, three: null, asked: ['Nilai'] });
    expect(await seen({ sheet: 'Sheet1' })).toEqual({ subject: null, three: null, asked: ['Jumlah'] });
  });
});
