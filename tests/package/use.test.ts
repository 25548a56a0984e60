import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { installedPackage, PLAIN_PAGE } from './installed-package.js';
import { ROOT } from './packed-package.js';

const installed = installedPackage();

/** Opens an address and returns all that went wrong in it once it is at rest. */
async function faultsOf(page: Page, url: string): Promise<readonly string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('requestfailed', (request) => faults.push(request.url()));
  await page.goto(url, { waitUntil: 'networkidle' });
  return faults;
}

async function drawnRegions(page: Page): Promise<number> {
  const regions = page.locator('padang-map path[data-region]');
  await regions.first().waitFor({ state: 'attached' });
  return regions.count();
}

function isDefined(page: Page): Promise<boolean> {
  return page.evaluate(() => customElements.get('padang-map') !== undefined);
}

/** What a program prints that runs as a module of the project. */
function outputOf(program: string): string {
  const args = ['--input-type=module', '--eval', program];
  return execFileSync(process.execPath, args, { cwd: installed.project, encoding: 'utf8' });
}

describe('the installed package', () => {
  it('draws 11 kecamatan on a plain page from plain files', async () => {
    const page = await installed.newPage();
    expect(await faultsOf(page, await installed.plainPage())).toEqual([]);
    expect(await isDefined(page)).toBe(true);
    expect(await drawnRegions(page)).toBe(11);
  });

  it('draws 11 kecamatan on a page that Vite built', async () => {
    const app = join(installed.project, 'app');
    mkdirSync(app);
    writeFileSync(join(app, 'main.js'), "import 'padang-map';\n");
    writeFileSync(join(app, 'index.html'), PLAIN_PAGE.replace('padang-map.js', './main.js'));
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: app, stdio: 'inherit' });
    const page = await installed.newPage();
    expect(await faultsOf(page, await installed.serve(join(app, 'dist')))).toEqual([]);
    expect(await isDefined(page)).toBe(true);
    expect(await drawnRegions(page)).toBe(11);
  });

  it('can be there twice on a page', async () => {
    const second = '<script type="module" src="padang-map.js?second"></script></html>';
    const page = await installed.newPage();
    const url = await installed.plainPage(PLAIN_PAGE.replace('</html>', second));
    expect(await faultsOf(page, url)).toEqual([]);
    expect(await drawnRegions(page)).toBe(11);
  });

  it.each(['padang-map', 'padang-map/core', 'padang-map/adapters', 'padang-map/static', 'padang-map/testing'])(
    'lets Node import %s twice and says nothing',
    (name) => {
      expect(outputOf(`await import('${name}'); await import(import.meta.resolve('${name}') + '?second');`)).toBe('');
    },
  );

  it('simulates no DOM in Node', () => {
    const program = "await import('padang-map'); process.stdout.write(typeof customElements + ' ' + typeof HTMLElement);";
    expect(outputOf(program)).toBe('undefined undefined');
  });

  it.each(['dataset.schema.json', 'custom-elements.json', 'static.css', 'geodata/kecamatan.topo.json', 'geodata/datasets/demo.json'])(
    'hands out %s',
    (path) => {
      const program = `import { existsSync } from 'node:fs';
      process.stdout.write(String(existsSync(new URL(import.meta.resolve('padang-map/${path}')))));`;
      expect(outputOf(program)).toBe('true');
    },
  );
});
