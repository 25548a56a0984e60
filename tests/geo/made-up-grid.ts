import type { Boundaries, RegionShape } from '../../src/geo/boundaries.js';

const WEST = 100;
const SOUTH = -1;
const SIDE = 0.01;

/** Made-up square regions in rows from the south-west, `columns` to a row, with codes of their own: no place on earth. */
export function madeUpGrid(count: number, columns = Math.ceil(Math.sqrt(count))): Boundaries {
  const codeOf = (index: number) => `K-${index + 1}`;
  const regions = Array.from({ length: count }, (_, index): RegionShape => {
    const column = index % columns;
    const west = WEST + column * SIDE;
    const south = SOUTH + Math.floor(index / columns) * SIDE;
    const beside = [...(column > 0 ? [index - 1] : []), ...(column < columns - 1 ? [index + 1] : []), index - columns, index + columns];
    return {
      code: codeOf(index),
      name: `Kotak ${index + 1}`,
      polygons: [
        [
          [
            [west, south],
            [west + SIDE, south],
            [west + SIDE, south + SIDE],
            [west, south + SIDE],
            [west, south],
          ],
        ],
      ],
      labelLngLat: [west + SIDE / 2, south + SIDE / 2],
      neighbours: beside
        .filter((each) => each >= 0 && each < count)
        .map(codeOf)
        .sort(),
    };
  });
  const bounds = [WEST, SOUTH, WEST + columns * SIDE, SOUTH + Math.ceil(count / columns) * SIDE] as const;
  return {
    level: 'kelurahan',
    whole: { code: 'K', name: 'Papan Catur (rekaan)' },
    regions,
    ground: null,
    views: [{ id: 'all', title: { id: 'Semua', en: 'All' }, bounds }],
    note: null,
    credit: 'rekaan untuk pengujian',
  };
}
