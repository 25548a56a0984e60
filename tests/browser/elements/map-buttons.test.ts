import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PadangMap } from '../../../src/index.js';
import { allInside, inside, readyMap } from '../placed-map.js';
import {
  dragAlong,
  edgesOf,
  from,
  isAtRest,
  KEYS,
  middleOf,
  offBy,
  scaledAround,
  shifted,
  touchAlong,
  wantMotion,
  way,
  wheelAt,
} from '../real-gestures.js';
import { clickAt, positionIn } from '../real-input.js';
import { textOf } from '../shown-by.js';

beforeEach(async () => {
  await page.viewport(360, 640);
  await wantMotion('reduce');
});

const LABELS = {
  id: ['Perbesar', 'Perkecil', 'Tampilkan Kota Padang: daratan', 'Tampilkan Kota Padang: semua pulau'],
  en: ['Zoom in', 'Zoom out', 'Show Kota Padang: mainland', 'Show Kota Padang: all islands'],
};

const buttons = (map: PadangMap) => allInside(map, '.map-buttons button');

const press = async (map: PadangMap, label: string) => {
  await clickAt(positionIn(map, `.map-buttons button[aria-label="${label}"]`));
  await map.updateComplete;
};

const idle = (map: PadangMap) => buttons(map).map((button) => button.getAttribute('aria-disabled') === 'true');

const view = (map: PadangMap) => inside(map, 'select[aria-label="Bagian peta"]') as HTMLSelectElement;

const FIRST = [false, false, true, false];

describe('the buttons on the map', () => {
  it.each(['id', 'en'] as const)('say what they do, in the language of the map: %s', async (lang) => {
    const map = await readyMap({ attributes: { lang } });
    for (const attribute of ['aria-label', 'title'])
      expect(buttons(map).map((button) => button.getAttribute(attribute))).toEqual(LABELS[lang]);
  });

  it('are left out with the controls', async () => {
    const map = await readyMap({ attributes: { 'hide-controls': '' } });
    expect(buttons(map)).toEqual([]);
  });

  it('come closer and go back around the middle of the map', async () => {
    const map = await readyMap();
    const middle = middleOf(map);
    const before = edgesOf(map);
    await press(map, 'Perbesar');
    middleOf(map);
    expect(offBy(edgesOf(map), scaledAround(before, middle, 2))).toBeLessThan(1);
    await press(map, 'Perkecil');
    middleOf(map);
    expect(offBy(edgesOf(map), before)).toBeLessThan(1);
  });

  it('are worked by keys, and keep the focus where they have nothing more to do', async () => {
    const map = await readyMap();
    const before = edgesOf(map);
    buttons(map)[0]!.focus();
    for (let times = 0; times < 9; times += 1) await userEvent.keyboard('{Enter}');
    await expect.poll(() => idle(map)).toEqual([true, false, false, false]);
    const closest = edgesOf(map);
    await userEvent.keyboard('{Enter}');
    expect(edgesOf(map)).toEqual(closest);
    expect(map.shadowRoot!.activeElement).toBe(buttons(map)[0]);
    expect(closest[2]! - closest[0]!).toBeGreaterThan(50 * (before[2]! - before[0]!));
  });

  it('bring the whole city back after the map was moved, and do nothing where it is', async () => {
    const map = await readyMap();
    expect(idle(map)).toEqual(FIRST);
    const middle = middleOf(map);
    const before = edgesOf(map);
    await dragAlong(way(middle, [40, 30]));
    await expect.poll(() => idle(map)).toEqual([false, false, false, false]);
    await press(map, 'Tampilkan Kota Padang: daratan');
    await map.whenReady();
    middleOf(map);
    expect(offBy(edgesOf(map), before)).toBeLessThan(0.01);
    expect(idle(map)).toEqual(FIRST);
  });

  it('show the far islands, as the choice of views does, and the choice shows that', async () => {
    const map = await readyMap();
    await press(map, 'Tampilkan Kota Padang: semua pulau');
    await map.whenReady();
    expect(view(map).value).toBe('islands');
    expect(idle(map)).toEqual([false, false, false, true]);
    const frame = inside(map, '[part=map]').getBoundingClientRect();
    for (const path of allInside(map, 'path[data-region]')) {
      const { left, right, top, bottom } = path.getBoundingClientRect();
      expect(left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom).toBe(true);
    }
  });
});

