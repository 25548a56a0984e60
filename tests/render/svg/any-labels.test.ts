import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreenPoint } from '../../../src/geo/mercator.js';
import { placeLabels } from '../../../src/render/svg/labels.js';
import { drawnLabels, labelFaults } from './drawn-labels.js';

const FONT_PX = 11;

const square = ([x, y]: ScreenPoint, half: number): readonly ScreenPoint[] => [
  [x - half, y - half],
  [x + half, y - half],
  [x + half, y + half],
  [x - half, y + half],
];

describe('names and values of any regions', () => {
  const anyShapes = fc.array(
    fc.record({
      name: fc.constantFrom('Pauh', 'Padang Barat', 'Bungus Teluk Kabung', 'Nanggalo'),
      value: fc.constantFrom(null, '7', '20,1\u00a0% (Perkiraan)', 'Tidak ada data'),
      at: fc.tuple(fc.integer({ min: -20, max: 420 }), fc.integer({ min: -20, max: 420 })),
      half: fc.integer({ min: 2, max: 70 }),
      ink: fc.constantFrom('dark', 'auto'),
    }),
    { maxLength: 16 },
  );

  it('neither touch nor cross one another, and lie within the map', () => {
    fc.assert(
      fc.property(anyShapes, fc.constantFrom(160, 300, 400), (regions, widthPx) => {
        const shapes = regions.map(({ at, half, ...rest }, index) => ({
          ...rest,
          code: String(index),
          anchor: at,
          rings: [square(at, half)],
        }));
        const drawn = drawnLabels(placeLabels(shapes, { widthPx, heightPx: 400 }, FONT_PX, { circles: [], words: [] }), FONT_PX);
        expect(labelFaults(drawn)).toEqual([]);
        for (const { left, right, top, bottom } of drawn.labels) {
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(-0.5);
          expect(right).toBeLessThanOrEqual(widthPx + 0.5);
          expect(bottom).toBeLessThanOrEqual(400.5);
        }
      }),
      { numRuns: 300 },
    );
  });
});
