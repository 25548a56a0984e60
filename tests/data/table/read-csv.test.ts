import { describe, expect, it } from 'vitest';
import { readCsv, type CsvOptions } from '../../../src/data/table/read-csv.js';
import { DataValidationError } from '../../../src/model/errors.js';
import { padangRegister } from '../../../src/geo/padang-register.js';

const read = (text: string, options: Partial<CsvOptions> = {}) => readCsv(text, { regions: padangRegister, ...options });
/** Region, indicator, period and value of each observation. */
const told = (text: string, options: Partial<CsvOptions> = {}) =>
  (read(text, options).observations ?? []).map(({ region, indicator, period, value }) => [region, indicator, period, value]);

describe('a row that ends before a column', () => {
  it('has no region, no value and no name of its own, as if its cells were empty', () => {
    expect(told('PSM;kecamatan\n5;Pauh\n7').map(([region, , , value]) => [region, value])).toEqual([
      ['Pauh', '5'],
      ['', '7'],
    ]);
    expect(told('PSM;kecamatan\n5;Pauh\n6;\n7').map(([region, , , value]) => [region, value])).toEqual([
      ['Pauh', '5'],
      ['', '6'],
      ['', '7'],
    ]);
    expect(told('kecamatan;PSM\nPauh;5\nNanggalo\nKuranji;\nLubuk Begalung').map(([region, , , value]) => [region, value])).toEqual([
      ['Pauh', '5'],
      ['Nanggalo', ''],
      ['Kuranji', ''],
      ['Lubuk Begalung', ''],
    ]);
    for (const named of ['a', 'value'])
      expect(
        told(`kecamatan;nilai;satuan;indikator\nPauh;1;jiwa;${named}\nNanggalo;2;jiwa;\nKuranji;3;jiwa`).map(([, indicator]) => indicator),
      ).toEqual([named, 'value', 'value']);
  });
});

describe('a long CSV', () => {
  it('has a column of values, and what stands beside it', () => {
    const [first, second] = read(
      'region,indicator,period,value,status,lower,upper,note,method,source\n' +
        '13.71.05,poverty,2024,"4,5",E,"4,1","4,9",catatan,SPREE,bps\n' +
        'Pauh,poverty,2024,5,,,,,,',
    ).observations!;
    expect(first).toEqual({
      region: '13.71.05',
      indicator: 'poverty',
      period: '2024',
      value: '4,5',
      status: 'E',
      lower: '4,1',
      upper: '4,9',
      note: 'catatan',
      method: 'SPREE',
      source: 'bps',
      row: 2,
      column: 'value',
    });
    expect(second).toMatchObject({ region: 'Pauh', status: null, lower: null, note: null, source: null, row: 3 });
  });

  it('knows its columns in Indonesian and in SDMX, in any case and order', () => {
    expect(told('Nilai;Tahun;Indikator;Kecamatan\n4,5;2024;kemiskinan;Pauh')).toEqual([['Pauh', 'kemiskinan', '2024', '4,5']]);
    expect(told('OBS_VALUE,TIME_PERIOD,REF_AREA\n4.5,2024,Pauh')).toEqual([['Pauh', null, '2024', '4.5']]);
  });

  it('says which columns it did not read, but for those that the map itself writes', () => {
    const own = 'region,name,indicator,title,period,value,lower,upper,unit,status,status_text,class,method,note,source,longitude,latitude';
    const { findings } = read(`${own},komoditas\n13.71.08,Pauh,a,A,2024,5,,,%,A,terbit,1,,,s,,,Karet`);
    expect(findings).toEqual([expect.objectContaining({ kind: 'assumed', row: null, column: 'komoditas' })]);
    expect(read('region,value,class\nPauh,5,rendah').findings).toMatchObject([{ kind: 'assumed', column: 'class' }]);
  });
});

