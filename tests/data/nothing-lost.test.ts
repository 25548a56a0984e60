import fc from 'fast-check';
import { csvFormatRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/data/table/read-csv.js';
import type { Validated } from '../../src/data/validated.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import { DataValidationError } from '../../src/model/errors.js';
import type { ReportEntry } from '../../src/model/report.js';
import { AS_IT_IS, validated } from './inputs.js';

/** A row of a table that carries its own number in its note, so that it can be found again. */
const cells = fc.record({
  region: fc.constantFrom('Pauh', '1371010', '13.71.01', 'Koto Tengah', 'Kuranji', 'Padang', 'Entah', '', '99'),
  period: fc.constantFrom('2023', '2024', '', 'Maret'),
  value: fc.constantFrom('4,5', '12', '0', '140', '-3', 'abc', '', '-', '1.234', '12.5', '9'.repeat(400)),
  status: fc.constantFrom('', 'A', 'E', 'Q', 'O', 'B', 'Z', 'illustrative'),
  lower: fc.constantFrom('', '', '4', '500', 'x'),
  source: fc.constantFrom('', 'bps', 'dinas'),
});
type Cells = typeof cells extends fc.Arbitrary<infer Value> ? Value : never;

interface Outcome {
  readonly received: number;
  readonly kept: number;
  /** Rows found again in the dataset, by the number in their note. */
  readonly shown: readonly number[];
  readonly entries: readonly ReportEntry[];
}

const rowIn = (note: string) => Number(/row (\d+)/.exec(note)![1]);

function outcomeOf(read: () => Validated): Outcome {
  try {
    const { dataset, report } = read();
    return { ...report, shown: dataset.observations.map(({ note }) => rowIn(note!['id']!)) };
  } catch (error) {
    if (!(error instanceof DataValidationError)) throw error;
    return { received: NaN, kept: 0, shown: [], entries: error.issues };
  }
}

function expectNothingLost({ received, kept, shown, entries }: Outcome, rows: readonly number[]): void {
  const reported = new Set(entries.map(({ row }) => row));
  const dropped = rows.filter((row) => !shown.includes(row));
  expect(dropped.filter((row) => !reported.has(row))).toEqual([]);
  expect(new Set(shown).size).toBe(shown.length);
  expect(kept).toBe(shown.length);
  if (!Number.isNaN(received)) expect(received).toBe(kept + dropped.length);
}

describe('every row handed in', () => {
  it('is kept or reported by its number, from a table', () => {
    const record = ({ region, period, value, status, lower, source }: Cells, row: number) => [
      region,
      period,
      value,
      status,
      lower,
      source,
      `row ${row}`,
    ];
    const extra = fc.constantFrom<readonly string[]>([], [], [], ['06']);
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, extra), { minLength: 1, maxLength: 12 }), (table) => {
        const text = csvFormatRows([
          ['wilayah', 'tahun', 'nilai', 'status', 'lower', 'sumber', 'catatan'],
          ...table.map(([each, more], index) => [...record(each, index + 2), ...more]),
        ]);
        const outcome = outcomeOf(() =>
          validated(readCsv(text, { regions: padangRegister, indicators: [{ id: 'poverty', unit: 'percent', kind: 'rate' }] })),
        );
        // A table without any region is refused as a whole.
        if (outcome.entries.length > 0 || outcome.kept > 0)
          expectNothingLost(
            outcome,
            table.map((_, index) => index + 2),
          );
        else expect(table.every(([{ region }, more]) => ['', '99', 'Entah'].includes(region) || more.length > 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is kept or reported by its number, from a list', () => {
    const item = fc.oneof(
      { weight: 6, arbitrary: cells.map((each) => ({ ...each })) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(null, 5, 'x', {}, { region: null }, { region: 'Pauh', value: {} }, { region: 'Pauh', value: NaN }),
      },
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), (items) => {
        const observations = items.map((each, index) =>
          typeof each === 'object' && each !== null ? { ...each, note: `row ${index + 1}` } : each,
        );
        expectNothingLost(
          outcomeOf(() => validated({ ...AS_IT_IS, observations })),
          items.map((_, index) => index + 1),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('leaves no value out without a word: what is shown without one is in the report, or says why by its status', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 12 }), (items) => {
        const observations = items.map((each, index) => ({ ...each, note: `row ${index + 1}` }));
        let result: Validated;
        try {
          result = validated({ ...AS_IT_IS, observations });
        } catch {
          return;
        }
        const reported = new Set(result.report.entries.map(({ row }) => row));
        for (const { value, status, note } of result.dataset.observations) {
          const row = rowIn(note!['id']!);
          const isSaid = reported.has(row) || (status === 'O' && items[row - 1]!.status === 'O');
          expect(value !== null || isSaid).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
