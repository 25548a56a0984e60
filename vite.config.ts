import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const ENTRIES = {
  'padang-map': 'src/index.ts',
  core: 'src/core.ts',
  adapters: 'src/adapters.ts',
  static: 'src/static.ts',
};

const ELEMENT_ENTRY = /[\\/]src[\\/]index\.ts$/;
const ELEMENT_ROOM = /[\\/]src[\\/]elements[\\/]/;
/** What a chosen colour scheme needs, imported later; d3-scale names it too, but nothing of that is used. */
const SCHEMES = /[\\/]node_modules[\\/]d3-(scale-chromatic|interpolate|color)[\\/]/;
const LIT = /[\\/]node_modules[\\/](lit|lit-html|lit-element|@lit)[\\/]/;

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** Whether the element's entry imports a module statically, itself or through others. */
function isNeededByElement(id: string, graph: ModuleGraph, seen = new Set<string>()): boolean {
  if (ELEMENT_ENTRY.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = graph.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => isNeededByElement(importer, graph, seen));
}

/**
 * Three files draw the first map: `padang-map.js` with the element, Lit, and this chunk with what the element
 * shares with the entries that stay clear of the DOM. What is imported later keeps its own chunks.
 */
function nameOfChunk(id: string, graph: ModuleGraph): string | null {
  const isElementOnly = ELEMENT_ENTRY.test(id) || ELEMENT_ROOM.test(id) || LIT.test(id);
  return !isElementOnly && isNeededByElement(id, graph) ? 'first-map' : null;
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
    load: (id) =>
      id === standIn ? 'export const HTMLElement = class {};\nexport const customElements = undefined;' : null,
  };
}

/** Ships the stylesheet of the static figure beside the code, as it was written. */
function staticStylesheet(): Plugin {
  return {
    name: 'static-stylesheet',
    generateBundle() {
      const source = readFileSync(new URL('src/render/figure/figure.css', import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'static.css', source });
    },
  };
}

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [litWithoutSimulatedDom(), staticStylesheet()],
  resolve: { conditions: ['node', 'module', 'production'] },
  build: {
    // Chrome 90, Safari 16.4 and Firefox 101 run the classes of ES2022 but for static blocks, which the lint
    // keeps out of src/ and a test out of the package; named as targets they would make every #private a WeakMap.
    target: 'es2022',
    cssTarget: ['chrome90', 'safari16.4', 'firefox101'],
    license: { fileName: 'third-party-licenses.md' },
    lib: { entry: ENTRIES, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: {
          groups: [
            { name: 'schemes', test: SCHEMES, priority: 1 },
            { debugName: 'first-map', name: nameOfChunk },
          ],
        },
      },
    },
  },
});
