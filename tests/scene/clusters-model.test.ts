import { describeCluster } from '../../src/scene/describe.js';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/model/dataset.js';
import { clusterDrawnFor } from '../../src/scene/drawn-at.js';
import { fixture } from '../../demo/src/gallery/fixtures.js';
import { madeLayer, madePoint, sceneWith, strewn } from './made-up-points.js';
import { DEMO, fixtureScene, sceneOf, validated } from './scene-of.js';

/** A cluster of 201 points at one place, of which the first are as given. */
function together(first: readonly Partial<Point>[], language: 'id' | 'en' = 'id') {
  const points = Array.from({ length: 201 }, (_, index) => madePoint(index, first[index]));
  const [cluster] = sceneWith([madeLayer(points)], { language }).panels[0].clusters;
  return cluster!;
}

describe('a layer', () => {
  it('of 200 points has no clusters, and of 201 it has', () => {
    expect(sceneWith([madeLayer(strewn(200))]).panels[0].clusters).toEqual([]);
    expect(sceneWith([madeLayer(strewn(201))]).panels[0].clusters.length).toBeGreaterThan(0);
  });

  it('that says so has none however many points it has, through the one door too', () => {
    const scene = fixtureScene('clusters-off');
    expect(scene.panels[0].points).toHaveLength(500);
    expect(scene.panels[0].clusters).toEqual([]);
    expect(scene.panels[0].points.every(({ fromZoom, cluster }) => fromZoom === 0 && cluster === null)).toBe(true);
    expect(scene.legend.clusterText).toBeNull();
  });

  it('is clustered when it says that it is to be, or says nothing', () => {
    const { data, set } = fixture('clusters-off');
    for (const clustered of [true, null, undefined]) {
      const layers = data.pointLayers!.map((layer) => ({ ...layer, clustered }));
      const scene = sceneOf(validated({ ...data, pointLayers: layers }), { layers: [...set.layers!] });
      expect(scene.panels[0].clusters.length).toBeGreaterThan(0);
    }
  });

  it('is clustered by itself', () => {
    const [few, many] = [madeLayer(strewn(150), { id: 'sedikit' }), madeLayer(strewn(300), { id: 'banyak' })];
    const scene = sceneWith([few, many]);
    expect(new Set(scene.panels[0].clusters.map(({ layer }) => layer))).toEqual(new Set(['banyak']));
    expect(scene.panels[0].clusters[0]!.count).toBe(300);
    const both = sceneWith([madeLayer(strewn(300), { id: 'satu' }), many]).panels[0].clusters;
    expect(both.filter(({ fromZoom }) => fromZoom === 0).map(({ layer, count }) => [layer, count])).toEqual([
      ['satu', 300],
      ['banyak', 300],
    ]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(both.length);
  });

  it('keeps all its points in the table, and its grants of the demo as they are', () => {
    expect(sceneWith([madeLayer(strewn(500))]).tables[1]!.rows).toHaveLength(500);
    const grants = sceneOf(DEMO, { layers: ['kube-grants'] });
    expect(grants.panels[0].clusters).toEqual([]);
    expect(grants.legend.clusterText).toBeNull();
  });

  it('has a sentence in the legend that says what the number in a circle means', () => {
    expect(fixtureScene('clusters-many').legend.clusterText).toContain('Angka dalam lingkaran');
    expect(fixtureScene('clusters-many', { language: 'en' }).legend.clusterText).toContain('The number in a circle');
  });
});

describe('a cluster', () => {
  it('says how many of what it is, with the sum of their amounts and what to do', () => {
    expect(describeCluster(together([]))).toBe(
      '201 hibah KUBE di satu tempat, bersama Rp201.000.000, angka terbit; pilih untuk melihat daftarnya.',
    );
    const [around] = sceneWith([madeLayer(strewn(1234))], { language: 'en' }).panels[0].clusters;
    expect(describeCluster(around!)).toBe(
      '1,234 KUBE grants around here, Rp1,234,000,000 together, published; zoom in to see them one by one.',
    );
    expect(around!.countText).toBe('1,234');
  });

  it('says of how many the sum is where an amount is not known, and none where none is', () => {
    const { amountText, amountRupiah } = together([{ amountRupiah: null }, { amountRupiah: null }]);
    expect(amountRupiah).toBe(199_000_000);
    expect(amountText).toBe('Rp199.000.000 dari 199 di antara 201; jumlah yang lain tidak diketahui');
    const unknown = together(Array.from({ length: 201 }, () => ({ amountRupiah: null })));
    expect([unknown.amountText, unknown.amountRupiah]).toEqual([null, null]);
    expect(describeCluster(unknown)).not.toContain('Rp');
  });

  it('is illustrative where any of its points is, and says so', () => {
    const mixed = together([{ status: 'illustrative' }]);
    expect([mixed.status, mixed.mark]).toEqual(['illustrative', 'CONTOH']);
    expect(mixed.name).toBe('201 hibah KUBE (CONTOH) di satu tempat');
    expect(describeCluster(mixed)).toContain('angka terbit; CONTOH, bukan data');
    expect([together([]).status, together([]).mark]).toEqual(['A', null]);
    expect(together([{ status: 'E' }], 'en').mark).toBe('Estimate');
  });

  it('names the regions of its points where they are few, and their periods', () => {
    const regions = ['13.71.08', '13.71.09', '13.71.11', '13.71.10'].map((region, index) => ({ region, period: `20${20 + index}` }));
    expect(together(regions.slice(0, 2)).regionsText).toBe('Kuranji dan Pauh');
    expect(together(regions.slice(0, 3)).regionsText).toBe('Koto Tangah, Kuranji dan Pauh');
    expect(together(regions).regionsText).toBeNull();
    expect(together([]).regionsText).toBeNull();
    expect(together(regions).periodText).toBe('2020 – 2024');
    expect(together([]).periodText).toBe('2024');
  });

  it('stands for its points until the zoom where it comes apart', () => {
    const scene = sceneWith([madeLayer(strewn(201))]);
    const point = scene.panels[0].points.find(({ fromZoom }) => (fromZoom ?? 0) > 9)!;
    const fromZoom = point.fromZoom ?? NaN;
    const before = clusterDrawnFor(scene.panels[0], point, fromZoom - 0.001);
    expect(before?.id).toBe(point.cluster);
    expect(clusterDrawnFor(scene.panels[0], point, fromZoom)).toBeNull();
    expect(clusterDrawnFor(scene.panels[0], point, -2)?.count).toBe(201);
  });
});
