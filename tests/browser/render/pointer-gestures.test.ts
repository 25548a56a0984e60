import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { PadangMap } from '../../../src/index.js';
import { allInside, inside, readyMap } from '../placed-map.js';
import {
  dragAlong,
  doubleClickAt,
  edgesOf,
  from,
  isAtRest,
  KEYS,
  letGoAt,
  middleOf,
  offBy,
  preventedOf,
  pullAlong,
  scaledAround,
  shifted,
  wantMotion,
  way,
  wheelAt,
} from '../real-gestures.js';
import { moveTo, positionIn, type Position } from '../real-input.js';

beforeEach(() => page.viewport(390, 844));

describe('a mouse that drags the map', () => {
  it('moves it by exactly the pixels that it goes', async () => {
    await wantMotion('reduce');
    const map = await readyMap();
    const start = middleOf(map);
    const before = edgesOf(map);
    await dragAlong(way(start, [-60, 37]));
    await expect.poll(() => offBy(edgesOf(map), shifted(before, [-60, 37]))).toBeLessThan(0.3);
    expect(isAtRest(map)).toBe(true);
  });

  it('moves what is drawn as it goes, and lays it out when it lets go', async () => {
    await wantMotion('reduce');
    const map = await readyMap();
    const start = middleOf(map);
    const [path, before] = [inside(map, 'path[data-region="13.71.11"]'), edgesOf(map)];
    const outline = path.getAttribute('d');
    await pullAlong(way(start, [50, -20]));
    await expect.poll(() => offBy(edgesOf(map), shifted(before, [50, -20]))).toBeLessThan(0.3);
    expect(path.getAttribute('d')).toBe(outline);
    expect(isAtRest(map)).toBe(false);
    await letGoAt(from(start, [50, -20]));
    await expect.poll(() => isAtRest(map)).toBe(true);
    expect(path.getAttribute('d')).not.toBe(outline);
  });

  it('chooses nothing, and shows no tooltip on its way', async () => {
    await wantMotion('reduce');
    const map = await readyMap({ attributes: { selected: '13.71.05' } });
    const start = positionIn(map, 'path[data-region="13.71.11"]');
    const before = edgesOf(map);
    await pullAlong(way(start, [20, 20]));
    await map.updateComplete;
    expect(allInside(map, '[part=tooltip]')).toEqual([]);
    await letGoAt(from(start, [20, 20]));
    await expect.poll(() => offBy(edgesOf(map), shifted(before, [20, 20]))).toBeLessThan(0.3);
    expect(map.selected).toEqual(['13.71.05']);
  });

  it('that trembles by a pixel or two has chosen', async () => {
    const map = await readyMap();
    const start = positionIn(map, 'path[data-region="13.71.11"]');
    const before = edgesOf(map);
    await dragAlong([start, from(start, [2, 1])]);
    expect(map.selected).toEqual(['13.71.11']);
    expect(edgesOf(map)).toEqual(before);
  });

  it.each(['middle', 'right'] as const)('does nothing with its %s button', async (button) => {
    await wantMotion('reduce');
    const map = await readyMap();
    const start = middleOf(map);
    const before = edgesOf(map);
    await dragAlong(way(start, [-40, 0]), button);
    // Had it moved the map, this would come on top.
    await dragAlong(way(start, [10, 0]));
    await expect.poll(() => offBy(edgesOf(map), shifted(before, [10, 0]))).toBeLessThan(0.3);
  });

  it('lets it run on when it was fast, but not for who wants less motion', async () => {
    const ranOn = async () => {
      const map = await readyMap();
      const start = middleOf(map);
      const before = edgesOf(map);
      await dragAlong(way(start, [-60, 0], 3));
      await expect.poll(() => isAtRest(map) && edgesOf(map)[0] !== before[0]).toBe(true);
      const [left = 0] = edgesOf(map);
      map.parentElement?.remove();
      return before[0]! - 60 - left;
    };
    await wantMotion('no-preference');
    expect(await ranOn()).toBeGreaterThan(5);
    await wantMotion('reduce');
    expect(Math.abs(await ranOn())).toBeLessThan(0.3);
  });

  it('cannot lose the map: the middle stays within what is known', async () => {
    await wantMotion('reduce');
    const map = await readyMap();
    const start = middleOf(map);
    for (let drag = 0; drag < 8; drag += 1) await dragAlong(way(from(start, [-120, 0]), [250, 0]));
    await expect.poll(() => isAtRest(map)).toBe(true);
    const [left = 0] = edgesOf(map);
    await dragAlong(way(from(start, [-120, 0]), [250, 0]));
    expect(edgesOf(map)[0]).toBe(left);
    const known = inside(map, '.pm-sea').getBoundingClientRect();
    expect(known.left).toBeLessThanOrEqual(start.x + 1);
  });
});

