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

/** The notes of each row's observations, one for each column of values, and the marks that nothing explains. */
export function readNotes(
  { head, rows }: Pick<CsvTable, 'head' | 'rows'>,
  { own, marked, meanings }: NoteFacts,
): { readonly notes: Terms<string> | null; readonly findings: readonly CsvFinding[] } {
  const findings: CsvFinding[] = [];
  const told = marked.map((columns) => columns.filter(({ marks }) => marks !== null));
  if (own === null && told.every((columns) => columns.length === 0)) return { notes: null, findings };
  const unexplained = new Set<string>();
  const meaningOf = (mark: string, at: number, index: number): string | null => {
    const meaning = meanings.get(mark);
    if (meaning !== undefined || unexplained.has(`${index} ${mark}`)) return meaning ?? null;
    unexplained.add(`${index} ${mark}`);
    const detail = detailOf('footnote-unexplained', { mark });
    findings.push({ kind: 'assumed', row: rows.numbers[at] ?? null, column: head[index] ?? '', received: cellIn(rows, at, index) ?? head[index] ?? '', detail });
    return null;
  };
  const notes = new TermCoder<string>(rows.count * marked.length);
  for (let at = 0; at < rows.count; at += 1)
    for (const [place, columns] of told.entries()) {
      const said = [termAt(own, at)];
      for (const { index, marks } of columns) {
        const mark = termAt(marks, at);
        if (mark !== null) said.push(meaningOf(mark, at, index));
      }
      const note = [...new Set(said.filter((each) => each !== null))].join('; ');
      notes.put(at * marked.length + place, note || null);
    }
  return { notes: notes.terms, findings };
}
