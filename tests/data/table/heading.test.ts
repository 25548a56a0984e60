import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';

const read = (text: string) => readCsv(text, { regions: padangRegister });
const told = (text: string) =>
  (read(text).observations ?? []).map(({ region, indicator, period, value, row }) => [region, indicator, period, value, row]);
const details = (text: string) => (read(text).findings ?? []).map(({ row, received, detail }) => [row, received, detail]);

describe('a header of several lines', () => {
  it('gives each column the header that spans it, and its own period', () => {
    const text = 'Kecamatan;Jumlah Penduduk Miskin;;Persentase;\n;2023;2024;2023;2024\nPauh;100;110;4,5;4,6\nNanggalo;90;80;3,1;3,0';
    expect(told(text).slice(0, 4)).toEqual([
      ['Pauh', 'jumlah-penduduk-miskin', '2023', '100', 3],
      ['Pauh', 'jumlah-penduduk-miskin', '2024', '110', 3],
      ['Pauh', 'persentase', '2023', '4,5', 3],
      ['Pauh', 'persentase', '2024', '4,6', 3],
    ]);
    expect(read(text).indicators).toEqual([
      { id: 'jumlah-penduduk-miskin', title: 'Jumlah Penduduk Miskin' },
      { id: 'persentase', title: 'Persentase' },
    ]);
    expect(details(text)).toEqual([[2, '2023 | 2024 | 2023 | 2024', 'The line was read as a part of the header.']]);
  });

  it('may leave out the cells that a header spans, repeat it in them, or repeat the corner', () => {
    const expected = [
      ['Pauh', 'penduduk', '2023', '1', 3],
      ['Pauh', 'penduduk', '2024', '2', 3],
    ];
    for (const head of [
      'Kecamatan;Penduduk\n;2023;2024',
      'Kecamatan;Penduduk;Penduduk\nKecamatan;2023;2024',
      'Kecamatan;Penduduk;\nDistrict;2023;2024',
      'Kecamatan;Penduduk;\n;Tahun 2023;2024',
    ])
      expect(told(`${head}\nPauh;1;2`)).toEqual(expected);
  });

  it('may have the periods above and what is measured below', () => {
    const text = 'Kecamatan;2023;;2024;\n;L;P;L;P\nPauh;1;2;3;4';
    expect(told(text)).toEqual([
      ['Pauh', 'l', '2023', '1', 3],
      ['Pauh', 'p', '2023', '2', 3],
      ['Pauh', 'l', '2024', '3', 3],
      ['Pauh', 'p', '2024', '4', 3],
    ]);
  });

  it('may tell apart by units, or by the sign of a share, what one header spans', () => {
    expect(
      told('Kecamatan;2023;;2024;\n;KK;Jiwa;KK;Jiwa\nPauh;100;400;110;440').map(([, indicator, period, value]) => [
        indicator,
        period,
        value,
      ]),
    ).toEqual([
      ['kk', '2023', '100'],
      ['jiwa', '2023', '400'],
      ['kk', '2024', '110'],
      ['jiwa', '2024', '440'],
    ]);
    expect(
      told('Kecamatan;PKH;;BPNT;\n;Jumlah;%;Jumlah;%\nPauh;10;1,5;20;2,5').map(([, indicator, , value]) => [indicator, value]),
    ).toEqual([
      ['pkh-jumlah', '10'],
      ['pkh', '1,5'],
      ['bpnt-jumlah', '20'],
      ['bpnt', '2,5'],
    ]);
    expect(told('Kecamatan;Penerima;\n;Jiwa;KK\nPauh;10;4').map(([, indicator]) => indicator)).toEqual(['penerima-jiwa', 'penerima-kk']);
    expect(told('Kecamatan;Penduduk;\n;jiwa;jiwa\n;2023;2024\nPauh;10;14').map(([, indicator, period]) => [indicator, period])).toEqual([
      ['penduduk', '2023'],
      ['penduduk', '2024'],
    ]);
  });

  it('may have three lines', () => {
    const text = 'Kecamatan;Penduduk;;;;Luas\n;Laki-laki;;Perempuan;;\n;2023;2024;2023;2024;\nPauh;1;2;3;4;5,5';
    expect(told(text).map(([, indicator, period]) => [indicator, period])).toEqual([
      ['penduduk-laki-laki', '2023'],
      ['penduduk-laki-laki', '2024'],
      ['penduduk-perempuan', '2023'],
      ['penduduk-perempuan', '2024'],
      ['luas', null],
    ]);
    expect(read(text).indicators?.map(({ title }) => title)).toEqual(['Penduduk – Laki-laki', 'Penduduk – Perempuan', 'Luas']);
  });

  it('may say of its periods only that they are years', () => {
    expect(told('Kecamatan;Tahun;\n;2023;2024\nPauh;1;2')).toEqual([
      ['Pauh', null, '2023', '1', 3],
      ['Pauh', null, '2024', '2', 3],
    ]);
  });

  it('may have a line in a second language, which words the titles', () => {
    const text = 'Kecamatan;Luas;Penduduk\nDistrict;Area;Population\nPauh;5,5;2';
    expect(read(text).indicators).toMatchObject([{ title: { id: 'Luas', en: 'Area' } }, { title: { id: 'Penduduk', en: 'Population' } }]);
    expect(told(text)).toHaveLength(2);
    expect(details(text)[0]).toEqual([2, 'District | Area | Population', 'The line was read as the header in another language.']);
  });

  it.each(['Entah;baik;sedang', 'Entah;;baik', ';;baik', ';x;', ';5;6'])('takes no row for a part of it: %j', (row) => {
    const text = `kecamatan;PSM;catatan\n${row}\nPauh;5;baik`;
    expect((read(text).observations ?? []).map((each) => each.row)).toEqual([2, 3]);
  });
});

