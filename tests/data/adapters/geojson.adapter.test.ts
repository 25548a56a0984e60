import { describe, expect, it } from 'vitest';
import { geojsonAdapter } from '../../../src/data/adapters/geojson.adapter.js';
import { serveBody } from '../../contract/serve-body.js';

const load = async (body: unknown) => {
  const source = await serveBody(JSON.stringify(body), 'application/geo+json');
  const adapter = geojsonAdapter(source.url, { region: 'kode', values: { persen: { id: 'poverty' } } });
  return source.served(() => adapter.load({}, { signal: new AbortController().signal })).finally(() => source.stop());
};

describe('geojsonAdapter', () => {
  it('reads the features of a collection as it is told', async () => {
    const collection = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: null, properties: { kode: 'Pauh', persen: 4 } }],
    };
    expect(await load(collection)).toMatchObject({
      indicators: [{ id: 'poverty' }],
      observations: [{ region: 'Pauh', value: 4, row: 1, column: 'persen' }],
    });
  });

  it('fails on JSON that is no FeatureCollection', async () => {
    await expect(load({ type: 'Feature' })).rejects.toMatchObject({ name: 'AdapterError', code: 'unreadable', retryable: false });
  });

  it('fails on projected coordinates, and says so', async () => {
    const source = await serveBody(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [{ properties: {}, geometry: { type: 'Point', coordinates: [652_343, 9_895_432] } }],
      }),
      'application/json',
    );
    const adapter = geojsonAdapter(source.url, { layer: { id: 'kube' } });
    const loading = source.served(() => adapter.load({}, { signal: new AbortController().signal }));
    await expect(loading).rejects.toMatchObject({ code: 'unreadable', message: expect.stringContaining('projected') as string });
    await source.stop();
  });
});
