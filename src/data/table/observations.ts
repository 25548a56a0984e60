import type { ObservationInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import { cellIn } from './cell.js';
import type { CsvColumns } from './columns.js';
import type { CsvFinding, CsvRow, CsvTable } from './csv-table.js';
import { datedHeader } from './headers.js';
import { regionCell } from './region-cell.js';
import type { ValueColumn } from './value-columns.js';
import { markedText, mayBeMarked, type MarkedText } from '../footnote-mark.js';
import { ColumnMaker, type ObservationColumns } from '../observation-columns.js';
import { isMissing, isNumeric, parseNumberColumn, type DecimalSign } from '../parse-number.js';

type Observation = Pick<ObservationInput, 'region'> & Partial<ObservationInput>;

interface ObservationFacts {
  readonly columns: CsvColumns;
  readonly values: readonly ValueColumn[];
  /** The indicator of rows that name none. */
  readonly fallback: string | null;
  /** The period of rows that name none. */
  readonly period: string | null;
  /** Decimal signs that the table tells for columns of which no cell does. */
  readonly signs: ReadonlyMap<number, DecimalSign>;
}

/** Remembers the last answer: tables repeat a cell from row to row. */
function remembered<Answer>(read: (cell: string) => Answer): (cell: string | undefined) => Answer {
  let last: { readonly cell: string; readonly answer: Answer } | undefined;
  return (cell = '') => {
    if (last?.cell !== cell) last = { cell, answer: read(cell) };
    return last.answer;
  };
}

/** Remembers all answers: for texts of which there are few. */
function memorised<Answer>(read: (cell: string) => Answer): (cell: string | undefined) => Answer {
  const known = new Map<string, Answer>();
  return remembered((cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const answer = read(cell);
    known.set(cell, answer);
    return answer;
  });
}

/** A value without its footnote mark; a bare letter is a mark only where a note of the table explains it. */
function markedValue(text: string, marks: ReadonlyMap<string, string>): MarkedText | null {
  if (mayBeMarked(text)) {
    const marked = markedText(text);
    return marked && (isNumeric(marked.bare) || isMissing(marked.bare)) ? marked : null;
  }
  if (marks.size === 0) return null;
  const [, bare, flag] = /^(.*\d)\s?([a-z])$/i.exec(text) ?? [];
  return bare !== undefined && flag !== undefined && marks.has(flag.toLowerCase()) && isNumeric(bare) ? { bare, mark: flag.toLowerCase() } : null;
}

/** Columns of which a cell is handed on as it stands. */
const TEXTS = ['status', 'lower', 'upper', 'method', 'source'] as const;

/** Reads the rows of a table as observations, one of each column of values, and says which footnote marks nothing explains. */
export function readObservations(
  { head, rows, remarks: { marks } }: Pick<CsvTable, 'head' | 'rows' | 'remarks'>,
  { columns, values, fallback, period, signs }: ObservationFacts,
): { readonly columns: ObservationColumns; readonly findings: readonly CsvFinding[] } {
  const findings: CsvFinding[] = [];
  const unexplained = new Set<string>();
  const meaningOf = (mark: string | null, row: CsvRow, index: number): string | null => {
    if (mark === null) return null;
    const meaning = marks.get(mark);
    if (meaning !== undefined || unexplained.has(`${index} ${mark}`)) return meaning ?? null;
    unexplained.add(`${index} ${mark}`);
    const detail = detailOf('footnote-unexplained', { mark });
    findings.push({ kind: 'assumed', row: row.row, column: head[index] ?? '', received: (row.cells[index] ?? '').trim() || (head[index] ?? ''), detail });
    return null;
  };
  const regionIn = memorised(regionCell);
  const indicatorIn = memorised((cell) => cell.trim() || fallback);
  const periodIn = memorised((cell): { readonly period: string | null; readonly mark: string | null } => {
    const text = cell.trim();
    const dated = mayBeMarked(text) ? datedHeader(text) : null;
    return dated ?? { period: text || period, mark: null };
  });
  const texts = TEXTS.filter((role) => columns[role] !== undefined);
  const numbers = values.map(({ index }) => {
    const decimal = signs.get(index);
    return decimal === undefined ? null : parseNumberColumn(rows.map(({ cells }) => cells[index] ?? ''), { decimal }).values;
  });
  const noteOf = (row: CsvRow, marks: readonly (readonly [mark: string | null, index: number])[]) => {
    const notes = [cellIn(row, columns.note), ...marks.map(([mark, index]) => meaningOf(mark, row, index))];
    return [...new Set(notes.filter((note) => note !== null))].join('; ') || null;
  };
  const maker = new ColumnMaker(rows.length * values.length);
  let at = 0;
  for (const row of rows) {
    const { cells } = row;
    const region = regionIn(cells[columns.region]);
    const when = periodIn(columns.period === undefined ? '' : cells[columns.period]);
    const isNoted = columns.note !== undefined || region.mark !== null || when.mark !== null;
    const named = indicatorIn(columns.indicator === undefined ? '' : cells[columns.indicator]);
    let place = 0;
    for (const column of values) {
      const text = cells[column.index]?.trim() ?? '';
      const marked = markedValue(text, marks);
      const observation: Observation = {
        region: region.text,
        indicator: column.indicator ?? named,
        period: column.period ?? when.period,
        value: numbers[place]?.[at] ?? (marked === null ? text : marked.bare),
        row: row.row,
        column: column.header,
      };
      for (const role of texts) observation[role] = cellIn(row, columns[role]);
      if (isNoted || marked !== null || column.mark !== null)
        observation.note = noteOf(row, [
          [region.mark, columns.region],
          [when.mark, columns.period ?? -1],
          [column.mark, column.index],
          [marked === null ? null : marked.mark, column.index],
        ]);
      maker.add(observation, row.row);
      place += 1;
    }
    at += 1;
  }
  return { columns: maker.columns, findings };
}
