import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsAround,
  cameraBetween,
  cameraShowing,
  limited,
  panned,
  pinched,
  placeAt,
  showsSame,
  zoomedAround,
  type CameraLimits,
} from '../../src/geo/camera.js';
import { projection, type ScreenPoint, type Size } from '../../src/geo/mercator.js';
import type { LngLat } from '../../src/model/region.js';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const place: fc.Arbitrary<LngLat> = fc.tuple(number(95, 105), number(-5, 5));
const camera = fc.record({ center: place, zoom: number(3, 17) });
const size: fc.Arbitrary<Size> = fc.record({ widthPx: number(100, 2000), heightPx: number(100, 2000) });
const point: fc.Arbitrary<ScreenPoint> = fc.tuple(number(0, 600), number(0, 600));
const LIMITS: CameraLimits = { minZoom: 0, maxZoom: 22, bounds: [-180, -80, 180, 80] };

const apart = ([ax, ay]: ScreenPoint, [bx, by]: ScreenPoint) => Math.hypot(bx - ax, by - ay);

describe('a camera', () => {
  it('shows at each point the place that is projected there', () => {
    fc.assert(
      fc.property(camera, size, point, (looking, screen, at) => {
        expect(apart(projection(looking, screen)(placeAt(looking, screen, at)), at)).toBeLessThan(1e-3);
      }),
    );
  });

  it('is found by a place, the point that shows it, and a zoom', () => {
    fc.assert(
      fc.property(camera, size, point, place, (looking, screen, at, where) => {
        const found = cameraShowing(where, screen, at, looking.zoom);
        expect(apart(projection(found, screen)(where), at)).toBeLessThan(1e-3);
        expect(found.zoom).toBe(looking.zoom);
      }),
    );
  });

  it('that is panned shows everything moved by the pixels', () => {
    fc.assert(
      fc.property(camera, size, point, point, (looking, screen, at, [right, down]) => {
        const where = placeAt(looking, screen, at);
        const [x, y] = projection(panned(looking, screen, [right, down]), screen)(where);
        expect(apart([x, y], [at[0] + right, at[1] + down])).toBeLessThan(1e-3);
      }),
    );
  });

  it('that is zoomed around a point still shows the same place there, and keeps within the limits', () => {
    fc.assert(
      fc.property(camera, size, point, number(-5, 30), (looking, screen, at, zoom) => {
        const zoomed = zoomedAround(looking, screen, at, zoom, LIMITS);
        expect(zoomed.zoom).toBe(Math.min(Math.max(zoom, 0), 22));
        expect(apart(projection(zoomed, screen)(placeAt(looking, screen, at)), at)).toBeLessThan(1e-2);
      }),
    );
  });

  it('that is pinched shows under each of two fingers what was there, where they did not turn', () => {
    fc.assert(
      fc.property(
        camera,
        size,
        point,
        fc.tuple(number(20, 200), number(20, 200)),
        number(0.5, 2),
        point,
        (looking, screen, a, [right, down], scale, to) => {
          const from = [a, [a[0] + right, a[1] + down]] as const;
          const onto = [to, [to[0] + right * scale, to[1] + down * scale]] as const;
          const show = projection(pinched(looking, screen, from, onto, LIMITS), screen);
          for (const finger of [0, 1] as const)
            expect(apart(show(placeAt(looking, screen, from[finger])), onto[finger])).toBeLessThan(0.01);
        },
      ),
    );
  });

  it('that two fingers on one spot move tells no scale out of all measure', () => {
    const looking = { center: [100, 0], zoom: 10 } as const;
    const spot = [50, 50] as const;
    const { zoom } = pinched(looking, { widthPx: 100, heightPx: 100 }, [spot, spot], [spot, [90, 50]], LIMITS);
    expect(zoom).toBe(12);
  });

  it('that is limited is itself within the limits, and the nearest outside', () => {
    const limits: CameraLimits = { minZoom: 5, maxZoom: 9, bounds: [98, -2, 101, 1] };
    expect(limited({ center: [90, 5], zoom: 3 }, limits)).toEqual({ center: [98, 1], zoom: 5 });
    expect(limited({ center: [102, -5], zoom: 12 }, limits)).toEqual({ center: [101, -2], zoom: 9 });
    fc.assert(
      fc.property(camera, (looking) => {
        const once = limited(looking, limits);
        expect(limited(once, limits)).toEqual(once);
      }),
    );
  });
});

describe('the way from one camera to another', () => {
  it('begins and ends at them', () => {
    fc.assert(
      fc.property(camera, camera, (from, to) => {
        expect(showsSame(cameraBetween(from, to, 0), from)).toBe(true);
        expect(cameraBetween(from, to, 1)).toBe(to);
      }),
    );
  });

  it('of a zoom around a point keeps the place there all the way', () => {
    fc.assert(
      fc.property(camera, size, point, number(-3, 3), number(0, 1), (from, screen, at, levels, share) => {
        const to = zoomedAround(from, screen, at, from.zoom + levels, LIMITS);
        const [x, y] = projection(cameraBetween(from, to, share), screen)(placeAt(from, screen, at));
        expect(apart([x, y], at)).toBeLessThan(0.05);
      }),
    );
  });

  it('of a pan is straight and even', () => {
    fc.assert(
      fc.property(camera, size, number(0, 1), ({ center, zoom }, screen, share) => {
        const from = { center, zoom };
        const to = panned(from, screen, [300, -200]);
        const [x, y] = projection(cameraBetween(from, to, share), screen)(center);
        expect(apart([x, y], [screen.widthPx / 2 + 300 * share, screen.heightPx / 2 - 200 * share])).toBeLessThan(1e-2);
      }),
    );
  });
});

describe('two cameras', () => {
  it('show the same where not a pixel differs', () => {
    const looking = { center: [100, -1], zoom: 12 } as const;
    const screen = { widthPx: 300, heightPx: 300 };
    expect(showsSame(looking, { ...looking })).toBe(true);
    expect(showsSame(looking, panned(looking, screen, [0.5, 0]))).toBe(false);
    expect(showsSame(looking, { ...looking, zoom: 12.01 })).toBe(false);
  });
});

describe('the bounds around bounds', () => {
  it('hold them all, and touch them on each side', () => {
    expect(
      boundsAround([
        [1, 2, 3, 4],
        [0, 3, 2, 9],
        [2, 2, 7, 3],
      ]),
    ).toEqual([0, 2, 7, 9]);
    expect(boundsAround([])).toBeNull();
  });
});
