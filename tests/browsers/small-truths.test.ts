import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers.js';

const dataset = (ids: readonly string[]) => ({
  indicators: ids.map((id) => ({ id, title: `Angka ${id}`, unit: 'percent', kind: 'rate' as const })),
  observations: ids.map((id, index) => ({ indicator: id, region: '13.71.08', period: '2024', value: index + 1 })),
});

/** What the choice of indicator shows, and what the map shows. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('padang-map');
    return [map?.shadowRoot?.querySelector('select')?.value, map?.scene?.panels[0].indicator];
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
    await page.waitForFunction(() => document.querySelector('padang-map')?.scene?.panels[0].indicator === 'area');
    for (const hideControls of [true, false]) await set(page, { hideControls });
    expect(await shown(page)).toEqual(['area', 'area']);
    await set(page, { data: dataset(['a', 'b', 'c']), indicator: 'c' });
    expect(await shown(page)).toEqual(['c', 'c']);
    await (await page.$('padang-map >>> select'))?.select('b');
    await page.waitForFunction(() => document.querySelector('padang-map')?.scene?.panels[0].indicator === 'b');
    await set(page, { data: dataset(['b', 'd', 'c']) });
    expect(await shown(page)).toEqual(['b', 'b']);
    await set(page, { data: dataset(['e', 'f']), indicator: null });
    expect(await shown(page)).toEqual(['e', 'e']);
  });

  it('lets nobody wait for it once it is removed, whenever that is', async () => {
    const page = await browser.open({ body: '<padang-map></padang-map>' });
    const ends = await page.evaluate(async () => {
      const ending = (promise: Promise<void>) =>
        promise.then(
          () => 'shown',
          (error: unknown) => (error instanceof DOMException ? error.name : String(error)),
        );
      const unanswered = () => {
        let begin: (() => void) | undefined;
        const begun = new Promise<void>((resolve) => (begin = resolve));
        const load = () => {
          begin?.();
          return new Promise<never>(() => undefined);
        };
        return { begun, adapter: { id: 'unanswered', load } };
      };
      const ends: string[] = [];
      const map = document.querySelector('padang-map')!;

      map.adapter = unanswered().adapter;
      const atOnce = ending(map.whenReady());
      map.remove();
      ends.push(await atOnce, await ending(map.whenReady()), await ending(map.refresh()));

      const { adapter, begun } = unanswered();
      map.adapter = adapter;
      document.body.append(map);
      const whileLoading = [ending(map.whenReady()), ending(map.refresh())];
      await begun;
      whileLoading.push(ending(map.whenReady()));
      map.remove();
      ends.push(...(await Promise.all(whileLoading)));

      map.adapter = null;
      document.body.append(map);
      ends.push(await ending(map.whenReady()));
      map.remove();
      ends.push(await ending(map.whenReady()));

      document.body.append(map);
      map.awaitsData = true;
      await map.updateComplete;
      const idle = ending(map.whenReady());
      map.remove();
      ends.push(await idle);

      const early = document.createElement('padang-map');
      early.awaitsData = true;
      document.body.append(early);
      const fromTheFirst = ending(early.whenReady());
      early.remove();
      ends.push(await fromTheFirst);
      return ends;
    });
    expect(ends).toEqual([...Array<string>(6).fill('AbortError'), 'shown', 'shown', 'AbortError', 'AbortError']);
  });

  it('goes on for those who wait where it is only moved', async () => {
    const page = await browser.open({ body: '<padang-map></padang-map><div></div>' });
    const title = await page.evaluate(
      async (data) => {
        const map = document.querySelector('padang-map')!;
        let begin: (() => void) | undefined;
        const begun = new Promise<void>((resolve) => (begin = resolve));
        let times = 0;
        map.adapter = {
          id: 'second time',
          load: async () => {
            begin?.();
            times += 1;
            return times === 1 ? new Promise<never>(() => undefined) : data;
          },
        };
        const moved = map.whenReady();
        await begun;
        document.querySelector('div')?.append(map);
        await moved;
        return map.scene?.frame.title;
      },
      dataset(['a']),
    );
    expect(title).toBe('Angka a');
  });
});
