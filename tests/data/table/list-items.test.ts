import { regionsOf } from '../../regions-of.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { validate } from '../../../src/data/validate.js';
import { loadKelurahan } from '../../../src/core.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { knownDetail } from '../../../src/model/detail.js';
import { composeScene } from '../../../src/scene/compose-scene.js';
import { DEFAULT_VIEW } from '../../../src/scene/view.js';
import { LOCALES } from '../../scene/scene-of.js';
import { kecamatan } from '../register.js';

const kelurahan = await loadKelurahan();
const read = (text: string) => validate(readCsv(text, { regions: padangRegister }), padangRegister);

/** Value and note of an indicator by region, and by period where there is one. */
function seen(text: string, indicator: string): Readonly<Record<string, readonly [number | null, string | null]>> {
  const own = read(text).dataset.observations.filter((each) => each.indicator === indicator);
  return Object.fromEntries(
    own.map(({ region, period, value, note }) => [[region, period].filter(Boolean).join(' '), [value, note?.id ?? null]]),
  );
}

const keysIn = (text: string, kind: string) =>
  read(text)
    .report.entries.filter((each) => each.kind === kind)
    .map(({ row, detail }) => [row, knownDetail(detail)?.key]);

const KUBE = `Daftar KUBE penerima bantuan modal
No;Nama KUBE;Kelurahan;Kecamatan;Bantuan (Rp);Usia usaha
1;KUBE Melati;Lubuk Buaya;Koto Tangah;10.000.000;2
2;KUBE Mawar;Lubuk Buaya;Koto Tangah;10.000.000;5
3;KUBE Anggrek;Parupuk Tabing;Koto Tangah;12.500.000;1
4;KUBE Kenanga;Parupuk Tabing;Koto Tangah;;3
5;KUBE Dahlia;Ampang;Kuranji;7.500.000;3`;

