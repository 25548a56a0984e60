import { detailOf } from '../../model/detail.js';
import type { Status } from '../../model/status.js';
import type { CsvFinding, CsvTable } from './csv-table.js';
import { cellIn } from './rows.js';
import { TermCoder, termAt, type Terms } from '../terms.js';

/** Footnote marks in the rows of a column, or in its header. */
export interface MarkedColumn {
  readonly index: number;
  /** `null` where there is none. */
  readonly marks: Terms<string> | null;
}

interface NoteFacts {
  /** What columns of names and notes say. */
  readonly own: readonly (Terms<string> | null)[];
  /** What a column of statuses says; `null` where there is none. */
  readonly statuses: Terms<string> | null;
  /** For each column of values what may be marked. */
  readonly marked: readonly (readonly MarkedColumn[])[];
  /** What the marks mean. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** What is noted of each row's observations, one for each column of values. */
export interface ReadNotes {
  readonly notes: Terms<string> | null;
  /** With those that marks give to rows that declare none; `null` where no mark gives any. */
  readonly statuses: Terms<string> | null;
  /** The marks that nothing explains, and those that give a status. */
  readonly findings: readonly CsvFinding[];
}

/** A status of values that are not final, and what is said of a mark that gives it. */
interface OpenStatus {
  readonly status: Status;
  readonly key: 'footnote-provisional' | 'footnote-estimate';
  readonly named: RegExp;
}

const FIGURES = '(?:angka(?:-angka)?|data|nilai|hasil|figures?(?: are)?|values?(?: are)?|numbers?(?: are)?)';
const naming = (words: string) =>
  new RegExp(`^(?:merupakan )?(?:${FIGURES} ${words}(?!\\p{L})|${words}(?= ${FIGURES}|[^\\p{L}\\s]|$))`, 'iu');

const OPEN_STATUSES: readonly OpenStatus[] = [
  { status: 'P', key: 'footnote-provisional', named: naming('(?:sangat |very )?(?:sementara|preliminary|provisional)') },
  { status: 'E', key: 'footnote-estimate', named: naming('(?:perkiraan|diperkirakan|estimasi|estimate[sd]?|estimations?)') },
];
/** A status that was, or is not. */
const DENIED = /\b(?:tidak|belum|bukan|telah|sudah|not|no|were)\b/i;

/** The status that what a mark means names: `Angka sementara`, `Estimated figures`. */
function statusNamed(meaning: string): OpenStatus | undefined {
  const text = meaning.replace(/\s+/g, ' ').replace(/^[ (]+/, '');
  return DENIED.test(text) ? undefined : OPEN_STATUSES.find(({ named }) => named.test(text));
}

/** Reads what is noted of each row's observations: in a column of notes, and by footnote marks. */
export function readNotes(
  { head, rows }: Pick<CsvTable, 'head' | 'rows'>,
  { own, statuses: declaredStatuses, marked, meanings }: NoteFacts,
): ReadNotes {
  const told = marked.map((columns) => columns.filter(({ marks }) => marks !== null));
  if (own.every((column) => column === null) && told.every((columns) => columns.length === 0))
    return { notes: null, statuses: null, findings: [] };
  const findings: CsvFinding[] = [];
  const unexplained = new Set<string>();
  const meaningOf = (mark: string, at: number, index: number): string | null => {
    const meaning = meanings.get(mark);
    if (meaning !== undefined || unexplained.has(`${index} ${mark}`)) return meaning ?? null;
    unexplained.add(`${index} ${mark}`);
    const detail = detailOf('footnote-unexplained', { mark });
    findings.push({
      kind: 'assumed',
      row: rows.numbers[at] ?? null,
      column: head[index] ?? '',
      received: cellIn(rows, at, index) ?? head[index] ?? '',
      detail,
    });
    return null;
  };
  const statusOf = new Map([...meanings].map(([mark, meaning]) => [mark, statusNamed(meaning)]));
  const given = new Map<string, OpenStatus>();
  const notes = new TermCoder<string>(rows.count * marked.length);
  const statuses = new TermCoder<string>(rows.count * marked.length);
  for (let at = 0; at < rows.count; at += 1)
    for (const [place, columns] of told.entries()) {
      const said = own.map((column) => termAt(column, at));
      const declared = termAt(declaredStatuses, at);
      let status = declared;
      for (const { index, marks } of columns) {
        const mark = termAt(marks, at);
        if (mark === null) continue;
        said.push(meaningOf(mark, at, index));
        const open = statusOf.get(mark);
        if (open === undefined || declared !== null) continue;
        status = open.status;
        given.set(mark, open);
      }
      statuses.put(at * marked.length + place, status);
      const note = [...new Set(said.filter((each) => each !== null))].join('; ');
      notes.put(at * marked.length + place, note || null);
    }
  for (const [mark, { key }] of given)
    findings.push({ kind: 'assumed', row: null, column: null, received: '', detail: detailOf(key, { mark }) });
  return { notes: notes.terms, statuses: given.size === 0 ? null : statuses.terms, findings };
}
