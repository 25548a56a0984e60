import type { Region } from '../model/region.js';

/**
 * The register of the city, its kecamatan and kelurahan, which outside data are joined with; fetched when it is first
 * asked for. Apart from the boundaries: who only reads data needs none.
 */
export async function loadRegister(): Promise<readonly Region[]> {
  const { padangRegister } = await import('./padang-register.js');
  return padangRegister;
}
