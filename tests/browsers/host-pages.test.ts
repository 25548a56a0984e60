import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers.js';

const MAP = '<padang-map></padang-map>';

/** Widths of the maps, of their hosts, and of what can be scrolled to. */
const widthsIn = (page: Page) =>
  page.evaluate(() => ({
    maps: [...document.querySelectorAll('padang-map')].map((map) =>
      Math.round(map.shadowRoot?.querySelector('.pm-map')?.getBoundingClientRect().width ?? 0),
    ),
    scrollPx: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));

/** Pairs of texts of the first figure that lie over one another, or run out of the figure. */
const clashesIn = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('padang-map')?.shadowRoot;
    const figure = root?.querySelector('figure')?.getBoundingClientRect() ?? new DOMRect();
    const boxes = [
      ...(root?.querySelectorAll(
        '.pm-heading > *, .pm-legend-text, .pm-legend-count, .pm-label, .pm-status, .pm-source p, .pm-table th > *, .pm-table td',
      ) ?? []),
    ].flatMap((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { x, y, width, height } = element.getBoundingClientRect();
      // A drawn name is told with the room above and below its letters, which differs by browser.
      const box = element.matches('.pm-label') ? new DOMRect(x, y + height / 5, width, (height * 3) / 5) : range.getBoundingClientRect();
      // What a table is too wide for is scrolled to.
      return box.width === 0 || (element.closest('.pm-scroll') !== null && box.right > figure.right)
        ? []
        : [{ text: element.textContent, box }];
    });
    const outside = boxes
      .filter(({ box }) => box.left < figure.left - 1 || box.right > figure.right + 1)
      .map(({ text }) => `${text} is outside`);
    const over = boxes.flatMap(({ text, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right - 2 && other.left < box.right - 2 && box.top < other.bottom - 2 && other.top < box.bottom - 2,
        )
        .map((other) => `${text} lies over ${other.text}`),
    );
    return [...outside, ...over];
  });

/** How texts of the first figure are set: sizes in pixels, and what a page may have said of text. */
const textsIn = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('padang-map')?.shadowRoot;
    const styleOf = (selector: string) => getComputedStyle(root?.querySelector(selector) ?? document.body);
    const { whiteSpace, textTransform, letterSpacing, wordSpacing, textIndent, textAlign, direction, fontStyle, textShadow, cursor } =
      styleOf('.pm-subtitle');
    return {
      sizesPx: ['.pm-title', '.pm-subtitle', '.pm-legend li', '.pm-status', '.pm-table td'].map(
        (selector) => Math.round(parseFloat(styleOf(selector).fontSize) * 10) / 10,
      ),
      said: [whiteSpace, textTransform, letterSpacing, wordSpacing, textIndent, textAlign, direction, fontStyle, textShadow, cursor].join(),
    };
  });

const OWN_TEXT = 'normal,none,normal,0px,0px,start,ltr,normal,none,auto';

describeInBrowsers('a page', (browser) => {
  const column = `<main style="display:flex;flex-direction:column;align-items:center"><h1>Peta Kota</h1>${MAP}</main>`;
  const shrinking = `${column}<div style="display:flex;justify-content:center">${MAP}</div><div style="display:inline-block">${MAP}</div>
    <div style="float:left">${MAP}</div><div style="clear:both;display:grid;grid-template-columns:auto 1fr">${MAP}<p>teks</p></div>
    <div style="position:absolute;top:40px;right:20px">${MAP}</div>`;

  it('whose containers shrink to what is in them shows maps of a width to be used', async () => {
    const page = await browser.open({ body: shrinking, viewport: { width: 1280, height: 900 } });
    expect(await widthsIn(page)).toEqual({ maps: Array(6).fill(608), scrollPx: 0 });
    await page.setViewport({ width: 390, height: 844 });
    const { maps, scrollPx } = await widthsIn(page);
    expect(Math.min(...maps)).toBeGreaterThan(300);
    expect(Math.max(...maps)).toBeLessThanOrEqual(390);
    expect(scrollPx).toBe(0);
  });

  it('with a map in a cell or beside an aside shows it as wide as there is room, and in the whole width where that is its own', async () => {
    const body = `<div style="display:flex;gap:1rem"><aside style="flex:0 0 220px">menu</aside><padang-map style="flex:1"></padang-map></div>
      <table style="width:100%"><tr><td>teks</td><td>${MAP}</td></tr></table>${MAP}`;
    const page = await browser.open({ body, viewport: { width: 1280, height: 900 } });
    // The last two have room for their tables beside the map.
    expect(await widthsIn(page)).toEqual({ maps: [608, 576, 576], scrollPx: 0 });
    await page.setViewport({ width: 390, height: 844 });
    const { maps, scrollPx } = await widthsIn(page);
    expect(Math.min(...maps)).toBeGreaterThan(120);
    expect(scrollPx).toBe(0);
  });

  it('with a column of 160 pixels has a map that is read and operated there', async () => {
    const page = await browser.open({ body: `<div style="width:160px">${MAP}</div>` });
    expect(await widthsIn(page)).toEqual({ maps: [160], scrollPx: 0 });
    expect(await clashesIn(page)).toEqual([]);
    const buttons = await page.evaluate(() => {
      const root = document.querySelector('padang-map')?.shadowRoot;
      const map = root?.querySelector('.pm-map')?.getBoundingClientRect() ?? new DOMRect();
      return [...(root?.querySelectorAll('.map-buttons button') ?? [])].map((button) => {
        const { left, right, top, width } = button.getBoundingClientRect();
        return top >= map.bottom && left >= map.left && right <= map.right && width >= 24;
      });
    });
    expect(buttons.length).toBeGreaterThan(2);
    expect(buttons).not.toContain(false);
  });

  it('that says much of its text says nothing of that in the map', async () => {
    const said = `white-space:nowrap;text-align:right;text-transform:uppercase;letter-spacing:.12em;line-height:1;text-shadow:1px 1px #000;
      text-indent:2em;word-spacing:.4em;font-style:italic;font-variant:small-caps;cursor:wait`;
    const page = await browser.open({ body: `<div style="${said}"><padang-map style="max-width:640px"></padang-map></div>` });
    expect((await textsIn(page)).said).toBe(OWN_TEXT);
    expect(await clashesIn(page)).toEqual([]);
    expect((await widthsIn(page)).scrollPx).toBe(0);
  });

  it('from right to left has nothing of the map over anything else, and its figures from left to right', async () => {
    const page = await browser.open({ body: MAP, root: 'lang="id" dir="rtl"', viewport: { width: 1280, height: 900 } });
    expect((await textsIn(page)).said).toBe(OWN_TEXT);
    expect(await clashesIn(page)).toEqual([]);
    await page.setViewport({ width: 390, height: 844 });
    expect(await clashesIn(page)).toEqual([]);
  });

  it('has the map set in the size of its own text, whatever its root is set in', async () => {
    const sizes = async (html: string, body: string) =>
      textsIn(
        await browser.open({ body: MAP, head: `<style>html{font-size:${html}}body{font-size:${body};font-family:sans-serif}</style>` }),
      );
    const usual = await sizes('16px', '1rem');
    expect(usual.sizesPx).toEqual([19.2, 16, 14.4, 13, 14.4]);
    expect(await sizes('62.5%', '1.6rem')).toEqual(usual);
    expect((await sizes('16px', '20px')).sizesPx).toEqual([24, 20, 18, 16.3, 18]);
  });
});
