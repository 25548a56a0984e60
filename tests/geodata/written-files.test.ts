import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { GEODATA } from './built-boundaries.js';

const sources = readFileSync(join(GEODATA, 'SOURCES.md'), 'utf8');
const rows = [...sources.matchAll(/^\| (\S+\.json) \| (\d+) \| `([0-9a-f]{64})` \|$/gm)].map(([, name = '', gzipBytes, sha256]) => ({
  name,
  gzipBytes: Number(gzipBytes),
  sha256,
}));
const bytesOf = (name: string) => readFileSync(join(GEODATA, name));

describe('SOURCES.md', () => {
  it('lists every file of boundaries there is', () => {
    const files = readdirSync(GEODATA).filter((name) => name.endsWith('.json'));
    expect(rows.map(({ name }) => name).sort()).toEqual(files.sort());
    expect(files).toHaveLength(5);
  });

  it.each(rows)('records the hash and the size of $name as it lies there', ({ name, sha256, gzipBytes }) => {
    expect(createHash('sha256').update(bytesOf(name)).digest('hex')).toBe(sha256);
    // Compressors differ by a few bytes from one version to the next.
    expect(Math.abs(gzipSync(bytesOf(name), { level: 9 }).length - gzipBytes)).toBeLessThan(50);
  });

  it('names the origin, its commit, its decree and its licence in full', () => {
    for (const words of [
      'cahyadsn/wilayah_boundaries',
      '3c5a7960f4d227a38489094d84252bdbb3f978a5',
      'Kepmendagri No 300.2.2-2430 Tahun 2025',
      'MIT License',
      'Copyright (c) 2024 Cahya DSN',
      'The above copyright notice and this permission notice shall be included in all',
    ])
      expect(sources).toContain(words);
  });
});

describe('gzipped', () => {
  it.each([
    ['kecamatan.topo.json', 7000],
    ['kelurahan.topo.json', 20_000],
    ['surroundings.topo.json', 12_000],
    ['surroundings.coarse.topo.json', 3000],
  ])('%s takes at most %i bytes', (name, limit) => {
    expect(gzipSync(bytesOf(name)).length).toBeLessThanOrEqual(limit);
  });
});
