import type { Roles } from './headers.js';
import type { Records } from './records.js';
import { mapTerms, pickTerms, termAt, type Terms } from '../terms.js';

/** Rows of a table by columns, so that a cell that many of them have is looked at once. */
export interface Rows {
  readonly count: number;
  /** As a person counts in a spreadsheet: the first record is 1, and a line break inside quotes parts nothing. */
  readonly numbers: Int32Array;
  /** Of each column the texts that stand in it; a row that ends before it has none. */
  readonly columns: readonly Terms<string>[];
}

/** The text in a row's cell, as it stands; empty where there is none. */
export function cellAt({ columns }: Rows, at: number, index: number | undefined): string {
  return termAt(columns[index ?? -1] ?? null, at) ?? '';
}

/** The text in a row's cell without space around it; `null` where the column is absent or the cell empty. */
export function cellIn(rows: Rows, at: number, index: number | undefined): string | null {
  return cellAt(rows, at, index).trim() || null;
}

/** All cells of a row. */
export function cellsIn(rows: Rows, at: number): readonly string[] {
  return rows.columns.map((_, index) => cellAt(rows, at, index));
}

/** The texts of a column that some row has; each as it stands. */
export function textsOf({ columns }: Rows, index: number): readonly string[] {
  return columns[index]?.distinct ?? [];
}

/** The texts of a column without space around them; of empty cells there is none. */
export function trimmedColumn({ columns }: Rows, index: number | undefined): Terms<string> | null {
  return mapTerms(columns[index ?? -1] ?? null, (text) => text.trim() || null);
}

/** Some records as rows of so many columns. */
export function rowsOf({ starts, codes, texts }: Records, indexes: Int32Array, width: number): Rows {
  const recoded = new Int32Array(texts.length).fill(-1);
  const columns = Array.from({ length: width }, (_, column): Terms<string> => {
    const own = new Int32Array(indexes.length);
    const known: number[] = [];
    for (let at = 0; at < own.length; at += 1) {
      const record = indexes[at] ?? 0;
      const place = (starts[record] ?? 0) + column;
      const code = place < (starts[record + 1] ?? 0) ? (codes[place] ?? -1) : -1;
      let now = code < 0 ? -1 : (recoded[code] ?? -1);
      if (code >= 0 && now < 0) {
        recoded[code] = now = known.length;
        known.push(code);
      }
      own[at] = now;
    }
    for (const code of known) recoded[code] = -1;
    return { codes: own, distinct: known.map((code) => texts[code] ?? '') };
  });
  const numbers = new Int32Array(indexes.length);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = (indexes[at] ?? 0) + 1;
  return { count: indexes.length, numbers, columns };
}

/** The rows of which something holds; the very same where it holds of all. */
export function filterRows(rows: Rows, stays: (at: number) => boolean): Rows {
  const indexes: number[] = [];
  for (let at = 0; at < rows.count; at += 1) if (stays(at)) indexes.push(at);
  if (indexes.length === rows.count) return rows;
  return {
    count: indexes.length,
    numbers: Int32Array.from(indexes, (at) => rows.numbers[at] ?? 0),
    columns: rows.columns.map((column) => pickTerms(column, indexes)),
  };
}

/** Rows with another column in the place of one; `null` leaves it as it is. */
export function withColumn(rows: Rows, index: number, column: Terms<string> | null): Rows {
  return { ...rows, columns: rows.columns.map((each, at) => (at === index && column ? column : each)) };
}

/** A text as degrees, which have no thousands: whichever sign stands in them is the decimal sign. `null` where it is none. */
function degrees(text: string | null, most: number): number | null {
  const plain = text?.replace(',', '.').replace('\u2212', '-').replace(/\s?°$/, '') ?? '';
  const value = /^-?\d{1,3}(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  return Math.abs(value) <= most ? value : null;
}

/** Longitude and latitude in a row, each `null` where it is missing or none. */
export function degreesIn(rows: Rows, at: number, { longitude, latitude }: Roles): readonly [east: number | null, north: number | null] {
  return [degrees(cellIn(rows, at, longitude), 180), degrees(cellIn(rows, at, latitude), 90)];
}

/** The position that stands in a row instead of a region; `null` where there is none. */
export function positionIn(
  rows: Rows,
  at: number,
  { region, ...roles }: Roles & { readonly region: number },
): readonly [number, number] | null {
  if (cellIn(rows, at, region) !== null) return null;
  const [east, north] = degreesIn(rows, at, roles);
  return east !== null && north !== null ? [east, north] : null;
}
