import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import facts from '../../geodata/build/facts.json';
import { needsSource, sourceFolder } from './boundary-source.js';
import { decoded, LEVELS, parentCode, registerOf } from './built-boundaries.js';

const codesAndNames = (regions: readonly { readonly code: string; readonly name: string }[]) =>
  regions.map(({ code, name }) => [code, name]);

describe('codes and names', () => {
  it('are those of the facts for the 11 kecamatan', () => {
    const published = facts.kecamatan.map(({ kemendagri, nama }) => [kemendagri, nama]);
    expect(published).toHaveLength(11);
    expect(codesAndNames(decoded.kecamatan)).toEqual(published);
  });

  it('are each there once for the 104 kelurahan, as many in each kecamatan as the facts count', () => {
    const codes = decoded.kelurahan.map(({ code }) => code);
    expect(new Set(codes).size).toBe(104);
    expect(codes).toHaveLength(facts.kota.kelurahan);
    for (const code of codes) expect(code).toMatch(/^13\.71\.(0[1-9]|1[01])\.10(0[1-9]|1\d)$/);
    const counts = facts.kecamatan.map(({ kemendagri }) => codes.filter((code) => parentCode(code) === kemendagri).length);
    expect(counts).toEqual(facts.kecamatan.map(({ kelurahan }) => kelurahan));
  });

  it.each(LEVELS)('of the %s shapes are those of the register, in the order of codes', (level) => {
    expect(codesAndNames(decoded[level])).toEqual(codesAndNames(registerOf(level)));
    const codes = decoded[level].map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
  });

  it('hold no stray space, empty name or half-written numeral', () => {
    for (const { name } of registerOf('kelurahan')) {
      expect(name).toMatch(/^\p{Lu}[\p{L}\- ]*\p{L}$/u);
      expect(name).not.toMatch(/ {2}|\bXx\b/);
    }
  });

  describe.skipIf(sourceFolder === null)(needsSource, () => {
    it('are those of the source for the 104 kelurahan, but for the numeral XX', () => {
      const source = JSON.parse(readFileSync(join(sourceFolder ?? '', 'kelurahan.source.geojson'), 'utf8')) as GeoJSON.FeatureCollection;
      const named = source.features.map(({ properties }): [string, string] => [
        String(properties?.['kode']),
        String(properties?.['nama']).replace(/ Xx$/, ' XX').replace(/ Xx /, ' XX '),
      ]);
      expect(codesAndNames(decoded.kelurahan)).toEqual(named.sort(([a], [b]) => (a < b ? -1 : 1)));
    });
  });
});
