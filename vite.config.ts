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

/** What a chosen colour scheme needs, imported later; d3-scale names it too, but nothing of that is used. */
const SCHEMES = /[\\/]node_modules[\\/]d3-(scale-chromatic|interpolate|color)[\\/]/;

const FIRST_FIGURE = /[\\/]src[\\/]render[\\/]static[\\/]first-figure\.ts$/;

/** Draws the bare tag's figure while the package is built, so that the first map ships the drawing and not the code. */
function firstFigureDrawn(): Plugin {
  return {
    name: 'first-figure-drawn',
    async load(id) {
      if (!FIRST_FIGURE.test(id)) return null;
      const { module } = await runnerImport<{ readonly firstFigure: unknown }>(id);
      return `export const firstFigure = ${JSON.stringify(module.firstFigure)};`;
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
  publicDir: false,
  plugins: [firstFigureDrawn(), litWithoutSimulatedDom(), staticStylesheet(), licencesWithin('maplibre-gl'), trustedMaplibre()],
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
        codeSplitting: { groups: [{ name: 'schemes', test: SCHEMES, priority: 1 }] },
      },
    },
  },
});
