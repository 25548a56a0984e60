import kelurahan from '../../geodata/kelurahan.topo.json';
import type { Boundaries } from './boundaries.js';
import { padangRegister } from './padang-register.js';
import { regionShapes, type RegionTopology } from './topology.js';

const made = new WeakMap<Boundaries, Boundaries>();

function makeOf(kecamatan: Boundaries): Boundaries {
  const parents = new Map(padangRegister.map(({ code, parent }) => [code, parent]));
  return {
    ...kecamatan,
    level: 'kelurahan',
    regions: regionShapes(kelurahan as unknown as RegionTopology, 'kelurahan').map((shape) => {
      const parent = parents.get(shape.code);
      return parent == null ? shape : { ...shape, parent };
    }),
    parents: kecamatan.regions,
  };
}

/** The 104 kelurahan of Padang's kecamatan, on their ground and with their views. Apart from them: the first map needs none of it. */
export function kelurahanOf(kecamatan: Boundaries): Boundaries {
  const boundaries = made.get(kecamatan) ?? makeOf(kecamatan);
  made.set(kecamatan, boundaries);
  return boundaries;
}
