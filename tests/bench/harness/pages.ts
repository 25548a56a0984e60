import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { padangDataset } from '../../../src/core.js';
import { renderStatic } from '../../../src/static.js';
import { PACKAGE_FOLDER, PROJECT } from './package-build.js';

/** A page of the bench: what it is made from. */
interface PageSource {
  readonly html: string;
  /** The module that draws, where pages of several peers share one page. */
  readonly peer?: string;
  /** What stands in the place of the page's map. */
  readonly markup?: string;
}

const FIVE = 'classification="quantile" classes="5"';

const figure = (): string => renderStatic(padangDataset, { classification: 'quantile', classes: 5 });

/** Every page, by the name of its folder. */
const PAGES: Readonly<Record<string, () => PageSource>> = {
  'first-static': () => ({ html: 'static.html', markup: figure() }),
  'first-plain': () => ({ html: 'ours.html', markup: '<padang-map></padang-map>' }),
  'first-five': () => ({ html: 'ours.html', markup: `<padang-map ${FIVE}></padang-map>` }),
  'first-prerendered': () => ({ html: 'ours.html', markup: `<padang-map ${FIVE}>${figure()}</padang-map>` }),
  'first-webgl': () => ({ html: 'ours.html', markup: `<padang-map renderer="webgl" ${FIVE}></padang-map>` }),
  'first-d3': () => ({ html: 'peer.html', peer: 'd3' }),
  'first-leaflet': () => ({ html: 'peer.html', peer: 'leaflet' }),
  'first-echarts': () => ({ html: 'peer.html', peer: 'echarts' }),
  'first-maplibre': () => ({ html: 'peer.html', peer: 'maplibre' }),
  read: () => ({ html: 'read.html' }),
  'driven-ours': () => ({ html: 'driven.html', peer: 'ours' }),
  'driven-d3': () => ({ html: 'driven.html', peer: 'd3-panned' }),
  'driven-leaflet': () => ({ html: 'driven.html', peer: 'leaflet' }),
  'driven-echarts': () => ({ html: 'driven.html', peer: 'echarts' }),
  'driven-maplibre': () => ({ html: 'driven.html', peer: 'maplibre' }),
};

const bench = join(import.meta.dirname, '..');

function markupPlaced(markup: string): Plugin {
  return { name: 'markup-placed', transformIndexHtml: { order: 'post', handler: (html) => html.replace('<!-- map -->', () => markup) } };
}

/** Builds each page by itself, in production mode, as a site of one map would be. */
export async function buildPages(outFolder: string): Promise<void> {
  for (const [name, sourceOf] of Object.entries(PAGES)) {
    const { html, peer, markup = '' } = sourceOf();
    await build({
      configFile: false,
      mode: 'production',
      logLevel: 'error',
      root: join(bench, 'pages'),
      base: './',
      publicDir: false,
      plugins: [markupPlaced(markup)],
      resolve: {
        alias: [
          { find: /^peer$/, replacement: join(bench, `pages/${peer ?? 'ours'}.js`) },
          { find: /^padang-map\/static\.css$/, replacement: join(PACKAGE_FOLDER, 'static.css') },
          { find: /^padang-map$/, replacement: join(PACKAGE_FOLDER, 'padang-map.js') },
        ],
      },
      build: {
        target: 'es2022',
        outDir: join(outFolder, name),
        emptyOutDir: true,
        chunkSizeWarningLimit: 5000,
        rolldownOptions: { input: join(bench, 'pages', html) },
      },
      worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
    });
  }
}

/** The page's HTML file, as it lies in its folder. */
export const htmlOf = (page: string): string => PAGES[page]?.().html ?? 'index.html';

/** The version of a package that the bench or the project has installed. */
export function versionOf(name: string): string {
  const folder = name === 'padang-map' ? PROJECT : join(bench, 'node_modules', name);
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
