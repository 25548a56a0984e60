import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

// Takes out of dist/types what no entry of the package leads to, after `tsc -p tsconfig.build.json`.

const TYPES = join(import.meta.dirname, '../dist/types');
const ENTRIES = ['index', 'core', 'adapters', 'static'].map((name) => join(TYPES, `${name}.d.ts`));

function declarationsNamedIn(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.') && fileName.endsWith('.js'))
    .map(({ fileName }) => join(dirname(file), fileName.replace(/\.js$/, '.d.ts')));
}

const reached = new Set<string>();
const ahead = [...ENTRIES];
for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
  if (reached.has(file)) continue;
  reached.add(file);
  ahead.push(...declarationsNamedIn(file));
}

for (const path of readdirSync(TYPES, { recursive: true, encoding: 'utf8' })) {
  const file = join(TYPES, path);
  if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file);
}
