import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { projection, type Camera } from '../../../../src/geo/mercator.js';
import type { RendererView } from '../../../../src/render/map-renderer.js';
import { sceneWith, square } from './made-up-scene.js';
import { atRest, openLayer, pixelsOf, SIZE } from './open-layer.js';

const SQUARE_SIDE = 0.01;
const SQUARE_AT = [100.35, -0.95] as const;
const scene = sceneWith([square(SQUARE_AT, SQUARE_SIDE, { code: 'a' })]);

const CAMERAS: readonly Camera[] = [
  { center: [100.354, -0.944], zoom: 9.37 },
  { center: [100.36, -0.94], zoom: 11 },
  { center: [100.352, -0.947], zoom: 13.5 },
  { center: [100.349, -0.951], zoom: 15.81 },
];

afterEach(() => cdp().send('Emulation.clearDeviceMetricsOverride'));

/** Where along a line of a map its colour turns to red and back, in CSS pixels; its ends where it is red there. */
function redFromTo(isRed: (at: number) => boolean): readonly [number, number] {
  const step = 1 / 4;
  const red = Array.from({ length: SIZE.widthPx / step }, (_, index) => index * step).filter(isRed);
  return [red[0] ?? NaN, (red[red.length - 1] ?? NaN) + step];
}

describe.each([1, 2, 2.625])('at %s device pixels for one of CSS', (deviceScaleFactor) => {
  it('the canvas shows the edges of a region where the projection of the SVG has them', async () => {
    await cdp().send('Emulation.setDeviceMetricsOverride', { width: 0, height: 0, deviceScaleFactor, mobile: false });
    expect(devicePixelRatio).toBe(deviceScaleFactor);
    const view = (camera: Camera): RendererView => ({ camera, size: SIZE });
    const layer = await openLayer(scene, { view: view(CAMERAS[0]!) });
    for (const camera of CAMERAS) {
      layer.setCamera(view(camera));
      await atRest(layer);
      const project = projection(camera, SIZE);
      const [left, bottom] = project(SQUARE_AT);
      const [right, top] = project([SQUARE_AT[0] + SQUARE_SIDE, SQUARE_AT[1] + SQUARE_SIDE]);
      const within = (at: number) => Math.min(Math.max(at, 0), SIZE.widthPx);
      const pixel = pixelsOf(layer);
      const isRed = (x: number, y: number) => pixel(x, y)[0] > 150 && pixel(x, y)[1] < 110;
      const [middleX, middleY] = [(within(left) + within(right)) / 2, (within(top) + within(bottom)) / 2];
      const found = [...redFromTo((x) => isRed(x, middleY)), ...redFromTo((y) => isRed(middleX, y))];
      const expected = [left, right, top, bottom].map(within);
      found.forEach((at, index) =>
        expect(Math.abs(at - expected[index]!), `zoom ${camera.zoom}: ${found.join()} for ${expected.join()}`).toBeLessThanOrEqual(1),
      );
    }
  });
});
