import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreenPoint, Size } from '../../../src/geo/mercator.js';
import { CAPITAL_EM, placeWatermark, type PlacedWatermark } from '../../../src/render/svg/watermark.js';
import type { Panel } from '../../../src/scene/scene.js';
import { madeLayer, madePoint, sceneWith } from '../../scene/made-up-points.js';

const SIZES: readonly Size[] = [
  { widthPx: 360, heightPx: 360 },
  { widthPx: 608, heightPx: 608 },
  { widthPx: 900, heightPx: 400 },
];

const POINTS = Array.from({ length: 40 }, (_, index) => madePoint(index, { status: 'illustrative' }));
const [MADE_UP] = sceneWith([madeLayer(POINTS, { clustered: false })]).panels;

const panelOf = (count: number, text: string): Panel => ({
  ...MADE_UP,
  points: MADE_UP.points.slice(0, count),
  watermark: { text, isOfRegions: false, layers: ['titik'] },
});

/** The word where its points stand on the screen, whatever their positions are. */
function placed(symbols: readonly ScreenPoint[], size: Size, text = 'CONTOH'): PlacedWatermark {
  let next = 0;
  const found = placeWatermark(panelOf(symbols.length, text), size, () => symbols[next++] ?? [0, 0]);
  if (!found) throw new RangeError('There is no word.');
  return found;
}

/** The corners of the letters' box. */
function cornersOf({ x, y, angleDegrees, lengthPx, fontPx }: PlacedWatermark): readonly ScreenPoint[] {
  const angle = (angleDegrees * Math.PI) / 180;
  return [-1, 1].flatMap((end) =>
    [-1, 1].map((side): ScreenPoint => {
      const [along, across] = [(end * lengthPx) / 2, (side * fontPx * CAPITAL_EM) / 2];
      return [x + along * Math.cos(angle) - across * Math.sin(angle), y + along * Math.sin(angle) + across * Math.cos(angle)];
    }),
  );
}

/** Whether two convex pieces have something in common: no direction parts them, of those that their edges go in. */
function meet(piece: readonly ScreenPoint[], word: PlacedWatermark): boolean {
  const angle = (word.angleDegrees * Math.PI) / 180;
  const directions = [0, Math.PI / 2, angle, angle + Math.PI / 2];
  return directions.every((direction) => {
    const along = ([x, y]: ScreenPoint) => x * Math.cos(direction) + y * Math.sin(direction);
    const [ours, theirs] = [piece.map(along), cornersOf(word).map(along)];
    return Math.max(...ours) >= Math.min(...theirs) - 0.5 && Math.min(...ours) <= Math.max(...theirs) + 0.5;
  });
}

const share = fc.double({ min: 0.1, max: 0.9, noNaN: true });
const symbols = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 40 });
const edge = fc.double({ min: 0, max: 1, noNaN: true });

describe('the word through a map', () => {
  it('is in every piece cut out of the picture that has more than half of the symbols', () => {
    fc.assert(
      fc.property(
        symbols,
        fc.tuple(edge, edge, edge, edge),
        fc.constantFrom(...SIZES),
        fc.constantFrom('CONTOH', 'EXAMPLE'),
        (shares, [x1, x2, y1, y2], size, text) => {
          const { widthPx, heightPx } = size;
          const at = shares.map(([x, y]): ScreenPoint => [x * widthPx, y * heightPx]);
          const word = placed(at, size, text);
          const [left, right] = [Math.min(x1, x2) * widthPx, Math.max(x1, x2) * widthPx];
          const [top, bottom] = [Math.min(y1, y2) * heightPx, Math.max(y1, y2) * heightPx];
          const kept = at.filter(([x, y]) => x >= left && x <= right && y >= top && y <= bottom);
          fc.pre(kept.length > at.length / 2);
          // The least piece that has them.
          const [xs, ys] = [kept.map(([x]) => x), kept.map(([, y]) => y)];
          const piece = [Math.min(...xs), Math.max(...xs)].flatMap((x) =>
            [Math.min(...ys), Math.max(...ys)].map((y): ScreenPoint => [x, y]),
          );
          expect(meet(piece, word)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is large, and its letters stay within the map', () => {
    fc.assert(
      fc.property(symbols, fc.constantFrom(...SIZES), (shares, size) => {
        const { widthPx, heightPx } = size;
        const word = placed(
          shares.map(([x, y]) => [x * widthPx, y * heightPx]),
          size,
        );
        expect(word.lengthPx).toBeGreaterThan(Math.hypot(widthPx, heightPx) * 0.4);
        for (const [x, y] of cornersOf(word)) {
          const slack = widthPx === heightPx ? 1 : word.fontPx;
          expect(x).toBeGreaterThanOrEqual(-slack);
          expect(x).toBeLessThanOrEqual(widthPx + slack);
          expect(y).toBeGreaterThanOrEqual(-slack);
          expect(y).toBeLessThanOrEqual(heightPx + slack);
        }
      }),
    );
  });

  it('rises through the middle where no symbol is in the view, and runs along the diagonal that the symbols leave longer', () => {
    const size = { widthPx: 600, heightPx: 600 };
    for (const outside of [
      [-50, 400],
      [400, -50],
      [650, 400],
      [400, 650],
    ] as const) {
      const { x, y, angleDegrees } = placed([outside], size);
      for (const [found, expected] of [
        [x, 300],
        [y, 300],
        [angleDegrees, -45],
      ] as const)
        expect(found).toBeCloseTo(expected);
    }
    expect(placed([[150, 150]], size).angleDegrees).toBeCloseTo(45);
    expect(placed([[450, 150]], size).angleDegrees).toBeCloseTo(-45);
  });

  it('is nowhere where nothing is made up', () => {
    const [panel] = sceneWith([madeLayer([madePoint(1)])]).panels;
    expect(placeWatermark(panel, { widthPx: 390, heightPx: 390 }, () => [0, 0])).toBeNull();
  });
});
