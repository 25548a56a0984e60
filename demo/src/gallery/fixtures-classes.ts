import { cells, indicator, KECAMATAN, madeUp, SHARES, type Fixture, type FixtureGroup } from './fixtures-made-up.js';

const shares = madeUp(cells(SHARES));

const method = (
  classification: NonNullable<Fixture['set']['classification']>,
  title: Fixture['title'],
  shows: Fixture['shows'],
  set: Fixture['set'] = {},
): Fixture => ({ id: `method-${classification}`, title, shows, data: shares, set: { classification, ...set } });

/** Shares with a range around each, and the city's figure that they are compared with. */
const compared = madeUp(
  [
    ...cells(SHARES.map((value, index) => ({ value, lower: value - 1.5 - (index % 3), upper: value + 1.5 + (index % 4) }))),
    { region: '13.71', indicator: 'contoh-kota', period: '2024', value: 14.2, status: 'illustrative' },
  ],
  { id: 'contoh-bagian', classification: 'reference', reference: { indicator: 'contoh-kota', region: '13.71' } },
  {
    indicators: [
      indicator({ classification: 'reference', reference: { indicator: 'contoh-kota', region: '13.71' } }),
      indicator({ id: 'contoh-kota', title: { id: 'Angka contoh', en: 'Example figure' } }),
    ],
  },
);

export const methods: FixtureGroup = {
  id: 'methods',
  title: { id: 'Cara membentuk kelas', en: 'Ways of forming classes' },
  fixtures: [
    method(
      'quantile',
      { id: 'Kuantil', en: 'Quantiles' },
      { id: 'Setiap kelas berisi kira-kira sama banyak kecamatan.', en: 'Each class holds about as many kecamatan.' },
    ),
    method(
      'equal-interval',
      { id: 'Selang sama lebar', en: 'Equal intervals' },
      {
        id: 'Setiap kelas sama lebar, dari nilai terkecil sampai terbesar.',
        en: 'Each class is equally wide, from the least value to the greatest.',
      },
    ),
    method(
      'jenks',
      { id: 'Batas alami (Jenks)', en: 'Natural breaks (Jenks)' },
      { id: 'Kelas dengan simpangan sekecil mungkin di dalamnya.', en: 'Classes with the least possible deviation within them.' },
    ),
    method(
      'pretty',
      { id: 'Bilangan bulat', en: 'Round numbers' },
      { id: 'Batas kelas berupa bilangan yang mudah dibaca.', en: 'Class breaks at numbers that are easy to read.' },
    ),
    method(
      'standard-deviation',
      { id: 'Simpangan baku', en: 'Standard deviations' },
      {
        id: 'Batas kelas pada kelipatan simpangan baku dari rata-rata.',
        en: 'Class breaks at multiples of the standard deviation from the mean.',
      },
    ),
    method(
      'manual',
      { id: 'Batas tetap', en: 'Fixed breaks' },
      { id: 'Batas kelas ditetapkan halaman: 10, 15 dan 20.', en: 'The page sets the class breaks: 10, 15 and 20.' },
      { breaks: [10, 15, 20] },
    ),
    method(
      'continuous',
      { id: 'Gradasi tanpa kelas', en: 'Shaded without classes' },
      { id: 'Setiap nilai mendapat warnanya sendiri.', en: 'Each value has a colour of its own.' },
    ),
    {
      id: 'method-reference',
      title: { id: 'Dibandingkan dengan nilai acuan', en: 'Compared with a reference value' },
      shows: {
        id: 'Di bawah atau di atas angka kota; belum jelas bila rentangnya memuat angka kota.',
        en: 'Below or above the city’s figure; unclear where the range holds it.',
      },
      data: compared,
      set: {},
      withTable: true,
    },
  ],
};

/** As many classes as the contract allows. */
export const classCounts: FixtureGroup = {
  id: 'classes',
  title: { id: 'Dua sampai sembilan kelas', en: 'Two to nine classes' },
  fixtures: [2, 3, 4, 5, 6, 7, 8, 9].map((classes, index) => {
    const direction = (['higher-is-worse', 'higher-is-better', 'neutral'] as const)[index % 3];
    return {
      id: `classes-${classes}`,
      title: { id: `${classes} kelas`, en: `${classes} classes` },
      shows: {
        id: `Batas alami dengan ${classes} kelas; palet menurut arah indikator.`,
        en: `Natural breaks in ${classes} classes; the palette follows the indicator’s direction.`,
      },
      data: madeUp(cells(SHARES), { direction }),
      set: { classification: 'jenks', classes },
    };
  }),
};

const YEARS = ['2021', '2022', '2023', '2024'];
const years = madeUp(
  YEARS.flatMap((period, year) =>
    cells(
      SHARES.map((value, index) => Number((value * (1.3 - 0.1 * year) + ((index * 7) % 5) * 0.3).toFixed(1))),
      { period },
    ),
  ),
);

/** One indicator in four years: a colour means the same in each. */
export const periods: FixtureGroup = {
  id: 'years',
  title: { id: 'Beberapa tahun', en: 'Several years' },
  fixtures: YEARS.map((period) => ({
    id: `year-${period}`,
    title: { id: `Tahun ${period}`, en: `The year ${period}` },
    shows: {
      id: 'Batas kelas dihitung dari keempat tahun, sehingga satu warna berarti sama di setiap tahun.',
      en: 'The breaks are computed over all four years, so that a colour means the same in each.',
    },
    data: years,
    set: { period },
  })),
};

const rates = SHARES.map((value) => Number((value / 3).toFixed(2)));

const palette = (id: string, chosen: string, title: Fixture['title'], shows: Fixture['shows']): Fixture => ({
  id: `palette-${id}`,
  title,
  shows,
  data: madeUp(cells(rates), { decimals: 2 }),
  set: { palette: chosen, classes: 5, selected: [KECAMATAN[7] ?? ''] },
});

const named = (id: string, name: string): Fixture =>
  palette(
    id,
    name,
    { id: `Palet ${name}`, en: `The palette ${name}` },
    {
      id: 'Halaman memilih skema warna dari d3-scale-chromatic; tanda minus membaliknya.',
      en: 'The page chooses a scheme of d3-scale-chromatic; a minus reverses it.',
    },
  );

/** Other palettes than the default ones. */
export const palettes: FixtureGroup = {
  id: 'palettes',
  title: { id: 'Palet', en: 'Palettes' },
  fixtures: [
    named('viridis', 'Viridis'),
    named('reversed-blues', '-Blues'),
    palette(
      'list',
      '#fff7ec #fc8d59 #7f0000',
      { id: 'Daftar warna', en: 'A list of colours' },
      {
        id: 'Tiga warna dari rendah ke tinggi; warna di antaranya dibuat sebanyak kelasnya.',
        en: 'Three colours from low to high; those between them are made for as many classes as there are.',
      },
    ),
    palette(
      'list-reversed',
      '-honeydew mediumseagreen darkslategray',
      { id: 'Daftar warna, dibalik', en: 'A list of colours, reversed' },
      { id: 'Nama warna CSS juga dapat dipakai; tanda minus membalik daftarnya.', en: 'Names of CSS will do; a minus reverses the list.' },
    ),
    palette(
      'list-alike',
      '#e8f1e4 #dcebd6',
      { id: 'Warna yang terlalu mirip', en: 'Colours too much alike' },
      {
        id: 'Kelas yang bersebelahan sulit dibedakan; peta mengatakannya.',
        en: 'Neighbouring classes can hardly be told apart, and the map says so.',
      },
    ),
  ],
};
