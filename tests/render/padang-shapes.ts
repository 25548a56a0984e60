import kecamatan from '../../geodata/kecamatan.topo.json';
import kelurahan from '../../geodata/kelurahan.topo.json';
import type { RegionShape } from '../../src/geo/boundaries.js';
import { regionShapes, type RegionTopology } from '../../src/geo/topology.js';

/** The committed shapes of both levels. */
export const SHAPES: Readonly<Record<'kecamatan' | 'kelurahan', readonly RegionShape[]>> = {
  kecamatan: regionShapes(kecamatan as unknown as RegionTopology, 'kecamatan'),
  kelurahan: regionShapes(kelurahan as unknown as RegionTopology, 'kelurahan'),
};

/** Squares in rows from the north west, each 0.01° wide and a neighbour of the one on each side: made up. */
export function gridShapes(columns: number, rows: number): readonly RegionShape[] {
  const codeAt = (column: number, row: number) => `${row}.${column}`;
  return Array.from({ length: columns * rows }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const [west, north] = [100 + column * 0.01, -row * 0.01];
    const corner = (east: number, south: number) => [west + east * 0.01, north - south * 0.01] as const;
    const beside = [
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ] as const;
    return {
      code: codeAt(column, row),
      name: `Kotak ${codeAt(column, row)}`,
      polygons: [[[corner(0, 0), corner(0, 1), corner(1, 1), corner(1, 0), corner(0, 0)]]],
      labelLngLat: corner(0.5, 0.5),
      neighbours: beside
        .map(([right, down]) => [column + right, row + down] as const)
        .filter(([x, y]) => x >= 0 && y >= 0 && x < columns && y < rows)
        .map(([x, y]) => codeAt(x, y)),
    };
  });
}
