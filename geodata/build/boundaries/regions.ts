import mapshaper from 'mapshaper';
import { neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { windRings } from './wind-rings.js';

/** Greatest movement of a border in metres, by level. */
export const TOLERANCE_M = { kecamatan: 25, kelurahan: 12 } as const;

/**
 * Interval of the Douglas–Peucker simplification in metres: below the tolerance, to leave room for rounding.
 * The smaller kecamatan keep finer borders, so that each has the area of its kelurahan.
 */
const INTERVAL_M = { kecamatan: 'this.area < 6e7 ? 10 : 20', kelurahan: '9' } as const;
const QUANTIZATION = { kecamatan: 10_000, kelurahan: 20_000 } as const;
/** About one step of the quantised grid, in degrees: what is nearer falls together before, not as a border on itself. */
const SNAP_DEGREES = { kecamatan: 0.000_04, kelurahan: 0.000_02 } as const;

export type BuiltLevel = keyof typeof TOLERANCE_M;
export type BuiltTopology = Topology<Record<string, GeometryCollection<{ name: string; label: [number, number] }>>>;

/**
 * Overlaps go to one of the neighbours, gaps are filled, and vertices nearer than 2 m fall together: where the cleaning
 * snaps less, slivers of hundreds of metres grow out of some kelurahan along the borders of others.
 */
const CLEAN = '-clean snap-interval=0.00002 gap-fill-area=1km2';

/** No island of the source is as small as this, in m²; what is smaller was cut off a kelurahan by the cleaning. */
const LEAST_PART_M2 = 1000;

/**
 * The source without slivers between neighbours, as GeoJSON of 104 kelurahan with `kode` and `nama`,
 * and the same dissolved to 11 kecamatan.
 */
export async function cleanSource(source: Uint8Array): Promise<Readonly<Record<BuiltLevel, Uint8Array>>> {
  const output = await mapshaper.applyCommands(
    `-i source.geojson ${CLEAN} -explode -filter 'this.area > ${LEAST_PART_M2}' ` +
      // What was filtered out is a gap, which the second cleaning gives to a neighbour.
      `-dissolve kode copy-fields=nama ${CLEAN} ` +
      // The register's numerals are capitals; the source writes some of them "Xx".
      `-each 'nama = nama.replace(/\\bXx\\b/, "XX"); kecamatan = kode.slice(0, 8)' ` +
      '-sort kode -o kelurahan.geojson precision=0.0000001 ' +
      '-dissolve kecamatan -rename-fields kode=kecamatan -sort kode -o kecamatan.geojson precision=0.0000001',
    { 'source.geojson': source },
  );
  const { 'kelurahan.geojson': kelurahan, 'kecamatan.geojson': kecamatan } = output;
  if (!kelurahan || !kecamatan) throw new Error('mapshaper wrote no cleaned boundaries.');
  return { kelurahan, kecamatan };
}

/**
 * Simplifies cleaned regions without breaking a shared border or losing an island, and quantises them.
 * @param names names by code
 */
export async function buildTopology(level: BuiltLevel, cleaned: Uint8Array, names: ReadonlyMap<string, string>): Promise<BuiltTopology> {
  const output = await mapshaper.applyCommands(
    `-i ${level}.geojson snap -simplify dp variable interval='${INTERVAL_M[level]}' keep-shapes -snap interval=${SNAP_DEGREES[level]} ` +
      `-o ${level}.topo.json format=topojson quantization=${QUANTIZATION[level]} id-field=kode`,
    { [`${level}.geojson`]: cleaned },
  );
  const labels = await mapshaper.applyCommands(`-i ${level}.topo.json -points inner -o labels.geojson id-field=id`, {
    [`${level}.topo.json`]: output[`${level}.topo.json`] ?? '',
  });
  const topology = JSON.parse(String(output[`${level}.topo.json`])) as BuiltTopology;
  const points = (JSON.parse(String(labels['labels.geojson'])) as GeoJSON.FeatureCollection<GeoJSON.Point>).features;
  const collection = topology.objects[level];
  if (!collection) throw new Error(`mapshaper wrote no object "${level}".`);
  collection.geometries.forEach((geometry, index) => {
    const [longitude = NaN, latitude = NaN] = points[index]?.geometry.coordinates ?? [];
    const rounded = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
    geometry.properties = { name: names.get(String(geometry.id)) ?? '', label: [rounded(longitude), rounded(latitude)] };
  });
  collection.geometries.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  windRings(topology);
  return topology;
}

/** For each code, the codes that share a border with it, in order. */
export function neighboursOf(topology: BuiltTopology, level: BuiltLevel): ReadonlyMap<string, readonly string[]> {
  const geometries = topology.objects[level]?.geometries ?? [];
  const codes = geometries.map(({ id }) => String(id));
  return new Map(
    neighbors(geometries).map((indexes, index) => [codes[index] ?? '', indexes.map((neighbour) => codes[neighbour] ?? '').sort()]),
  );
}
