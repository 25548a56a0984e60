import { describe, expect, it } from 'vitest';
import type { DatasetInput } from '../../../src/index.js';
import { inside, readyMap } from '../placed-map.js';

/** A made-up point with a made-up telephone number, without figures of regions. */
const POINTS: DatasetInput = {
  pointLayers: [{ id: 'kube', title: 'KUBE', points: [{ id: 'a', name: 'Contoh', lngLat: [100.4, -0.92], properties: { telepon: '0812-0000-0000' } }] }],
};

describe('data of points alone', () => {
  it.each([
    ['id', 'berisi titik saja'],
    ['en', 'points alone'],
  ])('say what else the map needs, and what became of the points, in %s', async (lang, said) => {
    const map = await readyMap({ attributes: { lang }, properties: { data: POINTS } });
    expect(inside(map, '.state[role=status]').textContent).toContain(said);
    expect(map.report.kept).toBe(1);
    expect(inside(map, 'details.notice').textContent).toContain('kube: telepon');
  });

  it('are told of in lines that begin with a capital, as sentences do', async () => {
    const map = await readyMap({ properties: { data: POINTS } });
    const line = inside(map, 'details.notice li');
    expect(line.textContent.trim()).toMatch(/^[a-z]/);
    expect(getComputedStyle(line, '::first-letter').textTransform).toBe('uppercase');
  });
});
