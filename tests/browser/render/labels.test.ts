import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PadangMap } from '../../../src/index.js';
import { demoDataset } from '../demo-dataset.js';
import { allInside, inside, readyMap } from '../placed-map.js';

beforeEach(() => page.viewport(1280, 900));

// A page's usual face is wider than the runner's serif.
beforeEach(() => {
  document.body.style.fontFamily = 'sans-serif';
});
afterEach(() => {
  document.body.style.fontFamily = '';
});

/** By how much two labels may overlap at most. */
const OVERLAP_PX = 1;

const graphics = (map: PadangMap, selector: string) => allInside(map, selector) as readonly Element[] as readonly SVGGraphicsElement[];

interface Name {
  readonly code: string;
  readonly box: DOMRect;
  /** Where the leader line ends; `null` where the name stands in its region. */
  readonly leaderTo: DOMPoint | null;
}

/** The names on the map, each with the leader line that begins beside it. */
function namesOn(map: PadangMap): readonly Name[] {
  const leaders = graphics(map, '.pm-leader').map((line) => {
    const path = line as SVGPathElement;
    return { from: path.getPointAtLength(0), to: path.getPointAtLength(path.getTotalLength()) };
  });
  return graphics(map, '.pm-label').map((label) => {
    const { x, y, width, height } = label.getBBox();
    const box = new DOMRect(x, y, width, height);
    const leader = leaders.find(({ from }) => Math.abs(from.x - (box.x + box.width)) < 6 && from.y > box.y && from.y < box.y + box.height);
    return {
      code: label.getAttribute('data-label') ?? '',
      box,
      leaderTo: label.getAttribute('text-anchor') === 'end' ? (leader?.to ?? new DOMPoint(NaN, NaN)) : null,
    };
  });
}

const regionPath = (map: PadangMap, code: string) => inside(map, `path[data-region="${code}"]`) as Element as SVGPathElement;

const overlap = (a: DOMRect, b: DOMRect) =>
  Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Pairs of names that cover one another. */
const overlapping = (names: readonly Name[]) =>
  names.flatMap((a, index) =>
    names
      .slice(index + 1)
      .filter((b) => overlap(a.box, b.box) > OVERLAP_PX)
      .map((b) => `${a.code} ${b.code}`),
  );

const KINDS: readonly (readonly [string, Partial<PadangMap>])[] = [
  ['of rates', {}],
  ['of the estimate with points', { data: demoDataset, indicator: 'poverty-rate-estimate', layers: ['kube-grants'] }],
  ['of the allocation', { indicator: 'psm-per-10000-people' }],
  ['of counts', { indicator: 'psm' }],
  ['of areas', { indicator: 'area' }],
];

describe.each([320, 360, 390, 608])('on a map %i px wide', (widthPx) => {
  it.each(KINDS)(
    '%s each of the 11 regions has its name, inside or at a leader line that ends in it, and none covers another',
    async (_, properties) => {
      const map = await readyMap({ widthPx, properties });
      await document.fonts.ready;
      const names = namesOn(map);
      const unnamed = (map.scene?.panels[0].readings ?? [])
        .map(({ code }) => code)
        .filter((code) => names.every((name) => name.code !== code));
      // On the narrowest map the points leave no room for a name that touches nothing: it is left to the table.
      expect(unnamed.length, unnamed.join()).toBeLessThanOrEqual(widthPx === 320 && properties.layers ? 1 : 0);
      expect(overlapping(names)).toEqual([]);
      const frame = inside(map, '[part=map] svg') as Element as SVGSVGElement;
      for (const { code, box, leaderTo } of names) {
        expect(box.left, code).toBeGreaterThanOrEqual(0);
        expect(box.top, code).toBeGreaterThanOrEqual(-1);
        expect(box.right, code).toBeLessThanOrEqual(frame.viewBox.baseVal.width);
        expect(box.bottom, code).toBeLessThanOrEqual(frame.viewBox.baseVal.height + 1);
        const anchor = leaderTo ?? new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
        if (leaderTo || map.scene?.panels[0].encoding !== 'circle') expect(regionPath(map, code).isPointInFill(anchor), code).toBe(true);
      }
    },
  );
});

describe('the names in a static figure', () => {
  it.each([390, 608])('have room in a column of %i px too, before the element takes it over', async (widthPx) => {
    const map = await readyMap({ widthPx });
    const live = namesOn(map);
    const fresh = document.createElement('padang-map');
    map.parentElement!.append(fresh);
    await fresh.updateComplete;
    const shown = graphics(fresh, '.pm-label').filter((label) => label.getBoundingClientRect().width > 0);
    expect(shown.map((label) => label.getAttribute('data-label')).sort()).toEqual(live.map(({ code }) => code).sort());
    const boxes = shown.map((label) => label.getBoundingClientRect());
    const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(a, b) > OVERLAP_PX));
    expect(pairs).toEqual([]);
    expect(fresh.scene).toBeNull();
  });
});

describe('the views', () => {
  const within = (inner: DOMRect, { left, top, right, bottom }: DOMRect) =>
    inner.left >= left && inner.top >= top && inner.right <= right && inner.bottom <= bottom;

  /** The box of a region's largest polygon, its main part. */
  const mainBox = (map: PadangMap, code: string) => {
    const parts = (regionPath(map, code).getAttribute('d') ?? '').split(/(?<=z)/);
    const boxes = parts.map((data) => {
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', data);
      inside(map, '[part=map] svg').append(path);
      const box = path.getBoundingClientRect();
      path.remove();
      return box;
    });
    return boxes.reduce((largest, box) => (box.width * box.height > largest.width * largest.height ? box : largest));
  };

  it.each([360, 608])('show the mainland first, and all islands when asked, at %i px', async (widthPx) => {
    const map = await readyMap({ widthPx });
    const frame = inside(map, '[part=map]').getBoundingClientRect();
    const codes = map.scene?.panels[0].readings.map(({ code }) => code) ?? [];
    expect(codes.filter((code) => !within(mainBox(map, code), frame))).toEqual([]);
    const wholeWithin = () =>
      codes.filter((code) => within(regionPath(map, code).getBoundingClientRect(), inside(map, '[part=map]').getBoundingClientRect()));
    expect(wholeWithin().length).toBeLessThan(11);
    await userEvent.selectOptions(inside(map, 'select[aria-label="Bagian peta"]'), 'islands');
    await expect.poll(wholeWithin).toHaveLength(11);
  });

  it('fill the map with the mainland: in one direction it takes nine tenths of the room', async () => {
    const map = await readyMap({ widthPx: 390 });
    const frame = inside(map, '[part=map]').getBoundingClientRect();
    const boxes = (map.scene?.panels[0].readings ?? []).map(({ code }) => mainBox(map, code));
    const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
    const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
    expect(Math.max(width / frame.width, height / frame.height)).toBeGreaterThan(0.9);
  });
});
