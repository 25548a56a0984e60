import type { Region } from '../../model/region.js';
import { guessSubject } from '../guess-subject.js';
import { matchRegion } from '../match-region.js';
import { isMissing } from '../parse-number.js';
import { codeAt, pairsOf, termAt, type Terms } from '../terms.js';
import type { CsvTable } from './csv-table.js';
import { isLabel } from './headers.js';
import { regionCell } from './region-cell.js';
import type { Rows } from './rows.js';

/** Fewer rows show nothing by their shape. */
const FEWEST_ROWS = 3;

/** What a header is asked: its words, in small letters and with one line below each other. */
const wordsOf = (header: string) =>
  `_${header
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')}_`;

/** What codes a row: in front, at the end, or behind the list that the code is of (`bps_kode_kecamatan`). */
const CODE = '(?:kode[a-z]*|kd(?!rt)[a-z]*|code|[a-z]*fid|gid|oid|objectid|globalid|uuid|guid|pk|shape)';
const CODES = new RegExp(`^_(?:[a-z]+_)?${CODE}_|_${CODE}_$|^_id_|_id_$`);
/** What numbers the rows. */
const NUMBERING =
  /^_(?:no|nr|nomor|nmr|index|idx|urut|urutan)_(?:urut_|id_|kode_|baris_|kec[a-z]*_|kel[a-z]*_|kab[a-z]*_|prov[a-z]*_|desa_|wilayah_)?$|_(?:no|nomor)_urut_$/;
/** What ranks them. */
const RANKS = /^_(?:peringkat|rangking|ranking|rank)_|_(?:peringkat|rangking|ranking|rank)_$/;
/** What dates a row, each with the numbers that it may hold; `Bulan lalu` and `Triwulan II` head figures of one. */
const DATES: readonly (readonly [RegExp, (value: number) => boolean])[] = [
  [/^_(?:tahun|thn|th|year)_(?!(?:lalu|ini|sebelumnya)_)/, (value) => isYear(value)],
  [/^_(?:bulan|bln|month)_(?:ke_|data_|laporan_)?$/, (value) => value >= 1 && value <= 12],
  [/^_(?:semester|smt)_(?:ke_|data_|laporan_)?$/, (value) => value === 1 || value === 2],
  [/^_(?:triwulan|kuartal|quarter|tw)_(?:ke_|data_|laporan_)?$/, (value) => value >= 1 && value <= 4],
];
/** What numbers the rows where it does, and else may be what is measured. */
const INDEX = /^_(?:index|idx)_$/;
/** A header that measures something, whatever else it says: `Jumlah kode pos`, `Rank sum`. */
const MEASURES =
  /_(?:jumlah|jml|jlh|banyak|banyaknya|total|sum|persen|persentase|prosentase|percent|percentage|rata|rerata|average|mean|nilai|value|skor|score|angka|tingkat|rate|rasio|ratio|luas|volume|produksi|kepadatan|count|number)_/;
/** Nothing stands in the header that could be measured. */
const SAYS_NOTHING = /^_(?:(?:unnamed|column|kolom|field|index|idx)(?:_\d+)*(?:_level_\d+)?_?)?_?$/;

const isYear = (value: number) => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** A cell as a key is written: without the fraction that a data frame leaves behind it. */
const plain = (cell: string) => cell.trim().replace(/^(\d+)[.,]0+$/, '$1');

/** The filled cells of a column, each text once. */
function textsIn(column: Terms<string> | undefined): readonly string[] {
  return (column?.distinct ?? []).map(plain).filter((text) => !isMissing(text));
}

/** Whether a column numbers the rows, from 0 or 1 on. */
function numbersRows({ columns, count }: Rows, index: number): boolean {
  const column = columns[index] ?? null;
  const first = Number(plain(termAt(column, 0) ?? ''));
  if (count < FEWEST_ROWS || (first !== 0 && first !== 1)) return false;
  for (let at = 0; at < count; at += 1) if (plain(termAt(column, at) ?? '') !== String(first + at)) return false;
  return true;
}

