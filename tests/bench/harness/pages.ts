import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { renderStatic } from '../../../src/static.js';
import { escaped, FIRST_PAGES, tagOf, type FirstFigure, type FirstPage, type PageKind } from './first-figures.js';
import { composed, figuresOfScene } from './first-scenes.js';
import { PACKAGE_FOLDER, PROJECT } from './package-build.js';
import { mainland } from './scene-parts.js';

/** A page of the bench: what it is made from. */
interface PageSource {
  readonly html: string;
  /** The module that draws, where pages of several peers share one page. */
  readonly peer?: string;
  /** The module that fetches and joins the data for a peer. */
  readonly loader?: string;
  /** What a peer's page knows of its data, as a page written by hand knows it. */
  readonly figure?: object;
  /** Markup that is written into the HTML in place of `{{name}}`. */
  readonly texts?: Readonly<Record<string, string>>;
}

const langOf = ({ choice: { lang = 'id' } }: FirstFigure): string => lang;

const drawn = ({ dataset, choice }: FirstFigure): string => renderStatic(dataset, choice);

const ours = (figure: FirstFigure, map: string): PageSource => ({ html: 'ours.html', texts: { lang: langOf(figure), map } });

function peer(name: string): (figure: FirstFigure) => PageSource {
  return (figure) => {
    const scene = composed(figure);
    const { title, unit, breaks, colours } = figuresOfScene(scene);
    const path = figure.file?.path ?? 'data/figures.json';
    return {
      html: 'peer.html',
      peer: name,
      loader: figure.file?.format ?? 'prepared',
      figure: {
        path,
        bounds: mainland(),
        indicator: scene.panels[0].indicator,
        period: figure.file?.period,
        title,
        unit,
        breaks: figure.choice.breaks ?? breaks,
        colours,
      },
      texts: { lang: langOf(figure), title: escaped(title), path, source: escaped(scene.sources[0]?.text ?? '') },
    };
  };
}

const KINDS: Readonly<Record<PageKind, (figure: FirstFigure) => PageSource>> = {
  static: (figure) => ({ html: 'static.html', texts: { lang: langOf(figure), map: drawn(figure) } }),
  ours: (figure) => ours(figure, `${tagOf(figure)}</padang-map>`),
  prerendered: (figure) => ours(figure, `${tagOf(figure)}${drawn(figure)}</padang-map>`),
  webgl: (figure) => ours(figure, `${tagOf(figure, { renderer: 'webgl' })}</padang-map>`),
  d3: peer('d3'),
  leaflet: peer('leaflet'),
  maplibre: peer('maplibre'),
  echarts: peer('echarts'),
};

const sourceOf =
  ({ kind, figure }: FirstPage) =>
  (): PageSource =>
    KINDS[kind](figure);

/** Every page, by the name of its folder. */
const PAGES: Readonly<Record<string, () => PageSource>> = {
  ...Object.fromEntries(FIRST_PAGES.map((page) => [page.page, sourceOf(page)])),
  read: () => ({ html: 'read.html' }),
  'driven-ours': () => ({ html: 'driven.html', peer: 'ours' }),
  'driven-d3': () => ({ html: 'driven.html', peer: 'd3-panned' }),
  'driven-d3-table': () => ({ html: 'driven.html', peer: 'd3-table' }),
  'driven-leaflet': () => ({ html: 'driven.html', peer: 'leaflet' }),
  'driven-echarts': () => ({ html: 'driven.html', peer: 'echarts' }),
  'driven-maplibre': () => ({ html: 'driven.html', peer: 'maplibre' }),
};

const bench = join(import.meta.dirname, '..');

const inserted = (texts: Readonly<Record<string, string>>): Plugin => ({
  name: 'texts-inserted',
  transformIndexHtml: { order: 'post', handler: (html) => html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => texts[name] ?? '') },
});

const VIRTUAL = '\0figure';

const figureModule = (figure: object): Plugin => ({
  name: 'figure-module',
  enforce: 'pre',
  resolveId: (id) => (id === 'figure' ? VIRTUAL : null),
  load: (id) => (id === VIRTUAL ? `export const figure = ${JSON.stringify(figure)};` : null),
});

/** Builds each page by itself, in production mode, as a site of one map would be. */
export async function buildPages(outFolder: string): Promise<void> {
  for (const [name, source] of Object.entries(PAGES)) {
    const { html, peer: module = 'ours', loader = 'prepared', figure = {}, texts = {} } = source();
    await build({
      configFile: false,
      mode: 'production',
      logLevel: 'error',
      root: join(bench, 'pages'),
      base: './',
      publicDir: false,
      plugins: [figureModule(figure), inserted(texts)],
      resolve: {
        alias: [
          { find: /^peer$/, replacement: join(bench, `pages/${module}.js`) },
          { find: /^loader$/, replacement: join(bench, `pages/load-${loader}.js`) },
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
