import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatestRadiusPx, placedApart, radiusForShare, type Circle } from '../../../src/render/svg/circles.js';

describe('a radius', () => {
  it('gives an area in proportion to the share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 1, noNaN: true }), fc.double({ min: 10, max: 60, noNaN: true }), (share, greatest) => {
        expect(radiusForShare(share, greatest) ** 2 / greatest ** 2).toBeCloseTo(share, 9);
      }),
    );
  });

  it('is nothing for nothing, and can be seen for anything else', () => {
    expect(radiusForShare(0, 20)).toBe(0);
    expect(radiusForShare(-1, 20)).toBe(0);
    expect(radiusForShare(1e-9, 20)).toBe(1.5);
  });

  it('grows with the map, so that every size is the same picture', () => {
    const at = (px: number) => greatestRadiusPx({ widthPx: px, heightPx: px }, 'points');
    expect(at(720)).toBeCloseTo(2 * at(360), 9);
    expect(greatestRadiusPx({ widthPx: 360, heightPx: 200 }, 'regions')).toBeLessThan(
      greatestRadiusPx({ widthPx: 360, heightPx: 360 }, 'regions'),
    );
  });
});

/** Whether some spot of a circle is under none of those over it, looked for on a grid. */
function isSeen({ x, y, radiusPx }: Circle, above: readonly Circle[]): boolean {
  const steps = Array.from({ length: 61 }, (_, step) => (step - 30) / 30);
  return steps.some((across) =>
    steps.some(
      (down) =>
        Math.hypot(across, down) <= 1 &&
        above.every((other) => Math.hypot(x + across * radiusPx - other.x, y + down * radiusPx - other.y) > other.radiusPx),
    ),
  );
}

const circlesToPlace = fc
  .array(
    fc.record({
      at: fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })),
      radiusPx: fc.integer({ min: 15, max: 200 }).map((tenths) => tenths / 10),
    }),
    { maxLength: 20 },
  )
  .map((circles) => circles.sort((a, b) => b.radiusPx - a.radiusPx));

describe('circles placed apart', () => {
  it('are each seen, whatever lies over them', () => {
    fc.assert(
      fc.property(circlesToPlace, (circles) => {
        const placed = placedApart(circles);
        placed.forEach((circle, index) => expect(isSeen(circle, placed.slice(index + 1))).toBe(true));
      }),
      { numRuns: 60 },
    );
  });

  it('keep their size and their order, and their place where they hide none', () => {
    const far = [
      { at: [0, 0], radiusPx: 10 },
      { at: [15, 0], radiusPx: 8 },
      { at: [15, 12], radiusPx: 5 },
    ] as const;
    expect(placedApart(far)).toEqual([
      { x: 0, y: 0, radiusPx: 10 },
      { x: 15, y: 0, radiusPx: 8 },
      { x: 15, y: 12, radiusPx: 5 },
    ]);
  });

  it('let a small one lie on a large one', () => {
    const [large, small] = placedApart([
      { at: [0, 0], radiusPx: 10 },
      { at: [0, 0], radiusPx: 4 },
    ]);
    expect(small).toEqual({ x: 0, y: 0, radiusPx: 4 });
    expect(large).toEqual({ x: 0, y: 0, radiusPx: 10 });
  });
});
