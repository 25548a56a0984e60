import type { GivenNames } from '../data/given-names.js';
import { validateTable } from '../data/validate.js';
import { withList, type Validated, type ValidatedTable } from '../data/validated.js';
import type { Boundaries } from '../geo/boundaries.js';
import { regionAt } from '../geo/locate.js';
import { loadRegister } from '../geo/load-register.js';
import { padangBoundaries } from '../geo/padang.js';
import { registerOf } from '../geo/register-of.js';

/**
 * Takes input through the one door, against the regions of a page's own boundaries, else Padang's register.
 * @param names what the page calls data that do not say it
 */
export async function readInput(input: unknown, own: Boundaries | null, names: GivenNames): Promise<Validated> {
  return withList(await readTable(input, own, names));
}

/** The same, of which the observations are left by fields. */
export async function readTable(input: unknown, own: Boundaries | null, names: GivenNames): Promise<ValidatedTable> {
  const regions = own ? registerOf(own) : await loadRegister();
  return validateTable(input, regions, { names, locate: (lngLat) => regionAt(own ?? padangBoundaries(), lngLat) });
}
