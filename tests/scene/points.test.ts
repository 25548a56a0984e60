import { regionsOf } from '../regions-of.js';
import { describe, expect, it } from 'vitest';
import { sceneCsv } from '../../src/scene/scene-csv.js';
import { DEMO, fixtureScene, sceneOf, validated } from './scene-of.js';

describe('the points of a layer', () => {
  const scene = fixtureScene('points-edge-cases', { language: 'en' });

  it('are shown only when their layer is asked for', () => {
    expect(fixtureScene('points-edge-cases', { layers: [] }).panels[0].points).toEqual([]);
    expect(fixtureScene('points-edge-cases', { layers: [] }).tables).toHaveLength(1);
  });

  it('have circles in proportion to the amount, from the largest down, so that none is drawn over a smaller one', () => {
    expect(scene.panels[0].points.map(({ amountRupiah, circleShare }) => [amountRupiah, circleShare])).toEqual([
      [11_000_000, 1],
      [6_000_000, 6 / 11],
      [null, null],
    ]);
  });

  it('stay in sight without an amount, and without a region', () => {
    const rows = scene.tables[1]!.rows.map(({ point, cells }) => [point, cells[1]!.text, cells[2]!.text]);
    expect(rows).toEqual([
      ['contoh-1', 'Lubuk Begalung', 'Rp11,000,000'],
      ['contoh-3', '', 'Rp6,000,000'],
      ['contoh-2', 'Pauh', 'no data'],
    ]);
  });

  it('keep what a status code of SDMX says of one, to be read and to be taken away', () => {
    const [layer] = DEMO.pointLayers;
    const noted = validated({ ...DEMO, pointLayers: [{ ...layer!, points: [{ ...layer!.points[0]!, status: 'B' }] }] });
    const shown = sceneOf(noted, { layers: ['kube-grants'], language: 'en' });
    expect(shown.panels[0].points.map(({ note }) => note)).toEqual(['SDMX status code: B.']);
    expect(sceneCsv(shown)).toContain('SDMX status code: B.');
  });

  it('have a size legend of round amounts beside that of the regions’ circles', () => {
    const { legend } = fixtureScene('points-on-circles', { language: 'en' });
    expect(legend.sizes.map(({ of, sizes }) => [of, sizes.map(({ text }) => text)])).toEqual([
      ['regions', ['20 people', '5 people', '1 people']],
      ['points', ['Rp10,000,000', 'Rp8,000,000', 'Rp4,000,000']],
    ]);
    for (const { sizes } of legend.sizes) for (const { circleShare } of sizes) expect(circleShare).toBeLessThanOrEqual(1);
  });

  it('of the demo are ten, are never added to a kecamatan, and sum to the published total', () => {
    const shown = sceneOf(DEMO, { layers: ['kube-grants'] });
    expect(shown.panels[0].points.reduce((sum, { amountRupiah }) => sum + (amountRupiah ?? 0), 0)).toBe(110_862_500);
    expect(shown.panels[0].points).toHaveLength(10);
    expect(regionsOf(shown)).toEqual(regionsOf(sceneOf(DEMO)));
  });
});
