import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding } from '../../src/data/findings.js';
import { wordedElsewhere } from '../../src/model/detail.js';
import { readColumns, type ObservationColumns } from '../../src/data/observation-columns.js';
import { termAt } from '../../src/data/terms.js';
import { parseObservation } from '../../src/model/dataset.schema.js';
import type { ReportEntry } from '../../src/model/report.js';

const FIELDS = [
  'region',
  'level',
  'indicator',
  'period',
  'value',
  'status',
  'lower',
  'upper',
  'note',
  'method',
  'source',
  'column',
] as const;

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true });
const likely = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'Pauh',
  'kecamatan',
  'desa',
  '4,5',
  0,
  -0,
  7.5,
  NaN,
  Infinity,
  true,
  { id: 'i', en: 'e' },
  { id: 'i', en: 'e', more: 1 },
  { id: 'i' },
  [],
);
const field = fc.oneof({ weight: 12, arbitrary: likely }, { weight: 1, arbitrary: anything });
const observation = fc.record(Object.fromEntries([...FIELDS, 'row'].map((name) => [name, field])), { requiredKeys: [] });
/** All that makes it an observation but for one field, so that each of them decides now and then. */
const almostSound = fc
  .tuple(fc.constantFrom(...FIELDS, 'row'), field)
  .map(([name, odd]): unknown => ({
    region: 'Pauh',
    level: 'kecamatan',
    indicator: 'a',
    period: 2024,
    value: '4,5',
    status: 'E',
    lower: 1,
    upper: '9',
    note: 'n',
    method: 'm',
    source: 's',
    row: 7,
    column: 'c',
    [name]: odd,
  }));

function fieldAt(columns: ObservationColumns, name: (typeof FIELDS)[number], index: number): unknown {
  const field = termAt<unknown>(columns[name], index);
  return name === 'region' || name === 'period' ? asTerm(field) : field;
}

/** As a region or a period, 0 and -0 are the same text. */
const asTerm = (field: unknown) => (field === 0 ? 0 : field);

/** What columns of a list hold, row by row, and what the report says of the others. */
function readRows(list: readonly unknown[]): readonly unknown[] {
  const entries: ReportEntry[] = [];
  const columns = readColumns(list, (entry) => entries.push(entry));
  const rows = Array.from(columns.rows, (row, index) => ({
    row,
    ...Object.fromEntries(FIELDS.map((name) => [name, fieldAt(columns, name, index)])),
  }));
  expect(rows).toHaveLength(columns.count);
  return [...rows, ...entries.map(({ row, detail }) => ({ row, detail }))];
}

/** The same by the schema alone. */
function parsedRows(list: readonly unknown[]): readonly unknown[] {
  const parsed = list.map((raw, index) => ({ result: parseObservation(raw), place: index + 1 }));
  return [
    ...parsed.flatMap(({ result, place }) =>
      'value' in result
        ? [
            {
              row: result.value.row ?? place,
              ...Object.fromEntries(
                FIELDS.map((name) => [
                  name,
                  name === 'region' || name === 'period' ? asTerm(result.value[name] ?? null) : (result.value[name] ?? null),
                ]),
              ),
            },
          ]
        : [],
    ),
    ...parsed.flatMap(({ result, place }) =>
      'fault' in result ? [{ row: place, detail: finding('invalid', wordedElsewhere(result.fault)).detail }] : [],
    ),
  ];
}

describe('the columns of observations', () => {
  it('hold what the schema takes, and leave out what it refuses', () => {
    const each = fc.oneof(observation, almostSound, almostSound, anything);
    fc.assert(
      fc.property(fc.array(each, { maxLength: 8 }), (list) => {
        expect(readRows(list)).toEqual(parsedRows(list));
      }),
      { numRuns: 3000 },
    );
  });

  it('hold what was checked, though a getter gives something else each time', () => {
    let times = 0;
    const restless = {
      region: 'Pauh',
      get value() {
        return (times += 1) === 1 ? 5 : {};
      },
    };
    expect(readRows([restless])).toMatchObject([{ region: 'Pauh', value: 5 }]);
  });

  it('leave out what throws when it is looked at, and keep what stands beside it', () => {
    const hostile = new Proxy(
      {},
      {
        get() {
          throw new Error('looked at');
        },
      },
    );
    expect(readRows([hostile, { region: 'Pauh' }])).toMatchObject([
      { region: 'Pauh', row: 2 },
      { row: 1, detail: 'Expected plain data.' },
    ]);
  });
});