describe('a wide CSV', () => {
  it('has its columns of years apart from the one beside them that has a name', () => {
    expect(told('Kecamatan;2023;2024;Perubahan (orang)\nPauh;100;110;10')).toEqual([
      ['Pauh', 'value', '2023', '100'],
      ['Pauh', 'value', '2024', '110'],
      ['Pauh', 'perubahan-orang', null, '10'],
    ]);
  });

  it.each([
    [
      'Penduduk 2023;Penduduk Tahun 2024',
      [
        ['penduduk', '2023'],
        ['penduduk', '2024'],
      ],
    ],
    [
      'Penduduk Miskin, 2023 (%);Penduduk Miskin (2024) (%)',
      [
        ['penduduk-miskin', '2023'],
        ['penduduk-miskin', '2024'],
      ],
    ],
    [
      'PSM - 2024;PSM th. 2025*',
      [
        ['psm', '2024'],
        ['psm', '2025'],
      ],
    ],
    [
      'Penduduk 2023 (jiwa);Penduduk 2023 (KK)',
      [
        ['penduduk-jiwa', '2023'],
        ['penduduk-kk', '2023'],
      ],
    ],
    [
      'Penduduk;Penduduk 2023',
      [
        ['penduduk', null],
        ['penduduk-2023', '2023'],
      ],
    ],
    [
      'PDRB Harga Konstan 2010;PDRB ADHK 2010',
      [
        ['pdrb-harga-konstan-2010', null],
        ['pdrb-adhk-2010', null],
      ],
    ],
    [
      'Renstra 2021-2026;Perubahan 2023 2024',
      [
        ['renstra-2021-2026', null],
        ['perubahan-2023-2024', null],
      ],
    ],
    [
      'Realisasi s.d. 2024;Sejak 2020;Perda Nomor 2019',
      [
        ['realisasi-s-d-2024', null],
        ['sejak-2020', null],
        ['perda-nomor-2019', null],
      ],
    ],
    [
      'Blok 2200;SE2016',
      [
        ['blok-2200', null],
        ['se2016', null],
      ],
    ],
  ])('is dated by the years in the names of its columns: %s', (headers, columns) => {
    const count = columns.length;
    expect(told(`Kecamatan;${headers}\nPauh${';7'.repeat(count)}`).map(([, indicator, period]) => [indicator, period])).toEqual(columns);
    const { findings } = read(`Kecamatan;${headers}\nPauh${';7'.repeat(count)}`);
    expect(findings?.filter(({ detail }) => detail.includes('of the header was taken')).map(({ received }) => received)).toEqual(
      columns.flatMap(([, period]) => period ?? []),
    );
  });

  it('is not dated by a name where its rows say their period, or the publisher describes the column', () => {
    expect(told('Kecamatan;Tahun;Target 2025\nPauh;2023;7')).toEqual([['Pauh', 'target-2025', '2023', '7']]);
    expect(
      readCsv('Kecamatan;Target 2025\nPauh;7', { regions: padangRegister, indicators: [{ id: 'target-2025' }] }).observations,
    ).toMatchObject([{ indicator: 'target-2025', value: '7' }]);
  });

  it('is not dated where two lines of its header name different years', () => {
    expect(told('Kecamatan;Penduduk 2023;\n;Pria 2024;Wanita\nPauh;3;4')).toEqual([
      ['Pauh', 'penduduk-2023-pria-2024', null, '3'],
      ['Pauh', 'penduduk-wanita', '2023', '4'],
    ]);
  });

  it('has the year of its title where a column has no other', () => {
    expect(told('Data Tahun 2025\nKecamatan;Penduduk 2023;PSM\nPauh;20;7')).toEqual([
      ['Pauh', 'penduduk', '2023', '20'],
      ['Pauh', 'psm', '2025', '7'],
    ]);
    expect(
      read('Data Tahun 2025\nKecamatan;Penduduk 2023;PSM 2024\nPauh;20;7').findings?.some(({ detail }) => detail.includes('of the title')),
    ).toBe(false);
    // What stands beside columns of years may be of all of them.
    expect(told('Data Tahun 2025\nKecamatan;2023;2024;Jumlah\nPauh;20;7;27')).toContainEqual(['Pauh', 'jumlah', null, '27']);
    for (const [headers, more] of [
      ['nama kelompok;lintang;bujur;bantuan', ';5000000'],
      ['nama kelompok;lintang;bujur', ''],
    ] as const) {
      const { pointLayers } = read(`Penerima KUBE 2024\n${headers}\nMawar;-0,9;100,4${more}\nMelati;-0,91;100,41${more}`);
      expect(
        pointLayers?.[0]?.points.map(({ period }) => period),
        headers,
      ).toEqual(['2024', '2024']);
    }
  });

  it('has a column for each period', () => {
    expect(told('kode;2023;2024-03\n1371010;4,1;4,06')).toEqual([
      ['1371010', null, '2023', '4,1'],
      ['1371010', null, '2024-03', '4,06'],
    ]);
  });

  it('may have a word for year in front of its periods', () => {
    expect(
      told('kode;Tahun 2023;th. 2024;year 2025;THN2026;tahun_2027-03\n1371010;1;2;3;4;5').map(([, indicator, period, value]) => [
        indicator,
        period,
        value,
      ]),
    ).toEqual([
      [null, '2023', '1'],
      [null, '2024', '2'],
      [null, '2025', '3'],
      [null, '2026', '4'],
      [null, '2027-03', '5'],
    ]);
    expect(told('kode,Tahun berdiri\n1371010,1980')).toEqual([['1371010', 'tahun-berdiri', null, '1980']]);
  });

  it('may name the period in a column', () => {
    for (const header of ['thn', 'Th.', 'TAHUN', 'year'])
      expect(told(`kecamatan,${header},PSM\nPauh,2024,3`)).toEqual([['Pauh', 'psm', '2024', '3']]);
  });

  it('may name unit and title of what it holds, unless its headers do', () => {
    const described = (text: string) => [read(text).indicators, read(text).findings?.map(({ column }) => column)];
    expect(described('kecamatan,indikator,satuan,judul,2023,2024\nPauh,a,%,Angka A,1,2\nPauh,b,Rp,Hibah B,3,4\nPauh,c,jiwa,,5,6')).toEqual([
      [
        { id: 'a', title: 'Angka A', unit: 'percent' },
        { id: 'b', title: 'Hibah B', unit: 'rupiah' },
        { id: 'c', unit: 'jiwa' },
      ],
      [],
    ]);
    expect(described('kecamatan,nilai,satuan\nPauh,1,persen\nNanggalo,2,rupiah')).toEqual([[{ id: 'value' }], ['satuan']]);
    expect(described('kecamatan,PSM,TKSK,satuan\nPauh,1,2,orang')).toEqual([
      [
        { id: 'psm', title: 'PSM' },
        { id: 'tksk', title: 'TKSK' },
      ],
      ['satuan'],
    ]);
  });

  it('has a column for each indicator', () => {
    const input = read('kecamatan,tahun,Persen Miskin,Jumlah PSM\nPauh,2024,4.5,27');
    expect(input.indicators).toEqual([
      { id: 'persen-miskin', title: 'Persen Miskin' },
      { id: 'jumlah-psm', title: 'Jumlah PSM' },
    ]);
    expect(input.observations).toMatchObject([
      { region: 'Pauh', indicator: 'persen-miskin', period: '2024', value: '4.5', column: 'Persen Miskin', row: 2 },
      { region: 'Pauh', indicator: 'jumlah-psm', period: '2024', value: '27', column: 'Jumlah PSM', row: 2 },
    ]);
  });

  it('may name the indicator in a column beside those for the periods', () => {
    expect(told('kecamatan,indikator,2023,2024\nPauh,a,1,2\nPauh,b,3,4')).toEqual([
      ['Pauh', 'a', '2023', '1'],
      ['Pauh', 'a', '2024', '2'],
      ['Pauh', 'b', '2023', '3'],
      ['Pauh', 'b', '2024', '4'],
    ]);
  });

  it('gives status, note, method and source to each value of the row', () => {
    const { observations } = read('kecamatan,2023,2024,status,catatan,metode,sumber\nPauh,1,2,illustrative,c,m,s');
    expect(observations).toHaveLength(2);
    for (const each of observations!) expect(each).toMatchObject({ status: 'illustrative', note: 'c', method: 'm', source: 's' });
  });

  it('gives bounds to one column of values, and says so where there are several', () => {
    expect(read('kecamatan,2024,lower,upper\nPauh,2,1,3').observations).toMatchObject([{ value: '2', lower: '1', upper: '3' }]);
    const { observations, findings } = read('kecamatan,2023,2024,lower\nPauh,2,3,1');
    expect(observations?.map(({ lower }) => lower ?? null)).toEqual([null, null]);
    expect(findings).toMatchObject([{ kind: 'assumed', column: 'lower' }]);
  });

  it('keeps two headers apart that make one id', () => {
    expect(told('kecamatan,Miskin %,Miskin #\nPauh,4.5,100')).toMatchObject([
      ['Pauh', 'miskin', null, '4.5'],
      ['Pauh', 'miskin-2', null, '100'],
    ]);
  });

  it('uses what is known of the indicators, by id or title', () => {
    const indicators = [{ id: 'poverty_rate', title: 'Kemiskinan' }, { id: 'psm' }];
    expect(read('kecamatan,poverty_rate,PSM\nPauh,4.5,3', { indicators })).toMatchObject({
      indicators,
      observations: [{ indicator: 'poverty_rate' }, { indicator: 'psm' }],
    });
    expect(told('kecamatan,Kemiskinan\nPauh,4.5', { indicators })).toMatchObject([['Pauh', 'poverty_rate', null, '4.5']]);
  });

  it('takes neither a count of the rows nor a second code nor an empty column for values', () => {
    const input = read(
      'No;kode bps;kode kemendagri;kecamatan;2024;\n1;1371010;137105;Bungus Teluk Kabung;5;\n2;1371040;137101;Padang Selatan;6;',
    );
    expect(input.observations).toMatchObject([
      { period: '2024', value: '5' },
      { period: '2024', value: '6' },
    ]);
    expect(input.findings?.map(({ column }) => column)).toEqual(['No']);
  });

  it('keeps a period that has no value yet, and an indicator with some', () => {
    expect(told('kecamatan,2024,2025,PSM\nPauh,5,,-\nKuranji,6,,2')).toContainEqual(['Pauh', 'value', '2025', '']);
    expect(told('kecamatan,PSM\nPauh,-\nKuranji,2')).toEqual([
      ['Pauh', 'psm', null, '-'],
      ['Kuranji', 'psm', null, '2'],
    ]);
  });
});

