import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restAdapter } from '../../../src/data/adapters/rest.adapter.js';
import type { RestMapping } from '../../../src/data/formats/rest-mapping.js';
import { validate } from '../../../src/data/validate.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { startServer, type ControllableServer } from '../../fakes/controllable-server.js';
import { fixtureText } from '../../fixtures/read-fixture.js';

let server: ControllableServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

async function load(body: string, mapping: RestMapping) {
  const loading = restAdapter(`${server.url}/api/kemiskinan?token=secret`, mapping).load({}, { signal: new AbortController().signal });
  loading.catch(() => undefined);
  (await server.next()).response.end(body);
  return loading;
}

const MAPPING = { rows: 'data.items', region: 'kode', value: 'nilai.persen', period: 'tahun' } as const;

describe('restAdapter', () => {
  it('reads by its mapping, and has its host for a source, without what was asked', async () => {
    const { dataset } = validate(await load(fixtureText('rest/nested.json'), MAPPING), padangRegister);
    expect(dataset.observations.map(({ value }) => value)).toEqual([1.5, 2.25, null]);
    expect(dataset.sources).toMatchObject([
      { title: { id: `${new URL(server.url).host}: kemiskinan` }, url: `${server.url}/api/kemiskinan` },
    ]);
    expect(JSON.stringify(dataset)).not.toContain('secret');
  });

  it('is another source for another mapping', () => {
    expect(restAdapter('/x', MAPPING).id).not.toBe(restAdapter('/x', { ...MAPPING, value: 'a' }).id);
    expect(restAdapter('/x', MAPPING).id).toBe(restAdapter('/x', { ...MAPPING }).id);
  });

  it('fails on a path that leads nowhere, with the keys that are there', async () => {
    await expect(load(fixtureText('rest/nested.json'), { ...MAPPING, region: 'code' })).rejects.toMatchObject({
      name: 'AdapterError',
      code: 'unreadable',
      retryable: false,
      message: expect.stringContaining('in the first there are the keys "kode", "nilai", "tahun", "petugas".'),
    });
  });
});
