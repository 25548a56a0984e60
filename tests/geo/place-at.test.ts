import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projection, type ScreenPoint } from '../../src/geo/mercator.js';
import { placeAt, zoomedAround } from '../../src/geo/place-at.js';

const camera = fc.record({ center: fc.tuple(fc.double({ min: -150, max: 150, noNaN: true }), fc.double({ min: -70, max: 70, noNaN: true })), zoom: fc.double({ min: 4, max: 14, noNaN: true }) });
const size = { widthPx: 360, heightPx: 640 };
const point: fc.Arbitrary<ScreenPoint> = fc.tuple(fc.integer({ min: 0, max: 360 }), fc.integer({ min: 0, max: 640 }));

describe('a place on the screen', () => {
  it('is where the camera shows it', () => {
    fc.assert(
      fc.property(camera, point, (each, [x, y]) => {
        const [toX, toY] = projection(each, size)(placeAt(each, size, [x, y]));
        expect(toX).toBeCloseTo(x, 4);
        expect(toY).toBeCloseTo(y, 4);
      }),
    );
  });

  it('stays where it is while the map is zoomed around it', () => {
    fc.assert(
      fc.property(camera, point, (each, [x, y]) => {
        const zoomed = zoomedAround(each, size, [x, y], each.zoom + 1);
        const [toX, toY] = projection(zoomed, size)(placeAt(each, size, [x, y]));
        expect(zoomed.zoom).toBe(each.zoom + 1);
        expect(toX).toBeCloseTo(x, 3);
        expect(toY).toBeCloseTo(y, 3);
      }),
    );
  });
});
