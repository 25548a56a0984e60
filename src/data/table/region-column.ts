import type { Region } from '../../model/region.js';
import { matchRegion, regionOf } from '../match-region.js';
import { isMissing } from '../parse-number.js';
import { withoutOrdinal } from './region-cell.js';

/** Texts of a column looked at to tell what it holds. */
const MOST_TEXTS = 200;

/** Rows looked at for that, spread over the whole table. */
const MOST_ROWS = 5_000;

/** Distinct texts of a column that are not missing, from rows all over the table. */
export function textsIn(rows: readonly (readonly string[])[], column: number): readonly string[] {
  const texts = new Set<string>();
  const step = Math.max(1, rows.length / MOST_ROWS);
  for (let at = 0; at < rows.length && texts.size < MOST_TEXTS; at += step) {
    const text = rows[Math.floor(at)]?.[column]?.trim() ?? '';
    if (text !== '' && !texts.has(text) && !isMissing(text)) texts.add(text);
  }
  return [...texts];
}

/**
 * The column with the most regions, which names what the rows are about: another may name the city in each row. Of two
 * that name as many, codes tell more than names. -1 where none names any, nor comes near.
 */
export function regionColumn(rows: readonly (readonly string[])[], width: number, regions: readonly Region[]): number {
  const scores = Array.from({ length: width }, (_, column) => {
    const texts = textsIn(rows, column);
    const matches = texts.map((text) => matchRegion(withoutOrdinal(text), undefined, regions));
    const found = new Set(matches.flatMap((match) => ('region' in match ? match.region.code : [])));
    const near = matches.filter((match) => !('region' in match) && match.candidates.length > 0);
    const codes = texts.some((text) => regionOf(text, regions) !== undefined);
    return found.size + near.length / 1000 + (found.size > 0 && codes ? 0.0001 : 0);
  });
  const best = scores.indexOf(Math.max(...scores));
  return scores[best] === 0 ? -1 : best;
}
