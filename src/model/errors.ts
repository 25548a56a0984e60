import type { ReportEntry } from './report.js';

/** The ground of all errors thrown here; branch on `name` or `code`. */
export class PadangMapError extends Error {
  /** The class in words: a literal, as minifying takes the name of the class away. */
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
  /** In the order of their rows; empty where the fault is that of the whole table, which the message names. */
  readonly issues: readonly ReportEntry[];

  constructor(message: string, issues: readonly ReportEntry[], options: { readonly cause?: unknown } = {}) {
    super('data-invalid', message, options);
    this.issues = issues;
  }
}

/** A classification was asked for that the values or options do not allow. */
export class ClassificationError extends PadangMapError {
  override readonly name = 'ClassificationError';
  /** The method asked for, as it was received: it may be none that is known. */
  readonly method: string;

  constructor(method: string, message: string) {
    super('classification-invalid', message);
    this.method = method;
  }
}

/**
 * Why a source failed: `content-type` is a web page or picture instead of data, `empty` an answer without a byte,
 * `unreadable` one that is not in the adapter's format.
 */
export type AdapterErrorCode = 'network' | 'timeout' | 'http-status' | 'content-type' | 'too-large' | 'empty' | 'unreadable';

/** A data source failed. */
export class AdapterError extends PadangMapError {
  override readonly name = 'AdapterError';
  /** Never an abort: that rejects with the signal's own reason. */
  declare readonly code: AdapterErrorCode;
  /** `id` of the adapter that failed. */
  readonly adapterId: string;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** HTTP status, where there was an answer. */
  readonly httpStatus: number | null;
  /** How many milliseconds the source asked to be left alone (`Retry-After`); `null` where it did not. */
  readonly retryAfterMs: number | null;

  constructor(
    code: AdapterErrorCode,
    message: string,
    facts: {
      readonly adapterId: string;
      readonly retryable: boolean;
      readonly httpStatus?: number;
      readonly retryAfterMs?: number | null;
      readonly cause?: unknown;
    },
  ) {
    super(code, message, { cause: facts.cause });
    this.adapterId = facts.adapterId;
    this.retryable = facts.retryable;
    this.httpStatus = facts.httpStatus ?? null;
    this.retryAfterMs = facts.retryAfterMs ?? null;
  }
}

/** Whether something is an `AdapterError`, of this copy of the package or of another on the page. */
export function isAdapterError(error: unknown): error is AdapterError {
  return error instanceof Error && error.name === 'AdapterError';
}

/**
 * Why a renderer could not draw: `no-webgl` where the browser grants no WebGL2, `no-worker` where its worker cannot run,
 * `not-drawn` where it failed for another reason.
 */
export type RendererErrorCode = 'no-webgl' | 'no-worker' | 'not-drawn';

/** A renderer cannot draw here; another may. */
export class RendererError extends PadangMapError {
  override readonly name = 'RendererError';
  declare readonly code: RendererErrorCode;

  constructor(code: RendererErrorCode, message: string, options: { readonly cause?: unknown } = {}) {
    super(code, message, options);
  }
}
