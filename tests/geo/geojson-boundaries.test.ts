import { describe, expect, it } from 'vitest';
import { topology } from 'topojson-server';
import type { Boundaries } from '../../src/geo/boundaries.js';
import { checkBoundaries } from '../../src/geo/check-boundaries.js';
import { geojsonBoundaries, type GeojsonBoundariesOptions } from '../../src/geo/geojson-boundaries.js';
import { kelurahanOf } from '../../src/geo/padang-kelurahan.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { DataValidationError } from '../../src/model/errors.js';
import { asGeojson } from './as-geojson.js';
import { madeUpGrid } from './made-up-grid.js';

const OPTIONS: GeojsonBoundariesOptions = {
  code: 'kode',
  name: 'nama',
  whole: { code: 'K', name: 'Kota Rekaan' },
  credit: 'rekaan untuk pengujian',
};
const square = [
  [100, -1],
  [100.1, -1],
  [100.1, -0.9],
  [100, -0.9],
  [100, -1],
];
const hole = [
  [100.02, -0.98],
  [100.04, -0.98],
  [100.04, -0.96],
  [100.02, -0.98],
];
const region = (geometry: unknown, properties: unknown = { kode: 'A', nama: 'Atas' }) => ({ type: 'Feature', properties, geometry });
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });
const read = (features: readonly unknown[], options = OPTIONS) => geojsonBoundaries({ type: 'FeatureCollection', features }, options);
const failureOf = (input: unknown, options = OPTIONS) => {
  try {
    geojsonBoundaries(input, options);
  } catch (error) {
    expect(error).toBeInstanceOf(DataValidationError);
    return error as DataValidationError;
  }
  throw new Error('Expected a failure.');
};

