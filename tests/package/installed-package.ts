import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/find-chromium.js';
import { packPackage, type PackedPackage } from './packed-package.js';
import { serveFolder } from './static-server.js';

/** A page with a bare tag; the script is the package's own file. */
export const PLAIN_PAGE = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Padang</title><link rel="icon" href="data:,">
<script type="module" src="padang-map.js"></script><padang-map></padang-map></html>`;

/** The packed package in a project of its own, and a browser to look at it. */
export interface InstalledPackage {
  /** The project that has installed the package. */
  readonly project: string;
  /** A page of its own; `options` as for a browser context. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** Serves a folder until the test is over and returns its address. */
  serve(folder: string, headers?: Readonly<Record<string, string>>): Promise<string>;
  /** Serves the package's plain files with a page and other files beside them and returns its address. */
  plainPage(html?: string, besides?: PlainPageFiles): Promise<string>;
}

/** What a plain page has beside it. */
interface PlainPageFiles {
  /** Texts by the names of their files. */
  readonly files?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Packs and installs the package before the tests of a file, and removes it after them. */
export function installedPackage(): InstalledPackage {
  let packed: PackedPackage;
  let browser: Browser;
  beforeAll(async () => {
    packed = packPackage();
    const executablePath = findChromium();
    browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: [...CHROMIUM_ARGS] });
  });
  afterAll(async () => {
    await browser.close();
    packed.remove();
  });

  async function serve(folder: string, headers?: Readonly<Record<string, string>>): Promise<string> {
    const server = await serveFolder(folder, headers);
    onTestFinished(() => server.close());
    return server.url;
  }
  return {
    get project() {
      return packed.consumer;
    },
    async newPage(options) {
      const page = await browser.newPage(options);
      onTestFinished(() => page.close());
      return page;
    },
    serve,
    plainPage(html = PLAIN_PAGE, { files = {}, headers = {} } = {}) {
      const folder = mkdtempSync(join(packed.consumer, 'plain-'));
      cpSync(join(packed.installed, 'dist'), folder, { recursive: true });
      for (const [name, text] of Object.entries({ ...files, 'index.html': html })) writeFileSync(join(folder, name), text);
      return serve(folder, headers);
    },
  };
}