describe('the choice of views', () => {
  it('says that the map was moved, and offers each of them anew', async () => {
    const map = await readyMap();
    const onMap = () => {
      const { left, top } = inside(map, '.pm-map').getBoundingClientRect();
      return shifted(edgesOf(map), [-left, -top]);
    };
    const before = onMap();
    expect(view(map).selectedOptions[0]!.textContent.trim()).toBe('Daratan');
    await press(map, 'Perbesar');
    await expect.poll(() => view(map).selectedOptions[0]!.textContent.trim()).toBe('Digeser');
    await userEvent.selectOptions(view(map), 'mainland');
    await map.whenReady();
    expect(offBy(onMap(), before)).toBeLessThan(1);
    expect([...view(map).options].map(({ value }) => value)).toEqual(['mainland', 'centre', 'islands']);
  });
});

it('every button, choice and row is large enough for a finger on a screen 360 px wide', async () => {
  const map = await readyMap();
  const targets = allInside(map, 'button, select, tbody tr');
  expect(targets.length).toBeGreaterThan(16);
  for (const target of targets) {
    // The link past the map is there for who comes to it.
    if (target.matches('.skip')) target.focus();
    const { width, height } = target.getBoundingClientRect();
    expect([target.outerHTML, Math.min(width, height)]).toEqual([target.outerHTML, expect.toSatisfy((px: number) => px >= 44)]);
  }
});

it('the buttons cover no name of a region on a screen 360 px wide, on the mainland and with all islands', async () => {
  const map = await readyMap();
  for (const id of ['mainland', 'islands']) {
    if (view(map).value !== id) await userEvent.selectOptions(view(map), id);
    await map.whenReady();
    const covering = inside(map, '.map-buttons').getBoundingClientRect();
    const covered = allInside(map, '.pm-label').filter((label) => {
      const { left, right, top, bottom } = label.getBoundingClientRect();
      return right > covering.left && left < covering.right && bottom > covering.top && top < covering.bottom;
    });
    expect([id, covered.map(textOf)]).toEqual([id, []]);
  }
});

describe('a hint', () => {
  const hints = (map: PadangMap) => allInside(map, '.hint').map(textOf);

  it('says how to zoom where a wheel turns over the map, goes by itself, and is not read out', async () => {
    const map = await readyMap();
    await wheelAt(middleOf(map), 10);
    await expect.poll(() => hints(map)).toEqual(['Gunakan Ctrl + gulir untuk memperbesar']);
    const hint = inside(map, '.hint');
    expect(hint.getAttribute('aria-hidden')).toBe('true');
    expect(getComputedStyle(hint).pointerEvents).toBe('none');
    await expect.poll(() => hints(map), { timeout: 8000 }).toEqual([]);
    // Who has just been told is not told again at once.
    await wheelAt(middleOf(map), 10);
    await map.updateComplete;
    expect(hints(map)).toEqual([]);
  });

  it('says how to move it where one finger drags over it, in English too', async () => {
    const map = await readyMap({ attributes: { lang: 'en' } });
    const at = middleOf(map);
    await touchAlong([0, 20, 40, 60].map((right) => [from(at, [right, 0])]));
    await expect.poll(() => hints(map)).toEqual(['Use two fingers to move the map']);
  });

  it('is not shown where the page scrolls on and the map comes under the pointer', async () => {
    const map = await readyMap();
    inside(map, '[part=map]').scrollIntoView({ block: 'start' });
    scrollBy(0, -200);
    const outside = { x: 180, y: 100 };
    // The first turn is told of before the page has scrolled under it: on a busy machine it could be taken for one over the map.
    await wheelAt(outside, 1);
    await Promise.all([wheelAt(outside, 150), wheelAt(outside, 150)]);
    await expect.poll(() => inside(map, '[part=map]').getBoundingClientRect().top).toBeLessThan(60);
    await wheelAt(outside, 20);
    await map.updateComplete;
    expect(hints(map)).toEqual([]);
  });

  it('goes when the map is moved as it says', async () => {
    const map = await readyMap();
    const at = middleOf(map);
    await wheelAt(at, 10);
    await expect.poll(() => hints(map).length).toBe(1);
    await wheelAt(middleOf(map), -20, KEYS.ctrl);
    await expect.poll(() => hints(map)).toEqual([]);
    await expect.poll(() => isAtRest(map)).toBe(true);
  });
});
