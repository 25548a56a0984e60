import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/data/validate.js';
import { regionAt } from '../../../src/geo/locate.js';
import { padangBoundaries } from '../../../src/geo/padang.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import type { LngLat } from '../../../src/model/region.js';

const locate = (lngLat: LngLat) => regionAt(padangBoundaries(), lngLat);
/** Made-up points, through the door. */
function layered(points: readonly object[], disclosure?: object) {
  const input = {
    ...(disclosure && { disclosure }),
    pointLayers: [{ id: 'kube', points: points.map((point, index) => ({ id: `p${index}`, ...point })) }],
  };
  const result = validate(input, padangRegister, { locate });
  return { ...result, layer: result.dataset.pointLayers[0]!, points: result.dataset.pointLayers[0]!.points };
}

const HERE: LngLat = [100.3671, -0.9312];
const metresBetween = ([a, b]: LngLat, [c, d]: LngLat) => Math.hypot((a - c) * Math.cos((b * Math.PI) / 180), b - d) * 111_195;

describe('a point that fewer than five share a square with', () => {
  it('moves to one position in it, says so, and loses what would tell it apart', () => {
    const { points, layer, report } = layered([
      { name: 'KUBE Contoh', lngLat: HERE, amountRupiah: 5_000_000, properties: { usaha: 'warung' }, note: 'Catatan.' },
    ]);
    const [point] = points;
    expect(point).toMatchObject({ id: 'p0', name: 'KUBE Contoh', amountRupiah: 5_000_000, coarsened: true, region: locate(HERE) });
    expect(point!.properties).toEqual({});
    expect(point!.lngLat).not.toEqual(HERE);
    expect(metresBetween(point!.lngLat, HERE)).toBeLessThan(600);
    expect(point!.note!.id).toMatch(/^Catatan\. Letaknya dibuat kasar/);
    expect(layer.caveat!.en).toMatch(/coarser for privacy/);
    expect(report.entries).toMatchObject([
      { kind: 'withheld', column: 'kube', received: '', detail: expect.stringContaining('1 position was') as string },
    ]);
    expect(JSON.stringify([layer, report])).not.toContain(String(HERE[0]));
  });

  it('stays in its region, wherever the square lies', () => {
    const [west, south, east, north] = [100.3, -1.02, 100.45, -0.82];
    fc.assert(
      fc.property(
        fc.double({ min: west, max: east, noNaN: true }),
        fc.double({ min: south, max: north, noNaN: true }),
        (longitude, latitude) => {
          const region = locate([longitude, latitude]);
          fc.pre(region !== null);
          const [point] = layered([{ lngLat: [longitude, latitude] }]).points;
          expect([point!.region, locate(point!.lngLat)]).toEqual([region, region]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('goes to the label point of a kelurahan of its kecamatan, where the publisher says so', () => {
    const [point] = layered([{ lngLat: HERE }], { coarsen: 'kelurahan' }).points;
    const kelurahan = padangRegister.find(({ labelLngLat }) => String(labelLngLat) === String(point!.lngLat));
    expect(kelurahan).toMatchObject({ level: 'kelurahan', parent: locate(HERE) });
  });

  it('stays where the publisher says so, where it is made up, and where five share the square', () => {
    const one = [{ lngLat: HERE, properties: { usaha: 'warung' } }];
    for (const disclosure of [{ coarsen: 'none' }, { minimumCount: 0 }, { minimumCount: 1 }])
      expect(layered(one, disclosure).points).toMatchObject([{ lngLat: HERE, properties: { usaha: 'warung' } }]);
    expect(layered([{ lngLat: HERE, status: 'illustrative' }]).points).toMatchObject([{ lngLat: HERE }]);
    const five = [0, 1, 2, 3, 4].map((step) => ({ lngLat: [HERE[0] + step / 1e5, HERE[1]] }));
    expect(layered(five).points.map(({ lngLat }) => lngLat)).toEqual(five.map(({ lngLat }) => lngLat));
    expect(layered(five.slice(1)).points.every(({ coarsened }) => coarsened === true)).toBe(true);
  });

  it('is not hidden by those beside it that are said to be of another region', () => {
    const points = ['13.71.08', '13.71.08', '13.71.08', '13.71.09', '13.71.09'].map((region, index) => ({
      id: index,
      lngLat: HERE,
      region,
    }));
    const [layer] = validate({ pointLayers: [{ id: 'kube', points }] }, padangRegister).dataset.pointLayers;
    expect(layer!.points.map(({ coarsened }) => coarsened)).toEqual([true, true, true, true, true]);
  });

  it('is left alone by the door the next time', () => {
    const near = fc.record({
      lngLat: fc.tuple(fc.double({ min: 100.34, max: 100.4, noNaN: true }), fc.double({ min: -0.97, max: -0.9, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 40 }), fc.constantFrom('grid', 'kelurahan'), (points, coarsen) => {
        const { dataset } = layered(points, { coarsen });
        expect(validate(dataset, padangRegister, { locate }).dataset).toEqual(dataset);
      }),
      { numRuns: 60 },
    );
  });

  it('that lies in no region is in none the next time either, though its square lies in one', () => {
    const { dataset, points } = layered([{ lngLat: [100.34969764455687, -0.928040599527641] }]);
    expect(points[0]).toMatchObject({ region: null, coarsened: true });
    expect(locate(points[0]!.lngLat)).toBe('13.71.03');
    expect(validate(dataset, padangRegister, { locate }).dataset).toEqual(dataset);
  });
});

it('a position outside every region is not quoted', () => {
  const { report } = layered([{ lngLat: [99.123456, -3.654321] }]);
  expect(JSON.stringify(report)).not.toMatch(/123456|654321/);
});
