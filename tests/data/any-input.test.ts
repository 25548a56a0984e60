import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/data/table/read-csv.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import { DataValidationError } from '../../src/model/errors.js';
import { validated } from './inputs.js';

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
});

/** Keys that mean something in the format, or to an object. */
const key = fc.constantFrom(
  'id',
  'region',
  'value',
  'indicator',
  'period',
  'status',
  'note',
  'row',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
);

const circular: Record<string, unknown> = { region: 'Pauh' };
circular['value'] = circular;

const coiled: Record<string, unknown> = {};
coiled['id'] = coiled;

const odd = fc.oneof(
  anything,
  fc.dictionary(key, anything),
  fc.constantFrom<unknown>(
    circular,
    { region: 'Pauh', value: 5n },
    JSON.parse('{"region":"__proto__","indicator":"__proto__","value":1,"__proto__":{"polluted":true}}'),
    { region: 'constructor', value: 1 },
    { region: 'Pauh', indicator: 'constructor', value: Number.MAX_VALUE },
    { region: 'Pauh', value: -0 },
    { region: 'Pauh', value: '9'.repeat(500) },
    {
      get region() {
        throw new Error('looked at');
      },
    },
    new Proxy(
      {},
      {
        get() {
          throw new Error('looked at');
        },
      },
    ),
    { region: 'Pauh', value: Symbol('x') },
  ),
);

/** An input that has the form of a dataset more often than chance would have it. */
const input = fc.oneof(
  odd,
  fc.record(
    {
      id: odd,
      indicators: fc.oneof(odd, fc.array(odd)),
      observations: fc.oneof(odd, fc.array(odd)),
      pointLayers: fc.oneof(odd, fc.array(fc.record({ id: fc.string(), points: fc.array(odd) }))),
      sources: fc.oneof(odd, fc.array(odd)),
      notes: odd,
      findings: odd,
    },
    { requiredKeys: [] },
  ),
  fc.record({ observations: fc.array(odd, { minLength: 1 }) }),
  fc.record({ pointLayers: fc.array(fc.record({ id: fc.constant('kube'), points: fc.array(odd) }), { minLength: 1 }) }),
);

describe('anything at all', () => {
  it('makes a dataset with a report, or a DataValidationError, and never another one', () => {
    fc.assert(
      fc.property(input, (each) => {
        try {
          const { dataset, report } = validated(each);
          expect(report.kept).toBe(dataset.observations.length + dataset.pointLayers.flatMap(({ points }) => points).length);
          expect(dataset.observations.every(({ value }) => value === null || Number.isFinite(value))).toBe(true);
        } catch (error) {
          if (!(error instanceof DataValidationError)) throw error;
        }
      }),
      { numRuns: 600 },
    );
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('stands beside sound rows without taking them away', () => {
    fc.assert(
      fc.property(fc.array(odd), (rows) => {
        const { dataset, report } = validated({ observations: [...rows, { region: 'Nanggalo', indicator: 'sound', value: 30 }] });
        expect(dataset.observations).toContainEqual(expect.objectContaining({ region: '13.71.10', indicator: 'sound', value: 30 }));
        expect(report.received).toBe(rows.length + 1);
      }),
      { numRuns: 200 },
    );
  });

  it('of text or bytes is read as CSV, or refused with a DataValidationError', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('Pauh', '1371010', ',', ';', '\t', '\n', '"', '4,5', '2024', 'nilai', ' '), maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 200 })), (each) => {
        try {
          validated(readCsv(each, { regions: padangRegister }));
        } catch (error) {
          if (!(error instanceof DataValidationError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('what the report quotes', () => {
  it('is the beginning of a long text, and never the whole of it', () => {
    const { report } = validated({
      observations: [
        { region: 'x'.repeat(100_000), value: 1 },
        { region: 'Pauh', value: 2 },
      ],
    });
    expect(report.entries[0]!.received).toBe(`${'x'.repeat(200)}…`);
  });

  it('is kept of what cannot be written as JSON', () => {
    const { report } = validated({
      observations: [
        { region: 'Pauh', note: coiled },
        { region: 'Pauh', note: 5n },
        { region: 'Pauh', value: 2 },
      ],
    });
    expect(report.entries.slice(0, 2)).toMatchObject([
      { kind: 'invalid', row: 1, received: 'object' },
      { kind: 'invalid', row: 2, received: 'object' },
    ]);
  });
});
