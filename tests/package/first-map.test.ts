import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { installedPackage } from './installed-package.js';

const KECAMATAN = Array.from({ length: 11 }, (_, index) => `13.71.${String(index + 1).padStart(2, '0')}`);

const CSV = ['kode;2023;2024', ...KECAMATAN.map((code, index) => `${code};${5 + index},5;${6 + index},25`)].join('\n');

const JSON_DATA = JSON.stringify({
  indicators: ['a', 'b'].map((id) => ({ id, title: `Angka rekaan ${id}`, unit: 'percent', kind: 'rate' })),
  observations: ['a', 'b'].flatMap((indicator) => KECAMATAN.map((region, value) => ({ region, indicator, period: '2024', value }))),
});

/** What a page may fetch until its map, the page itself included, gzipped. */
const PAGES: readonly (readonly [name: string, tag: string, mostKilobytes: number, mostFiles: number])[] = [
  ['the bare tag', '<padang-map></padang-map>', 30, 4],
  ['five classes', '<padang-map classification="quantile" classes="5"></padang-map>', 81, 9],
  ['another indicator', '<padang-map indicator="psm-per-10000-people"></padang-map>', 38, 5],
  ['English', '<padang-map lang="en"></padang-map>', 38, 5],
  ['own JSON', '<padang-map src="data.json" indicator="b"></padang-map>', 125, 12],
  ['own CSV', '<padang-map src="data.csv"></padang-map>', 157, 13],
];

const installed = installedPackage();

/** What was fetched until the map of a page was drawn. */
async function fetchedUntilMap(tag: string): Promise<readonly { readonly file: string; readonly bytes: number }[]> {
  const bodies = new Map<string, Buffer>();
  const page = await installed.newPage();
  await page.addInitScript(noteFirstMap);
  page.on('response', (response) => {
    void response.body().then((body) => bodies.set(response.url(), body));
  });
  const html = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Padang</title><link rel="icon" href="data:,">
<script type="module" src="padang-map.js"></script>${tag}</html>`;
  const url = await installed.plainPage(html, { files: { 'data.csv': CSV, 'data.json': JSON_DATA } });
  await page.goto(url);
  const noted = await page.waitForFunction(() => (window as FirstMapWindow).fetchedBeforeFirstMap);
  await page.waitForLoadState('networkidle');
  const fetched = (await noted.jsonValue()) ?? [];
  return [url, ...fetched].map((each) => ({ file: new URL(each).pathname, bytes: gzipSync(bodies.get(each) ?? '').length }));
}

describe('the first map of a page with', () => {
  it.each(PAGES)('%s takes no more than it needs', async (name, tag, mostKilobytes, mostFiles) => {
    const fetched = await fetchedUntilMap(tag);
    const totalBytes = fetched.reduce((sum, { bytes }) => sum + bytes, 0);
    const lines = fetched.map(({ file, bytes }) => `  ${bytes} B  ${file}`);
    console.log([`first map, ${name}: ${totalBytes} B gzipped in ${fetched.length} files`, ...lines].join('\n'));
    expect(fetched.map(({ file }) => file)).toContain('/padang-map.js');
    expect(fetched.filter(({ bytes }) => bytes <= gzipSync('').length)).toEqual([]);
    // What is operated comes after the map.
    expect(fetched.filter(({ file }) => file.includes('live-figure'))).toEqual([]);
    expect(totalBytes).toBeLessThanOrEqual(mostKilobytes * 1000);
    expect(fetched.length).toBeLessThanOrEqual(mostFiles);
  });
});

type FirstMapWindow = Window & { fetchedBeforeFirstMap?: readonly string[] };

/** Runs in the page before its scripts: notes what had come when the first region was drawn. */
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
