import { describe, expect, it } from 'vitest';
import { validate } from '../../src/data/validate.js';
import { regionAt } from '../../src/geo/locate.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import type { LngLat } from '../../src/model/region.js';
import { AS_IT_IS } from './inputs.js';
import { kecamatan } from './register.js';

const [selatan] = kecamatan;
const HERE = selatan!.labelLngLat;
const locate = (lngLat: LngLat) => regionAt(padangBoundaries(), lngLat);

function layered(points: readonly unknown[], isLocated = true) {
  const input = { ...AS_IT_IS, pointLayers: [{ id: 'kube', points: [{ id: 'sound', lngLat: HERE }, ...points] }] };
  const { dataset, report } = validate(input, padangRegister, isLocated ? { locate } : {});
  const [layer] = dataset.pointLayers;
  return { points: layer!.points.slice(1), report, entries: report.entries.map(({ kind, row }) => [kind, row]) };
}

describe('a point', () => {
  it('has every field, in the form of the model', () => {
    const point = { id: 7, lngLat: HERE, amountRupiah: 0, period: 2025, properties: { usaha: 'warung' }, status: 'illustrative' };
    expect(layered([point])).toMatchObject({
      points: [
        {
          id: '7',
          name: '7',
          amountRupiah: 0,
          period: '2025',
          properties: { usaha: 'warung' },
          region: '13.71.01',
          status: 'illustrative',
        },
      ],
      entries: [],
    });
    expect(layered([{ id: 'a', name: 5, lngLat: HERE }]).points).toEqual([
      { id: 'a', name: '5', lngLat: HERE, amountRupiah: null, period: null, properties: {}, region: '13.71.01', status: 'unstated' },
    ]);
  });

  it.each([
    ['no object', 5],
    ['no id', { lngLat: HERE }],
    ['no position', { id: 'a' }],
    ['a position off the earth', { id: 'a', lngLat: [100, 91] }],
    ['a position with a text', { id: 'a', lngLat: ['100', 0] }],
    ['a negative amount', { id: 'a', lngLat: HERE, amountRupiah: -1 }],
    ['an infinite amount', { id: 'a', lngLat: HERE, amountRupiah: Infinity }],
    ['an unknown period', { id: 'a', lngLat: HERE, period: 'Juli' }],
    ['an unknown status', { id: 'a', lngLat: HERE, status: 'contoh' }],
  ])('with %s is left out and reported with its row', (_, point) => {
    expect(layered([point])).toMatchObject({ points: [], entries: [['invalid', 2]], report: { received: 2, kept: 1 } });
  });

  it('that cannot be read is told by the row in which its reader says that it stands', () => {
    expect(
      layered([
        { id: 'a', lngLat: [100, 91], row: 40 },
        { id: 'b', lngLat: HERE, status: 'contoh', row: 41 },
      ]).entries,
    ).toEqual([
      ['invalid', 40],
      ['invalid', 41],
    ]);
  });

  it('whose id stands before is left out and reported', () => {
    expect(layered([{ id: 'sound', lngLat: HERE }])).toMatchObject({ points: [], entries: [['duplicate', 2]] });
  });

  it("with one of SDMX's other codes is published, with the note that an observation has", () => {
    expect(layered([{ id: 'a', lngLat: HERE, amountRupiah: 5, status: 'B' }])).toMatchObject({
      points: [{ status: 'A', amountRupiah: 5, note: { id: 'Kode status SDMX: B.', en: 'SDMX status code: B.' } }],
      entries: [],
    });
    const note = { id: 'Seri baru. Kode status SDMX: B.', en: 'Seri baru. SDMX status code: B.' };
    expect(layered([{ id: 'a', lngLat: HERE, note: 'Seri baru.', status: 'B' }]).points).toMatchObject([{ note }]);
    expect(layered([{ id: 'a', lngLat: HERE, note }]).points).toMatchObject([{ status: 'unstated', note }]);
  });

  it('whose amount is suppressed shows none, also not in the report', () => {
    const { points, report, entries } = layered([{ id: 'a', lngLat: HERE, amountRupiah: 123456, status: 'Q' }]);
    expect(points).toMatchObject([{ amountRupiah: null, status: 'Q' }]);
    expect(entries).toEqual([['suppressed', 2]]);
    expect(JSON.stringify(report)).not.toContain('123456');
  });
});

describe("a point's region", () => {
  it('is where its position is, and one that it names otherwise is reported', () => {
    expect(layered([{ id: 'a', lngLat: HERE, region: 'Kuranji' }]).entries).toEqual([['ambiguous', 2]]);
    expect(layered([{ id: 'a', lngLat: HERE, region: '1371010' }])).toMatchObject({
      points: [{ region: '13.71.01' }],
      entries: [['conflict', 2]],
    });
    for (const region of ['13.71.01', '1371040', 'Padang Selatan', '13.71', '13.71.01.1001'])
      expect(layered([{ id: 'a', lngLat: HERE, region }]).entries).toEqual([]);
  });

  it('that several share is told apart by where the point lies', () => {
    const kuranji = padangRegister.find(({ name, level }) => name === 'Kuranji' && level === 'kecamatan')!;
    expect(layered([{ id: 'a', lngLat: kuranji.labelLngLat, region: 'Kuranji' }])).toMatchObject({
      points: [{ region: kuranji.code }],
      entries: [],
    });
    expect(layered([{ id: 'a', lngLat: HERE, region: 'Kuranji' }])).toMatchObject({
      points: [{ region: '13.71.01' }],
      entries: [['ambiguous', 2]],
    });
    expect(layered([{ id: 'a', lngLat: kuranji.labelLngLat, region: 'Kuranji' }], false).entries).toEqual([['ambiguous', 2]]);
  });

  it('is none for a point outside the city, which stays and is reported', () => {
    expect(layered([{ id: 'a', lngLat: [0, 0] }])).toMatchObject({ points: [{ region: null }], entries: [['unmatched', 2]] });
  });

  it('is the one it names where the boundaries are not known, by its code in the register', () => {
    expect(layered([{ id: 'a', lngLat: HERE, region: '1371010' }], false).points).toMatchObject([{ region: '13.71.05' }]);
    expect(layered([{ id: 'a', lngLat: HERE, region: 'Entah' }], false)).toMatchObject({
      points: [{ region: null }],
      entries: [['unmatched', 2]],
    });
    expect(layered([{ id: 'a', lngLat: HERE }], false)).toMatchObject({ points: [{ region: null }], entries: [] });
  });
});

describe('point layers', () => {
  it('of one id become one', () => {
    const layer = (id: string) => ({ id: 'kube', title: 'KUBE', points: [{ id, lngLat: HERE }] });
    const { dataset } = validate({ pointLayers: [layer('a'), layer('b')] }, padangRegister);
    expect(dataset.pointLayers.map(({ title, points }) => [title.id, points.map(({ id }) => id)])).toEqual([['KUBE', ['a', 'b']]]);
  });
});
