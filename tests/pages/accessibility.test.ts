import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { mapReady, servedDemo } from './served-demo.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a page, in words. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate((options) => {
    const { run } = Reflect.get(window, 'axe') as { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
    return run(document, options);
  }, {} satisfies RunOptions);
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`,
  );
}

const demo = servedDemo();

describe.each(['light', 'dark'] as const)('axe in the %s theme', (colorScheme) => {
  it.each(['index.html', 'en.html'])('finds nothing on %s, in any of its views', async (path) => {
    const { page } = await demo.open(path, { colorScheme, viewport: { width: 1280, height: 900 } });
    for (const button of await page.locator('[data-view]').all()) {
      await button.click();
      await mapReady(page);
      expect(await violations(page), await button.innerText()).toEqual([]);
    }
  });

  it.each(['index.html', 'en.html'])(
    'finds nothing on %s with a reader’s own data and their report, also where they cannot be shown',
    async (path) => {
      const { page } = await demo.open(path, { colorScheme });
      const input = page.locator('#try input[type="file"]');
      const buffer = Buffer.from('Judul\nkecamatan,warna,2024\nPauh,merah,4\nKuranji,biru,abc\nAtlantis,hijau,5\n');
      await input.setInputFiles({ name: 'contoh.csv', mimeType: 'text/csv', buffer });
      await page.locator('#try tbody th small').first().waitFor({ state: 'attached' });
      for (const details of await page.locator('#try details').all()) await details.evaluate((each) => each.setAttribute('open', ''));
      expect(await violations(page)).toEqual([]);
      await input.setInputFiles({ name: 'kosong.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
      await page.locator('#try padang-map').waitFor({ state: 'detached' });
      expect(await violations(page)).toEqual([]);
    },
  );

  it('finds nothing on a phone, with the sheet open', async () => {
    const { page } = await demo.open('index.html', { colorScheme, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
    await mapReady(page);
    await page.locator('padang-map path[data-region="13.71.11"]').tap();
    expect(await page.locator('padang-map [role="dialog"]').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it.each(['index.html', 'en.html'])('finds nothing on %s before its scripts have come', async (path) => {
    const { page } = await demo.open(path, { colorScheme, scriptsLost: true });
    expect(await violations(page)).toEqual([]);
  });

  it.each(['embed.html', 'embed.html?lang=en&theme=dark&indicator=poverty-rate-estimate', 'gallery.html', 'gallery.html?lang=en'])(
    'finds nothing on %s',
    async (path) => {
      const { page } = await demo.open(path, { colorScheme, viewport: { width: 1280, height: 900 } });
      expect(await violations(page)).toEqual([]);
    },
  );
});
