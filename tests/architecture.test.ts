import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  banBreaches,
  bannedUses,
  circles,
  endingBreaches,
  floorBreaches,
  innerBreaches,
  leavingBreaches,
  medianLineCount,
  nameBreaches,
  outsideBreaches,
  packageBreaches,
  tooLong,
  type Ban,
} from './architecture/rules.js';
import { readSource, type SourceFile } from './architecture/source-file.js';

/** A file imports from its own folder or from a lower floor; folders on one floor do not see each other. */
const FLOORS = [
  ['model'],
  ['geo', 'stats', 'i18n'],
  ['data'],
  ['scene'],
  ['render'],
  ['elements'],
  // What runs in Node only: no room of a page's sees it, the entry hands it out.
  ['testing'],
  ['entries', 'cli'],
] as const;

/**
 * The folders inside a room, each seeing those before it: the canvas and the legend show the map's own patterns,
 * the static figure puts map, legend and table together.
 */
const INNER_ORDER = { render: ['svg', 'webgl', 'figure', 'static'] };

/** What the floors allow and a room still does without. */
const BANS: readonly Ban[] = [
  { who: 'render/', neverSees: 'data/', why: 'everything to draw is in the scene' },
  { who: 'elements/', neverSees: 'render/svg/', why: 'a renderer is made by render/create-renderer' },
  { who: 'elements/', neverSees: 'render/webgl/', why: 'a renderer is made by render/create-renderer' },
];

/** Where a package may be imported: a folder, a file, or nowhere. What is not listed may not be used at all. */
const PACKAGES = {
  '@turf/turf': ['geo/measure.ts'],
  'd3-color': ['stats/'],
  'd3-scale-chromatic': ['stats/'],
  'node:crypto': ['cli/'],
  'node:fs': ['cli/'],
  'node:os': ['cli/'],
  'node:path': ['cli/'],
  'node:process': ['cli/'],
  'node:util': ['cli/'],
  fflate: ['data/formats/xlsx/'],
  geojson: ['geo/', 'data/', 'render/webgl/'],
  lit: ['elements/'],
  'maplibre-gl': ['render/webgl/'],
  'node:assert': ['testing/'],
  'node:events': ['testing/'],
  'node:http': ['testing/'],
  'node:net': ['testing/'],
  supercluster: ['scene/point-clusters.ts'],
  'topojson-client': ['geo/'],
  'topojson-specification': ['geo/'],
  valibot: ['model/dataset.schema.ts'],
} as const;

/** Folders beside src/ that a file of src/ may read. The register and the kelurahan stand apart: the first map is drawn without them. */
const OUTSIDE = {
  geodata: ['geo/padang.ts', 'geo/padang-dataset.ts', 'geo/padang-kelurahan.ts', 'geo/padang-register.ts'],
  // The command tells its version.
  'package.json': ['cli/run.ts'],
} as const;

/** Names under which everything and nothing is filed. */
const EMPTY_NAMES = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc'];

const MOST_LINES = 400;
const MEDIAN_BELOW = 130;

const root = join(import.meta.dirname, '..');

/** The files of a folder, named as seen from `base`. */
function readFolder(folder: string, base: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('dist/'))
    .map((path) => readSource(base + path, readFileSync(join(root, folder, path), 'utf8')));
}

const files = readFolder('src', '');

