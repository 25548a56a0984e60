import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wcagContrast } from 'culori';
import { csvParse } from 'd3-dsv';
import { page } from 'vitest/browser';
import { geojsonAdapter } from '../../../src/adapters.js';
import type { DatasetInput, PadangMap } from '../../../src/index.js';
import { demoDataset } from '../demo-dataset.js';
import { addressOf } from '../made-up-data.js';
import { allInside, inside, readyMap } from '../placed-map.js';
import { moveTo, positionIn, pressKey, tapAt } from '../real-input.js';
import { shownBy, textOf } from '../shown-by.js';

/** The demo's ten illustrative grants, without a figure of a region. */
const GRANTS: DatasetInput = { sources: demoDataset.sources ?? [], pointLayers: demoDataset.pointLayers ?? [] };

/** A made-up point with a made-up telephone number. */
const TELLING: DatasetInput = {
  pointLayers: [
    { id: 'kube', title: 'KUBE', points: [{ id: 'a', name: 'Contoh', lngLat: [100.4, -0.92], properties: { telepon: '0812-0000-0000' } }] },
  ],
};

beforeEach(() => page.viewport(390, 844));
afterEach(() => {
  document.documentElement.style.colorScheme = '';
});

const focusedIn = (map: PadangMap) => map.shadowRoot?.activeElement ?? null;

