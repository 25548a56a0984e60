import type { Region } from '../../model/region.js';
import { matchRegion, regionOf } from '../match-region.js';
import { isMissing } from '../parse-number.js';
import { cellsAt, type Records } from './records.js';
import { withoutOrdinal } from './region-cell.js';
import { textsOf, type Rows } from './rows.js';
import { personalHeader } from '../privacy/personal-headers.js';

/** Texts of a column looked at to tell what it holds. */
const MOST_TEXTS = 200;

/** Records looked at for that, spread over the whole table. */
const MOST_RECORDS = 5_000;

/** Distinct texts of a column that are not missing, from records all over the table. */
function textsBelow({ count, starts, codes, texts }: Records, top: number, column: number): readonly string[] {
  const found = new Set<string>();
  const step = Math.max(1, (count - top - 1) / MOST_RECORDS);
  for (let at = top + 1; at < count && found.size < MOST_TEXTS; at += step) {
    const record = Math.floor(at);
    const place = (starts[record] ?? 0) + column;
    const text = place < (starts[record + 1] ?? 0) ? (texts[codes[place] ?? -1] ?? '').trim() : '';
    if (text !== '' && !found.has(text) && !isMissing(text)) found.add(text);
  }
  return [...found];
}

/** Distinct texts of a column of rows that are not missing, from all over the table. */
export function textsIn(rows: Rows, column: number): readonly string[] {
  const found = new Set(textsOf(rows, column).map((text) => text.trim()).filter((text) => text !== '' && !isMissing(text)));
  const step = Math.max(1, found.size / MOST_TEXTS);
  const texts = [...found];
  return Array.from({ length: Math.min(texts.length, MOST_TEXTS) }, (_, at) => texts[Math.floor(at * step)] ?? '');
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
 * @param top where the header is
 */
export function regionColumn(records: Records, top: number, regions: readonly Region[]): number {
  const withoutNumber = numberReader(regions);
  const scores = cellsAt(records, top).map((header, column) => {
    const texts = textsBelow(records, top, column);
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
