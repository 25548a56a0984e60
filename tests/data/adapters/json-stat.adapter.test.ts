import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonStatAdapter, type JsonStatOptions } from '../../../src/data/adapters/json-stat.adapter.js';
import { startServer, type ControllableServer } from '../../fakes/controllable-server.js';
import { fixtureText } from '../../fixtures/read-fixture.js';

let server: ControllableServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

async function load(body: string, options: JsonStatOptions = {}) {
  const loading = jsonStatAdapter(`${server.url}/a.json`, options).load({}, { signal: new AbortController().signal });
  loading.catch(() => undefined);
  (await server.next()).response.end(body);
  return loading;
}

describe('jsonStatAdapter', () => {
  it('hands on filter, indicators and register', async () => {
    const options = { filter: { what: 'count', year: '2024' }, indicators: [{ id: 'count', kind: 'count' }], regions: [] } as const;
    expect(await load(fixtureText('json-stat/made-up.json'), options)).toMatchObject({
      indicators: [{ id: 'count', kind: 'count' }],
      observations: [
        { region: 'Bungus Teluk Kabung', value: 7 },
        { region: 'Pauh', value: null },
      ],
    });
  });

  it('is another source for other dimensions', () => {
    expect(jsonStatAdapter('/x', { dimensions: { region: 'a' } }).id).not.toBe(jsonStatAdapter('/x', { dimensions: { region: 'b' } }).id);
  });

  it('fails on a collection, and says where its datasets are', async () => {
    await expect(load('{"class":"collection","link":{"item":[{"href":"b.json"}]}}')).rejects.toMatchObject({
      name: 'AdapterError',
      code: 'unreadable',
      message: 'Expected a JSON-stat dataset; received a collection. Take one of its own: b.json',
    });
  });
});
