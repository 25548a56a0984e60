import type { Region } from '../../model/region.js';
import { matchRegion, regionOf } from '../match-region.js';
import { isMissing } from '../parse-number.js';
import { levelHeaded } from './lines.js';
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

/** Whether a column has something in at least half of the records in which another has. */
function isFilledBeside({ count, starts, codes, texts }: Records, top: number, column: number, other: number): boolean {
  const isFilled = (record: number, at: number) => {
    const place = (starts[record] ?? 0) + at;
    return place < (starts[record + 1] ?? 0) && (texts[codes[place] ?? -1] ?? '').trim() !== '';
  };
  let [both, all] = [0, 0];
  const step = Math.max(1, (count - top - 1) / MOST_RECORDS);
  for (let at = top + 1; at < count; at += step) {
    const record = Math.floor(at);
    if (!isFilled(record, other)) continue;
    all += 1;
    if (isFilled(record, column)) both += 1;
  }
  return both * 2 >= all;
}

/** Distinct texts of a column of rows that are not missing, from all over the table. */
export function textsIn(rows: Rows, column: number): readonly string[] {
  const found = new Set(
    textsOf(rows, column)
      .map((text) => text.trim())
      .filter((text) => text !== '' && !isMissing(text)),
  );
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
 * that name as many, codes tell more than names; beside one headed as kecamatan, rows are about the kelurahan of one that
 * is headed so. -1 where none names any, nor comes near. One that is headed as names of persons is none: people are called
 * as places are.
 * @param top where the header is
 */
export function regionColumn(records: Records, top: number, regions: readonly Region[]): number {
  const withoutNumber = numberReader(regions);
  const headers = cellsAt(records, top);
  const named = headers.map((_, column) => textsBelow(records, top, column));
  const scores = headers.map((header, column) => {
    const texts = named[column] ?? [];
    if (personalHeader(header, texts) === 'name') return 0;
    const matches = texts.map((text) => matchRegion(withoutNumber(withoutOrdinal(text)), undefined, regions));
    const found = new Set(matches.flatMap((match) => ('region' in match ? match.region.code : [])));
    const near = matches.filter((match) => !('region' in match) && match.candidates.length > 0);
    const codes = texts.some((text) => regionOf(text, regions) !== undefined);
    return found.size + near.length / 1000 + (found.size > 0 && codes ? 0.0001 : 0);
  });
  const bestOf = (among: readonly number[]) =>
    among.reduce((best, column) => ((scores[column] ?? 0) > (scores[best] ?? 0) ? column : best), -1);
  const best = bestOf([...headers.keys()]);
  if (levelHeaded(headers[best] ?? '') !== 'kecamatan') return best;
  const isOfKelurahan = (column: number) =>
    levelHeaded(headers[column] ?? '') === 'kelurahan' &&
    isFilledBeside(records, top, column, best) &&
    named[column]?.some((text) => 'region' in matchRegion(withoutNumber(withoutOrdinal(text)), 'kelurahan', regions)) === true;
  const inside = bestOf([...headers.keys()].filter(isOfKelurahan));
  return inside < 0 ? best : inside;
}
