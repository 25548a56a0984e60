import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The folders of the process's search path, and where Debian keeps programs by default, separated as in `PATH`. */
function defaultSearchPath(): string {
  return [process.env['PATH'] ?? '', '/usr/sbin', '/usr/bin'].join(delimiter);
}

/** Whether a file is there and may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of the first program of these names, by the order of the names, then of the folders; `null` where there is none.
 * @param searchPath folders, separated as in `PATH`; `defaultSearchPath()` by default
 */
export function findProgram(names: readonly string[], searchPath = defaultSearchPath()): string | null {
  const folders = searchPath.split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram) ?? null;
}

/** Whether Debian's packages can be installed by this process. */
export function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/**
 * Installs Debian packages without those that they only recommend.
 * @throws {Error} when apt-get fails.
 */
export function installPackages(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    execFileSync('apt-get', args, { stdio: 'inherit', env });
}
