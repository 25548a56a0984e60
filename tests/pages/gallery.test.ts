import { describe, expect, it } from 'vitest';
import { servedDemo } from './served-demo.js';

const demo = servedDemo();

describe('the gallery', () => {
  it.each(['gallery.html', 'gallery.html?lang=en'])('%s shows every map, marked as made up, without a fault', async (path) => {
    const { page, faults } = await demo.open(path, { viewport: { width: 1280, height: 900 } });
    expect(await page.locator('body').innerText()).toMatch(/CONTOH|EXAMPLE/);
    const headings = page.locator('h3');
    expect(await headings.count()).toBeGreaterThan(20);
    for (const heading of await headings.all()) await heading.scrollIntoViewIfNeeded();
    await page.waitForFunction((count) => document.querySelectorAll('padang-map').length >= count, await headings.count());
    const states = await page.evaluate(() =>
      Promise.all(
        [...document.querySelectorAll('padang-map')].map((map) =>
          map.whenReady().then(
            () => map.status,
            (error: unknown) => String(error),
          ),
        ),
      ),
    );
    expect(states.filter((state) => state !== 'ready')).toEqual([]);
    const unmarked = await page.evaluate(
      () =>
        [...document.querySelectorAll('padang-map:not(#real *)')].filter(
          (map) => !/contoh|example/i.test(map.shadowRoot?.querySelector('figure')?.textContent ?? ''),
        ).length,
    );
    expect(unmarked).toBe(0);
    const flood = page.locator('#real padang-map');
    expect(await flood.count()).toBe(1);
    const text = await flood.locator('figure').innerText();
    expect(text).toMatch(/BPBD/);
    expect(text).not.toMatch(/contoh|example/i);
    expect(await flood.locator('[part=legend] [data-state="missing"]').innerText()).toContain('2');
    expect(faults).toEqual([]);
  });
});
