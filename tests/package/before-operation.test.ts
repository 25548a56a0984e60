import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { installedPackage } from './installed-package.js';

const installed = installedPackage();

const pageWith = (tag: string) => `<!doctype html><html lang="id"><meta charset="utf-8"><title>Padang</title><link rel="icon" href="data:,">
<script type="module" src="padang-map.js"></script>${tag}</html>`;

const TAGS = [
  ['the bare tag', '<padang-map></padang-map>'],
  ['a tag of its own', '<padang-map lang="en" classification="quantile"></padang-map>'],
] as const;

const REGION = 'path[data-region="13.71.11"]';

/** A page whose map is shown, with what operates it held back until `release`. */
async function heldPage(tag: string): Promise<{ readonly page: Page; readonly release: () => void }> {
  const page = await installed.newPage();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/live-figure*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(await installed.plainPage(pageWith(tag)));
  await page.locator(REGION).waitFor();
  return { page, release };
}

describe('before it can be operated', () => {
  it.each(TAGS)('the map of %s is shown, and a click on it is kept', async (_, tag) => {
    const { page, release } = await heldPage(tag);
    await page.evaluate(() => {
      const map = document.querySelector('padang-map')!;
      map.addEventListener('padang-select', ({ detail }) => (document.title = `${detail.regions.join()} selected`));
    });
    expect(await page.locator('[role="listbox"]').count()).toBe(0);
    await page.locator(REGION).click({ position: await middleOf(page) });
    release();
    await page.waitForFunction(() => document.title.endsWith('selected'));
    expect(await page.title()).toBe('13.71.11 selected');
    await expect.poll(() => page.locator(`${REGION}[aria-selected="true"]`).count()).toBe(1);
  });

  it.each(TAGS)('a region of %s that the page moves the focus to has it once the map can be operated', async (_, tag) => {
    const { page, release } = await heldPage(tag);
    await page.evaluate(() => document.querySelector('padang-map')!.focusRegion('13.71.08'));
    release();
    await expect
      .poll(() => page.evaluate(() => document.querySelector('padang-map')!.shadowRoot!.activeElement?.getAttribute('data-region')))
      .toBe('13.71.08');
  });

  it('a click on a table is none on the map', async () => {
    const { page, release } = await heldPage('<padang-map></padang-map>');
    await page.locator('tr[data-region="13.71.11"] td').click();
    release();
    await page.evaluate(() => document.querySelector('padang-map')!.whenReady());
    await page.locator('[role="listbox"]').waitFor();
    expect(await page.locator('[aria-selected="true"]').count()).toBe(0);
  });

  it.each(TAGS)('the map of %s stays where what operates it cannot be fetched, and says so', async (_, tag) => {
    const page = await installed.newPage();
    let mayCome = false;
    await page.route('**/live-figure*', (route) => (mayCome ? route.continue() : route.abort()));
    await page.goto(await installed.plainPage(pageWith(tag)));
    await page.locator('.notice').waitFor();
    expect(await page.locator(REGION).count()).toBe(1);
    expect(
      await page.evaluate(() =>
        document
          .querySelector('padang-map')!
          .whenReady()
          .then(
            () => 'ready',
            () => 'failed',
          ),
      ),
    ).toBe('failed');
    mayCome = true;
    await page.evaluate(() =>
      document
        .querySelector('padang-map')!
        .whenReady()
        .catch(() => undefined),
    );
    expect(await page.locator(REGION).count()).toBe(1);
  });
});

/** A place on a region, from the top left of its box. */
async function middleOf(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = (await page.locator(REGION).boundingBox())!;
  return { x: box.width / 2, y: box.height / 2 };
}
