import type { ObservationColumns } from '../observation-columns.js';
import { numberKind, type IndicatorNames } from './guard-observations.js';
import { mayNamePersons } from './personal-headers.js';
import type { TextReader } from './text-reader.js';

const TEXTS = ['region', 'indicator', 'period', 'status', 'note', 'method', 'source', 'column'] as const;
const NUMBERS = ['value', 'lower', 'upper'] as const;

/**
 * Whether nothing in observations may tell who someone is, beyond doubt: each text is looked at once, and no header may
 * stand above what does. Where there is doubt `guardObservations` is to be asked.
 */
export function areSound(columns: ObservationColumns, { refused, titles }: IndicatorNames, texts: TextReader): boolean {
  const headers = [columns.column, columns.indicator].flatMap((terms) => terms?.distinct ?? []);
  return (
    refused.size === 0 &&
    ![...headers, ...titles.values()].some(mayNamePersons) &&
    TEXTS.every((name) => (columns[name]?.distinct ?? []).every((term: unknown) => texts.kindOf(term) === null)) &&
    NUMBERS.every((name) => (columns[name]?.distinct ?? []).every((cell) => numberKind(cell) === null))
  );
}
