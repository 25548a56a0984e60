import { labelsOf } from './breakdown.js';
import { columnNumbers } from './column-numbers.js';
import type { CsvColumns } from './columns.js';
import type { CsvFinding, CsvTable } from './csv-table.js';
import { datedHeader } from './headers.js';
import { readNotes, type MarkedColumn } from './notes.js';
import { regionCell } from './region-cell.js';
import { trimmedColumn } from './rows.js';
import type { ValueColumn } from './value-columns.js';
import { markedText, mayBeMarked, type MarkedText } from '../footnote-mark.js';
import type { NumberCell, ObservationColumns } from '../observation-columns.js';
import { isMissing, isNumeric, type DecimalSign } from '../parse-number.js';
import { fillTerms, interleaveTerms, mapTerms, orTerms, sameTerm, type Terms } from '../terms.js';

interface ObservationFacts {
  readonly columns: CsvColumns;
  readonly values: readonly ValueColumn[];
  /** Columns of names that are noted of each row. */
  readonly names: readonly number[];
  /** The indicator of rows that name none. */
  readonly fallback: string | null;
  /** The period of rows that name none. */
  readonly period: string | null;
  /** Decimal signs that the table tells for columns of which no cell does. */
  readonly signs: ReadonlyMap<number, DecimalSign>;
}

/** A value without its footnote mark; a bare letter is a mark only where a note of the table explains it. */
function markedValue(text: string, marks: ReadonlyMap<string, string>): MarkedText | null {
  if (mayBeMarked(text)) {
    const marked = markedText(text);
    return marked && (isNumeric(marked.bare) || isMissing(marked.bare)) ? marked : null;
  }
  if (marks.size === 0) return null;
  const [, bare, flag] = /^(.*\d)\s?([a-z])$/i.exec(text) ?? [];
  return bare !== undefined && flag !== undefined && marks.has(flag.toLowerCase()) && isNumeric(bare)
    ? { bare, mark: flag.toLowerCase() }
    : null;
}

/** The period that a cell names, and the mark behind it. */
function datedCell(cell: string): { readonly period: string | null; readonly mark: string | null } {
  const text = cell.trim();
  return datedHeader(text) ?? { period: text || null, mark: null };
}

/** Reads the rows of a table as observations, one of each column of values, and says which footnote marks nothing explains. */
export function readObservations(
  { head, rows, remarks: { marks } }: Pick<CsvTable, 'head' | 'rows' | 'remarks'>,
  { columns, values, names, fallback, period, signs }: ObservationFacts,
): { readonly columns: ObservationColumns; readonly findings: readonly CsvFinding[] } {
  const { count, numbers } = rows;
  const cellsIn = (index: number | undefined) => rows.columns[index ?? -1] ?? null;
  /** One of each row for each column of values. */
  const ofAll = <Term>(termsOf: (column: ValueColumn) => Terms<Term> | null) => interleaveTerms(values.map(termsOf), count);
  const ofRow = <Term>(terms: Terms<Term> | null) => ofAll(() => terms);

  const regions = mapTerms(cellsIn(columns.region), (cell) => regionCell(cell).text);
  const indicators = fillTerms(trimmedColumn(rows, columns.indicator), fallback, count);
  const labels = labelsOf({ head, rows }, columns);
  const periods = fillTerms(
    mapTerms(cellsIn(columns.period), (cell) => datedCell(cell).period),
    period,
    count,
  );
  const valueOf = (column: ValueColumn) => {
    const decimal = signs.get(column.index);
    const read = decimal === undefined ? null : columnNumbers(rows, column.index, decimal);
    const cells = mapTerms(cellsIn(column.index), (cell, code): NumberCell => {
      const text = cell.trim();
      return read?.distinct[code] ?? markedValue(text, marks)?.bare ?? text;
    });
    return fillTerms(cells, '', count);
  };

  const regionMarks = { index: columns.region, marks: mapTerms(cellsIn(columns.region), (cell) => regionCell(cell).mark) };
  const periodMarks = { index: columns.period ?? -1, marks: mapTerms(cellsIn(columns.period), (cell) => datedCell(cell).mark) };
  const marked = values.map(({ index, mark }): readonly MarkedColumn[] => {
    const own = mapTerms(cellsIn(index), (cell) => markedValue(cell.trim(), marks)?.mark ?? null);
    return [regionMarks, periodMarks, { index, marks: sameTerm(mark, count) }, { index, marks: own }];
  });
  const declared = trimmedColumn(rows, columns.status);
  const { notes, statuses, findings } = readNotes(
    { head, rows },
    { own: [...names, columns.note].map((index) => trimmedColumn(rows, index)), statuses: declared, marked, meanings: marks },
  );
  return {
    columns: {
      count: count * values.length,
      region: ofRow(fillTerms(regions, '', count)),
      level: null,
      indicator: ofAll(({ indicator, parts }) => {
        const own = indicator === null ? indicators : sameTerm(indicator, count);
        return parts
          ? orTerms(
              mapTerms(labels, (label) => parts.get(label)?.id ?? null),
              own,
              count,
            )
          : own;
      }),
      period: ofAll((column) => (column.isOfAllPeriods ? null : column.period === null ? periods : sameTerm(column.period, count))),
      status: statuses ?? ofRow(declared),
      note: notes,
      method: ofRow(trimmedColumn(rows, columns.method)),
      source: ofRow(trimmedColumn(rows, columns.source)),
      column: ofAll(({ header }) => sameTerm(header, count)),
      value: ofAll(valueOf),
      lower: ofRow(trimmedColumn(rows, columns.lower)),
      upper: ofRow(trimmedColumn(rows, columns.upper)),
      rows:
        values.length === 1
          ? numbers
          : Int32Array.from({ length: count * values.length }, (_, at) => numbers[Math.floor(at / values.length)] ?? 0),
    },
    findings,
  };
}
