import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

/** What every Chromium of the tests is started with: it draws WebGL in software and stays off the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
] as const;

const PROGRAM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

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
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'];
  const installed = PROGRAM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...installed, chromium.executablePath()].find(isProgram) ?? null;
}

/**
 * Finds a Chromium or installs one: Debian's where this runs as root on Debian, else Playwright's.
 * @returns its path.
 * @throws {Error} when none is there and none could be installed.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  const commands = installCommands();
  try {
    for (const [program, ...args] of commands) execFileSync(program, args, { stdio: 'inherit' });
  } catch (cause) {
    throw new Error(advice(commands), { cause });
  }
  const installed = findChromium();
  if (installed === null) throw new Error(advice(commands));
  return installed;
}

type Command = readonly [program: string, ...args: string[]];

function installCommands(): readonly Command[] {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  return isRootOnDebian
    ? [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', 'chromium'],
      ]
    : [['npx', 'playwright', 'install', 'chromium']];
}

function advice(tried: readonly Command[]): string {
  const commands = tried.map((command) => command.join(' ')).join(' && ');
  return `The tests need a Chromium, and none was found. Tried: ${commands}. Install one, or let CHROMIUM_PATH name it.`;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${ensureChromium()}\n`);
}
