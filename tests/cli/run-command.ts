import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

let built = '';

/** Builds the command before the tests of a file, as the package's own build does, and takes it away after them. */
export function builtCommand(): void {
  beforeAll(() => {
    built = mkdtempSync(join(tmpdir(), 'padang-map-cli-built-'));
    // Where it lies in the package, its folder says that it is a module.
    writeFileSync(join(built, 'package.json'), '{ "type": "module" }');
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    const args = [vite, 'build', '--config', 'vite.cli.config.ts', '--outDir', built, '--logLevel', 'error'];
    execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
  });
  afterAll(() => {
    rmSync(built, { recursive: true, force: true });
  });
}

/** What a command printed, and how it ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** How a command is run. */
interface RunOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A folder of its own for a test, with files in it, where the command is run as a process of its own. */
export interface CommandFolder {
  readonly path: string;
  /** The path of the command's own file. */
  readonly command: string;
  /** Names in the folder, hidden ones too. */
  names(): readonly string[];
  read(name: string): string;
  write(name: string, content: string | Uint8Array): void;
  /** Starts the command and leaves it running. */
  start(args: readonly string[], environment?: Readonly<Record<string, string>>): ChildProcessWithoutNullStreams;
  /** Runs the command to its end. */
  run(args: readonly string[], options?: RunOptions): Promise<Ended>;
}

/** Waits for the end of a process and gives what it printed. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => resolve({ exitCode, signal, out, err }));
  });
}

/** Starts Node in a folder, in an environment that names no language. */
function startNode(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const named = ['LC_ALL', 'LC_MESSAGES', 'LANG', 'NO_COLOR', 'FORCE_COLOR'];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !named.includes(name)));
  const child = spawn(process.execPath, args, { cwd, env: { ...env, ...environment } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** Makes a folder with files, which goes when the test is over. */
export function commandFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): CommandFolder {
  const path = mkdtempSync(join(tmpdir(), 'padang-map-cli-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  const folder: CommandFolder = {
    path,
    command: join(built, 'cli.js'),
    names: () => readdirSync(path).sort(),
    read: (name) => readFileSync(join(path, name), 'utf8'),
    write: (name, content) => {
      writeFileSync(join(path, name), content);
    },
    start: (args, environment) => startNode([folder.command, ...args], path, environment),
    run(args, { input, environment } = {}) {
      const child = folder.start(args, environment);
      child.stdin.on('error', () => undefined);
      child.stdin.end(input ?? '');
      return ended(child);
    },
  };
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  return folder;
}

/** A made-up table of all 11 kecamatan without a fault. */
export const GOOD = `kecamatan;2023;2024
Padang Selatan;5,1;4,9
Padang Timur;4,2;4,1
Padang Barat;3,0;2,9
Padang Utara;3,4;3,3
Bungus Teluk Kabung;7,1;6,9
Lubuk Begalung;5,0;4,8
Lubuk Kilangan;4,4;4,2
Pauh;4,5;4,3
Kuranji;4,6;4,4
Nanggalo;3,9;3,8
Koto Tangah;5,5;5,2
`;

/** The same with faults that people make; made up. */
export const FAULTY = `Angka contoh menurut kecamatan;;;
No;Kecamatan;2023;2024
1;1371010;7,1;6,9
2;Koto Tengah;4,2;4,1
3;Atlantis;5,0;4,0
4;Padang;5,0;4,0
5;Kuranji;abc;3,4
6;Pauh;4;3,4
7;Pauh;4;3,5
`;
