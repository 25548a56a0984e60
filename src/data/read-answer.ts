import { AdapterError, DataValidationError } from '../model/errors.js';

/**
 * What a reader makes of a source's answer, its complaint being told in an adapter's way.
 * @throws {AdapterError} `unreadable`, with the reader's own error as its cause
 */
export async function readAnswer<Read>(adapterId: string, read: () => Read | Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof DataValidationError)) throw cause;
    throw new AdapterError('unreadable', cause.message, { adapterId, retryable: false, cause });
  }
}