describe('geojsonBoundaries', () => {
  it.each([
    ['a made-up grid', madeUpGrid(9)],
    ['Padang’s kecamatan', padangBoundaries()],
    ['Padang’s kelurahan', kelurahanOf(padangBoundaries())],
  ])('makes of the GeoJSON of %s the regions that they are, with the same neighbours', (_, known) => {
    const made = geojsonBoundaries(asGeojson(known), OPTIONS);
    const told = (regions: typeof known.regions) =>
      regions.map(({ code, name, neighbours }) => ({ code, name, neighbours: [...neighbours].sort() }));
    expect(told(made.regions)).toEqual(told(known.regions));
    expect(checkBoundaries(made)).toEqual({ boundaries: made });
  });

  it('makes the same of a topology', () => {
    const geojson = asGeojson(madeUpGrid(4));
    // Where its rings start is the topology's own matter.
    const told = ({ regions, ...others }: Boundaries) => ({
      ...others,
      regions: regions.map(({ polygons, labelLngLat, ...each }) => ({
        ...each,
        at: labelLngLat.map((degrees) => degrees.toFixed(6)),
        positions: polygons.flat(2).length,
      })),
    });
    for (const object of [{ object: 'kotak' }, {}])
      expect(told(geojsonBoundaries(topology({ kotak: geojson }), { ...OPTIONS, ...object }))).toEqual(
        told(geojsonBoundaries(geojson, OPTIONS)),
      );
  });

  it('says what the file does not: whole, level, credit, note, and a view of all', () => {
    const note = { id: 'Rekaan.', en: 'Made up.' };
    expect(read([region(polygon(square))], { ...OPTIONS, level: 'kelurahan', note })).toMatchObject({
      level: 'kelurahan',
      whole: { code: 'K', name: 'Kota Rekaan' },
      credit: 'rekaan untuk pengujian',
      note,
      ground: null,
      views: [{ bounds: [100, -1, 100.1, -0.9] }],
    });
    expect(read([region(polygon(square))])).toMatchObject({ level: 'kecamatan', note: null });
  });

  it('takes rings of either direction: outer ones come to run against the clock, holes with it', () => {
    const turned = (ring: readonly unknown[]) => [...ring].reverse();
    const expected = [[square, turned(hole)]];
    for (const outer of [square, turned(square)])
      for (const inner of [hole, turned(hole)]) expect(read([region(polygon(outer, inner))]).regions[0]!.polygons).toEqual(expected);
  });

  it('takes codes that are numbers, as texts', () => {
    expect(read([region(polygon(square), { kode: 3201, nama: 7 })]).regions[0]).toMatchObject({ code: '3201', name: '7' });
  });

  it('has no neighbours but by a piece of border, also where only one side has a corner in it', () => {
    const right = (south: number, north: number) => [
      [100.1, south],
      [100.2, south],
      [100.2, north],
      [100.1, north],
      [100.1, south],
    ];
    const made = read([
      region(polygon(square), { kode: 'A', nama: 'a' }),
      region(polygon(right(-1, -0.9500004)), { kode: 'B', nama: 'b' }),
      region(polygon(right(-0.9500004, -0.85)), { kode: 'C', nama: 'c' }),
      region(
        polygon([
          [100.2, -0.85],
          [100.3, -0.85],
          [100.3, -0.8],
          [100.2, -0.8],
          [100.2, -0.85],
        ]),
        { kode: 'D', nama: 'd' },
      ),
    ]);
    expect(made.regions.map(({ neighbours }) => neighbours)).toEqual([['B', 'C'], ['A', 'C'], ['A', 'B'], []]);
  });

  it.each([
    ['a line', { type: 'LineString', coordinates: square }, 'Expected a Polygon or a MultiPolygon; received LineString.'],
    ['nothing', null, 'Expected a Polygon or a MultiPolygon; received none.'],
    ['no polygons', { type: 'MultiPolygon', coordinates: [] }, 'Expected a Polygon or a MultiPolygon; received MultiPolygon.'],
    ['a polygon without rings', polygon(), 'A polygon has no rings.'],
    ['a ring that is none', polygon(5), 'A ring is no list of positions.'],
    ['a ring that is open', polygon(square.slice(0, 4)), 'A ring is not closed.'],
    [
      'a ring without room',
      polygon([
        [100, -1],
        [100.1, -1],
        [100.2, -1],
        [100, -1],
      ]),
      'A ring encloses nothing.',
    ],
    [
      'metres',
      polygon([
        [652_343, 9_895_432],
        [652_400, 9_895_432],
        [652_400, 9_895_500],
        [652_343, 9_895_432],
      ]),
      'Expected longitude and latitude in degrees (WGS 84); received [652343, 9895432], which is projected.',
    ],
    ['texts', polygon([['100', '-1']]), 'A position is no pair of numbers.'],
    [
      'the pole',
      polygon([
        [0, 80],
        [10, 89],
        [20, 80],
        [0, 80],
      ]),
      'Expected latitudes up to 85.06; received 89.',
    ],
  ])('refuses a region of %s, and says so', (_, geometry, detail) => {
    expect(failureOf({ type: 'FeatureCollection', features: [region(geometry)] }).issues).toMatchObject([
      { kind: 'invalid', row: 1, detail },
    ]);
  });

  it('names each region without a code or name, or with another’s code', () => {
    const features = [
      region(polygon(square)),
      region(polygon(square), { nama: 'tanpa kode' }),
      region(polygon(square), { kode: 'B', nama: ' ' }),
      region(polygon(square), null),
      region(polygon(square)),
      null,
    ];
    const failure = failureOf({ type: 'FeatureCollection', features });
    expect(failure.message).toBe(
      'Of 6 regions 5 cannot be used; number 2: Expected a text or number in the property "kode"; there is none.',
    );
    expect(failure.issues.map(({ row, detail }) => [row, detail])).toEqual([
      [2, 'Expected a text or number in the property "kode"; there is none.'],
      [3, 'Expected a text or number in the property "nama"; there is none.'],
      [4, 'Expected a text or number in the property "kode"; there is none.'],
      [5, 'Region 1 has the code "A" too; the parts of one region belong into a MultiPolygon.'],
      [6, 'Expected a feature.'],
    ]);
  });

  it.each([
    null,
    'x',
    [],
    {},
    { type: 'Feature' },
    { type: 'FeatureCollection', features: [] },
    { type: 'Topology' },
    { type: 'Topology', objects: { a: {}, b: {} } },
    { type: 'Topology', objects: { a: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]] }] } } },
  ])('refuses %j', (input) => {
    expect(failureOf(input).message).toMatch(/^Expected /);
  });
});
