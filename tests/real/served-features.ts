import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { padangBoundaries } from '../../src/geo/padang.js';
import type { Dataset } from '../../src/model/dataset.js';

const readDataset = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../geodata/datasets/${name}.json`), 'utf8')) as Dataset;

/** The illustrative grants, as the project publishes them: ten points, made up. */
export const grants = readDataset('demo').pointLayers[0]!;

/** The published shares of families of 2008, one for each kecamatan. */
export const families = readDataset('padang').observations.filter(
  ({ indicator, region }) => indicator === 'low-welfare-families' && region !== '13.71',
);

const collection = (features: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features });

/** The grants as GeoJSON. */
const grantsGeojson = collection(
  grants.points.map(({ id, name, lngLat, amountRupiah, period, region, status }) => ({
    type: 'Feature',
    properties: { kode: id, name, amount: amountRupiah, period, region, status },
    geometry: { type: 'Point', coordinates: lngLat },
  })),
);

/** The kecamatan with their families as GeoJSON. */
const familiesGeojson = collection(
  padangBoundaries().regions.map(({ code, name, polygons }) => ({
    type: 'Feature',
    properties: { kode: code, nama: name, persen: families.find(({ region }) => region === code)?.value ?? null },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  })),
);

/** Writes both as tables of a GeoPackage. */
export function writeGeoPackage(ogr2ogr: string, folder: string): string {
  const path = join(folder, 'padang.gpkg');
  mkdirSync(join(folder, 'geojson'));
  for (const [table, geojson] of [
    ['kube-grants', grantsGeojson],
    ['families', familiesGeojson],
  ] as const) {
    const source = join(folder, 'geojson', `${table}.geojson`);
    writeFileSync(source, geojson);
    execFileSync(ogr2ogr, ['-f', 'GPKG', '-update', '-append', path, source, '-nln', table], { stdio: 'pipe' });
  }
  return path;
}
