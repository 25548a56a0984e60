import kecamatan from '../../geodata/kecamatan.topo.json';
import coarse from '../../geodata/surroundings.coarse.topo.json';
import type { Boundaries, Ground } from './boundaries.js';
import { DEFAULT_LEVEL, padangLevels } from './padang-levels.js';
import { fullBounds, groundOf, mainBounds, regionShapes, type GroundTopology, type RegionTopology } from './topology.js';

/** Padang Barat, Utara, Timur, Selatan and Nanggalo: small and close together around the old centre. */
const CENTRE = new Set(['13.71.01', '13.71.02', '13.71.03', '13.71.04', '13.71.10']);

let boundaries: Boundaries | null = null;

/** Padang's 11 kecamatan on the coarse surroundings that the first map needs. */
export function padangBoundaries(): Boundaries {
  if (boundaries) return boundaries;
  // A JSON module's type is wider than what the build wrote; the tests of geodata/ hold its form.
  const regions = regionShapes(kecamatan as unknown as RegionTopology, 'kecamatan');
  boundaries = {
    level: DEFAULT_LEVEL,
    levels: padangLevels,
    whole: { code: '13.71', name: 'Kota Padang' },
    regions,
    ground: groundOf(coarse as unknown as GroundTopology),
    views: [
      { id: 'mainland', title: { id: 'Daratan', en: 'Mainland' }, bounds: mainBounds(regions) },
      { id: 'centre', title: { id: 'Pusat kota', en: 'City centre' }, bounds: mainBounds(regions.filter(({ code }) => CENTRE.has(code))) },
      { id: 'islands', title: { id: 'Semua pulau', en: 'All islands' }, bounds: fullBounds(regions) },
    ],
    note: { id: 'Sekitar separuh wilayah kota adalah hutan lindung.', en: 'About half of the city is protected forest.' },
    credit: 'cahyadsn/wilayah_boundaries (MIT), Kepmendagri 300.2.2-2430/2025',
  };
  return boundaries;
}

/**
 * Padang's 104 kelurahan, fetched when they are first asked for.
 * Rejects where they cannot be fetched; the next call tries again.
 */
export async function loadKelurahan(): Promise<Boundaries> {
  const { kelurahanOf } = await import('./padang-kelurahan.js');
  return kelurahanOf(padangBoundaries());
}

/** Finer land, borders and names, for after the first map. */
export async function loadFineGround(): Promise<Ground> {
  const { default: topology } = await import('../../geodata/surroundings.topo.json');
  return groundOf(topology as unknown as GroundTopology);
}
