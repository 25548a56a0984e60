import { AdapterError } from '../model/errors.js';

/**
 * Bytes of a source as a JSON value.
 * @throws {AdapterError} `unreadable`, when they are no JSON in UTF-8
 */
export function parseJson(bytes: Uint8Array, adapterId: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    // The cause would quote the text that it could not read.
    throw new AdapterError('unreadable', 'Expected JSON in UTF-8.', { adapterId, retryable: false });
  }
}
