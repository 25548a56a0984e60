import { wordedElsewhere } from '../model/detail.js';
import type { RegionLevel } from '../model/region.js';
import type { ReportEntry } from '../model/report.js';
import { parseObservation, type ObservationInput } from '../model/dataset.schema.js';
import { finding } from './findings.js';
import { TermCoder, type Terms } from './terms.js';

/** What stands in a cell for a number: one, or how it is written. */
export type NumberCell = string | number;

/** A column of such cells; those that were handed in one by one may stand there twice. */
export type NumberCells = Terms<NumberCell>;

/**
 * The fields of observations that have the form of one, by columns: a hundred thousand rows are a handful of lists
 * instead of as many objects, and what many rows have in common is looked at once. A field that no row has is `null`.
 */
export interface ObservationColumns {
  /** Rows that have the form of an observation. */
  readonly count: number;
  readonly region: Terms<string | number> | null;
  readonly level: Terms<RegionLevel> | null;
  readonly indicator: Terms<string> | null;
  readonly period: Terms<string | number> | null;
  readonly status: Terms<string> | null;
  readonly note: Terms<NonNullable<ObservationInput['note']>> | null;
  readonly method: Terms<NonNullable<ObservationInput['method']>> | null;
  readonly source: Terms<string> | null;
  readonly column: Terms<string> | null;
  readonly value: NumberCells | null;
  readonly lower: NumberCells | null;
  readonly upper: NumberCells | null;
  /** The row that each was read from, or without one its place in the list, from 1. */
  readonly rows: ArrayLike<number>;
}

/** Makes a column of cells that mostly differ: none is looked up. */
class CellList {
  readonly #most: number;
  readonly #cells: NumberCell[] = [];
  #codes: Int32Array | null = null;

  /** @param most how many there are at most */
  constructor(most: number) {
    this.#most = most;
  }

  put(index: number, cell: NumberCell | null | undefined): void {
    if (cell == null) return;
    this.#codes ??= new Int32Array(this.#most).fill(-1);
    this.#codes[index] = this.#cells.length;
    this.#cells.push(cell);
  }

  /** `null` where there is none. */
  get cells(): NumberCells | null {
    return this.#codes && { codes: this.#codes, distinct: this.#cells };
  }
}

/** Makes columns of observations that are added one by one. */
class ColumnMaker {
  #count = 0;
  readonly #rows: number[] = [];
  readonly #value: CellList;
  readonly #lower: CellList;
  readonly #upper: CellList;
  readonly #region: TermCoder<string | number>;
  readonly #level: TermCoder<RegionLevel>;
  readonly #indicator: TermCoder<string>;
  readonly #period: TermCoder<string | number>;
  readonly #status: TermCoder<string>;
  readonly #note: TermCoder<NonNullable<ObservationInput['note']>>;
  readonly #method: TermCoder<NonNullable<ObservationInput['method']>>;
  readonly #source: TermCoder<string>;
  readonly #column: TermCoder<string>;

  /** @param most how many observations there are at most */
  constructor(most: number) {
    this.#value = new CellList(most);
    this.#lower = new CellList(most);
    this.#upper = new CellList(most);
    this.#region = new TermCoder(most);
    this.#level = new TermCoder(most);
    this.#indicator = new TermCoder(most);
    this.#period = new TermCoder(most);
    this.#status = new TermCoder(most);
    this.#note = new TermCoder(most);
    this.#method = new TermCoder(most);
    this.#source = new TermCoder(most);
    this.#column = new TermCoder(most);
  }

  /** @param place in the list handed in, from 1 */
  add(
    { region, level, indicator, period, value, status, lower, upper, note, method, source, row, column }: ObservationInput,
    place: number,
  ): void {
    const index = this.#count;
    this.#region.put(index, region);
    this.#level.put(index, level);
    this.#indicator.put(index, indicator);
    this.#period.put(index, period);
    this.#status.put(index, status);
    this.#note.put(index, note);
    this.#method.put(index, method);
    this.#source.put(index, source);
    this.#column.put(index, column);
    this.#value.put(index, value);
    this.#lower.put(index, lower);
    this.#upper.put(index, upper);
    this.#rows.push(row ?? place);
    this.#count += 1;
  }

  get columns(): ObservationColumns {
    return {
      count: this.#count,
      region: this.#region.terms,
      level: this.#level.terms,
      indicator: this.#indicator.terms,
      period: this.#period.terms,
      status: this.#status.terms,
      note: this.#note.terms,
      method: this.#method.terms,
      source: this.#source.terms,
      column: this.#column.terms,
      value: this.#value.cells,
      lower: this.#lower.cells,
      upper: this.#upper.cells,
      rows: this.#rows,
    };
  }
}

const isNumber = (field: unknown): boolean => typeof field === 'number' && !Number.isNaN(field);
const isTextOrNone = (field: unknown): boolean => field == null || typeof field === 'string';
const isCell = (field: unknown): boolean => isTextOrNone(field) || isNumber(field);

/**
 * An observation's fields where they are of the plainest form that the schema allows, each read once, so that what is
 * checked is what is taken; `null` where only the schema can tell.
 */
function plainObservation(raw: unknown): ObservationInput | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { region, level, indicator, period, value, status, lower, upper, note, method, source, row, column } = raw as Readonly<
    Record<string, unknown>
  >;
  const isPlain =
    (typeof region === 'string' || isNumber(region)) &&
    isTextOrNone(level) &&
    isCell(period) &&
    isCell(value) &&
    isCell(lower) &&
    isCell(upper) &&
    isTextOrNone(indicator) &&
    isTextOrNone(status) &&
    isTextOrNone(note) &&
    isTextOrNone(method) &&
    isTextOrNone(source) &&
    isTextOrNone(column) &&
    (row == null || isNumber(row));
  if (!isPlain) return null;
  return { region, level, indicator, period, value, status, lower, upper, note, method, source, row, column } as ObservationInput;
}

/** The same, whatever is looked at: a getter or a proxy may throw. */
function safelyPlain(raw: unknown): ObservationInput | null {
  try {
    return plainObservation(raw);
  } catch {
    return null;
  }
}

/** Reads the observations that have the form of one into columns; the others are reported. */
export function readColumns(list: readonly unknown[], report: (entry: ReportEntry) => void): ObservationColumns {
  const maker = new ColumnMaker(list.length);
  list.forEach((raw, index) => {
    const plain = safelyPlain(raw);
    const parsed = plain ? { value: plain } : parseObservation(raw);
    if ('value' in parsed) maker.add(parsed.value, index + 1);
    else report(finding('invalid', wordedElsewhere(parsed.fault), { row: index + 1, received: raw }));
  });
  return maker.columns;
}
