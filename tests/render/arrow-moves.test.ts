import { describe, expect, it } from 'vitest';
import { mercator } from '../../src/geo/mercator.js';
import { regionTowards, type Direction, type PlacedRegion } from '../../src/render/arrow-moves.js';
import { gridShapes, SHAPES } from './padang-shapes.js';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

const LEVELS = ['kecamatan', 'kelurahan'] as const;

/** How far one place lies from another towards a direction, and how far aside of it. */
function apart(direction: Direction, from: PlacedRegion, to: PlacedRegion): readonly [ahead: number, aside: number] {
  const [east, south] = mercator(to.labelLngLat).map((each, axis) => each - mercator(from.labelLngLat)[axis as 0 | 1]) as [number, number];
  const ahead = { left: -east, right: east, up: -south, down: south }[direction];
  return [ahead, Math.abs(direction === 'left' || direction === 'right' ? south : east)];
}

const inQuarter = (direction: Direction, from: PlacedRegion, to: PlacedRegion) => {
  const [ahead, aside] = apart(direction, from, to);
  return ahead > 0 && aside <= ahead;
};

function reachedFrom(start: PlacedRegion, regions: readonly PlacedRegion[]): ReadonlySet<string> {
  const met = new Set([start.code]);
  for (const code of met)
    for (const direction of DIRECTIONS) {
      const next = regionTowards(
        direction,
        regions.find((each) => each.code === code)!,
        regions,
      );
      if (next !== null) met.add(next);
    }
  return met;
}

describe.each(LEVELS)('the arrow keys on the %s', (level) => {
  const regions = SHAPES[level];
  const regionOf = (code: string | null) => regions.find((each) => each.code === code)!;

  it('reach each region from each other', () => {
    expect(regions).toHaveLength(level === 'kecamatan' ? 11 : 104);
    for (const region of regions) expect(reachedFrom(region, regions).size, region.name).toBe(regions.length);
  });

  it('lead into their own quarter of the screen, so that none ever leads back', () => {
    for (const region of regions)
      for (const direction of DIRECTIONS) {
        const next = regionTowards(direction, region, regions);
        if (next !== null) expect(inQuarter(direction, region, regionOf(next)), `${region.name} ${direction}`).toBe(true);
      }
  });

  it('lead to a neighbour where one lies in that quarter, and stay only where nothing does', () => {
    for (const region of regions)
      for (const direction of DIRECTIONS) {
        const next = regionTowards(direction, region, regions);
        const beyond = regions.filter((each) => each !== region && inQuarter(direction, region, each));
        const neighbours = beyond.filter(({ code }) => region.neighbours.includes(code));
        const expected = (neighbours.length > 0 ? neighbours : beyond).map(({ code }) => code);
        expect(expected.length === 0 ? next === null : expected.includes(next ?? ''), `${region.name} ${direction}`).toBe(true);
      }
  });
});

describe('the arrow keys', () => {
  it('go straight on over a grid, to its edge', () => {
    const grid = gridShapes(7, 5);
    let place: string | null = '2.0';
    const met = [];
    while (place !== null) {
      met.push(place);
      place = regionTowards(
        'right',
        grid.find(({ code }) => code === place)!,
        grid,
      );
    }
    expect(met).toEqual(['2.0', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6']);
  });

  it('lead from a place that is no region to the nearest region that way', () => {
    const grid = gridShapes(3, 3);
    expect(regionTowards('down', [100.015, 0.2], grid)).toBe('0.1');
    expect(regionTowards('up', [100.015, 0.2], grid)).toBeNull();
  });

  it('cross to an island, and come back from it', () => {
    const [land, island] = [
      { code: 'a', labelLngLat: [100, 0], neighbours: [] },
      { code: 'b', labelLngLat: [99, 0.2], neighbours: [] },
    ] as const;
    expect(regionTowards('left', land, [land, island])).toBe('b');
    expect(regionTowards('right', island, [land, island])).toBe('a');
    expect(regionTowards('up', land, [land, island])).toBeNull();
  });
});
