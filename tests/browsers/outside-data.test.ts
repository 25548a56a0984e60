import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers, type ServedFile } from './in-browsers.js';
import { frames } from './map-in-page.js';

const WORKBOOK = readFileSync(join(import.meta.dirname, '../browser/elements/made-up.xlsx'));
const CSV = 'wilayah;Angka\nKuranji;1,5\nPauh;2,5\n';
const JSON_TEXT = JSON.stringify({
  indicators: [
    { id: 'listrik', title: 'Rumah berlistrik', unit: 'percent', kind: 'rate' },
    { id: 'air', title: 'Rumah dengan air ledeng', unit: 'percent', kind: 'rate' },
  ],
  observations: ['listrik', 'air'].map((indicator, index) => ({ indicator, region: '13.71.08', period: '2024', value: 12.5 + index })),
});
const PAGE = '<!doctype html><title>Masuk</title><p>Silakan masuk';

const typed = (body: string | Uint8Array, type: string): ServedFile => ({ body, headers: { 'content-type': type } });

/** What the first map says, part by part; what fails says it in place of the map. */
const said = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('padang-map');
    const text = (selector: string) =>
      [...(map?.shadowRoot?.querySelectorAll(selector) ?? [])].map((each) => each.textContent.replace(/\s+/g, ' ').trim()).join(' ');
    return {
      status: map?.status,
      indicator: map?.scene?.panels[0].indicator ?? null,
      values: map?.scene?.panels[0].readings.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])) ?? [],
      title: text('.pm-title'),
      source: text('[part=source]'),
      sourceLinks: [...(map?.shadowRoot?.querySelectorAll<HTMLAnchorElement>('[part=source] a') ?? [])].map(({ href }) => href),
      notice: text('.notice'),
      failure: text('.state[role=alert]'),
      tables: map?.shadowRoot?.querySelectorAll('table').length,
    };
  });

const open = (body: string, files: Readonly<Record<string, ServedFile>>, showsMaps = true) => ({ body, files, showsMaps });

describeInBrowsers('a map with an address of data', (browser) => {
  const FIGURES = [
    ['Pauh', 2.5],
    ['Kuranji', 1.5],
  ];
  it.each([
    ['a table by its content type, of an address without an ending', 'unduh', typed(CSV, 'text/csv; charset=utf-8'), FIGURES],
    ['a table by its content type, of an address that ends otherwise', 'angka.json', typed(CSV, 'text/csv'), FIGURES],
    ['a table by the ending, whatever its content type', 'angka.csv', typed(CSV, 'application/octet-stream'), FIGURES],
    [
      'a dataset by its brace, of an address that ends in .csv and says so too',
      'angka.csv',
      typed(`\n ${JSON_TEXT}`, 'text/csv'),
      [['Pauh', 12.5]],
    ],
  ])('reads %s', async (_, name, file, values) => {
    const page = await browser.open(open(`<padang-map src="${name}"></padang-map>`, { [name]: file }));
    const shown = await said(page);
    expect([shown.status, shown.values]).toEqual(['ready', values]);
  });

  it('reads a workbook by its bytes, of an address that ends in .csv and says so too', async () => {
    const page = await browser.open(open('<padang-map src="angka.csv"></padang-map>', { 'angka.csv': typed(WORKBOOK, 'text/csv') }));
    expect(await said(page)).toMatchObject({
      status: 'ready',
      values: [
        ['Pauh', 2.5],
        ['Kuranji', 4.5],
      ],
    });
  });

  it('says of a web page that it is one, whatever its address and its content type say', async () => {
    const page = await browser.open(open('<padang-map src="angka.csv"></padang-map>', { 'angka.csv': typed(PAGE, 'text/csv') }, false));
    await expect.poll(async () => (await said(page)).failure).toContain('Di alamat ini ada halaman web');
  });

  it('says of an address where nothing is that there is no file, and nothing of the reader’s internet', async () => {
    const page = await browser.open(open('<padang-map src="tiada.csv"></padang-map>', {}, false));
    await expect.poll(async () => (await said(page)).failure).toContain('Tidak ada berkas di alamat ini');
    expect((await said(page)).failure).not.toContain('internet');
  });

  it('finds an indicator by its id, else by its title, and names the ids where there is none', async () => {
    const maps = ['air', 'rumah dengan  AIR ledeng', 'gas']
      .map((indicator) => `<padang-map src="angka.json" indicator="${indicator}"></padang-map>`)
      .join('');
    const page = await browser.open(open(maps, { 'angka.json': JSON_TEXT }));
    expect(await page.evaluate(() => [...document.querySelectorAll('padang-map')].map((map) => map.scene?.panels[0].indicator))).toEqual([
      'air',
      'air',
      'listrik',
    ]);
    const notices = await page.evaluate(() =>
      [...document.querySelectorAll('padang-map')].map((map) => map.shadowRoot?.querySelector('.notice')?.textContent ?? ''),
    );
    expect(notices.slice(0, 2)).toEqual(['', '']);
    expect(notices[2]).toContain('“gas”');
    expect(notices[2]).toContain('“listrik”, “air”');
  });

  it('names title and source as the page does, where the file names none', async () => {
    const names = 'heading="Rumah tangga bersanitasi" source-name="Dinas Kesehatan" source-url="sanitasi/index.html"';
    const csv = `wilayah;2024\nKuranji;1,5\nPauh;2,5\n`;
    const page = await browser.open(open(`<padang-map src="a.csv" ${names}></padang-map>`, { 'a.csv': csv }));
    const shown = await said(page);
    expect(shown.title).toContain('Rumah tangga bersanitasi');
    expect(shown.source).toContain('Dinas Kesehatan');
    expect(shown.source).not.toContain('a.csv');
    expect(shown.sourceLinks).toEqual([new URL('sanitasi/index.html', page.url()).href]);
  });

  it.each(['http://', 'javascript:alert(1)'])(
    'shows the data without a link where the address of the source is none, and says so: %s',
    async (address) => {
      const page = await browser.open(
        open(`<padang-map src="a.csv" source-name="Dinas Kesehatan" source-url="${address}"></padang-map>`, {
          'a.csv': 'kecamatan;Sanitasi (%)\nPauh;2,5\n',
        }),
      );
      const shown = await said(page);
      expect([shown.values, shown.source, shown.sourceLinks]).toEqual([[['Pauh', 2.5]], expect.stringContaining('Dinas Kesehatan'), []]);
      expect(shown.notice).toContain(address);
    },
  );
});

