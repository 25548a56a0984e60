import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/find-chromium.js';
import { serveFolder, type StaticServer } from '../package/static-server.js';

const DEMO = join(import.meta.dirname, '../../demo/dist');

/** A page of the demo, and all that went wrong or was asked of the network while it was open. */
interface OpenedPage {
  readonly page: Page;
  readonly faults: readonly string[];
  readonly requests: readonly string[];
}

/** The built demo on a server of its own, and a browser to look at it. */
export interface ServedDemo {
  readonly url: string;
  /** Opens a page in a context of its own and waits until it is at rest. */
  open(path: string, options?: OpenOptions): Promise<OpenedPage>;
}

/** How a page is opened. */
interface OpenOptions extends BrowserContextOptions {
  /** Whether its scripts never arrive, as on a network that fails: the page knows that scripting is on. */
  readonly scriptsLost?: boolean;
}

/** Serves the built demo while the tests of a file run. */
export function servedDemo(): ServedDemo {
  let server: StaticServer;
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(join(DEMO, 'index.html'))) throw new Error('demo/dist/ is missing: run `npm run build:demo` before these tests.');
    server = await serveFolder(DEMO);
    const executablePath = findChromium();
    browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: [...CHROMIUM_ARGS] });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get url() {
      return server.url;
    },
    async open(path, { scriptsLost = false, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      if (scriptsLost) await page.route('**/*.js', (route) => route.abort());
      const faults: string[] = [];
      const requests: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('requestfailed', (request) => faults.push(request.url()));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
      return { page, faults, requests };
    },
  };
}

/** Waits until the page's map shows what was set last. */
export async function mapReady(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('padang-map')?.whenReady());
}

/** Runs in the page: what the map shows, in the light DOM or in the shadow, by the hooks that pages may use. */
export function readMap(): { readonly fills: Readonly<Record<string, string>>; readonly values: Readonly<Record<string, string>> } {
  const map = document.querySelector('padang-map');
  const root: ParentNode | null = map?.querySelector('figure') ? map : (map?.shadowRoot ?? null);
  const entries = (selector: string, value: (element: Element) => string | null | undefined) =>
    Object.fromEntries(
      [...(root?.querySelectorAll(selector) ?? [])].map((each) => [each.getAttribute('data-region') ?? '', value(each) ?? '']),
    );
  return {
    fills: entries('path[data-region]', (path) => path.getAttribute('fill')),
    values: entries('tr[data-region]', (row) => row.querySelector('td')?.textContent),
  };
}
