import type { LngLat, RegionCode } from '../model/region.js';
import { regionAt } from './locate.js';
import { padangBoundaries } from './padang.js';

/** Code of the kecamatan of Padang in which a position lies; `null` for none. */
export function regionInPadang(lngLat: LngLat): RegionCode | null {
  return regionAt(padangBoundaries(), lngLat);
}
