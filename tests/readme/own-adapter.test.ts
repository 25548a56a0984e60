import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import type { DataAdapter } from '../../src/adapters.js';
import { codeUnder } from './code-blocks.js';

/** An adapter and its test, as someone would write them who has read the README alone. */
const [adapterCode = '', testCode = ''] = codeUnder('Write your own adapter');

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'padang-map-own-adapter-'));
symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the two files of a user's; `entry` is what an entry of the package is called in them. */
function writeFiles(name: string, entry: (name: string) => string): { readonly adapter: string; readonly test: string } {
  const [adapter, test] = [join(folder, `${name}.ts`), join(folder, `${name}-test.ts`)];
  const named = (code: string) => code.replace(/'(padang-map\/\w+)'/g, (_all, path: string) => `'${entry(path)}'`);
  writeFileSync(adapter, named(adapterCode));
  writeFileSync(test, named(`import { dinsosAdapter } from './${name}.js';\n${testCode}`));
  return { adapter, test };
}

function faultsOf(files: readonly string[]): readonly string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { readonly config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram([...files], options);
  return files.flatMap((path) => {
    const file = program.getSourceFile(path);
    const faults = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  });
}

// Run as they stand, but for where the package is: here it is the source.
const run = writeFiles('run', (name) => join(ROOT, `${name.replace('padang-map', 'src')}.ts`));
const { dinsosAdapter } = (await import(pathToFileURL(run.adapter).href)) as { readonly dinsosAdapter: (url: string) => DataAdapter };
// This registers the checks of testAdapter as tests of this file.
await import(pathToFileURL(run.test).href);

describe('the adapter that the README shows how to write', () => {
  it('takes at most 20 lines', () => {
    const lines = adapterCode.split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThanOrEqual(20);
  });

  it('compiles, with its test, as strictly as the package', () => {
    const { adapter, test } = writeFiles('dinsos', (name) => name);
    expect(faultsOf([adapter, test])).toEqual([]);
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
