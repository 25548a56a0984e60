import { levelIdsOf, type Region, type RegionCode, type RegionLevel } from '../model/region.js';
import { keyOf, keysOf, numeralsOf } from './region-name.js';

/** A register arranged for looking up. */
export interface RegionIndex {
  /** By Kemendagri code with and without dots, and by BPS code. */
  readonly byCode: ReadonlyMap<string, Region>;
  /** By the keys of names and aliases, of one level or all. */
  readonly byKey: (level: RegionLevel | undefined) => ReadonlyMap<string, readonly Region[]>;
  /** The numerals that stand in names: where there are several, they tell names apart. */
  readonly numerals: ReadonlySet<string>;
  /** The ids of its levels, that of the whole first. */
  readonly levels: readonly RegionLevel[];
  /** All regions of one level or all, each with the key of its name. */
  readonly all: (level: RegionLevel | undefined) => readonly (readonly [region: Region, key: string])[];
}

const indexes = new WeakMap<readonly Region[], RegionIndex>();

function makeIndex(regions: readonly Region[]): RegionIndex {
  const byCode = new Map<string, Region>();
  for (const region of regions) {
    byCode.set(region.code, region).set(region.code.replace(/\./g, ''), region);
    if (region.bpsCode !== null) byCode.set(region.bpsCode, region);
  }
  const named = regions.map((region) => [region, keyOf(region.name)] as const);
  const ids = levelIdsOf(regions);
  const levels = new Map(ids.map((level) => [level, named.filter(([region]) => region.level === level)]));
  const all = (level: RegionLevel | undefined) => (level === undefined ? named : (levels.get(level) ?? []));
  const keyed = new Map<RegionLevel | undefined, ReadonlyMap<string, readonly Region[]>>();
  const byKey = (level: RegionLevel | undefined) => {
    const known = keyed.get(level);
    if (known) return known;
    const made = new Map<string, Region[]>();
    for (const [region] of all(level))
      for (const key of new Set([region.name, ...region.aliases].flatMap(keysOf))) made.set(key, [...(made.get(key) ?? []), region]);
    keyed.set(level, made);
    return made;
  };
  const numerals = new Set(regions.flatMap(({ name }) => numeralsOf(name) || []));
  return { byCode, byKey, numerals, levels: ids, all };
}

/** Whether a region is another or lies in it. Asked of `parent`: a code need not begin with that of the region above. */
export function liesIn(inner: RegionCode, outer: RegionCode, regions: readonly Region[]): boolean {
  const { byCode } = indexOf(regions);
  const seen = new Set<RegionCode>();
  for (let at: RegionCode | null = inner; at !== null && !seen.has(at); at = byCode.get(at)?.parent ?? null) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}

/** The index of a register, made once. */
export function indexOf(regions: readonly Region[]): RegionIndex {
  const known = indexes.get(regions) ?? makeIndex(regions);
  indexes.set(regions, known);
  return known;
}
