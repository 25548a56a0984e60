import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Region } from '../../src/model/region.js';

/** The folder of the committed boundaries. */
export const GEODATA = resolve(import.meta.dirname, '../../geodata');

export const LEVELS = ['kecamatan', 'kelurahan'] as const;
export type Level = (typeof LEVELS)[number];

/** Positions as GeoJSON writes them. */
type Position = readonly number[];
export type Rings = readonly (readonly Position[])[];

interface RegionProperties {
  readonly name: string;
  readonly label: readonly [number, number];
}

type RegionGeometry = (Polygon<RegionProperties> | MultiPolygon<RegionProperties>) & { properties: RegionProperties };
export type BuiltTopology = Topology<Record<string, GeometryCollection<RegionProperties>>>;

/** One region as anyone decodes it from the topology. */
export interface DecodedRegion {
  readonly code: string;
  readonly name: string;
  readonly label: Position;
  readonly polygons: readonly Rings[];
}

/** A committed JSON file of geodata/. */
export function readGeodata(name: string): unknown {
  return JSON.parse(readFileSync(join(GEODATA, name), 'utf8'));
}

/** The parts of a GeoJSON geometry. */
export function partsOf(geometry: GeoJSON.Geometry | null): readonly Rings[] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
  throw new Error(`Expected polygons, received ${geometry?.type ?? 'nothing'}.`);
}

export const topologies: Readonly<Record<Level, BuiltTopology>> = {
  kecamatan: readGeodata('kecamatan.topo.json') as BuiltTopology,
  kelurahan: readGeodata('kelurahan.topo.json') as BuiltTopology,
};

/** The geometries of one level, still made of arcs. */
export function geometriesOf(level: Level): readonly RegionGeometry[] {
  return topologies[level].objects[level]!.geometries as RegionGeometry[];
}

function decode(level: Level): readonly DecodedRegion[] {
  return feature(topologies[level], topologies[level].objects[level]!).features.map(({ id, properties, geometry }) => ({
    code: String(id),
    name: properties.name,
    label: properties.label,
    polygons: partsOf(geometry),
  }));
}

export const decoded: Readonly<Record<Level, readonly DecodedRegion[]>> = {
  kecamatan: decode('kecamatan'),
  kelurahan: decode('kelurahan'),
};

/** The code of the kecamatan that a kelurahan's Kemendagri code names. */
export const parentCode = (kelurahan: string) => kelurahan.slice(0, 8);

export const register = readGeodata('regions.json') as readonly Region[];
export const registerOf = (level: Region['level']) => register.filter((region) => region.level === level);
