import type { Region } from '../../model/region.js';
import { matchRegion, regionOf } from '../match-region.js';
import { isMissing } from '../parse-number.js';
import { withoutOrdinal } from './region-cell.js';
import { personalHeader } from '../privacy/personal-headers.js';

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

const NUMBER_IN_FRONT = /^\d{1,3}\s+(?=[a-z])/i;

/** Reads a name without a number that only a space parts from it, `01 Pauh`: where no region of the register has one. */
export function numberReader(regions: readonly Region[]): (text: string) => string {
  if (regions.some(({ name, aliases }) => [name, ...aliases].some((each) => NUMBER_IN_FRONT.test(each)))) return (text) => text;
  return (text) => text.trim().replace(NUMBER_IN_FRONT, '');
}

/**
 * The column with the most regions, which names what the rows are about: another may name the city in each row. Of two
 * that name as many, codes tell more than names. -1 where none names any, nor comes near. One that is headed as names of
 * persons is none: people are called as places are.
 */
export function regionColumn(rows: readonly (readonly string[])[], head: readonly string[], regions: readonly Region[]): number {
  const withoutNumber = numberReader(regions);
  const scores = head.map((header, column) => {
    const texts = textsIn(rows, column);
    if (personalHeader(header, texts) === 'name') return 0;
    const matches = texts.map((text) => matchRegion(withoutNumber(withoutOrdinal(text)), undefined, regions));
    const found = new Set(matches.flatMap((match) => ('region' in match ? match.region.code : [])));
    const near = matches.filter((match) => !('region' in match) && match.candidates.length > 0);
    const codes = texts.some((text) => regionOf(text, regions) !== undefined);
    return found.size + near.length / 1000 + (found.size > 0 && codes ? 0.0001 : 0);
  });
  const best = scores.indexOf(Math.max(...scores));
  return (scores[best] ?? 0) === 0 ? -1 : best;
}