describe('a list of groups with amounts', () => {
  it('adds up what those of one region have, and counts them', () => {
    expect(seen(KUBE, 'bantuan-rp')).toEqual({
      '13.71.11.1009': [20_000_000, null],
      '13.71.11.1012': [12_500_000, '1 tanpa angka'],
      '13.71.09.1004': [7_500_000, null],
    });
    expect(seen(KUBE, 'jumlah-kube')).toEqual({ '13.71.11.1009': [2, null], '13.71.11.1012': [2, null], '13.71.09.1004': [1, null] });
    expect(keysIn(KUBE, 'duplicate')).toEqual([]);
  });

  it('adds up no ages: their range is told', () => {
    expect(seen(KUBE, 'usia-usaha')).toEqual({
      '13.71.11.1009': [null, '2 baris, 2–5; tidak dijumlahkan'],
      '13.71.11.1012': [null, '2 baris, 1–3; tidak dijumlahkan'],
      '13.71.09.1004': [null, '1 baris, 3; tidak dijumlahkan'],
    });
  });

  it('adds up nothing that is read off a scale, and what has an extent', () => {
    const text =
      'Kecamatan;Nama Jembatan;Lebar (m);Kelas jalan;Panjang (m)\nPauh;A;6;2;30\nPauh;B;7;3;40\nKuranji;C;5;1;20\nKuranji;D;6;2;10';
    expect(seen(text, 'lebar-m')['13.71.08']).toEqual([null, '2 baris, 6–7 m; tidak dijumlahkan']);
    expect(seen(text, 'kelas-jalan')['13.71.08']?.[0]).toBeNull();
    expect(seen(text, 'panjang-m')).toEqual({ '13.71.08': [70, null], '13.71.09': [30, null] });
  });

  it('adds up no rates, indices, means, ranks or years', () => {
    for (const header of [
      'Persentase modal sendiri',
      'Indeks usaha',
      'Rata-rata omzet',
      'Peringkat usaha',
      'Skor',
      'Tahun berdiri usaha',
      'Rasio utang',
    ])
      for (const [value] of Object.values(seen(KUBE.replace('Usia usaha', header), header.toLowerCase().replace(/[^a-z]+/g, '-'))))
        expect(value).toBeNull();
  });

  it('reads a row that is equal to another once, whatever its number, and says so', () => {
    const twice = `${KUBE}\n6;KUBE Dahlia;Ampang;Kuranji;7.500.000;3`;
    expect(seen(twice, 'bantuan-rp')['13.71.09.1004']).toEqual([7_500_000, null]);
    expect(keysIn(twice, 'duplicate')).toEqual([[8, 'row-equal']]);
  });

  it('checks a total against all rows, and adds it to none', () => {
    expect(keysIn(`${KUBE}\nJumlah;;;;40.000.000;`, 'conflict')).toEqual([]);
    expect(keysIn(`${KUBE}\nJumlah;;;;30.000.000;`, 'conflict')).toEqual([[8, 'total-differs']]);
    expect(seen(`${KUBE}\nJumlah;;;;40.000.000;`, 'bantuan-rp')).toEqual(seen(KUBE, 'bantuan-rp'));
  });

  it('keeps years apart, and adds nothing of one to another', () => {
    const text =
      'Nama KUBE;Kelurahan;Bantuan (Rp);Tahun\nMelati;Ampang;1000000;2023\nMawar;Ampang;2000000;2023\nMelati;Ampang;4000000;2024\nAnggrek;Lubuk Buaya;500000;2024\nKenanga;Lubuk Buaya;600000;2024\nDahlia;Lubuk Buaya;700000;2024';
    expect(seen(text, 'bantuan-rp')).toEqual({
      '13.71.09.1004 2023': [3_000_000, null],
      '13.71.09.1004 2024': [4_000_000, null],
      '13.71.11.1009 2024': [1_800_000, null],
    });
  });

  it('adds nothing of another status, version or unit', () => {
    const rows =
      'Ampang;Kelompok A;10000000;X\nAmpang;Kelompok B;5000000;Y\nAmpang;Kelompok C;7000000;X\nLubuk Buaya;Kelompok D;7000000;Y\nLubuk Buaya;Kelompok E;8000000;X';
    for (const [header, one, other] of [
      ['Status', 'Disetujui', 'Ditolak'],
      ['Versi data', 'awal', 'revisi'],
      ['Satuan', 'paket', 'rupiah'],
    ] as const) {
      const { dataset } = read(`Kelurahan;Nama Kelompok;Dana;${header}\n${rows.replace(/X/g, one).replace(/Y/g, other)}`);
      const values = dataset.observations
        .filter(({ indicator }) => indicator.startsWith('dana'))
        .map(({ indicator, value }) => [indicator, value]);
      expect(values).toEqual([
        [`dana-${one.toLowerCase()}`, 17_000_000],
        [`dana-${other.toLowerCase()}`, 5_000_000],
        [`dana-${other.toLowerCase()}`, 7_000_000],
        [`dana-${one.toLowerCase()}`, 8_000_000],
      ]);
    }
  });

  it.each(['nilai', 'Omzet', 'Biaya', 'PAGU', 'TOTAL'])(
    'takes amounts of one length for figures, however short their header is: %s',
    (header) => {
      const text = `Kelurahan;Nama KUBE;${header}\nLubuk Buaya;Mawar;10000000\nLubuk Buaya;Melati;15000000\nAmpang;Anggrek;20000000\nAmpang;Dahlia;30000000`;
      expect(seen(text, header.toLowerCase())).toEqual({ '13.71.11.1009': [25_000_000, null], '13.71.09.1004': [50_000_000, null] });
    },
  );

  it('takes no number of a school for a figure', () => {
    const text =
      'NPSN;Nama Sekolah;Kecamatan;Siswa\n10300001;SDN 1;Pauh;100\n10300002;SDN 2;Pauh;120\n10300003;SDN 3;Kuranji;90\n10300004;SDN 4;Kuranji;80';
    expect(read(text).dataset.indicators.map(({ id }) => id)).toEqual(['siswa', 'jumlah-sekolah']);
  });

  it('reads no table with a name beside each region as a list, where one stands twice by a slip', () => {
    const names = padangRegister.filter(({ level }) => level === 'kecamatan').map(({ name }, at) => `${name};Posyandu ${at};${1000 + at}`);
    expect(read(`Kecamatan;Nama posyandu;Penduduk\n${names.join('\n')}\nPauh;Posyandu lain;5`).dataset.observations).toHaveLength(10);
  });

  it('is the sum by brute force, whatever the rows and their order', () => {
    const places = ['Ampang', 'Lubuk Buaya', 'Parupuk Tabing', 'Anduring', 'Gunung Sarik'];
    const row = fc.record({ place: fc.constantFrom(...places), amount: fc.option(fc.integer({ min: 1, max: 90_000_000 })) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 30 }), (rows) => {
        fc.pre(new Set(rows.map(({ place }) => place)).size < rows.length && rows.some(({ amount }) => amount !== null));
        const text = `Nama KUBE;Kelurahan;Bantuan (Rp)\n${rows.map(({ place, amount }, at) => `KUBE ${at};${place};${amount ?? ''}`).join('\n')}`;
        const told = Object.values(seen(text, 'bantuan-rp'))
          .map(([value]) => value ?? 0)
          .sort((a, b) => a - b);
        const sums = new Map<string, number>();
        for (const { place, amount } of rows) sums.set(place, (sums.get(place) ?? 0) + (amount ?? 0));
        expect(told).toEqual([...sums.values()].sort((a, b) => a - b));
        expect(Object.values(seen(text, 'jumlah-kube')).reduce((sum, [value]) => sum + (value ?? 0), 0)).toBe(rows.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('sums among the names of a list', () => {
  const items = ['Lubuk Buaya;Mawar;10000000', 'Lubuk Buaya;Melati;15000000', 'Ampang;Anggrek;20000000', 'Ampang;Dahlia;30000000'];
  const withSums = (first: string, second: string, head = 'Kelurahan;Nama KUBE;Bantuan (Rp)') =>
    [head, ...items.slice(0, 2), first, ...items.slice(2), second].filter((line) => line !== '').join('\n');
  const right = { '13.71.11.1009': [25_000_000, null], '13.71.09.1004': [50_000_000, null] };

  it.each([
    ['one below each region', 'Lubuk Buaya;Jumlah;25000000', 'Ampang;Jumlah;50000000'],
    ['more words behind', 'Lubuk Buaya;Jumlah Lubuk Buaya;25000000', 'Ampang;Subtotal Kel. Ampang;50000000'],
    ['that of all rows in the last', '', 'Ampang;TOTAL;75000000'],
    ['a mean', 'Lubuk Buaya;Rata-rata;12500000', ''],
  ])('are no items, and are checked: %s', (_what, first, second) => {
    const text = withSums(first, second);
    expect(seen(text, 'bantuan-rp')).toEqual(right);
    expect(seen(text, 'jumlah-kube')).toEqual({ '13.71.11.1009': [2, null], '13.71.09.1004': [2, null] });
    expect(keysIn(text, 'conflict')).toEqual([]);
    expect(keysIn(text, 'assumed')).toContainEqual([first === '' ? 6 : 4, first.includes('Rata') ? 'row-means' : 'row-totals']);
  });

  it('are reported where they are not the sum of the rows of their region', () => {
    expect(keysIn(withSums('Lubuk Buaya;Jumlah;26000000', 'Ampang;Jumlah;0'), 'conflict')).toEqual([
      [4, 'total-differs'],
      [7, 'total-differs'],
    ]);
  });

  it('may stand above the numbers where the name is empty, or among numbers of RW', () => {
    const numbered = [
      'No;Kelurahan;Nama KUBE;Bantuan (Rp)',
      ...items.slice(0, 2).map((line) => `1;${line}`),
      'Jumlah;Lubuk Buaya;;25000000',
      ...items.slice(2).map((line) => `2;${line}`),
      'Jumlah;Ampang;;50000000',
    ].join('\n');
    expect(seen(numbered, 'bantuan-rp')).toEqual(right);
    expect(
      seen(
        'Kelurahan;RW;Jumlah KK\nLubuk Buaya;01;120\nLubuk Buaya;02;95\nLubuk Buaya;Jumlah;215\nAmpang;01;60\nAmpang;02;70\nAmpang;Jumlah;130',
        'jumlah-kk',
      ),
    ).toEqual({ '13.71.11.1009': [215, null], '13.71.09.1004': [130, null] });
  });

  it('stay figures beside the men and women that they sum', () => {
    const text =
      'Kecamatan;Nama sekolah;JK;Siswa\nPauh;SD 1;L;11\nPauh;SD 1;P;12\nPauh;SD 1;Jumlah;23\nKuranji;SD 2;L;21\nKuranji;SD 2;P;22\nKuranji;SD 2;Jumlah;43';
    expect(seen(text, 'siswa-jumlah')).toEqual({ '13.71.08': [23, null], '13.71.09': [43, null] });
  });
});

describe('a list of persons', () => {
  const names = [
    'Siti Aminah',
    'Budi Santoso',
    'Andi Putra',
    'Rina Wati',
    'Joko Susilo',
    'Sri Rahayu',
    'Dewi Lestari',
    'Agus Salim',
    'Eka Putri',
    'Hendra Gunawan',
    'Yuni Astuti',
    'Rudi Hartono',
  ];
  const text = `No;Nama Penerima;Kecamatan;Bantuan (Rp)\n${names.map((name, at) => `${at + 1};${name};${at < 2 ? 'Kuranji' : at < 6 ? 'Nanggalo' : 'Pauh'};${at === 1 ? '' : 600_000 + 1000 * at}`).join('\n')}`;

  it('is of persons where it has their numbers, whatever group its title names', () => {
    const lines = kecamatan.flatMap(({ name }, at) => [
      `13710${at % 10}0101700001;Warga ${at}a;${name};600000`,
      `13710${at % 10}0202710002;Warga ${at}b;${name};600000`,
    ]);
    const text = `DAFTAR KUBE TAHUN 2024\nNIK;Nama;Kecamatan;Bantuan (Rp)\n${lines.join('\n')}`;
    expect(read(text).dataset.indicators.map(({ id }) => id)).toEqual(['bantuan-rp', 'jumlah-orang']);
    expect(read(text).dataset.observations.filter(({ value }) => value !== null)).toEqual([]);
  });

  it.each(['Bantuan banjir 2024', 'Bantuan rumah rusak gempa', 'Daftar bantuan perahu'])(
    'is of those who got something, and nobody says whether they are persons: %s',
    (title) => {
      const text = `${title}\nKecamatan;Nomor registrasi;Bantuan (Rp)\nKuranji;A-10291;600000\nKuranji;A-10292;700000\nPauh;A-10293;650000\nNanggalo;A-10294;600000\nNanggalo;A-10295;600000\nKuranji;A-10296;100000`;
      expect(read(text).dataset.indicators.map(({ id }) => id)).toEqual(['bantuan-rp', 'jumlah-baris']);
      expect(read(text).dataset.observations.filter(({ value }) => value !== null)).toEqual([]);
    },
  );

  it('follows the rule of small counts in number and sum', () => {
    expect(seen(text, 'jumlah-orang')).toEqual({ '13.71.09': [null, null], '13.71.10': [null, null], '13.71.08': [6, null] });
    expect(seen(text, 'bantuan-rp')).toEqual({ '13.71.09': [null, null], '13.71.10': [null, null], '13.71.08': [3_651_000, null] });
  });

  it('keeps to it in sums that say no unit, in which one person’s figure would stand', () => {
    const patients = `No;Nama Pasien;Kecamatan;Lama Rawat;Biaya\n${names.map((name, at) => `${at + 1};${name};${at < 2 ? 'Kuranji' : at < 6 ? 'Nanggalo' : 'Pauh'};${5 + at};${95_000 + 1000 * at}`).join('\n')}`;
    expect(seen(patients, 'biaya')).toEqual({ '13.71.09': [null, null], '13.71.10': [null, null], '13.71.08': [621_000, null] });
    expect(seen(patients, 'lama-rawat')).toEqual({ '13.71.09': [null, null], '13.71.10': [null, null], '13.71.08': [81, null] });
  });

  it('holds back one more sum of parts whose whole is shown', () => {
    const [declared, items] = [
      { id: 'biaya', title: 'Biaya', unit: '', kind: 'count', subject: null, itemCount: 'pasien' },
      { id: 'pasien', title: 'Pasien', unit: 'orang', kind: 'count', subject: 'person', itemCount: 'pasien' },
    ];
    const regions = [...kecamatan.map(({ code }) => code), '13.71'];
    const observations = regions.flatMap((region, at) => {
      const [count, sum] = region === '13.71' ? [101, 1_001_000] : at === 0 ? [1, 1000] : [10, 100_000];
      return [
        { region, indicator: 'pasien', value: count },
        { region, indicator: 'biaya', value: sum },
      ];
    });
    const { dataset } = validate({ indicators: [declared, items], observations, source: { publisher: 'Dinas' } }, padangRegister);
    const shown = dataset.observations.filter(({ indicator, value }) => indicator === 'biaya' && value !== null);
    expect(shown.map(({ region }) => region)).not.toContain(regions[0]);
    expect(shown).toHaveLength(10);
  });

  it('names nobody, and tells of no row how many a region has', () => {
    const told = JSON.stringify(read(text));
    for (const name of names) expect(told).not.toContain(name.split(' ')[0]);
    expect(read(text).report.entries.filter(({ kind, region }) => kind === 'missing' && region !== null)).toEqual([]);
  });
});

describe('all years of a list', () => {
  const years =
    'Nama KUBE;Kelurahan;Bantuan (Rp);Anggota;Tahun\nMelati;Ampang;1000000;10;2023\nMawar;Ampang;2000000;11;2023\nMelati;Ampang;4000000;10;2024\nAnggrek;Lubuk Buaya;500000;8;2024\nKenanga;Lubuk Buaya;;8;2024\nDahlia;Lubuk Buaya;700000;7;2024';

  it('are offered of payments, with the number of those paid, and never of stocks', () => {
    expect(seen(years, 'bantuan-rp-semua-tahun')).toEqual({
      '13.71.09.1004': [7_000_000, null],
      '13.71.11.1009': [1_200_000, '1 tanpa angka'],
    });
    expect(seen(years, 'jumlah-kube-semua-tahun')).toEqual({ '13.71.09.1004': [2, null], '13.71.11.1009': [3, null] });
    expect(read(years).dataset.indicators.map(({ title }) => title)).toContainEqual({
      id: 'Bantuan (Rp) – semua tahun',
      en: 'Bantuan (Rp) – all years',
    });
    expect(read(years).dataset.indicators.map(({ id }) => id)).not.toContain('anggota-semua-tahun');
    expect(seen(years.replace('Bantuan (Rp)', 'Omzet rata-rata'), 'jumlah-kube-semua-tahun')).toEqual({});
    expect(keysIn(years, 'missing')).toEqual([[6, 'no-value']]);
  });

  it('are drawn with a sentence that says of how many a sum is', () => {
    const regions = regionsOf(
      composeScene(read(years).dataset, kelurahan, { ...DEFAULT_VIEW, indicator: 'bantuan-rp-semua-tahun' }, LOCALES.id),
    );
    expect(regions.find(({ code }) => code === '13.71.09.1004')).toMatchObject({ valueText: 'Rp7.000.000', notes: ['2 KUBE'] });
  });

  it('are offered of what happens, and not where one year alone is given', () => {
    const text =
      'Daftar kejadian kebakaran\nLokasi;Kelurahan;Luas terbakar (m2);Tahun\nA;Ampang;10;2023\nB;Ampang;20;2023\nC;Ampang;40;2024\nD;Lubuk Buaya;5;2024\nE;Lubuk Buaya;6;2024';
    expect(seen(text, 'luas-terbakar-m2-semua-tahun')).toEqual({ '13.71.09.1004': [70, null], '13.71.11.1009': [11, null] });
    expect(seen(text, 'jumlah-kejadian-semua-tahun')).toEqual({ '13.71.09.1004': [3, null], '13.71.11.1009': [2, null] });
    expect(read(years.replace(/2023/g, '2024').replace('Melati', 'Kamboja')).dataset.indicators.map(({ id }) => id)).toEqual([
      'bantuan-rp',
      'anggota',
      'jumlah-kube',
    ]);
  });

  it('give no year away that is withheld, and come through the door a second time as they are', () => {
    const row = (place: string, year: number, count: number) =>
      Array.from({ length: count }, (_, at) => `Penerima ${place}${year}${at};${place};${1000 + at};${year}`);
    const text = `Daftar penerima bantuan\nNama Penerima;Kecamatan;Bantuan (Rp);Tahun\n${[row('Pauh', 2023, 6), row('Pauh', 2024, 6), row('Kuranji', 2023, 6), row('Kuranji', 2024, 2)].flat().join('\n')}`;
    expect(seen(text, 'jumlah-orang')).toEqual({
      '13.71.08 2023': [6, null],
      '13.71.08 2024': [6, null],
      '13.71.09 2023': [6, null],
      '13.71.09 2024': [null, null],
    });
    for (const [id, sum] of [
      ['jumlah-orang', 12],
      ['bantuan-rp', 12_030],
    ] as const)
      expect(seen(text, `${id}-semua-tahun`)).toEqual({ '13.71.08': [sum, null], '13.71.09': [null, null] });
    const { dataset } = read(text);
    expect(validate(JSON.parse(JSON.stringify(dataset)), padangRegister).dataset).toEqual(dataset);
  });
});

describe('a list of what happened on single days', () => {
  const fires =
    'Data Kejadian Kebakaran\nTanggal;Kecamatan;Objek;Kerugian (Rp)\n2023-01-05;Kuranji;Rumah;20000000\n2023-02-02;Kuranji;Ruko;150000000\n2023-05-12;Pauh;Rumah;10000000\n2023-05-12;Pauh;Rumah;\n2024-01-07;Kuranji;Rumah;40000000\n2024-08-21;Pauh;Gudang;300000000';

  it('has the years as its periods, and counts two on one day as two', () => {
    expect(seen(fires, 'kerugian-rp')).toEqual({
      '13.71.09 2023': [170_000_000, null],
      '13.71.09 2024': [40_000_000, null],
      '13.71.08 2023': [10_000_000, '1 tanpa angka'],
      '13.71.08 2024': [300_000_000, null],
    });
    expect(seen(fires, 'jumlah-kejadian')).toEqual({
      '13.71.09 2023': [2, null],
      '13.71.09 2024': [1, null],
      '13.71.08 2023': [2, null],
      '13.71.08 2024': [1, null],
    });
    expect(seen(fires, 'kerugian-rp-semua-tahun')).toEqual({ '13.71.09': [210_000_000, null], '13.71.08': [310_000_000, '1 tanpa angka'] });
    expect(keysIn(fires, 'assumed')).toContainEqual([null, 'years-of-days']);
  });

  it('is one where several happened on most days, too', () => {
    const text =
      'Kejadian kebakaran\nTgl Kejadian;Kecamatan;Luas terbakar (m2)\n05/01/2023;Kuranji;20\n05/01/2023;Pauh;30\n19/01/2023;Pauh;35\n19/01/2023;Kuranji;5\n12/05/2023;Nanggalo;10\n12/05/2023;Nanggalo;7\n30/07/2024;Nanggalo;60';
    expect(seen(text, 'luas-terbakar-m2')).toEqual({
      '13.71.09 2023': [25, null],
      '13.71.08 2023': [65, null],
      '13.71.10 2023': [17, null],
      '13.71.10 2024': [60, null],
    });
  });

  it('counts what happened by what the other columns say of it, a single day of a region twice as well', () => {
    const text =
      'No,Tanggal,Jenis Bencana,Kecamatan,KK Terdampak\n1,05/01/2024,Banjir,Koto Tangah,125\n2,17/02/2024,Longsor,Lubuk Kilangan,8\n3,07/03/2024,Banjir,Koto Tangah,210\n4,07/03/2024,Banjir,Nanggalo,64\n5,13/05/2024,Angin kencang,Kuranji,6';
    expect(seen(text, 'kk-terdampak')).toMatchObject({ '13.71.11 2024': [335, null], '13.71.10 2024': [64, null] });
    expect(seen(text, 'jumlah-kejadian')).toMatchObject({ '13.71.11 2024': [2, null], '13.71.10 2024': [1, null] });
    const victims = text.replace('No,', 'Umur,');
    expect(seen(victims, 'jumlah-baris')).toMatchObject({ '13.71.11 2024': [null, null] });
  });

  it('is none where the figures of most regions are told day by day, nor where men and women are told apart', () => {
    const days = ['2023-01-05', '2023-01-06', '2023-01-07']
      .map((day, at) => ['Kuranji', 'Pauh', 'Nanggalo'].map((name) => `${day};${name};${50 + at}`).join('\n'))
      .join('\n');
    expect(Object.keys(seen(`Tanggal;Kecamatan;Kasus\n${days}`, 'kasus'))).toContain('13.71.09 2023-01-06');
    const sexes =
      'Tanggal;Kecamatan;JK;Kasus\n2023-01-05;Kuranji;L;11\n2023-01-05;Kuranji;P;12\n2023-01-05;Kuranji;L+P;23\n2023-02-06;Kuranji;L;31\n2023-03-07;Pauh;L;41\n2023-04-08;Pauh;P;42';
    expect(seen(sexes, 'kasus-l-p')).toEqual({ '13.71.09 2023-01-05': [23, null] });
    const ages = sexes.replace('JK', 'Umur').replace(/;L;/g, ';anak;').replace(/;P;/g, ';dewasa;').replace('L+P', 'Jumlah');
    expect(seen(ages, 'kasus-anak')).toEqual({
      '13.71.09 2023-01-05': [11, null],
      '13.71.09 2023-02-06': [31, null],
      '13.71.08 2023-03-07': [41, null],
    });
    expect(Object.keys(seen(sexes, 'kasus-p'))).toEqual(['13.71.09 2023-01-05', '13.71.08 2023-04-08']);
  });
});

describe('a list without a column of figures', () => {
  const counts = (text: string) => read(text).dataset.observations.map(({ indicator, region, value }) => [indicator, region, value]);

  it('counts the rows of each region, by what its names call them', () => {
    expect(
      counts('kelurahan;nama_kube;alamat\nLubuk Buaya;KUBE Melati;Jl. A\nLubuk Buaya;KUBE Mawar;Jl. B\nAmpang;KUBE Anggrek;Jl. C'),
    ).toEqual([
      ['jumlah-kube', '13.71.11.1009', 2],
      ['jumlah-kube', '13.71.09.1004', 1],
    ]);
    expect(counts('Kecamatan,Nama Sekolah,NPSN\nPauh,SDN 1,10300001\nPauh,SDN 2,10300002\nKuranji,SDN 3,10300003')).toEqual([
      ['jumlah-sekolah', '13.71.08', 2],
      ['jumlah-sekolah', '13.71.09', 1],
    ]);
    expect(counts('Kecamatan,Nama Sekolah,NPSN\nPauh,SDN 1,10300001\nKuranji,SDN 3,10300003')).toEqual([
      ['jumlah-sekolah', '13.71.08', 1],
      ['jumlah-sekolah', '13.71.09', 1],
    ]);
  });

  it('calls a region in no row not listed, also in the sentence that is read out', () => {
    const { dataset } = read('kelurahan;nama_kube\nLubuk Buaya;KUBE Melati\nLubuk Buaya;KUBE Mawar\nAmpang;KUBE Anggrek');
    const regions = regionsOf(composeScene(dataset, kelurahan, DEFAULT_VIEW, LOCALES.id));
    expect(regions.find(({ code }) => code === '13.71.11.1009')?.spoken).toMatch(/Lubuk Buaya.*: 2 KUBE,/);
    expect(regions.filter(({ state }) => state === 'unlisted')).toHaveLength(102);
  });

  it('counts by year where years are given, and by what rows are never added over', () => {
    expect(
      counts(
        'Kecamatan;Nama KUBE;Status;Tahun\nPauh;A;Aktif;2023\nPauh;B;Aktif;2024\nPauh;C;Bubar;2024\nKuranji;D;Aktif;2024\nKuranji;E;Aktif;2024',
      ),
    ).toEqual([
      ['jumlah-kube-aktif', '13.71.08', 1],
      ['jumlah-kube-aktif', '13.71.08', 1],
      ['jumlah-kube-bubar', '13.71.08', 1],
      ['jumlah-kube-aktif', '13.71.09', 2],
    ]);
  });

  it.each([
    ['persons by the header', 'No;Nama Penerima;Kecamatan', 'jumlah-orang'],
    ['members of groups by the title', 'Daftar anggota koperasi\nNo;Nama;Kecamatan', 'jumlah-orang'],
    ['families by the title', 'Daftar keluarga penerima manfaat\nNo;Nama;Kecamatan', 'jumlah-keluarga'],
    ['of whom nothing is said', 'No;Nama;Kecamatan', 'jumlah-baris'],
  ])('withholds one to four, and lets no name out: %s', (_whom, head, indicator) => {
    const names = ['Siti Aminah', 'Budi Santoso', 'Andi Putra', 'Rina Wati', 'Joko Susilo', 'Sri Rahayu'];
    const text = `${head}\n${names.map((name, at) => `${at + 1};${name};${at === 2 ? 'Kuranji' : 'Pauh'}`).join('\n')}`;
    expect(counts(text)).toEqual([
      [indicator, '13.71.08', 5],
      [indicator, '13.71.09', null],
    ]);
    for (const name of names) expect(JSON.stringify(read(text))).not.toContain(name);
  });

  it('calls what happens events, by the title', () => {
    const text = 'Daftar kejadian kebakaran\nAlamat;Kecamatan\nPasar;Pauh\nJl. B;Pauh\nJl. C;Kuranji';
    expect(read(text).dataset.indicators.map(({ unit }) => unit)).toEqual([{ id: 'kejadian', en: 'events' }]);
  });

  it.each([
    ['words that recur', 'Kecamatan;Kelas\nPauh;a\nKuranji;b\nPauh;a'],
    [
      'a name beside each region of a level',
      `Kecamatan;Nama puskesmas induk\n${padangRegister
        .filter(({ level }) => level === 'kecamatan')
        .map(({ name }, at) => `${name};Puskesmas ${at}`)
        .join('\n')}`,
    ],
    ['the codes of regions beside their names', 'Kode;Nama kecamatan\n13.71.08;Pauh\n13.71.09;Kuranji'],
  ])('is none with %s', (_what, text) => {
    expect(() => read(text)).toThrow(/column of values/);
  });
});

describe('the RW and RT of a kelurahan', () => {
  const text =
    'Kelurahan;RW;Jumlah KK;Persentase miskin (%)\nLubuk Buaya;RW 01;120;4,5\nLubuk Buaya;RW 02;95;5,5\nLubuk Buaya;RW 03;80;4,5\nAmpang;RW 01;60;6,5\nAmpang;RW 02;;7,5';

  it('are its parts: counts are added up, and rates are not', () => {
    expect(seen(text, 'jumlah-kk')).toEqual({ '13.71.11.1009': [295, null], '13.71.09.1004': [60, '1 tanpa angka'] });
    expect(seen(text, 'persentase-miskin')).toEqual({
      '13.71.11.1009': [null, '3 baris, 4,5–5,5\u00a0%; tidak dijumlahkan'],
      '13.71.09.1004': [null, '2 baris, 6,5–7,5\u00a0%; tidak dijumlahkan'],
    });
    const regions = regionsOf(composeScene(read(text).dataset, kelurahan, DEFAULT_VIEW, LOCALES.id));
    expect(regions.find(({ code }) => code === '13.71.11.1009')?.spoken).toMatch(/: 3 RW, 295,/);
  });

  it('are counted by the smaller of the two, whatever they are written as, and are no figures', () => {
    const both = (rows: string) => read(`Kelurahan;RW;RT;Jumlah jiwa\n${rows}`).dataset;
    const numbers = both('Ampang;01;01;20\nAmpang;01;02;25\nAmpang;02;01;31\nAmpang;02;02;32');
    expect(numbers.observations.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['jumlah-jiwa', 108],
      ['jumlah-rt', 4],
    ]);
    const named = read(
      'Kelurahan;RW;RT;Jumlah jiwa\nAmpang;RW 01;RT 01;20\nAmpang;RW 01;RT 02;25\nAmpang;RW 02;RT 01;31\nAmpang;RW 02;RT 02;32',
    );
    expect(named.report.entries.map(({ detail }) => knownDetail(detail)?.key)).not.toContain('column-words');
    expect(
      seen('Kelurahan;RT/RW;Jumlah jiwa\nAmpang;RT 01/RW 03;20\nAmpang;RT 02/RW 03;25\nLubuk Buaya;001/002;31', 'jumlah-jiwa'),
    ).toEqual({ '13.71.09.1004': [45, null], '13.71.11.1009': [31, null] });
  });

  it('are no indicators, where the same numbers recur in each kelurahan', () => {
    const places = ['Ampang', 'Lubuk Buaya', 'Anduring', 'Gunung Sarik'];
    const rows = places.flatMap((name, at) => ['1', '2', '3'].map((number) => `${name};${number};${50 + 10 * at}`));
    expect(read(`Kelurahan;RW;Jumlah KK\n${rows.join('\n')}`).dataset.indicators.map(({ id }) => id)).toEqual(['jumlah-kk', 'jumlah-rw']);
  });

  it('are not clear where they do not tell all rows apart', () => {
    expect(() => read('Kecamatan;RW;Jumlah KK\nPauh;01;120\nPauh;01;95\nPauh;02;80\nKuranji;01;60\nKuranji;01;70')).toThrow();
  });

  it('follow the rule of small counts by what is counted in them', () => {
    expect(seen('Kelurahan;RW;ODGJ\nAmpang;01;1\nAmpang;02;2\nLubuk Buaya;01;4\nLubuk Buaya;02;5', 'odgj')).toEqual({
      '13.71.09.1004': [null, null],
      '13.71.11.1009': [9, null],
    });
  });
});

describe('the map of a list', () => {
  const scene = composeScene(read(KUBE).dataset, kelurahan, { ...DEFAULT_VIEW, indicator: 'bantuan-rp' }, LOCALES.id);
  const region = (code: string) => regionsOf(scene).find((each) => each.code === code);

  it('says of how many items a sum is', () => {
    expect(region('13.71.11.1009')).toMatchObject({ valueText: 'Rp20.000.000', notes: ['2 KUBE'] });
    expect(region('13.71.11.1009')?.spoken).toMatch(/Lubuk Buaya.*: 2 KUBE, Rp20\.000\.000,/);
    expect(region('13.71.11.1012')?.notes).toEqual(['2 KUBE', '1 tanpa angka']);
  });

  it('calls what is in no row not listed, and not missing', () => {
    expect(region('13.71.08.1001')).toMatchObject({ state: 'unlisted', valueText: 'Tidak tercatat', statusText: 'tidak tercatat' });
    expect(scene.legend.rows.map((row) => (row.kind === 'state' ? [row.state, row.count] : []))).toEqual([['unlisted', 101]]);
  });
});
