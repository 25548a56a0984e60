import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.js';
import { mapReady, readMap, servedDemo } from './served-demo.js';

const root = join(import.meta.dirname, '../..');
const dataset = JSON.parse(readFileSync(join(root, 'geodata/datasets/padang.json'), 'utf8')) as Dataset;

/** The published table of 2008, worked out here from the counts of families and not by the project's code. */
const facts = JSON.parse(readFileSync(join(root, 'geodata/build/facts.json'), 'utf8')) as {
  readonly kecamatan: readonly {
    readonly kemendagri: string;
    readonly families_2008: { readonly pra_sejahtera: number; readonly ks1: number; readonly total: number };
  }[];
};
const shares = new Map(
  facts.kecamatan.map(({ kemendagri, families_2008: { pra_sejahtera, ks1, total } }) => [
    kemendagri,
    (100 * (pra_sejahtera + ks1)) / total,
  ]),
);
const written = (share: number, language: 'id' | 'en') =>
  language === 'id' ? `${share.toFixed(1).replace('.', ',')}\u00a0%` : `${share.toFixed(1)}%`;
const classOf = (share: number) => [20, 25, 30].filter((least) => share >= least).length;

const PAGES = [
  ['index.html', 'id'],
  ['en.html', 'en'],
] as const;

/** Outlines are written in tenths of a pixel of the width they are drawn for: scaled, they may differ by a hair. */
const HAIR_PX = 0.75;

const demo = servedDemo();

