import type { Messages } from '../i18n/messages.js';
import { DataValidationError, isAdapterError, PadangMapError } from '../model/errors.js';
import { EMPTY_REPORT, type JoinReport, type ReportKind } from '../model/report.js';

/** What kind of failure a person is told of. */
export type FailureKind = keyof Messages['failures'];

const KINDS: Readonly<Record<string, FailureKind>> = {
  'content-type': 'web-page',
  'too-large': 'unreadable',
  empty: 'unreadable',
  unreadable: 'unreadable',
  'data-invalid': 'not-matched',
};

/** Findings that leave region and number as they were recognised. */
const OF_ROWS: ReadonlySet<ReportKind> = new Set(['duplicate', 'conflict', 'assumed', 'missing', 'suppressed', 'withheld']);

/** Whether regions and numbers of data were recognised, and their rows are what keeps them from being drawn. */
function areRowsUnclear(error: unknown): boolean {
  return (
    error instanceof DataValidationError &&
    error.issues.some(({ kind }) => kind === 'duplicate') &&
    error.issues.every(({ kind }) => OF_ROWS.has(kind))
  );
}

/** What a server's refusal means to whoever reads the page; `undefined` where it says nothing of its own. */
function refusalOf(error: unknown): FailureKind | undefined {
  const httpStatus = isAdapterError(error) ? error.httpStatus : null;
  if (httpStatus === 404 || httpStatus === 410) return 'not-there';
  if (httpStatus === 401 || httpStatus === 403) return 'not-allowed';
  return httpStatus !== null && (httpStatus >= 500 || httpStatus === 429) ? 'out-of-order' : undefined;
}

/** The kind of an error by its code; of what is not known, such as a page's own, that nothing came. */
export function failureOf(error: unknown): FailureKind {
  if (areRowsUnclear(error)) return 'not-clear';
  return refusalOf(error) ?? (error instanceof PadangMapError ? KINDS[error.code] : undefined) ?? 'not-reached';
}

/** What became of the rows of data of which nothing could be kept; `null` where it was not the data that failed. */
export function reportOf(error: unknown): JoinReport | null {
  if (!(error instanceof DataValidationError)) return null;
  const { issues } = error;
  return { ...EMPTY_REPORT, received: new Set(issues.flatMap(({ row }) => row ?? [])).size, entries: issues };
}
