import { layer, place } from './fixtures-kinds.js';
import { cells, indicator, madeUp, SHARES, type Cell, type FixtureGroup } from './fixtures-made-up.js';

/** Made-up numbers of families, of which the kecamatan of the smallest area have many. */
const FAMILIES: readonly Cell[] = [9800, 12_600, 7100, 8900, 4200, 14_300, 6100, 5900, 16_800, 9400, 18_200];

const count = indicator({
  id: 'contoh-keluarga',
  title: { id: 'Jumlah keluarga contoh', en: 'Example number of families' },
  unit: { id: 'keluarga', en: 'families' },
  kind: 'count',
  decimals: 0,
  direction: 'neutral',
});

/** The shares, and beside them the families that they are shares of. */
const withFamilies = (families: readonly Cell[], more: Parameters<typeof madeUp>[2] = {}) =>
  madeUp([...cells(SHARES), ...cells(families, { indicator: count.id })], {}, { indicators: [indicator(), count], ...more });

/** Circles of a count over the fill of a rate. */
export const twoNumbers: FixtureGroup = {
  id: 'two-numbers',
  title: { id: 'Orang di balik luas wilayah', en: 'The people behind the area' },
  fixtures: [
    {
      id: 'size-families',
      title: { id: 'Lingkaran di atas warna', en: 'Circles over the fill' },
      shows: {
        id: 'Warna menunjukkan bagian, lingkaran menunjukkan banyaknya keluarga: wilayah yang luas belum tentu banyak orangnya.',
        en: 'The fill shows the share, the circles the number of families: a large area need not have many people.',
      },
      data: withFamilies(FAMILIES),
      set: { size: count.id },
      withTable: true,
    },
    {
      id: 'size-without-some',
      title: { id: 'Sebagian tanpa lingkaran', en: 'Some without a circle' },
      shows: {
        id: 'Satu jumlah tidak ada dan satu disembunyikan; legenda menyebut keduanya.',
        en: 'One number is missing and one is suppressed; the legend names both.',
      },
      data: withFamilies(FAMILIES.map((value, index) => (index === 2 ? { status: 'O' } : index === 7 ? { status: 'Q' } : value))),
      set: { size: count.id },
      withTable: true,
    },
    {
      id: 'size-with-points',
      title: { id: 'Titik di antara lingkaran', en: 'Points among the circles' },
      shows: {
        id: 'Titik menjadi belah ketupat, agar tidak dikira lingkaran wilayah.',
        en: 'Points become squares on their corners, so that nobody takes them for a region’s circle.',
      },
      data: withFamilies(FAMILIES, {
        pointLayers: [
          layer([place(1, [100.4003, -0.9402], 12_000_000), place(2, [100.382, -0.872], 9_000_000), place(3, [100.45, -0.93], 4_500_000)]),
        ],
      }),
      set: { size: count.id, layers: ['contoh-hibah'] },
    },
    {
      id: 'size-of-a-rate',
      title: { id: 'Bagian tidak menjadi lingkaran', en: 'A share is no circle' },
      shows: {
        id: 'Halaman meminta lingkaran untuk angka perbandingan; peta mengatakan sebabnya tidak digambar.',
        en: 'The page asks for circles of a rate; the map says why it draws none.',
      },
      data: withFamilies(FAMILIES),
      set: { size: 'contoh-bagian' },
    },
  ],
};
