import type { Observation } from '../model/dataset.js';
import { pickTerms, termsOf, type Terms } from './terms.js';

/** A field that is a text or an object, in many rows; `null` where no row has one. */
type TermField<Field> = Terms<NonNullable<Field>> | null;

/**
 * Observations by fields: of a hundred thousand a few lists of numbers, and each distinct text once. Of numbers `NaN`
 * says that there is none; a field that none has is `null`.
 */
export type ObservationTable = { readonly count: number } & {
  readonly [Name in keyof Observation]: Name extends 'value' | 'lower' | 'upper' ? Float64Array | null : TermField<Observation[Name]>;
};

/** The number in a row, `null` where there is none. */
export function numberAt(numbers: Float64Array | null, index: number): number | null {
  const number = numbers?.[index] ?? NaN;
  return Number.isNaN(number) ? null : number;
}

/** Makes a column of numbers that are put one by one. */
export class NumberMaker {
  readonly #most: number;
  #numbers: Float64Array | null = null;

  /** @param most how many rows there are at most */
  constructor(most: number) {
    this.#most = most;
  }

  put(index: number, number: number | null): void {
    if (number !== null) (this.#numbers ??= new Float64Array(this.#most).fill(NaN))[index] = number;
  }

  /** `null` where no row has one. */
  get numbers(): Float64Array | null {
    return this.#numbers;
  }
}

/** A field of things that is a number; `null` where none has one. */
export function numbersOf<Item>(items: readonly Item[], fieldOf: (item: Item) => number | null): Float64Array | null {
  const field = new NumberMaker(items.length);
  items.forEach((item, index) => field.put(index, fieldOf(item)));
  return field.numbers;
}

/** A list of observations by fields. */
export function tableOf(observations: readonly Observation[]): ObservationTable {
  return {
    count: observations.length,
    indicator: termsOf(observations, ({ indicator }) => indicator),
    region: termsOf(observations, ({ region }) => region),
    period: termsOf(observations, ({ period }) => period),
    value: numbersOf(observations, ({ value }) => value),
    status: termsOf(observations, ({ status }) => status),
    lower: numbersOf(observations, ({ lower }) => lower),
    upper: numbersOf(observations, ({ upper }) => upper),
    note: termsOf(observations, ({ note }) => note),
    method: termsOf(observations, ({ method }) => method),
    source: termsOf(observations, ({ source }) => source),
  };
}

/** How many observations show no value. */
export function emptyIn({ count, value }: ObservationTable): number {
  return value?.reduce((sum, number) => sum + (Number.isNaN(number) ? 1 : 0), 0) ?? count;
}

/** What reads the term of a row; `absent` where there is none. */
function termReader<Term, Absent>(terms: Terms<Term> | null, absent: Absent): (index: number) => Term | Absent {
  if (!terms) return () => absent;
  const { codes, distinct } = terms;
  return (index) => distinct[codes[index] ?? -1] ?? absent;
}

/** What reads the number of a row. */
function numberReader(numbers: Float64Array | null): (index: number) => number | null {
  return numbers ? (index) => numberAt(numbers, index) : () => null;
}

/** What reads observations of a table: it looks up once which fields there are. */
function observationReader(table: ObservationTable): (index: number) => Observation {
  const indicator = termReader(table.indicator, '');
  const region = termReader(table.region, '');
  const period = termReader(table.period, null);
  const value = numberReader(table.value);
  const status = termReader(table.status, 'O' as const);
  const lower = numberReader(table.lower);
  const upper = numberReader(table.upper);
  const note = termReader(table.note, null);
  const method = termReader(table.method, null);
  const source = termReader(table.source, null);
  return (index) => ({
    indicator: indicator(index),
    region: region(index),
    period: period(index),
    value: value(index),
    status: status(index),
    lower: lower(index),
    upper: upper(index),
    note: note(index),
    method: method(index),
    source: source(index),
  });
}

/** The observations of a table, one by one. */
export function observationsOf(table: ObservationTable): readonly Observation[] {
  const read = observationReader(table);
  const observations: Observation[] = [];
  for (let index = 0; index < table.count; index += 1) observations.push(read(index));
  return observations;
}

/** Some observations of a table. */
export function pickObservations(table: ObservationTable, indexes: Int32Array): ObservationTable {
  const terms = <Term>(field: Terms<Term> | null) => field && pickTerms(field, indexes);
  const numbers = (field: Float64Array | null) => field && Float64Array.from(indexes, (index) => field[index] ?? NaN);
  return {
    count: indexes.length,
    indicator: terms(table.indicator),
    region: terms(table.region),
    period: terms(table.period),
    value: numbers(table.value),
    status: terms(table.status),
    lower: numbers(table.lower),
    upper: numbers(table.upper),
    note: terms(table.note),
    method: terms(table.method),
    source: terms(table.source),
  };
}
