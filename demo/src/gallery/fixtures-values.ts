import { cells, EXAMPLE_SOURCE, indicator, KECAMATAN, madeUp, SHARES, type FixtureGroup } from './fixtures-made-up.js';

/** Regions without a value, each for a reason of its own. */
export const states: FixtureGroup = {
  id: 'states',
  title: { id: 'Wilayah tanpa angka', en: 'Regions without a figure' },
  fixtures: [
    {
      id: 'states-all',
      title: { id: 'Tanpa data, tidak dikumpulkan, dirahasiakan, tidak berlaku', en: 'No data, not collected, suppressed, not applicable' },
      shows: {
        id: 'Setiap keadaan memiliki pola dan barisnya sendiri dalam legenda.',
        en: 'Each state has a pattern and a row of the legend.',
      },
      // The eleventh has no row at all.
      data: madeUp(
        cells([12.4, { status: 'O' }, 6.3, { status: 'L' }, 21.7, { status: 'Q' }, 18.9, { status: 'M' }, 11.2, { status: 'Q' }]),
      ),
      set: {},
      withTable: true,
    },
    {
      id: 'states-reference',
      title: { id: 'Perbandingan dengan wilayah yang kosong', en: 'A comparison with empty regions' },
      shows: { id: 'Belum jelas dan tidak ada data tampak berbeda.', en: 'Unclear and no data look different.' },
      data: madeUp(
        [
          ...cells([5, 9, { value: 10, lower: 8, upper: 12 }, { status: 'O' }, 14, { status: 'Q' }, 10, { status: 'M' }, 15]),
          { region: '13.71', indicator: 'contoh-kota', period: '2024', value: 10, status: 'illustrative' },
        ],
        {},
        {
          indicators: [
            indicator({ classification: 'reference', reference: { indicator: 'contoh-kota', region: '13.71' } }),
            indicator({ id: 'contoh-kota', title: { id: 'Angka contoh', en: 'Example figure' } }),
          ],
        },
      ),
      set: {},
    },
    {
      id: 'states-circles',
      title: { id: 'Lingkaran dengan wilayah yang kosong', en: 'Circles with empty regions' },
      shows: {
        id: 'Wilayah tanpa jumlah diberi pola; nol tidak diberi lingkaran.',
        en: 'Regions without a count bear a pattern; zero bears no circle.',
      },
      data: madeUp(cells([12, { status: 'O' }, 0, 40, { status: 'Q' }, 25, 31, { status: 'M' }, 8, 0, 60]), {
        id: 'contoh-relawan',
        title: { id: 'Jumlah relawan contoh', en: 'Example number of volunteers' },
        unit: { id: 'orang', en: 'people' },
        kind: 'count',
        decimals: 0,
      }),
      set: {},
    },
  ],
};

const many = (value: number) => KECAMATAN.map(() => value);

/** Values on which classifications stumble. */
export const values: FixtureGroup = {
  id: 'values',
  title: { id: 'Angka yang sulit dikelaskan', en: 'Values that are hard to class' },
  fixtures: [
    {
      id: 'values-zero',
      title: { id: 'Nol adalah angka', en: 'Zero is a value' },
      shows: { id: 'Nol masuk kelas terbawah, bukan “tidak ada data”.', en: 'Zero is in the lowest class, not “no data”.' },
      data: madeUp(cells([0, 0, 1.5, 2.5, 0, 6, 7.5, 3, 0, 4.2, 8.8])),
      set: {},
    },
    {
      id: 'values-ties',
      title: { id: 'Banyak angka sama', en: 'Many equal values' },
      shows: {
        id: 'Angka yang sama tidak pernah dipisah; kelas kosong tidak dibuat.',
        en: 'Equal values are never parted; no class is empty.',
      },
      data: madeUp(cells([5, 5, 5, 5, 5, 5, 5, 5, 9, 9, 14])),
      set: { classification: 'quantile', classes: 5 },
    },
    {
      id: 'values-all-equal',
      title: { id: 'Semua angka sama', en: 'All values equal' },
      shows: { id: 'Satu kelas untuk semua.', en: 'One class for all.' },
      data: madeUp(cells(many(7.5))),
      set: {},
    },
    {
      id: 'values-one',
      title: { id: 'Satu angka saja', en: 'One value only' },
      shows: { id: 'Satu kecamatan berwarna, yang lain tanpa data.', en: 'One kecamatan has a colour, the others no data.' },
      data: madeUp(cells(KECAMATAN.map((_, index) => (index === 7 ? 12.5 : { status: 'O' })))),
      set: {},
    },
    {
      id: 'values-none',
      title: { id: 'Tidak ada angka', en: 'No value at all' },
      shows: {
        id: 'Peta tetap tampak dan mengatakan bahwa datanya tidak ada.',
        en: 'The map is still there and says that there are no data.',
      },
      data: madeUp(cells(KECAMATAN.map(() => ({ status: 'O' })))),
      set: {},
    },
    {
      id: 'values-change',
      title: { id: 'Naik dan turun', en: 'Rise and fall' },
      shows: {
        id: 'Perubahan dalam poin persen, dengan angka negatif dan arah netral.',
        en: 'A change in percentage points, with negative numbers and no direction of its own.',
      },
      data: madeUp(cells([-3.2, -1.1, 0.4, 0, 2.8, -0.6, 1.9, -2.4, 0.9, -0.2, 3.7]), {
        id: 'contoh-perubahan',
        title: { id: 'Perubahan contoh', en: 'Example change' },
        unit: { id: 'poin persen', en: 'percentage points' },
        direction: 'neutral',
      }),
      set: {},
      withTable: true,
    },
    {
      id: 'values-change-diverging',
      title: { id: 'Naik dan turun, palet menyimpang', en: 'Rise and fall, a diverging palette' },
      shows: {
        id: 'Halaman memilih batas di sekitar nol dan palet dua arah.',
        en: 'The page chooses breaks around zero and a palette of two hues.',
      },
      data: madeUp(cells([-3.2, -1.1, 0.4, 0, 2.8, -0.6, 1.9, -2.4, 0.9, -0.2, 3.7]), {
        id: 'contoh-perubahan',
        title: { id: 'Perubahan contoh', en: 'Example change' },
        unit: { id: 'poin persen', en: 'percentage points' },
        direction: 'neutral',
      }),
      set: { classification: 'manual', breaks: [-2, -0.5, 0.5, 2], palette: 'PuOr' },
    },
  ],
};