/** Whether each region has a term of its own in a column, the same in all its rows. */
function isOfRegions(regions: Terms<string> | null, column: Terms<string>, count: number): boolean {
  const { distinct: firsts } = pairsOf(regions, column, count);
  const seen = new Set(firsts.map((at) => codeAt(regions, at)));
  return seen.size === firsts.length && new Set(firsts.map((at) => codeAt(column, at))).size === firsts.length;
}

/** Whether all texts are written as codes are: in groups, with a nought in front, or with as many digits each. */
function areCodes(texts: readonly string[]): boolean {
  if (!texts.every((text) => /^[\d.\-/ ]+$/.test(text) && /\d/.test(text))) return false;
  const [first = ''] = texts;
  return (
    texts.some((text) => /^0\d/.test(text)) ||
    texts.every((text) => text.length === first.length && text.length > 1 && !/^\d+[.,]\d+$/.test(text))
  );
}

/** Whether a key word in a header is borne out: the column is constant, unique by row or by region, or written as codes are. */
function hasKeyShape({ rows, region }: Pick<CsvTable, 'rows' | 'region'>, index: number): boolean {
  const column = rows.columns[index];
  const texts = textsIn(column);
  if (!column || rows.count < FEWEST_ROWS) return false;
  if (texts.length === 1 || areCodes(texts)) return true;
  const filled = column.codes.reduce((sum, code) => sum + (code >= 0 && !isMissing(column.distinct[code] ?? '') ? 1 : 0), 0);
  return texts.length === filled || isOfRegions(rows.columns[region] ?? null, column, rows.count);
}

/** Parts of a code of fewer digits may be a figure by chance. */
const LONG_PART = 3;

/** What may be written of a region's code: all of it, a group of it, or how it begins or ends. */
function partsOf({ code, bpsCode }: Region, above: Region | undefined): (text: string) => boolean {
  const groups = code.split('.');
  const starts = groups.map((_, at) => groups.slice(0, at + 1).join(''));
  const ofBps = bpsCode === null ? [] : [bpsCode, bpsCode.slice(0, 2), bpsCode.slice(0, 4), bpsCode.slice(-3), bpsCode.slice(-2)];
  const known = new Set([...starts, ...groups, ...ofBps].map((part) => part.replace(/^0+/, '')));
  // The statistics office numbers kelurahan within their kecamatan.
  const serial = above?.bpsCode ?? null;
  return (text) => known.has(text.replace(/^0+/, '')) || (serial !== null && text.length === serial.length + 3 && text.startsWith(serial));
}

/** How much of the codes of its rows' regions a column holds, the same of each: the most digits; 0 where none or another. */
function digitsOfCodes({ rows, region }: Pick<CsvTable, 'rows' | 'region'>, index: number, regions: readonly Region[]): number {
  const column = rows.columns[index] ?? null;
  const named = rows.columns[region] ?? null;
  const byCode = new Map(regions.map((each) => [each.code, each]));
  const known = new Map<number, ((text: string) => boolean) | null>();
  const found = new Set<string>();
  for (let at = 0; at < rows.count; at += 1) {
    const text = plain(termAt(column, at) ?? '');
    if (isMissing(text)) continue;
    const code = codeAt(named, at);
    let fits = known.get(code);
    if (fits === undefined) {
      const match = matchRegion(regionCell(termAt(named, at) ?? '').text, undefined, regions);
      fits = 'region' in match ? partsOf(match.region, byCode.get(match.region.parent ?? '')) : null;
      known.set(code, fits);
    }
    if (fits === null) continue;
    if (!/^\d[\d.]*$/.test(text) || !fits(text.replace(/\./g, ''))) return 0;
    found.add(text);
  }
  return found.size < FEWEST_ROWS ? 0 : [...found].reduce((most, text) => Math.max(most, text.replace(/\D|^0+/g, '').length), 0);
}

