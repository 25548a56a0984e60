import fc from 'fast-check';
import { CLASSIFICATION_METHODS, DIRECTIONS, type Dataset, type Indicator, type Observation } from '../../src/model/dataset.js';
import { STATUSES, isEmptyStatus } from '../../src/model/status.js';
import type { View } from '../../src/scene/view.js';
import { padangBoundaries } from '../../src/geo/padang.js';

const PERIODS = ['2021', '2022', '2023', '2024'];
const codes = padangBoundaries().regions.map(({ code }) => code);
const value = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: -1e6, max: 1e9, noNaN: true }), fc.constantFrom(0, 7.5, 1e-7));

const observation: fc.Arbitrary<Observation> = fc
  .record({
    region: fc.constantFrom(...codes, '13.71'),
    period: fc.constantFrom(...PERIODS),
    status: fc.constantFrom(...STATUSES),
    value,
    below: fc.option(fc.nat({ max: 9 })),
    source: fc.constantFrom(null, 'a', 'b'),
  })
  .map(({ below, value: found, status, ...rest }) => {
    const shown = isEmptyStatus(status) ? null : found;
    return {
      ...rest,
      indicator: 'any',
      status,
      value: shown,
      lower: shown === null || below === null ? null : shown - below,
      upper: shown === null || below === null ? null : shown + 1,
      note: null,
      method: null,
    };
  });

const indicator = (more: Partial<Indicator>): Indicator => ({
  id: 'any',
  title: { id: 'Apa saja', en: 'Anything' },
  shortTitle: null,
  unit: { id: 'poin', en: 'points' },
  decimals: 1,
  kind: 'rate',
  subject: 'person',
  direction: 'neutral',
  denominator: null,
  denominatorPeriod: null,
  reference: { indicator: 'any', region: '13.71' },
  definition: null,
  caveat: null,
  classification: null,
  breaks: [],
  source: 'a',
  ...more,
});

const source = (id: string) => ({ id, title: { id, en: id }, publisher: '', authority: null, date: null, url: null, licence: null });

/** Any observations of one indicator of any kind, by region, period and source, in whatever order. */
export const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({
    kind: fc.constantFrom('rate', 'rate', 'rate', 'count', 'amount'),
    direction: fc.constantFrom(...DIRECTIONS),
    observations: fc.uniqueArray(observation, {
      maxLength: 70,
      selector: ({ region, period, source: from }) => `${region} ${period} ${from ?? 'a'}`,
    }),
  })
  .map(({ kind, direction, observations }) => ({
    id: 'any',
    version: '1',
    title: { id: 'Apa saja', en: 'Anything' },
    indicators: [indicator({ kind, direction })],
    observations,
    pointLayers: [],
    sources: [source('a'), source('b')],
    notes: [],
  }));

/** Any choice of what is shown, known or not. */
export const anyView: fc.Arbitrary<Partial<View>> = fc.record({
  language: fc.constantFrom('id', 'en'),
  period: fc.constantFrom(null, ...PERIODS, '1999'),
  classification: fc.constantFrom(null, ...CLASSIFICATION_METHODS),
  classes: fc.constantFrom(null, 2, 3, 4, 5, 6, 7, 8, 9),
  breaks: fc.constantFrom(null, [0], [1, 2, 3], [-5, 0.25, 1000]),
  selected: fc.subarray([...codes, '99.99']),
});
