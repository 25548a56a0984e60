import regions from '../../geodata/regions.json';
import type { Region } from '../model/region.js';

/** The register of the city, its 11 kecamatan and 104 kelurahan. Apart from the boundaries: the first map needs no register. */
export const padangRegister = regions as unknown as readonly Region[];
