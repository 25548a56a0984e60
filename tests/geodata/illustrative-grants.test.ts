import { booleanPointInPolygon, multiPolygon, point } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import facts from '../../geodata/build/facts.json';
import { illustrativeGrants } from '../../geodata/build/datasets/illustrative-grants.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { decoded, parentCode } from './built-boundaries.js';
import { datasets } from './bundled-datasets.js';
import { isInPolygons } from './plane-geometry.js';

const [layer] = datasets.demo.pointLayers;
const points = layer!.points;

describe('the illustrative grants', () => {
  it('are ten amounts of whole rupiah that sum to the published total to the rupiah', () => {
    expect(points).toHaveLength(facts.kota.kube.groups);
    for (const { amountRupiah } of points) {
      expect(Number.isInteger(amountRupiah)).toBe(true);
      expect(amountRupiah).toBeGreaterThan(0);
    }
    expect(points.reduce((sum, { amountRupiah }) => sum + amountRupiah!, 0)).toBe(110_862_500);
    expect(facts.kota.kube.amount_rupiah).toBe(110_862_500);
  });

  it('are plainly examples by name, id and status', () => {
    for (const [index, { id, name, status, period }] of points.entries()) {
      expect([id, name]).toEqual([`contoh-kube-${index + 1}`, `Contoh KUBE ${index + 1}`]);
      expect([status, period]).toEqual(['illustrative', '2025-07-01']);
    }
  });

  it('say in every text of the layer that they are made up, and what alone is published', () => {
    for (const [language, word, total] of [
      ['id', /contoh/i, 'Rp110.862.500'],
      ['en', /example/i, 'Rp110,862,500'],
    ] as const) {
      for (const text of [layer!.title, layer!.amountTitle, layer!.caveat]) expect(text?.[language]).toMatch(word);
      expect(layer!.caveat?.[language]).toContain(total);
    }
  });

  it.each(points)('$name lies inside its kecamatan, by turf and by brute force, in both sets of boundaries', ({ lngLat, region }) => {
    const containing = decoded.kecamatan.filter(({ polygons }) => isInPolygons(polygons, lngLat)).map(({ code }) => code);
    expect(containing).toEqual([region]);
    const own = decoded.kecamatan.find(({ code }) => code === region)!;
    const shape = multiPolygon(own.polygons.map((rings) => rings.map((ring) => ring.map(([x = NaN, y = NaN]) => [x, y]))));
    expect(booleanPointInPolygon(point([...lngLat]), shape)).toBe(true);
    const kelurahan = decoded.kelurahan.filter(({ polygons }) => isInPolygons(polygons, lngLat)).map(({ code }) => parentCode(code));
    expect(kelurahan).toEqual([region]);
  });

  it('lie apart, one in a kecamatan, so that nobody adds them up', () => {
    expect(new Set(points.map(({ region }) => region)).size).toBe(points.length);
    expect(new Set(points.map(({ lngLat }) => String(lngLat))).size).toBe(points.length);
  });
});

describe('illustrativeGrants', () => {
  const { regions } = padangBoundaries();

  it('gives the same points again', () => {
    const { groups, amount_rupiah: totalRupiah, period } = facts.kota.kube;
    expect(illustrativeGrants(regions, { groups, totalRupiah, period })).toEqual(points);
  });

  it('shares out any total to the rupiah', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 0, max: 500_000_000 }), (groups, spare) => {
        const totalRupiah = groups * 7_000_000 + spare;
        const grants = illustrativeGrants(regions, { groups, totalRupiah, period: '2025-07-01' });
        expect(grants).toHaveLength(groups);
        expect(grants.reduce((sum, { amountRupiah }) => sum + amountRupiah!, 0)).toBe(totalRupiah);
        for (const { amountRupiah } of grants) expect(amountRupiah).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });
});
