import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, runnerImport, type Plugin } from 'vite';
import { licencesIn } from './scripts/bundled-licences.js';

const ENTRIES = {
  'padang-map': 'src/index.ts',
  core: 'src/core.ts',
  adapters: 'src/adapters.ts',
  static: 'src/static.ts',
  testing: 'src/testing.ts',
};

/** Modules of `src/` by their paths without the ending, as a pattern. */
const source = (paths: string): RegExp => new RegExp(`/src/(?:${paths})\\.ts$`);

/**
 * What always comes together is one file, so that a page asks for few. A file takes along what its modules import, unless
 * one before it has that:
 * - `schemes`: a colour scheme or list of colours that was chosen; d3-scale names it too, but nothing of that is used
 * - `padang`: the shapes of the kecamatan
 * - `base`: Lit, and what the shell and all that comes later share
 * - `draw`: composes a scene and draws it, without the DOM
 * - `engine`: loads and shows what was set on a tag
 * - `read`: reads, checks and joins data from outside
 * - `protect`: suppresses small counts
 * - `points`: composes point layers; `locate` tells where they lie
 * - `table`: reads CSV
 */
const FILES: readonly (readonly [name: string, ...tests: readonly RegExp[]])[] = [
  ['schemes', /\/node_modules\/d3-(?:scale-chromatic|interpolate|color)\//, source('stats/colour-list')],
  [
    'padang',
    /\/geodata\/(?:kecamatan|surroundings\.coarse)\.topo\.json$/,
    /\/node_modules\/topojson-client\//,
    source('geo/(?:bounds-of|mercator|padang|padang-levels|topology)|model/(?:report|text)'),
    source('render/(?:default-camera|node|svg/path-data|static/figure-shapes)'),
  ],
  [
    'base',
    /\/node_modules\/(?:lit|lit-html|lit-element|@lit\/[\w-]+)\//,
    source('render/(?:adopt-styles|after-paint|node-kinds|patch)|i18n/load-messages|data/early-fetch'),
    source('elements/(?:attributes|drawn\\.directive|early-click|language|static-figures)'),
  ],
  [
    'draw',
    source('scene/(?!clusters-model|compose-scene|outlines-part|point|scene-csv|shown-points|size-composer|drawn-key|table-model)[\\w-]+'),
    source(
      'render/(?:figure/[\\w-]+|kept-nodes|style-tokens|svg/(?!draw-focus|svg\\.layer)[\\w.-]+)|stats/(?!colour-list|load-palette)[\\w-]+',
    ),
    source('i18n/(?:as-printed|format|own-wording)|geo/(?:boundaries|within)|data/names-change'),
    source('model/(?:dataset|errors|period|points|region|status)'),
  ],
  [
    'engine',
    source('elements/(?:canvas-use|chosen-boundaries|failure|false-attributes|figure\\.template|map-engine|may-lack)'),
    source('elements/(?:resource|scene-composer|view-of|controllers/(?:dataset|page-language)\\.controller)|render/draw-once'),
  ],
  [
    'read',
    source('data/(?!page-in-sight|fetch-(?:events|pages)|copy-plain|as-input|api-source|fetch-json|validate\\.)[\\w-]+'),
    source('data/privacy/(?!count-cells|feasible|figure|joint|protect-counts|sum-system|suppress)[\\w-]+'),
    source('data/adapters/file\\.adapter|data/table/(?:file|google-sheet|units)|geo/load-register'),
    source('model/(?:dataset\\.schema|detail|gather-entries|problems)'),
    source('elements/(?:notice\\.template|outside-data|read-in-worker|read-input)'),
    /\/node_modules\/valibot\//,
  ],
  ['protect', source('data/privacy/(?:count-cells|feasible|figure-\\w+|figures|joint-\\w+|protect-counts|sum-system|suppress-\\w+)')],
  ['locate', source('geo/(?:locate|measure)'), /\/node_modules\/@turf\/[\w-]+\//],
  [
    'points',
    source('scene/(?:clusters-model|outlines-part|point-clusters|point-composer|point-sizes|points-legend|points-model|shown-points)'),
    /\/node_modules\/(?:supercluster|kdbush)\//,
  ],
  ['table', source('data/table/(?!file|google-sheet|units)[\\w-]+')],
];

const FIRST_FIGURE = /[\\/]src[\\/]render[\\/]static[\\/]first-figure\.ts$/;

/** A module of the source, run while the package is built. */
async function run<Module>(path: string): Promise<Module> {
  return (await runnerImport<Module>(join(import.meta.dirname, 'src', path))).module;
}

/** What the files of the other figures are imported by, before the indicator: each has the figure in both languages. */
const FIGURE_FILE = '\0first-figures/figure-';

/**
 * Draws the figures of the bundled indicators while the package is built, so that the first map ships the drawing and not
 * the code: that of the bare tag with the element, those of each indicator in a file of its own. Their outlines are drawn on the page:
 * the shapes are needed there in any case.
 */
function firstFiguresDrawn(): Plugin {
  const files = new Map<string, string>();
  return {
    name: 'first-figures-drawn',
    resolveId: (id) => (id.startsWith(FIGURE_FILE) ? id : null),
    async load(id) {
      if (!FIRST_FIGURE.test(id)) return files.get(id) ?? null;
      const figures = await run<typeof import('./src/render/static/first-figure.js')>('render/static/first-figure.ts');
      const { withoutShapes } = await run<typeof import('./src/render/static/figure-shapes.js')>('render/static/figure-shapes.ts');
      const { padangBoundaries } = await run<typeof import('./src/geo/padang.js')>('geo/padang.ts');
      const drawn = (figure: ReturnType<typeof figures.firstFigure>) => JSON.stringify(withoutShapes(figure, padangBoundaries()));
      const { BARE_CHOICE } = figures;
      const byIndicator = new Map<string, string[]>();
      for (const choice of figures.firstChoices()) {
        const { indicator, language } = choice;
        // The bare tag's comes with the element.
        if (indicator === BARE_CHOICE.indicator && language === BARE_CHOICE.language) continue;
        byIndicator.set(indicator, [...(byIndicator.get(indicator) ?? []), `${language}: ${drawn(figures.drawFirstFigure(choice))}`]);
      }
      const imports = [...byIndicator].map(([indicator, byLanguage]) => {
        const file = `${FIGURE_FILE}${indicator}.js`;
        files.set(file, `export const drawn = { ${byLanguage.join(', ')} };`);
        return `${JSON.stringify(indicator)}: () => import(${JSON.stringify(file)})`;
      });
      return [
        "import { padangBoundaries } from '../../geo/padang.js';",
        "import { withShapes } from './figure-shapes.js';",
        `export const BARE_CHOICE = ${JSON.stringify(BARE_CHOICE)};`,
        'const whole = (drawn) => withShapes(drawn, padangBoundaries());',
        `const drawn = ${drawn(figures.firstFigure())};`,
        'let bare = null;',
        'export const firstFigure = () => (bare ??= whole(drawn));',
        // Whatever a page asks for by name: nothing that every object has.
        `const others = { __proto__: null, ${imports.join(', ')} };`,
        'export const otherFirstFigure = ({ indicator, language }) =>',
        '  others[indicator]?.().then(({ drawn }) => whole(drawn[language])) ?? null;',
      ].join('\n');
    },
  };
}

/**
 * Lit's build for Node runs in browsers too and is the one that can be imported where there is no DOM.
 * It brings a simulated DOM for server rendering, which nothing here uses: a bare class takes its place.
 */
function litWithoutSimulatedDom(): Plugin {
  const standIn = '\0lit-dom-stand-in';
  return {
    name: 'lit-without-simulated-dom',
    enforce: 'pre',
    resolveId: (id) => (id === '@lit-labs/ssr-dom-shim' ? standIn : null),
    load: (id) => (id === standIn ? 'export const HTMLElement = class {};\nexport const customElements = undefined;' : null),
  };
}

/** Ships the stylesheet of the tag and its static figure beside the code, as it was written. */
function staticStylesheet(): Plugin {
  return {
    name: 'static-stylesheet',
    generateBundle() {
      const [host = '', figure = ''] = ['static/host.css', 'figure/figure.css'].map((name) =>
        readFileSync(new URL(`src/render/${name}`, import.meta.url), 'utf8'),
      );
      this.emitFile({ type: 'asset', fileName: 'static.css', source: host + figure });
    },
  };
}

const LICENCES = 'third-party-licenses.md';

const MAPLIBRE = /[\\/]maplibre-gl[\\/]dist[\\/]maplibre-gl\.mjs$/;

/** Where MapLibre starts its worker and parses the markup of credits, and how that goes through the package's policy. */
const SINKS: readonly (readonly [found: RegExp, trusted: string])[] = [
  [/new Worker\((\w+)([,)])/g, 'new Worker(trustedScriptUrl($1)$2'],
  [/parseFromString\((\w+),/g, 'parseFromString(trustedHtml($1),'],
];

/** Has MapLibre run on pages under Trusted Types. */
function trustedMaplibre(): Plugin {
  return {
    name: 'trusted-maplibre',
    enforce: 'pre',
    transform(code, id) {
      if (!MAPLIBRE.test(id)) return null;
      const missing = SINKS.find(([found]) => !code.match(found));
      if (missing) throw new Error(`MapLibre is written otherwise than expected: ${String(missing[0])} is not in it.`);
      const trusted = SINKS.reduce((text, [found, by]) => text.replace(found, by), code);
      const from = join(import.meta.dirname, 'src/render/trusted-types.ts');
      return `import { trustedHtml, trustedScriptUrl } from ${JSON.stringify(from)};\n${trusted}`;
    },
  };
}

/** MapLibre comes with the packages that it is made of in its own files, where Vite's list does not see them. */
function licencesWithin(name: string): Plugin {
  return {
    name: 'licences-within',
    writeBundle({ dir = '' }) {
      const file = join(dir, LICENCES);
      if (existsSync(file)) appendFileSync(file, licencesIn(name, readFileSync(file, 'utf8')));
    },
  };
}

export default defineConfig({
  base: './',
  // As an object of its own it would be made with a helper, which is one more file to fetch.
  json: { namedExports: false },
  publicDir: false,
  plugins: [firstFiguresDrawn(), litWithoutSimulatedDom(), staticStylesheet(), licencesWithin('maplibre-gl'), trustedMaplibre()],
  // The worker that reads data is one file: a host's build copies it, and does not look into it.
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
  resolve: {
    conditions: ['node', 'module', 'production'],
    // By the condition above it would be the one for Node, with worker threads.
    alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }],
  },
  build: {
    // Chrome 90, Safari 16.4 and Firefox 101 run the classes of ES2022 but for static blocks, which the lint
    // keeps out of src/ and a test out of the package; named as targets they would make every #private a WeakMap.
    target: 'es2022',
    cssTarget: ['chrome90', 'safari16.4', 'firefox101'],
    license: { fileName: LICENCES },
    lib: { entry: ENTRIES, formats: ['es'] },
    rolldownOptions: {
      // What runs in Node only reaches for Node's own modules when it is used.
      external: /^node:/,
      output: {
        minify: true,
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: {
          groups: FILES.map(([name, ...tests], index) => ({
            name,
            test: (id: string) => tests.some((test) => test.test(id)),
            priority: FILES.length - index,
          })),
        },
      },
    },
  },
});