describe('the source', () => {
  it('imports from its own folder or from a lower floor', () => {
    expect(floorBreaches(files, FLOORS)).toEqual([]);
  });

  it('keeps the order of the folders inside a room', () => {
    expect(innerBreaches(files, INNER_ORDER)).toEqual([]);
  });

  it('keeps each room from what it does without', () => {
    expect(banBreaches(files, BANS)).toEqual([]);
  });

  it('imports packages only where they belong', () => {
    expect(packageBreaches(files, PACKAGES)).toEqual([]);
  });

  it('reads geodata/ in one place', () => {
    expect(outsideBreaches(files, OUTSIDE)).toEqual([]);
  });

  it('has no circle of files', () => {
    expect(circles(files)).toEqual([]);
  });

  it('names the files that it imports as they will be', () => {
    expect(endingBreaches(files)).toEqual([]);
  });

  it('does without any, !, ignore comments, console, markup from strings, default exports and barrels', () => {
    expect(bannedUses(files)).toEqual([]);
  });

  it('has names in kebab-case that say something', () => {
    expect(nameBreaches(files, EMPTY_NAMES)).toEqual([]);
  });

  it(`has no file above ${MOST_LINES} lines and a median below ${MEDIAN_BELOW}`, () => {
    expect(tooLong(files, MOST_LINES)).toEqual([]);
    expect(medianLineCount(files)).toBeLessThan(MEDIAN_BELOW);
  });
});

describe('the demo', () => {
  it('uses the package by its public entries only', () => {
    expect(leavingBreaches(readFolder('demo', 'demo/'), 'demo')).toEqual([]);
  });
});

