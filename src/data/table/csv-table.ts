import type { Period } from '../../model/period.js';
import type { Terms } from '../terms.js';
import type { WordedFinding } from '../worded-finding.js';
import type { Wording } from './captions.js';
import type { Rows } from './rows.js';
import type { UnitFacts } from './units.js';

/** What was found while a table was read. */
export type CsvFinding = WordedFinding;

/** What stands between the titles and the rows of a table. */
export interface Heading {
  /** The header of each column in one text, from the top line to the lowest. */
  readonly head: readonly string[];
  /** What the lines of the header say of each column, from the top: `['Penduduk miskin', '2024']`. */
  readonly levels: readonly (readonly string[])[];
  /** The header in the table's second language; empty where there is none. */
  readonly translated: readonly string[];
  /** The unit below each header. */
  readonly units: readonly (UnitFacts | null)[];
}

/** What the lines above and below a table say of it. */
export interface Remarks {
  /** The lines above it, one text each. */
  readonly above: readonly string[];
  readonly title: Wording | null;
  /** The year, month or day of all its figures, as far as the title names one alone. */
  readonly period: Period | null;
  /** The unit of all its figures, where a line of its own names it. */
  readonly unit: UnitFacts | null;
  /** The unit that the title names in brackets. */
  readonly titleUnit: UnitFacts | null;
  readonly source: Wording | null;
  readonly notes: readonly string[];
  /** What its footnote marks mean. */
  readonly marks: ReadonlyMap<string, string>;
}

/** A table whose rows all fit its header. */
export interface CsvTable extends Heading {
  /** The first line of the header, counted as rows are. */
  readonly headRow: number;
  /** Index of the column that names regions; -1 where none does. */
  readonly region: number;
  readonly rows: Rows;
  readonly remarks: Remarks;
  readonly findings: readonly CsvFinding[];
}

/** A table with more columns behind its own, all under one header. */
export function withAddedColumns(table: CsvTable, header: string, columns: readonly Terms<string>[]): CsvTable {
  const filled = <Text>(texts: readonly Text[], text: Text) => [...texts, ...columns.map(() => text)];
  return {
    ...table,
    head: filled(table.head, header),
    levels: filled(table.levels, [header]),
    units: filled(table.units, null),
    translated: filled(table.translated, ''),
    rows: { ...table.rows, columns: [...table.rows.columns, ...columns] },
  };
}
