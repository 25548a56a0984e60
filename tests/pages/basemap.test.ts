import { describe, expect, it } from 'vitest';
import { mapReady, servedDemo } from './served-demo.js';

const demo = servedDemo();

describe.each([
  ['index.html', 'light', 390],
  ['en.html', 'dark', 1280],
] as const)('the basemap of %s on a %s screen of %i px', (path, colorScheme, width) => {
  it('is of the page’s own origin, names its source, and goes again', async () => {
    const { page, faults, requests } = await demo.open(path, { viewport: { width, height: 900 }, colorScheme });
    await mapReady(page);
    const ownRequests = requests.length;
    const map = page.locator('padang-map .pm-map');
    await map.scrollIntoViewIfNeeded();
    await page.locator('input[data-basemap]').check();
    // Only a map that is in sight has a canvas.
    await map.scrollIntoViewIfNeeded();
    await page.locator('padang-map .pm-map[data-canvas="painted"]').waitFor({ timeout: 60_000 });
    expect(requests.filter((url) => url.endsWith('.json') && url.includes('basemap')).map((url) => url.split('/').pop())).toEqual([
      `basemap-${colorScheme}.json`,
    ]);
    expect(requests.length).toBeGreaterThan(ownRequests);
    expect(requests.filter((url) => !url.startsWith(demo.url) && !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([]);
    expect(await map.textContent()).toContain('cahyadsn/wilayah_boundaries');
    // The choropleth stands on it: the regions are there to be read as before.
    await page.locator('padang-map path[data-region="13.71.11"]').hover();
    await page.locator('padang-map [part="tooltip"]').waitFor();
    await page.locator('input[data-basemap]').uncheck();
    await page.locator('padang-map .pm-map[data-canvas]').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });
});

it('a foreign basemap is not taken into the frame to embed', async () => {
  const { page, requests } = await demo.open(`embed.html?basemap=${encodeURIComponent('https://example.org/style.json')}`);
  await mapReady(page);
  expect(await page.locator('padang-map').getAttribute('basemap')).toBeNull();
  expect(requests.filter((url) => !url.startsWith(demo.url))).toEqual([]);
});
