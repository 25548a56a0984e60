import { describe, expect, it } from 'vitest';
import { readFeatures } from '../../src/data/formats/features.js';
import { readCsv } from '../../src/data/table/read-csv.js';
import { validate } from '../../src/data/validate.js';
import { padangRegister as regions } from '../../src/geo/padang-register.js';
import type { DatasetInput } from '../../src/model/dataset.schema.js';
import { renderStatic } from '../../src/static.js';

/** So many that those close together are drawn as one. */
const MANY = 300;
const sound = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    name: 'Rekaan',
    lngLat: [100.35 + (index % 20) / 200, -0.95 + index / 5000] as const,
  }));

/** How many points are kept, and what is drawn and reported of them. */
function shown(input: DatasetInput) {
  const { dataset, report } = validate({ ...input, disclosure: { minimumCount: 0, coarsen: 'none' } }, regions);
  const html = renderStatic(dataset);
  return {
    kept: dataset.pointLayers.flatMap(({ points }) => points).length,
    faults: report.entries.filter(({ kind }) => kind === 'invalid').length,
    hasNoNumber: /NaN|Infinity/.test(html),
    html,
  };
}

const BAD = [
  ['a text', ['100.4', '-0.9']],
  ['no number', [NaN, -0.9]],
  ['nothing', null],
  ['metres', [650_000, 9_900_000]],
  ['one number', [100.4]],
  ['beyond the pole', [100.4, 90.1]],
] as const;
const FAR = [
  ['at the north pole', [100.4, 90]],
  ['at the south pole', [100.4, -90]],
  ['beside the pole', [-180, 89.999999]],
] as const;

describe.each([5, MANY])('one bad point costs that point alone, of %i', (count) => {
  const layerOf = (lngLat: unknown) =>
    ({ pointLayers: [{ id: 'a', title: 'A', points: [...sound(count), { id: 'bad', lngLat }] }] }) as DatasetInput;
  const featuresOf = (coordinates: unknown) => {
    const features = [...sound(count).map(({ lngLat }) => lngLat), coordinates].map((each) => ({
      type: 'Feature',
      properties: { nama: 'Rekaan' },
      geometry: { type: 'Point', coordinates: each },
    }));
    return readFeatures(features, { layer: { id: 'a', title: 'A' } });
  };

  it.each(BAD)('where its position is %s, in data and in GeoJSON', (_, lngLat) => {
    for (const input of [layerOf(lngLat), featuresOf(lngLat)])
      expect(shown(input)).toMatchObject({ kept: count, faults: 1, hasNoNumber: false });
  });

  it.each(FAR)('where it lies %s, which no map reaches', (_, lngLat) => {
    for (const input of [layerOf(lngLat), featuresOf(lngLat)])
      expect(shown(input)).toMatchObject({ kept: count + 1, faults: 0, hasNoNumber: false });
  });

  it.each(['abc;-0,9', ';-0,9', '100,4;', '10040000;-0,9', '100,4;-95', '1e400;-0,9'])('where a CSV says "%s" of it', (position) => {
    const rows = sound(count).map(
      ({ id, lngLat: [east, north] }) => `${id};${String(east).replace('.', ',')};${String(north).replace('.', ',')}`,
    );
    expect(shown(readCsv(`nama;bujur;lintang\n${rows.join('\n')}\nbad;${position}\n`, { regions }))).toMatchObject({
      kept: count,
      faults: 1,
      hasNoNumber: false,
    });
  });
});

describe('100,000 points at one place', () => {
  it.each([true, false])(
    'are counted and not made, clustered or not: %s',
    (clustered) => {
      const points = Array.from({ length: 100_000 }, (_, index) => ({
        id: `p${index}`,
        name: `Rekaan ${index}`,
        lngLat: [100.4, -0.9] as const,
      }));
      const { kept, html } = shown({ pointLayers: [{ id: 'a', title: 'A', clustered, points }] });
      expect(kept).toBe(100_000);
      expect(html.split('<').length).toBeLessThan(6000);
      expect(html).toContain('dan 99500 lagi');
    },
    60_000,
  );
});
