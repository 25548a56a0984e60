import type { Region } from '../../model/region.js';
import { detailOf } from '../../model/detail.js';
import { regionsNamed } from '../match-region.js';
import { MONTH } from '../months.js';
import { isMissing, isNumeric } from '../parse-number.js';
import type { CsvFinding } from './csv-table.js';
import { isBlank, isFootnote, isRemark, MOST_LINES_BELOW } from './lines.js';
import { cellsAt, type Records } from './records.js';

/** Who signs is not told in prose. */
const LONGEST = 120;

const DAY = `\\d{1,2}[-/ ]\\d{1,2}[-/ ]|(?:\\d{1,2} |… ?)?(?:${MONTH}) |… ?`;
/** Place and day, for which dots may be left. */
const PLACED_DATE = new RegExp(
  `^(?:di(?:buat|tetapkan|keluarkan) di\\b.*|\\p{L}[\\p{L} ]+(?: ?, ?(?:(?:tanggal|tgl) )?(?:${DAY})| \\d{1,2} (?:${MONTH}) )(?:19|20)(?:\\d\\d)?[ …]*)$`,
  'iu',
);
const SIGNS_WITH = /^(?:mengetahui|menyetujui|disetujui|diketahui|acknowledged|approved)(?: (?:oleh|by))?\W*$/i;
/** Number of a civil servant, with a word for it or by its length. */
const SERVANT_NUMBER = /^(?:(?:nip(?:ppp?k|tt)?|ni pppk|nrp)\b[ :\d-]*|\d{18}|\d{8} \d{6} \d \d{3})$/i;
const RANK = /^(?:pangkat|pembina|penata|pengatur|juru|ttd|\(ttd\))(?!\p{L})/iu;
/** How an office begins. A group or a place may be called so too: it tells no signature alone. */
const OFFICE =
  /^(?:a ?n|plt|plh|pj|kepala(?! keluarga)|sekretaris|camat|lurah|wali ?kota|koordinator|ketua|bendahara|petugas|pendata|operator|pendamping|kasi|kabid|kasubag|penanggung jawab|tksk|(?:yang )?(?:dibuat|membuat|melaporkan)|prepared by|head of)(?!\p{L})/iu;

/** The texts of a line with single dots taken for spaces; those that their own comma has parted are put together. */
function textsIn(cells: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    const text = cell
      .replace(/[.…_]{2,}/g, '…')
      .replace(/[\s.]+/g, ' ')
      .trim();
    const before = cell.startsWith(' ') ? texts.pop() : undefined;
    texts.push(before === undefined ? text : `${before}, ${text}`);
  }
  return texts.filter((text) => text.length <= LONGEST);
}

const saysOf = (texts: readonly string[], pattern: RegExp) => texts.some((text) => pattern.test(text));
const isOffice = (text: string) => OFFICE.test(text) || RANK.test(text);
const signs = (text: string) => [PLACED_DATE, SIGNS_WITH, SERVANT_NUMBER].some((pattern) => pattern.test(text));
/** Room to sign in, or nothing. */
const isRoom = (text: string) => text === '(…)' || isMissing(text);
const isFigure = (text: string) => !SERVANT_NUMBER.test(text) && (isNumeric(text) || isMissing(text));

/** Lines in which those sign who answer for a table. */
export interface Signature {
  /** Index of the first; that of the end where nobody signs. */
  readonly start: number;
  /** Indexes of those that tell nothing else. */
  readonly lines: ReadonlySet<number>;
  readonly findings: readonly CsvFinding[];
}

/**
 * Finds the signature that ends an official table: place and day, office, name and number of who signs. They are no rows,
 * and the name is nobody's business on a map. It is known by place and day, `Mengetahui`, the number of a civil servant,
 * or room between an office and a name; no row of a region and no line with a number is taken for a part of it.
 * @param from index of the first row
 * @param region index of the column of regions; -1 where there is none
 */
export function readSignature(records: Records, from: number, region: number, regions: readonly Region[]): Signature {
  const { count } = records;
  const lines: number[] = [];
  let [start, isSure, isNameAbove, isAboveRoom] = [count, false, false, false];
  for (let index = count - 1; index >= Math.max(from, count - MOST_LINES_BELOW); index -= 1) {
    const cells = cellsAt(records, index);
    const texts = textsIn(cells);
    if (texts.every(isRoom)) {
      isAboveRoom = lines.length > 0;
      if (texts.length > 0) lines.push(index);
      continue;
    }
    if (texts.some(isFigure)) {
      // Below all may stand the number of a page, or a numbered list of those who get a copy.
      if (!/^\d{1,2}$/.test(texts[0] ?? '') || texts.slice(1).some(isFigure)) break;
      continue;
    }
    // An office goes on in a line of its own: "Kepala Dinas Sosial", "Kota Padang".
    const isOfOffice = textsIn(cellsAt(records, index - 1)).some(isOffice);
    if (!isOfOffice && regionsNamed((cells[region] ?? '').trim(), regions).length > 0) break;
    const isNote = isRemark(texts[0] ?? '') || isFootnote(cells);
    if (!isNote) lines.push(index);
    const others = isNote ? texts.slice(/^\w+ ?:?$/.test(texts[0] ?? '') ? 2 : 1) : texts;
    const isSigning = others.length > 0 && (saysOf(others, PLACED_DATE) || others.every((text) => signs(text) || isOffice(text)));
    // Between an office and a name there is room to sign in.
    isSure ||= isSigning && (isAboveRoom || others.some(signs));
    isAboveRoom = false;
    if (isSigning || (isNameAbove && !isNote)) start = index;
    isNameAbove = saysOf(others, SERVANT_NUMBER) || (isNameAbove && saysOf(others, RANK));
  }
  const signed = isSure ? lines.filter((index) => index >= start) : [];
  if (signed.length === 0) return { start: count, lines: new Set(), findings: [] };
  const detail = detailOf('lines-signature', { count: signed.length });
  return { start, lines: new Set(signed), findings: [{ kind: 'assumed', row: start + 1, column: null, received: '', detail }] };
}