describe.each(PAGES)('the demo page %s', (path, language) => {
  it.each([
    ['without scripts', false],
    ['with scripts', true],
  ])('shows the 11 kecamatan with their published values and classes %s', async (_how, javaScriptEnabled) => {
    const { page, faults } = await demo.open(path, { javaScriptEnabled });
    if (javaScriptEnabled) await mapReady(page);
    const { fills, values } = await page.evaluate(readMap);
    expect(values).toEqual(Object.fromEntries([...shares].map(([code, share]) => [code, written(share, language)])));
    const colourOfClass = new Map([...shares].map(([code, share]) => [classOf(share), fills[code]]));
    expect(colourOfClass.size).toBe(4);
    expect(new Set(colourOfClass.values()).size).toBe(4);
    expect(fills).toEqual(Object.fromEntries([...shares].map(([code, share]) => [code, colourOfClass.get(classOf(share))])));
    expect(faults).toEqual([]);
  });

  it.each([360, 390, 768, 1280])('stands still at %i px when its scripts take over', async (width) => {
    const viewport = { width, height: 900 };
    const before = await demo.open(path, { viewport, scriptsLost: true });
    const after = await demo.open(path, { viewport });
    await mapReady(after.page);
    const [still, live] = await Promise.all([before.page.evaluate(boxes), after.page.evaluate(boxes)]);
    expect(Object.keys(live).length).toBeGreaterThan(25);
    expect(Object.keys(live)).toEqual(Object.keys(still));
    const moved = Object.entries(live).filter(([name, box]) =>
      box.some((value, index) => Math.abs(value - (still[name]?.[index] ?? NaN)) > HAIR_PX),
    );
    expect(moved).toEqual([]);
    expect(await after.page.evaluate(layoutShift)).toBe(0);
  });

  it('asks nothing of anybody but its own server', async () => {
    const { page, requests } = await demo.open(path);
    await mapReady(page);
    for (const button of await page.locator('[data-view]').all()) {
      await button.click();
      await mapReady(page);
    }
    await page.waitForLoadState('networkidle');
    expect(requests.length).toBeGreaterThan(3);
    expect(requests.filter((url) => !url.startsWith(demo.url))).toEqual([]);
  });

  it.each([320, 390])('never scrolls sideways at %i px', async (width) => {
    const { page } = await demo.open(path, { viewport: { width, height: 844 } });
    for (const button of await page.locator('[data-view]').all()) {
      await button.click();
      await mapReady(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  it('labels each of its four views as what it is', async () => {
    const { page } = await demo.open(path);
    const words =
      language === 'id'
        ? { estimate: 'Perkiraan', example: 'CONTOH', assumption: 'asumsi', notOfficial: 'bukan angka resmi BPS' }
        : { estimate: 'Estimate', example: 'EXAMPLE', assumption: 'assuming', notOfficial: 'not an official BPS figure' };
    const figure = page.locator('padang-map figure');
    const [families, estimate, volunteers, grants] = await page.locator('[data-view]').all();
    const turnTo = async (button: typeof families) => {
      await button?.click();
      await mapReady(page);
      return figure.innerText();
    };
    await turnTo(families);
    const published = (await figure.locator('.pm-heading, .pm-legend, .pm-status, .pm-table').allInnerTexts()).join(' ');
    expect(published).toContain('Bungus Teluk Kabung');
    expect(published).not.toMatch(new RegExp(`${words.estimate}|${words.example}`, 'i'));
    expect(await turnTo(estimate)).toMatch(new RegExp(`${words.notOfficial}[^]*${words.estimate}`, 'i'));
    expect(await figure.locator('[data-class="0"], [data-class="1"], [data-state="unclear"]').count()).toBeGreaterThanOrEqual(3);
    expect(await turnTo(volunteers)).toContain(words.assumption);
    const grantsText = await turnTo(grants);
    expect(grantsText).toContain(words.example);
    expect(await page.locator('padang-map [data-point]').count()).toBe(10);
    for (const point of await page.locator('padang-map [data-point]').all())
      expect(await point.getAttribute('aria-label')).toContain(words.example);
    expect(await page.locator('padang-map .pm-svg > g > text').allTextContents()).toEqual([words.example]);
  });

  it('opens the view that its address names', async () => {
    const { page } = await demo.open(`${path}#estimate`);
    await mapReady(page);
    expect(await page.locator('[data-view][aria-pressed="true"]').getAttribute('data-view')).toBe('estimate');
    expect(await page.evaluate(() => document.querySelector('padang-map')?.scene?.panels[0].indicator)).toBe('poverty-rate-estimate');
  });

  it('goes to the other language at the same view', async () => {
    const { page } = await demo.open(path);
    await page.locator('[data-view]').nth(2).click();
    await page.locator('a[hreflang]').click();
    await page.waitForURL(/(?:index|en)\.html#volunteers$/);
    await mapReady(page);
    expect(await page.evaluate(() => document.querySelector('padang-map')?.scene?.panels[0].indicator)).toBe('psm-per-10000-people');
  });

  it('keeps the view that it has where the data of another cannot be had, and says so', async () => {
    const { page } = await demo.open(path);
    await mapReady(page);
    await page.route('**/data/demo.json', (route) => route.abort());
    const grants = page.locator('[data-view="grants"]');
    await grants.click();
    const failed = page.locator('[data-failed]');
    await failed.waitFor({ state: 'visible' });
    await mapReady(page);
    expect(await page.locator('[data-view][aria-pressed="true"]').getAttribute('data-view')).toBe('families');
    expect(Object.keys((await page.evaluate(readMap)).values)).toHaveLength(11);
    await page.unroute('**/data/demo.json');
    await grants.click();
    await mapReady(page);
    expect(await failed.isVisible()).toBe(false);
    expect(await page.locator('padang-map [data-point]').count()).toBe(10);
  });

  it('shows the headline figures as they were published, each with its source', async () => {
    const { page } = await demo.open(path, { javaScriptEnabled: false });
    const text = await page.locator('#figures').innerText();
    const headlines = language === 'id' ? ['3,63', '41,40', '312', 'Rp110.862.500'] : ['3.63', '41.40', '312', 'Rp110,862,500'];
    for (const headline of headlines) expect(text).toContain(headline);
    expect(await page.locator('#figures li').count()).toBe(4);
    for (const card of await page.locator('#figures li').all()) expect(await card.innerText()).toMatch(/Sumber:|Source:/);
  });

  it('draws the poverty rate of every year with its sampling margin said', async () => {
    const { page } = await demo.open(path, { javaScriptEnabled: false });
    const rates = dataset.observations.filter(({ indicator }) => indicator === 'poverty-rate');
    const text = (await page.locator('#trend').textContent()) ?? '';
    expect(rates).toHaveLength(10);
    for (const { value } of rates) expect(text).toContain(language === 'id' ? value?.toFixed(2).replace('.', ',') : value?.toFixed(2));
    expect(text).toMatch(language === 'id' ? /± 1,4 poin/ : /± 1\.4 points/);
  });

  it('gives away what is shown, with title, status and source', async () => {
    const { page } = await demo.open(path);
    await page.locator('[data-view="estimate"]').click();
    await mapReady(page);
    const save = async (kind: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-save="${kind}"]`).click()]);
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    };
    const csv = await save('csv');
    expect(csv.name).toBe('padang-poverty-rate-estimate.csv');
    const rows = csvParse(csv.text);
    expect(rows).toHaveLength(11);
    const notOfficial = language === 'id' ? 'bukan angka resmi BPS' : 'not an official BPS figure';
    for (const row of rows) {
      expect(row['title']).toContain(notOfficial);
      expect(row['status']).toBe('E');
      expect(row['source']).not.toBe('');
    }
    await page.locator('[data-view="grants"]').click();
    await mapReady(page);
    expect((await save('csv')).name).toBe('padang-low-welfare-families-kube-grants.csv');
    await page.locator('[data-view="estimate"]').click();
    await mapReady(page);
    const svg = await save('svg');
    expect(svg.name).toBe('padang-poverty-rate-estimate.svg');
    for (const words of language === 'id' ? ['Perkiraan', 'Sumber:'] : ['Estimate', 'Source:']) expect(svg.text).toContain(words);
  });

  it('copies the embedding code with the address of this page', async () => {
    const { page } = await demo.open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('[data-copy]').nth(1).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`<iframe src="${demo.url}embed.html?lang=${language}&amp;`);
  });

  it('leads to the other language and to the data', async () => {
    const { page } = await demo.open(path, { javaScriptEnabled: false });
    for (const href of ['./data/padang.json', './data/demo.json', language === 'id' ? './en.html' : './index.html']) {
      expect(await page.locator(`a[href="${href}"]`).count()).toBe(1);
      expect((await page.request.get(new URL(href, demo.url).href)).ok()).toBe(true);
    }
    // Richer made-up data are on a page for developers, to which the public one does not lead.
    expect(await page.locator('a[href*="gallery"]').count()).toBe(0);
  });
});

/** Runs in the page: where the map's parts and the page's sections stand, by name, in pixels. */
function boxes(): Readonly<Record<string, readonly number[]>> {
  const map = document.querySelector('padang-map');
  const figure = map?.querySelector('figure') ?? map?.shadowRoot?.querySelector('figure');
  const found: Record<string, readonly number[]> = {};
  const note = (name: string, element: Element | null | undefined) => {
    if (!element) return;
    const { x, y, width, height } = element.getBoundingClientRect();
    found[name] = [x, y, width, height];
  };
  for (const name of ['title', 'subtitle', 'caveat', 'map', 'legend', 'status', 'source', 'table'])
    note(name, figure?.querySelector(`.pm-${name}`));
  for (const path of figure?.querySelectorAll('path[data-region]') ?? []) note(`path ${path.getAttribute('data-region') ?? ''}`, path);
  for (const row of figure?.querySelectorAll('tr[data-region]') ?? []) {
    note(`row ${row.getAttribute('data-region') ?? ''}`, row);
    note(`value ${row.getAttribute('data-region') ?? ''}`, row.querySelector('td'));
  }
  return found;
}

/** Runs in the page: what has moved since it was opened, as Chromium counts it. */
function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      observer.disconnect();
      resolve(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // Without an entry the observer is never called.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        resolve(0);
      }),
    );
  });
}
