import { describe, expect, it } from 'vitest';
import facts from '../../geodata/build/facts.json';
import { decoded, LEVELS, parentCode, register, registerOf, type DecodedRegion } from './built-boundaries.js';
import { isInPolygons, segmentsOf } from './plane-geometry.js';
import { sphericalAreaKm2 } from './sphere-geometry.js';

/** The codes of the regions that have a line of their border in common, told by the decoded shapes alone. */
function borderingCodes(regions: readonly DecodedRegion[]): ReadonlyMap<string, readonly string[]> {
  const onLine = new Map<string, Set<string>>();
  for (const { code, polygons } of regions) {
    for (const [a, b] of polygons.flat().flatMap(segmentsOf)) {
      const line = [String(a), String(b)].sort().join(' ');
      onLine.set(line, (onLine.get(line) ?? new Set()).add(code));
    }
  }
  const pairs = [...onLine.values()].map((codes) => [...codes]);
  return new Map(
    regions.map(({ code }) => {
      const others = pairs
        .filter((codes) => codes.includes(code))
        .flat()
        .filter((other) => other !== code);
      return [code, [...new Set(others)].sort()];
    }),
  );
}

describe('the register', () => {
  it('holds the city, its 11 kecamatan and 104 kelurahan, each level in the order of codes', () => {
    const ofLevels = [...registerOf('kota'), ...registerOf('kecamatan'), ...registerOf('kelurahan')];
    expect(ofLevels).toEqual(register);
    expect(ofLevels.map(({ code }) => code)).toEqual(
      [...ofLevels.map(({ code }) => code)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
    );
    expect([registerOf('kota').length, registerOf('kecamatan').length, registerOf('kelurahan').length]).toEqual([1, 11, 104]);
  });

  it('knows the city as 13.71 and 1371 at level kota, with its official area and the measured sum', () => {
    const [city] = registerOf('kota');
    expect(city).toMatchObject({ code: '13.71', bpsCode: '1371', level: 'kota', name: 'Kota Padang', parent: null });
    expect(city?.officialAreaKm2).toBe(694.96);
    expect(city?.measuredAreaKm2).toBeCloseTo(
      registerOf('kecamatan').reduce((sum, { measuredAreaKm2 }) => sum + measuredAreaKm2, 0),
      2,
    );
    expect(Math.abs((city?.measuredAreaKm2 ?? NaN) / 697.37 - 1)).toBeLessThan(0.001);
    expect(decoded.kecamatan.some(({ polygons }) => isInPolygons(polygons, city?.labelLngLat ?? []))).toBe(true);
  });

  it('has the BPS codes and official areas of the facts for the kecamatan, and null where nothing is published', () => {
    expect(registerOf('kecamatan').map(({ code, bpsCode, officialAreaKm2 }) => [code, bpsCode, officialAreaKm2])).toEqual(
      facts.kecamatan.map(({ kemendagri, bps, official_area_km2: areaKm2 }) => [kemendagri, bps, areaKm2]),
    );
    for (const { bpsCode, officialAreaKm2 } of registerOf('kelurahan')) expect([bpsCode, officialAreaKm2]).toEqual([null, null]);
  });

  it('names for each region the one above it', () => {
    for (const { parent } of registerOf('kecamatan')) expect(parent).toBe('13.71');
    for (const { code, parent } of registerOf('kelurahan')) expect(parent).toBe(parentCode(code));
  });

  it.each(LEVELS)('measures the %s as they are drawn, to 100 m²', (level) => {
    for (const [index, { code, measuredAreaKm2 }] of registerOf(level).entries())
      expect(Math.abs(measuredAreaKm2 - sphericalAreaKm2(decoded[level][index]!.polygons)), code).toBeLessThan(
        0.0001 + measuredAreaKm2 * 1e-5,
      );
  });

  it('measures the kelurahan of each kecamatan so that they add up to it within 0.1 %', () => {
    for (const { code, measuredAreaKm2 } of registerOf('kecamatan')) {
      const kelurahan = registerOf('kelurahan').filter(({ parent }) => parent === code);
      const sumKm2 = kelurahan.reduce((sum, each) => sum + each.measuredAreaKm2, 0);
      expect(Math.abs(sumKm2 / measuredAreaKm2 - 1), code).toBeLessThan(0.001);
    }
  });

  it.each(LEVELS)('labels the %s where the shapes do', (level) => {
    expect(registerOf(level).map(({ labelLngLat }) => labelLngLat)).toEqual(decoded[level].map(({ label }) => label));
  });

  it.each(LEVELS)('lists as neighbours the %s that share a border, both ways', (level) => {
    const bordering = borderingCodes(decoded[level]);
    const neighbours = new Map(registerOf(level).map((region) => [region.code, region.neighbours]));
    expect(neighbours).toEqual(bordering);
    for (const [code, others] of neighbours) {
      expect(others.length, code).toBeGreaterThan(0);
      for (const other of others) expect(neighbours.get(other)).toContain(code);
    }
  });

  it('gives the city no neighbours, since no other city is in it', () => {
    expect(registerOf('kota')[0]?.neighbours).toEqual([]);
  });

  it('has no two regions of one level answer to the same name or alias', () => {
    for (const level of ['kota', 'kecamatan'] as const) {
      const names = registerOf(level)
        .flatMap(({ name, aliases }) => [name, ...aliases])
        .map((name) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('knows usual abbreviations and spellings of kecamatan', () => {
    const codeOf = (alias: string) => registerOf('kecamatan').find(({ aliases }) => aliases.includes(alias))?.code;
    expect(['Koto Tengah', 'Bungus Tl. Kabung', 'Bungus', 'Lubuk Bagalung', 'Lubeg', 'Luki'].map(codeOf)).toEqual([
      '13.71.11',
      '13.71.05',
      '13.71.05',
      '13.71.06',
      '13.71.06',
      '13.71.07',
    ]);
  });
});
