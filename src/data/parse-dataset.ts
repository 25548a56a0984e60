import type { DatasetInput } from '../model/dataset.schema.js';
import { detailOf, type Detail } from '../model/detail.js';
import { AdapterError } from '../model/errors.js';
import { parseJson } from './parse-json.js';

/** Keys named in a message. */
const MOST_KEYS = 6;

/** A value that is no dataset, in words: which keys it has, never what stands under them. */
function described(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : `a ${typeof value}`;
  const keys = Object.keys(value);
  if (keys.length === 0) return 'an object without keys';
  return `an object with the keys ${keys.slice(0, MOST_KEYS).join(', ')}${keys.length > MOST_KEYS ? ' …' : ''}`;
}

/** Whether a value has a place for what a map shows; whatever stands in it is for `validate` to look at. */
const isDataset = (value: unknown) => typeof value === 'object' && value !== null && ('observations' in value || 'pointLayers' in value);

/** Why JSON is no dataset of the map, whatever else it is; `null` where it may be one. */
export function otherForm(value: unknown): Detail | null {
  return isDataset(value) ? null : detailOf('json-other', { what: described(value) });
}

/**
 * Bytes of a source as a dataset in the project's own JSON format.
 * @throws {AdapterError} `unreadable`, when they are no JSON, or JSON of another form
 */
export function parseDataset(bytes: Uint8Array, adapterId: string): DatasetInput {
  const value = parseJson(bytes, adapterId);
  const message = otherForm(value);
  if (message === null) return value as DatasetInput;
  throw new AdapterError('unreadable', message, { adapterId, retryable: false });
}
