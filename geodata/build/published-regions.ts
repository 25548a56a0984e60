import facts from './facts.json';
import type { PublishedRegion } from './boundaries/register.js';

/** Codes, names and official areas as published, out of the facts. */
export const publishedRegions: { readonly city: PublishedRegion; readonly kecamatan: readonly PublishedRegion[] } = {
  city: {
    code: facts.kota.kemendagri,
    bpsCode: facts.kota.bps,
    name: facts.kota.nama,
    officialAreaKm2: facts.kota.area_km2[0]?.value ?? NaN,
  },
  kecamatan: facts.kecamatan.map(({ kemendagri, bps, nama, official_area_km2 }) => ({
    code: kemendagri,
    bpsCode: bps,
    name: nama,
    officialAreaKm2: official_area_km2,
  })),
};
