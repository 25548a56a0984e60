import type { RegionCode } from '../model/region.js';
import type { JoinReport, ReportEntry } from '../model/report.js';
import { numberAt, numbersOf } from './observation-table.js';
import { termAt, termsOf, type Terms } from './terms.js';
import type { ValidatedTable } from './validated.js';

/** Entries of a report by fields, as observations are. */
type PackedEntries = { readonly count: number; readonly row: Float64Array | null } & {
  readonly [Name in Exclude<keyof ReportEntry, 'row'>]: Terms<NonNullable<ReportEntry[Name]>> | null;
};

/** What was validated, in a form in which it soon crosses from a worker: its lists of numbers are handed over and not copied. */
export interface PackedValidated extends Omit<ValidatedTable, 'report'> {
  readonly report: Omit<JoinReport, 'entries'>;
  readonly entries: PackedEntries;
}

const NO_CANDIDATES: readonly RegionCode[] = [];

/** Packs what was validated; nothing of it is changed. */
export function pack({ report: { entries, ...report }, ...validated }: ValidatedTable): PackedValidated {
  return {
    ...validated,
    report,
    entries: {
      count: entries.length,
      kind: termsOf(entries, ({ kind }) => kind),
      row: numbersOf(entries, ({ row }) => row),
      column: termsOf(entries, ({ column }) => column),
      received: termsOf(entries, ({ received }) => received),
      indicator: termsOf(entries, ({ indicator }) => indicator),
      region: termsOf(entries, ({ region }) => region),
      period: termsOf(entries, ({ period }) => period),
      candidates: termsOf(entries, ({ candidates }) => (candidates.length === 0 ? null : candidates)),
      detail: termsOf(entries, ({ detail }) => detail),
    },
  };
}

/** The memory that goes over with what is packed, instead of being copied. */
export function buffersOf({ observations, entries }: PackedValidated): readonly ArrayBuffer[] {
  const columns: readonly unknown[] = [...Object.values(observations), ...Object.values(entries)];
  const buffers = columns.flatMap((column) => {
    const numbers = column !== null && typeof column === 'object' && 'codes' in column ? column.codes : column;
    return ArrayBuffer.isView(numbers) && numbers.buffer instanceof ArrayBuffer ? [numbers.buffer] : [];
  });
  return [...new Set(buffers)];
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
export function unpack({ entries, report, ...validated }: PackedValidated): ValidatedTable {
  return { ...validated, report: { ...report, entries: unpackEntries(entries) } };
}
