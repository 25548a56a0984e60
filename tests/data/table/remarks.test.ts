import { describe, expect, it } from 'vitest';
import { readCsv, type CsvOptions } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { validated } from '../inputs.js';

const read = (text: string, options: Partial<CsvOptions> = {}) => readCsv(text, { regions: padangRegister, ...options });
const TABLE = 'Kecamatan;2023;2024\nPauh;1;2\nNanggalo;3;4';
const rowsOf = (text: string) => [...new Set(read(text).observations?.map(({ region }) => region))];
const details = (text: string) => (read(text).findings ?? []).map(({ row, received, detail }) => [row, received, detail]);

describe('a line above the header', () => {
  it('is the title of what nothing else names, without its label', () => {
    for (const label of ['', 'Tabel 4.5. ', 'Tabel 4.5.1 ', 'TABEL 12: ', 'Tabel 3 – ', 'Lampiran 2. ']) {
      const { indicators, title, findings } = read(`${label}Penduduk miskin\n${TABLE}`);
      expect({ indicators, title }).toEqual({ title: 'Penduduk miskin', indicators: [{ id: 'value', title: 'Penduduk miskin' }] });
      expect(findings).toMatchObject([{ kind: 'assumed', row: 1, received: `${label}Penduduk miskin` }]);
    }
  });

  it('goes on in the next, and is worded in two languages where two stand there', () => {
    const lines = [
      'Tabel 4.5',
      'Jumlah penduduk miskin menurut kecamatan',
      'di Kota Padang',
      'Table 4.5',
      'Number of poor people by district',
      'in Padang',
    ];
    expect(read(`${lines.join(';;\n')};;\n${TABLE}`).title).toEqual({
      id: 'Jumlah penduduk miskin menurut kecamatan di Kota Padang',
      en: 'Number of poor people by district in Padang',
    });
  });

  it('goes before the name of the file, and after what a header, a column or a declaration says', () => {
    const file = { name: 'a.csv', url: null };
    const titleOf = (text: string, options: Partial<CsvOptions> = {}) =>
      read(text, { file, ...options }).indicators?.map(({ title }) => title);
    expect(titleOf(`Angka A\n${TABLE}`)).toEqual(['Angka A']);
    expect(titleOf('Angka A\nKecamatan;PSM;TKSK\nPauh;1;2')).toEqual(['PSM', 'TKSK']);
    expect(titleOf('Angka A\nKecamatan;Jumlah\nPauh;1')).toEqual(['Angka A']);
    expect(titleOf('Kecamatan;Jumlah\nPauh;1')).toEqual(['Jumlah']);
    expect(titleOf('Angka A\nkecamatan;indikator;judul;nilai\nPauh;b;Angka B;1')).toEqual(['Angka B']);
    expect(titleOf(`Angka A\n${TABLE}`, { indicators: [{ id: 'x', title: 'Angka X' }] })).toEqual(['Angka X']);
  });

  it('may be parted at its own commas, or stand in another cell than the first', () => {
    const text = 'Tabel 1. Luas, menurut kecamatan, 2002\nLuas wilayah, seluruhnya\nKecamatan,Luas,PSM\nPauh,146.29,27';
    expect(read(text).title).toBe('Luas, menurut kecamatan, 2002 Luas wilayah, seluruhnya');
    expect(read(';Luas wilayah;\nKecamatan;Luas;PSM\nPauh;146,29;27')).toMatchObject({
      title: 'Luas wilayah',
      observations: [{ value: '146,29' }, { value: '27' }],
    });
  });

  it('tells the period of a table that has no other, where it names one year', () => {
    const periodsOf = (text: string) => [...new Set(read(text).observations?.map(({ period }) => period))];
    expect(periodsOf('Jumlah PSM, 2024\nKecamatan;PSM\nPauh;1')).toEqual(['2024']);
    expect(periodsOf('Tabel 2.1. Jumlah PSM, Akhir Tahun 2008\nNumber of PSM, End of 2008\nKecamatan;PSM\nPauh;1')).toEqual(['2008']);
    expect(periodsOf('Jumlah PSM, 2020-2024\nKecamatan;PSM\nPauh;1')).toEqual([null]);
    expect(periodsOf(`Jumlah PSM, 2024\n${TABLE}`)).toEqual(['2023', '2024']);
    expect(periodsOf('Jumlah PSM, 2024\nKecamatan;tahun;PSM\nPauh;2020;1')).toEqual(['2020']);
    expect(read('Jumlah PSM, 2024\nKecamatan;PSM\nPauh;1').findings).toContainEqual(
      expect.objectContaining({
        kind: 'assumed',
        received: '2024',
        detail: 'The year 2024 of the title was taken for the period of all values that have no other.',
      }),
    );
  });

  it.each(['(jiwa)', 'Satuan: jiwa', '(dalam jiwa)', 'Unit: jiwa', 'Dalam jiwa'])('may be the unit of all values: %j', (line) => {
    const { indicators, title } = read(`Penduduk\n${line};;\n${TABLE}`);
    expect({ indicators, title }).toEqual({
      title: 'Penduduk',
      indicators: [{ id: 'value', title: 'Penduduk', unit: 'jiwa', kind: 'count', subject: 'person' }],
    });
  });

  it('may name the unit of the only indicator in brackets', () => {
    expect(read('Luas wilayah (km²), 2002\nKecamatan;Luas\nPauh;146,29').indicators).toMatchObject([
      { title: 'Luas', unit: 'km²', kind: 'amount' },
    ]);
    expect(read('Luas wilayah (km²) dan PSM\nKecamatan;Luas;PSM\nPauh;146,29;4').indicators).toEqual([
      { id: 'luas', title: 'Luas' },
      { id: 'psm', title: 'PSM' },
    ]);
  });

  it('may tell the source', () => {
    expect(read(`Sumber: BPS Kota Padang;;\n${TABLE}`)).toMatchObject({
      sources: [{ id: 'BPS Kota Padang' }],
      indicators: [{ source: 'BPS Kota Padang' }],
    });
  });
});

