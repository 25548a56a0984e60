import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { validate } from '../../../src/data/validate.js';
import { failureOf } from '../../../src/elements/failure.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { explain } from '../../../src/i18n/explanations/explain.js';
import { DataValidationError } from '../../../src/model/errors.js';
import { knownDetail } from '../../../src/model/detail.js';
import { kecamatan } from '../register.js';

const read = (text: string) => validate(readCsv(text, { regions: padangRegister }), padangRegister);

/** Of each indicator its title and what is seen of it by region and period. */
function seen(text: string): Readonly<Record<string, Readonly<Record<string, number | null>>>> {
  const { dataset } = read(text);
  return Object.fromEntries(
    dataset.indicators.map(({ id, title }) => {
      const own = dataset.observations.filter(({ indicator }) => indicator === id);
      return [title.id, Object.fromEntries(own.map(({ region, period, value }) => [[region, period].filter(Boolean).join(' '), value]))];
    }),
  );
}

/** The error that a table ends in. */
function failed(text: string): DataValidationError {
  try {
    read(text);
  } catch (error) {
    if (error instanceof DataValidationError) return error;
  }
  throw new Error('It was read.');
}

const names = kecamatan.map(({ name }) => name);
const rows = (lines: readonly (readonly (string | number)[])[]) => lines.map((cells) => cells.join(';')).join('\n');
/** A row for each kecamatan and each of some cells. */
const crossed = (
  head: string,
  cells: readonly string[],
  numberOf: (at: number, cell: number) => string | number,
  after: readonly string[] = [],
) => `${head}\n${rows(names.flatMap((name, at) => cells.map((cell, place) => [name, cell, numberOf(at, place), ...after])))}`;

