import { describe, expect, it } from 'vitest';
import { installedPackage, PLAIN_PAGE } from './installed-package.js';

const installed = installedPackage();

const POLICY = { 'content-security-policy': "default-src 'self'; img-src 'self' data:" };

describe('a plain page', () => {
  it('breaks no rule of a strict Content-Security-Policy, whatever is done with its map', async () => {
    const page = await installed.newPage();
    const broken: string[] = [];
    await page.exposeFunction('noteBroken', (rule: string) => broken.push(rule));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
        Reflect.get(window, 'noteBroken')(`${violatedDirective} in ${sourceFile}`);
      });
    });
    await page.goto(await installed.plainPage(PLAIN_PAGE, { headers: POLICY }));
    await page.evaluate(() => document.querySelector('padang-map')?.whenReady());
    await page.locator('padang-map path[data-region="13.71.11"]').hover();
    await page.locator('padang-map [part="tooltip"]').waitFor();
    await page.evaluate(() => {
      const map = document.querySelector('padang-map');
      if (!map) return undefined;
      map.lang = 'en';
      map.palette = 'Viridis';
      map.theme = 'dark';
      map.indicator = 'poverty-rate-estimate';
      return map.whenReady();
    });
    expect(await page.locator('padang-map figure').getAttribute('lang')).toBe('en');
    expect(await page.locator('padang-map [data-state="unclear"]').count()).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });

  it.each([
    ['light', 'light', 'a light'],
    ['dark', 'dark', 'a dark'],
    ['light', 'light dark', 'a light'],
    ['dark', 'light', 'a light'],
    ['dark', 'light dark', 'a dark'],
  ] as const)('on a %s device, where the page is %s, shows %s map', async (colorScheme, pageScheme, shown) => {
    const page = await installed.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(await installed.plainPage(PLAIN_PAGE.replace('<title>', `<meta name="color-scheme" content="${pageScheme}"><title>`)));
    // What is looked at while the element takes its first figure over is gone.
    await page.evaluate(() => document.querySelector('padang-map')?.whenReady());
    const lightness = await page.locator('padang-map .pm-sea').evaluate((sea) => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = getComputedStyle(sea).fill;
      context.fillRect(0, 0, 1, 1);
      return Math.max(...context.getImageData(0, 0, 1, 1).data.subarray(0, 3));
    });
    expect(lightness > 128 ? 'a light' : 'a dark').toBe(shown);
  });

  it('joins a mixed CSV by code and name, draws what it can, and says what it could not', async () => {
    const csv = `kode,persen
1371010,7
13.71.01,12
Koto Tengah,21
KEC. LUBUK  BAGALUNG,31
Nanggalo,abc
Pauh,140
Atlantis,5
Padang,6
Kuranji,8
Kuranji,9
`;
    const page = await installed.newPage();
    const html = PLAIN_PAGE.replace('<padang-map>', '<padang-map src="data.csv" breaks="10 20 30" classification="manual">');
    await page.goto(await installed.plainPage(html, { files: { 'data.csv': csv } }));
    const report = await page.evaluate(async () => {
      const map = document.querySelector('padang-map');
      await map?.whenReady();
      return map?.report.entries.filter(({ row }) => row !== null).map(({ row, kind }) => `${row} ${kind}`);
    });
    expect(report?.sort()).toEqual(['10 duplicate', '11 duplicate', '6 not-numeric', '7 out-of-range', '8 unmatched', '9 ambiguous']);
    const classes = await page
      .locator('padang-map path[data-region]')
      .evaluateAll((paths) => Object.fromEntries(paths.map((path) => [path.getAttribute('data-region'), path.getAttribute('data-class')])));
    expect(classes).toMatchObject({
      '13.71.05': '0',
      '13.71.01': '1',
      '13.71.11': '2',
      '13.71.06': '3',
      '13.71.08': null,
      '13.71.09': null,
    });
    expect(await page.locator('padang-map details.notice summary').innerText()).toContain('6');
  });

  it('keeps its first map and says so in both languages when the rest cannot be fetched', async () => {
    const page = await installed.newPage();
    await page.route('**/chunks/engine-*.js', (route) => route.abort());
    await page.goto(await installed.plainPage());
    const alert = page.locator('padang-map [role="alert"]');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/Peta interaktif tidak dapat dimuat[^]*The interactive map could not be loaded/);
    expect(await page.locator('padang-map path[data-region]').count()).toBe(11);
    expect(await page.evaluate(() => document.querySelector('padang-map')?.status)).toBe('error');
    await page.unroute('**/chunks/engine-*.js');
  });
});
