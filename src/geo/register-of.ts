import { levelAbove, REGION_LEVELS, type Region, type RegionLevel } from '../model/region.js';
import type { Boundaries, RegionShape } from './boundaries.js';
import { areaKm2 } from './measure.js';

const registers = new WeakMap<Boundaries['regions'], readonly Region[]>();

function makeRegister({ level, whole, regions, parents = [] }: Boundaries): readonly Region[] {
  const unknown = { bpsCode: null, aliases: [], officialAreaKm2: null };
  const entry = (shape: RegionShape, at: RegionLevel): Region => ({
    ...unknown,
    code: shape.code,
    level: at,
    name: shape.name,
    parent: shape.parent ?? whole.code,
    measuredAreaKm2: areaKm2(shape.polygons),
    labelLngLat: shape.labelLngLat,
    neighbours: shape.neighbours,
  });
  const city: Region = {
    ...unknown,
    ...whole,
    level: REGION_LEVELS[0],
    parent: null,
    measuredAreaKm2: areaKm2(regions.flatMap(({ polygons }) => polygons)),
    labelLngLat: regions[0]?.labelLngLat ?? [0, 0],
    neighbours: [],
  };
  const parts = [...parents.map((parent) => entry(parent, levelAbove(level))), ...regions.map((region) => entry(region, level))];
  return [city, ...parts.filter(({ code }) => code !== whole.code)];
}

/**
 * The register that boundaries make by themselves, for data to be joined with: the whole, taken as a city, then its
 * regions, after those one level up where there are any. It knows their codes and names, and nothing of BPS codes,
 * other spellings or published areas.
 */
export function registerOf(boundaries: Boundaries): readonly Region[] {
  const register = registers.get(boundaries.regions) ?? makeRegister(boundaries);
  registers.set(boundaries.regions, register);
  return register;
}
