import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The project's root folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** The package as `npm pack` makes it, and an empty project that has installed it. */
export interface PackedPackage {
  readonly tarball: string;
  /** Paths in the tarball. */
  readonly files: readonly string[];
  /** The project's folder; the package is in its node_modules. */
  readonly consumer: string;
  /** The installed package. */
  readonly installed: string;
  remove(): void;
}

/**
 * Packs the built package and installs the tarball in a fresh folder.
 * @throws {Error} when the package has not been built.
 */
export function packPackage(): PackedPackage {
  if (!existsSync(join(ROOT, 'dist/types'))) throw new Error('dist/ is missing: run `npm run build` before these tests.');
  const folder = mkdtempSync(join(tmpdir(), 'padang-map-package-'));
  const consumer = join(folder, 'consumer');
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "private": true, "type": "module" }');
  const packing = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], ROOT);
  const [packed] = JSON.parse(packing) as [{ filename: string; files: { path: string }[] }];
  const tarball = join(folder, packed.filename);
  npm(['install', tarball, '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'], consumer);
  return {
    tarball,
    files: packed.files.map(({ path }) => path),
    consumer,
    installed: join(consumer, 'node_modules/padang-map'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
