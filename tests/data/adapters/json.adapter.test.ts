import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonAdapter } from '../../../src/data/adapters/json.adapter.js';
import { startServer, type ControllableServer } from '../../fakes/controllable-server.js';

let server: ControllableServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

async function load(body: string) {
  const loading = jsonAdapter(server.url).load({}, { signal: new AbortController().signal });
  loading.catch(() => undefined);
  (await server.next()).response.end(body);
  return loading;
}

describe('jsonAdapter', () => {
  it('hands over a dataset as it stands, a byte order mark before it or not', async () => {
    const input = { observations: [{ region: 'Pauh', value: 1 }] };
    expect(await load(JSON.stringify(input))).toEqual(input);
    expect(await load(`\ufeff${JSON.stringify(input)}`)).toEqual(input);
    expect(await load('{"pointLayers":[]}')).toEqual({ pointLayers: [] });
  });

  it.each([
    ['[{"nama":"rahasia"},{}]', 'a list of 2'],
    ['{"data":["rahasia"],"meta":{}}', 'an object with the keys data, meta'],
    ['{"type":"FeatureCollection","features":[]}', 'an object with the keys type, features'],
    ['{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1}', 'an object with the keys a, b, c, d, e, f …'],
    ['{}', 'an object without keys'],
    ['"rahasia"', 'a string'],
    ['null', 'null'],
  ])('fails on other JSON, and names what was received, never what it holds: %s', async (body, described) => {
    await expect(load(body)).rejects.toMatchObject({
      name: 'AdapterError',
      code: 'unreadable',
      retryable: false,
      message: `Expected a dataset with "observations" or "pointLayers"; received ${described}. A mapping for other JSON is given to restAdapter.`,
    });
  });
});
