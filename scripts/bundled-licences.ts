import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULES = join(import.meta.dirname, '../node_modules');

interface PackageFacts {
  readonly version: string;
  readonly license?: string;
}

/** The packages whose code a package has bundled into its own files, by the sources that its source maps name. */
export function bundledIn(name: string): readonly string[] {
  const dist = join(MODULES, name, 'dist');
  const sources = readdirSync(dist)
    .filter((file) => file.endsWith('.map') && !file.includes('-dev'))
    .flatMap((file) => (JSON.parse(readFileSync(join(dist, file), 'utf8')) as { readonly sources: readonly string[] }).sources);
  const names = sources.map((source) => /.*node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(source)?.[1]);
  return [...new Set(names.filter((each) => each !== undefined))].sort();
}

/** Where a package of another lies: beside it, or within it where the one beside it is of another version. */
function folderOf(name: string, owner: string): string | null {
  return [join(MODULES, owner, 'node_modules', name), join(MODULES, name)].find(existsSync) ?? null;
}

function licenceOf(name: string, folder: string): string {
  const { version, license = 'no licence named' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFacts;
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text =
    file === undefined
      ? `Its package names the licence ${license} and holds no text of it.`
      : readFileSync(join(folder, file), 'utf8').trim();
  return `## ${name} - ${version} (${license})\n\n${text}\n`;
}

/** The licences of what a package has bundled, as they stand in third-party-licenses.md, for those that it does not list yet. */
export function licencesIn(name: string, listed: string): string {
  const missing = bundledIn(name).filter((each) => !listed.includes(`## ${each} - `));
  return missing
    .map((each) => {
      const folder = folderOf(each, name);
      if (folder === null) throw new Error(`${name} has ${each} bundled, whose licence is not to be found.`);
      return `\n${licenceOf(each, folder)}`;
    })
    .join('');
}
