import { regionsOf } from '../regions-of.js';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DecimalSign } from '../../src/data/parse-number.js';
import { rangesOf, type Sum } from '../data/privacy/table-attacker.js';
import { fileOf, ranCommand, seenOf, type Seen } from './seen.js';

/** A kind of file that was read wrongly once, made up anew. */
interface Case {
  readonly file: string;
  /** What is right, in a few words. */
  readonly right: string;
  readonly decimal?: DecimalSign;
  readonly level?: 'kelurahan';
  readonly core: (seen: Seen) => void | Promise<void>;
  /** What `check` ends with, and what it says. */
  readonly check: readonly [exitCode: number, ...says: readonly RegExp[]];
  /** What stands in the page of `render`. */
  readonly page: readonly RegExp[];
}

const ELEVEN = 11;
/** A text as it reads, wherever its lines break. */
const plain = (text: string) => text.replace(/\s+/g, ' ');
const statesOf = (seen: Seen) => new Set(regionsOf(seen.scene()).map(({ state }) => state));
const textsOf = (seen: Seen) => regionsOf(seen.scene()).map(({ valueText }) => valueText);
const DAMAGED = /pemisah ribuan terbaca sebagai tanda desimal/;
const whole = (id: string, subject: string | null, unit = '') => [id, 'count', subject, unit];

/** Each value as printed lies in the class as printed, and classes that differ are printed apart. */
function expectPrintedTruth(seen: Seen): void {
  for (const classification of ['quantile', 'equal-interval', 'jenks', 'pretty', 'standard-deviation'] as const)
    for (let classes = 2; classes <= 7; classes += 1) {
      const scene = seen.scene({ classification, classes });
      const { legend } = scene;
      const regions = regionsOf(scene);
      const rows = legend.rows.flatMap((row) => (row.kind === 'class' ? [row.text] : []));
      const numbers = (text: string) =>
        [...text.matchAll(/\d[\d.,]*/g)].map(([found]) => Number(found.replaceAll('.', '').replace(',', '.')));
      expect(new Set(rows).size).toBe(rows.length);
      for (const { valueText, classIndex, classText } of regions) {
        const [printed = NaN] = numbers(valueText);
        const ends = numbers(rows[classIndex ?? -1] ?? '');
        expect(classText).toBe(rows[classIndex ?? -1]);
        if (classIndex !== 0) expect(printed, `${classification} ${valueText} ${classText}`).toBeGreaterThanOrEqual(ends[0] ?? NaN);
        if (classIndex !== rows.length - 1)
          expect(printed, `${classification} ${valueText} ${classText}`).toBeLessThan(ends[ends.length - 1] ?? NaN);
      }
    }
}

/** Drawn with its sign: below zero by another look, which the legend names, and never like none or missing. */
function expectSigned(seen: Seen, negative: number): void {
  const scene = seen.scene();
  const { legend } = scene;
  const regions = regionsOf(scene);
  expect(scene.panels[0].encoding).toBe('circle');
  expect(regions.map(({ state }) => state)).toEqual(regions.map(() => null));
  expect(regions.filter(({ valueText }) => valueText.startsWith('−'))).toHaveLength(negative);
  expect(regions.filter(({ value, circleShare }) => value !== 0 && !(circleShare! > 0))).toEqual([]);
  expect(legend.sizes.some(({ isNegative, sizes }) => isNegative && sizes.every(({ text }) => text.includes('−')))).toBe(true);
}

