import type { Messages } from '../i18n/messages.js';
import { DataValidationError, PadangMapError } from '../model/errors.js';
import { EMPTY_REPORT, type JoinReport } from '../model/report.js';

/** What kind of failure a person is told of. */
export type FailureKind = keyof Messages['failures'];

const KINDS: Readonly<Record<string, FailureKind>> = {
  'content-type': 'unreadable',
  'too-large': 'unreadable',
  empty: 'unreadable',
  unreadable: 'unreadable',
  'data-invalid': 'not-matched',
};

/** The kind of an error by its code; of what is not known, such as a page's own, that nothing came. */
export function failureOf(error: unknown): FailureKind {
  return (error instanceof PadangMapError ? KINDS[error.code] : undefined) ?? 'not-reached';
}

/** What became of the rows of data of which nothing could be kept; `null` where it was not the data that failed. */
export function reportOf(error: unknown): JoinReport | null {
  if (!(error instanceof DataValidationError)) return null;
  const { issues } = error;
  return { ...EMPTY_REPORT, received: new Set(issues.flatMap(({ row }) => row ?? [])).size, entries: issues };
}
