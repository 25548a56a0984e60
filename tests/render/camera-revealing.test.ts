import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projection, type ScreenPoint } from '../../src/geo/mercator.js';
import { placeAt } from '../../src/geo/camera.js';
import { cameraRevealing } from '../../src/render/camera-revealing.js';

const view = { camera: { center: [100.4, -0.9], zoom: 10 }, size: { widthPx: 360, heightPx: 300 } } as const;

describe('a camera that shows a place', () => {
  it('is the same where the place is in sight', () => {
    expect(cameraRevealing([0, 0], view)).toBeNull();
    expect(cameraRevealing([180, 299], view)).toBeNull();
  });

  it('brings one out of sight well into the map, at the same zoom, and moves no further than that', () => {
    const far = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(far, far, (x, y) => {
        const at: ScreenPoint = [x, y];
        fc.pre(x < 0 || y < 0 || x > 360 || y > 300);
        const camera = cameraRevealing(at, view)!;
        const [toX, toY] = projection(camera, view.size)(placeAt(view.camera, view.size, at));
        expect(camera.zoom).toBe(10);
        expect(toX).toBeCloseTo(Math.min(Math.max(x, 48), 312), 6);
        expect(toY).toBeCloseTo(Math.min(Math.max(y, 48), 252), 6);
      }),
    );
  });

  it('leaves room in a map that is small', () => {
    const small = { ...view, size: { widthPx: 80, heightPx: 80 } };
    const [x, y] = projection(cameraRevealing([-50, 40], small)!, small.size)(placeAt(view.camera, small.size, [-50, 40]));
    expect(x).toBeCloseTo(20, 6);
    expect(y).toBeCloseTo(40, 6);
  });
});
