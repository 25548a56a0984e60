import { areAmounts } from './identity-number.js';
import { mayNamePersons, namesMoney, personalHeader } from './personal-headers.js';
import { personalNumber, personalWrittenNumber, type PersonalKind } from './personal-text.js';
import { isMissing } from '../parse-number.js';
import { FieldReader, isRow, type Row, type TextReader } from './text-reader.js';
import type { WithheldColumns } from './withheld.js';

/** Fields that hold a text of their own, which can go without the row. */
type TextField = 'note' | 'method' | 'source' | 'period' | 'status' | 'level';

/** What a number tells, as one or as it is written. */
export const numberKind = (value: unknown): PersonalKind | null => {
  if (typeof value === 'number') return personalNumber(value);
  return typeof value === 'string' ? personalWrittenNumber(value) : null;
};

/** What becomes of a row: fields to be emptied, each with what was in it; `null` where all of it is withheld. */
type Verdict = ReadonlyMap<string, PersonalKind> | null;
const SOUND: Verdict = new Map();

/** A series of observations: those of one column, or where none is named of one indicator. */
const seriesOf = (row: Row): unknown => row['column'] ?? row['indicator'];

function seriesName(row: Row): string {
  const name = seriesOf(row);
  return typeof name === 'string' ? name : 'value';
}

/** Values of rows by what `keyOf` says of each, as they are written, without those that are missing. */
export function cellsBy(rows: readonly unknown[], keyOf: (row: Row) => unknown): ReadonlyMap<unknown, readonly string[]> {
  const cells = new Map<unknown, string[]>();
  for (const row of rows)
    try {
      if (!isRow(row)) continue;
      const { value } = row;
      if ((typeof value !== 'string' && typeof value !== 'number') || isMissing(String(value))) continue;
      const key = keyOf(row);
      const known = cells.get(key);
      if (known) known.push(String(value));
      else cells.set(key, [String(value)]);
    } catch {
      // What throws when it is looked at is no plain data.
    }
  return cells;
}

/** Values of a series that are looked at to tell whether they are names. */
const MOST_CELLS = 50;

/** What is known of the indicators of observations. */
export interface IndicatorNames {
  /** Those that were withheld, by id. */
  readonly refused: ReadonlyMap<string, PersonalKind>;
  readonly titles: ReadonlyMap<string, string>;
}

interface Series {
  /** Under which the report names it. */
  readonly name: string;
  readonly header: PersonalKind | null;
  /** Whether its header or title names money, or what is counted. */
  readonly isMoney: boolean;
  /** Whether its numbers of 16 digits are amounts; `null` until one is met. */
  isOfAmounts: boolean | null;
  values: number;
  personal: number;
}

/** Looks at observations as they were handed in. Each field is read by its name: of a hundred thousand rows that is soon done. */
class ObservationGuard {
  readonly #withheld: WithheldColumns;
  readonly #names: IndicatorNames;
  readonly #rows: readonly unknown[];
  readonly #series = new Map<unknown, Series>();
  #cells: ReadonlyMap<unknown, readonly string[]> | null = null;
  readonly #fields: Readonly<Record<'region' | 'indicator' | 'column' | TextField, FieldReader>>;
  #lastName: unknown = Symbol('none');
  #lastSeries: Series | null = null;

