import type { Boundaries } from '../geo/boundaries.js';
import type { Messages } from '../i18n/messages.js';
import { levelAbove, type RegionCode, type RegionLevel } from '../model/region.js';

/** A region by its level and name: `Kecamatan Kuranji`. */
export function levelAndName(level: RegionLevel, name: string, messages: Messages): string {
  return `${messages.levels[level]} ${name}`;
}

/** A region's name with the region one level up in which it lies: `Kalumbuk, Kecamatan Kuranji`. */
export function fullName(name: string, parentName: string | null, level: RegionLevel, messages: Messages): string {
  return parentName === null ? name : `${name}, ${levelAndName(levelAbove(level), parentName, messages)}`;
}

/** What each region is called where nothing else says of what level it is: `Kecamatan Pauh`, `Kelurahan Kalumbuk, Kecamatan Kuranji`. */
export function placeNames(boundaries: Boundaries, messages: Messages): ReadonlyMap<RegionCode, string> {
  const { level, regions, parents = [] } = boundaries;
  const outer = parentNames(boundaries);
  return new Map([
    ...parents.map(({ code, name }) => [code, levelAndName(levelAbove(level), name, messages)] as const),
    ...regions.map(
      ({ code, name }) => [code, levelAndName(level, fullName(name, outer.get(code) ?? null, level, messages), messages)] as const,
    ),
  ]);
}

/** The name of the region one level up in which each region lies; empty where there is none up to the whole. */
export function parentNames({ regions, parents = [] }: Boundaries): ReadonlyMap<RegionCode, string> {
  const names = new Map(parents.map(({ code, name }) => [code, name]));
  return new Map(
    regions.flatMap(({ code, parent }) => {
      const name = parent === undefined ? undefined : names.get(parent);
      return name === undefined ? [] : [[code, name] as const];
    }),
  );
}
