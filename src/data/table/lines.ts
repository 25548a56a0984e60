import { datedHeader } from './headers.js';
import type { RegionLevel } from '../../model/region.js';
import { isMissing, isNumeric } from '../parse-number.js';

/** Lines at the end of a table that are looked at for what stands below its rows. */
export const MOST_LINES_BELOW = 60;

/** Whether a cell holds nothing but spaces. */
export const isBlank = (cell: string | undefined): boolean => cell === undefined || cell === '' || cell.trim() === '';

/** The indexes of the cells that hold something. */
export function filledIn(cells: readonly string[]): readonly number[] {
  return cells.flatMap((cell, index) => (isBlank(cell) ? [] : [index]));
}

/** A line of prose, whatever cells it was parted into: a comma of its own parts it in a file of commas. */
export function proseOf(cells: readonly string[]): string {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return texts.reduce(
    (line, text) =>
      line === '' ? text : `${line}${/[:=*)]$|^(sumber|source|catatan|notes?|keterangan)$/i.test(line) ? ' ' : ', '}${text}`,
    '',
  );
}

/** What begins a line that tells a source or a note rather than a row. */
const REMARK = /^(sumber|source|catatan|notes?|keterangan|ket|remarks?|data diolah)\b/i;

/** Whether a text begins as the line of a source or a note does. */
export const isRemark = (text: string): boolean => REMARK.test(text);

/** Whether a line explains a footnote mark: the mark comes first, and no other cell holds a number. */
export function isFootnote(cells: readonly string[]): boolean {
  const [first = -1, ...others] = filledIn(cells);
  if (!/^(\*|[†‡§\u00b9\u00b2\u00b3\u2070\u2074-\u2079]|(\d{1,2}|[a-z])\)|[a-z] ?=)/i.test((cells[first] ?? '').trim())) return false;
  return others.every((index) => /[a-z]/i.test(cells[index] ?? ''));
}

const NUMBER = /^([([]?)\s{0,9}(\d{1,2})\s{0,9}[)\]]?(?:\s{0,9}[=:].*|\s{0,9}[)\]])?\.?$/;

/** Whether a line numbers the columns: `(1);(2);(3)`, and in a printed table nothing else stands in it. */
export function isNumbering(cells: readonly string[]): boolean {
  const found = filledIn(cells).map((index) => NUMBER.exec((cells[index] ?? '').trim()));
  const numbers = found.map((each) => Number(each?.[2] ?? NaN));
  if (numbers.length < 2 || numbers.some(Number.isNaN)) return false;
  const isBracketed = found.every((each) => each?.[1] !== '');
  return numbers.every((number, index) => {
    const before = numbers[index - 1];
    if (before === undefined) return isBracketed ? number < 3 : number === 1;
    return isBracketed ? number > before : number === before + 1;
  });
}

/** Whether a cell can stand in a header: a period, words or the sign of a share, neither a number nor the sign of a missing one. */
export function isHeading(cell: string): boolean {
  const text = cell.trim();
  return datedHeader(text) !== null || text === '%' || (/[a-z]/i.test(text) && !isNumeric(text) && !isMissing(text));
}

/** Words that head a column of regions, in either language. */
const REGION_WORDS: ReadonlySet<string> = new Set(
  'nama kecamatan kelurahan desa district districts subdistrict subdistricts sub village villages region regions wilayah kode code name urban no nomor'.split(
    ' ',
  ),
);

const LEVEL_WORDS: ReadonlyMap<string, RegionLevel> = new Map(
  (['kecamatan kec district districts subdistrict subdistricts', 'kelurahan kel desa nagari village villages'] as const).flatMap(
    (words, index) => words.split(' ').map((word) => [word, index === 0 ? 'kecamatan' : 'kelurahan'] as const),
  ),
);

const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);

/** Whether a text is nothing but words that head a column of regions: `Kecamatan/Subdistrict`. */
export function headsRegions(text: string): boolean {
  const words = wordsIn(text);
  return words.length > 0 && words.every((word) => REGION_WORDS.has(word));
}

/** The level whose regions a header says are named below it; `null` where it says none, or two. */
export function levelHeaded(header: string): RegionLevel | null {
  const words = wordsIn(header);
  if (!words.every((word) => REGION_WORDS.has(word) || LEVEL_WORDS.has(word))) return null;
  const [only, ...others] = new Set(words.flatMap((word) => LEVEL_WORDS.get(word) ?? []));
  return only !== undefined && others.length === 0 ? only : null;
}
