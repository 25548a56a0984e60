import { cells, indicator, madeUp, SHARES, type FixtureGroup } from './fixtures-made-up.js';

/** Values that stand with the names. */
export const labels: FixtureGroup = {
  id: 'labels',
  title: { id: 'Angka di peta', en: 'Values on the map' },
  fixtures: [
    {
      id: 'labels-rate',
      title: { id: 'Angka di bawah nama', en: 'Values under the names' },
      shows: {
        id: 'Yang tidak muat di wilayahnya berdiri di laut, dengan garis ke wilayah itu; kata “CONTOH” ikut.',
        en: 'What does not fit into its region stands in the sea, with a line to it; the word “EXAMPLE” goes along.',
      },
      data: madeUp(cells(SHARES)),
      set: { showValues: true },
    },
    {
      id: 'labels-estimated',
      title: { id: 'Perkiraan di bawah nama', en: 'Estimates under the names' },
      shows: { id: 'Setiap angka membawa kata “Perkiraan”.', en: 'Each figure keeps the word “Estimate”.' },
      data: madeUp(cells(SHARES, { status: 'E' }), {
        title: { id: 'Angka contoh (karangan) yang berstatus perkiraan', en: 'Example figure (made up) that is an estimate' },
      }),
      set: { showValues: true },
    },
    {
      id: 'labels-states',
      title: { id: 'Wilayah tanpa angka', en: 'Regions without a figure' },
      shows: {
        id: 'Yang tidak ada datanya, dirahasiakan, atau tidak berlaku mengatakannya.',
        en: 'What has no data, is suppressed or does not apply says so.',
      },
      data: madeUp(
        cells([12.4, { status: 'O' }, 6.3, { status: 'L' }, 21.7, { status: 'Q' }, 18.9, { status: 'M' }, 11.2, { status: 'Q' }]),
      ),
      set: { showValues: true },
    },
    {
      id: 'labels-reference',
      title: { id: 'Perbandingan: kelas, bukan angka', en: 'A comparison: the class, no figure' },
      shows: {
        id: 'Angka yang dibandingkan ditulis sebagai “Di bawah”, “Belum jelas”, atau “Di atas”.',
        en: 'Values that are compared are written as “Below”, “Unclear” or “Above”.',
      },
      data: madeUp(
        [
          ...cells([5, 9, { value: 10, lower: 8, upper: 12 }, 7, 14, 12, 10, { value: 11, lower: 9, upper: 13 }, 15, 6, 18]),
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
      set: { showValues: true },
    },
    {
      id: 'labels-circles',
      title: { id: 'Jumlah di bawah nama', en: 'Counts under the names' },
      shows: { id: 'Nama dan angka tidak menutupi lingkaran.', en: 'Names and values cover no circle.' },
      data: madeUp(cells([1236, 930, 430, 2210, 1180, 450, 721, 270, 927, 1018, 3391]), {
        id: 'contoh-rumah',
        title: { id: 'Jumlah rumah contoh', en: 'Example number of houses' },
        unit: { id: 'rumah', en: 'houses' },
        kind: 'count',
        subject: 'thing',
        decimals: 0,
      }),
      set: { showValues: true },
    },
  ],
};