describe('a double click', () => {
  it('comes closer by half around its place, with Shift it goes back, and selects no text', async () => {
    await wantMotion('reduce');
    const map = await readyMap();
    const at = from(middleOf(map), [-20, 30]);
    const before = edgesOf(map);
    await doubleClickAt(at);
    await expect.poll(() => offBy(edgesOf(map), scaledAround(before, at, 2))).toBeLessThan(1);
    expect(getSelection()?.toString()).toBe('');
    await doubleClickAt(at, KEYS.shift);
    await expect.poll(() => offBy(edgesOf(map), before)).toBeLessThan(1);
  });

  it('on a region leaves chosen what its first click has chosen', async () => {
    const map = await readyMap();
    await doubleClickAt(positionIn(map, 'path[data-region="13.71.11"]'));
    expect(map.selected).toEqual(['13.71.11']);
  });

  it.each([
    ['takes its time on the way', 'no-preference', false],
    ['is there at once for who wants less motion', 'reduce', true],
  ] as const)('%s', async (_, motion, isAtOnce) => {
    await wantMotion(motion);
    const map = await readyMap();
    const { x, y } = middleOf(map);
    const before = edgesOf(map);
    const isThere = () => offBy(edgesOf(map), scaledAround(before, { x, y }, 2)) < 1;
    inside(map, '.pm-sea').dispatchEvent(
      new MouseEvent('dblclick', { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true }),
    );
    expect(isThere()).toBe(isAtOnce);
    await expect.poll(() => isAtRest(map) && isThere()).toBe(true);
  });
});

/** A turn of a wheel with Ctrl, as other browsers and mice tell of it. */
function told(map: PadangMap, { x, y }: Position, turn: WheelEventInit): void {
  inside(map, '.pm-sea').dispatchEvent(
    new WheelEvent('wheel', { clientX: x, clientY: y, ctrlKey: true, bubbles: true, composed: true, cancelable: true, ...turn }),
  );
}

describe('a wheel', () => {
  it('over the map scrolls the page and leaves the map', async () => {
    const map = await readyMap();
    const at = middleOf(map);
    const [before, scrolled] = [inside(map, 'path[data-region="13.71.11"]').getAttribute('d'), scrollY];
    const prevented = preventedOf('wheel');
    await wheelAt(at, 120);
    expect(prevented).toEqual([false]);
    await expect.poll(() => scrollY).toBeGreaterThan(scrolled);
    expect(inside(map, 'path[data-region="13.71.11"]').getAttribute('d')).toBe(before);
    expect(isAtRest(map)).toBe(true);
  });

  it.each([
    ['Ctrl', KEYS.ctrl],
    ['⌘', KEYS.meta],
  ])('with %s zooms around the pointer, and the page stays', async (_, key) => {
    const map = await readyMap();
    const at = from(middleOf(map), [40, -30]);
    const [before, scrolled] = [edgesOf(map), scrollY];
    const prevented = preventedOf('wheel');
    await wheelAt(at, -20, key);
    const scale = Math.exp(0.2);
    await expect.poll(() => offBy(edgesOf(map), scaledAround(before, at, scale))).toBeLessThan(1);
    await expect.poll(() => isAtRest(map)).toBe(true);
    expect(offBy(edgesOf(map), scaledAround(before, at, scale))).toBeLessThan(1);
    expect(scrollY).toBe(scrolled);
    expect(prevented).toEqual([true]);
  });

  it('that counts in lines zooms by as much as one that counts in pixels, and by half a level at most', async () => {
    const map = await readyMap();
    const at = middleOf(map);
    const before = edgesOf(map);
    told(map, at, { deltaY: -1, deltaMode: WheelEvent.DOM_DELTA_LINE });
    await expect.poll(() => offBy(edgesOf(map), scaledAround(before, at, Math.exp(0.16)))).toBeLessThan(1);
    told(map, at, { deltaY: -3, deltaMode: WheelEvent.DOM_DELTA_PAGE });
    await expect.poll(() => offBy(edgesOf(map), scaledAround(before, at, Math.exp(0.16) * Math.SQRT2))).toBeLessThan(1);
  });

  it('zooms no farther out than to all that is known, and no closer than to streets', async () => {
    const map = await readyMap();
    const at = middleOf(map);
    const width = () => edgesOf(map)[2]! - edgesOf(map)[0]!;
    const farthestBy = async (deltaY: number) => {
      const before = width();
      for (let turn = 0; turn < 30; turn += 1) told(map, at, { deltaY });
      await expect.poll(() => isAtRest(map) && width() !== before).toBe(true);
      const reached = width();
      await wheelAt(at, deltaY, KEYS.ctrl);
      expect(width()).toBe(reached);
      return reached;
    };
    const farthest = await farthestBy(100);
    const frame = inside(map, '[part=map]').getBoundingClientRect();
    const known = inside(map, '.pm-sea').getBoundingClientRect();
    const share = Math.max(known.width / frame.width, known.height / frame.height);
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(1);
    expect(await farthestBy(-100)).toBeGreaterThan(farthest * 100);
  });
});

it('a pinch that Safari tells of by its own events zooms around its place, and not the page', async () => {
  const map = await readyMap();
  const at = from(middleOf(map), [30, 20]);
  const before = edgesOf(map);
  const pinch = (type: string, scale: number) => {
    const event = new MouseEvent(type, { clientX: at.x, clientY: at.y, bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, 'scale', { value: scale });
    inside(map, '.pm-sea').dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect([pinch('gesturestart', 1), pinch('gesturechange', 1.5)]).toEqual([true, true]);
  await expect.poll(() => offBy(edgesOf(map), scaledAround(before, at, 1.5))).toBeLessThan(1);
  expect(pinch('gestureend', 1.5)).toBe(true);
  await expect.poll(() => isAtRest(map)).toBe(true);
  await moveTo({ x: 1, y: 1 });
});
