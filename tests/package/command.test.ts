import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packPackage, type PackedPackage } from './packed-package.js';

let packed: PackedPackage;
beforeAll(() => {
  packed = packPackage();
});
afterAll(() => {
  packed.remove();
});

/** Runs the installed command by its name, as its users do. */
const npx = (...args: readonly string[]) =>
  spawnSync('npx', ['--no-install', 'padang-map', ...args], { cwd: packed.consumer, encoding: 'utf8' });

describe('the command of the installed package', () => {
  it('is run by its name and tells the package’s version', () => {
    const { version } = JSON.parse(readFileSync(join(packed.installed, 'package.json'), 'utf8')) as { readonly version: string };
    expect(npx('--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
  });

  it('is a file that can be executed by itself', () => {
    const path = join(packed.installed, 'dist/cli.js');
    expect(statSync(path).mode & 0o111).toBe(0o111);
    expect(readFileSync(path, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(execFileSync(path, ['--help', '--lang', 'en'], { encoding: 'utf8' })).toContain('Usage: padang-map');
  });

  it('checks, converts and renders a file', () => {
    writeFileSync(join(packed.consumer, 'data.csv'), 'kecamatan;2024\nPauh;4,5\nKuranji;5,1\nKoto Tangah;3,9\n');
    expect(npx('check', 'data.csv', '--lang', 'en')).toMatchObject({ status: 0, stdout: expect.stringContaining('3 of 11 kecamatan') });
    expect(npx('check', 'none.csv', '--lang', 'en')).toMatchObject({ status: 1, stderr: 'padang-map: none.csv: no such file\n' });
    expect(npx('frobnicate')).toMatchObject({ status: 2, stdout: '' });
    expect(npx('convert', 'data.csv', '-o', 'dataset.json').status).toBe(0);
    expect(npx('render', 'dataset.json', '-o', 'map.html').status).toBe(0);
    expect(readFileSync(join(packed.consumer, 'map.html'), 'utf8')).toContain('.pm-legend');
    expect(existsSync(join(packed.consumer, 'dataset.json'))).toBe(true);
  });
});
