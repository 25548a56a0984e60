import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers.js';

const CANVAS = `<padang-map renderer="webgl"></padang-map>`;

describeInBrowsers('under Trusted Types a map', (browser) => {
  it.each([
    ['its policies allowed', "require-trusted-types-for 'script'; trusted-types lit-html padang-map", true],
    ['only Lit’s policy allowed', "require-trusted-types-for 'script'; trusted-types lit-html", false],
  ])('with %s is shown and changes without errors', async (_, policy, isAllowed) => {
    const page = await browser.open({ body: CANVAS, headers: { 'content-security-policy': policy }, head: `<script src="note.js"></script>`, files: {
      'note.js': 'window.faults = []; addEventListener("error", (event) => faults.push(event.message)); addEventListener("unhandledrejection", (event) => faults.push(String(event.reason))); addEventListener("securitypolicyviolation", (event) => faults.push(event.violatedDirective));',
    } });
    const shown = await page.evaluate(async () => {
      const map = document.querySelector('padang-map');
      if (!map) return null;
      const frames = async (count: number) => {
        for (let each = 0; each < count; each += 1) await new Promise(requestAnimationFrame);
      };
      await frames(30);
      map.basemap = { version: 8, sources: { made: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, attribution: 'Rekaan <b>contoh</b>' } }, layers: [{ id: 'made', type: 'fill', source: 'made' }] };
      map.indicator = 'area';
      await map.whenReady();
      await frames(30);
      return [map.scene?.indicator, map.shadowRoot?.querySelectorAll('path[data-region]').length];
    });
    expect(shown).toEqual(['area', 11]);
    const faults = await page.evaluate(() => (window as unknown as { faults: readonly string[] }).faults);
    // That a policy is refused is told by the browser; nothing else is.
    expect(faults.filter((fault) => isAllowed || fault !== 'trusted-types')).toEqual([]);
  });
});
