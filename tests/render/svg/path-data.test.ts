import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineData, polygonData } from '../../../src/render/svg/path-data.js';

const asItIs = ([x, y]: readonly [number, number]): readonly [number, number] => [x, y];

/** The positions that path data lead through, written out. */
function positions(data: string): (readonly [number, number])[] {
  return data
    .split('z')
    .filter(Boolean)
    .flatMap((part) => {
      const numbers = [...part.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, index): readonly [number, number] => {
        [x, y] = [x + numbers[2 * index]!, y + numbers[2 * index + 1]!];
        // A step back to nothing may round to −0: it is the same place.
        return [Math.round(x * 10) / 10 + 0, Math.round(y * 10) / 10 + 0];
      });
    });
}

const place = fc
  .tuple(fc.integer({ min: -500, max: 2000 }), fc.integer({ min: -500, max: 2000 }))
  .map(([x, y]) => [x / 10, y / 10] as const);

describe('path data', () => {
  it('lead through the positions, to a tenth of a pixel', () => {
    const line = [
      [10, 20],
      [15.04, 20],
      [15.04, 12.5],
      [-3, 12.5],
    ] as const;
    expect(positions(lineData(line, asItIs))).toEqual([
      [10, 20],
      [15, 20],
      [15, 12.5],
      [-3, 12.5],
    ]);
  });

  it('begin and end where the line does, and never stray from it by as much as a pixel', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 30 }), (line) => {
        const led = positions(lineData(line, asItIs));
        expect(led[0]).toEqual(line[0]);
        expect(led.at(-1)).toEqual(line.at(-1));
        for (const [x, y] of line) expect(Math.min(...led.map(([ledX, ledY]) => Math.hypot(ledX - x, ledY - y)))).toBeLessThan(1);
      }),
    );
  });

  it('leave out steps that cannot be seen', () => {
    const line = Array.from({ length: 1000 }, (_, index) => [index / 100, 0] as const);
    expect(positions(lineData(line, asItIs)).length).toBeLessThanOrEqual(40);
  });

  it('close each ring of each polygon', () => {
    const square = (at: number) =>
      [
        [at, at],
        [at + 4, at],
        [at + 4, at + 4],
        [at, at],
      ] as const;
    const data = polygonData([[square(0), square(1)], [square(20)]], asItIs);
    expect(data.match(/M/g)).toHaveLength(3);
    expect(data.match(/z/g)).toHaveLength(3);
    expect(data).not.toMatch(/NaN|e-|undefined/);
  });
});
