import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polygon, Ring } from '../../src/geo/boundaries.js';
import { labelPoint } from '../../src/geo/label-point.js';
import { contains } from '../../src/geo/measure.js';
import { kelurahanOf } from '../../src/geo/padang-kelurahan.js';
import { padangBoundaries } from '../../src/geo/padang.js';

const box = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

describe('labelPoint', () => {
  it('is the middle of a square, and lies in the largest of several', () => {
    const [x, y] = labelPoint([[box(100, 0, 0.1)], [box(101, 0, 1)]]);
    expect(x).toBeCloseTo(101.5, 3);
    expect(y).toBeCloseTo(0.5, 3);
  });

  it('lies in each of Padang’s regions, and in none of the holes', () => {
    for (const { regions } of [padangBoundaries(), kelurahanOf(padangBoundaries())])
      for (const { polygons } of regions) expect(contains(polygons, labelPoint(polygons))).toBe(true);
    const ring: Polygon = [box(0, 0, 1), box(0.2, 0.2, 0.75)];
    const [x, y] = labelPoint([ring]);
    expect(contains([ring], [x, y])).toBe(true);
    expect(Math.min(x, y)).toBeLessThan(0.2);
  });

  it('lies in any star, however narrow its rays are', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.02, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 }), (radii) => {
        const ring = radii.map((radius, index): [number, number] => {
          const angle = (2 * Math.PI * index) / radii.length;
          return [100 + radius * Math.cos(angle), radius * Math.sin(angle)];
        });
        const polygons = [[[...ring, ring[0]!]]];
        expect(contains(polygons, labelPoint(polygons))).toBe(true);
      }),
    );
  });
});