describe('a line that numbers the columns', () => {
  it.each(['(1);(2);(3)', '[1];[2];[3]', '1;2;3', '(1);(2);(3)=(2)/(1)', ' ( 1 ) ;(2);(3)'])('is no row, and is named: %j', (line) => {
    const text = `Kecamatan;PSM;TKSK\n${line}\nPauh;4;5`;
    expect(told(text).map((each) => each[4])).toEqual([3, 3]);
    expect(details(text)).toMatchObject([[2, expect.stringContaining('1'), 'The line numbers the columns.']]);
  });

  it.each(['Pauh;2;3', '1;3;5', '4;5;6', '(1.200);(1.300);(1.400)', '1;;'])('is not one that only looks alike: %j', (line) => {
    expect(told(`Kecamatan;PSM;TKSK\n${line}\nNanggalo;4;5`).map((each) => each[4])).toEqual([2, 2, 3, 3]);
  });

  it('is one only above the rows', () => {
    expect(told('Kecamatan;PSM;TKSK\nPauh;4;5\n(1);(2);(3)').map((each) => each[4])).toEqual([2, 2, 3, 3]);
  });
});

describe('a line of units', () => {
  it('gives each column its unit, with what is counted in it', () => {
    const text =
      'Kecamatan;Penduduk;Miskin;Bantuan;Luas;KUBE;Beras\n;(jiwa);(persen);(Rp);(km²);(kelompok);(kuintal)\nPauh;100;4,5;5000;10,5;3;7';
    expect(read(text).indicators?.map(({ title, unit, kind, subject }) => [title, unit, kind, subject])).toEqual([
      ['Penduduk', 'jiwa', 'count', 'person'],
      ['Miskin', 'percent', 'rate', undefined],
      ['Bantuan', 'rupiah', 'amount', undefined],
      ['Luas', 'km²', 'amount', 'area'],
      ['KUBE', 'kelompok', 'count', 'organisation'],
      ['Beras', 'kuintal', 'amount', 'thing'],
    ]);
    expect(told(text)).toHaveLength(6);
    expect(details(text)[0]).toEqual([
      2,
      '(jiwa) | (persen) | (Rp) | (km²) | (kelompok) | (kuintal)',
      'The line was read as the units of the columns.',
    ]);
  });

  it('gives columns of periods, which share it, their unit', () => {
    for (const line of [';(jiwa);(jiwa)', ';jiwa;jiwa', 'Satuan;jiwa;jiwa', ';%;%']) {
      const unit = line.includes('%') ? 'percent' : 'jiwa';
      expect(read(`Kecamatan;2023;2024\n${line}\nPauh;1;2`).indicators).toMatchObject([{ unit }]);
    }
    expect(read('Kecamatan;Penduduk;;KUBE;\n;2023;2024;2023;2024\n;(jiwa);;(kelompok);\nPauh;1;2;3;4').indicators).toMatchObject([
      { unit: 'jiwa' },
      { unit: 'kelompok' },
    ]);
  });

  it('is not needed where the header names the unit in brackets', () => {
    expect(read('Kecamatan;Luas (km2);Penduduk (jiwa);PSM (2024)\nPauh;5,5;100;4').indicators).toEqual([
      { id: 'luas-km2', title: 'Luas (km2)', unit: 'km2', kind: 'amount', subject: 'area' },
      { id: 'penduduk-jiwa', title: 'Penduduk (jiwa)', unit: 'jiwa', kind: 'count', subject: 'person' },
      { id: 'psm', title: 'PSM' },
    ]);
  });
});
