import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillReadme, type Manifest } from '../../scripts/readme-tables.js';
import { packPackage, ROOT, type PackedPackage } from './packed-package.js';

/** All that the package holds: each pattern has a file, and each file a pattern. */
const CONTENTS = [
  /^package\.json$/,
  /^README\.md$/,
  /^LICENSE$/,
  /^CHANGELOG\.md$/,
  /^docs\/(?:adapters|command|data|privacy)\.md$/,
  /^custom-elements\.json$/,
  /^dataset\.schema\.json$/,
  /^dist\/(?:padang-map|core|adapters|static|testing)\.js$/,
  /^dist\/cli\.js$/,
  /^dist\/cli\/[\w.-]+\.js$/,
  /^dist\/chunks\/[\w.-]+\.js$/,
  /^dist\/assets\/(?:maplibre-gl|reading\.)-?worker-[\w-]+\.js$/,
  /^dist\/static\.css$/,
  /^dist\/third-party-licenses\.md$/,
  /^dist\/types\/(?:[\w.-]+\/)*[\w.-]+\.d\.ts$/,
  /^geodata\/(?:kecamatan|kelurahan|surroundings|surroundings\.coarse)\.topo\.json$/,
  /^geodata\/regions\.json$/,
  /^geodata\/datasets\/(?:padang|demo|flood-2025)\.json$/,
  /^geodata\/SOURCES\.md$/,
];

/** The command runs in Node alone, and what tests adapters; a page finds nothing to run there. */
const NODE_ONLY = /^dist\/(?:testing\.js|cli\.js|cli\/)/;

/** MapLibre is written for younger browsers: where its files cannot be read their import rejects. */
const MAY_FAIL_TO_LOAD = [/^dist\/chunks\/webgl\.layer-[\w-]+\.js$/, /^dist\/assets\/maplibre-gl-worker-[\w-]+\.js$/];

let packed: PackedPackage;
beforeAll(() => {
  packed = packPackage();
});
afterAll(() => {
  packed.remove();
});

const textOf = (path: string): string => readFileSync(join(packed.installed, path), 'utf8');
const scripts = (): readonly string[] => packed.files.filter((path) => path.endsWith('.js'));

describe('the package', () => {
  it('holds what users need and nothing else', () => {
    expect(packed.files.filter((path) => !CONTENTS.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(CONTENTS.filter((pattern) => !packed.files.some((path) => pattern.test(path)))).toEqual([]);
  });

  it('is clean in the eyes of publint', async () => {
    const manifest = JSON.parse(textOf('package.json')) as Record<string, unknown>;
    const tarball = new Uint8Array(readFileSync(packed.tarball)).buffer;
    const { messages } = await publint({ pack: { tarball }, level: 'suggestion', strict: true });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  const importsOf = (path: string) => ts.preProcessFile(textOf(path)).importedFiles.map(({ fileName }) => fileName);

  it('needs no other package to run, and what runs in Node only nothing but Node', () => {
    const outside = scripts().flatMap((path) =>
      importsOf(path)
        .filter((name) => !name.startsWith('.') && !(NODE_ONLY.test(path) && name.startsWith('node:')))
        .map((name) => `${path} imports ${name}`),
    );
    expect(outside).toEqual([]);
  });

  it('holds no syntax younger than Chrome 90, Safari 16.4 and Firefox 101 but in the canvas, without which the map stays SVG', () => {
    const young = scripts().filter((path) => !NODE_ONLY.test(path) && hasYoungSyntax(textOf(path)));
    expect(young.filter((path) => !MAY_FAIL_TO_LOAD.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  it('has a check for young syntax that finds it', () => {
    expect(['class A { static { b(); } }', 'class A { #a; has(b) { return #a in b; } }'].map(hasYoungSyntax)).toEqual([true, true]);
    expect(hasYoungSyntax('class A { #a = 1; static b = 2; #c() { return "a" in this.#a; } }')).toBe(false);
  });

  it('has a README whose tables are those of its manifest', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const manifest = JSON.parse(textOf('custom-elements.json')) as Manifest;
    expect(readme).toContain('<!-- manifest:attributes -->');
    expect(readme, 'run `npm run build:readme`').toBe(fillReadme(readme, manifest));
  });
});

function hasYoungSyntax(text: string): boolean {
  let found = false;
  function visit(node: ts.Node): void {
    found ||= ts.isClassStaticBlockDeclaration(node) || (ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left));
    if (!found) ts.forEachChild(node, visit);
  }
  visit(ts.createSourceFile('script.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return found;
}
