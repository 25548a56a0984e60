import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { createServer } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { installedPackage, PLAIN_PAGE } from './installed-package.js';
import { ROOT } from './packed-package.js';

const installed = installedPackage();

const RULES = "default-src 'self'; img-src 'self' data:";
const LARGE_PAGE = PLAIN_PAGE.replace('<padang-map>', '<padang-map src="made-up.csv">');
const HOST_PAGE = LARGE_PAGE.replace('padang-map.js', './main.js');

const ROWS = 20_000;
/** A made-up table of more than 200 kB. */
const TABLE = [
  'region,indicator,period,value',
  ...Array.from(
    { length: ROWS },
    (_, index) =>
      `13.71.${String((index % 11) + 1).padStart(2, '0')},made-up-${Math.floor(index / 550)},${1975 + (Math.floor(index / 11) % 50)},${index % 90}`,
  ),
].join('\n');

/** A host's project that imports the package and has the table beside its page; returns its folder. */
function hostProject(name: string): string {
  const folder = join(installed.project, name);
  mkdirSync(join(folder, 'public'), { recursive: true });
  writeFileSync(join(folder, 'main.js'), "import 'padang-map';\n");
  writeFileSync(join(folder, 'index.html'), HOST_PAGE);
  writeFileSync(join(folder, 'public/made-up.csv'), TABLE);
  return folder;
}

/** Opens an address and returns what was read there, in which workers, and all that went wrong. */
async function readAt(page: Page, url: string) {
  const faults: string[] = [];
  const workers: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname.replace(/.*\//, '').replace(/-[\w-]+\.js$/, '')));
  await page.exposeFunction('noteBroken', (rule: string) => faults.push(rule));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      Reflect.get(window, 'noteBroken')(`${violatedDirective}: ${blockedURI}`);
    });
  });
  await page.goto(url);
  await page.evaluate(() => customElements.whenDefined('padang-map'));
  const kept = await page.evaluate(async () => {
    const map = document.querySelector('padang-map');
    await map?.whenReady();
    return map?.report.kept;
  });
  return { kept, workers, faults, left: page.workers().length };
}

const READ = { kept: ROWS, workers: ['reading.worker'], faults: [], left: 0 };

describe('a large table', () => {
  it('is read in a worker on a plain page from plain files under a strict policy', async () => {
    const url = await installed.plainPage(LARGE_PAGE, { files: { 'made-up.csv': TABLE }, headers: { 'content-security-policy': RULES } });
    expect(await readAt(await installed.newPage(), url)).toEqual(READ);
  });

  it('is read in a worker on a page that Vite built under a strict policy', async () => {
    const host = hostProject('large-built');
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: host, stdio: 'inherit' });
    const url = await installed.serve(join(host, 'dist'), { 'content-security-policy': RULES });
    expect(await readAt(await installed.newPage(), url)).toEqual(READ);
  });

  it('is read on a page that Vite serves while it is made, in a worker', async () => {
    const server = await createServer({
      root: hostProject('large-served'),
      configFile: false,
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': `${RULES}; style-src 'self'` } },
    });
    onTestFinished(() => server.close());
    await server.listen();
    const { kept, workers } = await readAt(await installed.newPage(), server.resolvedUrls?.local[0] ?? '');
    expect({ kept, workers }).toEqual({ kept: ROWS, workers: ['reading.worker'] });
  });

  it('is read on the page where its policy allows no worker', async () => {
    const url = await installed.plainPage(LARGE_PAGE, {
      files: { 'made-up.csv': TABLE },
      headers: { 'content-security-policy': `${RULES}; worker-src 'none'` },
    });
    const { kept, workers } = await readAt(await installed.newPage(), url);
    expect({ kept, workers }).toEqual({ kept: ROWS, workers: [] });
  });
});
