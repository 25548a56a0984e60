import type { Region } from '../../model/region.js';
import { detailOf } from '../../model/detail.js';
import { regionsNamed } from '../match-region.js';
import { isMissing, isNumeric } from '../parse-number.js';
import type { CsvFinding } from './csv-table.js';
import { filledIn, isFootnote, isRemark, MOST_LINES_BELOW, proseOf } from './lines.js';
import { cellsAt, type Records } from './records.js';

const MONTHS = 'jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]|jul[iy]|agu(?:stus)?|aug(?:ust)?|sep(?:tember)?|o[kc]t(?:ober)?|no[vp](?:ember)?|de[sc](?:ember)?';
/** Place and day, or the dots to write the day on: `Padang, 5 Januari 2025`. */
const PLACED_DATE = new RegExp(`(?:^|, )\\p{L}[\\p{L} ]{2,30},[\\s.…_]*(?:\\d{1,2}[\\s.…_]+)?(?:${MONTHS})?[\\s.…_]*(?:19|20)\\d\\d$`, 'iu');
/** Number of a civil servant, with the word for it or by its length. */
const SERVANT_NUMBER = /^(?:nip\b[\s.:]*[\d\s.…_-]*|\d{8}\s?\d{6}\s?\d\s?\d{3})$/i;
const SIGNS_WITH = /^(?:mengetahui|menyetujui|disetujui|diketahui|acknowledged|approved by)\b/i;
/** How the office of who signs begins; a group or place may be called so too, so that it does not tell a signature alone. */
const OFFICE = /^(?:a\.?\s?n\.|plt\.|plh\.|pj\.|kepala|sekretaris|camat|lurah|wali\s?kota|koordinator|ketua|bendahara|petugas|penanggung jawab|(?:yang )?(?:dibuat|membuat|melaporkan)|prepared by|head of)(?:\s|,|$)/i;

/** Lines in which those sign who answer for a table. */
export interface Signature {
  /** Indexes of the lines; none where nobody signs. */
  readonly lines: ReadonlySet<number>;
  readonly findings: readonly CsvFinding[];
}

/**
 * Finds the signature that ends an official table: place and day, office, name and number of who signs. They are no rows,
 * and the name is nobody's business on a map. Nothing is taken for one that has a number or a region in a cell of its own.
 */
export function readSignature(records: Records, from: number, regions: readonly Region[]): Signature {
  const { count } = records;
  const lines: number[] = [];
  let [start, isSure, isNameAbove] = [count, false, false];
  for (let index = count - 1; index >= Math.max(from, count - MOST_LINES_BELOW); index -= 1) {
    const cells = cellsAt(records, index);
    const texts = filledIn(cells).map((at) => (cells[at] ?? '').trim());
    if (texts.length === 0) continue;
    const said = (pattern: RegExp) => texts.some((text) => pattern.test(text));
    const signs = PLACED_DATE.test(proseOf(cells)) || said(SERVANT_NUMBER) || said(SIGNS_WITH);
    const isFigure = (text: string) => !SERVANT_NUMBER.test(text) && (isNumeric(text) || isMissing(text));
    if (texts.some(isFigure)) break;
    if (!signs && texts.some((text) => regionsNamed(text, regions).length > 0)) break;
    isSure ||= signs;
    if (isRemark(texts[0] ?? '') || isFootnote(cells)) continue;
    lines.push(index);
    if (signs || said(OFFICE) || isNameAbove) start = index;
    isNameAbove = said(SERVANT_NUMBER);
  }
  const signed = isSure ? lines.filter((index) => index >= start) : [];
  if (signed.length === 0) return { lines: new Set(), findings: [] };
  const detail = detailOf('lines-signature', { count: signed.length });
  return { lines: new Set(signed), findings: [{ kind: 'assumed', row: start + 1, column: null, received: '', detail }] };
}