  constructor(rows: readonly unknown[], names: IndicatorNames, texts: TextReader, withheld: WithheldColumns) {
    this.#rows = rows;
    this.#withheld = withheld;
    this.#names = names;
    const reader = () => new FieldReader(texts);
    this.#fields = {
      region: reader(),
      indicator: reader(),
      column: reader(),
      note: reader(),
      method: reader(),
      source: reader(),
      period: reader(),
      status: reader(),
      level: reader(),
    };
  }

  /** Values of a series; all rows are gone through once, when the first is asked for. */
  #cellsOf(name: unknown): readonly string[] {
    this.#cells ??= cellsBy(this.#rows, seriesOf);
    return this.#cells.get(name) ?? [];
  }

  #makeSeries(row: Row, name: unknown): Series {
    const { indicator } = row;
    const id = typeof indicator === 'string' ? indicator : '';
    const refused = this.#names.refused.get(id);
    const says = (header: unknown) =>
      typeof header === 'string' && mayNamePersons(header) ? personalHeader(header, this.#cellsOf(name).slice(0, MOST_CELLS)) : null;
    const header = refused ?? says(name) ?? says(this.#names.titles.get(id));
    const isMoney = [name, this.#names.titles.get(id)].some((each) => typeof each === 'string' && namesMoney(each));
    return { name: refused === undefined ? seriesName(row) : id, header, isMoney, isOfAmounts: null, values: 0, personal: 0 };
  }

  /** Whether the numbers of a series that look like a NIK are amounts. */
  #isOfAmounts(series: Series, name: unknown): boolean {
    series.isOfAmounts ??= areAmounts(this.#cellsOf(name), series.isMoney);
    return series.isOfAmounts;
  }

  #numberKind(row: Row, field: 'value' | 'lower' | 'upper'): PersonalKind | null {
    const kind = numberKind(row[field]);
    return kind === 'identity' && this.#isOfAmounts(this.#seriesOf(row), seriesOf(row)) ? null : kind;
  }

  #seriesOf(row: Row): Series {
    const name = seriesOf(row);
    if (name === this.#lastName && this.#lastSeries) return this.#lastSeries;
    const series = this.#series.get(name) ?? this.#makeSeries(row, name);
    this.#series.set(name, series);
    [this.#lastName, this.#lastSeries] = [name, series];
    return series;
  }

  /** Whether most of what a series holds was withheld, so that the rest of it goes too. */
  isWithheld(row: Row): boolean {
    const { personal, values } = this.#seriesOf(row);
    return personal > 0 && personal * 2 >= values;
  }

  verdictOn(row: Row): Verdict {
    const series = this.#seriesOf(row);
    if (series.header !== null) {
      this.#withheld.add(series.name, series.header);
      return null;
    }
    const fields = this.#fields;
    // Without one of these there is no observation.
    const region = fields.region.kindOf(row['region']);
    const named = region ?? fields.indicator.kindOf(row['indicator']) ?? fields.column.kindOf(row['column']);
    if (named !== null) {
      this.#withheld.add(region !== null ? 'region' : 'indicator', named);
      return null;
    }
    series.values += 1;
    const note = fields.note.kindOf(row['note']);
    const method = fields.method.kindOf(row['method']);
    const source = fields.source.kindOf(row['source']);
    const period = fields.period.kindOf(row['period']);
    const status = fields.status.kindOf(row['status']);
    const level = fields.level.kindOf(row['level']);
    const value = this.#numberKind(row, 'value');
    const lower = this.#numberKind(row, 'lower');
    const upper = this.#numberKind(row, 'upper');
    const first = note ?? method ?? source ?? period ?? status ?? level ?? value ?? lower ?? upper;
    if (first === null) return SOUND;
    if (value !== null) series.personal += 1;
    const found = { note, method, source, period, status, level, value, lower, upper };
    return new Map(Object.entries(found).flatMap(([field, kind]) => (kind === null ? [] : [[field, kind] as const])));
  }
}

/**
 * Observations without what may tell who someone is. Where it is the region or the indicator, or the column is one of
 * such values, the whole observation is withheld; the others keep the number of their row.
 */
export function guardObservations(
  rows: readonly unknown[],
  names: IndicatorNames,
  { texts, withheld }: { readonly texts: TextReader; readonly withheld: WithheldColumns },
): readonly unknown[] {
  const guard = new ObservationGuard(rows, names, texts, withheld);
  const verdicts = new Map<number, Verdict>();
  const opaque = new Set<number>();
  rows.forEach((row, index) => {
    try {
      const verdict = isRow(row) ? guard.verdictOn(row) : SOUND;
      if (verdict !== SOUND) verdicts.set(index, verdict);
    } catch {
      // What throws when it is looked at is no plain data, and is refused as such.
      opaque.add(index);
    }
  });
  if (verdicts.size === 0) return rows;
  for (const [index, verdict] of verdicts)
    for (const [field, kind] of verdict ?? []) withheld.add(field === 'value' ? seriesName(rows[index] as Row) : field, kind);
  return rows.flatMap((row, index) => {
    if (!isRow(row) || opaque.has(index)) return [row];
    const verdict = verdicts.get(index);
    if (verdict === null || guard.isWithheld(row)) return [];
    const kept: Record<string, unknown> = { ...row, row: row['row'] ?? index + 1 };
    for (const field of verdict?.keys() ?? []) kept[field] = null;
    return [kept];
  });
}
