import type { Region, RegionLevel } from '../model/region.js';
import { indexOf } from './region-index.js';
import { matchRegion, type RegionMatch } from './match-region.js';

/**
 * The level that the texts speak of: the one at which more of them are found. `undefined` where that is even, so that
 * a name of two levels stays ambiguous.
 */
function levelOfTexts(texts: readonly string[], regions: readonly Region[]): RegionLevel | undefined {
  // The whole is one region: a table speaks of what it is made up of.
  const parts = new Set(regions.flatMap(({ level, parent }) => (parent === null ? [] : [level])));
  const found = indexOf(regions)
    .levels.filter((level) => parts.has(level))
    .map((level) => ({ level, count: texts.filter((text) => 'region' in matchRegion(text, level, regions)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = found;
  return first && first.count > (second?.count ?? 0) ? first.level : undefined;
}

/** What a text means in a table that speaks of one level: nothing is guessed where it may mean a region of two. */
function matchAmong(text: string, level: RegionLevel, regions: readonly Region[]): RegionMatch {
  const atLevel = matchRegion(text, level, regions);
  if ('region' in atLevel) return atLevel;
  const anywhere = matchRegion(text, undefined, regions);
  if (!('region' in anywhere)) return atLevel.candidates.length > 0 ? atLevel : anywhere;
  const candidates = [...new Set([...atLevel.candidates, anywhere.region])];
  return candidates.length === 1 ? anywhere : { candidates };
}

/**
 * Joins texts with regions, each distinct text once. A text that nothing is near at the level of most may still name a
 * region of another level.
 */
export function regionJoiner(
  texts: Iterable<string>,
  regions: readonly Region[],
): (text: string, level: RegionLevel | undefined) => RegionMatch {
  const level = levelOfTexts([...new Set(texts)], regions);
  const known = new Map<string, RegionMatch>();
  return (text, declared) => {
    const key = `${declared ?? ''} ${text}`;
    const before = known.get(key);
    if (before) return before;
    const match = declared !== undefined || level === undefined ? matchRegion(text, declared, regions) : matchAmong(text, level, regions);
    known.set(key, match);
    return match;
  };
}
