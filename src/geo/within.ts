import type { RegionCode } from '../model/region.js';
import type { Boundaries, Ground, RegionShape } from './boundaries.js';
import { mainBounds } from './topology.js';

/** The regions within one of a level up. */
export interface BoundariesWithin {
  /** Only those within; the others of the level up lie on the ground, and the first view shows the one. */
  readonly boundaries: Boundaries;
  readonly parent: RegionShape;
}

const made = new WeakMap<Boundaries, Map<RegionCode, BoundariesWithin | null>>();

/** What lies around one of the regions a level up: the others as land with borders and names, and what lay there before. */
function groundAround({ ground, views }: Boundaries, others: readonly RegionShape[]): Ground {
  const polygons = others.flatMap((other) => other.polygons);
  const [view] = views;
  return {
    // The ground ends where the regions begin: the others are its land now.
    land: [...(ground?.land ?? []), ...polygons],
    borders: [...(ground?.borders ?? []), ...polygons.flat()],
    labels: [...(ground?.labels ?? []), ...others.map(({ name, labelLngLat }) => ({ name, lngLat: labelLngLat }))],
    bounds: ground?.bounds ?? view?.bounds ?? [-180, -85, 180, 85],
  };
}

function narrowed(boundaries: Boundaries, code: RegionCode): BoundariesWithin | null {
  const { parents = [], views } = boundaries;
  const parent = parents.find((each) => each.code === code);
  const regions = boundaries.regions.filter((region) => region.parent === code);
  if (!parent || regions.length === 0) return null;
  const { name } = parent;
  return {
    parent,
    boundaries: {
      ...boundaries,
      regions,
      ground: groundAround(
        boundaries,
        parents.filter((each) => each !== parent),
      ),
      views: [{ id: code, title: { id: name }, bounds: mainBounds([parent]) }, ...views],
    },
  };
}

/**
 * The boundaries of the regions within one of a level up, such as the kelurahan of one kecamatan; `null` where they
 * have none of that code. The same boundaries and code give the same object.
 */
export function boundariesWithin(boundaries: Boundaries, code: RegionCode): BoundariesWithin | null {
  const known = made.get(boundaries) ?? new Map<RegionCode, BoundariesWithin | null>();
  made.set(boundaries, known);
  const within = known.get(code) ?? narrowed(boundaries, code);
  known.set(code, within);
  return within;
}
