import type { ReportKind } from '../../model/report.js';

/** What was found in the data, and how to mend it. */
export interface Explanation {
  /** A sentence that stands beside the row and the column. */
  readonly found: string;
  /** What to do in the source, a sentence; `null` where nothing needs mending. */
  readonly mend: string | null;
}

/** What the sentences are made of. */
export interface EntryFacts {
  /** As it was written; empty where nothing is or it is withheld. */
  readonly received: string;
  /** The column's header or the field's path; `null` where the whole row or file is meant. */
  readonly column: string | null;
  /** The region's name; `null` where none is meant. */
  readonly region: string | null;
  /** Names of regions that the text may have meant, as a phrase; empty where there is none. */
  readonly candidates: string;
  /** What was expected, in English. */
  readonly detail: string;
}

/** Of points whose positions were made coarser: there is no column to take out. */
export function isCoarsened(detail: string): boolean {
  return /positions? (?:was|were) made coarser/.test(detail);
}

/** The sentences of a language, by kind. */
export type ExplanationTexts = Readonly<Record<ReportKind, (facts: EntryFacts) => Explanation>>;
