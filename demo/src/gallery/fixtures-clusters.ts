import { cells, EXAMPLE_SOURCE, madeUp, SHARES, type FixtureGroup, type PointInput } from './fixtures-made-up.js';

/** Numbers from 0 to 1 that look random and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Middles of made-up gatherings of points on the city's land, with how far they spread in degrees. */
const GATHERINGS = [
  { lngLat: [100.372, -0.917], spread: 0.018 },
  { lngLat: [100.41, -0.94], spread: 0.035 },
  { lngLat: [100.375, -0.85], spread: 0.035 },
  { lngLat: [100.44, -0.89], spread: 0.04 },
  { lngLat: [100.435, -1.02], spread: 0.012 },
] as const;

function scattered(count: number): readonly PointInput[] {
  const next = numbers(13_71);
  return Array.from({ length: count }, (_, index) => {
    const { lngLat, spread } = GATHERINGS[index % GATHERINGS.length] ?? GATHERINGS[0];
    const [angle, distance] = [next() * 2 * Math.PI, spread * next()];
    return {
      id: `contoh-${index + 1}`,
      name: `Contoh KUBE ${index + 1}`,
      lngLat: [lngLat[0] + distance * Math.cos(angle), lngLat[1] + distance * Math.sin(angle)],
      amountRupiah: 500_000 + Math.round(next() * 195) * 100_000,
      period: '2024-07',
      status: 'illustrative',
    };
  });
}

const layer = (points: readonly PointInput[]) => ({
  id: 'contoh-hibah',
  title: { id: 'Hibah contoh', en: 'Example grants' },
  amountTitle: { id: 'Hibah contoh', en: 'Example grant' },
  caveat: { id: 'CONTOH: letak, nama, dan jumlah dikarang.', en: 'EXAMPLE: places, names and amounts are made up.' },
  source: EXAMPLE_SOURCE.id,
  points,
});

/** The first 150 points moved to five places, thirty to each. */
const gathered = (points: readonly PointInput[]): readonly PointInput[] =>
  points.map((point, index) => (index < 150 ? { ...point, lngLat: GATHERINGS[index % GATHERINGS.length]?.lngLat ?? point.lngLat } : point));

/** Points that are too many to be drawn one by one. */
export const clusters: FixtureGroup = {
  id: 'clusters',
  title: { id: 'Banyak titik', en: 'Many points' },
  fixtures: [
    {
      id: 'clusters-many',
      title: { id: '500 titik', en: '500 points' },
      shows: {
        id: 'Titik yang berdekatan digambar sebagai satu lingkaran dengan banyaknya; lingkaran itu terpisah bila peta diperbesar.',
        en: 'Points close together are drawn as one circle with their number, which comes apart as the map is zoomed in.',
      },
      data: madeUp(cells(SHARES), {}, { pointLayers: [layer(scattered(500))] }),
      set: { layers: ['contoh-hibah'] },
    },
    {
      id: 'clusters-at-places',
      title: { id: 'Titik di satu tempat', en: 'Points at one place' },
      shows: {
        id: 'Titik yang sama letaknya tidak pernah terpisah: daftarnya dibuka dengan memilih lingkarannya.',
        en: 'Points at one and the same place never come apart: choosing their circle opens the list of them.',
      },
      data: madeUp(cells(SHARES), {}, { pointLayers: [layer(gathered(scattered(220)))] }),
      set: { layers: ['contoh-hibah'] },
    },
    {
      id: 'clusters-off',
      title: { id: '500 titik, satu per satu', en: '500 points, one by one' },
      shows: { id: 'Lapisan meminta agar setiap titik digambar sendiri.', en: 'The layer asks for each point to be drawn by itself.' },
      data: madeUp(cells(SHARES), {}, { pointLayers: [{ ...layer(scattered(500)), clustered: false }] }),
      set: { layers: ['contoh-hibah'] },
    },
  ],
};
