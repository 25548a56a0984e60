import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { installedPackage, PLAIN_PAGE } from './installed-package.js';

const installed = installedPackage();

const tagged = (attributes: string) => PLAIN_PAGE.replace('<padang-map>', `<padang-map ${attributes}>`);

/** Files of the package that only a map on a canvas needs. */
const CANVAS_FILES = /webgl|maplibre/;

interface Opened {
  readonly page: Page;
  /** The canvas's files that have been asked for. */
  readonly asked: readonly string[];
  /** What went wrong in the page. */
  readonly faults: readonly string[];
}

/** Opens a page whose map is shown; `prepare` comes before anything is loaded. */
async function opened(html: string, prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()): Promise<Opened> {
  const page = await installed.newPage({ viewport: { width: 800, height: 800 }, reducedMotion: 'reduce' });
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (CANVAS_FILES.test(request.url())) asked.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await prepare(page);
  await page.goto(await installed.plainPage(html));
  await page.evaluate(() => Promise.all([...document.querySelectorAll('padang-map')].map((map) => map.whenReady())));
  return { page, asked, faults };
}

const painted = (page: Page) => page.locator('padang-map .pm-map[data-canvas]');

/** Resolves when the page has had time for all that it was going to fetch. */
const rest = (page: Page) => page.waitForLoadState('networkidle');

const notices = (page: Page) => page.locator('padang-map .notice').count();

/** Zooms in on the map as with a trackpad. */
async function zoomIn(page: Page): Promise<void> {
  const box = await page.locator('padang-map .pm-map').first().boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
}

/** Width of Kuranji on the screen, in CSS pixels. */
const kuranjiWidth = async (page: Page) =>
  (await page.locator('padang-map path[data-region="13.71.09"]').first().boundingBox())?.width ?? 0;

/** The map still answers a mouse. */
async function expectUsable(page: Page): Promise<void> {
  await page.locator('padang-map path[data-region="13.71.11"]').first().hover();
  await page.locator('padang-map [part="tooltip"]').first().waitFor();
  expect(await notices(page)).toBe(0);
}

