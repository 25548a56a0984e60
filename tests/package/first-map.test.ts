import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { installedPackage } from './installed-package.js';

const LIMIT_BYTES = 30_000;

const installed = installedPackage();

describe('the first map', () => {
  it(`takes at most ${LIMIT_BYTES / 1000} kB gzipped`, async () => {
    const bodies = new Map<string, Buffer>();
    const page = await installed.newPage();
    await page.addInitScript(noteFirstMap);
    page.on('response', (response) => {
      void response.body().then((body) => bodies.set(response.url(), body));
    });
    await page.goto(await installed.plainPage());
    const noted = await page.waitForFunction(() => (window as FirstMapWindow).fetchedBeforeFirstMap);
    await page.waitForLoadState('networkidle');
    const sizes = ((await noted.jsonValue()) ?? []).map((url) => ({
      file: new URL(url).pathname,
      bytes: gzipSync(bodies.get(url) ?? '').length,
    }));
    const totalBytes = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    const lines = sizes.map(({ file, bytes }) => `  ${bytes} B  ${file}`);
    console.log([`first map: ${totalBytes} B gzipped in ${sizes.length} files`, ...lines].join('\n'));
    expect(sizes.map(({ file }) => file)).toContain('/padang-map.js');
    expect(sizes.filter(({ bytes }) => bytes <= gzipSync('').length)).toEqual([]);
    expect(totalBytes).toBeLessThanOrEqual(LIMIT_BYTES);
  });
});

type FirstMapWindow = Window & { fetchedBeforeFirstMap?: readonly string[] };

/** Runs in the page before its scripts: notes what had been fetched when the first region was drawn. */
function noteFirstMap(): void {
  const attachShadow = Reflect.get(Element.prototype, 'attachShadow');
  Element.prototype.attachShadow = function attachAndWatch(options) {
    const root = attachShadow.call(this, options);
    const observer = new MutationObserver(() => {
      if (!root.querySelector('path[data-region]')) return;
      observer.disconnect();
      const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
      (window as FirstMapWindow).fetchedBeforeFirstMap = fetched.filter((name) => name.startsWith('http'));
    });
    observer.observe(root, { childList: true, subtree: true });
    return root;
  };
}
