import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/data/observation-table.js';
import { buffersOf, pack, unpack } from '../../src/data/packed.js';
import { withList, type Validated } from '../../src/data/validated.js';
import { REPORT_KINDS } from '../../src/model/report.js';
import { STATUSES } from '../../src/model/status.js';
import { validated } from './inputs.js';

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const text = fc.constantFrom('', 'a', 'b', '13.71.01', '2024');
const both = fc.record({ id: text, en: text });
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0, 1, 2024));

const observation = fc.record({
  indicator: text,
  region: text,
  period: orNull(text),
  value: orNull(number),
  status: fc.constantFrom(...STATUSES),
  lower: orNull(number),
  upper: orNull(number),
  note: orNull(both),
  method: orNull(both),
  source: orNull(text),
});
const entry = fc.record({
  kind: fc.constantFrom(...REPORT_KINDS),
  row: orNull(fc.oneof(fc.nat(), fc.double({ noNaN: true }))),
  column: orNull(text),
  received: fc.string(),
  indicator: orNull(text),
  region: orNull(text),
  period: orNull(text),
  candidates: fc.array(text, { maxLength: 2 }),
  detail: text,
});

/** A dataset with a report to which observations and entries are added, as likely as not with fields that none of them has. */
const any = fc
  .record({ observations: fc.array(observation, { maxLength: 9 }), entries: fc.array(entry, { maxLength: 9 }), plain: fc.boolean() })
  .map(({ observations, entries, plain }): Validated => {
    const { dataset, report } = validated({
      title: 'T',
      observations: [{ region: 'Pauh', value: 1, source: 's' }],
      pointLayers: [{ id: 'p', points: [{ id: 1, lngLat: [100, 0] }] }],
    });
    const bare = { lower: null, upper: null, note: null, method: null, source: null };
    return {
      dataset: { ...dataset, observations: observations.map((each) => (plain ? { ...each, ...bare } : each)) },
      report: { ...report, entries: [...report.entries, ...entries] },
    };
  });

/** With its observations by fields. */
const tabled = ({ dataset: { observations, ...dataset }, report }: Validated) => ({ dataset, observations: tableOf(observations), report });

/** As it comes out on the other side. */
const crossed = (whole: Validated): Validated => {
  const packed = pack(tabled(whole));
  return withList(unpack(structuredClone(packed, { transfer: [...buffersOf(packed)] })));
};

describe('what was validated', () => {
  it('crosses from a worker as it was', () => {
    fc.assert(
      fc.property(any, (whole) => {
        const before = structuredClone(whole);
        expect(crossed(whole)).toEqual(before);
        expect(whole).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('hands over the lists of numbers instead of copying them', () => {
    const packed = pack(
      tabled(
        validated({
          observations: [
            { region: 'Pauh', value: 11 },
            { region: 'Nanggalo', value: 12 },
            { region: 'Entah', value: 13 },
          ],
        }),
      ),
    );
    expect(packed.entries.count).toBeGreaterThan(0);
    structuredClone(packed, { transfer: [...buffersOf(packed)] });
    expect(packed.observations.value).toHaveLength(0);
    expect(packed.observations.region?.codes).toHaveLength(0);
    expect(packed.entries.row).toHaveLength(0);
    expect(packed.entries.kind?.codes).toHaveLength(0);
  });

  it('hands over a list that two fields share, as one made from the other does', () => {
    const { observations, ...validatedTable } = tabled(validated({ observations: [{ region: 'Pauh', value: 11, note: 'n' }] }));
    const packed = pack({ ...validatedTable, observations: { ...observations, method: observations.note } });
    const { observations: crossed } = unpack(structuredClone(packed, { transfer: [...buffersOf(packed)] }));
    expect(crossed.method).toEqual(crossed.note);
  });

  it('shares texts among the observations that have the same', () => {
    const observations = [
      ['Pauh', '2023'],
      ['Nanggalo', '2023'],
      ['Pauh', '2024'],
    ].map(([region, period], value) => ({ region: region!, period, value, note: 'n' }));
    const notes = crossed(validated({ observations })).dataset.observations.map(({ note }) => note);
    expect(notes[0]).toEqual({ id: 'n', en: 'n' });
    expect(new Set(notes).size).toBe(1);
  });
});
