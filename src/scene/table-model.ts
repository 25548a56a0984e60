import { collatorOf } from '../i18n/format.js';
import type { RegionCode } from '../model/region.js';
import type { RegionState } from './region-state.js';

/** The axis of the bars beside a column's values; places on it are shares (0 to 1) of its length, from the least value or zero on. */
export interface TableAxis {
  /** Where zero lies; `null` where the axis begins there. */
  readonly zero: number | null;
  /** Where the value lies that all are compared with; `null` where there is none. */
  readonly line: number | null;
  /** The longest text of the column: room for it is kept in each row, so that all bars have the same axis. */
  readonly longestText: string;
}

/** What is drawn beside a value, by places on the axis of its column. */
export interface TableBar {
  /** A bar between zero and the value, or a line between the ends of a range. */
  readonly kind: 'bar' | 'range';
  readonly start: number;
  readonly end: number;
  /** The value in its range; `null` where it is not shown there. */
  readonly dot: number | null;
}

/** A column of a table; `key` is stable. */
export interface TableColumn {
  readonly key: string;
  readonly title: string;
  readonly numeric: boolean;
  /** `null` where no bars stand beside its values. */
  readonly axis: TableAxis | null;
}

/** A cell: what is read, and what it is sorted by (`null` sorts last). */
export interface TableCell {
  readonly text: string;
  readonly sortBy: number | string | null;
  /** `null` where nothing is drawn beside it. */
  readonly bar: TableBar | null;
}

/** A row that stands for a region or a point of the map. */
export interface TableRow {
  readonly region: RegionCode | null;
  readonly point: string | null;
  /** The legend's mark for the row; `null` where it has none. */
  readonly colour: string | null;
  readonly state: RegionState | null;
  readonly cells: readonly TableCell[];
}

/** A table with a caption that says what it is, of when and of which status. */
export interface TableModel {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** How many rows there are beyond those, in words; `null` where all are here. */
  readonly more: string | null;
}

/** How a table is sorted; `null` keeps the model's own order. */
export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

interface SortedRows {
  readonly sort: TableSort;
  readonly rows: readonly TableRow[];
}

/** The rows of a table as they were sorted last: a table is drawn anew more often than it is sorted. */
const sortedRows = new WeakMap<TableModel, SortedRows>();

/** The rows in another order; ties keep theirs, empty cells come last either way. */
export function sortRows(table: TableModel, sort: TableSort | null, language: string): readonly TableRow[] {
  const index = table.columns.findIndex(({ key }) => key === sort?.column);
  if (!sort || index < 0) return table.rows;
  const before = sortedRows.get(table);
  if (before?.sort === sort) return before.rows;
  const collator = collatorOf(language);
  const sign = sort.descending ? -1 : 1;
  const rows = [...table.rows].sort((rowA, rowB) => {
    const a = rowA.cells[index]?.sortBy ?? null;
    const b = rowB.cells[index]?.sortBy ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
  sortedRows.set(table, { sort, rows });
  return rows;
}
