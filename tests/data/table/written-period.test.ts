import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { entriesOf, validated } from '../inputs.js';

const through = (text: string) => validated(readCsv(text, { regions: padangRegister }));
const periodsOf = (text: string) => [...new Set(through(text).dataset.observations.map(({ period }) => period))];
const titled = (title: string) => periodsOf(`${title}\nKecamatan;PSM\nPauh;12\nNanggalo;15`);

const WRITTEN: readonly (readonly [string, string])[] = [
  ['Januari 2024', '2024-01'],
  ['Jan 2024', '2024-01'],
  ['January 2024', '2024-01'],
  ['JANUARI 2024', '2024-01'],
  ['Bulan Mei 2024', '2024-05'],
  ['May 2024', '2024-05'],
  ['Agt 2024', '2024-08'],
  ['Agustus 2024', '2024-08'],
  ['August 2024', '2024-08'],
  ['Sept. 2024', '2024-09'],
  ['Okt 2024', '2024-10'],
  ['Nopember 2024', '2024-11'],
  ['Des-2024', '2024-12'],
  ['December 2024', '2024-12'],
  ['Per 31 Maret 2024', '2024-03-31'],
  ['31 Maret 2024', '2024-03-31'],
  ['1 March 2024', '2024-03-01'],
];

describe('a month or a day in words', () => {
  it.each(WRITTEN)('is a period in a header, a name, a cell and a title: %j', (text, period) => {
    expect(periodsOf(`Kecamatan;${text}\nPauh;12`)).toEqual([period]);
    expect(periodsOf(`Kecamatan;Tahun 2023;${text}\nPauh;12;13`)).toEqual(['2023', period]);
    expect(periodsOf(`Kecamatan;Keluarga;\n;${text};2023\nPauh;12;13`)).toEqual([period, '2023']);
    expect(periodsOf(`kecamatan;periode;nilai\nPauh;${text};12\nNanggalo;${text}*;12`)).toEqual([period]);
    for (const title of [text, `Jumlah PSM ${text}`, `Jumlah PSM, ${text}`, `Jumlah PSM (${text})`, `Jumlah PSM ${text}\nTahun 2024`])
      expect(titled(title)).toEqual([period]);
    const { dataset, report } = through(`Kecamatan;Keluarga ${text} (KK)\nPauh;12`);
    expect(dataset.indicators).toMatchObject([{ title: { id: 'Keluarga (KK)' } }]);
    expect(dataset.observations).toMatchObject([{ period }]);
    expect(report.entries.map(({ detail }) => detail)).toContain(`The period ${period} of the header was taken for that of the column.`);
  });

  it('is told of, where it stands in a title', () => {
    const { report } = through('Desember 2024\nKecamatan;PSM\nPauh;12');
    expect(report.entries.map(({ detail }) => detail)).toContain(
      'The period 2024-12 of the title was taken for that of all values that have no other.',
    );
  });

  it.each([
    'Januari–Maret 2024',
    'Januari s.d. Maret 2024',
    'Januari s/d Maret 2024',
    'Januari dan Februari 2024',
    'January to March 2024',
    '1 Januari - 31 Maret 2024',
    '1–31 Januari 2024',
    'Semester I 2024',
    'Triwulan II 2024',
    '31 Februari 2024',
    'Pasar 2024',
  ])('is none of several, and none that there is not: %j', (text) => {
    expect(periodsOf(`Kecamatan;${text}\nPauh;12`)).not.toContainEqual(expect.stringMatching(/-/));
    expect(titled(text)).not.toContainEqual(expect.stringMatching(/-/));
  });

  it('tells no period of all values beside another', () => {
    expect(titled('PSM Januari 2024 dan Keluarga Maret 2024')).toEqual([null]);
    expect(titled('PSM, dicetak 5 Januari 2026')).toEqual([null]);
    expect(titled('PSM keadaan tanggal 31 Maret 2024')).toEqual(['2024-03-31']);
  });
});

describe('a day in digits', () => {
  it('is one where its order cannot be another', () => {
    expect(periodsOf('Kecamatan;31/12/2024\nPauh;12')).toEqual(['2024-12-31']);
    expect(periodsOf('kecamatan;tanggal;nilai\nPauh;31/12/2024;12')).toEqual(['2024-12-31']);
  });

  it.each(['05/01/2026', '12/12/2024', '12/31/2024', '31/02/2024', '31/13/2024'])('is refused else: %j', (text) => {
    expect(entriesOf(through(`kecamatan;tanggal;nilai\nPauh;${text};12\nNanggalo;2024;12`))).toEqual([['invalid', 2]]);
    expect(periodsOf(`Kecamatan;PSM;PSM ${text}\nPauh;12;13`)).toEqual([null]);
  });
});

describe('columns headed by months', () => {
  it('are those of the year that the title or the line above names', () => {
    for (const heads of ['Jan;Feb;Mar', 'Januari;Februari;Maret', 'January;February;March']) {
      for (const above of [`Jumlah PSM 2024\nKecamatan;${heads}`, `Kecamatan;2024;;\n;${heads}`, `Kecamatan;Tahun 2024;;\n;${heads}`]) {
        const { dataset } = through(`${above}\nPauh;11;12;13`);
        expect(dataset.indicators).toHaveLength(1);
        expect(dataset.observations.map(({ period, value }) => [period, value])).toEqual([
          ['2024-01', 11],
          ['2024-02', 12],
          ['2024-03', 13],
        ]);
      }
    }
    const all = 'Jan;Feb;Mar;Apr;Mei;Jun;Jul;Agu;Sep;Okt;Nov;Des';
    expect(periodsOf(`PSM 2024\nKecamatan;${all};Jumlah\nPauh;${'11;'.repeat(12)}132`)).toEqual([
      ...Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}`),
      '2024',
    ]);
  });

  it('are none where they are fewer, or no year or another is named', () => {
    expect(periodsOf('Jumlah PSM 2024\nKecamatan;Jan;Feb\nPauh;11;12')).toEqual(['2024']);
    expect(periodsOf('Jumlah PSM\nKecamatan;Jan;Feb;Mar\nPauh;11;12;13')).toEqual([null]);
    expect(periodsOf('Jumlah PSM 2023 dan 2024\nKecamatan;Jan;Feb;Mar\nPauh;11;12;13')).toEqual([null]);
    expect(periodsOf('Jumlah PSM 2024\nKecamatan;tahun;Jan;Feb;Mar\nPauh;2020;11;12;13')).toEqual(['2020']);
  });
});

describe('a month in a list of places', () => {
  it('is the period of its point', () => {
    const { dataset } = through('nama kelompok;lintang;bujur;periode\nKUBE A;-0,93;100,4;Maret 2024\nKUBE B;-0,94;100,4;2023');
    expect(dataset.pointLayers[0]?.points.map(({ period }) => period)).toEqual(['2024-03', '2023']);
  });
});
