import { pathToFileURL } from 'node:url';
import { findProgram, installPackages, isProgram, isRootOnDebian } from './programs.js';

/** The programs of the tests in Firefox: the browser, and what reads the pages that it prints. */
const PROGRAMS = [
  { names: ['firefox-esr', 'firefox'], package: 'firefox-esr' },
  { names: ['pdftotext'], package: 'poppler-utils' },
] as const;

/**
 * The path of an installed Firefox: the one that `FIREFOX_PATH` names, else the first on the search path; `null` where
 * there is none.
 * @throws {Error} when `FIREFOX_PATH` names a file that cannot be run.
 */
export function findFirefox(): string | null {
  const named = process.env['FIREFOX_PATH'];
  if (named === undefined || named === '') return findProgram(PROGRAMS[0].names);
  if (isProgram(named)) return named;
  throw new Error(`FIREFOX_PATH is ${named}, which is no program that can be run.`);
}

/**
 * Finds a Firefox and poppler's tools, or installs Debian's where this runs as root on Debian.
 * @returns the browser's path.
 * @throws {Error} when they are not there and could not be installed.
 */
export function ensureFirefox(): string {
  const missing = PROGRAMS.filter(({ names }) => (names === PROGRAMS[0].names ? findFirefox() : findProgram(names)) === null);
  const packages = missing.map((program) => program.package);
  const advice = `The tests need Firefox and poppler's tools. Install ${packages.join(' ')}, or let FIREFOX_PATH name the browser.`;
  if (missing.length > 0) {
    if (!isRootOnDebian()) throw new Error(advice);
    installPackages(packages);
  }
  const path = findFirefox();
  if (path === null) throw new Error(advice);
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${ensureFirefox()}\n`);
}
