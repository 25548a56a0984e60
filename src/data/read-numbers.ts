import type { ObservationInput } from '../model/dataset.schema.js';
import type { ReportEntry } from '../model/report.js';
import { isEmptyStatus } from '../model/status.js';
import { finding } from './findings.js';
import { parseNumberColumn, type DecimalSign } from './parse-number.js';
import { readStatus } from './read-status.js';

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

/** Whether the status says that there is no value: what stands there all the same is not looked at. */
function saysEmpty({ status }: ObservationInput): boolean {
  const read = readStatus(status)?.status;
  return read != null && isEmptyStatus(read);
}

/** Reads what is written as text, column by column, and reports what is no number. */
export function readNumbers(
  inputs: readonly ObservationInput[],
  decimal: DecimalSign | undefined,
  report: (entry: ReportEntry) => void,
): readonly NumberedObservation[] {
  const numbers = inputs.map((): Record<NumberField, number | null> => ({ value: null, lower: null, upper: null }));
  const unreadable = new Set<number>();

  const refuse = (index: number, field: NumberField, kind: ReportEntry['kind']) => {
    const input = inputs[index];
    if (!input) return;
    if (field === 'value') unreadable.add(index);
    if (saysEmpty(input)) return;
    report(
      finding(kind, 'Expected a number, written alike throughout the column.', {
        row: input.row,
        column: field === 'value' ? (input.column ?? field) : field,
        received: input[field],
        indicator: input.indicator,
      }),
    );
  };

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
        if (!entry || typeof given !== 'number') continue;
        if (Number.isFinite(given)) entry[field] = given;
        else refuse(index, field, 'not-numeric');
      }
      written.forEach((index, at) => {
        const entry = numbers[index];
        if (entry) entry[field] = values[at] ?? null;
      });
      for (const { index: at, kind } of issues) if (kind !== 'missing') refuse(written[at] ?? -1, field, kind);
    }
  return inputs.map((input, index) => ({
    input,
    ...(numbers[index] ?? { value: null, lower: null, upper: null }),
    unreadable: unreadable.has(index),
  }));
}
