import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polygon, Ring } from '../../src/geo/boundaries.js';
import { areaKm2, contains } from '../../src/geo/measure.js';
import type { LngLat } from '../../src/model/region.js';
import { isInPolygons } from '../geodata/plane-geometry.js';
import { distanceM, sphericalAreaKm2 } from '../geodata/sphere-geometry.js';

/** A star around a centre: a ring that is as jagged as a coast and never crosses itself. */
function star([longitude, latitude]: LngLat, radii: readonly number[]): Ring {
  const positions = radii.map((radius, index): LngLat => {
    const angle = (2 * Math.PI * index) / radii.length;
    return [longitude + radius * Math.cos(angle), latitude + radius * Math.sin(angle)];
  });
  return [...positions, positions[0]!];
}

const anyCentre: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 95, max: 105, noNaN: true }),
  fc.double({ min: -5, max: 5, noNaN: true }),
);
const anyRadii = fc.array(fc.double({ min: 0.1, max: 0.2, noNaN: true }), { minLength: 6, maxLength: 40 });
const anyStar = fc.tuple(anyCentre, anyRadii).map(([centre, radii]) => star(centre, radii));

describe('areaKm2', () => {
  it('is the spherical area of any small polygon', () => {
    fc.assert(
      fc.property(anyStar, (ring) => {
        // Between two positions one goes straight on the map, the other along a great circle.
        expect(Math.abs(areaKm2([[ring]]) / sphericalAreaKm2([[ring]]) - 1)).toBeLessThan(5e-4);
      }),
    );
  });

  it('is that of one degree squared at the equator: R² × 1° × sin 1°', () => {
    const degree: Ring = [
      [100, 0],
      [101, 0],
      [101, 1],
      [100, 1],
      [100, 0],
    ];
    const expected = 6371.0088 ** 2 * (Math.PI / 180) * Math.sin(Math.PI / 180);
    expect(Math.abs(areaKm2([[degree]]) / expected - 1)).toBeLessThan(1e-6);
  });

  it('adds parts up, takes holes out and asks for no direction of the rings', () => {
    fc.assert(
      fc.property(anyCentre, anyRadii, ([longitude, latitude], radii) => {
        const outer = star([longitude, latitude], radii);
        const hole = star(
          [longitude, latitude],
          radii.map((radius) => radius / 2),
        );
        const island = star([longitude + 1, latitude], radii);
        const withHole: Polygon = [outer, [...hole].reverse()];
        expect(areaKm2([withHole, [island]])).toBeCloseTo(areaKm2([[outer]]) - areaKm2([[hole]]) + areaKm2([[island]]), 6);
        expect(areaKm2([[[...outer].reverse()]])).toBeCloseTo(areaKm2([[outer]]), 9);
      }),
    );
  });
});

describe('contains', () => {
  it('agrees with counting the lines that a ray crosses, holes and parts included', () => {
    fc.assert(
      fc.property(
        anyRadii,
        fc.tuple(fc.double({ min: -0.5, max: 1.5, noNaN: true }), fc.double({ min: -0.5, max: 0.5, noNaN: true })),
        (radii, [dx, dy]) => {
          const polygons: readonly Polygon[] = [
            [
              star([100, 0], radii),
              star(
                [100, 0],
                radii.map((radius) => radius / 2),
              ),
            ],
            [star([101, 0], radii)],
          ];
          const lngLat: LngLat = [100 + dx, dy];
          fc.pre(distanceM(lngLat, polygons.flat()) > 0.01);
          expect(contains(polygons, lngLat)).toBe(isInPolygons(polygons, lngLat));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes the border in', () => {
    const ring: Ring = [
      [100, 0],
      [101, 0],
      [101, 1],
      [100, 1],
      [100, 0],
    ];
    expect(contains([[ring]], [100.5, 0])).toBe(true);
    expect(contains([[ring]], [100, 0])).toBe(true);
    expect(contains([[ring]], [99.999, 0])).toBe(false);
  });
});
