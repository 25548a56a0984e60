import { cells, EXAMPLE_SOURCE, madeUp, SHARES, type FixtureGroup, type PointInput } from './fixtures-made-up.js';

const volunteers = madeUp(cells([36, 30, 30, 21, 18, 45, 21, 27, 27, 18, 39]), {
  id: 'contoh-relawan',
  title: { id: 'Jumlah relawan contoh', en: 'Example number of volunteers' },
  unit: { id: 'orang', en: 'people' },
  kind: 'count',
  subject: 'person',
  decimals: 0,
  direction: 'higher-is-better',
});

/** Numbers of every kind. */
export const kinds: FixtureGroup = {
  id: 'kinds',
  title: { id: 'Jenis angka', en: 'Kinds of numbers' },
  fixtures: [
    {
      id: 'kind-count',
      title: { id: 'Jumlah sebagai lingkaran', en: 'A count as circles' },
      shows: { id: 'Luas lingkaran sebanding dengan jumlahnya.', en: 'The area of a circle is in proportion to the count.' },
      data: volunteers,
      set: {},
    },
    {
      id: 'kind-count-insisted',
      title: { id: 'Jumlah yang diminta berwarna', en: 'A count that a page wants filled' },
      shows: {
        id: 'Halaman meminta kelas warna; peta tetap memakai lingkaran dan mengatakan sebabnya.',
        en: 'The page asks for classes; the map keeps to circles and says why.',
      },
      data: volunteers,
      set: { classification: 'quantile', classes: 4 },
    },
    {
      id: 'kind-amount',
      title: { id: 'Rupiah sebagai lingkaran', en: 'Rupiah as circles' },
      shows: { id: 'Jumlah uang ditulis seperti kebiasaan: Rp110.862.500.', en: 'Money is written as people do: Rp110,862,500.' },
      data: madeUp(
        cells([12_500_000, 0, 8_250_000, 4_000_000, 41_300_000, 30_750_000, 22_000_000, 18_400_000, 2_100_000, 950_000, 63_200_000]),
        {
          id: 'contoh-dana',
          title: { id: 'Dana bantuan contoh', en: 'Example amount of aid' },
          unit: 'rupiah',
          kind: 'amount',
          decimals: 0,
          direction: 'neutral',
        },
      ),
      set: {},
      withTable: true,
    },
    {
      id: 'kind-per-thousand',
      title: { id: 'Angka per 1.000', en: 'A rate per 1,000' },
      shows: {
        id: 'Pembilang dan penyebut berasal dari tahun yang berbeda, dan keduanya disebut.',
        en: 'Numerator and denominator are of different years, and both are named.',
      },
      data: madeUp(cells(SHARES.map((value) => Number((value / 9).toFixed(2)))), {
        id: 'contoh-per-1000',
        title: { id: 'Relawan contoh per 1.000 keluarga', en: 'Example volunteers per 1,000 families' },
        unit: { id: 'per 1.000 keluarga', en: 'per 1,000 families' },
        denominator: { id: '1.000 keluarga', en: '1,000 families' },
        denominatorPeriod: '2020',
        decimals: 2,
        direction: 'higher-is-better',
      }),
      set: {},
    },
    {
      id: 'kind-long-names',
      title: { id: 'Nama yang panjang', en: 'Long names' },
      shows: { id: 'Judul, legenda, dan tabel tidak meluap.', en: 'Title, legend and table do not overflow.' },
      data: madeUp(cells(SHARES.map((value) => value * 1234.5)), {
        id: 'contoh-nama-panjang',
        title: {
          id: 'Angka contoh dengan nama yang sangat panjang: rata-rata pengeluaran keluarga penerima manfaat program keluarga harapan untuk kebutuhan pendidikan, kesehatan, dan perumahan',
          en: 'Example figure with a very long name: mean spending of families that receive the family hope programme on needs of education, health and housing',
        },
        shortTitle: {
          id: 'Rata-rata pengeluaran keluarga penerima manfaat untuk pendidikan, kesehatan, perumahan',
          en: 'Mean spending of beneficiary families on education, health and housing',
        },
        unit: { id: 'rupiah per anggota keluarga per bulan', en: 'rupiah per family member per month' },
        direction: 'neutral',
        decimals: 0,
      }),
      set: {},
      withTable: true,
    },
  ],
};

/** A made-up point. */
export const place = (number: number, lngLat: readonly [number, number], amountRupiah: number | null): PointInput => ({
  id: `contoh-${number}`,
  name: `Contoh KUBE ${number}`,
  lngLat,
  amountRupiah,
  period: '2024-07',
  status: 'illustrative',
});