describe('a column whose values recur from region to region', () => {
  it('parts the figures: men and women are two indicators', () => {
    const told = seen(
      crossed(
        'nama_kecamatan;jenis_kelamin;jumlah_penduduk;satuan;tahun',
        ['LAKI-LAKI', 'PEREMPUAN'],
        (at, place) => 1000 + 10 * at + place,
        ['JIWA', '2023'],
      ),
    );
    expect(Object.keys(told)).toEqual(['jumlah_penduduk – laki-laki', 'jumlah_penduduk – perempuan']);
    expect(told['jumlah_penduduk – perempuan']?.['13.71.02 2023']).toBe(1011);
    expect(Object.keys(told['jumlah_penduduk – perempuan'] ?? {})).toHaveLength(11);
  });

  it('is named in the report and in the notice', () => {
    const { report } = read(crossed('kecamatan;jenis_kelamin;jumlah_penduduk', ['L', 'P'], (at) => 100 + at));
    const [entry] = report.entries.filter(({ detail }) => knownDetail(detail)?.key === 'rows-parted');
    expect(entry && [entry.column, explain(entry, 'id', padangRegister).found]).toEqual([
      'jenis_kelamin',
      'Baris-baris satu wilayah dibedakan oleh “jenis_kelamin”: tiap isinya dibaca sebagai indikator tersendiri. Yang tertulis: “L, P”.',
    ]);
  });

  it('parts by semester beside a year, though it holds numbers', () => {
    const text = `id;kode;nama;jumlah_kk;semester;tahun\n${rows(['2022', '2023'].flatMap((year, y) => [1, 2].flatMap((half) => names.map((name, at) => [`${100 * y + 50 * half + at}`, kecamatan[at]?.bpsCode ?? '', name, 8000 + 100 * y + 10 * half + at, half, year]))))}`;
    const told = seen(text);
    expect(Object.keys(told)).toEqual(['jumlah_kk – semester 1', 'jumlah_kk – semester 2']);
    expect(told['jumlah_kk – semester 2']).toMatchObject({ '13.71.01 2022': 8020, '13.71.01 2023': 8120 });
  });

  it('makes periods of months beside their year, in digits or words', () => {
    for (const months of [
      ['01', '02', '03'],
      ['Januari', 'Februari', 'Maret'],
      ['1', '2', '3'],
    ]) {
      const told = seen(
        `Kecamatan;Tahun;Bulan;Luas Panen Padi;Produksi Padi\n${rows(names.flatMap((name, at) => months.map((month, m) => [name, 2023, month, `${310 + at}${m},03`, `${1844 + m}${at},33`])))}`,
      );
      expect(Object.keys(told)).toEqual(['Luas Panen Padi', 'Produksi Padi']);
      expect(Object.keys(told['Luas Panen Padi'] ?? {})).toHaveLength(33);
      expect(told['Luas Panen Padi']?.['13.71.01 2023-02']).toBe(3101.03);
    }
  });

  it('makes periods of months below a title with their year', () => {
    const told = seen(
      `Produksi sampah tahun 2024;;\nKecamatan;Bulan;Sampah (ton)\n${rows(names.flatMap((name, at) => ['Januari', 'Februari'].map((month, m) => [name, month, 100 + 10 * m + at])))}`,
    );
    expect(Object.values(told)[0]).toMatchObject({ '13.71.01 2024-01': 100, '13.71.01 2024-02': 110 });
  });

  it('holds titles, each of which is an indicator, beside what else parts them', () => {
    expect(seen(crossed('Kecamatan;Judul;Nilai', ['Jumlah hotel', 'Jumlah restoran'], (at, place) => 20 * place + at))).toMatchObject({
      'Jumlah hotel': { '13.71.02': 1 },
      'Jumlah restoran': { '13.71.02': 21 },
    });
    const parted = seen(
      'Kecamatan;Judul;Kelompok umur;Nilai\nPauh;Siswa;7-12;11\nPauh;Siswa;13-15;19\nPauh;Guru;20-30;12\nKuranji;Siswa;7-12;21\nKuranji;Siswa;13-15;29\nKuranji;Guru;20-30;22',
    );
    expect(parted['Siswa – kelompok umur 13-15']).toEqual({ '13.71.08': 19, '13.71.09': 29 });
  });

  it.each([
    ['Metode', ['Survei', 'Registrasi']],
    ['Status', ['A', 'P']],
  ])('is named where it says how figures came about, and none is drawn: %s', (header, cells) => {
    const { issues } = failed(crossed(`Kecamatan;${header};Hotel`, cells, (at, place) => 20 * place + at));
    expect(issues.map(({ column, detail }) => [column, knownDetail(detail)?.key])).toContainEqual([header, 'rows-unclear']);
  });

  it('parts by two columns where one does not tell the rows apart', () => {
    const cells = ['0-4', '5-9'].flatMap((age) => ['L', 'P'].map((sex) => [age, sex] as const));
    const told = seen(
      `Kecamatan;Kelompok Umur;Jenis Kelamin;Jumlah Penduduk\n${rows(names.flatMap((name, at) => cells.map(([age, sex], place) => [name, age, sex, 100 + 10 * place + at])))}`,
    );
    expect(Object.keys(told).sort()).toEqual(
      ['L', 'P'].flatMap((sex) => ['0-4', '5-9'].map((age) => `Jumlah Penduduk – kelompok umur ${age} – ${sex}`)).sort(),
    );
    expect(told['Jumlah Penduduk – kelompok umur 5-9 – P']?.['13.71.01']).toBe(130);
  });

  it('parts by what the rows are counted in, and by several columns of numbers', () => {
    expect(Object.keys(seen(crossed('Kecamatan;Satuan;Jumlah', ['JIWA', 'KK'], (at) => 100 + at)))).toEqual([
      'Jumlah – JIWA',
      'Jumlah – KK',
    ]);
    const two = seen(
      `Kecamatan;Jenjang;Sekolah;Guru\n${rows(names.flatMap((name, at) => ['SD', 'SMP'].map((level, place) => [name, level, 10 + at, 100 + 10 * place + at])))}`,
    );
    expect(Object.keys(two)).toEqual(['Sekolah – SD', 'Sekolah – SMP', 'Guru – SD', 'Guru – SMP']);
    expect(two['Guru – SMP']?.['13.71.01']).toBe(110);
  });

  it('reads no code beside it for what parts the figures', () => {
    expect(
      Object.keys(
        seen(
          `Kecamatan;kode_jenis;jenis;produksi\n${rows(
            names.flatMap((name, at) =>
              [
                ['11', 'BAWANG'],
                ['12', 'KUBIS'],
              ].map(([code = '', kind = '']) => [name, code, kind, 100 + at]),
            ),
          )}`,
        ),
      ),
    ).toEqual(['produksi – bawang', 'produksi – kubis']);
  });

  it('checks what it says of the whole against its parts', () => {
    const text = crossed(
      'Kecamatan;Jenis Kelamin;Penduduk',
      ['L', 'P', 'L+P'],
      (at, place) => [100 + at, 200 + at, 300 + 2 * at + (at === 3 ? 5 : 0)][place] ?? 0,
    );
    const conflicts = read(text).report.entries.filter(({ kind }) => kind === 'conflict');
    expect(conflicts.map(({ row, received }) => [row, received])).toEqual([[13, '311 ≠ 306']]);
    expect(seen(text)['Penduduk – L+P']?.['13.71.01']).toBe(300);
  });

  it('gives every value to its own region and label, whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          names.flatMap((_, at) => [0, 1, 2].map((place) => [at, place] as const)),
          { minLength: 33 },
        ),
        fc.array(fc.integer({ min: 10, max: 99_999 }), { minLength: 33, maxLength: 33 }),
        (order, numbers) => {
          const kinds = ['Sapi', 'Kerbau', 'Kambing'];
          const numberAt = (at: number, place: number) => numbers[3 * at + place] ?? 0;
          const told = seen(
            `Kecamatan;Komoditas;Populasi (ekor)\n${rows(order.map(([at, place]) => [names[at] ?? '', kinds[place] ?? '', numberAt(at, place)]))}`,
          );
          for (const [at, { code }] of kecamatan.entries())
            for (const [place, kind] of kinds.entries()) expect(told[`Populasi (ekor) – ${kind}`]?.[code]).toBe(numberAt(at, place));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('rows of one region of which it is not clear what they are', () => {
  const unclear = `Kecamatan;Petugas lapangan;Sampah\n${rows(names.slice(0, 6).flatMap((name, at) => ['A', 'B'].map((code, place) => [name, `${code}${(at + place) % 4}`, 100 + 10 * at + place])))}`;

  it('are drawn nowhere, and the column that tells them apart is named', () => {
    const error = failed(unclear);
    expect(error.issues.filter(({ kind }) => kind === 'duplicate').map(({ column, detail }) => [column, knownDetail(detail)?.key])).toEqual(
      Array.from({ length: 12 }, () => ['Petugas lapangan', 'rows-unclear']),
    );
    expect(failureOf(error)).toBe('not-clear');
  });

  it('are never to be taken out', () => {
    for (const language of ['id', 'en'] as const)
      for (const text of [unclear, 'Kecamatan;Jumlah\nPauh;10\nPauh;20\nKuranji;10\nKuranji;30\nNanggalo;5\nNanggalo;7'])
        for (const issue of failed(text).issues)
          expect(explain(issue, language, padangRegister).mend ?? '').not.toMatch(/sisakan satu|keep one/i);
  });

  it('are called so where no column tells them apart', () => {
    expect(
      failed('Kecamatan;Jumlah\nPauh;10\nPauh;20\nKuranji;10\nKuranji;30\nNanggalo;5\nNanggalo;7')
        .issues.filter(({ kind }) => kind === 'duplicate')
        .map(({ detail }) => knownDetail(detail)?.key),
    ).toEqual(Array.from({ length: 6 }, () => 'rows-unnamed'));
  });

  it('leave the others as they are where one alone stands twice', () => {
    const { dataset, report } = read(`Kecamatan;Penduduk\n${rows(names.map((name, at) => [name, 1000 + at]))}\nPauh;77`);
    expect(dataset.observations).toHaveLength(10);
    expect(report.entries.filter(({ kind }) => kind === 'duplicate').map(({ row }) => row)).toEqual([9, 13]);
  });
});

describe('what publishers write', () => {
  it('has a region once for its men, women and both, and blank cells below', () => {
    const text = `Kecamatan;Jenis Kelamin;Penduduk\n${rows(
      names.flatMap((name, at) => [
        [name, 'Laki-laki', 100 + at],
        ['', 'Perempuan', 200 + at],
        ['', 'Jumlah', 300 + 2 * at],
      ]),
    )}`;
    const told = seen(text);
    expect(Object.keys(told)).toEqual(['Penduduk – Laki-laki', 'Penduduk – Perempuan', 'Penduduk – Jumlah']);
    expect(told['Penduduk – Perempuan']?.['13.71.02']).toBe(201);
    expect(read(text).report.entries.map(({ detail }) => knownDetail(detail)?.key)).toContain('regions-above');
  });

  it('numbers two grants that are alike: neither is drawn as one of them, nor to be taken out', () => {
    const error = failed('No;Kelurahan;Bantuan\n1;Lubuk Buaya;10000000\n2;Lubuk Buaya;10000000\n3;Ampang;5000000');
    expect(error.issues.filter(({ kind }) => kind === 'duplicate').map(({ detail }) => knownDetail(detail)?.key)).toEqual([
      'rows-unnamed',
      'rows-unnamed',
      'rows-unnamed',
    ]);
  });

  it('counts no persons by their age as groups', () => {
    const { dataset } = read(crossed('Kecamatan;Kelompok Umur;Jumlah', ['0-4', '5-9', '65+'], (at, place) => 2 + at + place));
    expect(dataset.indicators.map(({ subject }) => subject)).not.toContain('organisation');
    expect(dataset.observations.filter(({ value }) => value !== null && value < 5)).toEqual([]);
  });
});

describe('columns that are headed alike', () => {
  it('are kept apart, named by their place', () => {
    const told = seen(`Kecamatan;Jumlah;Jumlah;Persentase\n${rows(names.map((name, at) => [name, 1000 + at, 52 + at, `5,${at}`]))}`);
    expect(Object.keys(told)).toEqual(['Jumlah (B)', 'Jumlah (C)', 'Persentase']);
    expect([told['Jumlah (B)']?.['13.71.02'], told['Jumlah (C)']?.['13.71.02']]).toEqual([1001, 53]);
  });

  it('keep their period', () => {
    expect(seen(`Kecamatan;2023;2023\nPauh;10;52\nKuranji;11;53`)).toEqual({
      'Kolom B': { '13.71.08 2023': 10, '13.71.09 2023': 11 },
      'Kolom C': { '13.71.08 2023': 52, '13.71.09 2023': 53 },
    });
  });
});

describe('a row of totals that leaves its year empty', () => {
  const table = (total: number, year: string) =>
    `Kecamatan;Jumlah KK;Tahun\n${rows(names.map((name, at) => [name, 1000 + at, 2023]))}\nJumlah;${total};${year}`;

  it('is that of the year of all rows', () => {
    expect(read(table(11_055, '')).dataset.observations.find(({ region }) => region === '13.71')).toMatchObject({
      period: '2023',
      value: 11_055,
    });
    expect(read(table(11_055, '')).report.entries.filter(({ kind }) => kind === 'conflict')).toEqual([]);
  });

  it('is checked against them', () => {
    expect(
      read(table(12_000, ''))
        .report.entries.filter(({ kind }) => kind === 'conflict')
        .map(({ received }) => received),
    ).toEqual(['12000 ≠ 11055']);
  });
});
