import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers.js';
import { boxOf, frames, spotsOf, type Spot } from './map-in-page.js';

const BODY = '<div id="around"><padang-map></padang-map></div>';

/** What a page does to the map, by the style of what is around it. */
const AROUND = {
  'at half its size': 'transform: scale(.5); transform-origin: 0 0; width: 1400px',
  'zoomed out': 'zoom: .5; width: 1400px',
  'zoomed in': 'zoom: 1.25; width: 560px',
  'turned and scaled': 'width: 700px; transform: translate(900px, 20px) rotate(78deg) scale(.7); transform-origin: 0 0',
  'scaled by less in height, in a zoomed part': 'zoom: .8; scale: 1 .7; width: 700px; transform-origin: 0 0',
} as const;

/** Those of which no two taps are taken for a double tap. */
const farApart = (spots: readonly (readonly [code: string, spot: Spot])[]) =>
  spots.filter(([, { x, y }], index) => spots.slice(0, index).every(([, other]) => Math.hypot(other.x - x, other.y - y) > 60));

const selectedIn = (page: Page) => page.evaluate(() => document.querySelector('padang-map')?.selected ?? []);

/** What the tooltip names, and how far it is from a position. */
const tooltipAt = (page: Page, spot: Spot) =>
  page.evaluate(({ x, y }) => {
    const tooltip = document.querySelector('padang-map')?.shadowRoot?.querySelector('[part=tooltip]:not([role])');
    if (!tooltip) return null;
    const { left, top, right, bottom } = tooltip.getBoundingClientRect();
    return {
      name: tooltip.querySelector('.name')?.textContent,
      farPx: Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)),
    };
  }, spot);

const namesIn = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries((document.querySelector('padang-map')?.scene?.panels[0].readings ?? []).map(({ code, name }) => [code, name])),
  );

describeInBrowsers('a map that the page scales, turns or zooms', (browser) => {
  it.each(Object.entries(AROUND))('%s tells and chooses what the pointer or the finger is on', async (_, style) => {
    const page = await browser.open({ body: BODY, viewport: { width: 1280, height: 1000 } });
    await page.$eval('#around', (around, css) => around.setAttribute('style', css), style);
    await frames(page);
    const names = await namesIn(page);
    const spots = Object.entries(await spotsOf(page));
    expect(spots.length).toBeGreaterThan(9);
    const tried = farApart(spots).slice(0, 3);
    for (const [code, spot] of tried) {
      await page.mouse.move(spot.x, spot.y);
      await page.waitForFunction(
        (name) => document.querySelector('padang-map')?.shadowRoot?.querySelector('.tooltip .name')?.textContent === name,
        {},
        names[code],
      );
      expect((await tooltipAt(page, spot))?.farPx, code).toBeLessThan(30);
      await page.mouse.click(spot.x, spot.y);
      expect(await selectedIn(page), code).toEqual([code]);
    }
    await page.mouse.move(1, 1);
    for (const [code, spot] of tried.slice(0, 2)) {
      await page.evaluate(() => Object.assign(document.querySelector('padang-map') ?? {}, { selected: [] }));
      await page.touchscreen.tap(spot.x, spot.y);
      await page.waitForFunction(() => document.querySelector('padang-map')?.selected.length === 1);
      expect(await selectedIn(page), code).toEqual([code]);
      await page.evaluate(() => document.querySelector('padang-map')?.shadowRoot?.querySelector<HTMLElement>('.close')?.click());
    }
  });

  it.each(Object.entries(AROUND))('%s follows the pointer that drags it, and comes closer around the wheel', async (_, style) => {
    const page = await browser.open({ body: BODY, viewport: { width: 1280, height: 1000 } });
    await page.$eval('#around', (around, css) => around.setAttribute('style', css), style);
    await frames(page);
    const frame = await boxOf(page, '.pm-map');
    const middle = { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
    const region = 'path[data-region="13.71.11"]';
    const before = await boxOf(page, region);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 12, middle.y + 6);
    await page.mouse.move(middle.x + 40, middle.y + 20);
    await frames(page);
    const dragged = await boxOf(page, region);
    expect([dragged.left - before.left, dragged.top - before.top].map(Math.round)).toEqual([40, 20]);
    await page.mouse.up();
    await page.waitForFunction(
      () => document.querySelector('padang-map')?.shadowRoot?.querySelector('.pm-camera')?.hasAttribute('transform') === false,
    );
    const rested = await boxOf(page, region);
    const at = { x: middle.x + 25, y: middle.y - 15 };
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel({ deltaY: -100 });
    await page.keyboard.up('Control');
    await page.waitForFunction(
      (widthPx) =>
        (document.querySelector('padang-map')?.shadowRoot?.querySelector('path[data-region="13.71.11"]')?.getBoundingClientRect().width ??
          0) >
        widthPx * 1.05,
      {},
      rested.width,
    );
    const closer = await boxOf(page, region);
    const times = closer.width / rested.width;
    expect(Math.abs(at.x + (rested.left - at.x) * times - closer.left)).toBeLessThan(1.5);
    expect(Math.abs(at.y + (rested.top - at.y) * times - closer.top)).toBeLessThan(1.5);
  });
});
