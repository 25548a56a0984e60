import { regionsOf } from '../regions-of.js';
import { describe, expect, it } from 'vitest';
import { composeScene, geojsonBoundaries, readCsv, registerOf, validate } from '../../src/core.js';
import { renderStatic } from '../../src/static.js';
import { asGeojson } from './as-geojson.js';
import { madeUpGrid } from './made-up-grid.js';

/** A city of nine made-up squares: no place on earth. */
const boundaries = geojsonBoundaries(asGeojson(madeUpGrid(9)), {
  code: 'kode',
  name: 'nama',
  whole: { code: 'K', name: 'Papan Catur (rekaan)' },
  credit: 'rekaan untuk pengujian',
});
const regions = registerOf(boundaries);

describe('another city than Padang', () => {
  it('has its data joined with its own regions, by code or name, and none of Padang’s', () => {
    const { dataset, report } = validate(readCsv('wilayah,2024\nK-1,1.5\nKotak 2,2.5\nPauh,9\n13.71.05,9', { regions }), regions);
    expect(dataset.observations.map(({ region, value }) => [region, value])).toEqual([
      ['K-1', 1.5],
      ['K-2', 2.5],
    ]);
    expect(report.entries.filter(({ kind }) => kind === 'unmatched').map(({ received }) => received)).toEqual(['Pauh', '13.71.05']);
  });

  it('is drawn as a scene and as a static figure, under its own name', () => {
    const { dataset } = validate(readCsv('wilayah,2024\nK-1,1.5\nK-9,2.5', { regions }), regions);
    const scene = composeScene(dataset, boundaries);
    expect(scene).toMatchObject({ frame: { place: 'Papan Catur (rekaan)', level: 'kecamatan' } });
    expect(regionsOf(scene).map(({ code }) => code)).toEqual(boundaries.regions.map(({ code }) => code));
    const figure = renderStatic(dataset, { boundaries });
    for (const { code } of boundaries.regions) expect(figure).toContain(`data-region="${code}"`);
    expect(figure).toContain('rekaan untuk pengujian');
    expect(figure).not.toContain('Padang');
  });
});
