import { detailOf } from '../../model/detail.js';
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
  /** What a column of notes says; `null` where there is none. */
  readonly own: Terms<string> | null;
  /** For each column of values what may be marked. */
  readonly marked: readonly (readonly MarkedColumn[])[];
  /** What the marks mean. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** The status of a value that is not final. */
type OpenStatus = 'P' | 'E';

/** What is noted of each row's observations, one for each column of values. */
export interface ReadNotes {
  readonly notes: Terms<string> | null;
  /** Of values with a mark that says that they are not final. */
  readonly statuses: Terms<OpenStatus> | null;
  /** The marks that nothing explains, and those that give a status. */
  readonly findings: readonly CsvFinding[];
}

const OPEN_STATUSES: Readonly<Record<OpenStatus, { readonly named: RegExp; readonly key: 'footnote-provisional' | 'footnote-estimate' }>> = {
  P: {
    named: /^(?:(?:angka|data|nilai|hasil)\s+(?:sangat\s+)?sementara\b|(?:sangat\s+)?sementara\W*$|(?:very\s+)?(?:preliminary|provisional)\b)/i,
    key: 'footnote-provisional',
  },
  E: { named: /^(?:(?:angka|data|nilai|hasil)\s+(?:perkiraan|estimasi)\b|(?:perkiraan|estimasi)\W*$|estimate[ds]?\b)/i, key: 'footnote-estimate' },
};

/** The marks whose meaning names a status: `Angka sementara`, `Estimated figures`. */
function statusesOf(meanings: ReadonlyMap<string, string>): ReadonlyMap<string, OpenStatus> {
  const statuses = Object.keys(OPEN_STATUSES) as OpenStatus[];
  return new Map(
    [...meanings].flatMap(([mark, meaning]) => {
      const status = statuses.find((each) => OPEN_STATUSES[each].named.test(meaning));
      return status === undefined ? [] : [[mark, status] as const];
    }),
  );
}

/** Reads what is noted of each row's observations: in a column of notes, and by footnote marks. */
export function readNotes({ head, rows }: Pick<CsvTable, 'head' | 'rows'>, { own, marked, meanings }: NoteFacts): ReadNotes {
  const told = marked.map((columns) => columns.filter(({ marks }) => marks !== null));
  if (own === null && told.every((columns) => columns.length === 0)) return { notes: null, statuses: null, findings: [] };
  const findings: CsvFinding[] = [];
  const unexplained = new Set<string>();
  const meaningOf = (mark: string, at: number, index: number): string | null => {
    const meaning = meanings.get(mark);
    if (meaning !== undefined || unexplained.has(`${index} ${mark}`)) return meaning ?? null;
    unexplained.add(`${index} ${mark}`);
    const detail = detailOf('footnote-unexplained', { mark });
    findings.push({ kind: 'assumed', row: rows.numbers[at] ?? null, column: head[index] ?? '', received: cellIn(rows, at, index) ?? head[index] ?? '', detail });
    return null;
  };
  const statusOf = statusesOf(meanings);
  const given = new Map<string, OpenStatus>();
  const notes = new TermCoder<string>(rows.count * marked.length);
  const statuses = new TermCoder<OpenStatus>(rows.count * marked.length);
  for (let at = 0; at < rows.count; at += 1)
    for (const [place, columns] of told.entries()) {
      const said = [termAt(own, at)];
      for (const { index, marks } of columns) {
        const mark = termAt(marks, at);
        if (mark === null) continue;
        said.push(meaningOf(mark, at, index));
        const status = statusOf.get(mark);
        if (status === undefined) continue;
        statuses.put(at * marked.length + place, status);
        given.set(mark, status);
      }
      const note = [...new Set(said.filter((each) => each !== null))].join('; ');
      notes.put(at * marked.length + place, note || null);
    }
  for (const [mark, status] of given) findings.push({ kind: 'assumed', row: null, column: null, received: '', detail: detailOf(OPEN_STATUSES[status].key, { mark }) });
  return { notes: notes.terms, statuses: statuses.terms, findings };
}
