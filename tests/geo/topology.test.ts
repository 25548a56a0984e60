import { topology as topologyOf } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { fullBounds, groundOf, mainBounds, regionShapes, type GroundTopology, type RegionTopology } from '../../src/geo/topology.js';
import type { Ring } from '../../src/geo/boundaries.js';
import { isSame, signedArea } from '../geodata/plane-geometry.js';

/** A counter-clockwise square with its south-west corner at a position. */
const square = (x: number, y: number, side: number): [number, number][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

/** Five positions more on the first side of a ring, which change nothing but their number. */
const withManyPositions = ([first, ...rest]: [number, number][]): [number, number][] => [
  first!,
  ...[0.1, 0.2, 0.3, 0.4, 0.5].map((step): [number, number] => [first![0] + step * (rest[0]![0] - first![0]), first![1]]),
  ...rest,
];

type Shape = GeoJSON.Polygon | GeoJSON.MultiPolygon;

function regionTopology(regions: Readonly<Record<string, Shape>>): RegionTopology {
  const features = Object.entries(regions).map(([id, geometry]): GeoJSON.Feature<Shape> => ({
    type: 'Feature',
    id,
    geometry,
    properties: { name: `Region ${id}`, label: [1, 2] },
  }));
  const regionCollection: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features };
  return topologyOf({ regions: regionCollection }, 1e6) as unknown as RegionTopology;
}

const made = regionTopology({
  '13.71.01': { type: 'Polygon', coordinates: [square(0, 0, 10), [...square(4, 4, 2)].reverse()] },
  '13.71.02': { type: 'MultiPolygon', coordinates: [[square(10, 0, 10)], [withManyPositions(square(40, 40, 1))]] },
});

/** The corners of a ring in the order of their names, wherever it begins. */
const corners = (ring: Ring) =>
  ring
    .slice(0, -1)
    .map(([x, y]) => `${Math.round(x * 1000) / 1000} ${Math.round(y * 1000) / 1000}`)
    .sort();

describe('regionShapes', () => {
  const shapes = regionShapes(made, 'regions');

  it('gives each region its code, name and label point, in the order of the topology', () => {
    expect(shapes.map(({ code, name, labelLngLat }) => [code, name, labelLngLat])).toEqual([
      ['13.71.01', 'Region 13.71.01', [1, 2]],
      ['13.71.02', 'Region 13.71.02', [1, 2]],
    ]);
  });

  it('reads one part and several alike, with holes after the outer ring', () => {
    const [withHole, withIsland] = shapes.map(({ polygons }) => polygons);
    expect(withHole!.map((polygon) => polygon.length)).toEqual([2]);
    expect(withIsland!.map((polygon) => polygon.length)).toEqual([1, 1]);
    expect(corners(withHole![0]![0]!)).toEqual(expect.arrayContaining(['0 0', '0 10', '10 0', '10 10']));
    expect(corners(withHole![0]![1]!)).toEqual(['4 4', '4 6', '6 4', '6 6']);
  });

  it('gives closed rings in the direction they were wound', () => {
    for (const [outer, hole] of shapes.flatMap(({ polygons }) => polygons)) {
      for (const ring of [outer!, ...(hole ? [hole] : [])]) expect(isSame(ring[0]!, ring.at(-1)!)).toBe(true);
      expect(signedArea(outer!)).toBeGreaterThan(0);
      if (hole) expect(signedArea(hole)).toBeLessThan(0);
    }
  });

  it('gives nothing for an object that is not there', () => {
    expect(regionShapes(made, 'kelurahan')).toEqual([]);
  });
});

describe('bounds', () => {
  const shapes = regionShapes(made, 'regions');
  const near = (bounds: readonly number[]) => bounds.map((degrees) => Math.round(degrees * 100) / 100);

  it('of all that belongs to the regions take in the islands', () => {
    expect(near(fullBounds(shapes))).toEqual([0, 0, 41, 41]);
  });

  it('of the main parts leave a small island out, however many positions it has', () => {
    expect(near(mainBounds(shapes))).toEqual([0, 0, 20, 10]);
  });
});

describe('groundOf', () => {
  const land: GeoJSON.MultiPolygon = { type: 'MultiPolygon', coordinates: [[square(0, 0, 10)], [square(20, 20, 5)]] };
  const borders: GeoJSON.MultiLineString = {
    type: 'MultiLineString',
    coordinates: [
      [
        [0, 5],
        [10, 5],
      ],
    ],
  };
  const solok: GeoJSON.Feature = {
    type: 'Feature',
    id: '13.02',
    properties: { name: 'Kab. Solok' },
    geometry: { type: 'Point', coordinates: [5, 7] },
  };
  const neighbours: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [solok] };
  const topology = topologyOf({ land, borders, neighbours }) as unknown as GroundTopology;
  const ground = groundOf({ ...topology, bbox: [-1, -2, 30, 31] });

  it('gives land, borders and names as positions', () => {
    expect(ground.land.map(([outer]) => corners(outer!))).toEqual([
      ['0 0', '0 10', '10 0', '10 10'],
      ['20 20', '20 25', '25 20', '25 25'],
    ]);
    expect(ground.borders).toEqual([
      [
        [0, 5],
        [10, 5],
      ],
    ]);
    expect(ground.labels).toEqual([{ name: 'Kab. Solok', lngLat: [5, 7] }]);
  });

  it('says beyond which bounds nothing is known', () => {
    expect(ground.bounds).toEqual([-1, -2, 30, 31]);
  });
});
