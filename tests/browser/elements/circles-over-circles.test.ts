import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cells, madeUp, SHARES } from '../../../demo/src/gallery/fixtures-made-up.js';
import { padangBoundaries, type LngLat } from '../../../src/core.js';
import { eventually } from '../../eventually.js';
import { inside, readyMap } from '../placed-map.js';
import { middleOf } from '../real-gestures.js';
import { clickAt, tapAt } from '../real-input.js';

beforeEach(() => page.viewport(390, 844));

/** Many points far from the middle, so that none is moved aside, and there a small one, which is listed before a large one and one of which no amount is known. */
function crowd(middle: LngLat, many: number) {
  const points = [
    { id: 'small', amountRupiah: 10_000 },
    { id: 'large', amountRupiah: 50_000_000 },
    { id: 'unknown', amountRupiah: null },
    ...Array.from({ length: many }, (_, index) => ({ id: `far-${index}`, amountRupiah: 1_000_000 })),
  ].map((each, index) => ({
    ...each,
    name: each.id,
    status: 'illustrative' as const,
    lngLat: index < 3 ? middle : ([middle[0] - 0.09, middle[1] + 0.05] as const),
  }));
  return madeUp(cells(SHARES), {}, { pointLayers: [{ id: 'contoh', title: 'Contoh', clustered: false, points }] });
}

it.each([
  ['SVG', 'svg', 320],
  ['a canvas', 'webgl', 2000],
])(
  'of circles over one another a tap and a click on the middle reach the smallest, on %s',
  async (_, renderer, many) => {
    const [west, south, east, north] = padangBoundaries().views[0]!.bounds;
    const data = crowd([(west + east) / 2, (south + north) / 2], many);
    const map = await readyMap({ attributes: { renderer, 'hide-table': '' }, properties: { data, layers: ['contoh'] } });
    if (renderer === 'webgl') await eventually(() => expect(inside(map, '.pm-map').dataset['canvas']).toBe('painted'));
    const chosen: unknown[] = [];
    map.addEventListener('padang-select', ({ detail }) => chosen.push(detail.point));
    await tapAt(middleOf(map));
    await eventually(() => expect(chosen).toEqual(['small']));
    inside(map, '.close').click();
    await clickAt(middleOf(map));
    await eventually(() => expect(chosen).toEqual(['small', 'small']));
  },
  60_000,
);
