import type { Region } from '../../model/region.js';
import { regionOf, regionsNamed } from '../match-region.js';

/** One value of a dimension: its code, and its name where it has one. */
export interface Category {
  readonly id: string;
  readonly name: string | null;
}

/** The text that names a category's region, or the regions between which its code and its name leave the choice. */
export type RegionText = { readonly text: string } | { readonly opposed: readonly Region[] };

/**
 * The text by which a category names its region: its code where it is one of the register's, else its name. Portals
 * number regions as they please, so that a code may be another region's: then its name says so.
 */
export function regionText({ id, name }: Category, regions: readonly Region[]): RegionText {
  const coded = regionOf(id, regions);
  if (coded === undefined) return { text: name ?? id };
  const named = name === null ? [] : regionsNamed(name, regions);
  return named.length === 0 || named.includes(coded) ? { text: id } : { opposed: [coded, ...named] };
}
