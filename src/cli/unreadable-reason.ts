import type { DataValidationError } from '../model/errors.js';
import type { UnreadableReason } from './texts/texts.js';

/** Why a whole file cannot be read, by the error's own words. */
const REASONS: readonly (readonly [RegExp, UnreadableReason])[] = [
  [/spreadsheet|workbook/i, 'workbook'],
  [/^Expected a column with codes or names of regions/, 'no-region-column'],
  [/^Expected a column of values/, 'no-value-column'],
  [/^Expected a header and at least one row/, 'no-rows'],
  [/^Expected a header above the rows/, 'no-header'],
  [/^A quote that is opened/, 'open-quote'],
];

/** Why a file cannot be read. */
export function unreadableReason({ message }: DataValidationError): UnreadableReason {
  return REASONS.find(([pattern]) => pattern.test(message))?.[1] ?? 'other';
}
