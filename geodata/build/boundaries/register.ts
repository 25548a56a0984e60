import { areaKm2 } from '../../../src/geo/measure.js';
import { regionShapes, type RegionTopology } from '../../../src/geo/topology.js';
import type { Region, RegionLevel } from '../../../src/model/region.js';
import { neighboursOf, type BuiltLevel, type BuiltTopology } from './regions.js';

/** What the register takes from publications: codes, names and areas of the city and its kecamatan. */
export interface PublishedRegion {
  readonly code: string;
  readonly bpsCode: string;
  readonly name: string;
  readonly officialAreaKm2: number;
}

/** Spellings and abbreviations in common use that no rule of the matcher makes by itself. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  '13.71': ['Padang Kota', 'Kodya Padang', 'Kotamadya Padang'],
  '13.71.05': ['Bungus', 'Bungus Telok Kabung', 'Bungus Tl. Kabung', 'Bungus Tlk. Kabung', 'Teluk Kabung'],
  '13.71.06': ['Lubuk Bagalung', 'Lb. Begalung', 'Lubeg'],
  '13.71.07': ['Lb. Kilangan', 'Luki'],
  '13.71.11': ['Koto Tengah', 'Kt. Tangah'],
};

function shapesWithFacts(topology: BuiltTopology, level: BuiltLevel) {
  const neighbours = neighboursOf(topology, level);
  return regionShapes(topology as unknown as RegionTopology, level).map((shape) => ({
    ...shape,
    areaKm2: areaKm2(shape.polygons),
    neighbours: neighbours.get(shape.code) ?? [],
  }));
}

/** To 100 m², so that the areas of small kelurahan still add up. */
const rounded = (km2: number) => Math.round(km2 * 1e4) / 1e4;

/** The register: the city, its kecamatan, its kelurahan, each level in the order of codes. */
export function buildRegister(
  topologies: Readonly<Record<BuiltLevel, BuiltTopology>>,
  published: { readonly city: PublishedRegion; readonly kecamatan: readonly PublishedRegion[] },
): readonly Region[] {
  const kecamatan = shapesWithFacts(topologies.kecamatan, 'kecamatan');
  const kelurahan = shapesWithFacts(topologies.kelurahan, 'kelurahan');
  const largest = kecamatan.reduce((a, b) => (a.areaKm2 > b.areaKm2 ? a : b));
  const entry = (
    level: RegionLevel,
    parent: string | null,
    shape: (typeof kecamatan)[number],
    facts: PublishedRegion | undefined,
  ): Region => ({
    code: shape.code,
    bpsCode: facts?.bpsCode ?? null,
    level,
    name: shape.name,
    aliases: ALIASES[shape.code] ?? [],
    parent,
    officialAreaKm2: facts?.officialAreaKm2 ?? null,
    measuredAreaKm2: rounded(shape.areaKm2),
    labelLngLat: shape.labelLngLat,
    neighbours: shape.neighbours,
  });
  const { city } = published;
  return [
    {
      ...entry('kota', null, { ...largest, code: city.code, name: city.name, neighbours: [] }, city),
      measuredAreaKm2: rounded(kecamatan.reduce((sum, { areaKm2: area }) => sum + area, 0)),
    },
    ...kecamatan.map((shape) =>
      entry(
        'kecamatan',
        city.code,
        shape,
        published.kecamatan.find(({ code }) => code === shape.code),
      ),
    ),
    ...kelurahan.map((shape) =>
      // Kemendagri's codes say by their form which kecamatan a kelurahan belongs to; BPS's would not.
      entry('kelurahan', shape.code.split('.').slice(0, 3).join('.'), shape, undefined),
    ),
  ];
}