describe('a line below the rows', () => {
  it.each([
    ['Sumber: BPS Kota Padang', 'BPS Kota Padang'],
    ['Sumber : BPS, 2024', 'BPS, 2024'],
    ['SUMBER DATA: Dinas Sosial', 'Dinas Sosial'],
    ['Sumber/Source: BPS', 'BPS'],
    ['Source: BPS-Statistics', 'BPS-Statistics'],
    ['Sumber BPS', 'BPS'],
  ])('that names the source is no row: %j', (line, source) => {
    const text = `${TABLE}\n${line}`;
    expect(rowsOf(text)).toEqual(['Pauh', 'Nanggalo']);
    expect(read(text)).toMatchObject({ sources: [{ id: source, title: source, url: null }], indicators: [{ source }] });
    expect(details(text)).toEqual([[4, line, 'The line was read as the source.']]);
  });

  it('that names the source in both languages words it in both, and the file is where it is found', () => {
    const file = { name: 'a.csv', url: 'https://padang.example/a.csv' };
    const { sources } = read(`${TABLE}\nSumber: Badan Pusat Statistik Kota Padang\nSource: Statistics of Padang Municipality`, { file });
    expect(sources).toEqual([
      {
        id: 'Badan Pusat Statistik Kota Padang',
        title: { id: 'Badan Pusat Statistik Kota Padang', en: 'Statistics of Padang Municipality' },
        url: file.url,
      },
    ]);
  });

  it('in a file of commas may be parted at its own', () => {
    const text = 'Kecamatan,2023,2024\nPauh,1,2\n"Sumber: BPS, 2024",,\nSumber: Dinas Sosial, 2023';
    expect(rowsOf(text)).toEqual(['Pauh']);
    expect(details(text).map(([row, received]) => [row, received])).toEqual([
      [3, 'Sumber: BPS, 2024'],
      [4, 'Sumber: Dinas Sosial, 2023'],
    ]);
  });

  it('that is a note is kept as one', () => {
    const lines = [
      'Catatan: angka sementara',
      'Keterangan: tanpa pulau',
      'Note: without islands',
      '*) Angka sementara',
      'Diolah kembali oleh dinas untuk bahan rapat kerja tahunan',
    ];
    const text = `${TABLE}\n${lines.join('\n')}`;
    expect(rowsOf(text)).toEqual(['Pauh', 'Nanggalo']);
    expect(read(text).notes).toEqual(['angka sementara', 'tanpa pulau', 'without islands', '*) Angka sementara', lines[4]]);
    expect(validated(read(text)).dataset.notes).toHaveLength(5);
  });

  it('that stands apart, by a blank line or after a source, is one too', () => {
    for (const between of ['\n\n', '\nSumber: BPS\n']) {
      const text = `${TABLE}${between}Kepala Dinas`;
      expect(rowsOf(text)).toEqual(['Pauh', 'Nanggalo']);
      expect(read(text).notes).toEqual(['Kepala Dinas']);
    }
  });

  it.each(['Entah', 'Kurnji', 'Kuranji', 'Padang', '13.71.99', '1371090', 'Entah;;', 'Entah;5;6', 'Sumberjaya;5;6'])(
    'that may be a region stays a row: %j',
    (line) => {
      expect(rowsOf(`${TABLE}\n${line}`)).toHaveLength(3);
    },
  );

  it('that names a region is a row without a value, though it stands apart', () => {
    expect(rowsOf(`${TABLE}\n\nKuranji`)).toEqual(['Pauh', 'Nanggalo', 'Kuranji']);
  });

  it('is looked for below the rows alone', () => {
    const { report } = validated(read('Kecamatan;2023;2024\nPauh;11;12\nCatatan: sampai sini;;\nNanggalo;13;14'));
    expect(report.entries.filter(({ kind }) => kind !== 'assumed').map(({ kind, row }) => [kind, row])).toEqual([
      ['unmatched', 3],
      ['unmatched', 3],
    ]);
  });
});

