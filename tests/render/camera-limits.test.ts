import { describe, expect, it } from 'vitest';
import { padangBoundaries } from '../../src/geo/padang.js';
import { fitBounds, projection } from '../../src/geo/mercator.js';
import { cameraLimits } from '../../src/render/camera-limits.js';
import { cameraFor } from '../../src/render/default-camera.js';

const { views, ground } = padangBoundaries();
const SIZES = [
  [320, 320],
  [1280, 400],
  [300, 900],
].map(([widthPx = 0, heightPx = 0]) => ({ widthPx, heightPx }));

describe.each(SIZES)('the limits in %o', (size) => {
  it('let every view be seen as it is offered', () => {
    const { minZoom, maxZoom } = cameraLimits({ views, ground }, size);
    for (const { bounds } of views) {
      const { zoom } = cameraFor(bounds, size);
      expect(zoom).toBeGreaterThanOrEqual(minZoom);
      expect(zoom).toBeLessThanOrEqual(maxZoom);
    }
    expect(maxZoom).toBe(17);
  });

  it('let all that is known be seen at once, and hardly more', () => {
    const { minZoom, bounds } = cameraLimits({ views, ground }, size);
    const [west, south, east, north] = bounds;
    const show = projection({ center: fitBounds(bounds, size).center, zoom: minZoom }, size);
    const [[left, top], [right, bottom]] = [show([west, north]), show([east, south])];
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(-0.001);
    expect(Math.max((right - left) / size.widthPx, (bottom - top) / size.heightPx)).toBeGreaterThan(0.9);
    for (const each of [...views.map((view) => view.bounds), ground!.bounds]) {
      expect(each[0]).toBeGreaterThanOrEqual(west);
      expect(each[1]).toBeGreaterThanOrEqual(south);
      expect(each[2]).toBeLessThanOrEqual(east);
      expect(each[3]).toBeLessThanOrEqual(north);
    }
  });
});

it('let a view closer than streets be seen, and the world where nothing is known', () => {
  const [size] = SIZES;
  const close = { id: 'a', title: { id: 'A', en: 'A' }, bounds: [100, 0, 100.0001, 0.0001] } as const;
  expect(cameraLimits({ views: [close], ground: null }, size!).maxZoom).toBe(cameraFor(close.bounds, size!).zoom);
  expect(cameraLimits({ views: [], ground: null }, size!).bounds[0]).toBe(-180);
});
