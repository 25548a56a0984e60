import type { LocalizedText } from './text.js';

/** `[longitude, latitude]` in degrees, WGS 84. */
export type LngLat = readonly [longitude: number, latitude: number];

/** West, south, east, north in degrees. */
export type LngLatBounds = readonly [west: number, south: number, east: number, north: number];

/** Kemendagri code (kode wilayah): `13.71`, `13.71.05` or `13.71.05.1001`. */
export type RegionCode = string;

/** Id of a level of a register: in Padang `kota`, `kecamatan` or `kelurahan`. */
export type RegionLevel = string;

/** One administrative level. Lists of levels begin with that of the whole and end with that of the smallest regions. */
export interface Level {
  readonly id: RegionLevel;
  /** As it stands before a name: `Kecamatan`. */
  readonly title: LocalizedText;
}

/** A level of that id that has no other title than its id, with a capital letter. */
export function untitledLevel(id: RegionLevel): Level {
  return { id, title: { id: id.charAt(0).toUpperCase() + id.slice(1) } };
}

function levelAt(levels: readonly Level[], index: number, id: RegionLevel): Level {
  return levels[index] ?? levels.find((level) => level.id === id) ?? untitledLevel(id);
}

const placeOf = (id: RegionLevel, levels: readonly Level[]) => levels.findIndex((level) => level.id === id);

/** The level of an id; one that is called by its id where the levels have none of it. */
export function levelOf(id: RegionLevel, levels: readonly Level[]): Level {
  return levelAt(levels, placeOf(id, levels), id);
}

/** The level one up; that of the whole for the whole itself. */
export function levelAbove(id: RegionLevel, levels: readonly Level[]): Level {
  return levelAt(levels, Math.max(0, placeOf(id, levels) - 1), id);
}

/** The level one down; the smallest for the smallest itself. */
export function levelBelow(id: RegionLevel, levels: readonly Level[]): Level {
  return levelAt(levels, placeOf(id, levels) + 1, id);
}

/** Whether regions of a level are smaller than those of another; `false` where the levels lack one of them. */
export function isLevelBelow(id: RegionLevel | undefined, other: RegionLevel, levels: readonly Level[]): boolean {
  const place = placeOf(other, levels);
  return place >= 0 && id !== undefined && placeOf(id, levels) > place;
}

const KEMENDAGRI = /^\d\d\.\d\d(\.\d\d(\.\d{4})?)?$/;

/**
 * How many levels below a kota or kabupaten a Kemendagri code is, by its parts; `undefined` for what has the form of
 * none. Only for a region of which no register and no boundaries are at hand: others' codes say nothing of their level.
 */
export function depthOfCode(code: RegionCode): number | undefined {
  return KEMENDAGRI.exec(code)?.slice(1).filter(Boolean).length;
}

/** The ids of the levels of a register, that of the whole first: each by how many regions lie above its own. */
export function levelIdsOf(regions: readonly Region[]): readonly RegionLevel[] {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const depths = new Map<RegionLevel, number>();
  for (const { level, parent } of regions) {
    let depth = 0;
    for (let above = parent; above !== null && depth < regions.length; above = byCode.get(above)?.parent ?? null) depth += 1;
    depths.set(level, Math.max(depth, depths.get(level) ?? 0));
  }
  return [...depths].sort(([, a], [, b]) => a - b).map(([level]) => level);
}

/** One entry of the region register. */
export interface Region {
  readonly code: RegionCode;
  /** BPS code (`1371010`), or `null` where it is not known. */
  readonly bpsCode: string | null;
  readonly level: RegionLevel;
  readonly name: string;
  /** Other spellings and usual abbreviations, matched exactly after normalising. */
  readonly aliases: readonly string[];
  /** Code of the region one level up; `null` for the whole. */
  readonly parent: RegionCode | null;
  /** Published area in km²; `null` where none is published. */
  readonly officialAreaKm2: number | null;
  /** Geodesic area of the boundaries kept here, in km². */
  readonly measuredAreaKm2: number;
  /** A point inside the region, where its label goes. */
  readonly labelLngLat: LngLat;
  /** Codes of the regions of the same level that share a border. */
  readonly neighbours: readonly RegionCode[];
}
