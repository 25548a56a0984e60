import type { Region, RegionLevel } from '../model/region.js';
import { matchRegion, type RegionMatch } from './match-region.js';

/**
 * The level that the texts speak of: the one at which more of them are found. `undefined` where that is even, so that
 * a name of two levels stays ambiguous.
 */
function levelOfTexts(texts: readonly string[], regions: readonly Region[]): RegionLevel | undefined {
  const found = (level: RegionLevel) => texts.filter((text) => 'region' in matchRegion(text, level, regions)).length;
  const [kecamatan, kelurahan] = [found('kecamatan'), found('kelurahan')];
  return kecamatan === kelurahan ? undefined : kecamatan > kelurahan ? 'kecamatan' : 'kelurahan';
}

/**
 * Joins texts with regions, each distinct text once. A text that is not found at the level of most may still name a
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
    const atLevel = matchRegion(text, declared ?? level, regions);
    const match =
      'region' in atLevel || declared !== undefined || level === undefined || atLevel.candidates.length > 1
        ? atLevel
        : matchRegion(text, undefined, regions);
    known.set(key, match);
    return match;
  };
}
