import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers.js';

describeInBrowsers('a bare tag', (browser) => {
  it('shows a region for each kecamatan, and says of the one that is clicked what it is', async () => {
    const page = await browser.open({ body: '<padang-map></padang-map>', viewport: { width: 1280, height: 900 } });
    const centre = await page.evaluate(() => {
      const root = document.querySelector('padang-map')?.shadowRoot;
      if (root?.querySelectorAll('path[data-region]').length !== 11) throw new Error('not 11 regions');
      const { x, y, width, height } = root.querySelector('path[data-region="13.71.11"]')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(centre.x, centre.y);
    await page.waitForFunction(() => document.querySelector('padang-map')?.selected.includes('13.71.11'));
    expect(await page.evaluate(() => document.querySelector('padang-map')?.selected)).toEqual(['13.71.11']);
  });
});