const RIVAL = {
  id: 'contoh-lain',
  title: { id: 'Data contoh kedua, bukan data nyata', en: 'A second set of example data, not real data' },
  publisher: 'padang-map',
  url: 'https://example.org/contoh',
  date: '2024-05',
};

/** What comes with a value: its status, its range, its sources. */
export const origins: FixtureGroup = {
  id: 'origins',
  title: { id: 'Status, rentang, dan sumber', en: 'Status, range and sources' },
  fixtures: [
    {
      id: 'origin-two-sources',
      title: { id: 'Dua sumber berbeda', en: 'Two sources differ' },
      shows: {
        id: 'Angka dari sumber pertama ditampilkan; yang lain berdiri di sampingnya.',
        en: 'The figure of the first source is shown; the other stands beside it.',
      },
      data: madeUp(
        [...cells([13.1, 8.1, 6.9], { source: RIVAL.id }), ...cells(SHARES, { source: EXAMPLE_SOURCE.id })],
        {},
        { sources: [EXAMPLE_SOURCE, RIVAL] },
      ),
      set: {},
      withTable: true,
    },
    {
      id: 'origin-range',
      title: { id: 'Rentang bawah dan atas', en: 'A range with its ends' },
      shows: { id: 'Setiap angka membawa rentangnya.', en: 'Each value brings its range.' },
      data: madeUp(cells(SHARES.map((value) => ({ value, lower: value * 0.8, upper: value * 1.3 })))),
      set: {},
      withTable: true,
    },
    {
      id: 'origin-provisional',
      title: { id: 'Angka sementara', en: 'Provisional figures' },
      shows: { id: 'Judul, legenda, dan tabel mengatakan “Sementara”.', en: 'Title, legend and table say “Provisional”.' },
      data: madeUp(cells(SHARES, { status: 'P' }), {
        title: { id: 'Angka contoh (karangan) yang berstatus sementara', en: 'Example figure (made up) that is provisional' },
      }),
      set: {},
      withTable: true,
    },
    {
      id: 'origin-estimated',
      title: { id: 'Perkiraan', en: 'Estimates' },
      shows: {
        id: 'Judul, legenda, dan tabel mengatakan “Perkiraan”; peringkat tidak disebut.',
        en: 'Title, legend and table say “Estimate”; no rank is given.',
      },
      data: madeUp(cells(SHARES, { status: 'E', method: { id: 'Dikarang untuk galeri.', en: 'Made up for the gallery.' } }), {
        title: { id: 'Angka contoh (karangan) yang berstatus perkiraan', en: 'Example figure (made up) that is an estimate' },
        caveat: { id: 'CONTOH: bukan perkiraan yang sebenarnya.', en: 'EXAMPLE: no real estimate.' },
      }),
      set: {},
      withTable: true,
    },
    {
      id: 'origin-mixed',
      title: { id: 'Status bercampur', en: 'Mixed statuses' },
      shows: { id: 'Tabel menyebut status setiap angka.', en: 'The table gives the status of each value.' },
      data: madeUp(cells(SHARES.map((value, index) => ({ value, status: ['illustrative', 'P', 'E'][index % 3] ?? 'illustrative' }))), {
        title: { id: 'Angka contoh (karangan) dengan status bercampur', en: 'Example figure (made up) with mixed statuses' },
      }),
      set: {},
      withTable: true,
    },
  ],
};
