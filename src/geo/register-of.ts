import { levelAbove, type Region, type RegionLevel } from '../model/region.js';
import { levelsOf, type Boundaries, type RegionShape } from './boundaries.js';
import { areaKm2 } from './measure.js';

const registers = new WeakMap<Boundaries['regions'], readonly Region[]>();

function makeRegister(boundaries: Boundaries): readonly Region[] {
  const { level, whole, regions, parents = [] } = boundaries;
  const levels = levelsOf(boundaries);
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
  const all: Region = {
    ...unknown,
    ...whole,
    level: levels[0]?.id ?? level,
    parent: null,
    measuredAreaKm2: areaKm2(regions.flatMap(({ polygons }) => polygons)),
    labelLngLat: regions[0]?.labelLngLat ?? [0, 0],
    neighbours: [],
  };
  const parts = [...parents.map((parent) => entry(parent, levelAbove(level, levels).id)), ...regions.map((region) => entry(region, level))];
  return [all, ...parts.filter(({ code }) => code !== whole.code)];
}

/**
 * The register that boundaries make by themselves, for data to be joined with: the whole, then its
 * regions, after those one level up where there are any. It knows their codes and names, and nothing of BPS codes,
 * other spellings or published areas.
 */
export function registerOf(boundaries: Boundaries): readonly Region[] {
  const register = registers.get(boundaries.regions) ?? makeRegister(boundaries);
  registers.set(boundaries.regions, register);
  return register;
}
