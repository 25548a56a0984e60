import type { SourceFile } from './source-file.js';

/** A breach, as a person reads it: `geo/a.ts:3 imports stats/b.ts: …`. */
export type Breach = string;

/** A folder, a file or a package that someone may not import, and why. */
export interface Ban {
  readonly who: string;
  readonly neverSees: string;
  readonly why: string;
}

/** The folder of src/ in which a file lies; the files straight in src/ are the entries. */
function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : 'entries';
}

/** Imports that go up, or sideways to another folder of the same floor. */
export function floorBreaches(files: readonly SourceFile[], floors: readonly (readonly string[])[]): readonly Breach[] {
  const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));
  return eachFileImport(files, (from, to) => {
    const [fromRoom, toRoom] = [roomOf(from), roomOf(to)];
    if (floorOf(fromRoom) < 0) return `${fromRoom} stands on no floor`;
    if (to.startsWith('../') || fromRoom === toRoom) return null;
    if (floorOf(toRoom) < 0) return `${toRoom} stands on no floor`;
    if (floorOf(toRoom) > floorOf(fromRoom)) return `${toRoom} is above ${fromRoom}`;
    return floorOf(toRoom) === floorOf(fromRoom) ? `${toRoom} is beside ${fromRoom}` : null;
  });
}

/** Imports between the folders of one room that go against their order: each sees the ones before it. */
export function innerBreaches(files: readonly SourceFile[], order: Readonly<Record<string, readonly string[]>>): readonly Breach[] {
  return eachFileImport(files, (from, to) => {
    const folders = order[roomOf(from)];
    if (!folders || roomOf(from) !== roomOf(to)) return null;
    const [fromFolder, toFolder] = [from, to].map((path) => path.split('/').slice(1, -1).join('/'));
    if (!fromFolder || !toFolder) return null;
    return folders.indexOf(toFolder) > folders.indexOf(fromFolder) ? `${toFolder} comes after ${fromFolder}` : null;
  });
}

/** Imports that a ban names. */
export function banBreaches(files: readonly SourceFile[], bans: readonly Ban[]): readonly Breach[] {
  return bans.flatMap(({ who, neverSees, why }) =>
    eachFileImport(files, (from, to) => (isIn(from, who) && isIn(to, neverSees) ? why : null)),
  );
}

/** Packages imported where the table does not allow them. */
export function packageBreaches(files: readonly SourceFile[], allowed: Readonly<Record<string, readonly string[]>>): readonly Breach[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap(({ package: name, line }) => {
      if (name === null || allowed[name]?.some((place) => isIn(path, place))) return [];
      return [`${path}:${line} imports the package ${name}`];
    }),
  );
}

/** Files outside src/ imported by another than the one that may. */
export function outsideBreaches(files: readonly SourceFile[], allowed: Readonly<Record<string, readonly string[]>>): readonly Breach[] {
  return eachFileImport(files, (from, to) => {
    if (!to.startsWith('../')) return null;
    const folder = to.slice('../'.length).split('/')[0] ?? '';
    return allowed[folder]?.includes(from) ? null : 'it lies outside src/';
  });
}

/** Imports that lead out of a folder by their path. */
export function leavingBreaches(files: readonly SourceFile[], folder: string): readonly Breach[] {
  return eachFileImport(files, (_from, to) => (isIn(to, `${folder}/`) ? null : `it lies outside ${folder}/`));
}

/** Relative imports that do not name the file as it will be: `.js`, `.json`, `.css?inline`, `.js?worker&url`. */
export function endingBreaches(files: readonly SourceFile[]): readonly Breach[] {
  return files.flatMap(({ path, imports }) =>
    imports
      .filter(({ file, specifier }) => file !== null && !/\.(js|json|css\?inline|js\?worker&url)$/.test(specifier))
      .map(({ specifier, line }) => `${path}:${line} imports ${specifier}`),
  );
}

/** Circles of files, each written once: `a.ts → b.ts → a.ts`. */
export function circles(files: readonly SourceFile[]): readonly Breach[] {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports.flatMap(({ file }) => file ?? [])]));
  const found = new Map<string, string>();
  const done = new Set<string>();
  function follow(path: string, trail: readonly string[]): void {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const circle = trail.slice(start);
      found.set([...circle].sort().join(), [...circle, path].join(' → '));
    }
    if (start >= 0 || done.has(path)) return;
    for (const next of importsOf.get(path) ?? []) follow(next, [...trail, path]);
    done.add(path);
  }
  for (const { path } of files) follow(path, []);
  return [...found.values()];
}

/** Uses of what src/ does without. */
export function bannedUses(files: readonly SourceFile[]): readonly Breach[] {
  return files.flatMap(({ path, bannedUses: uses }) => uses.map(({ what, line }) => `${path}:${line} uses ${what}`));
}

/** File and folder names that are not kebab-case with an optional dotted role, or that name nothing. */
export function nameBreaches(files: readonly SourceFile[], empty: readonly string[]): readonly Breach[] {
  const word = '[a-z0-9]+(?:-[a-z0-9]+)*';
  const fileName = new RegExp(`^${word}(?:\\.${word})?\\.ts$`);
  const folderName = new RegExp(`^${word}$`);
  return files.flatMap(({ path }) => {
    const folders = path.split('/');
    const file = folders.pop() ?? '';
    const names = [...folders, file.replace(/\.ts$/, '')];
    const isWellFormed = fileName.test(file) && folders.every((folder) => folderName.test(folder));
    return isWellFormed && !names.some((name) => empty.includes(name)) ? [] : [path];
  });
}

/** Files of more lines than allowed. */
export function tooLong(files: readonly SourceFile[], most: number): readonly Breach[] {
  return files.filter(({ lineCount }) => lineCount > most).map(({ path, lineCount }) => `${path} has ${lineCount} lines`);
}

/** The median number of lines of a file. */
export function medianLineCount(files: readonly SourceFile[]): number {
  const counts = files.map(({ lineCount }) => lineCount).sort((a, b) => a - b);
  return ((counts[(counts.length - 1) >> 1] ?? 0) + (counts[counts.length >> 1] ?? 0)) / 2;
}

function isIn(path: string, place: string): boolean {
  if (place === 'entries') return !path.includes('/');
  return place.endsWith('/') ? path.startsWith(place) : path === place;
}

function eachFileImport(files: readonly SourceFile[], fault: (from: string, to: string) => string | null): readonly Breach[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap(({ file, line }) => {
      const why = file === null ? null : fault(path, file);
      return why === null ? [] : [`${path}:${line} imports ${file ?? ''}: ${why}`];
    }),
  );
}
