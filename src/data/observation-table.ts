import type { Observation } from '../model/dataset.js';
import { firstTerms, termAt, TermCoder, type Terms } from './terms.js';

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

/** Makes a field that is a number, of numbers that are put one by one. */
class NumberField {
  readonly #most: number;
  #numbers: Float64Array | null = null;

  constructor(most: number) {
    this.#most = most;
  }

  put(index: number, number: number | null): void {
    if (number !== null) (this.#numbers ??= new Float64Array(this.#most).fill(NaN))[index] = number;
  }

  first(count: number): Float64Array | null {
    return this.#numbers?.subarray(0, count) ?? null;
  }
}

/** Makes a table of observations whose fields are put one by one: an object for each would be thrown away again. */
export class TableMaker {
  readonly indicator: TermCoder<Observation['indicator']>;
  readonly region: TermCoder<Observation['region']>;
  readonly period: TermCoder<NonNullable<Observation['period']>>;
  readonly value: NumberField;
  readonly status: TermCoder<Observation['status']>;
  readonly lower: NumberField;
  readonly upper: NumberField;
  readonly note: TermCoder<NonNullable<Observation['note']>>;
  readonly method: TermCoder<NonNullable<Observation['method']>>;
  readonly source: TermCoder<NonNullable<Observation['source']>>;

  /** @param most how many observations there are at most */
  constructor(most: number) {
    this.indicator = new TermCoder(most);
    this.region = new TermCoder(most);
    this.period = new TermCoder(most);
    this.value = new NumberField(most);
    this.status = new TermCoder(most);
    this.lower = new NumberField(most);
    this.upper = new NumberField(most);
    this.note = new TermCoder(most);
    this.method = new TermCoder(most);
    this.source = new TermCoder(most);
  }

  /** The table of the first of them. */
  first(count: number): ObservationTable {
    return {
      count,
      indicator: firstTerms(this.indicator.terms, count),
      region: firstTerms(this.region.terms, count),
      period: firstTerms(this.period.terms, count),
      value: this.value.first(count),
      status: firstTerms(this.status.terms, count),
      lower: this.lower.first(count),
      upper: this.upper.first(count),
      note: firstTerms(this.note.terms, count),
      method: firstTerms(this.method.terms, count),
      source: firstTerms(this.source.terms, count),
    };
  }
}

/** A list of observations by fields. */
export function tableOf(observations: readonly Observation[]): ObservationTable {
  const { length } = observations;
  const maker = new TableMaker(length);
  observations.forEach(({ indicator, region, period, value, status, lower, upper, note, method, source }, index) => {
    maker.indicator.put(index, indicator);
    maker.region.put(index, region);
    maker.period.put(index, period);
    maker.value.put(index, value);
    maker.status.put(index, status);
    maker.lower.put(index, lower);
    maker.upper.put(index, upper);
    maker.note.put(index, note);
    maker.method.put(index, method);
    maker.source.put(index, source);
  });
  return maker.first(length);
}

/** One observation of a table. */
export function observationAt(table: ObservationTable, index: number): Observation {
  return {
    indicator: termAt(table.indicator, index) ?? '',
    region: termAt(table.region, index) ?? '',
    period: termAt(table.period, index),
    value: numberAt(table.value, index),
    status: termAt(table.status, index) ?? 'O',
    lower: numberAt(table.lower, index),
    upper: numberAt(table.upper, index),
    note: termAt(table.note, index),
    method: termAt(table.method, index),
    source: termAt(table.source, index),
  };
}

/** The observations of a table, one by one. */
export function observationsOf(table: ObservationTable): readonly Observation[] {
  const observations: Observation[] = [];
  for (let index = 0; index < table.count; index += 1) observations.push(observationAt(table, index));
  return observations;
}

/** The observations of a table that stay. */
export function pickObservations(table: ObservationTable, stays: (index: number) => boolean): ObservationTable {
  const isKept = (_: unknown, index: number) => stays(index);
  const terms = <Term>(field: Terms<Term> | null) => field && { ...field, codes: field.codes.filter(isKept) };
  const numbers = (field: Float64Array | null) => field?.filter(isKept) ?? null;
  const region = terms(table.region);
  return {
    count: region?.codes.length ?? 0,
    indicator: terms(table.indicator),
    region,
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