const CASES: readonly Case[] = [
  ...(['C01-small-counts.csv', 'C01-two-regions.csv', 'C01-all-alike.csv'] as const).map((file): Case => ({
    file,
    right: 'a size legend of whole counts, none of them 0',
    core: (seen) => {
      const texts = seen.scene().legend.sizes.flatMap(({ sizes }) => sizes.map(({ text }) => text));
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(text).toMatch(/^[1-9]\d*$/);
      expect(new Set(texts).size).toBe(texts.length);
    },
    check: [0, /tidak ada kesalahan/],
    page: [/Jumlah KUBE/],
  })),
  {
    file: 'C01-rates-alike.csv',
    right: 'one class, the value itself',
    core: (seen) => {
      expect(seen.scene().legend.rows.map(({ text, count }) => [plain(text), count])).toEqual([['37,5 %', ELEVEN]]);
    },
    check: [0, /Persentase \(%\) +% +2024/],
    page: [/37,5 %/],
  },
  {
    file: 'C04-change-in-points.csv',
    right: 'a two-ended palette with a break at 0, in points',
    core: (seen) => {
      expect(seen.indicators).toEqual([['perubahan-persentase-kemiskinan-poin-persen', 'rate', null, 'poin']]);
      const scene = seen.scene();
      const regions = regionsOf(scene);
      expect(scene.panels[0].encoding).toBe('class');
      const classes = (sign: number) => new Set(regions.filter(({ value }) => Math.sign(value ?? 0) === sign).map(({ fill }) => fill));
      for (const fill of classes(-1)) expect(classes(1)).not.toContain(fill);
      expect(textsOf(seen).every((text) => plain(text).endsWith(' poin'))).toBe(true);
    },
    check: [0, /kemiskinan.*poin|poin +tanpa periode/],
    page: [/poin/],
  },
  {
    file: 'C05-net-migration.csv',
    right: 'drawn with their sign',
    core: (seen) => expectSigned(seen, 5),
    check: [0, /jiwa/],
    page: [/−290/],
  },
  {
    file: 'C05-all-negative.csv',
    right: 'drawn with their sign',
    core: (seen) => expectSigned(seen, ELEVEN),
    check: [0, /11 dari 11 kecamatan/],
    page: [/−333/],
  },
  { file: 'C05-deficit.csv', right: 'drawn with their sign', core: (seen) => expectSigned(seen, 5), check: [0, /ton/], page: [/−290 ton/] },
  {
    file: 'C07-tiny-shares.csv',
    right: 'told apart in legend, label and table',
    core: (seen) => {
      expectPrintedTruth(seen);
      expect(new Set(textsOf(seen)).size).toBe(ELEVEN);
    },
    check: [0, /persentase_pendudu/],
    page: [/0,00043 %/],
  },
  {
    file: 'C08-values-at-breaks.csv',
    right: 'with a decimal sign declared, no exception',
    decimal: ',',
    core: expectPrintedTruth,
    check: [0, /tidak ada kesalahan/],
    page: [/9,00 %/],
  },
  {
    file: 'C08-values-at-breaks.csv',
    right: 'without one, asked about and not drawn',
    core: (seen) => {
      expect(seen.faults).toEqual(Array.from({ length: ELEVEN }, (_, at) => ['ambiguous-number', at + 2, 'Persentase (%)']));
      expect(statesOf(seen)).toEqual(new Set(['missing']));
    },
    check: [1, /dapat dibaca dengan\s+dua cara/, /--decimal/],
    page: [/Tidak ada data/],
  },
  {
    file: 'C13-words.csv',
    right: 'a column of words is named as not drawn',
    core: (seen) => {
      expect(seen.indicators).toEqual([whole('jumlah-penduduk', 'person')]);
      expect(seen.told).toContain('Klasifikasi IDM');
    },
    check: [0, /Klasifikasi IDM +tidak digambar: kata/, /Kolom ini berisi kata, bukan angka/],
    page: [/Jumlah penduduk/],
  },
  {
    file: 'D02-density.csv',
    right: 'two years of a rate by its unit, nothing suppressed, no key a figure',
    core: (seen) => {
      expect(seen.indicators).toEqual([['kepadatan-penduduk', 'rate', 'person', 'JIWA/KM2']]);
      expect(seen.periods).toEqual(['2021', '2022']);
      expect(seen.values()).toEqual([5610, 4, 3, 1925, 1940, 5611, 5, 4, 1926, 1941]);
      expect(seen.scene().panels[0].encoding).toBe('class');
    },
    check: [0, /id +tidak dibaca: kode/, /kode_provinsi +tidak dibaca: kode/, /satuan +satuan/],
    page: [/5.611 JIWA\/KM2/],
  },
  {
    file: 'D03-codes-of-both-lists.csv',
    right: 'the kelurahan by their code, one indicator',
    level: 'kelurahan',
    core: async (seen) => {
      expect(seen.indicators).toEqual([whole('jumlah-individu', 'person', 'ORANG')]);
      expect(seen.dataset.observations.map(({ region }) => region)).toEqual([
        '13.71.10.1001',
        '13.71.10.1004',
        '13.71.10.1005',
        '13.71.03.1001',
        '13.71.03.1007',
      ]);
      expect(regionsOf(await seen.kelurahanScene()).filter(({ value }) => value !== null)).toHaveLength(5);
    },
    check: [0, /5 dari 104 kelurahan/, /bps_kode_desa_kelurahan +tidak dibaca: kode/],
    page: [/2\.050 ORANG/],
  },
  {
    file: 'D04-semesters.csv',
    right: 'semesters apart and named, nothing dropped',
    core: (seen) => {
      expect(seen.indicators).toEqual([whole('jumlah-kk-semester-1', 'family'), whole('jumlah-kk-semester-2', 'family')]);
      expect(seen.report.kept).toBe(20);
      expect(seen.faults).toEqual([]);
      expect(seen.told).toContain('semester');
    },
    check: [0, /semester +rincian: tiap isinya satu indikator/],
    page: [/jumlah_kk – semester 1/],
  },
  {
    file: 'D05-by-sex.csv',
    right: 'an indicator for each value of the column that tells rows apart',
    core: (seen) => {
      expect(seen.indicators).toEqual([
        whole('jumlah-penduduk-laki-laki', 'person', 'JIWA'),
        whole('jumlah-penduduk-perempuan', 'person', 'JIWA'),
      ]);
      expect(seen.dataset.indicators.map(({ title }) => title.id)).toEqual(['jumlah_penduduk – laki-laki', 'jumlah_penduduk – perempuan']);
      expect(seen.values('jumlah-penduduk-perempuan')).toEqual([13_989, 29_389, 62_989, 30_889, 39_589]);
      expect(seen.faults).toEqual([]);
    },
    check: [0, /jenis_kelamin +rincian/],
    page: [/jumlah_penduduk – laki-laki/],
  },
  ...(['D07-thousands-as-decimals.csv', 'D07-quoted-with-codes.csv', 'D07-three-rows.csv', 'D08-thousands-as-decimals.xlsx'] as const).map(
    (file): Case => ({
      file,
      right: 'no fraction of a person: reported with its rows, and not drawn',
      core: (seen) => {
        expect(seen.values().every((value) => value === null)).toBe(true);
        expect(seen.values().length).toBeGreaterThan(2);
        expect(seen.faults).toEqual(
          seen
            .values()
            .map((_, at) => [
              'ambiguous-number',
              at + 2,
              file.includes('decimals.csv') || file.includes('three') ? 'Jumlah Penduduk (jiwa)' : 'DATA PENDUDUK HASIL KONSOLIDASI BERSIH',
            ]),
        );
      },
      check: [1, DAMAGED],
      page: [/Tidak ada data/],
    }),
  ),
  {
    file: 'D09-merged-headers.xlsx',
    right: 'RT and RW told apart; the code is no figure',
    level: 'kelurahan',
    core: (seen) => {
      expect(seen.dataset.indicators.map(({ title }) => title.id)).toEqual([
        expect.stringMatching(/JUMLAH RT/),
        expect.stringMatching(/JUMLAH RW/),
      ]);
      expect(seen.dataset.indicators.map(({ id }) => seen.values(id))).toEqual([
        [30, 31, 32, 33],
        [9, 10, 11, 12],
      ]);
    },
    check: [0, /KODE +tidak dibaca: kode|tidak dibaca: kode, nomor/],
    page: [/JUMLAH RT/],
  },
  {
    file: 'D15-codes-as-floats.csv',
    right: 'codes, years and an empty cell of a data frame',
    core: (seen) => {
      expect(seen.periods).toEqual(['2024']);
      expect(seen.dataset.observations.map(({ region, value }) => [region, value])).toEqual([
        ['13.71.05', 2_742_476.39],
        ['13.71.07', 2_743_476.39],
        ['13.71.06', 2_744_476.39],
        ['13.71.01', null],
        ['13.71.02', 2_746_476.39],
      ]);
    },
    check: [0, /kode_kecamatan +wilayah/, /tahun +periode/],
    page: [/2\.742\.476/],
  },
  {
    file: 'D15-years-as-floats.csv',
    right: 'a year of a data frame',
    core: (seen) => {
      expect(seen.periods).toEqual(['2024']);
      expect(seen.values()).toEqual([3, 3.4, 3.8, 4.2, 4.6]);
    },
    check: [0, /persentase_miskin +% +2024/],
    page: [/4,6 %/],
  },
  {
    file: 'D17-months.csv',
    right: 'monthly periods, hectares an amount',
    core: (seen) => {
      expect(seen.indicators).toEqual([
        ['luas-panen-padi-hektare', 'amount', 'area', 'hektare'],
        ['produksi-padi', 'amount', null, ''],
      ]);
      expect(seen.periods).toEqual(['2023-01', '2023-02', '2023-03']);
      expect(seen.scene().panels[0].encoding).toBe('circle');
    },
    check: [0, /Bulan +periode/, /Januari 2023/],
    page: [/Maret 2023/],
  },
  {
    file: 'D20-dates-of-upkeep.csv',
    right: 'the year alone is the period',
    core: (seen) => {
      expect(seen.periods).toEqual(['2023']);
      expect(seen.told).toEqual(expect.arrayContaining(['tanggal_update', 'created_at']));
    },
    check: [0, /jumlah_posyandu +– +2023/],
    page: [/jumlah_posyandu/],
  },
  {
    file: 'D20-a-date-in-each-row.csv',
    right: 'no period, and the dates are named',
    core: (seen) => {
      expect(seen.periods).toEqual([null]);
      expect(statesOf(seen)).toEqual(new Set([null]));
      expect(seen.told).toContain('tanggal');
    },
    check: [0, /menyebut kapan tiap baris ditulis/],
    page: [/jumlah_posyandu/],
  },
  ...(['D22-total-with-year.csv', 'D22-total-without-year.csv'] as const).map((file): Case => ({
    file,
    right: 'the total checked against the rows, with and without its year',
    core: (seen) => {
      expect(seen.faults).toEqual([]);
      expect(seen.dataset.observations.find(({ region }) => region === '13.71')).toMatchObject({ value: 268_800, period: '2023' });
    },
    check: [0, /dibaca sebagai jumlah: Kota Padang/],
    page: [/Jumlah KK/],
  })),
  {
    file: 'D22-filtered-rows.xlsx',
    right: 'hidden rows named, and the total known for that of the others',
    core: (seen) => {
      expect(seen.values()).toHaveLength(12);
      expect(seen.faults).toEqual([['conflict', 13, 'Jumlah KK']]);
    },
    check: [
      1,
      /Baris yang disembunyikan di lembarnya ikut dibaca: 3, 5\./,
      /Jumlah 234300 hanya dari\s+baris yang tampak di lembarnya; bersama\s+baris\s+yang\s+disembunyikan\s+jumlahnya\s+268800/,
    ],
    page: [/Jumlah KK/],
  },
  {
    file: 'D24-livestock.csv',
    right: 'animals are no persons: nothing is withheld',
    core: (seen) => {
      expect(seen.indicators).toEqual([
        whole('SAPI POTONG', 'thing', 'EKOR'),
        whole('KERBAU', 'thing', 'EKOR'),
        whole('KUDA', 'thing', 'EKOR'),
      ]);
      expect(seen.values('KERBAU')).toEqual([0, 1, 2, 3, 4]);
      expect(seen.report.entries.filter(({ kind }) => kind === 'suppressed' || kind === 'undecided')).toEqual([]);
    },
    check: [0, /KERBAU +EKOR +2021/],
    page: [/56 EKOR/],
  },
  {
    file: 'D24-vegetables.csv',
    right: 'each kind an indicator, in quintals, nothing withheld',
    core: (seen) => {
      expect(seen.indicators).toEqual([
        ['jumlah-produksi-bawang-merah', 'amount', 'thing', 'KWINTAL'],
        ['jumlah-produksi-cabai-rawit', 'amount', 'thing', 'KWINTAL'],
      ]);
      expect(seen.values()).toEqual([0, 1, 2, 3, 4]);
    },
    check: [0, /jenis_komoditas +rincian/],
    page: [/bawang merah/],
  },
  {
    file: 'D29-two-columns-alike.csv',
    right: 'kept apart and named by their place',
    core: (seen) => {
      expect(seen.dataset.indicators.map(({ title }) => title.id)).toEqual(['Jumlah (B)', 'Jumlah (C)', 'Persentase']);
      expect(seen.values('jumlah-c')).toEqual([52, 55, 58, 61, 64]);
      expect(seen.faults).toEqual([]);
    },
    check: [0, /Beberapa kolom berjudul “Jumlah”/],
    page: [/Jumlah \(B\)/],
  },
  {
    file: 'D30-numbers-among-texts.xlsx',
    right: 'all of one column reported, none of it drawn',
    core: (seen) => {
      expect(seen.values()).toEqual(seen.values().map(() => null));
      expect(seen.faults.map(([, row]) => row)).toEqual([2, 3, 4, 5, 6, 7]);
    },
    check: [1, /dapat dibaca\s+dengan dua cara/],
    page: [/Tidak ada data/],
  },
  {
    file: 'D31-index.csv',
    right: 'an index is filled',
    core: (seen) => {
      expect(seen.indicators).toEqual([['indeks-pembangunan-manusia', 'rate', null, 'POIN']]);
      expect(seen.scene().panels[0].encoding).toBe('class');
    },
    check: [0, /2022, 2023/],
    page: [/POIN/],
  },
  {
    file: 'D31-tons-a-day.csv',
    right: 'tons a day are circles',
    core: (seen) => {
      expect(seen.indicators).toEqual([['produksi-sampah', 'amount', 'thing', 'TON PER HARI']]);
      expect(seen.scene().panels[0].encoding).toBe('circle');
    },
    check: [0, /TON PER HARI +2023/],
    page: [/75,8 TON PER HARI/],
  },
  {
    file: 'P01-ages-and-totals.csv',
    right: 'no withheld count follows from row and column sums together',
    core: (seen) => {
      const codes = [...new Set(seen.dataset.observations.map(({ region }) => region))];
      const ids = seen.dataset.indicators.map(({ id }) => id);
      const cells = new Map(seen.dataset.observations.map(({ indicator, region, value }) => [`${indicator} ${region}`, value]));
      const sumOf = (names: readonly string[], total: string): Sum => {
        const all = [...names.map((name) => [name, 1] as const), [total, -1] as const];
        return {
          terms: all.filter(([name]) => cells.get(name) === null),
          seen: all.reduce((sum, [name, sign]) => sum + sign * (cells.get(name) ?? 0), 0),
        };
      };
      const sums = [
        ...codes.map((code) =>
          sumOf(
            ids.slice(0, -1).map((id) => `${id} ${code}`),
            `jumlah ${code}`,
          ),
        ),
        ...ids.map((id) =>
          sumOf(
            codes.filter((code) => code !== '13.71').map((code) => `${id} ${code}`),
            `${id} 13.71`,
          ),
        ),
      ].filter(({ terms }) => terms.length > 0);
      const unseen = [...cells].flatMap(([name, value]) => (value === null ? [name] : []));
      expect(unseen.length).toBeGreaterThan(4);
      for (const [name, [low, high]] of rangesOf(unseen, sums, { leastOf: () => 1, most: 2000 }))
        expect(high - low, name).toBeGreaterThanOrEqual(5);
    },
    check: [1, /Orang atau bukan\?/],
    page: [/Dirahasiakan/],
  },
  {
    file: 'P02-announced-name.csv',
    right: 'the name is told nowhere, not even by the report',
    core: (seen) => {
      expect(seen.values()).toEqual([9, 8]);
      expect(JSON.stringify([seen.dataset, seen.report])).not.toMatch(/Rina|Marlina/);
      expect(seen.faults).toEqual([['withheld', 5, null]]);
    },
    check: [1, /tampaknya berisi nama orang/],
    page: [/2024/],
  },
];

describe.each(CASES)('$file: $right', ({ file, decimal, level, core, check: [exitCode, ...says], page }) => {
  const options = decimal === undefined ? [] : ['--decimal', decimal];

  it('in padang-map/core', async () => {
    await core(await seenOf(file, decimal));
  });

  it('in the command', async () => {
    const checked = await ranCommand('check', fileOf(file), ...options);
    for (const text of says) expect(plain(checked.out)).toMatch(text);
    expect([checked.exitCode, checked.err]).toEqual([exitCode, '']);
    expect(checked.out).not.toMatch(/Rina|Marlina/);
    const rendered = await ranCommand('render', fileOf(file), '-o', '-', ...options, ...(level ? ['--level', level] : []));
    for (const text of page) expect(plain(rendered.out.slice(rendered.out.indexOf('<body>')))).toMatch(text);
    expect(rendered.out).not.toMatch(/Rina|Marlina/);
    expect(rendered.exitCode).toBe(exitCode);
  });
});

it('tries every file of the corpus', () => {
  expect([...new Set(CASES.map(({ file }) => file))].sort()).toEqual(readdirSync(fileOf('')).sort());
});
