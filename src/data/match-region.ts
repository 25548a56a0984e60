import type { Region, RegionLevel } from '../model/region.js';
import { distance } from './edit-distance.js';
import { indexOf, type RegionIndex } from './region-index.js';
import { keyOf, keysOf, levelNamed, numeralsOf } from './region-name.js';

/** The region a text means, or those it may have meant: none where nothing is near. */
export type RegionMatch = { readonly region: Region } | { readonly candidates: readonly Region[] };

const CODE = /^\d{4,10}$|^\d\d(\.\d+){1,3}$/;
/** What a data frame leaves behind a code that it took for a number: `1371010.0`. */
const FRACTION = /^(\d{4,10})\.0{1,2}$/;
/** Spaces between the groups of a code: `13. 71. 05`. */
const SPACED = /(\d\.) (?=\d)/g;
/** A code as the lists write it. */
const bareCode = (text: string) => text.replace(SPACED, '$1').replace(FRACTION, '$1');
const LETTER = /\p{L}/u;
const MOST_CANDIDATES = 8;

/** A slip of the finger; none in a short name (`Laki` is not Luki), two only in a long one (`Padang Laweh` is not Alang Laweh). */
const slipsAllowed = (key: string) => (key.length < 5 ? 0 : key.length < 12 ? 1 : 2);

/**
 * The region of a Kemendagri code (`13.71.05`, `137105`) or a BPS code (`1371010`). A code is looked up, never cut:
 * the two lists are ordered differently.
 */
export function regionOf(code: string | number, regions: readonly Region[]): Region | undefined {
  const { byCode } = indexOf(regions);
  const text = String(code).trim();
  return byCode.get(text) ?? byCode.get(bareCode(text));
}

function only(found: readonly Region[]): RegionMatch {
  const [region, ...others] = found;
  return region && others.length === 0 ? { region } : { candidates: found.slice(0, MOST_CANDIDATES) };
}

/** How far a text may be from a name of a region: at a level that is told, one slip is allowed in a short name, too. */
interface Slips {
  readonly key: string;
  readonly text: string;
  readonly isLevelTold: boolean;
}

/**
 * Whether a region is called with the numerals that stand in a text: `Padang Barat II` is not Padang Barat. Where all
 * names of a register that have one have the same (`Nan XX`), it tells none from another, and a slip may hit it, too.
 */
function hasNumerals(text: string, { name, aliases }: Region, slips: number, { numerals }: RegionIndex): boolean {
  const own = numeralsOf(text);
  return [name, ...aliases].some((each) => {
    const called = numeralsOf(each);
    return called === own || (slips === 1 && called.length > 1 && numerals.size === 1);
  });
}

/** Whether as many slips make a text of a region's name. */
function isWithin({ key, isLevelTold }: Slips, { name }: Region, slips: number): boolean {
  return slips <= slipsAllowed(key) || (isLevelTold && keysOf(name).some((each) => each.length > 2 && distance(key, each, 1) <= 1));
}

function byDistance(allowed: Slips, known: ReadonlyMap<string, readonly Region[]>, index: RegionIndex): RegionMatch {
  const { key, text } = allowed;
  const limit = slipsAllowed(key) + 1;
  const nearest = new Map<Region, number>();
  for (const [name, regions] of known) {
    if (Math.abs(name.length - key.length) > limit) continue;
    const slips = distance(key, name, limit);
    if (slips > limit) continue;
    for (const region of regions) nearest.set(region, Math.min(slips, nearest.get(region) ?? Infinity));
  }
  const ordered = [...nearest].sort(([, a], [, b]) => a - b);
  const [first, second] = ordered;
  const clear = first && isWithin(allowed, first[0], first[1]) && (!second || second[1] > first[1]);
  return clear && hasNumerals(text, first[0], first[1], index)
    ? { region: first[0] }
    : { candidates: ordered.map(([region]) => region).slice(0, MOST_CANDIDATES) };
}

/** Whether a text found its region only by edit distance: neither code, name, alias nor usual abbreviation is written so. */
export function isCorrected(text: string, { code, name, aliases }: Region): boolean {
  if (CODE.test(bareCode(text.trim())) || text.trim() === code) return false;
  const known = new Set([name, ...aliases].flatMap(keysOf));
  return !keysOf(text.trim()).some((key) => known.has(key));
}

/** The regions that a text names for sure, at whatever level: a kecamatan and a kelurahan may have one name. */
export function regionsNamed(text: string, regions: readonly Region[]): readonly Region[] {
  const matches = [undefined, ...indexOf(regions).levels].map((level) => found(text, level, regions, false));
  return [...new Set(matches.flatMap((match) => ('region' in match ? match.region : [])))];
}

function found(text: string, level: RegionLevel | undefined, regions: readonly Region[], isLevelTold: boolean): RegionMatch {
  const trimmed = text.trim();
  const coded = regionOf(trimmed, regions);
  if (coded) return level === undefined || coded.level === level ? { region: coded } : { candidates: [coded] };
  // A code that no region has is no name either.
  if (CODE.test(bareCode(trimmed))) return { candidates: [] };
  const index = indexOf(regions);
  const wanted = levelNamed(trimmed) ?? level;
  const known = index.byKey(wanted);
  const keys = keysOf(trimmed);
  if (keys[0] === undefined || keys[0] === '') return { candidates: [] };
  for (const key of keys) {
    const named = known.get(key);
    if (named) return only(named);
  }
  // A number is no slip of a name.
  if (!LETTER.test(trimmed)) return { candidates: [] };
  // A part of a name, such as "Padang", may mean any region that has it.
  const words = keyOf(trimmed);
  const candidates = new Set(index.all(wanted).flatMap(([region, name]) => (words.length > 3 && name.includes(words) ? [region] : [])));
  for (const key of keys) {
    const match = byDistance({ key, text: trimmed, isLevelTold }, known, index);
    if ('region' in match) return match;
    for (const near of match.candidates) candidates.add(near);
  }
  return { candidates: [...candidates].slice(0, MOST_CANDIDATES) };
}

/**
 * Finds the region that a text names: exactly after normalising, then by aliases and usual abbreviations, then by edit
 * distance where one region is clearly nearest. Else the candidates are given: a wrong region is worse than none.
 * @param level narrows the search, and allows a slip in a short name; "Kec." and "Kel." in the text do too
 * @example matchRegion('KEC. LUBUK  BAGALUNG', undefined, register) // { region: Lubuk Begalung }
 */
export function matchRegion(text: string, level: RegionLevel | undefined, regions: readonly Region[]): RegionMatch {
  return found(text, level, regions, (levelNamed(text.trim()) ?? level) !== undefined);
}
