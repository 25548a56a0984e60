import type { DetailKey } from '../../model/detail.js';
import type { ReportKind } from '../../model/report.js';

/** What was found in the data, and how to mend it. */
export interface Explanation {
  /** A sentence that stands beside the row and the column. */
  readonly found: string;
  /** What to do in the source, a sentence; `null` where nothing needs mending. */
  readonly mend: string | null;
}

/** What the sentences are made of. */
interface EntryFacts {
  /** As it was written; empty where nothing is or it is withheld. */
  readonly received: string;
  /** The column's header or the field's path; `null` where the whole row or file is meant. */
  readonly column: string | null;
  /** The region's name; `null` where none is meant. */
  readonly region: string | null;
  /** Other regions of the same name, as a phrase; empty where there is none. */
  readonly namesakes: string;
  /** Names of regions that the text may have meant, as a phrase; empty where there is none. */
  readonly candidates: string;
  /** What the finding says for itself; `null` where the library does not know it: who handed it over worded it. */
  readonly key: DetailKey | null;
  /** The same as a sentence of the language; `null` where it is none of those that are known. */
  readonly said: string | null;
}

/** The sentences of a language, by kind. */
export type ExplanationTexts = Readonly<Record<ReportKind, (facts: EntryFacts) => Explanation>>;

/** What else is told by the key of a sentence: how to mend it, or the sentence in other words. */
export type Mendings = Readonly<Partial<Record<DetailKey, string>>>;

const OPPOSED: ReadonlySet<DetailKey | null> = new Set([
  'header-level',
  'columns-oppose',
  'heading-opposes',
  'code-name-oppose',
  'key-ambiguous',
]);

/** Whether what is written says two things, rather than one that may be several. */
export const isOpposed = (key: DetailKey | null): boolean => OPPOSED.has(key);

/** Of points whose positions were made coarser: there is no column to take out. */
export const isCoarsened = (key: DetailKey | null): boolean => key === 'coarsened-one' || key === 'coarsened-many';

/** A sentence as the second part of another. */
export const continued = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