describe('data of points alone', () => {
  it.each([
    ['id', 'Kota Padang · 1 Juli 2025', '10 titik', 'tidak ada data'],
    ['en', 'Kota Padang · 1 July 2025', '10 points', 'no data'],
  ])(
    'are a map: outlines with their names, points with their legend, and nothing of figures that are not there (%s)',
    async (lang, subtitle, count, noData) => {
      const map = await readyMap({ attributes: { lang }, properties: { data: GRANTS } });
      const shown = shownBy(map);
      expect(shown.heading.slice(0, 2)).toEqual([map.scene?.frame.title, subtitle]);
      expect([Object.keys(shown.regions).length, shown.points.length]).toEqual([11, 10]);
      expect(allInside(map, '[data-class], [data-state], .pm-circles circle')).toEqual([]);
      expect(new Set(allInside(map, '.pm-svg .pm-labels text').map((label) => label.getAttribute('data-label'))).size).toBeGreaterThan(8);
      expect(shown.legend[0]).toBe(`${map.scene?.frame.title ?? ''}${count}`);
      expect(allInside(map, '.pm-sizes .pm-size')).toHaveLength(1);
      expect(allInside(map, '[part=table] table').map((table) => table.getAttribute('data-table'))).toEqual(['kube-grants']);
      expect(textOf(inside(map, 'figure')).toLowerCase()).not.toContain(noData);
      // Of what is shown there is one kind, and of all parts of the map a choice.
      expect(shown.controls).toHaveLength(1);
      expect(shown.notices).toEqual([]);
    },
  );

  it.each(['light', 'dark'])('have regions in the colour of the ground, and outlines that are seen on it (%s)', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    const map = await readyMap({ properties: { data: GRANTS } });
    const probe = document.createElement('span');
    probe.style.cssText = 'color: var(--pm-region-ground); background-color: var(--pm-map-quiet)';
    inside(map, 'figure').append(probe);
    const [{ color, backgroundColor }, { fill, stroke }] = [getComputedStyle(probe), getComputedStyle(inside(map, 'path[data-region]'))];
    expect([fill, stroke]).toEqual([color, backgroundColor]);
    probe.remove();
  });

  it.each(['light', 'dark'])(
    'that are made up have a broken outline that is seen on their fill, and stand out on the ground and on the page, on the map as in the legend (%s)',
    async (scheme) => {
      document.documentElement.style.colorScheme = scheme;
      const map = await readyMap({ properties: { data: GRANTS } });
      const looksOf = (selector: string) => {
        const { fill, fillOpacity, stroke, strokeDasharray } = getComputedStyle(inside(map, selector));
        return { fill, fillOpacity, stroke, strokeDasharray };
      };
      const drawn = looksOf('[data-point] circle');
      expect(looksOf('.pm-legend li circle + circle')).toEqual(drawn);
      expect(drawn.strokeDasharray).not.toBe('none');
      for (const ground of [getComputedStyle(inside(map, 'path[data-region]')).fill, scheme === 'light' ? '#ffffff' : '#121212'])
        expect(Math.max(wcagContrast(drawn.stroke, ground), wcagContrast(drawn.fill, ground))).toBeGreaterThan(3);
      expect(wcagContrast(drawn.stroke, drawn.fill)).toBeGreaterThan(3);
    },
  );

  it.each(['light', 'dark'])('are set off on the map by their row, so that it is seen on the ground (%s)', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    const map = await readyMap({ properties: { data: GRANTS } });
    const strokeOf = (id: string) => getComputedStyle(inside(map, `[data-point="${id}"] circle`)).stroke;
    const id = inside(map, '[data-point-row]').getAttribute('data-point-row') ?? '';
    const before = strokeOf(id);
    await moveTo(positionIn(map, `[data-point-row="${id}"] th`));
    await expect.poll(() => strokeOf(id)).not.toBe(before);
    expect(wcagContrast(strokeOf(id), getComputedStyle(inside(map, 'path[data-region]')).fill)).toBeGreaterThan(4.5);
  });

  it('are shown by an adapter that names its layer and nothing else', async () => {
    const features = [0, 1].map((index) => ({
      type: 'Feature',
      properties: { nama: `Contoh ${index}` },
      geometry: { type: 'Point', coordinates: [100.4, -0.9 - index / 100] },
    }));
    const url = addressOf(JSON.stringify({ type: 'FeatureCollection', features }));
    const map = await readyMap({
      properties: { adapter: geojsonAdapter(url, { layer: { id: 'kube', title: 'KUBE' }, properties: { name: 'nama' } }) },
    });
    expect(map.scene?.frame.title).toBe('KUBE');
    expect(allInside(map, '[data-point-row]').map((row) => textOf(row.querySelector('th')!))).toEqual(['Contoh 0', 'Contoh 1']);
  });

  it('are told of in the notice as all data are', async () => {
    const map = await readyMap({ properties: { data: TELLING } });
    expect(map.report.kept).toBe(1);
    expect(inside(map, 'details.notice').textContent).toContain('kube: telepon');
    const line = inside(map, 'details.notice li');
    expect(line.textContent.trim()).toMatch(/^[a-z]/);
    expect(getComputedStyle(line, '::first-letter').textTransform).toBe('uppercase');
  });

  it('say in a notice that an indicator is not there, and that a layer is not', async () => {
    const map = await readyMap({ properties: { data: GRANTS, indicator: 'tiada', layers: ['lapisan'] } });
    expect(shownBy(map).notices.map((text) => /“(.+?)”/.exec(text)?.[1])).toEqual(['tiada', 'lapisan']);
    expect(shownBy(map).points).toHaveLength(10);
  });

  it('are taken away as an image and as a table of the points', async () => {
    const map = await readyMap({ properties: { data: GRANTS } });
    const image = new DOMParser().parseFromString(map.toSVG(), 'image/svg+xml');
    expect(image.querySelector('parsererror')).toBeNull();
    expect([image.querySelectorAll('[data-region]').length, image.querySelectorAll('[data-point]').length]).toEqual([11, 10]);
    expect(wcagContrast(image.querySelector('[data-point] circle')?.getAttribute('stroke') ?? '', '#ffffff')).toBeGreaterThan(3);
    const region = image.querySelector('[data-region]');
    expect(wcagContrast(region?.getAttribute('stroke') ?? '#ffffff', region?.getAttribute('fill') ?? '')).toBeGreaterThan(3);
    const words = [...image.querySelectorAll('text')].map(textOf).join(' ');
    for (const text of [map.scene?.frame.title, map.scene?.frame.statusLine, ...(map.scene?.frame.caveats ?? []), '(10 titik)'])
      expect(words).toContain(text);
    const rows = csvParse(map.toCSV());
    expect(rows.map(({ region, status }) => [region, status])).toEqual(Array.from({ length: 10 }, () => ['', 'illustrative']));
    expect(rows.reduce((sum, { value }) => sum + Number(value), 0)).toBe(110_862_500);
  });

  it('give way to figures of regions, and come back, whatever was shown before', async () => {
    const map = await readyMap({ properties: { data: GRANTS } });
    const alone = shownBy(map);
    map.data = demoDataset;
    await map.whenReady();
    expect([map.scene?.panels[0].indicator, map.scene?.panels[0].points.length]).toEqual(['low-welfare-families', 0]);
    expect(allInside(map, 'path[data-class]')).toHaveLength(11);
    map.data = GRANTS;
    await map.whenReady();
    expect(shownBy(map)).toEqual(alone);
  });
});

