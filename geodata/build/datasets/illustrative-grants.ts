import type { RegionShape } from '../../../src/geo/boundaries.js';
import { contains } from '../../../src/geo/measure.js';
import type { Point } from '../../../src/model/dataset.js';
import type { LngLat } from '../../../src/model/region.js';

/** Any seed would do; this one is kept so that the same points come out again. */
const SEED = 20_250_701;
const ROUNDING_RUPIAH = 500;
const LEAST_RUPIAH = 7_000_000;
/** No point is nearer than this to a border, so that it lies inside in coarser and finer boundaries alike. */
const CLEARANCE_DEGREES = 0.0015;

/** Mulberry32: evenly spread numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** Made-up amounts that sum to the total to the rupiah. */
function amounts(count: number, totalRupiah: number, random: () => number): readonly number[] {
  const spare = totalRupiah - count * LEAST_RUPIAH;
  const shares = Array.from({ length: count }, () => 0.3 + random());
  const sum = shares.reduce((a, b) => a + b, 0);
  const rounded = shares.slice(1).map((share) => LEAST_RUPIAH + Math.round((spare * share) / sum / ROUNDING_RUPIAH) * ROUNDING_RUPIAH);
  return [totalRupiah - rounded.reduce((a, b) => a + b, 0), ...rounded];
}

function pointIn({ polygons, labelLngLat }: RegionShape, random: () => number): LngLat {
  const main = polygons.filter((polygon) => contains([polygon], labelLngLat));
  const ring = main[0]?.[0] ?? [];
  const longitudes = ring.map(([longitude]) => longitude);
  const latitudes = ring.map(([, latitude]) => latitude);
  const between = (values: readonly number[]) => {
    const [least, greatest] = [Math.min(...values), Math.max(...values)];
    return Math.round((least + random() * (greatest - least)) * 1e4) / 1e4;
  };
  for (let tries = 0; tries < 10_000; tries += 1) {
    const [longitude, latitude] = [between(longitudes), between(latitudes)];
    const around = [-1, 0, 1].flatMap((east) =>
      [-1, 0, 1].map((north): LngLat => [longitude + east * CLEARANCE_DEGREES, latitude + north * CLEARANCE_DEGREES]),
    );
    if (around.every((lngLat) => contains(main, lngLat))) return [longitude, latitude];
  }
  throw new Error('A kecamatan has no room for a point.');
}

/** Made-up grants for show: places, names and amounts are invented, only their number and total are published. */
export function illustrativeGrants(
  regions: readonly RegionShape[],
  { groups, totalRupiah, period }: { readonly groups: number; readonly totalRupiah: number; readonly period: string },
): readonly Point[] {
  const random = generator(SEED);
  const chosen = shuffled(regions, random).slice(0, groups);
  const sums = amounts(groups, totalRupiah, random);
  return chosen.map((shape, index) => ({
    id: `contoh-kube-${index + 1}`,
    name: `Contoh KUBE ${index + 1}`,
    lngLat: pointIn(shape, random),
    amountRupiah: sums[index] ?? null,
    period,
    properties: {},
    region: shape.code,
    status: 'illustrative',
  }));
}
