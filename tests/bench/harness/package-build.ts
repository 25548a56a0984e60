import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const bench = join(import.meta.dirname, '..');

/** The root folder of the project. */
export const PROJECT = join(bench, '../..');

/** Where the bench builds the package: a folder of its own, so that the project's `dist/` stays as it was. */
export const PACKAGE_FOLDER = join(bench, 'dist/package');

/** How the package is built for the bench. */
export const BUILD_COMMAND = ['npx', 'vite', 'build', '--logLevel', 'error', '--outDir', PACKAGE_FOLDER] as const;

/** Builds the package as it is published, without its types and its command. */
export function buildPackage(): void {
  const [program, ...args] = BUILD_COMMAND;
  execFileSync(program, args, { cwd: PROJECT, stdio: ['ignore', 2, 2] });
}
