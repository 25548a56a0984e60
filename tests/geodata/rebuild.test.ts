import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { needsSource, sourceFolder } from './boundary-source.js';
import { GEODATA } from './built-boundaries.js';

const ROOT = resolve(import.meta.dirname, '../..');
const SCRIPTS = { boundaries: 'geodata/build/boundaries/build.ts', datasets: 'geodata/build/datasets/build.ts' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'padang-map-geodata-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a build as a person does, away from the project's folder: what it writes may not hang on where it is called. */
function build(script: keyof typeof SCRIPTS, ...args: readonly string[]) {
  return spawnSync(join(ROOT, 'node_modules/.bin/tsx'), [join(ROOT, SCRIPTS[script]), ...args], { cwd: folder, encoding: 'utf8' });
}

describe('the build of the boundaries', { timeout: 60_000 }, () => {
  it('says which file is missing and how to name its folder, and writes nothing', () => {
    const { status, stderr } = build('boundaries', '--source', 'nowhere', '--out', 'out');
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(join('nowhere', 'kelurahan.source.geojson'));
    expect(stderr).toContain('--source');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('names the second file where only the first is there', () => {
    writeFileSync(join(folder, 'kelurahan.source.geojson'), '{}');
    const { status, stderr } = build('boundaries', '--source', '.', '--out', 'out');
    expect(status).toBe(1);
    expect(stderr).toContain('surroundings.source.geojson');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('leaves what is there as it is where the source cannot be read', () => {
    const empty = JSON.stringify({ type: 'FeatureCollection', features: [] });
    for (const name of ['kelurahan', 'surroundings']) writeFileSync(join(folder, `${name}.source.geojson`), empty);
    copyFileSync(join(GEODATA, 'regions.json'), join(folder, 'regions.json'));
    const { status } = build('boundaries', '--source', '.', '--out', '.');
    expect(status).not.toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['kelurahan.source.geojson', 'regions.json', 'surroundings.source.geojson']);
    expect(readFileSync(join(folder, 'regions.json'))).toEqual(readFileSync(join(GEODATA, 'regions.json')));
  });

  describe.skipIf(sourceFolder === null)(needsSource, () => {
    it('gives the same bytes again', () => {
      const { status, stderr } = build('boundaries', '--source', sourceFolder ?? '', '--out', 'out');
      expect([status, stderr]).toEqual([0, '']);
      const written = readdirSync(join(folder, 'out'));
      expect(written).toHaveLength(6);
      for (const name of written)
        expect(readFileSync(join(folder, 'out', name)).equals(readFileSync(join(GEODATA, name))), name).toBe(true);
    });
  });
});

describe('the build of the datasets', { timeout: 60_000 }, () => {
  it('gives the same bytes again', () => {
    const { status, stderr } = build('datasets', '--out', 'out');
    expect([status, stderr]).toEqual([0, '']);
    const written = readdirSync(join(folder, 'out'));
    expect(written.sort()).toEqual(readdirSync(join(GEODATA, 'datasets')).sort());
    expect(written).toEqual(['demo.json', 'flood-2025.json', 'padang.json']);
    for (const name of written)
      expect(readFileSync(join(folder, 'out', name)).equals(readFileSync(join(GEODATA, 'datasets', name))), name).toBe(true);
  });
});
