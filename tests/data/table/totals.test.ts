import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import type { IndicatorInput } from '../../../src/model/dataset.schema.js';
import { detailOf } from '../../../src/model/detail.js';
import type { Region } from '../../../src/model/region.js';
import { kecamatan } from '../register.js';
import { entriesOf, validatedCsv, valuesOf } from '../inputs.js';

/** A table of all kecamatan, with 1 to 11 of something, and further lines. */
const table = (header: string, lines: readonly string[], value = (index: number) => `${index + 1}`) =>
  [`kecamatan;${header}`, ...kecamatan.map(({ name }, index) => `${name};${value(index)}`), ...lines].join('\n');
const cityOf = (text: string) =>
  valuesOf(validatedCsv(text))
    .filter(([region]) => region === '13.71')
    .map(([, value]) => value);
const about = (text: string) => validatedCsv(text).report.entries.map(({ kind, row, column, received }) => [kind, row, column, received]);

describe('a row of totals', () => {
  it.each([
    'Jumlah',
    'JUMLAH',
    'Total',
    'Jumlah/Total',
    'Jumlah / Total',
    'Total/Jumlah',
    'Jumlah:',
    'Jumlah Total',
    'Jumlah Kota Padang',
    'Total Padang',
    'Padang',
    'PADANG',
  ])('is the city where it stands below all its kecamatan, and is stated: %j', (text) => {
    const whole = table('PSM', [`${text};66`]);
    expect(cityOf(whole)).toEqual([66]);
    expect(validatedCsv(whole).report).toMatchObject({ received: 12, kept: 12 });
    expect(entriesOf(validatedCsv(whole))).toEqual([]);
    expect(about(whole)).toContainEqual(['assumed', 13, 'kecamatan', text]);
  });

  it.each(['Kota Padang', 'KOTA PADANG', 'Padang Kota', 'Kodya Padang', '13.71', '1371'])(
    'names the city by itself, wherever it stands: %j',
    (text) => {
      expect(cityOf(table('PSM', [`${text};66`]))).toEqual([66]);
      expect(cityOf(`kecamatan;PSM\n${text};99\nPauh;5`)).toEqual([99]);
      expect(about(`kecamatan;PSM\n${text};99\nPauh;5`)).toMatchObject([['assumed', null, null, '']]);
    },
  );

  it('is none of another place, nor by another word', () => {
    for (const text of ['Jumlah Bandung', 'Sekitar Padang']) expect(cityOf(table('PSM', [`${text};66`]))).toEqual([]);
  });

  it('may stand first, and with a footnote mark or a number before it', () => {
    for (const first of ['Padang*', '12. Jumlah', 'Jumlah ¹']) {
      const lines = table('PSM', []).split('\n');
      expect(cityOf([lines[0], `${first};66`, ...lines.slice(1)].join('\n'))).toEqual([66]);
    }
  });

  it('may stand over the columns before the regions', () => {
    const text = (line: string) => ['No;kecamatan;PSM', ...kecamatan.map(({ name }, index) => `${index + 1};${name};1`), line].join('\n');
    for (const line of ['Jumlah;;11', ' Jumlah ; ;11', ';Jumlah;11']) {
      expect(cityOf(text(line))).toEqual([11]);
      expect(about(text(line))).toContainEqual(['assumed', 13, 'kecamatan', 'Jumlah']);
    }
    for (const header of ['PSM', 'nilai']) expect(cityOf(text(';;Jumlah').replace('PSM', header))).toEqual([]);
  });

  it.each(['Jumlah', 'Total', 'Jumlah/Total'])('below some regions only is left out, checked and stated: %j', (text) => {
    expect(validatedCsv(`kecamatan;PSM\nPauh;4\nNanggalo;5\n${text};9`)).toMatchObject({
      report: { received: 2, kept: 2 },
      dataset: { observations: [{}, {}] },
    });
    expect(about(`kecamatan;PSM\nPauh;4\nNanggalo;5\n${text};9`)).toContainEqual(['assumed', 4, 'kecamatan', text]);
    expect(entriesOf(validatedCsv(`kecamatan;PSM\nPauh;4\nNanggalo;5\n${text};8`))).toEqual([['conflict', 4]]);
  });

  it('below some regions and the city, whose name has a slip, is left out, too', () => {
    expect(about('kecamatan;PSM\nPauh;4\nKota Padag;9\nJumlah;13')).toContainEqual(['assumed', 4, 'kecamatan', 'Jumlah']);
    expect(cityOf('kecamatan;PSM\nPauh;4\nKota Padag;9\nJumlah;13')).toEqual([9]);
  });

  it('of the bare name of the city below some regions only may mean several, and is reported', () => {
    expect(entriesOf(validatedCsv('kecamatan;PSM\nPauh;4\nPadang;9'))).toEqual([['ambiguous', 3]]);
  });

  it('of means is left out and stated', () => {
    for (const text of ['Rata-rata', 'Rata-rata/Average', 'Rerata']) {
      const { dataset, report } = validatedCsv(table('PSM', [`${text};6`]));
      expect(dataset.observations).toHaveLength(11);
      expect(report.entries).toContainEqual(
        expect.objectContaining({ kind: 'assumed', row: 13, detail: 'The row of means was left out.' }),
      );
    }
  });

  it('is the last of several, as those before it are of parts', () => {
    const lines = table('PSM', []).split('\n');
    const text = [...lines.slice(0, 6), 'Jumlah;15', ...lines.slice(6), 'Jumlah;51', 'Total;66'].join('\n');
    expect(cityOf(text)).toEqual([66]);
    expect(validatedCsv(text).dataset.observations).toHaveLength(12);
    expect(entriesOf(validatedCsv(text))).toEqual([]);
  });

  it('is told from the mean beside it', () => {
    for (const lines of [
      ['Jumlah;66', 'Rata-rata;6'],
      ['Rata-rata;6', 'Jumlah;66'],
    ]) {
      expect(cityOf(table('PSM', lines))).toEqual([66]);
      expect(entriesOf(validatedCsv(table('PSM', lines)))).toEqual([]);
      expect(
        entriesOf(validatedCsv(['kecamatan;PSM', 'Pauh;10', 'Nanggalo;2', ...lines.map((line) => line.replace('66', '12'))].join('\n'))),
      ).toEqual([]);
    }
  });

  it.each([(name: string) => `${name} ¹`, (name: string) => `(1) ${name}`])(
    'stands below regions with a footnote mark or a number, too',
    (written) => {
      expect(cityOf(['kecamatan;PSM', ...kecamatan.map(({ name }) => `${written(name)};1`), 'Jumlah;11'].join('\n'))).toEqual([11]);
    },
  );

  it('is one for each source, too', () => {
    const of = (source: string) => [...kecamatan.map(({ name }) => `${name};1;${source}`), `Jumlah;11;${source}`];
    const text = ['kecamatan;nilai;sumber', ...of('a'), ...of('b')].join('\n');
    expect([cityOf(text), entriesOf(validatedCsv(text))]).toEqual([[11, 11], []]);
  });

  it('is left out where no city is in the register, or the regions below it are of two levels', () => {
    const read = (text: string, regions = padangRegister) => readCsv(text, { regions });
    const left = read(table('PSM', ['Jumlah;66']), kecamatan);
    expect([left.observations?.length, left.findings]).toEqual([
      11,
      [{ kind: 'assumed', row: 13, column: 'kecamatan', received: 'Jumlah', detail: detailOf('row-totals-partial') }],
    ]);
    const mixed = read('kode;PSM\n13.71.08;4\n13.71.08.1001;5\nJumlah;10');
    expect([mixed.observations?.length, mixed.findings?.map(({ kind }) => kind)]).toEqual([2, ['assumed']]);
  });

  it('below a list of places is left out by its name', () => {
    const text = ' Jumlah ;;;30';
    const { findings } = readCsv(`nama;lon;lat;jumlah anggota\nKUBE A;100,36;-0,95;10\nKUBE B;100,37;-0,94;20\n${text}`, {
      regions: padangRegister,
    });
    expect(findings).toContainEqual({ kind: 'assumed', row: 4, column: null, received: 'Jumlah', detail: detailOf('row-totals') });
  });

  it('is one for each indicator and period of a long table', () => {
    const rows = kecamatan.flatMap(({ name }) => ['a;2023;1', 'a;2024;2', 'b;2024;3'].map((cells) => `${name};${cells}`));
    const text = ['kecamatan;indikator;tahun;nilai', ...rows, 'Jumlah;a;2023;11', 'Jumlah;a;2024;23', 'Jumlah;b;2024;33'].join('\n');
    expect(validatedCsv(text).dataset.observations.filter(({ region }) => region === '13.71')).toMatchObject([
      { indicator: 'a', period: '2023', value: 11 },
      { indicator: 'a', period: '2024', value: 23 },
      { indicator: 'b', period: '2024', value: 33 },
    ]);
    expect(about(text).filter(([kind]) => kind === 'conflict')).toEqual([['conflict', 36, 'nilai', '23 ≠ 22']]);
  });

  it('is of its indicator and period, however many there are and whatever space stands around them', () => {
    const of = (about: string, total: string) => [...kecamatan.map(({ name }) => `${name};${about};1`), `Jumlah;${total};11`];
    expect(cityOf(['kecamatan;indikator;tahun;nilai', ...of('a;2024', ' a ; 2024 ')].join('\n'))).toEqual([11]);
    const diagonal = Array.from({ length: 12 }, (_, index) => `Pauh;i${index};${2000 + index};1`);
    expect(
      cityOf(['kecamatan;indikator;tahun;nilai', ...diagonal, ...of('i1;2011', 'i1;2011'), ...of('i11;2001', 'i11;2001')].join('\n')),
    ).toEqual([11, 11]);
  });

  it('is the city below all its kelurahan, too', () => {
    const kelurahan = padangRegister.filter(({ level }) => level === 'kelurahan');
    const text = ['kode;PSM', ...kelurahan.map(({ code }) => `${code};3`), 'Jumlah;312'].join('\n');
    expect(cityOf(text)).toEqual([312]);
    expect(entriesOf(validatedCsv(text))).toEqual([]);
    expect(about(text.replace('312', '313')).filter(([kind]) => kind === 'conflict')).toEqual([['conflict', 106, 'PSM', '313 ≠ 312']]);
  });

  describe('where a region is called as the city is', () => {
    const named = (level: Region['level'], code: string, name: string, parent: string | null): Region => ({
      ...kecamatan[0]!,
      level,
      code,
      name,
      parent,
      bpsCode: null,
      aliases: [],
    });
    const small = [
      named('kota', '99.01', 'Kota Contoh', null),
      named('kecamatan', '99.01.01', 'Contoh', '99.01'),
      named('kecamatan', '99.01.02', 'Satu', '99.01'),
    ];
    const regionsIn = (text: string, regions: readonly Region[]) => readCsv(text, { regions }).observations?.map(({ region }) => region);

    it('is no part of what it may be the total of', () => {
      expect(regionsIn('kecamatan;PSM\nContoh;4\nSatu;5', small)).toEqual(['Contoh', 'Satu']);
    });

    it('does not say of which level the rows above it are', () => {
      const kelurahan = ['Satu', 'Dua'].map((name, index) => named('kelurahan', `99.01.02.100${index}`, name, '99.01.02'));
      expect(regionsIn('kelurahan;PSM\nSatu;4\nDua;5\nContoh;9', [...small, ...kelurahan])).toEqual(['Satu', 'Dua', '99.01']);
    });
  });

  it('is never a region on the map, whatever its name is near to', () => {
    for (const text of ['Jumlah', 'Total', 'Padang', 'Kota Padang', 'Rata-rata', 'Jml', 'Subtotal', 'Grand Total'])
      for (const lines of [[`${text};66`], [`${text};66`, 'Sumber: BPS;']]) {
        const regions = valuesOf(validatedCsv(table('PSM', lines))).map(([region]) => region);
        expect(regions.filter((region) => region !== '13.71')).toEqual(kecamatan.map(({ code }) => code));
      }
  });
});

