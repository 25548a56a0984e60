import type { Dataset } from '../model/dataset.js';
import type { Level, LngLat, Region, RegionCode, RegionLevel } from '../model/region.js';
import { levelAbove } from '../model/region.js';
import { levelsOf, type Boundaries } from './boundaries.js';
import { regionAt } from './locate.js';
import { PADANG_TIME_ZONE } from './padang-levels.js';
import { registerOf } from './register-of.js';

/** A place as one value: all that data are joined with, and drawn on. Padang is one. */
export interface Place {
  /** What data are joined with. */
  readonly register: readonly Region[];
  /** From that of the whole down. */
  readonly levels: readonly Level[];
  /** The boundaries of each level that can be shown. */
  readonly boundaries: ReadonlyMap<RegionLevel, Boundaries>;
  /** The level that is shown where none is asked for. */
  readonly defaultLevel: RegionLevel;
  /** What is shown where there are no other data; `null` where there is nothing. */
  readonly dataset: Dataset | null;
  /** Short forms of single words in names of regions: `tl` stands for `teluk`. `placeOf` makes aliases of them in the register. */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** By its IANA name: the day of an instant is that of this zone. `placeOf` hands it to the boundaries, which are what is drawn. */
  readonly timeZone: string;
}

/** The boundaries of the regions one level up; `null` where these have none. */
function boundariesAbove(boundaries: Boundaries): Boundaries | null {
  const { parents, ...same } = boundaries;
  if (!parents) return null;
  return { ...same, level: levelAbove(boundaries.level, levelsOf(boundaries)).id, regions: parents };
}

/** The spellings of a name with one or more of its words in their short form. */
function abbreviated(name: string, abbreviations: Place['abbreviations']): readonly string[] {
  const shortFormsOf = (word: string) =>
    Object.keys(abbreviations).filter((short) => abbreviations[short]?.toLowerCase() === word.toLowerCase());
  const spellings = name
    .split(' ')
    .reduce<readonly string[]>(
      (made, word) => made.flatMap((begun) => [word, ...shortFormsOf(word)].map((each) => (begun === '' ? each : `${begun} ${each}`))),
      [''],
    );
  return spellings.filter((spelling) => spelling !== name);
}

/**
 * A place made of boundaries, such as another city's: its register knows their codes and names.
 * @param boundaries of the smallest regions, with those one level up as `parents` where there are any
 * @example placeOf(geojsonBoundaries(json, { code: 'kode', name: 'nama', whole, credit }))
 */
export function placeOf(
  boundaries: Boundaries,
  facts: Partial<Pick<Place, 'dataset' | 'abbreviations' | 'timeZone' | 'defaultLevel'>> = {},
): Place {
  const above = boundariesAbove(boundaries);
  const { abbreviations = {}, timeZone = boundaries.timeZone ?? PADANG_TIME_ZONE } = facts;
  return {
    register: registerOf(boundaries).map((region) => ({
      ...region,
      aliases: [...region.aliases, ...abbreviated(region.name, abbreviations)],
    })),
    levels: levelsOf(boundaries),
    boundaries: new Map([...(above ? [above] : []), boundaries].map((each) => [each.level, { ...each, timeZone }])),
    defaultLevel: boundaries.level,
    dataset: null,
    ...facts,
    abbreviations,
    timeZone,
  };
}

/** The boundaries of a level of a place; of its default level where it has none of it. */
export function boundariesAt({ boundaries, defaultLevel }: Place, level: RegionLevel | null): Boundaries {
  const found = boundaries.get(level ?? defaultLevel) ?? boundaries.get(defaultLevel) ?? [...boundaries.values()][0];
  if (!found) throw new TypeError('A place needs the boundaries of at least one level.');
  return found;
}

/** Finds the region of the default level in which a position lies; `null` where it lies in none. */
export function locateIn(place: Place): (lngLat: LngLat) => RegionCode | null {
  return (lngLat) => regionAt(boundariesAt(place, null), lngLat);
}