describe('who reads a map of points alone', () => {
  it('is told by the pointer how many lie in a region, of what, and that they are made up', async () => {
    const map = await readyMap({ properties: { data: GRANTS } });
    await moveTo(positionIn(map, 'path[data-region="13.71.11"]'));
    await expect
      .poll(() => allInside(map, '[part=tooltip]').map(textOf)[0])
      .toMatch(/^Koto Tangah 1 titik CONTOH Hibah KUBE – CONTOH, bukan data padang-map: CONTOH/);
  });

  it('comes by keys to the regions, from there to the points and back', async () => {
    const map = await readyMap({ properties: { data: GRANTS } });
    for (let presses = 0; presses < 12 && focusedIn(map)?.hasAttribute('data-region') !== true; presses += 1) await pressKey('Tab');
    expect(focusedIn(map)?.getAttribute('aria-label')).toMatch(/^Padang Selatan: 1 titik \(CONTOH\)\.$/);
    await pressKey('End');
    await expect.poll(() => focusedIn(map)?.getAttribute('aria-label')).toMatch(/^Pauh: /);
    await pressKey('PageDown');
    await expect
      .poll(() => focusedIn(map)?.getAttribute('data-point'))
      .toBe(map.scene?.panels[0].points.find(({ region }) => region === '13.71.08')?.id);
    await pressKey('ArrowLeft');
    await expect.poll(() => focusedIn(map)?.hasAttribute('data-region')).toBe(true);
    expect(inside(map, 'svg metadata').textContent).toBe(map.scene?.frame.operation);
  });

  it('is told by the sheet that the points of a region are made up, and goes from there into its kelurahan', async () => {
    const map = await readyMap({ properties: { data: GRANTS } });
    await tapAt(positionIn(map, 'path[data-region="13.71.11"]'));
    await expect.poll(() => allInside(map, '.sheet').length).toBe(1);
    expect(textOf(inside(map, '.sheet'))).toContain(map.scene?.frame.caveat);
    const changes: unknown[] = [];
    map.addEventListener('padang-change', ({ detail }) => changes.push(detail));
    inside(map, '.sheet .parts').click();
    await expect.poll(() => map.scene?.frame.context?.name).toBe('Koto Tangah');
    await expect.poll(() => changes).toEqual([{ indicator: null, period: null, level: 'kelurahan' }]);
    expect(map.scene?.panels[0].readings.every(({ valueText }) => valueText === '')).toBe(true);
    expect(allInside(map, '[data-class], [data-state]')).toEqual([]);
  });

  it('sees the same drawn on a canvas', async () => {
    const map = await readyMap({ attributes: { renderer: 'webgl' }, properties: { data: GRANTS } });
    await expect.poll(() => allInside(map, '.pm-svg[data-over-canvas]').length).toBe(1);
    const { innerMap } = map as unknown as {
      readonly innerMap: { getFeatureState(at: { source: string; id: number }): { fill: string; state: string | null } };
    };
    const drawn = map.scene?.panels[0].readings.map((_, id) => innerMap.getFeatureState({ source: 'padang-map-regions', id })) ?? [];
    expect(new Set(drawn.map(({ state }) => state))).toEqual(new Set([null]));
    expect(new Set(drawn.map(({ fill }) => fill)).size).toBe(1);
    expect(allInside(map, '[data-point]')).toHaveLength(10);
  });
});
