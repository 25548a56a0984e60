import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeMarks } from '../../../src/render/svg/marks.js';
import { boxOf, overlap } from '../../../src/render/svg/text-box.js';

const SIZE = { widthPx: 400, heightPx: 400 };
const FONT_PX = 8;

const made = (x: number, y: number, radiusPx = 10) => ({ circle: { x, y, radiusPx }, mark: 'CONTOH' });

describe('the word of a circle', () => {
  it('stands below it where there is room', () => {
    const [mark] = placeMarks([made(200, 200)], SIZE, FONT_PX);
    expect(mark).toMatchObject({ text: 'CONTOH', x: 200 });
    expect(mark?.box.top).toBeGreaterThanOrEqual(210);
  });

  it('turns aside from another circle, from another word and from the edge of the map', () => {
    const covered = (circles: ReturnType<typeof made>[]) => {
      const marks = placeMarks(circles, SIZE, FONT_PX).map((mark) => mark!.box);
      const boxes = [...circles.map(({ circle }) => boxOf(circle)), ...marks];
      return boxes.flatMap((box, index) => boxes.slice(index + 1).map((other) => overlap(box, other))).reduce((sum, each) => sum + each, 0);
    };
    expect(covered([made(200, 200), made(200, 222)])).toBe(0);
    expect(covered([made(200, 200), made(225, 200)])).toBe(0);
    const [atEdge] = placeMarks([made(200, 390)], SIZE, FONT_PX);
    expect(atEdge?.box.bottom).toBeLessThanOrEqual(400);
  });

  it('turns aside from the size legend', () => {
    const legend = { left: 0, top: 205, right: 400, bottom: 400 };
    const [mark] = placeMarks([made(200, 200)], SIZE, FONT_PX, [legend]);
    expect(overlap(mark!.box, legend)).toBe(0);
  });

  it('always stands at its circle, however crowded it is, and only where the circle has one', () => {
    const circle = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 400 }),
      radiusPx: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(circle, fc.boolean()), { maxLength: 30 }), (drawn) => {
        const circles = drawn.map(([at, isMarked]) => ({ circle: at, mark: isMarked ? 'CONTOH' : null }));
        const marks = placeMarks(circles, SIZE, FONT_PX);
        expect(marks.map((mark) => mark?.text ?? null)).toEqual(circles.map(({ mark }) => mark));
        marks.forEach((mark, index) => {
          const { x, y, radiusPx } = circles[index]!.circle;
          if (mark) expect(Math.hypot(mark.x - x, mark.y - y)).toBeLessThan(radiusPx + 40);
        });
      }),
    );
  });
});
