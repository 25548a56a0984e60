import type { ReportEntry } from './report.js';

/** The ground of all errors thrown here; branch on `name` or `code`. */
export class PadangMapError extends Error {
  override readonly name: string = 'PadangMapError';
  /** Stable, kebab-case reason. */
  readonly code: string;

  constructor(code: string, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.code = code;
  }
}

/** Nothing of the data could be kept; `issues` says why, row by row. */
export class DataValidationError extends PadangMapError {
  override readonly name = 'DataValidationError';
  readonly issues: readonly ReportEntry[];

  constructor(message: string, issues: readonly ReportEntry[], options: { readonly cause?: unknown } = {}) {
    super('data-invalid', message, options);
    this.issues = issues;
  }
}

/** A classification was asked for that the values or options do not allow. */
export class ClassificationError extends PadangMapError {
  override readonly name = 'ClassificationError';
  readonly method: string;

  constructor(method: string, message: string) {
    super('classification-invalid', message);
    this.method = method;
  }
}

export type AdapterErrorCode =
  | 'network'
  | 'timeout'
  | 'http-status'
  | 'content-type'
  | 'too-large'
  | 'empty'
  | 'unreadable';

/** A data source failed. */
export class AdapterError extends PadangMapError {
  override readonly name = 'AdapterError';
  declare readonly code: AdapterErrorCode;
  readonly adapterId: string;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** HTTP status, where there was an answer. */
  readonly httpStatus: number | null;

  constructor(
    code: AdapterErrorCode,
    message: string,
    facts: {
      readonly adapterId: string;
      readonly retryable: boolean;
      readonly httpStatus?: number;
      readonly cause?: unknown;
    },
  ) {
    super(code, message, { cause: facts.cause });
    this.adapterId = facts.adapterId;
    this.retryable = facts.retryable;
    this.httpStatus = facts.httpStatus ?? null;
  }
}

/** A renderer could not be made or could not draw. */
export class RendererError extends PadangMapError {
  override readonly name = 'RendererError';
}
