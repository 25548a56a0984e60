import { padangRegister } from '../../src/geo/padang-register.js';
import type { Region } from '../../src/model/region.js';

/** The 11 kecamatan of the register, in the order of their Kemendagri codes. */
export const kecamatan: readonly Region[] = padangRegister.filter(({ level }) => level === 'kecamatan');
