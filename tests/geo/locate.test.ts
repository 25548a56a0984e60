import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionAt } from '../../src/geo/locate.js';
import { loadRegister } from '../../src/geo/load-register.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { isInPolygons } from '../geodata/plane-geometry.js';

const boundaries = padangBoundaries();

describe('regionAt', () => {
  it('finds each kecamatan at its label, and in each of its islands', () => {
    for (const { code, labelLngLat, polygons } of boundaries.regions) {
      expect(regionAt(boundaries, labelLngLat)).toBe(code);
      for (const [outer] of polygons)
        expect(regionAt({ ...boundaries, regions: boundaries.regions.filter((region) => region.code === code) }, outer![0]!)).toBe(code);
    }
  });

  it('finds the kecamatan of every kelurahan at the label of the kelurahan', async () => {
    const kelurahan = (await loadRegister()).filter(({ level }) => level === 'kelurahan');
    expect(kelurahan).toHaveLength(104);
    for (const { code, parent, labelLngLat } of kelurahan) expect(regionAt(boundaries, labelLngLat), code).toBe(parent);
  });

  it('finds none at sea, beyond the city and on the other side of the world', () => {
    for (const [longitude, latitude] of [
      [100.2, -0.95],
      [100.66, -0.8],
      [-79.6, 0.9],
    ] as const)
      expect(regionAt(boundaries, [longitude, latitude])).toBeNull();
  });

  it('agrees with brute force anywhere around the city', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 100.1, max: 100.6, noNaN: true }),
        fc.double({ min: -1.2, max: -0.65, noNaN: true }),
        (longitude, latitude) => {
          const found = boundaries.regions.filter(({ polygons }) => isInPolygons(polygons, [longitude, latitude]));
          expect(regionAt(boundaries, [longitude, latitude])).toBe(found[0]?.code ?? null);
          expect(found.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 300 },
    );
  });
});
