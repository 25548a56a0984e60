import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { findProgram, installPackages, isProgram, isRootOnDebian } from './programs.js';

/** What every Chromium of the tests is started with: it draws WebGL in software and stays off the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
] as const;

const PROGRAM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const ADVICE = 'The tests need a Chromium; none was found and none could be installed. Install one, or let CHROMIUM_PATH name it.';

/**
 * The path of an installed Chromium: the one that `CHROMIUM_PATH` names, else the first on the
 * search path, else Playwright's own; `null` where there is none.
 * @throws {Error} when `CHROMIUM_PATH` names a file that cannot be run.
 */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which is no program that can be run.`);
  }
  return findProgram(PROGRAM_NAMES) ?? [chromium.executablePath()].find(isProgram) ?? null;
}

/**
 * Finds a Chromium or installs one: Debian's where this runs as root on Debian, else Playwright's.
 * @returns its path.
 * @throws {Error} when none is there and none could be installed.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  try {
    if (isRootOnDebian()) installPackages(['chromium']);
    else execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  } catch (cause) {
    throw new Error(ADVICE, { cause });
  }
  const installed = findChromium();
  if (installed === null) throw new Error(ADVICE);
  return installed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${ensureChromium()}\n`);
}
