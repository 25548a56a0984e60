import type { Level } from '../model/region.js';

/** The levels of Padang's register. Boundaries that name no levels of their own are taken to have these. */
export const padangLevels: readonly Level[] = [
  { id: 'kota', title: { id: 'Kota', en: 'City' } },
  { id: 'kecamatan', title: { id: 'Kecamatan', en: 'Kecamatan' } },
  { id: 'kelurahan', title: { id: 'Kelurahan', en: 'Kelurahan' } },
];

/** The zone of Padang's days, and of boundaries that name none. */
export const PADANG_TIME_ZONE = 'Asia/Jakarta';

/** The level that a bare tag shows. */
export const DEFAULT_LEVEL = 'kecamatan';

/** The level of Padang's smallest regions. */
export const SMALLEST_LEVEL = 'kelurahan';
