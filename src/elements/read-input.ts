import type { GivenNames } from '../data/given-names.js';
import { joinTable } from '../data/join-table.js';
import { withList, type Validated, type ValidatedTable } from '../data/validated.js';
import type { Boundaries } from '../geo/boundaries.js';
import { loadRegister } from '../geo/load-register.js';
import { padangBoundaries } from '../geo/padang.js';
import type { LngLat, Region, RegionCode } from '../model/region.js';

const loadLocate = async (boundaries: Boundaries): Promise<(lngLat: LngLat) => RegionCode | null> => {
  const { regionAt } = await import('../geo/locate.js');
  return (lngLat) => regionAt(boundaries, lngLat);
};

const mayHavePoints = (input: unknown): boolean => typeof input === 'object' && input !== null && 'pointLayers' in input;

/** The register that data are joined with: that of a page's own boundaries, else Padang's. */
export async function registerFor(own: Boundaries | null): Promise<readonly Region[]> {
  return own ? (await import('../geo/register-of.js')).registerOf(own) : loadRegister();
}

/**
 * Takes input through the one door, against the regions of a page's own boundaries, else Padang's register.
 * @param names what the page calls data that do not say it
 */
export async function readInput(input: unknown, own: Boundaries | null, names: GivenNames): Promise<Validated> {
  return withList(await readTable(input, own, names));
}

/** The same, of which the observations are left by fields. What few data need is fetched where they do. */
export async function readTable(input: unknown, own: Boundaries | null, names: GivenNames): Promise<ValidatedTable> {
  const locate = mayHavePoints(input) ? await loadLocate(own ?? padangBoundaries()) : null;
  const joined = joinTable(input, await registerFor(own), { names, ...(locate && { locate }) });
  return joined.finish(joined.needsProtection ? (await import('../data/privacy/protect-counts.js')).protectTable : null);
}
