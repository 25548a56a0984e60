import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers.js';

const dataset = (ids: readonly string[]) => ({
  indicators: ids.map((id) => ({ id, title: `Angka ${id}`, unit: 'percent', kind: 'rate' })),
  observations: ids.map((id, index) => ({ indicator: id, region: '13.71.08', period: '2024', value: index + 1 })),
});

/** What the choice of indicator shows, and what the map shows. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('padang-map');
    return [map?.shadowRoot?.querySelector('select')?.value, map?.scene?.indicator];
  });

type Setting = Partial<Record<'hideControls' | 'data' | 'indicator', unknown>>;

/** Sets properties, and waits until they are shown. */
const set = (page: Page, setting: Setting) =>
  page.evaluate(async (properties) => {
    const map = document.querySelector('padang-map');
    Object.assign(map ?? {}, properties);
    await map?.whenReady();
  }, setting);

describeInBrowsers('a map', (browser) => {
  it('shows by the choice of indicator what the map shows, after controls were hidden and shown, and data swapped', async () => {
    const page = await browser.open({ body: '<padang-map></padang-map>' });
    await (await page.$('padang-map >>> select'))?.select('area');
    await page.waitForFunction(() => document.querySelector('padang-map')?.scene?.indicator === 'area');
    for (const hideControls of [true, false]) await set(page, { hideControls });
    expect(await shown(page)).toEqual(['area', 'area']);
    await set(page, { data: dataset(['a', 'b', 'c']), indicator: 'c' });
    expect(await shown(page)).toEqual(['c', 'c']);
    await (await page.$('padang-map >>> select'))?.select('b');
    await page.waitForFunction(() => document.querySelector('padang-map')?.scene?.indicator === 'b');
    await set(page, { data: dataset(['b', 'd', 'c']) });
    expect(await shown(page)).toEqual(['b', 'b']);
    await set(page, { data: dataset(['e', 'f']), indicator: null });
    expect(await shown(page)).toEqual(['e', 'e']);
  });

  it('lets nobody wait for it once it is removed, but for one that is only moved', async () => {
    const page = await browser.open({ body: '<padang-map></padang-map><div></div>' });
    const ends = await page.evaluate(async () => {
      const map = document.querySelector('padang-map');
      if (!map) return null;
      const never = () => new Promise<never>(() => undefined);
      const ending = (promise: Promise<void>) => promise.then(() => 'shown', (error: unknown) => (error instanceof DOMException ? error.name : String(error)));
      map.adapter = { id: 'never', load: never };
      const moved = ending(map.whenReady());
      await map.updateComplete;
      document.querySelector('div')?.append(map);
      const first = await Promise.race([moved, new Promise((resolve) => setTimeout(resolve, 50, 'waits'))]);
      const waiting = [moved, ending(map.whenReady()), ending(map.refresh())];
      await new Promise((resolve) => setTimeout(resolve, 50));
      map.remove();
      const ended = await Promise.all(waiting);
      map.adapter = null;
      document.body.append(map);
      return [first, ended, await ending(map.whenReady())];
    });
    expect(ends).toEqual(['waits', ['AbortError', 'AbortError', 'AbortError'], 'shown']);
  });
});
