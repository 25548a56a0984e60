import { describe, expect, it } from 'vitest';
import { featuresIn, readFeatures, type FeaturePoints, type FeatureValues } from '../../../src/data/formats/features.js';
import { validate } from '../../../src/data/validate.js';
import { padangRegister as register } from '../../../src/geo/padang-register.js';
import { detailOf, type Detail } from '../../../src/model/detail.js';

const POINTS: FeaturePoints = { layer: { id: 'kube', title: 'KUBE', source: 'dinas' } };
const VALUES: FeatureValues = {
  region: 'kode',
  values: { persen: { id: 'poverty', title: 'Kemiskinan', unit: 'percent' }, jumlah: { id: 'poor', kind: 'count' } },
};

const feature = (properties: unknown, more: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [100.36, -0.95, 12] },
  ...more,
});
const pointsOf = (features: readonly unknown[], reading = POINTS) => readFeatures(features, reading).pointLayers![0]!.points;

describe('features as points', () => {
  it('become one layer, each point with what its properties say', () => {
    const properties = {
      name: 'Contoh',
      amount: 5_000_000,
      period: '2025',
      status: 'illustrative',
      region: 'Pauh',
      usaha: 'warung',
      anggota: 10,
    };
    expect(readFeatures([feature(properties, { id: 'a' })], POINTS)).toEqual({
      pointLayers: [
        {
          id: 'kube',
          title: 'KUBE',
          source: 'dinas',
          points: [
            {
              id: 'a',
              name: 'Contoh',
              lngLat: [100.36, -0.95],
              amountRupiah: 5_000_000,
              period: '2025',
              status: 'illustrative',
              region: 'Pauh',
              properties: { usaha: 'warung', anggota: 10 },
              row: 1,
            },
          ],
        },
      ],
      findings: [],
    });
  });

  it('may name their properties otherwise', () => {
    const properties = { name: 'nama', amountRupiah: 'hibah', period: 'tahun', status: 'sifat', region: 'kec' };
    expect(
      pointsOf([feature({ nama: 'Contoh', hibah: 7, tahun: 2025, sifat: 'E', kec: 'Pauh' })], { ...POINTS, properties }),
    ).toMatchObject([{ name: 'Contoh', amountRupiah: 7, period: 2025, status: 'E', region: 'Pauh', properties: {} }]);
  });

  it('have the name that is called so in Indonesian, where none is in English', () => {
    const points = pointsOf(
      [feature({ nama: 'KUBE Melati' }), feature({ name: 'KUBE Mawar', nama: 'Mawar' }), feature({ nama: 'KUBE Melati', judul: 'Lain' })],
      POINTS,
    );
    expect(points.map(({ name, properties }) => [name, properties])).toEqual([
      ['KUBE Melati', {}],
      ['KUBE Mawar', { nama: 'Mawar' }],
      ['KUBE Melati', { judul: 'Lain' }],
    ]);
    expect(pointsOf([feature({ nama: 'KUBE Melati', judul: 'Lain' })], { ...POINTS, properties: { name: 'judul' } })).toMatchObject([
      { name: 'Lain', properties: { nama: 'KUBE Melati' } },
    ]);
  });

  it('are refused where there are shapes and no point among them', () => {
    const shaped = (type: string) => feature({ kode: '1371010', persen: 7 }, { geometry: { type, coordinates: [] } });
    expect(() => readFeatures([shaped('MultiPolygon'), shaped('Polygon'), shaped('Polygon')], POINTS)).toThrow(
      'Expected points; received MultiPolygon, Polygon.',
    );
    expect(validate(readFeatures([shaped('Polygon'), feature({})], POINTS), register).report).toMatchObject({ received: 2, kept: 1 });
  });

  it('have an id each: its own, that of its properties, else its place', () => {
    expect(pointsOf([feature({}, { id: 7 }), feature({ id: 'b' }), feature(null)]).map(({ id }) => id)).toEqual([7, 'b', '3']);
  });

  it('name a region only where there is one', () => {
    expect(pointsOf([feature({ region: null }), feature({}), feature({ region: 7 })]).map((point) => 'region' in point)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('may be of several points where there is only one', () => {
    const several = (...coordinates: unknown[]) => feature({}, { geometry: { type: 'MultiPoint', coordinates } });
    const points = pointsOf([several([100.4, -0.9], [100.5, -0.9]), several([100.4, -0.9])]);
    expect(points.map(({ lngLat, row }) => [lngLat, row])).toEqual([[[100.4, -0.9], 2]]);
  });

  it('are reported by their place where they are no points, with what they are instead', () => {
    const shaped = (type: string, coordinates: unknown) => feature({}, { geometry: { type, coordinates } });
    const line = [
      [100, -1],
      [101, -1],
    ];
    const faulty: readonly (readonly [unknown, Detail])[] = [
      [null, detailOf('no-position')],
      [5, detailOf('no-position')],
      [feature({}, { geometry: null }), detailOf('no-position')],
      [shaped('Oval', line), detailOf('no-position')],
      [shaped('Point', []), detailOf('no-position')],
      [shaped('Point', null), detailOf('no-position')],
      [shaped('Point', ['100,36', '-0,95']), detailOf('bad-position')],
      [shaped('Point', [100.36]), detailOf('bad-position')],
      [shaped('LineString', line), detailOf('not-a-point', { shape: 'LineString' })],
      [shaped('MultiPoint', line), detailOf('several-points')],
    ];
    const { dataset, report } = validate(
      readFeatures([feature({}), ...faulty.map(([each]) => each), feature({ amount: 'x' })], POINTS),
      register,
    );
    expect(dataset.pointLayers[0]!.points).toHaveLength(1);
    const invalid = report.entries.filter(({ kind }) => kind === 'invalid');
    expect(invalid.slice(0, -1).map(({ row, detail }) => [row, detail])).toEqual(
      faulty.map(([, sentence], index) => [index + 2, detailOf('in-layer', { layer: 'kube', sentence })]),
    );
    expect(invalid.at(-1)).toMatchObject({
      row: 12,
      detail: expect.stringContaining('amountRupiah') as unknown,
      received: '{"id":"12","properties":{}}',
    });
    expect(report).toMatchObject({ received: 12, kept: 1 });
  });

  it('are refused where all are projected, and one by one where some are', () => {
    const metres = feature({}, { geometry: { type: 'Point', coordinates: [652_343.5, 9_895_432] } });
    expect(() => readFeatures([metres, metres], POINTS)).toThrow(
      'Expected longitude and latitude in degrees (WGS 84); received [652343.5, 9895432], which is projected.',
    );
    const turned = feature({}, { geometry: { type: 'Point', coordinates: [-0.95, 100.36] } });
    expect(() => readFeatures([turned, turned], POINTS)).toThrow(
      'Expected longitude before latitude, in degrees; received [-0.95, 100.36], whose second number is no latitude.',
    );
    expect(() => readFeatures([turned, metres], POINTS)).toThrow('which is projected');
    const { report } = validate(readFeatures([feature({}), metres, turned], POINTS), register);
    expect(report).toMatchObject({ received: 3, kept: 1 });
  });

  it('keep a property that is called like a part of an object', () => {
    const features = JSON.parse(
      '[{"properties":{"__proto__":{"polluted":1},"constructor":"x"},"geometry":{"type":"Point","coordinates":[100.36,-0.95]}}]',
    ) as unknown[];
    expect(validate(readFeatures(features, POINTS), register).report.received).toBe(1);
    expect(pointsOf(features, { ...POINTS, properties: { name: 'toString' } })[0]!.name).toBeUndefined();
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('features as regions', () => {
  it('give their properties as values, wherever they lie', () => {
    const { dataset, report } = validate(
      readFeatures(
        [
          feature({ kode: '1371010', persen: 7.5, jumlah: 12, th: 2024 }, { geometry: null }),
          feature({ kode: 'Pauh', persen: '4,25', jumlah: null, th: 2024 }),
        ],
        { ...VALUES, properties: { period: 'th' } },
      ),
      register,
    );
    expect(dataset.indicators).toMatchObject([
      { id: 'poverty', title: { id: 'Kemiskinan' }, unit: 'percent', kind: 'rate' },
      { id: 'poor', kind: 'count' },
    ]);
    expect(dataset.observations.map(({ region, indicator, period, value }) => [region, indicator, period, value])).toEqual([
      ['13.71.05', 'poverty', '2024', 7.5],
      ['13.71.05', 'poor', '2024', 12],
      ['13.71.08', 'poverty', '2024', 4.25],
      ['13.71.08', 'poor', '2024', null],
    ]);
    expect(report.entries.filter(({ kind }) => kind !== 'assumed')).toMatchObject([{ kind: 'missing', row: 2, column: 'jumlah' }]);
  });

  it('are reported by their place and property where they cannot be joined or read', () => {
    const { report } = validate(
      readFeatures(
        [
          feature({ kode: '1371010', persen: 1 }),
          feature({ kode: '9999', persen: 1 }),
          feature({ persen: 1 }),
          feature({ kode: 'Pauh', persen: 'banyak' }),
        ],
        { region: 'kode', values: { persen: { id: 'poverty', unit: 'percent', kind: 'rate' } } },
      ),
      register,
    );
    expect(report.entries.map(({ kind, row, column }) => [kind, row, column])).toEqual([
      ['unmatched', 2, null],
      ['invalid', 3, null],
      ['not-numeric', 4, 'persen'],
    ]);
  });

  it('take the status of all their values from one property', () => {
    const input = readFeatures([feature({ kode: 'Pauh', persen: 1, jumlah: 12, s: 'E' })], { ...VALUES, properties: { status: 's' } });
    expect(validate(input, register).dataset.observations.map(({ status }) => status)).toEqual(['E', 'E']);
  });
});

describe('featuresIn', () => {
  it.each([null, 5, [], {}, { type: 'Feature' }, { type: 'FeatureCollection' }, { type: 'FeatureCollection', features: {} }])(
    'finds none in %j',
    (body) => {
      expect(featuresIn(body)).toBeNull();
    },
  );
});
