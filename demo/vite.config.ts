import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { basemapStyle } from './basemap-style.js';
import { exampleFiles } from './src/try/example-file.js';
import { page } from './src/page.js';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Writes the page's content, with its first map, into the shells of both languages. */
function prerender(): Plugin {
  return {
    name: 'prerender',
    transformIndexHtml: (html) => html.replace(/<!-- page:(id|en) -->/, (_, language: string) => page(language === 'en' ? 'en' : 'id')),
  };
}

/** Puts the bundled datasets beside the page, to be downloaded and to be read by the map. */
function datasets(): Plugin {
  return {
    name: 'datasets',
    writeBundle() {
      mkdirSync(path('dist/data'), { recursive: true });
      for (const name of ['padang.json', 'demo.json', 'flood-2025.json'])
        copyFileSync(path(`../geodata/datasets/${name}`), path(`dist/data/${name}`));
    },
  };
}

/** Puts an example of published figures beside the page, for who would try the map with a file. */
function examples(): Plugin {
  return {
    name: 'examples',
    writeBundle() {
      for (const [name, text] of Object.entries(exampleFiles())) writeFileSync(path(`dist/data/${name}`), text);
    },
  };
}

/** Five decimals of a degree are a metre. */
const toMetre = (_: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e5) / 1e5 : value);

/** Puts a basemap of the project's own boundaries beside the page, for each theme. */
function basemaps(): Plugin {
  return {
    name: 'basemaps',
    writeBundle() {
      for (const theme of ['light', 'dark'] as const)
        writeFileSync(path(`dist/data/basemap-${theme}.json`), JSON.stringify(basemapStyle(theme), toMetre));
    },
  };
}

export default defineConfig({
  base: './',
  root: path('.'),
  publicDir: false,
  plugins: [prerender(), datasets(), basemaps(), examples()],
  resolve: {
    // The demo stands inside the package's own repository and still takes only what the package hands out.
    alias: [
      { find: /^padang-map\/geodata\/(.*)$/, replacement: path('../geodata/$1') },
      { find: /^padang-map\/static\.css$/, replacement: path('../dist/static.css') },
      { find: /^padang-map\/(core|adapters|static)$/, replacement: path('../dist/$1.js') },
      { find: /^padang-map$/, replacement: path('../dist/padang-map.js') },
    ],
  },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    rolldownOptions: { input: ['index.html', 'en.html', 'embed.html', 'gallery.html'].map((name) => path(name)) },
  },
});
