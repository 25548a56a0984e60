import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers.js';

const inMap = <Answer>(page: Page, read: (root: ShadowRoot) => Answer): Promise<Answer> =>
  page.evaluate(`(${read.toString()})(document.querySelector('padang-map').shadowRoot)`) as Promise<Answer>;

/** Tabs until a region of the map has the focus. */
async function tabToMap(page: Page): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    if (await inMap(page, (root) => root.activeElement?.getAttribute('role') === 'option')) return;
  }
  throw new Error('Tab does not reach the map.');
}

const focusedRegion = (page: Page) => inMap(page, (root) => root.activeElement?.getAttribute('data-region') ?? null);

const said = (page: Page) => inMap(page, (root) => root.querySelector('p[role=status]')?.textContent.replace(/\s+/g, ' ') ?? '');

async function sayingMatches(page: Page, wanted: RegExp): Promise<void> {
  await expect.poll(() => said(page)).toMatch(wanted);
}

describeInBrowsers('a map for those who read it by ear', (browser) => {
  it('is a list box of options, under a heading, whose keys are told to who arrives and to nobody after', async () => {
    const page = await browser.open({ body: '<h1>Kota</h1><padang-map></padang-map>' });
    expect(
      await inMap(page, (root) => [
        root.querySelector('.pm-title')?.getAttribute('role'),
        root.querySelector('.pm-title')?.getAttribute('aria-level'),
      ]),
    ).toEqual(['heading', '2']);
    expect(await inMap(page, (root) => root.querySelector('.pm-svg')?.getAttribute('role'))).toBe('listbox');
    expect(await inMap(page, (root) => root.querySelectorAll('.pm-svg [role=option]').length)).toBe(11);
    await tabToMap(page);
    const described = () =>
      inMap(page, (root) =>
        [...root.querySelectorAll('[aria-describedby]')].map(
          (each) => root.getElementById(each.getAttribute('aria-describedby') ?? '')?.textContent,
        ),
      );
    expect(await described()).toEqual([expect.stringContaining('Tombol panah')]);
    const first = await focusedRegion(page);
    await page.keyboard.press('k');
    expect(await focusedRegion(page)).toBe('13.71.11');
    expect(first).not.toBe('13.71.11');
    expect(await described()).toEqual([]);
  });

  it('lets the focus go on to what comes after it by Escape, pressed twice', async () => {
    const page = await browser.open({ body: '<a href="#a">Sebelum</a><padang-map></padang-map>' });
    await tabToMap(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const isAfter = await inMap(page, (root) => {
      const map = root.querySelector('.pm-map');
      return Boolean(map && root.activeElement && map.compareDocumentPosition(root.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    expect(isAfter).toBe(true);
  });

  it('says in a status message what has come of a choice, of sorting and of zooming', async () => {
    const page = await browser.open({ body: '<padang-map></padang-map>' });
    expect(await said(page)).toBe('');
    const [indicator] = await page.$$('padang-map >>> select');
    await indicator?.select('psm');
    await sayingMatches(page, /Pekerja Sosial Masyarakat.*asumsi, bukan angka resmi\. .*seluruh Kota Padang 312 PSM\.$/);
    await inMap(page, (root) => root.querySelector<HTMLElement>('button[data-sort=region]')?.click());
    await sayingMatches(page, /^Tabel diurutkan menurut Kecamatan, menaik\.$/);
    await tabToMap(page);
    await page.keyboard.press('+');
    await sayingMatches(page, /^Perbesaran peta: 2 kali\.$/);
  });

  it('does not set a choice that is shown: that draws a screen reader away to it', async () => {
    const page = await browser.open({ body: '<padang-map></padang-map>' });
    const views = () =>
      inMap(page, (root) =>
        [...(root.querySelector<HTMLSelectElement>('select[aria-label="Bagian peta"]')?.options ?? [])].map(
          ({ text, selected, defaultSelected }) => ({ text, selected, defaultSelected }),
        ),
      );
    await inMap(page, (root) => {
      root.querySelectorAll('option').forEach((option) => option.setAttribute('data-before', ''));
    });
    await tabToMap(page);
    await page.keyboard.press('+');
    await expect.poll(views).toContainEqual({ text: 'Digeser', selected: true, defaultSelected: true });
    // All are new, and come selected as they are: no choice that was there has been set.
    expect(await inMap(page, (root) => root.querySelectorAll('select[aria-label="Bagian peta"] [data-before]').length)).toBe(0);
    expect(
      await inMap(page, (root) => root.querySelectorAll('select[aria-label="Yang ditampilkan"] [data-before]').length),
    ).toBeGreaterThan(2);
  });
});