/** What a column of numbers is: a key of its rows, a figure, or one of which that cannot be told. */
type Meaning = 'key' | 'figure' | 'doubtful';

function meaningOf(table: Pick<CsvTable, 'levels' | 'rows' | 'region'>, index: number, regions: readonly Region[]): Meaning {
  const { rows, levels } = table;
  const lines = (levels[index] ?? []).map(wordsOf);
  // Of several lines the lowest that says something does: a banner over the whole table is no word of its columns.
  const telling = [...lines].reverse().find((line) => [MEASURES, CODES, NUMBERING, RANKS].some((pattern) => pattern.test(line))) ?? '';
  const measures = MEASURES.test(telling);
  const numbers = textsIn(rows.columns[index]).map(Number);
  const dates = DATES.find(([pattern]) => lines.some((line) => pattern.test(line)));
  const isRank = !measures && RANKS.test(telling);
  const isKeyWord = !measures && telling !== '';
  const digits = measures ? 0 : digitsOfCodes(table, index, regions);
  const says = measures || (levels[index] ?? []).some((line) => guessSubject(line) !== null);
  if (digits > 0) return isKeyWord || digits >= LONG_PART ? 'key' : says ? 'figure' : 'doubtful';
  if (numbersRows(rows, index)) return isKeyWord || lines.every((line) => SAYS_NOTHING.test(line)) ? 'key' : says ? 'figure' : 'doubtful';
  if (INDEX.test(telling)) return numbers.every(Number.isInteger) ? 'doubtful' : 'figure';
  const isRanking =
    isRank && rows.count >= FEWEST_ROWS && numbers.every((value) => Number.isInteger(value) && value > 0 && value <= rows.count);
  if (isKeyWord) return isRanking || hasKeyShape(table, index) ? 'key' : 'doubtful';
  if (measures) return 'figure';
  if (dates) return rows.count >= FEWEST_ROWS && numbers.every(dates[1]) ? 'key' : 'doubtful';
  if (says || rows.count < FEWEST_ROWS || !numbers.every(isYear)) return 'figure';
  // Years recur; so many different ones, or a round number throughout, may be a figure as well.
  const isRound = numbers.length === 1 && numbers.every((value) => value % 50 === 0);
  return numbers.length * 2 <= rows.count && !isRound ? 'key' : 'doubtful';
}

/** Columns of numbers by what they are; of the doubtful ones the report asks. */
export interface MeantColumns {
  readonly figures: readonly number[];
  readonly doubtful: readonly number[];
  readonly keys: readonly number[];
}

/**
 * Parts columns of numbers into figures and keys: codes, numbers of rows, years, ranks. Where nothing else is left, ranks
 * and what a short table calls a code are shown after all.
 * @param candidates indexes of columns that hold numbers; `hasOthers` where columns headed by periods stand beside them
 */
export function meantColumns(
  table: Pick<CsvTable, 'head' | 'levels' | 'rows' | 'region'>,
  candidates: readonly number[],
  { regions, hasOthers }: { readonly regions: readonly Region[]; readonly hasOthers: boolean },
): MeantColumns {
  const { head, rows } = table;
  const all = candidates.map((index) => ({ index, meaning: meaningOf(table, index, regions) }));
  const of = (meaning: Meaning) => all.flatMap((each) => (each.meaning === meaning ? [each.index] : []));
  const [figures, doubtful, keys] = [of('figure'), of('doubtful'), of('key')];
  const isLabelled = (index: number) => isLabel(head[index] ?? '');
  if (figures.length > 0 || hasOthers)
    return { figures, doubtful: doubtful.filter((index) => !isLabelled(index)), keys: [...keys, ...doubtful.filter(isLabelled)] };
  const isShown = (index: number) => rows.count < FEWEST_ROWS || /^(?:peringkat|rang?king|rank)/i.test(head[index] ?? '');
  return doubtful.length > 0
    ? { figures, doubtful, keys }
    : { figures, doubtful: keys.filter(isShown), keys: keys.filter((index) => !isShown(index)) };
}
