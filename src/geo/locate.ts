import type { LngLat, LngLatBounds, RegionCode } from '../model/region.js';
import type { Boundaries, RegionShape } from './boundaries.js';
import { boundsOf } from './bounds-of.js';
import { contains } from './measure.js';

/** Regions by the squares of a grid that they reach into: of thousands only those about a position are looked at. */
interface Grid {
  readonly bounds: LngLatBounds;
  /** Squares on a side. */
  readonly count: number;
  readonly squares: ReadonlyMap<number, readonly RegionShape[]>;
}

const grids = new WeakMap<Boundaries['regions'], Grid>();

/** The column and row of the square in which a position lies. */
function squareOf(
  { bounds: [west, south, east, north], count }: Omit<Grid, 'squares'>,
  [longitude, latitude]: LngLat,
): readonly [number, number] {
  const place = (share: number) => Math.min(count - 1, Math.max(0, Math.floor(share * count))) || 0;
  return [place((longitude - west) / (east - west)), place((latitude - south) / (north - south))];
}

function gridOf(regions: Boundaries['regions']): Grid {
  const outlines = regions.map((region) => ({ region, bounds: boundsOf(region.polygons.flatMap(([outer]) => outer ?? [])) }));
  const frame = {
    bounds: boundsOf(
      outlines.flatMap(
        ({ bounds: [west, south, east, north] }) =>
          [
            [west, south],
            [east, north],
          ] as const,
      ),
    ),
    count: Math.ceil(Math.sqrt(regions.length)),
  };
  const squares = new Map<number, RegionShape[]>();
  for (const {
    region,
    bounds: [west, south, east, north],
  } of outlines) {
    const [left, bottom] = squareOf(frame, [west, south]);
    const [right, top] = squareOf(frame, [east, north]);
    for (let row = bottom; row <= top; row += 1)
      for (let column = left; column <= right; column += 1) {
        const square = row * frame.count + column;
        const here = squares.get(square);
        if (here) here.push(region);
        else squares.set(square, [region]);
      }
  }
  return { ...frame, squares };
}

/** The code of the region in which a position lies, or `null` where it lies in none. */
export function regionAt({ regions }: Boundaries, lngLat: LngLat): RegionCode | null {
  const grid = grids.get(regions) ?? gridOf(regions);
  grids.set(regions, grid);
  const [column, row] = squareOf(grid, lngLat);
  const near = grid.squares.get(row * grid.count + column) ?? [];
  return near.find(({ polygons }) => contains(polygons, lngLat))?.code ?? null;
}
