import { validate, type Validated } from '../data/validate.js';
import type { Boundaries } from '../geo/boundaries.js';
import { regionAt } from '../geo/locate.js';
import { loadRegister } from '../geo/load-register.js';
import { padangBoundaries } from '../geo/padang.js';
import { registerOf } from '../geo/register-of.js';

/** Takes input through the one door, against the regions of a page's own boundaries, else Padang's register. */
export async function readInput(input: unknown, own: Boundaries | null): Promise<Validated> {
  const regions = own ? registerOf(own) : await loadRegister();
  return validate(input, regions, { locate: (lngLat) => regionAt(own ?? padangBoundaries(), lngLat) });
}
