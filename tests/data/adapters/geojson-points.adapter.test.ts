import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { geojsonPointsAdapter, type GeojsonPointsOptions } from '../../../src/data/adapters/geojson-points.adapter.js';
import { validate } from '../../../src/data/validate.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { startServer, type ControllableServer } from '../../fakes/controllable-server.js';

let server: ControllableServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

async function load(body: unknown, options: Partial<GeojsonPointsOptions> = {}) {
  const adapter = geojsonPointsAdapter(server.url, { layer: { id: 'kube', title: 'KUBE', source: 'dinas' }, ...options });
  const loading = adapter.load({}, { signal: new AbortController().signal });
  loading.catch(() => undefined);
  (await server.next()).response.end(JSON.stringify(body));
  return loading;
}

const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
const feature = (properties: unknown, more: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [100.36, -0.95, 12] },
  ...more,
});

describe('a FeatureCollection', () => {
  it('becomes one layer, each point with what its properties say', async () => {
    const properties = { name: 'Contoh', amount: 5_000_000, period: '2025', status: 'illustrative', usaha: 'warung', anggota: 10 };
    expect(await load(collection(feature(properties, { id: 'a' })))).toEqual({
      pointLayers: [
        {
          id: 'kube',
          title: 'KUBE',
          source: 'dinas',
          points: [
            {
              id: 'a',
              name: 'Contoh',
              lngLat: [100.36, -0.95],
              amountRupiah: 5_000_000,
              period: '2025',
              status: 'illustrative',
              properties: { usaha: 'warung', anggota: 10 },
            },
          ],
        },
      ],
    });
  });

  it('may name its properties otherwise', async () => {
    const input = await load(collection(feature({ nama: 'Contoh', hibah: 7, tahun: 2025, sifat: 'E' })), {
      properties: { name: 'nama', amountRupiah: 'hibah', period: 'tahun', status: 'sifat' },
    });
    expect(input.pointLayers![0]!.points).toMatchObject([{ name: 'Contoh', amountRupiah: 7, period: 2025, status: 'E', properties: {} }]);
  });

  it('gives an id to each: its own, that of its properties, else its place', async () => {
    const input = await load(collection(feature({}, { id: 7 }), feature({ id: 'b' }), feature(null)));
    expect(input.pointLayers![0]!.points.map(({ id }) => id)).toEqual([7, 'b', '3']);
  });

  it('hands on what is no point, and the one door reports it by its place', async () => {
    const line = { type: 'LineString', coordinates: [[100, -1], [101, -1]] };
    const input = await load(collection(feature({}), null, 5, feature({}, { geometry: line }), feature({}, { geometry: null })));
    const { dataset, report } = validate(input, padangRegister);
    expect(dataset.pointLayers[0]!.points).toHaveLength(1);
    expect(report.entries.filter(({ kind }) => kind === 'invalid').map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect(report).toMatchObject({ received: 5, kept: 1 });
  });

  it('keeps a property that is called like a part of an object', async () => {
    const input = await load(JSON.parse('{"type":"FeatureCollection","features":[{"properties":{"__proto__":{"polluted":1},"constructor":"x"},"geometry":{"type":"Point","coordinates":[100.36,-0.95]}}]}'));
    expect(validate(input, padangRegister).report.received).toBe(1);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('what is no FeatureCollection', () => {
  it.each([null, 5, [], {}, { type: 'Feature' }, { type: 'FeatureCollection' }, { type: 'FeatureCollection', features: {} }])('is unreadable: %j', async (body) => {
    await expect(load(body)).rejects.toMatchObject({ name: 'AdapterError', code: 'unreadable', retryable: false });
  });
});
