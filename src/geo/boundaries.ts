import {
  depthOfCode,
  levelAbove,
  type Level,
  type LngLat,
  type LngLatBounds,
  type RegionCode,
  type RegionLevel,
  untitledLevel,
} from '../model/region.js';
import type { LocalizedText } from '../model/text.js';
import { padangLevels } from './padang-levels.js';

/** A closed ring of positions: the first is repeated at the end. */
export type Ring = readonly LngLat[];

/** An outer ring, then its holes. */
export type Polygon = readonly Ring[];

/** The shape of one region. */
export interface RegionShape {
  readonly code: RegionCode;
  readonly name: string;
  readonly polygons: readonly Polygon[];
  /** A point inside the region, where its label goes. */
  readonly labelLngLat: LngLat;
  /** Codes of the other regions of the set that share a border with this one; empty for an island. */
  readonly neighbours: readonly RegionCode[];
  /** Code of the region one level up in which it lies, where the boundaries have such `parents`. */
  readonly parent?: RegionCode;
}

/** A name that lies quietly on the ground. */
export interface GroundLabel {
  readonly name: string;
  readonly lngLat: LngLat;
}

/** What lies behind the regions: land, the neighbours' borders and names. All else is sea. */
export interface Ground {
  readonly land: readonly Polygon[];
  readonly borders: readonly Ring[];
  readonly labels: readonly GroundLabel[];
  /** Beyond these bounds nothing is known. */
  readonly bounds: LngLatBounds;
}

/** A named piece of the map to look at. */
export interface NamedBounds {
  readonly id: string;
  readonly title: LocalizedText;
  readonly bounds: LngLatBounds;
}

/** A set of regions of one level with all that is needed to draw them. */
export interface Boundaries {
  readonly level: RegionLevel;
  /** The levels of the place, from that of the whole down; where there are none, see `levelsOf`. */
  readonly levels?: readonly Level[];
  /** IANA name of the zone that days are those of; Padang's by default. */
  readonly timeZone?: string;
  /** The region that holds all the others. */
  readonly whole: { readonly code: RegionCode; readonly name: string };
  readonly regions: readonly RegionShape[];
  /** The regions one level up that these make up; left out where they make up the whole at once. */
  readonly parents?: readonly RegionShape[];
  readonly ground: Ground | null;
  /** Views offered to the reader; the first is the default. */
  readonly views: readonly NamedBounds[];
  /** Something to know when reading areas; `null` where nothing needs saying. */
  readonly note: LocalizedText | null;
  /** Who drew the boundaries. */
  readonly credit: string;
}

/**
 * The levels of a place, from that of the whole down. Boundaries that name none have Padang's where their own level is one
 * of these, else one for the whole, one for the parents if there are any, and their own.
 */
export function levelsOf({ level, levels, parents }: Boundaries): readonly Level[] {
  if (levels) return levels;
  if (padangLevels.some(({ id }) => id === level)) return padangLevels;
  return ['whole', ...(parents ? ['parent'] : []), level].map(untitledLevel);
}

/** The level of each region that boundaries know, whatever its code looks like. */
export function levelsIn(boundaries: Boundaries): ReadonlyMap<RegionCode, RegionLevel> {
  const { level, whole, regions, parents = [] } = boundaries;
  const levels = levelsOf(boundaries);
  const at = (shapes: readonly RegionShape[], each: RegionLevel) => shapes.map(({ code }) => [code, each] as const);
  return new Map([...at(regions, level), ...at(parents, levelAbove(level, levels).id), [whole.code, levels[0]?.id ?? level]]);
}

/** Finds the level of a region by its code: as the boundaries know it, else by how many parts a Kemendagri code has. */
export function levelFinder(boundaries: Boundaries): (code: RegionCode) => RegionLevel | undefined {
  const known = levelsIn(boundaries);
  const levels = levelsOf(boundaries);
  return (code) => known.get(code) ?? levels[depthOfCode(code) ?? -1]?.id;
}
