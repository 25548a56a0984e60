import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { validate } from '../../../src/data/validate.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { problems } from '../../../src/model/problems.js';
import { kecamatan } from '../register.js';

const read = (text: string) => validate(readCsv(text, { regions: padangRegister }), padangRegister);
const titlesOf = (text: string) => read(text).dataset.indicators.map(({ title }) => title['id']!);
/** A table of the 11 kecamatan in the order of their BPS codes, with a column beside a figure. */
function withColumn(header: string, cellOf: (at: number) => string | number, before = true): string {
  const rows = [...kecamatan].sort((a, b) => (a.bpsCode ?? '').localeCompare(b.bpsCode ?? ''));
  const line = (own: string | number, name: string, figure: string | number) =>
    (before ? [own, name, figure] : [name, figure, own]).join(';');
  return [
    line(header, 'Kecamatan', 'Jumlah penduduk'),
    ...rows.map(({ name }, at) => line(cellOf(at), name, 20_000 + 137 * ((at * 7) % 11))),
  ].join('\n');
}

describe('a key', () => {
  it.each([
    ['bps_kode_kecamatan', (at: number) => 1371010 + 10 * at],
    ['kemendagri_kode_kecamatan', (at: number) => 137200 + 3 * at],
    ['KODE_KEC', (at: number) => `99.${at}`],
    ['kode_provinsi', () => 13],
    ['kdkec', (at: number) => String(at * 10).padStart(3, '0')],
    ['kodeKecamatan', (at: number) => 100 + at],
    ['OBJECTID', (at: number) => 40 - at],
    ['OBJECTID_1', (at: number) => 40 - at],
    ['FID', (at: number) => at],
    ['ogc_fid', (at: number) => at + 5],
    ['Shape_Area', (at: number) => 1234567.125 + 1.5 * at],
    ['Shape__Length', (at: number) => 4567.25 + 3 * at],
    ['id', (at: number) => 900 - at],
    ['id_kec', (at: number) => 3 * at],
    ['No.', (at: number) => at + 1],
    ['no_urut', (at: number) => at + 1],
    ['Unnamed: 0', (at: number) => at],
    ['index', (at: number) => `${at}.0`],
    ['Peringkat', (at: number) => 11 - at],
    ['Ranking IPM', (at: number) => Math.ceil((at + 1) / 2)],
    ['Tahun Berdiri', (at: number) => 1980 + at],
    ['Tahun data', () => '2023.0'],
    ['pemutakhiran', (at: number) => 2021 + (at % 2)],
    ['semester', () => 2],
    ['Bulan ke-', (at: number) => 1 + (at % 3)],
    ['wilayah bps', (at: number) => `${1371010 + 10 * at}001`.slice(0, 7)],
  ])('is no figure, in front or behind, and is named in the report: %s', (header, cellOf) => {
    for (const before of [true, false]) {
      const { dataset, report } = read(withColumn(header, cellOf, before));
      expect(dataset.indicators.map(({ id }) => id)).toEqual(['jumlah-penduduk']);
      expect(problems(report)).toEqual([]);
    }
  });

  it('may be a part of the region’s own code, whatever the header says', () => {
    expect(titlesOf(withColumn('bagian', (at) => 10 * (at + 1)))[0]).toBe('Jumlah penduduk');
  });

  it('is found below a banner that counts something', () => {
    const text =
      'Jumlah RT per kelurahan;;;\nKode;Kelurahan;RT;RW\n7001;Surau Gadang;31;10\n7002;Kurao Pagang;28;12\n7003;Gurun Laweh;19;8';
    expect(titlesOf(text).map((title) => title.slice(-2))).toEqual(['RT', 'RW']);
  });
});

describe('a figure', () => {
  it.each([
    ['TKSK', () => 1],
    ['Jumlah pasar', (at: number) => at + 1],
    ['Penerima', (at: number) => 1950 + 7 * at],
    ['Sekolah', (at: number) => 30 - at],
    ['Kasus KDRT', (at: number) => 12 + at],
    ['Indeks risiko', (at: number) => 100 + at],
    ['Jumlah kode pos', (at: number) => 5 + at],
    ['Kapasitas', () => 250],
    ['Bulan lalu', (at: number) => 12 - at],
    ['Bulan ini', (at: number) => 1 + ((at * 5) % 12)],
    ['Triwulan II', (at: number) => 1 + (at % 4)],
    ['Semester 1', (at: number) => 1 + (at % 2)],
    ['Index', (at: number) => 60 + 1.37 * at],
  ])('stays one, constant or unique or in order: %s', (header, cellOf) => {
    const { dataset, report } = read(withColumn(header, cellOf));
    expect(dataset.indicators.map(({ title }) => title.id)).toEqual([header, 'Jumlah penduduk']);
    expect(report.entries.filter(({ detail }) => detail.includes('code, number'))).toEqual([]);
  });
});

