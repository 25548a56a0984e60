import { pathToFileURL } from 'node:url';
import { findProgram, installPackages, isRootOnDebian } from './programs.js';

/** The programs of the tests' real servers, each with the Debian packages that bring it. */
const PACKAGES = { nginx: ['nginx'], fcgiwrap: ['fcgiwrap'], mapserv: ['mapserver-bin', 'cgi-mapserver'], ogr2ogr: ['gdal-bin'] } as const;

type ProgramName = keyof typeof PACKAGES;

/** The paths of the programs. */
export type ServerPrograms = Readonly<Record<ProgramName, string>>;

/** All programs, or the names of those that are not there. */
export type FoundServers = { readonly programs: ServerPrograms } | { readonly missing: readonly ProgramName[] };

const NAMES = Object.keys(PACKAGES) as ProgramName[];

/**
 * Looks for nginx, fcgiwrap, MapServer and ogr2ogr.
 * @param searchPath folders, separated as in `PATH`; that of the process and where Debian keeps servers by default
 */
export function findServers(searchPath?: string): FoundServers {
  const found = NAMES.map((name) => [name, findProgram([name], searchPath)] as const);
  const missing = found.flatMap(([name, path]) => (path === null ? [name] : []));
  return missing.length > 0 ? { missing } : { programs: Object.fromEntries(found) as ServerPrograms };
}

/** The Debian packages that bring programs. */
function packagesFor(missing: readonly ProgramName[]): readonly string[] {
  return missing.flatMap((name) => PACKAGES[name]);
}

/** Why the real servers cannot be had, in a sentence; `null` where all their programs are there. */
export function reasonAgainst(found: FoundServers): string | null {
  if ('programs' in found) return null;
  return `no ${found.missing.join(', ')} here; apt-get install ${packagesFor(found.missing).join(' ')} brings them`;
}

/**
 * Installs what is missing of the real servers, where this runs as root on Debian. Without them the tests that speak to
 * them are skipped by name, so that nothing is thrown.
 * @returns why they cannot be had, or `null`
 */
export function ensureServers(): string | null {
  const found = findServers();
  if ('programs' in found || !isRootOnDebian()) return reasonAgainst(found);
  try {
    installPackages(packagesFor(found.missing));
  } catch {
    // apt-get has told why.
  }
  return reasonAgainst(findServers());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${ensureServers() ?? 'All servers of the tests are there.'}\n`);
}