describe('the canvas', () => {
  it.each([
    ['a bare tag', ''],
    ['renderer="svg"', 'renderer="svg"'],
    ['a basemap on renderer="svg"', 'renderer="svg" basemap="style.json"'],
  ])('is not fetched for %s', async (_, attributes) => {
    const { page, asked } = await opened(tagged(attributes));
    await rest(page);
    expect(asked).toEqual([]);
  });

  it('is fetched for renderer="webgl", after the map has been seen without it', async () => {
    let seenBefore = false;
    const { page, asked, faults } = await opened(tagged('renderer="webgl"'), (each) =>
      each.route(CANVAS_FILES, async (route) => {
        seenBefore ||= (await each.evaluate(() => performance.getEntriesByType('paint').length)) > 0;
        await route.continue();
      }),
    );
    await painted(page).waitFor();
    expect(asked.length).toBeGreaterThan(0);
    expect(seenBefore).toBe(true);
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('padang-map')?.innerMap !== null)).toBe(true);
    await expectUsable(page);
  });

  it('is fetched when a reader zooms, who sees the map move at once and loses nothing of the gesture', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { page, asked } = await opened(tagged(''), (each) =>
      each.route(CANVAS_FILES, async (route) => {
        await held;
        await route.continue();
      }),
    );
    const before = await kuranjiWidth(page);
    await zoomIn(page);
    await expect.poll(() => kuranjiWidth(page)).toBeGreaterThan(before * 1.1);
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    await zoomIn(page);
    await expect.poll(() => kuranjiWidth(page)).toBeGreaterThan(before * 1.3);
    const zoomed = await kuranjiWidth(page);
    release();
    await painted(page).waitFor();
    // Its outline, which the box takes in, is the canvas's now.
    expect(Math.abs((await kuranjiWidth(page)) - zoomed)).toBeLessThan(1);
    await expectUsable(page);
  });

  it('is fetched when a pointer reaches the controls, but not where data are to be saved', async () => {
    const saving = (isSaving: boolean) => (page: Page) =>
      page.addInitScript((saveData) => Object.defineProperty(navigator, 'connection', { value: { saveData } }), isSaving);
    const thrifty = await opened(tagged(''), saving(true));
    await thrifty.page.locator('padang-map select').first().hover();
    await rest(thrifty.page);
    expect(thrifty.asked).toEqual([]);
    const free = await opened(tagged(''), saving(false));
    await free.page.locator('padang-map select').first().hover();
    await expect.poll(() => free.asked.length).toBeGreaterThan(0);
  });

  it.each([
    ['the code cannot be fetched', (page: Page) => page.route(CANVAS_FILES, (route) => route.abort())],
    ['the worker cannot be fetched', (page: Page) => page.route(/worker/, (route) => route.abort())],
    [
      'there is no WebGL',
      (page: Page) =>
        page.addInitScript(() => {
          const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (...args: unknown[]) => unknown;
          Object.assign(HTMLCanvasElement.prototype, {
            getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
              return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
            },
          });
        }),
    ],
    ['the tab gets no frames', (page: Page) => page.addInitScript(() => Object.assign(window, { requestAnimationFrame: () => 0 }))],
  ])('leaves the map on SVG, usable and silent, where %s', async (_, prepare) => {
    const { page, faults } = await opened(tagged('renderer="webgl"'), prepare);
    await rest(page);
    await expectUsable(page);
    expect(await painted(page).count()).toBe(0);
    expect(await page.locator('padang-map canvas').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('gives way to SVG when its context is lost, and comes back with it', async () => {
    const { page, faults } = await opened(tagged('renderer="webgl"'));
    await painted(page).waitFor();
    await page.evaluate(() => {
      const canvas = document.querySelector('padang-map')?.shadowRoot?.querySelector('canvas');
      const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      Object.assign(window, { extension });
      extension?.loseContext();
    });
    await painted(page).waitFor({ state: 'detached' });
    await expectUsable(page);
    await page.evaluate(() => (Reflect.get(window, 'extension') as WEBGL_lose_context).restoreContext());
    await painted(page).waitFor();
    await expectUsable(page);
    expect(faults).toEqual([]);
  });

  it('goes when the map turns back to SVG, and leaves the focus where it is', async () => {
    const { page } = await opened(tagged('renderer="webgl"'));
    await painted(page).waitFor();
    await page.evaluate(() => document.querySelector('padang-map')?.focusRegion('13.71.09'));
    const focused = () => page.evaluate(() => document.querySelector('padang-map')?.shadowRoot?.activeElement?.getAttribute('data-region'));
    expect(await focused()).toBe('13.71.09');
    await page.evaluate(() => document.querySelector('padang-map')?.setAttribute('renderer', 'svg'));
    await painted(page).waitFor({ state: 'detached' });
    expect(await focused()).toBe('13.71.09');
    expect(await page.locator('padang-map canvas').count()).toBe(0);
    await page.evaluate(() => document.querySelector('padang-map')?.setAttribute('renderer', 'webgl'));
    await painted(page).waitFor();
    expect(await focused()).toBe('13.71.09');
  });

  it('is shared by twenty maps of one page: those in sight have it, none is ever without a picture', async () => {
    const { page, faults } = await opened(
      tagged('renderer="webgl" hide-table hide-legend hide-controls').replace(/<padang-map.*<\/padang-map>/, (tag) => tag.repeat(20)),
    );
    const contextsLost = page
      .waitForEvent('console', { predicate: (message) => message.text().includes('WebGL contexts'), timeout: 0 })
      .then(
        () => true,
        () => false,
      );
    for (const index of [0, 19, 10, 5, 0, 15]) {
      const map = page.locator('padang-map').nth(index);
      await map.scrollIntoViewIfNeeded();
      await map.locator('.pm-map[data-canvas]').waitFor();
      expect(await page.locator('padang-map canvas').count()).toBeLessThanOrEqual(8);
      await map.locator('path[data-region="13.71.11"]').hover();
      await map.locator('[part="tooltip"]').waitFor();
    }
    expect(await page.locator('padang-map path[data-region]').count()).toBe(220);
    expect(faults).toEqual([]);
    expect(await Promise.race([contextsLost, Promise.resolve(false)])).toBe(false);
  });
});