describe('a mark that means that a value is not final', () => {
  const statuses = (text: string) => read(text).observations?.map(({ status }) => status ?? null);

  it.each([
    'Angka sementara',
    'angka sangat sementara/Very preliminary figures',
    'Sementara.',
    '(sementara)',
    'Sementara/Preliminary',
    'Merupakan angka sementara',
    'Figures are preliminary',
    'Data sementara per Juni',
    'Preliminary figures',
    'Very preliminary',
    'provisional',
  ])('gives the status of a provisional one: %j', (meaning) => {
    const text = `Kecamatan;2023;2024*\nPauh;11;12\nNanggalo;13;14\n*) ${meaning}`;
    expect(statuses(text)).toEqual([null, 'P', null, 'P']);
    expect(validated(read(text)).dataset.observations.map(({ status }) => status)).toEqual(['unstated', 'P', 'unstated', 'P']);
    expect(details(text)).toContainEqual([
      null,
      '',
      'Values marked "*" are shown as provisional: the table says that the mark means that.',
    ]);
  });

  it.each(['angka perkiraan', 'Estimasi', 'Angka diperkirakan', 'Estimation', 'Estimated figures'])(
    'gives the status of an estimate: %j',
    (meaning) => {
      const text = `Kecamatan;2023;2024\nPauh;1;2e\nNanggalo;3 e;4\ne = ${meaning}`;
      expect(statuses(text)).toEqual([null, 'E', 'E', null]);
      expect(details(text)).toContainEqual([
        null,
        '',
        'Values marked "e" are shown as estimates: the table says that the mark means that.',
      ]);
    },
  );

  it.each([
    'Sementara itu kecamatan lain melapor',
    'Data sementara tidak tersedia',
    'Angka sementara telah diganti angka tetap',
    'estimates are not available',
    'Data estimasinya menyusul',
    'Perkiraanku',
    'Provisional figures were replaced',
    'Angka diperbaiki',
    'Belum termasuk angka sementara',
    'Tidak diperkirakan',
  ])('gives none where it says something else: %j', (meaning) => {
    expect(statuses(`Kecamatan;2023;2024*\nPauh;1;2\n*) ${meaning}`)).toEqual([null, null]);
  });

  it('stands behind what a column of statuses says', () => {
    const text = 'Kecamatan;2024*;status\nPauh;11;A\nNanggalo;12;\n*) Angka sementara';
    expect(statuses(text)).toEqual(['A', 'P']);
    const declared = text.replace('12;', '12;E');
    expect(statuses(declared)).toEqual(['A', 'E']);
    expect(details(declared).filter(([, , detail]) => String(detail).startsWith('Values marked'))).toEqual([]);
  });

  it('may stand behind the name of a region or a period, too', () => {
    expect(statuses('Kecamatan;2023\nPauh*;1\nNanggalo;3\n*) Angka sementara')).toEqual(['P', null]);
    expect(statuses('Kecamatan;tahun;nilai\nPauh;2023;1\nPauh;2024*;3\n*) Angka sementara')).toEqual([null, 'P']);
  });
});