describe('the check on the sum', () => {
  it('names both numbers, as the column writes them, and the row of the total', () => {
    const result = validatedCsv(table('Dana (Rp)', ['Jumlah;67.000.000'], (index) => `${index + 1}.000.000`));
    expect(result.report.entries.filter(({ kind }) => kind === 'conflict')).toMatchObject([
      {
        row: 13,
        column: 'Dana (Rp)',
        received: '67.000.000 ≠ 66.000.000',
        detail: 'The total is not the sum of the rows: 67.000.000 is written, the rows add up to 66.000.000.',
      },
    ]);
    expect(result.report).toMatchObject({ received: 12, kept: 12 });
  });

  it('leaves to rounding what the decimals leave, and nothing in whole numbers', () => {
    const rounded = (total: string) => entriesOf(validatedCsv(table('Luas (km2)', [`Jumlah;${total}`], (index) => `${index + 1},15`)));
    expect(rounded('67,65')).toEqual([]);
    expect(rounded('67,70')).toEqual([]);
    expect(rounded('67,71')).toEqual([]);
    const ofTwo = (total: string) => entriesOf(validatedCsv(`kecamatan;Luas (km2)\nPauh;4,15\nNanggalo;5,15\nJumlah;${total}`));
    expect([ofTwo('9,31'), ofTwo('9,32')]).toEqual([[], [['conflict', 4]]]);
    expect(rounded('67,72')).toEqual([['conflict', 13]]);
    expect(entriesOf(validatedCsv(table('PSM', ['Jumlah;67'])))).toEqual([['conflict', 13]]);
  });

  it.each([
    [['1000', '1000'], '3000', '3000 ≠ 2000'],
    [['1,1', '1,1'], '3,25', '3,25 ≠ 2,20'],
    [['1.1', '1.15'], '3', '3 ≠ 2.25'],
    [['1.1234', '1.1234'], '3.2468', '3.2468 ≠ 2.2468'],
    [['1.000,5', '1.000,5'], '3.000', '3.000 ≠ 2.001,0'],
    [['1,000.5', '1,000.5'], '3,000', '3,000 ≠ 2,001.0'],
    [['4'], '9', '9 ≠ 4'],
  ])('writes the sum of %j as the column does, with all decimals', (cells, total, received) => {
    const rows = cells.map((cell, index) => `${kecamatan[index]?.name ?? ''};${cell}`);
    expect(about(['kecamatan;Luas (km2)', ...rows, `Jumlah;${total}`].join('\n')).filter(([kind]) => kind === 'conflict')).toEqual([
      ['conflict', cells.length + 2, 'Luas (km2)', received],
    ]);
  });

  it('is not made of shares and fractions, whether the rows or the total say so', () => {
    for (const [one, other, total] of [
      ['4%', '5%', '8'],
      ['4', '5', '8%'],
      ['1,5', '2,5', '5'],
      ['1', '2', '4,5'],
      ['-', '-', '5'],
      ['1', '2', '-'],
    ])
      expect(
        entriesOf(validatedCsv(`kecamatan;Nilai X\nPauh;${one}\nNanggalo;${other}\nJumlah;${total}`)).filter(
          ([kind]) => kind !== 'missing',
        ),
      ).toEqual([]);
    expect(about('kecamatan;Nilai X\nPauh;-\nNanggalo;-\nJumlah;5').filter(([, row]) => row === 4)).toEqual([
      ['assumed', 4, 'kecamatan', 'Jumlah'],
    ]);
  });

  it.each(['Kota Padang', 'Padang Kota', 'Kodya Padang', '13.71', '1371'])(
    'is made of the city by its own name or code, too: %s',
    (text) => {
      expect(entriesOf(validatedCsv(table('PSM', [`${text};67`])))).toEqual([['conflict', 13]]);
    },
  );

  it.each(['Kota', 'Kotamadya', 'Kodya', 'Kabupaten', 'Kab', 'Kab.', 'City of ', 'KOTA'])(
    'is made of the city by its bare name, whatever stands before it: %s',
    (word) => {
      const city: Region = {
        ...kecamatan[0]!,
        code: '99.01',
        bpsCode: null,
        level: 'kota',
        name: `${word} Contoh`,
        parent: null,
        aliases: [],
      };
      const parts = ['Satu', 'Dua'].map((name, index): Region => ({
        ...city,
        code: `99.01.0${index + 1}`,
        level: 'kecamatan',
        name,
        parent: city.code,
      }));
      const { observations, findings } = readCsv('kecamatan;PSM\nSatu;4\nDua;5\nContoh;8', { regions: [city, ...parts] });
      expect([observations?.[2]?.region, findings?.map(({ kind, row }) => [kind, row])]).toEqual([
        '99.01',
        [
          ['assumed', 4],
          ['conflict', 4],
        ],
      ]);
    },
  );

  it.each(['99.01', '9901', '8801'])('is made of the city by each of its codes: %s', (code) => {
    const city: Region = {
      ...kecamatan[0]!,
      code: '99.01',
      bpsCode: '8801',
      level: 'kota',
      name: 'Kota Contoh',
      parent: null,
      aliases: [],
    };
    const parts = ['Satu', 'Dua'].map((name, index): Region => ({
      ...city,
      code: `99.01.0${index + 1}`,
      bpsCode: null,
      level: 'kecamatan',
      name,
      parent: city.code,
    }));
    const { findings } = readCsv(`kecamatan;PSM\nSatu;4\nDua;5\n${code};8`, { regions: [city, ...parts] });
    expect(findings?.map(({ kind, row }) => [kind, row])).toEqual([['conflict', 4]]);
  });

  it.each([
    'Density',
    'Rata rata',
    'Ratarata',
    'Rata-rata',
    'Average',
    'Rasio',
    'Ratio',
    'Indeks',
    'Index',
    'IPM',
    'Umur',
    'Usia',
    'Laju',
    'Peringkat',
    'Ranking',
    'Jarak',
    'Ketinggian',
    'Kepadatan',
  ])('is not made of what does not add up by one of its names: %s', (word) => {
    const kindsIn = (text: string, indicators: readonly IndicatorInput[]) =>
      readCsv(text, { regions: padangRegister, indicators }).findings?.map(({ kind }) => kind) ?? [];
    const facts = { unit: 'orang', kind: 'count' } as const;
    const conflicts = (indicator: IndicatorInput) =>
      kindsIn(`kecamatan;indikator;nilai\nPauh;${indicator.id};4\nNanggalo;${indicator.id};5\nJumlah;${indicator.id};8`, [
        { ...facts, ...indicator },
      ]).includes('conflict');
    expect(
      [
        { id: 'x', title: `${word} X` },
        { id: 'x', title: { id: 'X', en: `X ${word}` } },
        { id: word.toLowerCase(), title: 'X' },
      ].map(conflicts),
    ).toEqual([false, false, false]);
    expect(conflicts({ id: 'x', title: 'PSM' })).toBe(true);
  });

  it.each(['Angka kemiskinan (%)', 'PSM per 1000 keluarga', 'Kepadatan penduduk', 'Rata-rata anggota', 'Rasio murid', 'IPM'])(
    'is not made of what does not add up: %s',
    (header) => {
      const text = table(header, ['Kota Padang;6']);
      expect(cityOf(text)).toEqual([6]);
      expect(entriesOf(validatedCsv(text))).toEqual([]);
    },
  );

  it('cannot be made where values are missing, and says so, unless the rest is the total or more', () => {
    const withGap = (total: string) =>
      about(table('PSM', [`Jumlah;${total}`], (index) => (index === 3 ? '-' : `${index + 1}`))).filter(
        ([, row, column]) => row === 13 && column === 'PSM',
      );
    expect(withGap('66')).toEqual([['assumed', 13, 'PSM', '66']]);
    const whole = readCsv(
      table('PSM', ['Jumlah;66'], (index) => (index === 3 ? '-' : `${index + 1}`)),
      { regions: padangRegister },
    );
    expect(whole.findings).toContainEqual({
      kind: 'assumed',
      row: 13,
      column: 'PSM',
      received: '66',
      detail: detailOf('total-unchecked', { missing: 1, count: 11 }),
    });
    expect(withGap('62')).toEqual([]);
    expect(withGap('61')).toEqual([['conflict', 13, 'PSM', '61 ≠ 62']]);
  });

  it('is not made where a region stands in two rows or more', () => {
    const [head, ...rows] = table('PSM', ['Kota Padang;999']).split('\n');
    expect(entriesOf(validatedCsv([head, 'Pauh;8', 'Pauh;8', ...rows].join('\n')))).toEqual([
      ['duplicate', 3],
      ['duplicate', 11],
    ]);
    expect(entriesOf(validatedCsv(table('PSM', ['Pauh;8', 'Kota Padang;999'])))).toEqual([['duplicate', 13]]);
  });
});
