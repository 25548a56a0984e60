import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers.js';

/** Does with the texts in the map what a browser's translation does with them. */
const translate = (page: Page, how: 'replaced' | 'wrapped') =>
  page.evaluate((way) => {
    const root = document.querySelector('padang-map')?.shadowRoot;
    if (!root) throw new Error('no map');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode()) if (walker.currentNode.nodeValue?.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font' as string), document.createElement('font' as string)];
      outer.append(inner);
      text.parentNode?.insertBefore(outer, text);
      if (way === 'wrapped') inner.append(text);
      else {
        inner.textContent = text.nodeValue;
        text.parentNode?.removeChild(text);
      }
    }
    return texts.length;
  }, how);

/** What is read in the first map, part by part. */
const readIn = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('padang-map')?.shadowRoot;
    const texts = (selector: string) =>
      [...(root?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    return Object.fromEntries(
      [
        '.pm-heading > *',
        '.skip',
        'option',
        '.pm-legend > *',
        '.pm-status',
        '.pm-source > *',
        '.way',
        '.pm-label',
        '.pm-table caption',
        '.pm-table tr',
      ].map((selector) => [selector, texts(selector)]),
    );
  });

const set = (page: Page, values: Readonly<Record<string, unknown>>) =>
  page.evaluate(async (given) => {
    const map = document.querySelector('padang-map');
    Object.assign(map ?? {}, given);
    await map?.whenReady();
  }, values);

describeInBrowsers('a map that the browser has translated', (browser) => {
  it.each(['replaced', 'wrapped'] as const)('by texts that it has %s shows the new ones after each change', async (how) => {
    const [translated, fresh] = await Promise.all([
      browser.open({ body: '<padang-map></padang-map>' }),
      browser.open({ body: '<padang-map></padang-map>' }),
    ]);
    for (const change of [
      { lang: 'en', selected: ['13.71.11'] },
      { indicator: 'area' },
      { indicator: 'poverty-rate-estimate', lang: 'id', selected: [] },
    ]) {
      expect(await translate(translated, how)).toBeGreaterThan(50);
      await set(translated, change);
      await set(fresh, change);
      expect(await readIn(translated)).toEqual(await readIn(fresh));
    }
  });
});

describeInBrowsers('who operates the map', (browser) => {
  it('by a click of assistive technology, which has no pointer, reads in the sheet', async () => {
    const page = await browser.open({ body: '<padang-map></padang-map>' });
    await page.evaluate(() => {
      const path = document.querySelector('padang-map')?.shadowRoot?.querySelector('path[data-region="13.71.11"]');
      path?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    });
    await page.waitForFunction(
      () => document.querySelector('padang-map')?.shadowRoot?.querySelector('.sheet')?.textContent.includes('Koto Tangah') === true,
    );
    expect(await page.evaluate(() => document.querySelector('padang-map')?.selected)).toEqual(['13.71.11']);
  });
});