describe('the rules', () => {
  const made = (texts: Readonly<Record<string, string>>): readonly SourceFile[] =>
    Object.entries(texts).map(([path, text]) => readSource(path, text));

  it.each([
    ['geo/a.ts', "import { b } from '../scene/b.js';", 'scene is above geo'],
    ['geo/a.ts', "import type { B } from '../scene/b.js';", 'scene is above geo'],
    ['geo/a.ts', "type B = import('../scene/b.js').B;", 'scene is above geo'],
    ['geo/a.ts', "const b = () => import('../scene/b.js');", 'scene is above geo'],
    ['geo/a.ts', "export { b } from '../stats/b.js';", 'stats is beside geo'],
    ['elements/a.ts', "import { b } from '../index.js';", 'entries is above elements'],
    ['cupboard/a.ts', "import { b } from '../model/b.js';", 'cupboard stands on no floor'],
    ['scene/a.ts', "import { b } from '../cupboard/b.js';", 'cupboard stands on no floor'],
  ])('find the floor broken in %s by %s', (path, text, why) => {
    expect(floorBreaches(made({ [path]: text }), FLOORS)).toEqual([expect.stringMatching(new RegExp(`^${path}:1 .*: ${why}$`))]);
  });

  it('let a file look down and around its own folder', () => {
    const text = "import { b } from './b.js';\nimport { c } from '../model/c.js';\nimport { d } from './deep/d.js';";
    expect(floorBreaches(made({ 'scene/a.ts': text }), FLOORS)).toEqual([]);
  });

  it('find a folder that looks ahead inside its room', () => {
    const text = (to: string): string => `import { b } from '../${to}/b.js';`;
    expect(innerBreaches(made({ 'render/svg/a.ts': text('static') }), INNER_ORDER)).toHaveLength(1);
    expect(innerBreaches(made({ 'render/static/a.ts': text('svg') }), INNER_ORDER)).toEqual([]);
  });

  it('find a ban broken', () => {
    expect(banBreaches(made({ 'render/svg/a.ts': "import '../../data/b.js';" }), BANS)).toHaveLength(1);
    expect(banBreaches(made({ 'elements/a.ts': "import '../render/svg/b.js';" }), BANS)).toHaveLength(1);
    expect(banBreaches(made({ 'elements/a.ts': "import '../render/create-renderer.js';" }), BANS)).toEqual([]);
  });

  it.each([
    ['geo/locate.ts', "import { area } from '@turf/turf';"],
    ['scene/a.ts', "import { html } from 'lit/static-html.js';"],
    ['elements/a.ts', "import * as maplibregl from 'maplibre-gl';"],
    ['data/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['model/a.ts', "import x from 'left-pad';"],
    ['model/a.ts', 'const x = await import(name);'],
  ])('find a package out of place in %s: %s', (path, text) => {
    expect(packageBreaches(made({ [path]: text }), PACKAGES)).toHaveLength(1);
  });

  it('let a package stand in its place', () => {
    const allowed = { 'geo/measure.ts': "import { area } from '@turf/turf';", 'elements/a.ts': "import 'lit/directive.js';" };
    expect(packageBreaches(made(allowed), PACKAGES)).toEqual([]);
  });

  it('find geodata read elsewhere', () => {
    const text = "import regions from '../../geodata/regions.json';";
    expect(outsideBreaches(made({ 'geo/other.ts': text }), OUTSIDE)).toHaveLength(1);
    expect(outsideBreaches(made({ 'geo/padang.ts': text }), OUTSIDE)).toEqual([]);
    expect(outsideBreaches(made({ 'geo/padang.ts': "import x from '../../demo/x.js';" }), OUTSIDE)).toHaveLength(1);
  });

  it('find a demo that reaches into the source', () => {
    expect(leavingBreaches(made({ 'demo/src/a.ts': "import '../../src/index.js';" }), 'demo')).toHaveLength(1);
    expect(leavingBreaches(made({ 'demo/src/a.ts': "import './b.js';\nimport 'padang-map';" }), 'demo')).toEqual([]);
  });

  it('find a circle once, through types and later imports too', () => {
    const circle = {
      'scene/a.ts': "import type { B } from './b.js';",
      'scene/b.ts': "const c = () => import('./c.js');",
      'scene/c.ts': "export { a } from './a.js';",
      'scene/d.ts': "import { a } from './a.js';",
    };
    expect(circles(made(circle))).toEqual(['scene/a.ts → scene/b.ts → scene/c.ts → scene/a.ts']);
    expect(circles(made({ ...circle, 'scene/c.ts': '' }))).toEqual([]);
  });

  it('find an import without its ending', () => {
    expect(
      endingBreaches(made({ 'scene/a.ts': "import './b';\nimport './c.ts';\nimport './d.css';\nimport e from './e.js?url';" })),
    ).toHaveLength(4);
    expect(
      endingBreaches(made({ 'scene/a.ts': "import './b.js';\nimport './d.css?inline';\nimport e from './e.worker.js?worker&url';" })),
    ).toEqual([]);
  });

  it.each([
    ['any', 'let a: any;'],
    ['!', 'a!.b();'],
    ['!', 'class A { b!: number }'],
    ['console', 'console.log(1);'],
    ['innerHTML', 'a.innerHTML = b;'],
    ['unsafeHTML', "import { unsafeHTML } from 'lit/directives/unsafe-html.js';"],
    ['@ts-ignore', '// @ts-ignore\na();'],
    ['eslint-disable', '/* eslint-disable */'],
    ['TODO', '// TODO later'],
    ['export default', 'export default 1;'],
    ['export default', 'export default function a() {}'],
    ['export *', "export * from './b.js';"],
  ])('find %s in %s', (what, text) => {
    expect(bannedUses(made({ 'scene/a.ts': text }))).toContain(`scene/a.ts:1 uses ${what}`);
  });

  it('find no fault with ordinary code', () => {
    const text = "// any text! is allowed\nconst many = 'console';\nexport { many };\nexport type * from './b.js';\nif (!many) a();";
    expect(bannedUses(made({ 'scene/a.ts': text }))).toEqual([]);
  });

  it('find bad names', () => {
    const bad = ['scene/viewModel.ts', 'scene/utils.ts', 'helpers/a.ts', 'scene/a.b.c.ts', 'Scene/a.ts'];
    const good = ['scene/view-model.ts', 'data/adapters/csv.adapter.ts', 'geo/boundaries.ts'];
    expect(nameBreaches(made(Object.fromEntries([...bad, ...good].map((path) => [path, '']))), EMPTY_NAMES)).toEqual(bad);
  });

  it('count lines', () => {
    const lines = (count: number): string => 'a();\n'.repeat(count);
    const three = made({ 'a.ts': lines(400), 'b.ts': lines(401), 'c.ts': lines(3) });
    expect(tooLong(three, MOST_LINES)).toEqual(['b.ts has 401 lines']);
    expect(medianLineCount(three)).toBe(400);
    expect(medianLineCount(made({ 'a.ts': lines(3), 'b.ts': lines(4) }))).toBe(3.5);
  });
});
