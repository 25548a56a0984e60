import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fixture } from '../../../demo/src/gallery/fixtures.js';
import type { PadangMap } from '../../../src/index.js';
import { demoDataset } from '../demo-dataset.js';
import { addressOf } from '../made-up-data.js';
import { allInside, inside, placeMap, readyMap } from '../placed-map.js';
import { positionIn, pressKey, tapAt } from '../real-input.js';

beforeEach(async () => {
  await page.viewport(390, 844);
  document.documentElement.lang = 'id';
});
afterEach(() => {
  document.documentElement.style.colorScheme = '';
  document.body.removeAttribute('style');
});

/** What axe finds wrong with an element, each with the first place where it is. */
async function faultsOf(map: PadangMap): Promise<readonly string[]> {
  const { violations } = await axe.run(map, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The element is a part of a page, not the page.
    rules: { region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary ?? ''} ${nodes[0]?.html ?? ''}`);
}

const SETTINGS: readonly (readonly [string, Partial<PadangMap>])[] = [
  ['the published families', {}],
  [
    'the estimate with the points',
    { data: demoDataset, indicator: 'poverty-rate-estimate', layers: ['kube-grants'], selected: ['13.71.05'] },
  ],
  ['the counts', { indicator: 'psm' }],
  ['points alone', { data: fixture('points-alone').data }],
  ['a map alone', { hideLegend: true, hideTable: true, hideControls: true, hideSource: true }],
  ['each state, and faults of the tag', { data: fixture('states-all').data, classification: 'by-eye' as 'jenks', palette: 'none' }],
];

describe.each(['id', 'en'])('axe finds nothing in %s', (lang) => {
  describe.each(['light', 'dark'])('on a %s page', (scheme) => {
    it.each(SETTINGS)('on %s', async (_, properties) => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.cssText = 'margin: 0; background: Canvas; color: CanvasText';
      expect(await faultsOf(await readyMap({ properties, attributes: { lang } }))).toEqual([]);
    });
  });

  it.each(['light', 'dark'])('with the theme %s, whatever the page’s is', async (theme) => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      expect(await faultsOf(await readyMap({ attributes: { lang, theme, indicator: 'poverty-rate-estimate' } }))).toEqual([]);
    }
  });
});

describe('axe finds nothing', () => {
  it('on the first figure, and on what waits and fails', async () => {
    const first = placeMap();
    await first.updateComplete;
    expect(first.scene).toBeNull();
    expect(await faultsOf(first)).toEqual([]);
    const failed = placeMap({ attributes: { src: addressOf('no JSON') } });
    await failed.whenReady().catch(() => undefined);
    await failed.updateComplete;
    expect(allInside(failed, '[role=alert]')).toHaveLength(1);
    expect(await faultsOf(failed)).toEqual([]);
  });

  it('with the tooltip, the sheet, a sorted table and a report', async () => {
    const map = await readyMap({ attributes: { src: new URL('two-codes.csv', import.meta.url).href } });
    await userEvent.click(inside(map, 'summary'));
    await userEvent.click(inside(map, 'button[data-sort="region"]'));
    await tapAt(positionIn(map, 'path[data-region="13.71.05"]'));
    await expect.poll(() => allInside(map, '[role=dialog]').length).toBe(1);
    map.focusRegion('13.71.06');
    await map.updateComplete;
    expect(await faultsOf(map)).toEqual([]);
  });

  it('on a canvas, over a basemap whose source is named', async () => {
    const map = await readyMap({
      attributes: { renderer: 'webgl' },
      properties: {
        basemap: {
          version: 8,
          sources: {
            made: {
              type: 'geojson',
              data: { type: 'FeatureCollection', features: [] },
              attribution: 'Rekaan <a href="https://example.org/">contoh</a>',
            },
          },
          layers: [
            { id: 'ground', type: 'background', paint: { 'background-color': '#eeeeee' } },
            { id: 'made', type: 'fill', source: 'made' },
          ],
        },
      },
    });
    await expect.poll(() => inside(map, '.pm-map').dataset['canvas']).toBe('painted');
    expect(inside(map, '.pm-map').textContent).toContain('Rekaan');
    expect(await faultsOf(map)).toEqual([]);
  });

  it('on kelurahan, and within a kecamatan', async () => {
    const map = await readyMap({ attributes: { level: 'kelurahan' } });
    expect(await faultsOf(map)).toEqual([]);
    map.level = 'kecamatan';
    map.selected = ['13.71.09'];
    await map.whenReady();
    inside(map, '.way button').click();
    await expect.poll(() => map.scene?.frame.context?.code).toBe('13.71.09');
    await map.whenReady();
    expect(await faultsOf(map)).toEqual([]);
  });

  it('with the focus on the link past the map, on a region, on a point, and after it has left', async () => {
    const map = await readyMap({ properties: { data: demoDataset, layers: ['kube-grants'] } });
    inside(map, '.skip').focus();
    for (const key of ['Tab', 'PageDown', 'ArrowUp', 'Enter', '+', 'Escape', 'Escape']) {
      expect(await faultsOf(map)).toEqual([]);
      await pressKey(key);
      await map.updateComplete;
    }
    expect(map.shadowRoot?.activeElement).toBe(inside(map, '.map-buttons button'));
    expect(await faultsOf(map)).toEqual([]);
  });
});
