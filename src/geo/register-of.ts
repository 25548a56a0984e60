import { REGION_LEVELS, type Region } from '../model/region.js';
import type { Boundaries } from './boundaries.js';
import { areaKm2 } from './measure.js';

const registers = new WeakMap<Boundaries['regions'], readonly Region[]>();

function makeRegister({ level, whole, regions }: Boundaries): readonly Region[] {
  const polygons = regions.flatMap((region) => region.polygons);
  const labelLngLat = regions[0]?.labelLngLat ?? [0, 0];
  const [top] = REGION_LEVELS;
  const unknown = { bpsCode: null, aliases: [], officialAreaKm2: null };
  return [
    { ...unknown, ...whole, level: top, parent: null, measuredAreaKm2: areaKm2(polygons), labelLngLat, neighbours: [] },
    ...regions
      .filter(({ code }) => code !== whole.code)
      .map(
        (region): Region => ({
          ...unknown,
          code: region.code,
          level,
          name: region.name,
          parent: whole.code,
          measuredAreaKm2: areaKm2(region.polygons),
          labelLngLat: region.labelLngLat,
          neighbours: region.neighbours,
        }),
      ),
  ];
}

/**
 * The register that boundaries make by themselves, for data to be joined with: the whole, taken as a city, then its
 * regions. It knows their codes and names, and nothing of BPS codes, other spellings or published areas.
 */
export function registerOf(boundaries: Boundaries): readonly Region[] {
  const register = registers.get(boundaries.regions) ?? makeRegister(boundaries);
  registers.set(boundaries.regions, register);
  return register;
}
