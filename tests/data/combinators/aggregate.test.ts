import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate } from './computed.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import type { DatasetInput } from '../../../src/model/dataset.schema.js';
import { datasetOf, observationOf, PEOPLE, POOR, valuesOf } from './made-up-dataset.js';

type ObservationInput = NonNullable<DatasetInput['observations']>[number];

const RATE = { id: 'rate', title: { id: 'Angka', en: 'Rate' }, unit: 'percent', kind: 'rate', subject: 'person' } as const;
const kelurahan = padangRegister.filter(({ level }) => level === 'kelurahan');
const kecamatan = padangRegister.filter(({ level }) => level === 'kecamatan');
const inPauh = kelurahan.filter(({ parent }) => parent === '13.71.08');

const all = (indicator: string, value: (index: number) => Partial<ObservationInput>, of = kelurahan): readonly ObservationInput[] =>
  of.map(({ code }, index) => ({ region: code, indicator, period: '2024', ...value(index) }));
const regions = padangRegister;

describe('aggregate', () => {
  it('sums counts from kelurahan to kecamatan and to the city, as one adds them up by hand', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10_000 }), { minLength: kelurahan.length, maxLength: kelurahan.length }), (numbers) => {
        const dataset = datasetOf({ indicators: [POOR], observations: all('poor', (index) => ({ value: numbers[index] ?? 0 })) });
        const byHand = kecamatan.map(({ code }) => [
          `${code} 2024`,
          kelurahan.reduce((sum, { parent }, index) => (parent === code ? sum + (numbers[index] ?? 0) : sum), 0),
        ]);
        const put = aggregate(dataset, { to: 'kecamatan', regions });
        const values = valuesOf(put, 'poor');
        expect(byHand.map(([key]) => [key, values[key ?? '']])).toEqual(byHand);
        const total = numbers.reduce((sum, each) => sum + each, 0);
        expect(observationOf(aggregate(dataset, { to: 'kota', regions }), 'poor', '13.71')?.value).toBe(total);
        expect(observationOf(aggregate(put, { to: 'kota', regions }), 'poor', '13.71')?.value).toBe(total);
      }),
      { numRuns: 30 },
    );
  });

  it('takes of rates the mean weighted by what they are rates of, as one would from the counts', () => {
    const one = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(one, { minLength: inPauh.length, maxLength: inPauh.length }), (pairs) => {
        const dataset = datasetOf({
          indicators: [RATE, PEOPLE],
          observations: [
            ...all('rate', (index) => ({ value: (pairs[index]?.[1] ?? 0) * 100 }), inPauh),
            ...all('people', (index) => ({ value: pairs[index]?.[0] ?? 0 }), inPauh),
          ],
        });
        const put = aggregate(dataset, { to: 'kecamatan', regions, weights: { rate: 'people' } });
        const poor = pairs.reduce((sum, [people, share]) => sum + people * share, 0);
        const people = pairs.reduce((sum, [each]) => sum + each, 0);
        expect(observationOf(put, 'rate', '13.71.08')?.value).toBeCloseTo((poor / people) * 100, 8);
        expect(observationOf(put, 'people', '13.71.08')?.value).toBe(people);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a rate without a weight, one whose weight is a rate, a median, and an average', () => {
    const refused =
      (indicator: object, weights = {}) =>
      () =>
        aggregate(
          datasetOf({
            indicators: [{ ...POOR, ...indicator }, PEOPLE, RATE],
            observations: [...all('poor', () => ({ value: 1 })), ...all('rate', () => ({ value: 1 }))],
          }),
          { to: 'kecamatan', regions, indicators: ['poor'], weights },
        );
    expect(refused({ kind: 'rate' })).toThrow(/"poor" cannot be put together: a rate needs/);
    expect(refused({ kind: 'rate' }, { poor: 'rate' })).toThrow(/"rate" is a rate/);
    expect(refused({ title: 'Median pengeluaran', kind: 'amount' }, { poor: 'people' })).toThrow(/median/);
    expect(refused({ title: 'Medianik', kind: 'amount' })).not.toThrow();
    expect(refused({ title: 'Rata-rata pengeluaran', kind: 'amount' })).toThrow(
      expect.objectContaining({
        code: 'aggregation-invalid',
        message: '"poor" cannot be put together: it is one of each region, which does not add up; name its weight in "weights".',
      }),
    );
    expect(refused({}, { poor: 'nobody' })).toThrow(/received "nobody"/);
    expect(refused({})).not.toThrow();
  });

  it.each([
    'Rata-rata',
    'rerata',
    'Average',
    'mean',
    'per kapita',
    'perkapita',
    'per-kapita',
    'per capita',
    'percapita',
    'per-capita',
    'Garis kemiskinan',
    'Poverty line',
    'poverty-line',
    'Indeks',
    'index',
  ])('does not add up what is one of each region by its title or its definition: %s', (word) => {
    const put = (more: object) =>
      aggregate(
        datasetOf({ indicators: [{ ...POOR, kind: 'amount', title: 'X', ...more }], observations: all('poor', () => ({ value: 1 })) }),
        { to: 'kecamatan', regions },
      );
    for (const text of [word, `Nilai ${word} tahunan`, { id: word, en: 'X' }, { id: 'X', en: word }])
      for (const field of ['title', 'definition']) expect(() => put({ [field]: text })).toThrow(/does not add up/);
    expect(() => put({ title: `${word}xyz` })).not.toThrow();
    expect(() => put({ title: `xyz${word}` })).not.toThrow();
  });

  it('tells by its id, too, that an indicator does not add up', () => {
    const named = { ...POOR, id: 'average', title: 'X', kind: 'amount' } as const;
    expect(() =>
      aggregate(datasetOf({ indicators: [named], observations: all('average', () => ({ value: 1 })) }), { to: 'kecamatan', regions }),
    ).toThrow(/does not add up/);
  });

  it('is made of the nearest lower level that has values, of each period by itself', () => {
    const observations = [
      ...all('poor', () => ({ value: 1 })),
      ...all('poor', () => ({ value: 5 }), kecamatan),
      ...all('poor', () => ({ value: 2, period: '2023' }), kecamatan),
    ];
    const put = aggregate(datasetOf({ indicators: [POOR, PEOPLE], observations }), { to: 'kota', regions });
    expect(
      put.observations.slice(observations.length).map(({ indicator, region, period, value }) => [indicator, region, period, value]),
    ).toEqual([
      ['poor', '13.71', '2024', 5 * kecamatan.length],
      ['poor', '13.71', '2023', 2 * kecamatan.length],
    ]);
  });

  it('puts together the indicators it is told to, or all that have values', () => {
    const observations = [...all('poor', () => ({ value: 1 }), inPauh), ...all('people', () => ({ value: 2 }), inPauh)];
    const made = (indicators?: readonly string[]) =>
      aggregate(datasetOf({ indicators: [POOR, PEOPLE, RATE], observations }), {
        to: 'kecamatan',
        regions,
        ...(indicators && { indicators }),
      })
        .observations.slice(observations.length)
        .map(({ indicator }) => indicator);
    expect(made()).toEqual(['poor', 'people']);
    expect(made(['people'])).toEqual(['people']);
    expect(() => made(['nobody'])).toThrow(/received "nobody"/);
  });

  it.each([
    ['missing where a member is', { value: null }, 'O'],
    ['suppressed where a member is', { value: null, status: 'Q' }, 'Q'],
  ] as const)('is %s, never a sum of some', (_what, lacking, status) => {
    const observations = all('poor', (index) => (index === 0 ? lacking : { value: 10 }), inPauh);
    expect(
      observationOf(aggregate(datasetOf({ indicators: [POOR], observations }), { to: 'kecamatan', regions }), 'poor', '13.71.08'),
    ).toMatchObject({ value: null, status });
  });

  it('is missing where a region has no row at all, and is not made where none has', () => {
    const put = aggregate(datasetOf({ indicators: [POOR], observations: all('poor', () => ({ value: 10 }), inPauh.slice(1)) }), {
      to: 'kecamatan',
      regions,
    });
    expect(observationOf(put, 'poor', '13.71.08')).toMatchObject({ value: null, status: 'O' });
    expect(Object.keys(valuesOf(put, 'poor')).filter((key) => /^13\.71\.\d\d /.test(key))).toEqual(['13.71.08 2024']);
  });

  it('lacks a weight where one is missing, suppressed, or all are zero', () => {
    const mean = (people: (index: number) => Partial<ObservationInput>) =>
      observationOf(
        aggregate(
          datasetOf({
            indicators: [RATE, PEOPLE],
            observations: [...all('rate', () => ({ value: 5 }), inPauh), ...all('people', people, inPauh)],
          }),
          { to: 'kecamatan', regions, weights: { rate: 'people' } },
        ),
        'rate',
        '13.71.08',
      );
    expect(mean(() => ({ value: 10 }))?.value).toBe(5);
    expect(mean((index) => ({ value: index === 0 ? null : 10 }))).toMatchObject({ value: null, status: 'O' });
    expect(mean((index) => (index === 0 ? { value: null, status: 'Q' } : { value: 10 }))).toMatchObject({ value: null, status: 'Q' });
    expect(mean(() => ({ value: 0 }))).toMatchObject({
      value: null,
      status: 'O',
      note: {
        id: `Dihitung dari ${inPauh.length} kelurahan, dengan bobot Penduduk. Bobotnya nol.`,
        en: `Computed from ${inPauh.length} kelurahan, weighted by Population. Its weights are zero.`,
      },
    });
  });

  it('has for a mean the bounds that the means of the bounds are', () => {
    const [one, other] = inPauh;
    const pair = [one, other].flatMap((region) => region ?? []);
    const own = [...regions.filter(({ level }) => level !== 'kelurahan'), ...pair];
    const observations = [
      ...all(
        'rate',
        (index) =>
          [
            { value: 10, lower: 5, upper: 20 },
            { value: 40, lower: 30 },
          ][index] ?? {},
        pair,
      ),
      ...all('people', (index) => ({ value: [3, 1][index] ?? null }), pair),
    ];
    expect(
      observationOf(
        aggregate(datasetOf({ indicators: [RATE, PEOPLE], observations }), { to: 'kecamatan', regions: own, weights: { rate: 'people' } }),
        'rate',
        '13.71.08',
      ),
    ).toMatchObject({ value: 17.5, lower: 11.25, upper: 25 });
  });

  it('leaves what is published for the larger region', () => {
    const observations = [
      ...all('poor', () => ({ value: 10 }), inPauh),
      { region: '13.71.08', indicator: 'poor', period: '2024', value: 999 },
    ];
    const put = aggregate(datasetOf({ indicators: [POOR], observations }), { to: 'kecamatan', regions });
    expect(put.observations.filter(({ region }) => region === '13.71.08')).toMatchObject([{ value: 999 }]);
  });

  it('is as weak as its weakest member, adds up bounds, and names members and sources', () => {
    const observations = all(
      'poor',
      (index) => ({ value: 10, ...(index === 0 && { status: 'E', lower: 8, upper: 13 }), source: index === 0 ? 'a' : 'b' }),
      inPauh,
    );
    const total = 10 * inPauh.length;
    expect(
      observationOf(aggregate(datasetOf({ indicators: [POOR], observations }), { to: 'kecamatan', regions }), 'poor', '13.71.08'),
    ).toMatchObject({
      value: total,
      status: 'E',
      lower: total - 2,
      upper: total + 3,
      method: null,
      source: 'a+b',
      note: { id: `Dihitung dari ${inPauh.length} kelurahan.`, en: `Computed from ${inPauh.length} kelurahan.` },
    });
  });
});