/** A layer of made-up points. */
export const layer = (points: readonly PointInput[]) => ({
  id: 'contoh-hibah',
  title: { id: 'Hibah contoh', en: 'Example grants' },
  amountTitle: { id: 'Hibah contoh', en: 'Example grant' },
  caveat: { id: 'CONTOH: letak, nama, dan jumlah dikarang.', en: 'EXAMPLE: places, names and amounts are made up.' },
  source: EXAMPLE_SOURCE.id,
  points,
});

/** Points, also those that are hard to draw. */
export const points: FixtureGroup = {
  id: 'points',
  title: { id: 'Titik', en: 'Points' },
  fixtures: [
    {
      id: 'points-overlapping',
      title: { id: 'Titik yang berhimpitan', en: 'Overlapping points' },
      shows: {
        id: 'Tidak ada titik yang tertutup seluruhnya oleh titik lain, walau letaknya sama.',
        en: 'No point is wholly hidden by another, even at one place.',
      },
      data: madeUp(
        cells(SHARES),
        {},
        {
          pointLayers: [
            layer([
              place(1, [100.3783, -0.945], 20_000_000),
              place(2, [100.3783, -0.945], 20_000_000),
              place(3, [100.3783, -0.945], 4_000_000),
              place(4, [100.3795, -0.9455], 9_500_000),
              place(5, [100.4126, -0.8953], 14_000_000),
              place(6, [100.4131, -0.8949], 1_250_000),
            ]),
          ],
        },
      ),
      set: { layers: ['contoh-hibah'] },
      withTable: true,
    },
    {
      id: 'points-edge-cases',
      title: { id: 'Tanpa jumlah, dan di luar kota', en: 'Without an amount, and outside the city' },
      shows: {
        id: 'Titik tanpa jumlah tetap tampak; titik di luar setiap kecamatan tidak dicatat pada salah satunya.',
        en: 'A point without an amount is still there; one outside every kecamatan is counted in none.',
      },
      data: madeUp(
        cells(SHARES),
        {},
        {
          pointLayers: [
            layer([place(1, [100.4044, -0.977], 11_000_000), place(2, [100.493, -0.877], null), place(3, [100.3, -0.9], 6_000_000)]),
          ],
        },
      ),
      set: { layers: ['contoh-hibah'] },
      withTable: true,
    },
    {
      id: 'points-on-circles',
      title: { id: 'Titik di atas lingkaran', en: 'Points upon circles' },
      shows: {
        id: 'Lingkaran jumlah dan titik hibah memiliki legenda ukuran masing-masing.',
        en: 'The circles of a count and the points of grants have a size legend each.',
      },
      data: { ...volunteers, pointLayers: [layer([place(1, [100.4044, -0.985], 11_000_000), place(2, [100.49, -0.86], 3_000_000)])] },
      set: { layers: ['contoh-hibah'] },
    },
    {
      id: 'points-on-outlines',
      title: { id: 'Titik tanpa warna wilayah', en: 'Points without colours of regions' },
      shows: {
        id: 'Halaman tidak memilih indikator: titik berdiri di atas garis batas, dan legenda ukuran mengikuti jumlah yang ada.',
        en: 'The page chooses no indicator: points stand on outlines, and the size legend follows the amounts at hand.',
      },
      data: madeUp(
        cells(SHARES),
        {},
        {
          pointLayers: [
            layer([
              place(1, [100.4044, -0.985], 9_700_000),
              place(2, [100.41, -0.86], 11_250_000),
              place(3, [100.3783, -0.945], 13_100_000),
              place(4, [100.4126, -0.8953], 10_400_000),
            ]),
          ],
        },
      ),
      set: { indicator: '', layers: ['contoh-hibah'] },
    },
    {
      id: 'outlines-alone',
      title: { id: 'Garis batas saja', en: 'Outlines alone' },
      shows: {
        id: 'Tanpa indikator dan tanpa titik: nama dan batas kecamatan.',
        en: 'Without indicator and points: names and boundaries of the kecamatan.',
      },
      data: madeUp(cells(SHARES)),
      set: { indicator: '' },
    },
    {
      id: 'points-alone',
      title: { id: 'Titik saja', en: 'Points alone' },
      shows: {
        id: 'Tanpa angka per wilayah, kecamatan hanya digambar garis batasnya: tidak ada warna, dan tidak ada “tidak ada data”.',
        en: 'Without figures of regions the kecamatan are outlines: there is no colour, and no “no data”.',
      },
      data: {
        sources: [EXAMPLE_SOURCE],
        pointLayers: [
          layer([
            place(1, [100.4044, -0.985], 11_000_000),
            place(2, [100.41, -0.86], 3_000_000),
            place(3, [100.3783, -0.945], 20_000_000),
            place(4, [100.4126, -0.8953], 14_000_000),
          ]),
        ],
      },
      set: {},
      withTable: true,
    },
  ],
};
