import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers.js';
import { frames } from './map-in-page.js';

const FRAME = `<!doctype html><html lang="en"><body style="margin:0"><div id="h"></div></body></html>`.replaceAll('"', '&quot;');
const BODY = `<div id="a"><padang-map id="m"></padang-map></div>
<iframe id="f" srcdoc="${FRAME}" style="width:500px;height:900px;border:0"></iframe>`;

/** Moves the map into the frame or back, and waits until it is shown. */
const moveTo = (page: Page, where: 'frame' | 'page') =>
  page.evaluate(async (to) => {
    const frame = document.querySelector<HTMLIFrameElement>('#f');
    const map = document.querySelector('padang-map') ?? frame?.contentDocument?.querySelector('padang-map');
    const target = to === 'frame' ? frame?.contentDocument?.querySelector('#h') : document.querySelector('#a');
    if (!map || !target) throw new Error('no map, or nowhere to move it');
    Object.assign(window, { map });
    target.append(map);
    await map.whenReady();
  }, where);

/** What of the map shows that its styles and its drawing are there: it is read in whatever document it is. */
const shownOf = (page: Page) =>
  page.evaluate(() => {
    const root = (Reflect.get(window, 'map') as HTMLElement).shadowRoot;
    const box = root?.querySelector('.pm-map');
    const drawing = root?.querySelector('.pm-map > svg');
    if (!root || !box || !drawing) throw new Error('no map is drawn');
    const style = getComputedStyle(box);
    return {
      position: style.position,
      isSquare: Math.abs(box.getBoundingClientRect().width - box.getBoundingClientRect().height) < 1,
      isDrawnToSize: drawing.getAttribute('viewBox') === `0 0 ${box.clientWidth} ${box.clientHeight}`,
      regions: root.querySelectorAll('path[data-region]').length,
      list: getComputedStyle(root.querySelector('.pm-legend ul') ?? box).listStyleType,
      language: root.querySelector('figure')?.lang,
    };
  });

/** The middle of Koto Tangah in the page's window, whatever frame it is in; brought into sight. */
const spotIn = (page: Page) =>
  page.evaluate(() => {
    const map = Reflect.get(window, 'map') as HTMLElement;
    const path = map.shadowRoot?.querySelector('path[data-region="13.71.11"]');
    const frame = map.ownerDocument.defaultView?.frameElement;
    (frame ?? path)?.scrollIntoView({ block: 'start' });
    const outer = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const { left, top, width, height } = path?.getBoundingClientRect() ?? new DOMRect();
    return { x: outer.left + left + width / 2, y: outer.top + top + height / 2 };
  });

const expectOperated = async (page: Page) => {
  await page.evaluate(() => Object.assign(Reflect.get(window, 'map') as object, { selected: [] }));
  const spot = await spotIn(page);
  await page.mouse.move(spot.x, spot.y);
  await page.waitForFunction(
    () => (Reflect.get(window, 'map') as HTMLElement).shadowRoot?.querySelector('.tooltip .name')?.textContent === 'Koto Tangah',
  );
  await page.mouse.click(spot.x, spot.y);
  await page.waitForFunction(() => String(Reflect.get(Reflect.get(window, 'map') as object, 'selected')) === '13.71.11');
};

const SOUND = { position: 'relative', isSquare: true, isDrawnToSize: true, regions: 11, list: 'none' };

describeInBrowsers('a map that is moved to another document', (browser) => {
  it('is styled, drawn to size and operated there, and again when it comes back', async () => {
    const page = await browser.open({ body: BODY, viewport: { width: 1280, height: 1000 } });
    for (const [index, where] of (['frame', 'page', 'frame', 'page'] as const).entries()) {
      await moveTo(page, where);
      await frames(page);
      expect(await shownOf(page), where).toEqual({ ...SOUND, language: where === 'frame' ? 'en' : 'id' });
      await expectOperated(page);
      if (where === 'page') continue;
      // What observes its size is there too.
      await page.$eval('#f', (frame, width) => frame.setAttribute('style', `width:${width}px;height:900px;border:0`), 410 - 20 * index);
      await page.waitForFunction(() => {
        const box = (Reflect.get(window, 'map') as HTMLElement).shadowRoot?.querySelector('.pm-map');
        return (
          box !== null &&
          box !== undefined &&
          box.clientWidth < 450 &&
          box.querySelector('svg')?.getAttribute('viewBox') === `0 0 ${box.clientWidth} ${box.clientHeight}`
        );
      });
      // A choice of the reader arrives.
      await page.evaluate(() => {
        const select = (Reflect.get(window, 'map') as HTMLElement).shadowRoot?.querySelector('select');
        if (!select) throw new Error('no choice');
        select.value = 'area';
        select.dispatchEvent(new (select.ownerDocument.defaultView ?? window).Event('change', { bubbles: true }));
      });
      await page.waitForFunction(() => Reflect.get(Reflect.get(window, 'map') as object, 'indicator') === 'area');
      await page.evaluate(() => Object.assign(Reflect.get(window, 'map') as object, { indicator: null }));
    }
  });

  it('is styled where it first comes into the page of another document, or has been in a template', async () => {
    const page = await browser.open({ body: BODY, viewport: { width: 1280, height: 1000 } });
    await page.evaluate(async () => {
      const map = document.createElement('padang-map');
      Object.assign(window, { map });
      document.querySelector<HTMLIFrameElement>('#f')?.contentDocument?.querySelector('#h')?.append(map);
      await map.whenReady();
    });
    expect(await shownOf(page)).toMatchObject(SOUND);
    await page.evaluate(async () => {
      const map = Reflect.get(window, 'map') as HTMLElement & { whenReady(): Promise<void> };
      const template = document.createElement('template');
      template.content.append(map);
      document.querySelector('#a')?.append(map);
      await map.whenReady();
    });
    await frames(page);
    expect(await shownOf(page)).toMatchObject(SOUND);
  });

  it('has its canvas there, with the style of it', async () => {
    const page = await browser.open({ body: BODY.replace('id="m"', 'id="m" renderer="webgl"'), viewport: { width: 900, height: 1000 } });
    const hasWebgl = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
    for (const where of ['frame', 'page'] as const) {
      await moveTo(page, where);
      await spotIn(page);
      if (!hasWebgl) {
        // A browser that grants no WebGL, as Firefox does without a screen, goes on with the SVG.
        expect(await shownOf(page)).toMatchObject(SOUND);
        continue;
      }
      await page.waitForFunction(
        () => {
          const root = (Reflect.get(window, 'map') as HTMLElement).shadowRoot;
          const canvas = root?.querySelector('.pm-map[data-canvas="painted"] canvas.maplibregl-canvas');
          return canvas !== null && canvas !== undefined && getComputedStyle(canvas).position === 'absolute';
        },
        { timeout: 60_000 },
      );
    }
  });
});
