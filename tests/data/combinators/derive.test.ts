import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Derivation } from '../../../src/data/combinators/derive.js';
import { derive } from './computed.js';
import type { DatasetInput } from '../../../src/model/dataset.schema.js';
import { datasetOf, observationOf, PEOPLE, POOR, valuesOf } from './made-up-dataset.js';

type ObservationInput = NonNullable<DatasetInput['observations']>[number];

const REGION = '13.71.05';
const RATE: Derivation = { kind: 'rate', id: 'rate', title: { id: 'Angka', en: 'Rate' }, count: 'poor', denominator: 'people' };
const poor = (value: number | null, more: Partial<ObservationInput> = {}): ObservationInput => ({
  region: REGION,
  indicator: 'poor',
  period: '2024',
  value,
  ...more,
});
const people = (value: number | null, more: Partial<ObservationInput> = {}): ObservationInput => ({
  region: REGION,
  indicator: 'people',
  period: '2024',
  value,
  ...more,
});
const dataset = (...observations: readonly ObservationInput[]) => datasetOf({ indicators: [POOR, PEOPLE], observations });
const rateOf = (...observations: readonly ObservationInput[]) => observationOf(derive(dataset(...observations), RATE), 'rate', REGION);

describe('a derived rate', () => {
  it('is the count divided by its denominator, per cent or per 1,000', () => {
    expect(rateOf(poor(25), people(1000))).toMatchObject({ value: 2.5, status: 'unstated', lower: null, upper: null });
    const per1000 = derive(dataset(poor(25), people(1000)), { ...RATE, per: 1000 });
    expect(observationOf(per1000, 'rate', REGION)?.value).toBe(25);
    expect(per1000.indicators[2]).toEqual({
      id: 'rate',
      title: { id: 'Angka', en: 'Rate' },
      shortTitle: null,
      kind: 'rate',
      unit: { id: 'per 1.000 orang', en: 'per 1,000 people' },
      decimals: null,
      subject: 'person',
      direction: 'higher-is-worse',
      denominator: PEOPLE.title,
      denominatorPeriod: null,
      computedFrom: { numerator: 'poor', denominator: 'people' },
      reference: null,
      definition: null,
      caveat: null,
      classification: null,
      breaks: [],
      source: null,
    });
    const perRupiah = derive(
      datasetOf({ indicators: [POOR, { ...PEOPLE, unit: 'rupiah', kind: 'amount' }], observations: [poor(25), people(1000)] }),
      { ...RATE, per: 1000 },
    );
    expect(perRupiah.indicators[2]?.unit).toEqual({ id: 'per 1.000', en: 'per 1,000' });
  });

  it('is that of the same region and period, and leaves what was there as it was', () => {
    const before = dataset(
      poor(10),
      people(100),
      poor(10, { period: '2023' }),
      people(50, { period: '2023' }),
      poor(1, { region: '13.71.01' }),
    );
    const after = derive(before, RATE);
    expect(valuesOf(after, 'rate')).toEqual({ '13.71.05 2024': 10, '13.71.05 2023': 20, '13.71.01 2024': null });
    expect(after.observations.slice(0, before.observations.length)).toEqual(before.observations);
    expect(after.indicators[2]?.unit).toBe('percent');
  });

  it('is missing where a part is, or where the denominator is zero, and says so', () => {
    expect(rateOf(poor(10))).toMatchObject({
      value: null,
      status: 'O',
      note: {
        id: 'Dihitung dari: Orang miskin; Penduduk. Ada bagian yang tidak diketahui.',
        en: 'Computed from: Poor people; Population. A part of it is not known.',
      },
    });
    expect(rateOf(poor(10), people(null))).toMatchObject({ value: null, status: 'O' });
    expect(rateOf(poor(null), people(5))).toMatchObject({ value: null, status: 'O' });
    expect(rateOf(poor(10), people(0))).toMatchObject({
      value: null,
      status: 'O',
      note: {
        id: expect.stringMatching(/\. Penyebutnya nol\.$/) as string,
        en: expect.stringMatching(/\. The denominator is zero\.$/) as string,
      },
    });
    expect(rateOf(poor(0), people(10))?.value).toBe(0);
  });

  it('is suppressed where a part is', () => {
    for (const rows of [[poor(null, { status: 'Q' }), people(10)], [poor(3), people(null, { status: 'Q' })], [poor(null, { status: 'Q' })]])
      expect(rateOf(...rows)).toMatchObject({ value: null, status: 'Q', lower: null, upper: null });
  });

  it('is as weak as its weakest part', () => {
    const order = ['A', 'unstated', 'P', 'E', 'illustrative'];
    for (const one of order)
      for (const other of order)
        expect(rateOf(poor(1, { status: one }), people(10, { status: other }))?.status).toBe(
          order[Math.max(order.indexOf(one), order.indexOf(other))],
        );
  });

  it('lies between bounds that hold whatever its parts are between theirs', () => {
    const part = fc.record({
      value: fc.integer({ min: 1, max: 1000 }),
      below: fc.integer({ min: 0, max: 50 }),
      above: fc.integer({ min: 0, max: 50 }),
    });
    fc.assert(
      fc.property(
        part,
        part,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, divisor, s, t) => {
          const range = ({ value, below, above }: typeof count) => ({ lower: Math.max(0.5, value - below), upper: value + above });
          const [a, b] = [range(count), range(divisor)];
          const total = divisor.value * 20;
          const rate = rateOf(poor(count.value, a), people(total, { lower: b.lower * 20, upper: b.upper * 20 }));
          if (rate?.value == null) return;
          const any = ((a.lower + s * (a.upper - a.lower)) / (20 * (b.lower + t * (b.upper - b.lower)))) * 100;
          expect(rate.lower).toBeLessThanOrEqual(any + 1e-9);
          expect(rate.upper).toBeGreaterThanOrEqual(any - 1e-9);
          expect(rate.lower).toBeLessThanOrEqual(rate.value);
          expect(rate.upper).toBeGreaterThanOrEqual(rate.value);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('has bounds where a part has one, and none where the denominator may be zero or the count below it', () => {
    expect(rateOf(poor(20, { lower: 10, upper: 30 }), people(100, { lower: 50, upper: 200 }))).toMatchObject({
      value: 20,
      lower: 5,
      upper: 60,
    });
    expect(rateOf(poor(20, { lower: 0 }), people(100))).toMatchObject({ lower: 0, upper: 20 });
    expect(rateOf(poor(20, { upper: 30 }), people(100))).toMatchObject({ lower: 20, upper: 30 });
    expect(rateOf(poor(20), people(1, { lower: 0.5, upper: 2 }))).toMatchObject({ lower: 1000, upper: 4000 });
    expect(rateOf(poor(20), people(100, { lower: 0 }))).toMatchObject({ value: 20, lower: null, upper: null });
    const balance = datasetOf({
      indicators: [{ ...POOR, kind: 'amount' }, PEOPLE],
      observations: [poor(20, { lower: -5 }), people(100, { lower: 50 })],
    });
    expect(observationOf(derive(balance, RATE), 'rate', REGION)).toMatchObject({ value: 20, lower: null, upper: null });
  });

  it('takes its denominator from another period where it is told to, and says which', () => {
    const derived = derive(dataset(poor(10), poor(20, { period: '2023' }), people(100, { period: '2020' })), {
      ...RATE,
      denominatorPeriod: '2020',
    });
    expect(valuesOf(derived, 'rate')).toEqual({ '13.71.05 2024': 10, '13.71.05 2023': 20 });
    expect(derived.indicators[2]?.denominatorPeriod).toBe('2020');
  });

  it('names what it was computed from, and keeps the sources of its parts', () => {
    const derived = derive(
      datasetOf({
        indicators: [POOR, PEOPLE],
        observations: [
          poor(10, { source: 'a' }),
          people(100, { source: 'b' }),
          poor(1, { region: '13.71.01', source: 'a' }),
          people(10, { region: '13.71.01', source: 'a' }),
        ],
        sources: [
          { id: 'a', title: 'Satu', publisher: 'X' },
          { id: 'b', title: 'Dua', publisher: 'Y' },
        ],
      }),
      RATE,
    );
    expect(observationOf(derived, 'rate', REGION)).toMatchObject({
      source: 'a+b',
      note: { id: 'Dihitung dari: Orang miskin; Penduduk.', en: 'Computed from: Poor people; Population.' },
    });
    expect(derived.sources[2]).toEqual({
      id: 'a+b',
      title: { id: 'Satu; Dua', en: 'Satu; Dua' },
      publisher: 'X; Y',
      authority: null,
      date: null,
      url: null,
      licence: null,
    });
    expect(observationOf(derived, 'rate', '13.71.01')?.source).toBe('a');
  });

  it('takes for the source of a part that of its indicator, and names each publisher once', () => {
    const by = (peopleSource: string | null, sources: DatasetInput['sources']) =>
      derive(
        datasetOf({
          indicators: [POOR, { ...PEOPLE, source: peopleSource }],
          observations: [poor(10, { source: 'a' }), people(100)],
          sources,
        }),
        RATE,
      );
    const joint = by('b', [{ id: 'a', publisher: 'X' }, { id: 'b', publisher: 'X' }, { id: 'c' }]);
    expect([observationOf(joint, 'rate', REGION)?.source, joint.sources[3]]).toMatchObject(['a+b', { id: 'a+b', publisher: 'X' }]);
    expect(by('b', [{ id: 'a' }, { id: 'b', publisher: 'Y' }]).sources[2]?.publisher).toBe('Y');
    const alone = by(null, []);
    expect([observationOf(alone, 'rate', REGION)?.source, alone.sources.map(({ id }) => id)]).toEqual(['a', ['a']]);
    expect(observationOf(derive(dataset(poor(10), people(100)), RATE), 'rate', REGION)?.source).toBeNull();
  });

  it('takes of two sources the one listed first', () => {
    const sources = [{ id: 'first' }, { id: 'second' }];
    const [first, second, other] = [poor(10, { source: 'first' }), poor(99, { source: 'second' }), poor(98)];
    for (const counts of [
      [second, first],
      [first, second],
      [other, first],
    ]) {
      const derived = derive(datasetOf({ indicators: [POOR, PEOPLE], sources, observations: [...counts, people(100)] }), RATE);
      expect(derived.observations.filter(({ indicator }) => indicator === 'rate')).toMatchObject([{ value: 10 }]);
    }
  });

  it('can be shown: it comes back equal through the one door', () => {
    const derived = derive(dataset(poor(10), people(100)), RATE);
    expect(datasetOf(derived).observations).toEqual(derived.observations);
  });
});

describe('a derived share', () => {
  const SHARE: Derivation = { kind: 'share', id: 'share', title: { id: 'Bagian', en: 'Share' }, of: 'poor' };

  it("is the part in the city's total, in per cent", () => {
    const derived = derive(dataset(poor(25), poor(75, { region: '13.71.01' }), poor(100, { region: '13.71' })), SHARE);
    expect(valuesOf(derived, 'share')).toEqual({ '13.71.05 2024': 25, '13.71.01 2024': 75 });
    expect(derived.indicators[2]).toMatchObject({
      kind: 'rate',
      unit: 'percent',
      denominator: POOR.title,
      denominatorPeriod: null,
      computedFrom: { numerator: 'poor', denominator: null },
    });
    expect(observationOf(derived, 'share', REGION)?.note).toEqual({
      id: 'Dihitung dari: Orang miskin.',
      en: 'Computed from: Poor people.',
    });
  });

  it('needs the total, and a count or an amount', () => {
    const refused = (message: string): unknown => expect.objectContaining({ code: 'derivation-invalid', message });
    expect(() => derive(dataset(poor(25)), SHARE)).toThrow(
      refused('Expected the total of "poor" for the city in the dataset; aggregate() computes it where it is not published.'),
    );
    expect(() => derive(derive(dataset(poor(25), people(50)), RATE), { ...SHARE, of: 'rate' })).toThrow(
      refused('Expected a count or an amount to take a share of; "rate" is a rate.'),
    );
  });
});

describe('a derived change', () => {
  const CHANGE: Derivation = { kind: 'change', id: 'change', title: { id: 'Perubahan', en: 'Change' }, of: 'poor' };
  const rows = [poor(10, { period: '2022' }), poor(15, { period: '2023' }), poor(12)];

  it('is the difference from the period before, or its part of the earlier value', () => {
    expect(valuesOf(derive(dataset(...rows), CHANGE), 'change')).toEqual({ '13.71.05 2023': 5, '13.71.05 2024': -3 });
    const percent = derive(dataset(...rows), { ...CHANGE, as: 'percent' });
    expect(valuesOf(percent, 'change')).toEqual({ '13.71.05 2023': 50, '13.71.05 2024': -20 });
    expect(percent.indicators[2]).toMatchObject({ unit: 'percent', denominator: null });
  });

  it('is the same in whichever order the periods stand, and is none of what has no period', () => {
    expect(valuesOf(derive(dataset(...[...rows].reverse()), CHANGE), 'change')).toEqual({ '13.71.05 2023': 5, '13.71.05 2024': -3 });
    expect(valuesOf(derive(dataset(poor(1, { period: null })), CHANGE), 'change')).toEqual({});
  });

  it('has bounds where a value has, and none in per cent where the earlier may be zero', () => {
    const between = (earlier: Partial<ObservationInput>, later: Partial<ObservationInput>, as?: 'percent') =>
      observationOf(
        derive(dataset(poor(10, { period: '2023', ...earlier }), poor(20, later)), { ...CHANGE, ...(as && { as }) }),
        'change',
        REGION,
      );
    const [earlier, later] = [
      { lower: 8, upper: 16 },
      { lower: 12, upper: 32 },
    ];
    expect(between(earlier, later)).toMatchObject({ value: 10, lower: -4, upper: 24 });
    expect(between(earlier, later, 'percent')).toMatchObject({ value: 100, lower: -25, upper: 300 });
    expect(between({ lower: 0.5 }, { lower: 0 }, 'percent')).toMatchObject({ value: 100, lower: -100, upper: 3900 });
    expect(between({ lower: 0 }, later, 'percent')).toMatchObject({ value: 100, lower: null, upper: null });
    const balance = datasetOf({
      indicators: [{ ...POOR, kind: 'amount' }],
      observations: [poor(10, { period: '2023', lower: 5 }), poor(20, { lower: -1 })],
    });
    expect(observationOf(derive(balance, { ...CHANGE, as: 'percent' }), 'change', REGION)).toMatchObject({
      value: 100,
      lower: null,
      upper: null,
    });
  });

  it('never leaps over a period: what lacks the one before is missing', () => {
    const lacking = dataset(...rows, poor(1, { region: '13.71.01', period: '2022' }), poor(3, { region: '13.71.01' }));
    expect(valuesOf(derive(lacking, CHANGE), 'change')['13.71.01 2024']).toBeNull();
  });

  it('in per cent is missing where the earlier value is zero', () => {
    const derived = derive(dataset(poor(0, { period: '2023' }), poor(5)), { ...CHANGE, as: 'percent' });
    expect(observationOf(derived, 'change', REGION)).toMatchObject({
      value: null,
      status: 'O',
      note: {
        id: expect.stringMatching(/ Nilai awalnya nol atau kurang\.$/) as string,
        en: expect.stringMatching(/ The earlier value is zero or less\.$/) as string,
      },
    });
    expect(valuesOf(derive(dataset(poor(1, { period: '2023' }), poor(5)), { ...CHANGE, as: 'percent' }), 'change')).toEqual({
      '13.71.05 2024': 400,
    });
  });

  it('of a share is in percentage points, and may be below zero when it is shown', () => {
    const rate = derive(dataset(poor(10, { period: '2023' }), people(100, { period: '2023' }), poor(5), people(100)), RATE);
    const derived = derive(rate, { ...CHANGE, of: 'rate' });
    expect(derived.indicators[3]?.unit).toEqual({ id: 'poin', en: 'percentage points' });
    expect(observationOf(datasetOf(derived), 'change', REGION)?.value).toBe(-5);
  });
});

describe('derive', () => {
  it('says from which indicators a rate is computed, so that it is suppressed with its count', () => {
    const derived = derive(dataset(poor(3), people(50)), RATE);
    expect(derived.indicators.find(({ id }) => id === 'rate')?.computedFrom).toEqual({ numerator: 'poor', denominator: 'people' });
    const held = datasetOf({ ...derived, disclosure: { minimumCount: 5 } });
    expect([
      observationOf(held, 'poor', REGION)?.status,
      observationOf(held, 'rate', REGION)?.status,
      observationOf(held, 'people', REGION)?.value,
    ]).toEqual(['Q', 'Q', 50]);
  });

  it('refuses what is not there, and an id that is taken', () => {
    const given = dataset(poor(1), people(2));
    expect(() => derive(given, { ...RATE, count: 'nobody' })).toThrow(
      expect.objectContaining({ code: 'unknown-indicator', message: 'Expected the id of an indicator of the dataset; received "nobody".' }),
    );
    expect(() => derive(given, { ...RATE, id: 'poor' })).toThrow(
      expect.objectContaining({
        code: 'derivation-invalid',
        message: 'Expected an id that no indicator of the dataset has; received "poor".',
      }),
    );
  });
});
