import { detailOf, type Detail } from '../../model/detail.js';
import type { Region } from '../../model/region.js';
import { periodIn, titleLines, worded } from './captions.js';
import type { CsvFinding, Remarks } from './csv-table.js';
import { letterheadLength } from './letterhead.js';
import { filledIn, isBlank, isFootnote, isRemark, MOST_LINES_BELOW, proseOf } from './lines.js';
import { isOfLetter } from './other-year.js';
import { cellsAt, type Records } from './records.js';
import { isTotal } from './total-words.js';
import { scaledUnit, unitFacts, unitWithin, type UnitFacts } from './units.js';
import { regionsNamed } from '../match-region.js';
import { withheldLine } from '../privacy/personal-data.js';
import { personalText } from '../privacy/personal-text.js';

/** Remarks that were read from the lines of a table; each line is named in the findings. */
export interface ReadRemarks {
  readonly remarks: Remarks;
  readonly findings: readonly CsvFinding[];
}

/** A line of one cell that has more letters than this is prose, wherever it stands below the rows. */
const LONGEST_NAME = 40;

/** Indexes of the lines below the rows that tell sources and notes; those of a signature may stand among them. */
export function remarkLines(
  records: Records,
  from: number,
  regions: readonly Region[],
  signature: ReadonlySet<number>,
): ReadonlySet<number> {
  const firstIn = (cells: readonly string[]) => (cells[filledIn(cells)[0] ?? -1] ?? '').trim();
  const mayBeRemark = (cells: readonly string[]) => {
    if (cells.every(isBlank) || isFootnote(cells)) return true;
    const text = firstIn(cells);
    if (!isRemark(text) && (filledIn(cells).length > 1 || isTotal(text))) return false;
    return regionsNamed(text, regions).length === 0;
  };
  const { count } = records;
  let start = count;
  while (start > Math.max(from, count - MOST_LINES_BELOW) && (signature.has(start - 1) || mayBeRemark(cellsAt(records, start - 1))))
    start -= 1;
  const found = new Set<number>();
  let isApart = false;
  for (let index = start; index < count; index += 1) {
    if (signature.has(index)) continue;
    const cells = cellsAt(records, index);
    const text = firstIn(cells);
    isApart ||= text === '' || isRemark(text) || isFootnote(cells);
    if (text !== '' && (isApart || text.length > LONGEST_NAME)) found.add(index);
  }
  return found;
}

const SOURCE = /^(?:sumber|source)(?:\s{1,9}data(?=[\s:/]))?(?:\s{0,9}\/\s{0,9}(?:source|sumber))?(?::|\s)[\s:]*([^\s:].*)$/i;
const NOTE = /^(?:catatan|notes?|keterangan|ket|remarks?)\b(?:\s{0,9}\/\s{0,9}(?:notes?|remarks?|catatan)\b)?[.:\s]*(?![.:\s])(.*)$/i;
const MARK =
  /^([*†‡§]{1,3}|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2}|\d{1,2}(?=[)\s])|[a-z](?=\)|\s?[=:]))[)\u207e]?(?:\s{0,9}[=:])?\s*(\S.*)$/i;

/** What a line says of footnote marks: several may stand in one, parted by semicolons. */
function explained(text: string): readonly (readonly [mark: string, meaning: string])[] {
  return text
    .split(/[;,]\s+(?=[*†‡§\u00b9\u00b2\u00b3\u2070\u2074-\u2079]|\d{1,2}\)|[a-z](?:\)|\s?[=:]))|\n/i)
    .flatMap((part): readonly (readonly [string, string])[] => {
      const [, mark, meaning] = MARK.exec(part.trim()) ?? [];
      return mark === undefined || meaning === undefined ? [] : [[mark.normalize('NFKD').toLowerCase(), meaning]];
    });
}

/** The unit that a line by itself names: `(jiwa)`, `Satuan: ribu rupiah`, `Dalam persen`; a bare word may be a title. */
function unitOf(text: string): UnitFacts | null {
  const inner = /^[([](.+)[)\]]$/.exec(text)?.[1];
  const named = /^(?:(?:satuan|units?)\s{0,9}:|dalam\s|in\s)\s*(\S.*)$/i.exec(inner ?? text)?.[1];
  return unitFacts(named ?? inner ?? '');
}

/** Where the lines are that may say something of a table. */
interface RemarkPlaces {
  /** Index of the header: what stands before it is above the table. */
  readonly top: number;
  readonly below: ReadonlySet<number>;
  /** Index of the first line beside which somebody signs. */
  readonly signature: number;
}

/** The text of a line in which somebody may sign at the right of a note. */
function proseBesideSignature(cells: readonly string[]): string {
  const [first = -1] = filledIn(cells);
  const end = cells.findIndex((cell, index) => index > first && !cell.startsWith(' '));
  return proseOf(cells.slice(0, end < 0 ? cells.length : end));
}

/** Reads the lines above and below a table: its title, unit, source and notes. Each is named in the findings. */
export function readRemarks(records: Records, { top, below, signature }: RemarkPlaces): ReadRemarks {
  const [titles, sources, notes]: [string[], string[], string[]] = [[], [], []];
  const marks = new Map<string, string>();
  const findings: CsvFinding[] = [];
  let unit: UnitFacts | null = null;
  const read = (text: string, isAbove: boolean): Detail => {
    const source = SOURCE.exec(text)?.[1];
    if (source !== undefined) {
      sources.push(source);
      return detailOf('line-source');
    }
    const [, note] = NOTE.exec(text) ?? [];
    const own = isAbove && note === undefined ? unitOf(text) : null;
    if (own) {
      unit = own;
      return detailOf('line-unit');
    }
    if (isAbove && note === undefined) {
      titles.push(text);
      return detailOf('line-title');
    }
    const said = note ?? text;
    if (said !== '') notes.push(said);
    for (const [mark, meaning] of explained(said)) marks.set(mark, meaning);
    return detailOf('line-note');
  };
  const above = Array.from({ length: top }, (_, index) => proseOf(cellsAt(records, index)));
  const letterhead = letterheadLength(above.map((line) => (isOfLetter(line) ? '' : line)));
  if (letterhead > 0)
    findings.push({ kind: 'assumed', row: 1, column: null, received: '', detail: detailOf('lines-letterhead', { count: letterhead }) });
  const titled = [...above.keys()].slice(letterhead);
  for (const index of [...titled, ...below]) {
    const cells = cellsAt(records, index);
    const text = index < signature ? proseOf(cells) : proseBesideSignature(cells);
    if (text === '') continue;
    const personal = personalText(text);
    const about = { row: index + 1, column: null, received: '' };
    // Of a letter nothing is told: whom it is about is nobody's to know.
    if (index < top && isOfLetter(text)) findings.push({ ...about, kind: 'assumed', detail: detailOf('line-letter') });
    // It is no row that is lost with it.
    else if (personal !== null) findings.push({ ...about, kind: 'withheld', detail: withheldLine(personal), kept: true });
    else findings.push({ ...about, kind: 'assumed', received: text, detail: read(text, index < top) });
  }
  const lines = titleLines(titles);
  const titleUnit = lines.map((line) => unitWithin(line) ?? scaledUnit(line)).find((each) => each !== null) ?? null;
  return {
    remarks: { above, title: worded(lines), period: periodIn(lines), unit, titleUnit, source: worded(sources), notes, marks },
    findings,
  };
}
