import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { PadangMap } from '../../../src/index.js';
import { allInside, inside, readyMap } from '../placed-map.js';
import {
  doubleTapAt,
  edgesOf,
  from,
  isAtRest,
  middleOf,
  offBy,
  preventedOf,
  scaledAround,
  shifted,
  touchAlong,
  wantMotion,
} from '../real-gestures.js';
import { inBrowser, positionIn, type Position } from '../real-input.js';
import { textOf } from '../shown-by.js';

beforeEach(() => page.viewport(360, 640));

/** Steps of two fingers, each given by how far it is from a position. */
type Pair = readonly [readonly [number, number], readonly [number, number]];
const pairs = (at: { readonly x: number; readonly y: number }, steps: readonly Pair[]) =>
  steps.map((pair) => pair.map((by) => from(at, by)));

describe('one finger on the map', () => {
  it('scrolls the page and leaves the map', async () => {
    const map = await readyMap();
    const at = middleOf(map);
    const [outline, scrolled] = [inside(map, 'path[data-region="13.71.11"]').getAttribute('d'), scrollY];
    await touchAlong([0, -20, -50, -80, -120].map((down) => [from(at, [0, down])]));
    await expect.poll(() => scrollY).toBeGreaterThan(scrolled + 50);
    expect(inside(map, 'path[data-region="13.71.11"]').getAttribute('d')).toBe(outline);
    expect(isAtRest(map)).toBe(true);
    expect(map.selected).toEqual([]);
  });

  it('that taps twice comes closer, and what the first tap has chosen stays in its sheet', async () => {
    await wantMotion('reduce');
    const map = await readyMap();
    const at = positionIn(map, 'path[data-region="13.71.11"]');
    const before = edgesOf(map);
    await doubleTapAt(at);
    await expect.poll(() => offBy(edgesOf(map), scaledAround(before, at, 2))).toBeLessThan(1);
    expect(map.selected).toEqual(['13.71.11']);
    expect(textOf(inside(map, '[role=dialog]'))).toContain('Koto Tangah');
  });
});

/** Puts a finger down, drags it by some pixels, and has the browser take it over. */
async function dragTakenOver(at: Position, [right, down]: readonly [number, number]): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchCancel', touchPoints: readonly Position[]) =>
    cdp().send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints.map((position) => inBrowser(position)) });
  await touch('touchStart', [at]);
  await touch('touchMove', [from(at, [right, down])]);
  await touch('touchCancel', []);
}

describe('one finger that the browser takes over before it has gone far', () => {
  const hints = (map: PadangMap) => allInside(map, '.hint').map(textOf);
  /** What has been heard of fingers, in its order. */
  const heardIn = (map: PadangMap): readonly string[] => {
    const heard: string[] = [];
    for (const type of ['touchstart', 'touchcancel', 'touchend']) inside(map, '.pm-map').addEventListener(type, () => heard.push(type));
    return heard;
  };

  it('gets the hint where it was dragged sideways, which scrolls nothing', async () => {
    const map = await readyMap();
    const heard = heardIn(map);
    await dragTakenOver(middleOf(map), [20, 3]);
    await expect.poll(() => hints(map)).toEqual(['Gunakan dua jari untuk menggeser peta']);
    expect(heard).toEqual(['touchstart', 'touchcancel']);
  });

  it('gets none where it was dragged up or down, which scrolls the page', async () => {
    const map = await readyMap();
    const heard = heardIn(map);
    await dragTakenOver(middleOf(map), [3, -20]);
    await expect.poll(() => heard).toEqual(['touchstart', 'touchcancel']);
    await map.updateComplete;
    expect(hints(map)).toEqual([]);
  });
});

describe('two fingers on the map', () => {
  it('move it with them, and the page stays', async () => {
    await wantMotion('reduce');
    const map = await readyMap();
    const at = middleOf(map);
    const [before, scrolled] = [edgesOf(map), scrollY];
    const prevented = preventedOf('touchmove');
    await touchAlong(
      pairs(
        at,
        [0, 15, 30, 45, 60].map((by) => [
          [-40, -by],
          [40, -by],
        ]),
      ),
    );
    await expect.poll(() => isAtRest(map) && offBy(edgesOf(map), shifted(before, [0, -60])) < 0.3).toBe(true);
    expect(scrollY).toBe(scrolled);
    expect(prevented).not.toContain(false);
    expect(prevented.length).toBeGreaterThan(0);
    expect(map.selected).toEqual([]);
    expect(allInside(map, '[role=dialog]')).toEqual([]);
  });

  it('that spread keep between them what was between them, to a pixel, and the page stays as large', async () => {
    await wantMotion('reduce');
    const map = await readyMap();
    const at = from(middleOf(map), [-30, 20]);
    const before = edgesOf(map);
    const scrolled = [scrollY, visualViewport?.scale];
    await touchAlong(
      pairs(
        at,
        [40, 50, 60, 70, 80].map((apart) => [
          [-apart + 40, 0],
          [apart + 40, 0],
        ]),
      ),
    );
    const middle = from(at, [40, 0]);
    await expect.poll(() => offBy(edgesOf(map), scaledAround(before, middle, 2))).toBeLessThan(1);
    await expect.poll(() => isAtRest(map)).toBe(true);
    expect([scrollY, visualViewport?.scale]).toEqual(scrolled);
  });

  it('of which one is taken away leave the map where it is, and scroll nothing', async () => {
    await wantMotion('reduce');
    const map = await readyMap();
    const at = middleOf(map);
    const before = edgesOf(map);
    const target = inside(map, '.pm-sea');
    const touch = (type: string, downs: readonly number[]) => {
      const touches = downs.map((down, id) => new Touch({ identifier: id, target, clientX: at.x + id * 80, clientY: at.y + down }));
      const event = new TouchEvent(type, { touches, changedTouches: touches, bubbles: true, composed: true, cancelable: true });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([touch('touchstart', [0]), touch('touchstart', [0, 0]), touch('touchmove', [-30, -30])]).toEqual([false, true, true]);
    touch('touchend', [-30]);
    await expect.poll(() => isAtRest(map) && offBy(edgesOf(map), shifted(before, [0, -30])) < 0.3).toBe(true);
    expect(touch('touchmove', [-90])).toBe(true);
    touch('touchend', []);
    expect([touch('touchstart', [0]), touch('touchmove', [-90])]).toEqual([false, false]);
    touch('touchend', []);
    // The end is not heard where what the fingers were on has been taken out: the next finger is the page's all the same.
    touch('touchstart', [0, 0]);
    expect([touch('touchstart', [0]), touch('touchmove', [-90])]).toEqual([false, false]);
    touch('touchend', []);
    expect(offBy(edgesOf(map), shifted(before, [0, -30]))).toBeLessThan(0.3);
  });
});
