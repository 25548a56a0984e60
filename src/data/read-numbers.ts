import type { ObservationInput } from '../model/dataset.schema.js';
import type { ReportEntry } from '../model/report.js';
import { finding } from './findings.js';
import { parseNumberColumn, type DecimalSign } from './parse-number.js';

/** An observation whose numbers have been read. */
export interface NumberedObservation {
  readonly input: ObservationInput;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Whether a value was written that could not be read; the report says why. */
  readonly unreadable: boolean;
}

type NumberField = 'value' | 'lower' | 'upper';

/** Observations read from one column, or, where no column is named, of one indicator: they are written alike. */
function columnsOf(inputs: readonly ObservationInput[]): ReadonlyMap<string, readonly number[]> {
  const columns = new Map<string, number[]>();
  inputs.forEach(({ column, indicator }, index) => {
    const key = column == null ? `indicator ${indicator ?? ''}` : `column ${column}`;
    const members = columns.get(key);
    if (members) members.push(index);
    else columns.set(key, [index]);
  });
  return columns;
}

/** Reads what is written as text, column by column, and reports what is no number. */
export function readNumbers(
  inputs: readonly ObservationInput[],
  decimal: DecimalSign | undefined,
  report: (entry: ReportEntry) => void,
): readonly NumberedObservation[] {
  const numbers = inputs.map((): Record<NumberField, number | null> => ({ value: null, lower: null, upper: null }));
  const unreadable = new Set<number>();
  for (const members of columnsOf(inputs).values())
    for (const field of ['value', 'lower', 'upper'] as const) {
      const written = members.filter((index) => typeof inputs[index]?.[field] === 'string');
      const { values, issues } = parseNumberColumn(
        written.map((index) => String(inputs[index]?.[field])),
        { decimal },
      );
      for (const index of members) {
        const given = inputs[index]?.[field];
        const entry = numbers[index];
        if (entry && typeof given === 'number' && Number.isFinite(given)) entry[field] = given;
      }
      written.forEach((index, at) => {
        const entry = numbers[index];
        if (entry) entry[field] = values[at] ?? null;
      });
      for (const { index: at, kind, received } of issues) {
        const index = written[at] ?? -1;
        const input = inputs[index];
        if (kind === 'missing' || !input) continue;
        if (field === 'value') unreadable.add(index);
        report(
          finding(kind, 'Expected a number, written alike throughout the column.', {
            row: input.row,
            column: input.column ?? field,
            received,
            indicator: input.indicator,
          }),
        );
      }
    }
  return inputs.map((input, index) => ({
    input,
    ...(numbers[index] ?? { value: null, lower: null, upper: null }),
    unreadable: unreadable.has(index),
  }));
}
