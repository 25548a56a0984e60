import type { DatasetInput } from '../../model/dataset.schema.js';
import { DataValidationError } from '../../model/errors.js';
import { readRecords, type CsvOptions } from '../table/read-csv.js';
import { recordsFrom } from '../table/records.js';
import { writtenNumber } from '../table/written-number.js';
import { listIn, ownIn, textIn } from './json-value.js';

/** One page of `datastore_search`. */
export interface CkanPage {
  /** Names of the columns, the portal's own counting not among them. */
  readonly fields: readonly string[];
  readonly records: readonly unknown[];
  /** How many records there are on all pages. */
  readonly total: number;
}

const fail = (message: string) => new DataValidationError(message, []);

/** What the portal adds to a table. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['_id', '_full_text']);

/**
 * Reads one answer of CKAN's `datastore_search`.
 * @throws {DataValidationError} where the portal tells of an error, or it is no such answer
 * @source https://docs.ckan.org/en/latest/maintaining/datastore.html
 */
export function readCkanPage(answer: unknown): CkanPage {
  if (ownIn(answer, 'success') !== true) {
    const error = ownIn(answer, 'error');
    const said = textIn(ownIn(error, 'message')) ?? textIn(ownIn(error, '__type'));
    throw fail(said === null ? 'Expected an answer of datastore_search with "success": true.' : `The portal tells of an error: ${said.slice(0, 200)}`);
  }
  const result = ownIn(answer, 'result');
  const [fields, records, total] = [ownIn(result, 'fields'), ownIn(result, 'records'), ownIn(result, 'total')];
  if (!Array.isArray(fields) || !Array.isArray(records) || typeof total !== 'number')
    throw fail('Expected "fields", "records" and "total" in the result of datastore_search.');
  const names = fields.flatMap((field: unknown) => textIn(ownIn(field, 'id')) ?? []);
  return { fields: names.filter((name) => !OWN_FIELDS.has(name)), records, total };
}

/** A record's place among all; the portal counts them. */
export function idOfRecord(record: unknown): string | null {
  return textIn(ownIn(record, '_id'));
}

function cellOf(value: unknown, decimal: CsvOptions['decimal']): string {
  if (typeof value === 'number') return writtenNumber(value, decimal);
  if (typeof value === 'string') return value;
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
  const rows = records.map((record) => fields.map((field) => cellOf(ownIn(record, field), options.decimal)));
  return readRecords(recordsFrom([fields, ...rows]), options);
}
