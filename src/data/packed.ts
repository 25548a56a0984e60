import type { Dataset, Observation } from '../model/dataset.js';
import type { RegionCode } from '../model/region.js';
import type { JoinReport, ReportEntry } from '../model/report.js';
import { numberAt } from './read-numbers.js';
import { termAt, TermCoder, type Terms } from './terms.js';
import type { Validated } from './validate.js';

/** A field that is a text or an object, in many records; `null` where it is so in all of them. */
type PackedTerms<Field> = Terms<NonNullable<Field>> | null;

/** Observations by fields. Of numbers `NaN` says that there is none. */
type PackedObservations = { readonly count: number } & {
  readonly [Name in keyof Observation]: Name extends 'value' | 'lower' | 'upper' ? Float64Array | null : PackedTerms<Observation[Name]>;
};

/** Entries of a report by fields, likewise. */
type PackedEntries = { readonly count: number; readonly row: Float64Array | null } & {
  readonly [Name in Exclude<keyof ReportEntry, 'row'>]: PackedTerms<ReportEntry[Name]>;
};

/**
 * What was validated, in a form in which it soon crosses from a worker: of a hundred thousand observations a few lists
 * of numbers, which are handed over and not copied, and each distinct text once.
 */
export interface PackedValidated {
  readonly dataset: Omit<Dataset, 'observations'>;
  readonly observations: PackedObservations;
  readonly report: Omit<JoinReport, 'entries'>;
  readonly entries: PackedEntries;
}

const NO_CANDIDATES: readonly RegionCode[] = [];

function packTerms<Item, Field>(items: readonly Item[], fieldOf: (item: Item) => NonNullable<Field> | null): PackedTerms<Field> {
  const coder = new TermCoder<NonNullable<Field>>(items.length);
  items.forEach((item, index) => coder.put(index, fieldOf(item)));
  return coder.terms;
}

function packNumbers<Item>(items: readonly Item[], fieldOf: (item: Item) => number | null): Float64Array | null {
  let numbers: Float64Array | null = null;
  items.forEach((item, index) => {
    const number = fieldOf(item);
    if (number !== null) (numbers ??= new Float64Array(items.length).fill(NaN))[index] = number;
  });
  return numbers;
}

/** Packs what was validated; nothing of it is changed. */
export function pack({ dataset: { observations, ...dataset }, report: { entries, ...report } }: Validated): PackedValidated {
  return {
    dataset,
    report,
    observations: {
      count: observations.length,
      indicator: packTerms(observations, ({ indicator }) => indicator),
      region: packTerms(observations, ({ region }) => region),
      period: packTerms(observations, ({ period }) => period),
      value: packNumbers(observations, ({ value }) => value),
      status: packTerms(observations, ({ status }) => status),
      lower: packNumbers(observations, ({ lower }) => lower),
      upper: packNumbers(observations, ({ upper }) => upper),
      note: packTerms(observations, ({ note }) => note),
      method: packTerms(observations, ({ method }) => method),
      source: packTerms(observations, ({ source }) => source),
    },
    entries: {
      count: entries.length,
      kind: packTerms(entries, ({ kind }) => kind),
      row: packNumbers(entries, ({ row }) => row),
      column: packTerms(entries, ({ column }) => column),
      received: packTerms(entries, ({ received }) => received),
      indicator: packTerms(entries, ({ indicator }) => indicator),
      region: packTerms(entries, ({ region }) => region),
      period: packTerms(entries, ({ period }) => period),
      candidates: packTerms(entries, ({ candidates }) => (candidates.length === 0 ? null : candidates)),
      detail: packTerms(entries, ({ detail }) => detail),
    },
  };
}

/** The memory that goes over with what is packed, instead of being copied. */
export function buffersOf({ observations, entries }: PackedValidated): readonly ArrayBuffer[] {
  const columns: readonly unknown[] = [...Object.values(observations), ...Object.values(entries)];
  return columns.flatMap((column) => {
    const numbers = column !== null && typeof column === 'object' && 'codes' in column ? column.codes : column;
    return ArrayBuffer.isView(numbers) && numbers.buffer instanceof ArrayBuffer ? [numbers.buffer] : [];
  });
}

function unpackObservations(packed: PackedObservations): readonly Observation[] {
  const observations: Observation[] = [];
  for (let index = 0; index < packed.count; index += 1)
    observations.push({
      indicator: termAt(packed.indicator, index) ?? '',
      region: termAt(packed.region, index) ?? '',
      period: termAt(packed.period, index),
      value: numberAt(packed.value, index),
      status: termAt(packed.status, index) ?? 'O',
      lower: numberAt(packed.lower, index),
      upper: numberAt(packed.upper, index),
      note: termAt(packed.note, index),
      method: termAt(packed.method, index),
      source: termAt(packed.source, index),
    });
  return observations;
}

function unpackEntries(packed: PackedEntries): readonly ReportEntry[] {
  const entries: ReportEntry[] = [];
  for (let index = 0; index < packed.count; index += 1)
    entries.push({
      kind: termAt(packed.kind, index) ?? 'invalid',
      row: numberAt(packed.row, index),
      column: termAt(packed.column, index),
      received: termAt(packed.received, index) ?? '',
      indicator: termAt(packed.indicator, index),
      region: termAt(packed.region, index),
      period: termAt(packed.period, index),
      candidates: termAt(packed.candidates, index) ?? NO_CANDIDATES,
      detail: termAt(packed.detail, index) ?? '',
    });
  return entries;
}

/** What was packed, as it was. */
export function unpack({ dataset, observations, report, entries }: PackedValidated): Validated {
  return {
    dataset: { ...dataset, observations: unpackObservations(observations) },
    report: { ...report, entries: unpackEntries(entries) },
  };
}
