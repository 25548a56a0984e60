/** `[longitude, latitude]` in degrees, WGS 84. */
export type LngLat = readonly [longitude: number, latitude: number];

/** West, south, east, north in degrees. */
export type LngLatBounds = readonly [west: number, south: number, east: number, north: number];

/** Kemendagri code (kode wilayah): `13.71`, `13.71.05` or `13.71.05.1001`. */
export type RegionCode = string;

/** The administrative levels of the register, from the city down. */
export const REGION_LEVELS = ['kota', 'kecamatan', 'kelurahan'] as const;
/** `kota` is the city as a whole, which the 11 kecamatan make up, and they the 104 kelurahan. */
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** The level one up; that of the city for the city itself. */
export function levelAbove(level: RegionLevel): RegionLevel {
  return REGION_LEVELS[Math.max(0, REGION_LEVELS.indexOf(level) - 1)] ?? level;
}

/** The level one down; that of the kelurahan for a kelurahan itself. */
export function levelBelow(level: RegionLevel): RegionLevel {
  return REGION_LEVELS[REGION_LEVELS.indexOf(level) + 1] ?? level;
}

const KEMENDAGRI = /^\d\d\.\d\d(\.\d\d(\.\d{4})?)?$/;

/**
 * The level of a Kemendagri code, by how many parts it has; `undefined` for what has the form of none. Only for a region
 * of which no register and no boundaries are at hand: others' codes say nothing of their level.
 */
export function levelOfCode(code: RegionCode): RegionLevel | undefined {
  const parts = KEMENDAGRI.exec(code);
  return parts ? REGION_LEVELS[parts.slice(1).filter(Boolean).length] : undefined;
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
  /** Code of the region one level up; `null` for the city. */
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
