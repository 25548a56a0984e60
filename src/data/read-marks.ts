import { detailOf, type Detail } from '../model/detail.js';
import { isPeriod, type Period } from '../model/period.js';
import type { ReportKind } from '../model/report.js';
import { composedText, type LocalizedText } from '../model/text.js';
import { localized } from './complete-indicator.js';
import type { FindingFacts } from './findings.js';
import { readStatus, type WrittenStatus } from './read-status.js';

/** When an observation or a point is of, and how it came about. */
export interface Marks {
  readonly period: Period | null;
  readonly written: WrittenStatus;
}

/** A year that a data frame took for a number: `2024.0`. */
const FRACTION = /^(\d{4})\.0{1,2}$/;

/** Reads period and status as observations and points have them; `null` where one cannot be read, which is reported. */
export function readMarks(
  { period: when, status }: { readonly period?: string | number | null | undefined; readonly status?: string | null | undefined },
  say: (kind: ReportKind, detail: Detail, facts: FindingFacts) => void,
): Marks | null {
  const period = when == null ? null : String(when).trim().replace(FRACTION, '$1');
  if (period !== null && !isPeriod(period)) {
    say('invalid', detailOf('bad-period'), { received: period });
    return null;
  }
  const written = readStatus(status);
  if (!written) {
    say('invalid', detailOf('bad-status'), { received: status });
    return null;
  }
  return { period, written };
}

/** The note of an observation or a point: its own, then what SDMX's other codes leave; `null` where there is neither. */
export function noteOf(own: LocalizedText | string | null | undefined, written: WrittenStatus | null): LocalizedText | null {
  const noted = written?.noted ?? null;
  const left = noted === null ? null : { id: `Kode status SDMX: ${noted}.`, en: `SDMX status code: ${noted}.` };
  const notes = [localized(own), left].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return composedText(notes, (texts) => texts.join(' '));
}
