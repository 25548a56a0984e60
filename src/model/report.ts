import type { Period } from './period.js';
import type { RegionCode } from './region.js';

/**
 * Why a row or cell was not taken as it stood. `conflict` is another source's value, a total that is not the sum of its
 * rows, or a point that lies elsewhere than it says; `undecided` a question that the data leave open, and that decides what
 * is shown; `withheld` a value that is not shown for the sake of privacy; `assumed` no fault, but a choice that was made
 * for want of a word in the data.
 */
export type ReportKind =
  | 'unmatched'
  | 'ambiguous'
  | 'duplicate'
  | 'conflict'
  | 'missing'
  | 'not-numeric'
  | 'ambiguous-number'
  | 'mixed-decimal'
  | 'out-of-range'
  | 'undecided'
  | 'suppressed'
  | 'withheld'
  | 'invalid'
  | 'assumed';

const KINDS: Readonly<Record<ReportKind, true>> = {
  unmatched: true,
  ambiguous: true,
  duplicate: true,
  conflict: true,
  missing: true,
  'not-numeric': true,
  'ambiguous-number': true,
  'mixed-decimal': true,
  'out-of-range': true,
  undecided: true,
  suppressed: true,
  withheld: true,
  invalid: true,
  assumed: true,
};
/** All kinds of findings. */
export const REPORT_KINDS = Object.keys(KINDS) as readonly ReportKind[];

/** One finding about the data handed in. */
export interface ReportEntry {
  readonly kind: ReportKind;
  /**
   * Row in the source as a person counts: in a table the first line is 1, in a list of observations or points the
   * first of them. `null` where no row is meant.
   */
  readonly row: number | null;
  /** The column's header or the field's path; `null` where the whole row is meant. */
  readonly column: string | null;
  /** The text received. Empty where it is withheld. */
  readonly received: string;
  readonly indicator: string | null;
  readonly region: RegionCode | null;
  readonly period: Period | null;
  /** Regions that the text may have meant. */
  readonly candidates: readonly RegionCode[];
  /** What was expected, in English, for the developer; people see a message by `kind`. */
  readonly detail: string;
}

/** What became of the rows handed in. */
export interface JoinReport {
  /** Observations and points received, rows included that could not be read as one. */
  readonly received: number;
  /** Observations and points in the dataset, those included whose value was left out or added to another's. */
  readonly kept: number;
  /** Those of the observations kept that show no value: none was given, or it could not be read or was suppressed. */
  readonly withoutValue: number;
  readonly entries: readonly ReportEntry[];
}

/** A report of nothing read and nothing wrong. */
export const EMPTY_REPORT: JoinReport = { received: 0, kept: 0, withoutValue: 0, entries: [] };
