import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { describeInBrowsers } from './in-browsers.js';

const DEMO = join(import.meta.dirname, '../../demo/dist');
const FIGURES = 'wilayah;Angka\nKuranji;1,5\nPauh;2,5\n';

/** Another site, which hands its figures to anyone, and how often it was asked. */
async function foreignSite(): Promise<{ readonly url: string; readonly asked: () => number }> {
  let count = 0;
  const server = createServer((_, response) => {
    count += 1;
    response.writeHead(200, { 'content-type': 'text/csv', 'access-control-allow-origin': '*' }).end(FIGURES);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/angka.csv`, asked: () => count };
}

const to = (location: string) => ({ status: 302, headers: { location } });

describeInBrowsers('the page to embed', (browser) => {
  it('follows no redirect to another site, not by way of its own either', async () => {
    const foreign = await foreignSite();
    const files = { 'pindah.csv': to(foreign.url), 'lewat.csv': to('pindah.csv') };
    for (const src of Object.keys(files)) {
      const page = await browser.open({ folder: DEMO, path: `embed.html?src=${src}`, files, showsMaps: false });
      await expect.poll(() => page.$('[data-foreign]:not([hidden])')).not.toBeNull();
      expect(await page.$('padang-map'), src).toBeNull();
      expect(await page.$eval('[role=alert]', (alert) => alert.textContent)).toContain('di situs yang sama');
    }
    expect(foreign.asked()).toBe(0);
  });

  it('follows one within its own site, and asks for each address but once where there is none', async () => {
    const files = { 'lama.csv': to('baru.csv'), 'baru.csv': FIGURES, 'kuranji.json': readFileSync(join(DEMO, 'data/padang.json'), 'utf8') };
    const moved = await browser.open({ folder: DEMO, path: 'embed.html?src=lama.csv', files });
    expect(
      await moved.evaluate(
        () => document.querySelector('padang-map')?.scene?.panels[0].readings.find(({ name }) => name === 'Pauh')?.value,
      ),
    ).toBe(2.5);
    const page = await browser.open({ folder: DEMO, path: 'embed.html?src=kuranji.json', files });
    expect(
      await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('kuranji.json')).length),
    ).toBe(1);
  });
});
