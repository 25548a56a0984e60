import { AdapterError, DataValidationError } from '../model/errors.js';

/**
 * What a reader of a format gives, its complaint being told in an adapter's way.
 * @throws {AdapterError} `unreadable`, for the reader's DataValidationError
 */
export async function readable<Read>(adapterId: string, read: () => Read | Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof DataValidationError)) throw cause;
    throw new AdapterError('unreadable', cause.message, { adapterId, retryable: false, cause });
  }
}
