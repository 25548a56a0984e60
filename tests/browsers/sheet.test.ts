import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers.js';

/** Pages set ancestors that would hide, cut off or move what is fixed or absolute in them. */
const CAGE =
  '.cage{transform:translateZ(0);overflow:hidden;contain:paint;position:relative;z-index:0} .bar{position:fixed;inset:auto 0 0;height:120px;z-index:2147483647;background:#fff}';
const caged = (map: string) =>
  `<section class="cage"><p style="height:300px">teks</p>${map}<p style="height:900px">teks</p></section><div class="bar"></div>`;

/** The middle of a region, in its frame. */
const middleOf = (frame: Frame | Page, region: string) =>
  frame.evaluate((code) => {
    const box =
      document.querySelector('padang-map')?.shadowRoot?.querySelector(`path[data-region="${code}"]`)?.getBoundingClientRect() ??
      new DOMRect();
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  }, region);

/** The sheet once it stays where it is: its box, what of it is read at first, and whether it is what is hit there. */
async function sheetIn(frame: Frame | Page) {
  await frame.waitForFunction(() => document.querySelector('padang-map')?.shadowRoot?.querySelector('.sheet'));
  return frame.evaluate(async () => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await painted();
    await painted();
    const sheet = document.querySelector('padang-map')?.shadowRoot?.querySelector<HTMLElement>('.sheet');
    const { top = 0, bottom = 0, left = 0, height = 0 } = sheet?.getBoundingClientRect() ?? {};
    const hit = document.elementFromPoint(left + 30, bottom - 10);
    return { top, bottom, height, innerHeight, text: sheet?.innerText.replace(/\s+/g, ' ') ?? '', isHit: hit?.localName === 'padang-map' };
  });
}

async function tap(page: Page, region: string): Promise<void> {
  await page.evaluate(() =>
    document.querySelector('padang-map')?.shadowRoot?.querySelector('.pm-map')?.scrollIntoView({ block: 'center' }),
  );
  const [x, y] = await middleOf(page, region);
  await page.touchscreen.tap(x, y);
}

describeInBrowsers('the sheet', (browser) => {
  it('is at the foot of the screen and above all else, whatever is around the map', async () => {
    const page = await browser.open({ body: caged('<padang-map></padang-map>'), head: `<style>${CAGE}</style>` });
    await tap(page, '13.71.11');
    const { bottom, height, innerHeight, text, isHit } = await sheetIn(page);
    expect([Math.round(bottom), isHit]).toEqual([innerHeight, true]);
    expect(height).toBeLessThanOrEqual(0.35 * innerHeight);
    expect(text).toMatch(/^Koto Tangah 23,3 % 20 – < 25 % angka terbit Rincian Lihat kelurahan di Koto Tangah/);
  });

  it('unfolds the rest on demand, and says nothing twice', async () => {
    const page = await browser.open({ body: '<padang-map indicator="poverty-rate-estimate"></padang-map>' });
    await tap(page, '13.71.11');
    expect((await sheetIn(page)).text).not.toContain('Jangan dipakai untuk peringkat');
    await page.evaluate(() => document.querySelector('padang-map')?.shadowRoot?.querySelector<HTMLElement>('.sheet summary')?.click());
    await page.waitForFunction(() => document.querySelector('padang-map')?.shadowRoot?.querySelector('.sheet[data-unfolded]'));
    const { text, top, innerHeight } = await sheetIn(page);
    expect(text.match(/Jangan dipakai untuk peringkat/g)).toHaveLength(1);
    expect(text.match(/bukan selang kepercayaan/g)).toHaveLength(1);
    expect(text).toContain('SPREE: pola keluarga tahap rendah 2008 disesuaikan ke angka kota 2024');
    expect(text.match(/perkiraan\b(?! )/gi)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(top).toBeGreaterThanOrEqual(0.25 * innerHeight);
  });

  it('is seen where the browser has no top layer, in what the page transforms too', async () => {
    const body = caged('<padang-map></padang-map>').replace('<div class="bar"></div>', '');
    const head = `<style>${CAGE}</style><script>delete HTMLElement.prototype.showPopover</script>`;
    const page = await browser.open({ body, head });
    await tap(page, '13.71.11');
    const { top, bottom, height, innerHeight, isHit } = await sheetIn(page);
    expect([top >= 0, Math.round(bottom) <= innerHeight, isHit]).toEqual([true, true, true]);
    expect(height).toBeLessThanOrEqual(0.35 * innerHeight);
    expect(height).toBeGreaterThan(100);
  });

  it('closes by Escape and by its button', async () => {
    const page = await browser.open({ body: '<padang-map></padang-map>' });
    const isOpen = () => page.evaluate(() => document.querySelector('padang-map')?.shadowRoot?.querySelector('.sheet') != null);
    await tap(page, '13.71.11');
    await sheetIn(page);
    await page.evaluate(() => document.querySelector('padang-map')?.shadowRoot?.querySelector<HTMLElement>('.sheet .close')?.focus());
    await page.keyboard.press('Escape');
    await expect.poll(isOpen).toBe(false);
    await tap(page, '13.71.09');
    await sheetIn(page);
    await page.evaluate(() => document.querySelector('padang-map')?.shadowRoot?.querySelector<HTMLElement>('.sheet .close')?.click());
    await expect.poll(isOpen).toBe(false);
  });

  it.each([
    ['the page’s own origin', ''],
    ['another origin', ' sandbox="allow-scripts"'],
  ])('opens within what is seen of a frame that is as tall as its content, of %s', async (_, sandbox) => {
    const frameText =
      '<!doctype html><html lang="id"><meta charset="utf-8"><body style="margin:0"><script type="module" src="padang-map.js"></script><p style="height:700px">teks</p><padang-map></padang-map><p style="height:900px">teks</p>';
    const page = await browser.open({
      body: `<iframe src="frame.html"${sandbox} style="width:100%;height:2900px;border:0"></iframe>`,
      files: { 'frame.html': frameText },
      headers: { 'access-control-allow-origin': '*' },
    });
    const frame = page.frames().find((each) => each.url().endsWith('frame.html'));
    if (!frame) throw new Error('no frame');
    await frame.evaluate(async () => {
      await customElements.whenDefined('padang-map');
      await document.querySelector('padang-map')?.whenReady();
    });
    await page.evaluate(() => scrollTo(0, 650));
    const offset = () => page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().y ?? 0);
    const [x, y] = await middleOf(frame, '13.71.11');
    await page.touchscreen.tap(x + 8, y + (await offset()));
    const { top, bottom, height } = await sheetIn(frame);
    const screenPx = await page.evaluate(() => innerHeight);
    expect(Math.round(bottom + (await offset()))).toBe(screenPx);
    expect(top + (await offset())).toBeGreaterThan(0);
    expect(height).toBeLessThanOrEqual(0.35 * screenPx);
  });
});

