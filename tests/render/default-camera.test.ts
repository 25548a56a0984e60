import { describe, expect, it } from 'vitest';
import { projection } from '../../src/geo/mercator.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { cameraFor } from '../../src/render/default-camera.js';

const SIZES = [
  { widthPx: 360, heightPx: 360 },
  { widthPx: 608, heightPx: 608 },
  { widthPx: 900, heightPx: 300 },
];

describe('the camera', () => {
  it.each(SIZES)('shows the whole of each view, with room around it, at $widthPx by $heightPx', (size) => {
    for (const { bounds } of padangBoundaries().views) {
      const project = projection(cameraFor(bounds, size), size);
      const [left, top] = project([bounds[0], bounds[3]]);
      const [right, bottom] = project([bounds[2], bounds[1]]);
      expect(Math.min(left, size.widthPx - right)).toBeGreaterThanOrEqual(size.widthPx * 0.029);
      expect(Math.min(top, size.heightPx - bottom)).toBeGreaterThanOrEqual(size.heightPx * 0.029);
      expect(Math.max((right - left) / size.widthPx, (bottom - top) / size.heightPx)).toBeCloseTo(0.94, 2);
    }
  });

  it('shows the world where there is nothing to look at', () => {
    expect(cameraFor(null, SIZES[0]!)).toEqual({ center: [0, 0], zoom: 0 });
  });
});
