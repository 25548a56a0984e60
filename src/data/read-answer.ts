import { AdapterError, DataValidationError } from '../model/errors.js';

/**
 * Runs a reader on what a source answered, and tells in an adapter's way where it could not be read.
 * @throws {AdapterError} `unreadable`, with the reader's own error as its cause
 */
export function readAnswer<Read>(adapterId: string, read: () => Read): Read {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof DataValidationError)) throw cause;
    throw new AdapterError('unreadable', cause.message, { adapterId, retryable: false, cause });
  }
}
