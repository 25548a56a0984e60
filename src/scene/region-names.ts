import { levelsOf, type Boundaries } from '../geo/boundaries.js';
import { levelAbove, levelOf, type Level, type RegionCode } from '../model/region.js';
import { textIn, type Language } from '../model/text.js';

/** A region by its level and name: `Kecamatan Kuranji`. */
export function levelAndName({ title }: Level, name: string, language: Language): string {
  return `${textIn(title, language)} ${name}`;
}

/** A region's name with the region one level up in which it lies: `Kalumbuk, Kecamatan Kuranji`. */
export function fullName(name: string, parentName: string | null, above: Level, language: Language): string {
  return parentName === null ? name : `${name}, ${levelAndName(above, parentName, language)}`;
}

/** What each region is called where nothing else says of what level it is: `Kecamatan Pauh`, `Kelurahan Kalumbuk, Kecamatan Kuranji`. */
export function placeNames(boundaries: Boundaries, language: Language): ReadonlyMap<RegionCode, string> {
  const { level, regions, parents = [] } = boundaries;
  const outer = parentNames(boundaries);
  const levels = levelsOf(boundaries);
  const [own, above] = [levelOf(level, levels), levelAbove(level, levels)];
  return new Map([
    ...parents.map(({ code, name }) => [code, levelAndName(above, name, language)] as const),
    ...regions.map(
      ({ code, name }) => [code, levelAndName(own, fullName(name, outer.get(code) ?? null, above, language), language)] as const,
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
