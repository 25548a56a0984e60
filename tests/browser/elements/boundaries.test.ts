import { describe, expect, it } from 'vitest';
import { xlsxAdapter } from '../../../src/adapters.js';
import { geojsonBoundaries, registerOf } from '../../../src/core.js';
import type { Boundaries } from '../../../src/index.js';
import { handMade, line } from '../../data/formats/xlsx/hand-made.js';
import { eventually } from '../../eventually.js';
import { asGeojson } from '../../geo/as-geojson.js';
import { madeUpGrid } from '../../geo/made-up-grid.js';
import { HeldAdapter } from '../../fakes/held-adapter.js';
import { allInside, inside, readyMap } from '../placed-map.js';
import { noticesOf, shownBy, textOf } from '../shown-by.js';

const grid = madeUpGrid(9);

/** Made-up values of the grid's squares, and one of Padang's kecamatan, which the grid does not have. */
const csv = new URL('grid-squares.csv', import.meta.url).href;

const withFault = (fault: unknown) => fault as Boundaries;

describe('a page’s own boundaries', () => {
  it('are drawn and named in place of Padang’s, and joined with the data', async () => {
    const map = await readyMap({ attributes: { src: csv }, properties: { boundaries: grid } });
    expect(map.scene).toMatchObject({ frame: { level: 'kelurahan', place: 'Papan Catur (rekaan)' } });
    expect(map.scene?.panels[0].readings.map(({ code, value }) => [code, value])).toEqual(
      grid.regions.map(({ code }, index) => [code, index + 0.5]),
    );
    expect(map.report).toMatchObject({ received: 10, kept: 9 });
    expect(map.report.entries).toContainEqual(expect.objectContaining({ kind: 'unmatched', received: '13.71.05' }));
    expect(allInside(map, 'path[data-region]')).toHaveLength(9);
    expect(allInside(map, 'tr[data-region]')).toHaveLength(9);
    expect(textOf(inside(map, '[part=source]'))).toContain(grid.credit);
    expect(JSON.stringify(shownBy(map))).not.toContain('Padang');
  });

  it('may be made of a GeoJSON file, and be joined with a workbook', async () => {
    const boundaries = geojsonBoundaries(asGeojson(grid), { code: 'kode', name: 'nama', whole: grid.whole, credit: grid.credit });
    const file = new Blob([handMade({ sheets: { Data: line(1, 'kode', '2024') + line(2, 'K-1', 1.5) + line(3, 'K-9', 2.5) } }).slice()]);
    const adapter = xlsxAdapter(URL.createObjectURL(file), { regions: registerOf(boundaries) });
    const map = await readyMap({ properties: { boundaries, adapter } });
    expect(map.scene?.panels[0].readings.flatMap(({ code, value }) => (value === null ? [] : [[code, value]]))).toEqual([
      ['K-1', 1.5],
      ['K-9', 2.5],
    ]);
    expect(allInside(map, 'path[data-region]')).toHaveLength(9);
    expect(JSON.stringify(shownBy(map))).not.toContain('Padang');
  });

  it('may be set before or after the data, and leave Padang’s when they go', async () => {
    const before = await readyMap({ attributes: { src: csv }, properties: { boundaries: grid } });
    const after = await readyMap({ attributes: { src: csv } });
    expect(after.report.kept).toBe(1);
    after.boundaries = grid;
    await after.whenReady();
    expect(shownBy(after)).toEqual(shownBy(before));
    after.boundaries = null;
    await after.whenReady();
    expect(shownBy(after)).toEqual(shownBy(await readyMap({ attributes: { src: csv } })));
  });

  it('tell an adapter their level, and join what it sends later too', async () => {
    const adapter = new HeldAdapter();
    const map = await readyMap({ properties: { boundaries: grid } });
    map.adapter = adapter;
    await eventually(() => expect(adapter.questions).toHaveLength(1));
    expect(adapter.questions[0]?.request).toMatchObject({ level: 'kelurahan' });
  });

  it.each([
    ['a text', withFault('Padang'), ''],
    ['an empty object', withFault({}), 'level'],
    ['regions without shapes', withFault({ ...grid, regions: [{ code: 'K-1', name: 'Kotak' }] }), 'regions[0].polygons'],
  ])('that are %s give way to Padang’s, and the place of the fault is said', async (_, boundaries, at) => {
    const map = await readyMap({ properties: { boundaries } });
    expect(allInside(map, 'path[data-region]')).toHaveLength(11);
    const [notice, ...others] = noticesOf(map);
    expect(others).toEqual([]);
    expect(notice).toContain(at);
    expect(notice).toContain('batas Kota Padang dipakai');
    map.lang = 'en';
    await map.whenReady();
    expect(noticesOf(map)[0]).toContain('those of Kota Padang are used');
    map.boundaries = null;
    await map.whenReady();
    expect(noticesOf(map)).toEqual([]);
  });

  it('may be 7,000 made-up regions', async () => {
    const many = madeUpGrid(7000);
    const data = { observations: many.regions.map(({ code }, index) => ({ region: code, value: index })) };
    const map = await readyMap({ attributes: { 'hide-table': '' }, properties: { boundaries: many, data } });
    expect(map.report).toMatchObject({ received: 7000, kept: 7000 });
    expect(allInside(map, 'path[data-region]')).toHaveLength(7000);
  }, 60_000);
});
