import { mercator, type ScreenPoint } from '../geo/mercator.js';
import type { LngLat, RegionCode } from '../model/region.js';

/** Where an arrow key leads, on the screen: in right-to-left pages left stays left. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** A region as an arrow key finds it. */
export interface PlacedRegion {
  readonly code: RegionCode;
  readonly labelLngLat: LngLat;
  readonly neighbours: readonly RegionCode[];
}

const TOWARDS: Readonly<Record<Direction, ScreenPoint>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** How much a step aside counts beside a step ahead, when several regions lie in a quarter. */
const ASIDE = 2;

/** The region that lies best in a quarter of the screen, seen from a place; `null` where none lies in it. */
function bestTowards<Region extends PlacedRegion>(direction: Direction, from: LngLat, regions: readonly Region[]): Region | null {
  const [right, down] = TOWARDS[direction];
  const [fromX, fromY] = mercator(from);
  let best: Region | null = null;
  let least = Infinity;
  for (const region of regions) {
    const [x, y] = mercator(region.labelLngLat);
    const ahead = (x - fromX) * right + (y - fromY) * down;
    const aside = Math.abs((x - fromX) * down) + Math.abs((y - fromY) * right);
    const steps = ahead + ASIDE * aside;
    if (ahead <= 0 || aside > ahead || steps >= least) continue;
    [best, least] = [region, steps];
  }
  return best;
}

/**
 * The region that an arrow key leads to: among the neighbours the one that lies best in that quarter of the screen, by
 * the places of the labels; where no neighbour lies in it, the nearest region beyond; `null` where there is none.
 * @param from the region that is left, or the place of something else on the map
 */
export function regionTowards(direction: Direction, from: PlacedRegion | LngLat, regions: readonly PlacedRegion[]): RegionCode | null {
  const isRegion = 'code' in from;
  const lngLat = isRegion ? from.labelLngLat : from;
  const neighbours = isRegion ? regions.filter(({ code }) => from.neighbours.includes(code)) : [];
  return (bestTowards(direction, lngLat, neighbours) ?? bestTowards(direction, lngLat, regions))?.code ?? null;
}
