import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILD_COMMAND, PACKAGE_FOLDER } from '../bench/harness/package-build.js';

const bench = join(import.meta.dirname, '../bench');

describe('the package that the bench measures', () => {
  it('is built into a folder of the bench', () => {
    expect(PACKAGE_FOLDER).toBe(join(bench, 'dist/package'));
    expect(BUILD_COMMAND.slice(-2)).toEqual(['--outDir', PACKAGE_FOLDER]);
  });

  it('is read from there: no page and no script names the project’s own dist folder', () => {
    const files = ['harness', 'pages', 'parts', 'subjects'].flatMap((folder) =>
      readdirSync(join(bench, folder)).map((name) => join(bench, folder, name)),
    );
    expect(files.filter((file) => /\.\.\/\.\.\/dist\/|PROJECT, 'dist/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
