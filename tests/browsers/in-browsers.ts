import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { launch, type Browser, type Page, type Viewport } from 'puppeteer-core';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/find-chromium.js';
import { findFirefox } from '../../scripts/find-firefox.js';

// Pages with the built package, each in a real Chromium (by its DevTools) and a real Firefox (by WebDriver BiDi).

const DIST = join(import.meta.dirname, '../../dist');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
};

/** The browsers that pages are tried in. */
type BrowserName = 'chromium' | 'firefox';

/** A file beside the page: its text, or all of what is answered. */
export type ServedFile =
  string | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Uint8Array };

/** What a page of a test is made of. */
interface PageParts {
  /** What stands in the body. */
  readonly body?: string;
  /** What stands in the head beside the package's script and static.css. */
  readonly head?: string;
  /** Attributes of the root element; `lang="id"` by default. */
  readonly root?: string;
  /** Other files beside the page, by name. */
  readonly files?: Readonly<Record<string, ServedFile>>;
  /** The folder that the page stands in; that of the built package by default. */
  readonly folder?: string;
  /** Another page of that folder, with its parameters. */
  readonly path?: string;
  /** Whether the maps of the page come to show something; they do by default. */
  readonly showsMaps?: boolean;
  /** Headers of every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** 390 × 844 px by default. */
  readonly viewport?: Viewport;
}

/** One of the browsers, and how to open pages in it. */
export interface OpenBrowser {
  readonly name: BrowserName;
  /** Opens a page until the test is over; all maps of its document that come to show something do so once it resolves. */
  open(parts: PageParts): Promise<Page>;
}

async function launchBrowser(name: BrowserName): Promise<Browser> {
  const executablePath = name === 'chromium' ? findChromium() : findFirefox();
  if (executablePath === null) throw new Error(`no ${name} here; npm test installs one where it can`);
  return name === 'chromium'
    ? launch({ browser: 'chrome', executablePath, args: [...CHROMIUM_ARGS] })
    : launch({ browser: 'firefox', executablePath });
}

function pageText({ body = '', head = '', root = 'lang="id"' }: PageParts): string {
  return `<!doctype html><html ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Padang</title><link rel="icon" href="data:,"><link rel="stylesheet" href="static.css">
<script type="module" src="padang-map.js"></script>${head}</head><body>${body}</body></html>`;
}

async function serve(parts: PageParts): Promise<{ readonly url: string; readonly server: Server }> {
  const files = new Map(Object.entries({ ...parts.files, ...(parts.path === undefined && { 'index.html': pageText(parts) }) }));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = normalize(decodeURIComponent(pathname)).slice(1) || 'index.html';
    const file = files.get(name);
    const { status = 200, headers = {}, body = '' } = typeof file === 'object' ? file : { body: file };
    (file === undefined ? readFile(join(parts.folder ?? DIST, name)) : Promise.resolve(body)).then(
      (answer) =>
        response
          .writeHead(status, { 'content-type': CONTENT_TYPES[extname(name)] ?? 'application/octet-stream', ...parts.headers, ...headers })
          .end(answer),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

const BROWSER_NAMES: readonly BrowserName[] = ['chromium', 'firefox'];

/** Describes tests once for each of the browsers, which is started before them and ended after. */
export function describeInBrowsers(title: string, tests: (browser: OpenBrowser) => void): void {
  describe.each(BROWSER_NAMES)(`${title}, in %s`, (name) => {
    let browser: Browser;
    beforeAll(async () => {
      if (!existsSync(join(DIST, 'padang-map.js'))) throw new Error('dist/ is missing: run `npm run build` before these tests.');
      browser = await launchBrowser(name);
    });
    afterAll(() => browser.close());
    tests({
      name,
      async open(parts) {
        const { url, server } = await serve(parts);
        const page = await browser.newPage();
        onTestFinished(async () => {
          await page.close();
          server.closeAllConnections();
          server.close();
        });
        // On a busy machine a browser takes its time to start: the test has the limit.
        page.setDefaultTimeout(100_000);
        await page.setViewport(parts.viewport ?? { width: 390, height: 844 });
        await page.goto(new URL(parts.path ?? '', url).href);
        await page.evaluate(async (showsMaps) => {
          await customElements.whenDefined('padang-map');
          if (showsMaps) await Promise.all([...document.querySelectorAll('padang-map')].map((map) => map.whenReady()));
        }, parts.showsMaps ?? true);
        return page;
      },
    });
  });
}