describeInBrowsers('a map that awaits its data', (browser) => {
  const BODY = '<p>teks</p><padang-map awaits-data></padang-map>';
  const NOTHING = { status: 'idle', scene: null, text: '', drawn: 0 };
  /** What stands in the map: all its text, drawn or not. */
  const standing = (page: Page) =>
    page.evaluate(() => {
      const map = document.querySelector('padang-map');
      const root = map?.shadowRoot;
      return {
        status: map?.status,
        scene: map?.scene ?? null,
        text: root?.querySelector('.room')?.textContent.trim(),
        drawn: root?.querySelectorAll('path, svg, table, button, select').length,
      };
    });

  it.each(['data', 'adapter', 'src'] as const)('shows nothing of its own before %s is set, then shows that', async (property) => {
    const page = await browser.open(open(BODY, { 'angka.json': JSON_TEXT }, false));
    // Until its engine has come and runs, a map says that it loads.
    await page.waitForFunction(
      () =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/engine-')) &&
        document.querySelector('padang-map')?.status !== 'loading',
    );
    await frames(page);
    expect(await standing(page)).toEqual(NOTHING);
    await page.evaluate(
      async (name, text) => {
        const map = document.querySelector('padang-map');
        const load = () => Promise.resolve(JSON.parse(text) as object);
        Object.assign(map ?? {}, { [name]: { data: JSON.parse(text) as object, adapter: { id: 'own', load }, src: 'angka.json' }[name] });
        await map?.whenReady();
      },
      property,
      JSON_TEXT,
    );
    const shown = await said(page);
    expect([shown.status, shown.indicator, shown.values]).toEqual(['ready', 'listrik', [['Pauh', 12.5]]]);
    await page.evaluate(async () => {
      const map = document.querySelector('padang-map');
      Object.assign(map ?? {}, { data: null, adapter: null, src: null });
      await map?.updateComplete;
    });
    expect(await standing(page)).toEqual(NOTHING);
  });

  it('shows the bundled figures where awaits-data="false" is written, and says that it is off', async () => {
    const page = await browser.open({ body: '<padang-map awaits-data="false"></padang-map>' });
    const shown = await said(page);
    expect([shown.status, shown.indicator]).toEqual(['ready', 'low-welfare-families']);
    expect(shown.notice).toContain('awaits-data="false"');
  });
});

describeInBrowsers('hide-table="false"', (browser) => {
  it('hides no table, and is said', async () => {
    const page = await browser.open({ body: '<padang-map hide-table="false"></padang-map>' });
    const shown = await said(page);
    expect(shown.tables).toBe(1);
    expect(shown.notice).toContain('hide-table="false" dibaca sebagai tidak');
    await page.evaluate(async () => {
      const map = document.querySelector('padang-map');
      map?.setAttribute('hide-table', '');
      await map?.whenReady();
    });
    expect(await said(page)).toMatchObject({ tables: 0, notice: '' });
  });
});
