import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { validated } from '../inputs.js';

const told = (text: string) => {
  const { dataset } = validated(readCsv(text, { regions: padangRegister }));
  return dataset.observations.map(({ indicator, region, period, value }) => [indicator, region, period, value]);
};

describe('a column of what each row counts', () => {
  it.each(['Jenis PPKS', 'jenis', 'Kategori', 'Uraian'])(
    'makes an indicator of each, beside numbers that nothing else names: %s',
    (head) => {
      const rows = 'Anak Terlantar;Pauh;120\nLansia;Kuranji;160\nLansia;Pauh;150';
      for (const [number, period] of [
        ['Jumlah', null],
        ['Jumlah 2024', '2024'],
        ['Nilai', null],
      ] as const)
        expect(told(`${head};Kecamatan;${number}\n${rows}`)).toEqual([
          ['Anak Terlantar', '13.71.08', period, 120],
          ['Lansia', '13.71.09', period, 160],
          ['Lansia', '13.71.08', period, 150],
        ]);
    },
  );

  it('leaves the period to the rows where these tell it', () => {
    expect(
      told('Jenis;Kecamatan;Tahun;Jumlah 2024\nA;Pauh;2023;120\nA;Kuranji;2023;160\nB;Pauh;2023;150').map(([, , period]) => period),
    ).toEqual(['2023', '2023', '2023']);
  });

  it.each([
    ['where a header names the numbers', 'Jenis;Kecamatan;Keluarga\nA;Pauh;120\nA;Kuranji;160\nB;Nanggalo;150'],
    ['where several columns are numbers', 'Jenis;Kecamatan;Jumlah;Total\nA;Pauh;120;1\nA;Kuranji;160;1\nB;Nanggalo;150;2'],
    ['where no two rows have the same', 'Uraian;Kecamatan;Jumlah\nA;Pauh;120\nB;Kuranji;160\nC;Nanggalo;150'],
    ['where all rows have the same', 'Jenis;Kecamatan;Jumlah\nA;Pauh;120\nA;Kuranji;160\nA;Nanggalo;150'],
    ['where another column names indicators', 'Jenis;Indikator;Kecamatan;nilai\nA;x;Pauh;120\nA;x;Kuranji;160\nB;x;Nanggalo;150'],
  ])('is none %s', (_, text) => {
    expect(told(text).some(([indicator]) => indicator === 'A')).toBe(false);
  });
});