describe('a column of which that cannot be told', () => {
  it.each([
    ['Sagu', (at: number) => at + 1],
    ['Sagu', (at: number) => 1950 + 3 * at],
    ['Kode', (at: number) => (at % 3) + 0.5],
    ['Index', (at: number) => 7 + 2 * at],
    ['Tahun lalu', (at: number) => 1980 + at],
  ])('is kept behind the others, and asked about: %s', (header, cellOf) => {
    const { dataset, report } = read(withColumn(header, cellOf));
    const titles = dataset.indicators.map(({ title }) => title['id']!);
    expect(titles[0]).toBe('Jumlah penduduk');
    if (header !== 'Kode') {
      expect(titles[1]).toBe(header);
      expect(problems(report)).toContainEqual(expect.objectContaining({ kind: 'undecided', column: header }));
    }
  });

  it('is any with a key word in a table too short to show it', () => {
    const { dataset, report } = read('Kode kec;Kecamatan;PSM\n7;Pauh;40\n9;Kuranji;50');
    expect(dataset.indicators.map(({ title }) => title.id)).toEqual(['PSM']);
    expect(report.entries.map(({ column }) => column)).toContain('Kode kec');
    expect(titlesOf('Tahun berdiri;Kecamatan;PSM\n1980;Pauh;40\n1990;Kuranji;50')).toEqual(['PSM', 'Tahun berdiri']);
  });
});

describe('numbers that a data frame wrote with a fraction', () => {
  it('are codes and years', () => {
    const { dataset, report } = read('kode_kecamatan,miskin (%),tahun\n1371010.0,4.5,2024.0\n1371020.0,5.5,2024.0\n1371030.0,6.5,2024.0');
    expect(dataset.observations.map(({ region, period, value }) => [region, period, value])).toEqual([
      ['13.71.05', '2024', 4.5],
      ['13.71.07', '2024', 5.5],
      ['13.71.06', '2024', 6.5],
    ]);
    expect(problems(report)).toEqual([]);
  });

  it('head columns of years', () => {
    expect(read('kecamatan;2023.0;2024.0\nPauh;30;40').dataset.observations.map(({ period }) => period)).toEqual(['2023', '2024']);
  });

  it('are read in codes whose groups are spaced', () => {
    expect(read('kode;PSM\n13. 71. 08;40\n13. 71. 09;50').dataset.observations.map(({ region }) => region)).toEqual([
      '13.71.08',
      '13.71.09',
    ]);
  });
});

describe('a column of dates', () => {
  const table = (header: string, dates: readonly string[]) =>
    [`kecamatan,jumlah posyandu,${header}`, ...dates.map((date, at) => `${kecamatan[at]?.name ?? ''},${30 + at},${date}`)].join('\n');
  const periodsOf = (text: string) => [...new Set(read(text).dataset.observations.map(({ period }) => period))];

  it('that differs by row is no period, and is named', () => {
    for (const dates of [
      ['2024-07-01', '2024-07-02', '2024-07-03'],
      ['2024-07-01', '2024-07-01', '2024-08-02'],
      ['2024-07-01 09:15:00', '2024-07-01 09:15:00', '2024-07-01 09:15:00'],
    ]) {
      const { report } = read(table('tanggal', dates));
      expect(periodsOf(table('tanggal', dates))).toEqual([null]);
      expect(report.entries).toContainEqual(
        expect.objectContaining({ kind: 'assumed', column: 'tanggal', detail: expect.stringContaining('dates each row') as string }),
      );
      expect(problems(report)).toEqual([]);
    }
  });

  it('is one where it is the same for all, or each region has several', () => {
    expect(periodsOf(table('tanggal', ['2024-07-01', '2024-07-01', '2024-07-01']))).toEqual(['2024-07-01']);
    expect(periodsOf('kecamatan,jumlah posyandu,tanggal\nPauh,40,2024-07-01\nPauh,41,2024-08-01\nKuranji,50,2024-07-01')).toEqual([
      '2024-07-01',
      '2024-08-01',
    ]);
  });

  it('leaves the period to a column of years beside it', () => {
    expect(periodsOf('tanggal,kecamatan,jumlah posyandu,tahun\n2024-07-01,Pauh,40,2023\n2024-07-01,Kuranji,50,2023')).toEqual(['2023']);
  });
});

describe('a column of words that sorts the regions', () => {
  it('is named as not drawn', () => {
    const { report } = read(
      'Kecamatan;Klasifikasi;Jumlah penduduk\nPauh;Maju;3000\nKuranji;Mandiri;4000\nNanggalo;Maju;5000\nPadang Barat;Mandiri;6000',
    );
    expect(report.entries).toContainEqual(
      expect.objectContaining({ kind: 'assumed', column: 'Klasifikasi', detail: 'The column holds words, no figures; it is not drawn.' }),
    );
  });
});
