import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBps } from '../../../src/data/formats/bps.js';
import { readCkan, readCkanPage } from '../../../src/data/formats/ckan.js';
import { featuresIn, readFeatures } from '../../../src/data/formats/features.js';
import { readJsonStat } from '../../../src/data/formats/json-stat.js';
import { gatherFeatures, readFeaturesPage } from '../../../src/data/formats/ogc-features.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import type { DatasetInput } from '../../../src/model/dataset.schema.js';
import { DataValidationError } from '../../../src/model/errors.js';
import { fixtureJson } from '../../fixtures/read-fixture.js';
import { validatedMadeUp } from '../inputs.js';
import { readMessage } from './sdmx-messages.js';

const collection = {
  type: 'FeatureCollection',
  numberMatched: 2,
  numberReturned: 2,
  links: [{ rel: 'next', href: '/2', type: 'application/geo+json' }],
  features: [
    {
      type: 'Feature',
      id: 'a',
      properties: { name: 'Made up', kode: '1371010', persen: 5, amount: 1, period: '2024' },
      geometry: { type: 'Point', coordinates: [100.36, -0.95] },
    },
    { type: 'Feature', properties: { kode: 'Pauh', persen: '7' }, geometry: { type: 'MultiPoint', coordinates: [[100.4, -0.9]] } },
  ],
};

const FACTS = { regions: padangRegister, source: { id: 'api', title: 'api' } };

/** Each format with an answer in it, and what reads it. */
const FORMATS: readonly (readonly [string, unknown, (answer: unknown) => DatasetInput])[] = [
  ['BPS', fixtureJson('bps/poverty-by-sex.json'), (answer) => readBps(answer, { regions: padangRegister, domain: '1371', indicators: [] })],
  ['CKAN', fixtureJson('ckan/whole.json'), (answer) => readCkan([readCkanPage(answer)], { regions: padangRegister })],
  ['JSON-stat', fixtureJson('json-stat/made-up.json'), (answer) => readJsonStat(answer, {}, FACTS)],
  ['SDMX-JSON', fixtureJson('sdmx/series.json'), readMessage],
  ['points', collection, (answer) => readFeatures(featuresIn(answer) ?? [], { layer: { id: 'kube' } })],
  [
    'pages of features',
    collection,
    (answer) => {
      const pages = [readFeaturesPage(answer), readFeaturesPage(collection)].flatMap((page) => page ?? []);
      const { features, findings } = gatherFeatures(pages);
      const read = readFeatures(features, { region: 'kode', values: { persen: { id: 'rate' } } });
      return { ...read, findings: [...findings, ...(read.findings ?? [])] };
    },
  ],
];

/** The places in a JSON value, each a list of keys. */
const placesIn = (value: unknown): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [[], ...Object.entries(value).flatMap(([key, each]) => placesIn(each).map((place) => [key, ...place]))]
    : [[]];

/** A value with another at a place; with none there where that is `undefined`. */
function withAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.map((each: unknown, at) => (`${at}` === key ? withAt(each, rest, other) : each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, name === key ? withAt(each, rest, other) : each]));
}

const other = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    0,
    -1,
    1.5,
    1e21,
    NaN,
    true,
    [],
    {},
    [[]],
    [null],
    '__proto__',
    'constructor',
    '1371010',
    '2024',
    { value: null },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

describe.each(FORMATS)('a damaged answer of %s', (_name, answer, read) => {
  const places = placesIn(answer);

  it('is read when it is whole', () => {
    expect(validatedMadeUp(read(answer)).report.kept).toBeGreaterThan(0);
  });

  it('is read or refused, and crashes nothing', () => {
    const damage = fc.array(fc.tuple(fc.constantFrom(...places), other), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(damage, (changes) => {
        const damaged = changes.reduce<unknown>((value, [place, each]) => withAt(value, place, each), answer);
        try {
          validatedMadeUp(read(damaged));
        } catch (error) {
          if (!(error instanceof DataValidationError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