describe('the region column', () => {
  it.each(['wilayah', '', 'nilai-nilai', 'period', '2024'])('is told by its cells when its header is %j', (header) => {
    expect(told(`x,${header}\n4.5,Pauh\n3.5,Kuranji`)).toEqual([
      ['Pauh', 'x', null, '4.5'],
      ['Kuranji', 'x', null, '3.5'],
    ]);
  });

  it('is the one with codes where names stand beside it', () => {
    expect(told('kecamatan,kode,2024\nNanggalo,1371080,5\nPauh,1371100,6').map(([region]) => region)).toEqual(['1371080', '1371100']);
  });

  it('is not the one that names the city in every row, though some region is unknown', () => {
    const regions = told('kota,kecamatan,nilai\nKota Padang,Pauh,1\nKota Padang,Entah,2\nKota Padang,Kuranji,3').map(([region]) => region);
    expect(regions).toEqual(['Pauh', 'Entah', 'Kuranji']);
  });

  it('is found where its only text is ambiguous, so that this can be reported', () => {
    expect(told('kecamatan,nilai\nPadang,1')).toEqual([['Padang', null, null, '1']]);
  });
});

describe('what is no table of regions', () => {
  it.each([
    ['', 'Expected a header and at least one row'],
    ['kecamatan,2024', 'Expected a header and at least one row'],
    ['\n\n\n', 'Expected a header and at least one row'],
    ['a,b\nx,1', 'Expected a column with codes or names of regions'],
    ['kecamatan,catatan\nPauh,baik', 'Expected a column of values'],
    ['kecamatan\nPauh', 'Expected a column of values'],
    ['{"observations":[]}', 'Expected a header and at least one row'],
    ['Pauh,5\nKuranji,6\nNanggalo,7', 'Expected a header above the rows; "Pauh" in row 1 names a region.'],
    ['Kuranji,5\nPauh,6', 'Expected a header above the rows; "Kuranji" in row 1'],
    ['2024;5;1371010\n2024;6;13.71.01', 'Expected a header above the rows; "1371010" in row 1'],
    ['Tabel 1,,\nPauh,baik,-\nNanggalo,baik,6', 'Expected a header above the rows; "Pauh" in row 2'],
  ])('is refused with a clear error: %j', (text, message) => {
    expect(() => read(text)).toThrow(DataValidationError);
    expect(() => read(text)).toThrow(message);
  });
});
