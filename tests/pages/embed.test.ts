import { describe, expect, it } from 'vitest';
import { mapReady, servedDemo } from './served-demo.js';

const demo = servedDemo();

describe('the page to embed', () => {
  it('takes the attributes of the map as parameters', async () => {
    const { page, faults } = await demo.open('embed.html?lang=en&indicator=psm-per-10000-people&classes=3&hide-table&selected=13.71.05');
    await mapReady(page);
    expect(await page.evaluate(() => document.querySelector('padang-map')?.scene?.panels[0].indicator)).toBe('psm-per-10000-people');
    expect(await page.locator('padang-map [data-class]').locator('visible=true').count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('padang-map table').count()).toBe(0);
    expect(await page.locator('padang-map path[data-region="13.71.05"]').getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('padang-map figure').getAttribute('lang')).toBe('en');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(faults).toEqual([]);
  });

  it('shows data of its own server, and of no other under its name', async () => {
    const own = await demo.open('embed.html?src=data/demo.json&layers=kube-grants');
    await mapReady(own.page);
    expect(await own.page.locator('padang-map [data-point]').count()).toBe(10);
    for (const foreign of ['https://example.org/data.json', '//example.org/data.json', 'http://[']) {
      const { page, requests, faults } = await demo.open(`embed.html?src=${encodeURIComponent(foreign)}`);
      expect(requests.filter((url) => !url.startsWith(demo.url))).toEqual([]);
      expect(await page.locator('[role="alert"]').innerText()).toContain('src');
      expect(await page.locator('padang-map').count()).toBe(0);
      expect(faults).toEqual([]);
    }
  });

  it('stands in an iframe of a page without scripts of its own', async () => {
    const { page } = await demo.open('index.html');
    await page.setContent(`<iframe src="${demo.url}embed.html?lang=id" width="600" height="900"></iframe>`);
    const regions = page.frameLocator('iframe').locator('path[data-region]');
    await regions.first().waitFor({ state: 'attached' });
    expect(await regions.count()).toBe(11);
  });
});
