import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { DataAdapter } from '../../src/adapters.js';
import { codeUnder, ROOT } from './documents.js';

/** An adapter and its test, as someone would write them who has read the README alone. */
const [adapterCode = '', testCode = ''] = codeUnder('README.md', 'Write your own adapter');

const folder = mkdtempSync(join(tmpdir(), 'padang-map-own-adapter-'));
symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a user's file, which runs as it stands but for where the package is: here it is the source. */
function writeFile(name: string, code: string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    code.replace(/'padang-map\/(\w+)'/g, (_all, entry: string) => `'${join(ROOT, `src/${entry}.ts`)}'`),
  );
  return pathToFileURL(path).href;
}

const { dinsosAdapter } = (await import(writeFile('dinsos.ts', adapterCode))) as { readonly dinsosAdapter: (url: string) => DataAdapter };
// This registers the checks of testAdapter as tests of this file.
await import(writeFile('dinsos.test.ts', testCode));

describe('the adapter that the README shows how to write', () => {
  it('takes at most 20 lines', () => {
    const lines = adapterCode.split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThanOrEqual(20);
  });

  it('has an id for each source that it reads', () => {
    expect(dinsosAdapter('/a').id).not.toBe(dinsosAdapter('/b').id);
  });

  it('is tested by testAdapter as the README says', ({ task }) => {
    const suites = task.file.tasks.filter(({ name }) => name === 'the Dinsos adapter');
    const checks = suites.flatMap((suite) => (suite.type === 'suite' ? suite.tasks : []));
    expect(checks.length).toBeGreaterThan(30);
    expect(checks.map(({ result }) => result?.state)).toEqual(checks.map(() => 'pass'));
  });
});
