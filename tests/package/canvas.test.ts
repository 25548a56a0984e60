import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { createServer } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { installedPackage, PLAIN_PAGE } from './installed-package.js';
import { ROOT } from './packed-package.js';

const installed = installedPackage();

const RULES = "default-src 'self'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";
const CANVAS_PAGE = PLAIN_PAGE.replace('<padang-map>', '<padang-map renderer="webgl">');
const HOST_PAGE = CANVAS_PAGE.replace('padang-map.js', './main.js');
const PAINTED = 'padang-map .pm-map[data-canvas="painted"] canvas';

/** A host's project that imports the package; returns its folder. */
function hostProject(name: string): string {
  const folder = join(installed.project, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'main.js'), "import 'padang-map';\n");
  writeFileSync(join(folder, 'index.html'), HOST_PAGE);
  return folder;
}

/** Opens an address, waits for the canvas, and returns all that went wrong and every rule that was broken. */
async function faultsOf(page: Page, url: string): Promise<readonly string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('requestfailed', (request) => faults.push(request.url()));
  await page.exposeFunction('noteBroken', (rule: string) => faults.push(rule));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      Reflect.get(window, 'noteBroken')(`${violatedDirective}: ${blockedURI}`);
    });
  });
  await page.goto(url);
  await page.locator(PAINTED).waitFor({ state: 'attached' });
  return faults;
}

describe('the canvas of the installed package', () => {
  it('is painted on a plain page from plain files under a strict policy, and breaks no rule', async () => {
    const page = await installed.newPage();
    const url = await installed.plainPage(CANVAS_PAGE, { headers: { 'content-security-policy': RULES } });
    expect(await faultsOf(page, url)).toEqual([]);
  });

  it('is painted on a page that Vite built under a strict policy, and breaks no rule', async () => {
    const host = hostProject('canvas-built');
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: host, stdio: 'inherit' });
    const page = await installed.newPage();
    const url = await installed.serve(join(host, 'dist'), { 'content-security-policy': RULES });
    expect(await faultsOf(page, url)).toEqual([]);
  });

  it('is painted on a page that Vite serves while it is made under a strict policy, and breaks no rule', async () => {
    const server = await createServer({
      root: hostProject('canvas-served'),
      configFile: false,
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': RULES } },
    });
    onTestFinished(() => server.close());
    await server.listen();
    const page = await installed.newPage();
    expect(await faultsOf(page, server.resolvedUrls?.local[0] ?? '')).toEqual([]);
  });

  it.each([
    ['a worker', { 'content-security-policy': RULES.replace("worker-src 'self'", "worker-src 'none'") }, null],
    ['the code', {}, '**/chunks/webgl.layer-*.js'],
  ])('leaves the map as it is where %s is kept from it', async (_what, headers, kept) => {
    const page = await installed.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const refused = page.waitForEvent('console', (message) => message.type() === 'error');
    if (kept !== null) await page.route(kept, (route) => route.abort());
    await page.goto(await installed.plainPage(CANVAS_PAGE, { headers }));
    await page.evaluate(() => document.querySelector('padang-map')?.whenReady());
    await refused;
    await expect.poll(() => page.locator('padang-map canvas').count()).toBe(0);
    expect(await page.locator('padang-map .pm-map[data-canvas="painted"]').count()).toBe(0);
    expect(await page.locator('padang-map path[data-region]').count()).toBe(11);
    expect(errors).toEqual([]);
    await page.unrouteAll();
  });

  it('is named with its licence, and no first map fetches anything of it', () => {
    const dist = join(installed.project, 'node_modules/padang-map/dist');
    expect(readFileSync(join(dist, 'third-party-licenses.md'), 'utf8')).toContain('maplibre-gl');
    const holding = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.js') && readFileSync(join(dist, path), 'utf8').includes('maplibregl-canvas'),
    );
    expect(holding).toEqual([expect.stringMatching(/^chunks\/webgl\.layer-[\w-]+\.js$/)]);
  });
});
