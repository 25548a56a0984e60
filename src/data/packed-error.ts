import { AdapterError, DataValidationError } from '../model/errors.js';

/** An error as plain data, by which it is the same on the other side of a worker; without its cause. */
export type PackedError =
  | { readonly name: 'DataValidationError'; readonly message: string; readonly issues: DataValidationError['issues'] }
  | {
      readonly name: 'AdapterError';
      readonly message: string;
      readonly facts: Pick<AdapterError, 'code' | 'adapterId' | 'retryable' | 'httpStatus'>;
    }
  | { readonly name: null; readonly message: string };

/** Packs what a reading threw. */
export function packError(error: unknown): PackedError {
  if (error instanceof DataValidationError) return { name: error.name, message: error.message, issues: error.issues };
  if (error instanceof AdapterError) {
    const { name, message, code, adapterId, retryable, httpStatus } = error;
    return { name, message, facts: { code, adapterId, retryable, httpStatus } };
  }
  return { name: null, message: error instanceof Error ? error.message : String(error) };
}

/** What was packed, as an error of its own kind. */
export function unpackError(packed: PackedError): Error {
  if (packed.name === 'DataValidationError') return new DataValidationError(packed.message, packed.issues);
  if (packed.name === null) return new Error(packed.message);
  const { code, adapterId, retryable, httpStatus } = packed.facts;
  return new AdapterError(code, packed.message, { adapterId, retryable, ...(httpStatus !== null && { httpStatus }) });
}
