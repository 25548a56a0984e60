import fc from 'fast-check';
import { MercatorCoordinate } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { fitBounds, inverseMercator, mercator, projection, type Size } from '../../src/geo/mercator.js';
import type { LngLat, LngLatBounds } from '../../src/model/region.js';

const anyLngLat: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);
const anySize: fc.Arbitrary<Size> = fc.record({
  widthPx: fc.integer({ min: 50, max: 4000 }),
  heightPx: fc.integer({ min: 50, max: 4000 }),
});
const anyBounds: fc.Arbitrary<LngLatBounds> = fc
  .tuple(
    fc.double({ min: -170, max: 160, noNaN: true }),
    fc.double({ min: -80, max: 70, noNaN: true }),
    fc.double({ min: 0.001, max: 10, noNaN: true }),
    fc.double({ min: 0.001, max: 10, noNaN: true }),
  )
  .map(([west, south, width, height]) => [west, south, west + width, south + height]);

describe('mercator', () => {
  it('puts the world into a square from 0 to 1, north up', () => {
    expect(mercator([0, 0])).toEqual([0.5, 0.5]);
    expect(mercator([-180, 0])[0]).toBe(0);
    expect(mercator([180, 0])[0]).toBe(1);
    // The latitude at which Web Mercator is cut to a square.
    const cut = (Math.atan(Math.sinh(Math.PI)) * 180) / Math.PI;
    expect(mercator([0, cut])[1]).toBeCloseTo(0, 12);
    expect(mercator([0, -cut])[1]).toBeCloseTo(1, 12);
  });

  it('keeps angles: far north it stretches both ways alike', () => {
    fc.assert(
      fc.property(anyLngLat, ([longitude, latitude]) => {
        const step = 1e-5;
        const [x, y] = mercator([longitude, latitude]);
        const eastward = mercator([longitude + step, latitude])[0] - x;
        const northward = y - mercator([longitude, latitude + step])[1];
        expect(Math.abs((northward * Math.cos((latitude * Math.PI) / 180)) / eastward - 1)).toBeLessThan(1e-3);
      }),
    );
  });

  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(anyLngLat, (lngLat) => {
        const [longitude, latitude] = inverseMercator(mercator(lngLat));
        expect(longitude).toBeCloseTo(lngLat[0], 9);
        expect(latitude).toBeCloseTo(lngLat[1], 9);
      }),
    );
  });
});

describe('projection', () => {
  it('draws the world 512 px wide at zoom 0, and twice as wide with each step, as MapLibre does', () => {
    const size = { widthPx: 300, heightPx: 200 };
    for (const [zoom, widthPx] of [
      [0, 512],
      [1, 1024],
      [10.5, 512 * 2 ** 10.5],
    ] as const) {
      const project = projection({ center: [0, 0], zoom }, size);
      expect(project([180, 0])[0] - project([-180, 0])[0]).toBeCloseTo(widthPx, 6);
    }
  });

  it('puts the centre of the camera into the middle of the map, north up and east to the right', () => {
    fc.assert(
      fc.property(anyLngLat, fc.double({ min: 0, max: 18, noNaN: true }), anySize, (center, zoom, size) => {
        const project = projection({ center, zoom }, size);
        expect(project(center)).toEqual([size.widthPx / 2, size.heightPx / 2]);
        expect(project([center[0] + 1, center[1]])[0]).toBeGreaterThan(size.widthPx / 2);
        expect(project([center[0], center[1] + 1])[1]).toBeLessThan(size.heightPx / 2);
      }),
    );
  });

  it('puts every place where MapLibre’s own coordinates have it', () => {
    fc.assert(
      fc.property(anyLngLat, anyLngLat, fc.double({ min: 0, max: 12, noNaN: true }), anySize, (center, lngLat, zoom, size) => {
        const worldPx = 512 * 2 ** zoom;
        const [middle, there] = [center, lngLat].map(([lng, lat]) => MercatorCoordinate.fromLngLat({ lng, lat }));
        const [left, top] = projection({ center, zoom }, size)(lngLat);
        expect(left).toBeCloseTo(size.widthPx / 2 + (there!.x - middle!.x) * worldPx, 4);
        expect(top).toBeCloseTo(size.heightPx / 2 + (there!.y - middle!.y) * worldPx, 4);
      }),
    );
  });
});

describe('fitBounds', () => {
  it('shows the bounds inside the margins, as large as fits, in the middle', () => {
    fc.assert(
      fc.property(anyBounds, anySize, fc.double({ min: 0, max: 0.45, noNaN: true }), (bounds, size, marginShare) => {
        const [west, south, east, north] = bounds;
        const project = projection(fitBounds(bounds, size, marginShare), size);
        const [left, top] = project([west, north]);
        const [right, bottom] = project([east, south]);
        const [marginX, marginY] = [size.widthPx * marginShare, size.heightPx * marginShare];
        const nearlyPx = 1e-4;
        expect(left).toBeGreaterThan(marginX - nearlyPx);
        expect(right).toBeLessThan(size.widthPx - marginX + nearlyPx);
        expect(top).toBeGreaterThan(marginY - nearlyPx);
        expect(bottom).toBeLessThan(size.heightPx - marginY + nearlyPx);
        expect(Math.min(left - marginX, top - marginY)).toBeLessThan(nearlyPx);
        expect(Math.abs(left + right - size.widthPx)).toBeLessThan(nearlyPx);
        expect(Math.abs(top + bottom - size.heightPx)).toBeLessThan(nearlyPx);
      }),
    );
  });
});
