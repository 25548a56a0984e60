import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers.js';
import { askedForCanvas, untilCanvasIn } from './map-in-page.js';

const CANVAS = `<padang-map renderer="webgl"></padang-map>`;
const ALLOWED = "require-trusted-types-for 'script'; trusted-types lit-html padang-map";

describeInBrowsers('under Trusted Types a map', (browser) => {
  it.each([
    ['its policies allowed', ALLOWED, true],
    ['only Lit’s policy allowed', "require-trusted-types-for 'script'; trusted-types lit-html", false],
  ])('with %s is shown and changes without errors', async (_, policy, isAllowed) => {
    const page = await browser.open({
      body: CANVAS,
      headers: { 'content-security-policy': policy },
      head: `<script src="note.js"></script>`,
      files: {
        'allowed.html': {
          headers: { 'content-security-policy': ALLOWED },
          body: `<!doctype html><script type="module" src="padang-map.js"></script>${CANVAS}`,
        },
        'note.js':
          'window.faults = []; addEventListener("error", (event) => faults.push(event.message)); addEventListener("unhandledrejection", (event) => faults.push(String(event.reason))); addEventListener("securitypolicyviolation", (event) => faults.push(event.violatedDirective));',
      },
    });
    const painted = (selector: string) =>
      page.waitForFunction((wanted) => document.querySelector('padang-map')?.shadowRoot?.querySelector(wanted), {}, selector);
    if (isAllowed && browser.name === 'chromium') await painted('[data-canvas=painted]');
    const shown = await page.evaluate(async () => {
      const map = document.querySelector('padang-map');
      if (!map) return null;
      map.basemap = {
        version: 8,
        sources: { made: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, attribution: 'Rekaan <b>contoh</b>' } },
        layers: [{ id: 'made', type: 'fill', source: 'made' }],
      };
      map.indicator = 'area';
      await map.whenReady();
      return [map.scene?.panels[0].indicator, map.shadowRoot?.querySelectorAll('path[data-region]').length];
    });
    expect(shown).toEqual(['area', 11]);
    if (isAllowed && browser.name === 'chromium') await painted('[data-basemap]');
    // A map that is shown later, with its policies allowed, has MapLibre by then.
    await untilCanvasIn(page, 'allowed.html');
    expect(await askedForCanvas(page)).toBe(isAllowed);
    const faults = await page.evaluate(() => (window as unknown as { faults: readonly string[] }).faults);
    // That a policy is refused is told by the browser; nothing else is.
    expect(faults.filter((fault) => isAllowed || fault !== 'trusted-types')).toEqual([]);
  });
});