describeInBrowsers('the tooltip', (browser) => {
  it('is above all else beside what it tells of, whatever is around the map', async () => {
    const page = await browser.open({
      body: caged('<padang-map></padang-map>'),
      head: `<style>${CAGE}</style>`,
      viewport: { width: 1280, height: 800 },
    });
    await page.evaluate(() => scrollTo(0, 300));
    const [x, y] = await middleOf(page, '13.71.11');
    await page.mouse.move(x, y);
    await page.waitForFunction(() => document.querySelector('padang-map')?.shadowRoot?.querySelector('.tooltip'));
    const boxOf = () =>
      page.evaluate(() => {
        const { left, top, right, bottom } =
          document.querySelector('padang-map')?.shadowRoot?.querySelector('.tooltip')?.getBoundingClientRect() ?? new DOMRect();
        return { left, top, right, bottom, width: innerWidth, height: innerHeight };
      });
    const box = await boxOf();
    expect(box.left >= 0 && box.top >= 0 && box.right <= box.width && box.bottom <= box.height).toBe(true);
    expect(Math.abs(box.left - x) < 40 || Math.abs(box.right - x) < 40).toBe(true);
    expect(x > box.left && x < box.right && y > box.top && y < box.bottom).toBe(false);
  });

  it('goes with what it tells of when the page scrolls, and is not seen where that is not', async () => {
    const page = await browser.open({
      body: caged('<padang-map></padang-map>'),
      head: `<style>${CAGE}</style>`,
      viewport: { width: 1280, height: 800 },
    });
    const scrolledPx = await page.evaluate(() => {
      document.querySelector('padang-map')?.shadowRoot?.querySelector('.pm-map')?.scrollIntoView({ block: 'center' });
      return scrollY;
    });
    await page.evaluate(() => document.querySelector('padang-map')?.focusRegion('13.71.08'));
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(() => document.querySelector('padang-map')?.shadowRoot?.querySelector('.tooltip'));
    /** How far below what has the focus the tooltip is, and whether it is seen. */
    const tooltip = () =>
      page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const root = document.querySelector('padang-map')?.shadowRoot;
        const [box, drawn] = ['.tooltip', '[part=region]:focus'].map((selector) => root?.querySelector(selector));
        const top = box?.getBoundingClientRect().top ?? NaN;
        return {
          top: Math.round(top),
          apart: Math.round(top - (drawn?.getBoundingClientRect().top ?? NaN)),
          isSeen: box instanceof HTMLElement && getComputedStyle(box).visibility === 'visible',
        };
      });
    const before = await tooltip();
    expect(before.isSeen).toBe(true);
    await page.evaluate(() => scrollBy(0, 40));
    expect(await tooltip()).toEqual({ ...before, top: before.top - 40 });
    await page.evaluate(() => scrollBy(0, 2000));
    expect((await tooltip()).isSeen).toBe(false);
    await page.evaluate((top) => scrollTo(0, top), scrolledPx);
    expect(await tooltip()).toEqual(before);
  });
});