describe('a line beside a table', () => {
  it('that tells who someone is is not read, and reported by its row', () => {
    const text =
      'Nama Petugas: Budi Contoh\nKeluarga miskin 2024\nKecamatan;Keluarga\nPauh;1200\nNanggalo;700\nSumber: Dinas Sosial (Bpk. Contoh Umpama)\nKetua: Si Contoh\nCatatan: hubungi 0812-5550-1234';
    const { dataset, report } = validated(read(text));
    expect(dataset).toMatchObject({ title: { id: 'Keluarga miskin 2024' }, notes: [] });
    expect(report.entries.flatMap(({ kind, row, detail }) => (kind === 'withheld' ? [[row, detail]] : []))).toEqual([
      [1, 'The line looks like names of persons and was not read.'],
      [6, 'The line looks like names of persons and was not read.'],
      [7, 'The line looks like names of persons and was not read.'],
      [8, 'The line looks like phone numbers and was not read.'],
    ]);
    expect([report.received, report.kept]).toEqual([2, 2]);
    expect(JSON.stringify([dataset, report])).not.toMatch(/Contoh|5550/);
  });
});

describe('a letterhead above a table', () => {
  const HEAD = 'PEMERINTAH KOTA PADANG\nDINAS SOSIAL\nJl. Contoh No. 1 Telp. (0751) 12345 Padang';
  const lettered = (text: string) =>
    details(text).flatMap(([row, , detail]) =>
      String(detail).startsWith('The table begins with a letterhead') ? [[row, Number(/\d+/.exec(String(detail))?.[0])]] : [],
    );

  it('is no title, and its address is told nowhere', () => {
    const { dataset, report } = validated(read(`${HEAD}\n\nKeluarga miskin 2024\nKecamatan;Keluarga\nPauh;1200\nNanggalo;700`));
    expect(dataset.title).toEqual({ id: 'Keluarga miskin 2024', en: 'Keluarga miskin 2024' });
    expect(dataset.observations.map(({ period }) => period)).toEqual(['2024', '2024']);
    expect(report.entries.filter(({ kind }) => kind !== 'assumed')).toEqual([]);
    expect(JSON.stringify([dataset, report])).not.toMatch(/Contoh|0751/);
  });

  it.each([
    [`${HEAD}\nAngka A`, 3, 'Angka A'],
    ['Pemerintah Kota Padang\nKecamatan Pauh\nAngka A', 2, 'Angka A'],
    ['DINAS SOSIAL KOTA PADANG\nKode Pos 25111\nAngka A', 2, 'Angka A'],
    ['Pemerintah Kota Padang\n\nDinas Sosial\nAngka A', 3, 'Angka A'],
    ['Dinas Sosial\ndinsos@example.org\nAngka A', 2, 'Angka A'],
    ['www.example.org\nAngka A', 1, 'Angka A'],
    ['Jl. Contoh 1\nAngka A', 1, 'Angka A'],
    ['Alamat: Padang\nAngka A', 1, 'Angka A'],
    ['Jalan Contoh No. 1\nAngka A', 1, 'Angka A'],
  ])('ends where the title begins: %j', (lines, count, title) => {
    expect(lettered(`${lines}\n${TABLE}`)).toEqual([[1, count]]);
    expect(read(`${lines}\n${TABLE}`).title).toBe(title);
  });

  it.each([
    'Dinas Sosial Kota Padang',
    'Dinas Sosial\nAngka A',
    'Kecamatan Pauh dalam angka',
    'Pemerintah Kota Padang',
    'Jalan rusak menurut kecamatan',
    'Keluarga dengan telepon',
    'Angka A\nhttps://example.org',
    'Angka A\nPemerintah Kota Padang',
  ])('is none in %j', (lines) => {
    expect(lettered(`${lines}\n${TABLE}`)).toEqual([]);
    expect(read(`${lines}\n${TABLE}`).title).toBe(lines.replace('\n', ' '));
  });
});
