import type { DatasetInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import { readRecords, type CsvOptions } from '../table/read-csv.js';
import { recordsFrom } from '../table/records.js';
import { writtenNumber } from '../table/written-number.js';
import { listIn, ownIn, textIn } from './json-value.js';

/** One page of `datastore_search`. */
export interface CkanPage {
  /** The columns, the portal's own counting not among them. */
  readonly fields: readonly CkanField[];
  readonly records: readonly unknown[];
  /** How many records there are on all pages; `null` where the portal does not say, or only estimates it. */
  readonly total: number | null;
}

interface CkanField {
  readonly id: string;
  /** What it holds: a day is an instant at midnight; numbers have a point, though a portal may hand them out as texts. */
  readonly holds: 'instants' | 'numbers' | 'texts';
}

const fail = (message: string) => new DataValidationError(message, []);

/** What the portal adds to a table. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['_id', '_full_text']);

/** What a field of a type of PostgreSQL holds. */
function holdsOf(type: string): CkanField['holds'] {
  if (/^timestamp\b/i.test(type)) return 'instants';
  return /^(int|bigint|smallint|float|double|real|numeric|decimal)/i.test(type) ? 'numbers' : 'texts';
}

/**
 * Reads one answer of CKAN's `datastore_search`.
 * @throws {DataValidationError} where the portal tells of an error, or it is no such answer
 * @source https://docs.ckan.org/en/latest/maintaining/datastore.html
 */
export function readCkanPage(answer: unknown): CkanPage {
  if (ownIn(answer, 'success') !== true) {
    const error = ownIn(answer, 'error');
    const said = textIn(ownIn(error, 'message')) ?? textIn(ownIn(error, '__type'));
    throw fail(said === null ? detailOf('not-ckan') : detailOf('portal-error', { why: said.slice(0, 200) }));
  }
  const result = ownIn(answer, 'result');
  const [fields, records] = [ownIn(result, 'fields'), ownIn(result, 'records')];
  if (!Array.isArray(fields) || !Array.isArray(records))
    throw fail('Expected "fields" and "records", each a list, in the result of datastore_search.');
  const named = fields.flatMap((field: unknown): readonly CkanField[] => {
    const id = textIn(ownIn(field, 'id'));
    return id === null ? [] : [{ id, holds: holdsOf(textIn(ownIn(field, 'type')) ?? '') }];
  });
  const total = Number(textIn(ownIn(result, 'total')) ?? NaN);
  const isCounted = Number.isInteger(total) && total >= 0 && ownIn(result, 'total_was_estimated') !== true;
  return { fields: named.filter(({ id }) => !OWN_FIELDS.has(id)), records, total: isCounted ? total : null };
}

/** A record's place among all; the portal counts them. */
export function idOfRecord(record: unknown): string | null {
  return textIn(ownIn(record, '_id'));
}

function cellOf(value: unknown, { holds }: CkanField, decimal: CsvOptions['decimal']): string {
  if (typeof value === 'number') return writtenNumber(value, decimal);
  if (typeof value === 'string') {
    if (holds === 'numbers' && /^-?\d+(\.\d+)?$/.test(value)) return writtenNumber(Number(value), decimal);
    return holds === 'instants' ? value.replace(/T00:00:00(\.0+)?$/, '') : value;
  }
  if (value === null || value === undefined) return '';
  return JSON.stringify(value);
}

/**
 * Reads the records of all pages as a table: the names of the fields are its header.
 * @throws {DataValidationError} as `readRecords` does
 */
export function readCkan(pages: readonly CkanPage[], options: CsvOptions): DatasetInput {
  const fields = pages[0]?.fields ?? [];
  const records = pages.flatMap((page) => listIn(page.records));
  const rows = records.map((record) => fields.map((field) => cellOf(ownIn(record, field.id), field, options.decimal)));
  return readRecords(recordsFrom([fields.map(({ id }) => id), ...rows]), options);
}
