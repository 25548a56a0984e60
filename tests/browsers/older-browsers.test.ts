import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { padangDataset } from '../../src/core.js';
import { renderStatic } from '../../src/static.js';
import { describeInBrowsers } from './in-browsers.js';
import { askedForCanvas, untilCanvasIn } from './map-in-page.js';

/** A file of the package as a browser without container queries reads it: their rules are dropped, and the test for them fails. */
const withoutContainers = (file: string) =>
  readFileSync(join(import.meta.dirname, '../../dist', file), 'utf8')
    .replace(/container-type: ?inline-size/g, 'container-unknown: inline-size')
    .replace(/@container/g, '@unknown');

describeInBrowsers('a browser', (browser) => {
  it.each([
    ['the element', '<padang-map></padang-map>'],
    ['the static figure', renderStatic(padangDataset)],
  ])('without container queries shows a map of at most 38 rem, in %s', async (_, body) => {
    const files = { 'padang-map.js': withoutContainers('padang-map.js'), 'static.css': withoutContainers('static.css') };
    const page = await browser.open({ body, files, viewport: { width: 1280, height: 900 } });
    const width = await page.evaluate(() => {
      const root = document.querySelector('padang-map')?.shadowRoot ?? document;
      return root.querySelector('.pm-map')?.getBoundingClientRect().width;
    });
    expect(width).toBeGreaterThan(300);
    expect(width).toBeLessThanOrEqual(608.5);
  });

  it('of a phone that lies on its side shows a map no higher than its screen', async () => {
    const page = await browser.open({ body: '<padang-map></padang-map>', viewport: { width: 640, height: 360 } });
    const { height, drawn } = await page.evaluate(() => {
      const root = document.querySelector('padang-map')?.shadowRoot;
      const map = root?.querySelector('.pm-map')?.getBoundingClientRect();
      const regions = [...(root?.querySelectorAll('path[data-region]') ?? [])].map((path) => path.getBoundingClientRect());
      return {
        height: map?.height ?? 0,
        drawn: Math.max(...regions.map(({ bottom }) => bottom)) - Math.min(...regions.map(({ top }) => top)),
      };
    });
    expect(height).toBeLessThanOrEqual(360);
    expect(drawn).toBeGreaterThan(height / 2);
    expect(drawn).toBeLessThanOrEqual(360);
  });

  it('that does not know the syntax of MapLibre’s files is not asked to read them', async () => {
    const body = '<padang-map renderer="webgl"></padang-map>';
    const files = { 'knows.html': `<!doctype html><script type="module" src="padang-map.js"></script>${body}` };
    const page = await browser.open({ head: '<script>delete window.structuredClone</script>', body, files });
    // A map that is shown later, and knows it, has it by then.
    await untilCanvasIn(page, 'knows.html');
    expect(await askedForCanvas(page)).toBe(false);
  });
});
