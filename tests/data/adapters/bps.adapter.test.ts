import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bpsAdapter, type BpsOptions } from '../../../src/data/adapters/bps.adapter.js';
import { validate } from '../../../src/data/validate.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { startServer, type ControllableServer } from '../../fakes/controllable-server.js';
import { fixtureText } from '../../fixtures/read-fixture.js';

let server: ControllableServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

/** Loads what a proxy answers; gives the address it was asked for beside it. */
async function load(body: string, options: Partial<BpsOptions> = {}) {
  const adapter = bpsAdapter({ baseUrl: `${server.url}/bps`, var: 47, th: 124, ...options });
  const loading = adapter.load({}, { signal: new AbortController().signal });
  loading.catch(() => undefined);
  const { request, response } = await server.next();
  response.end(body);
  return { url: request.url, input: await loading };
}

describe('bpsAdapter', () => {
  it('asks the proxy for a variable, years and a domain, without a key', async () => {
    const body = fixtureText('bps/poverty-by-sex.json');
    expect((await load(body)).url).toBe('/bps/model/data/lang/ind/domain/1371/var/47/th/124');
    const other = { baseUrl: `${server.url}/bps/`, var: 5, th: '120:124', domain: '1300', lang: 'eng' } as const;
    expect((await load(body, other)).url).toBe('/bps/model/data/lang/eng/domain/1300/var/5/th/120:124');
  });

  it('hands over what the one door takes, with what is known of an indicator', async () => {
    const indicators = [{ id: '47.3', title: 'Laki-laki', kind: 'rate' }] as const;
    const { input } = await load(fixtureText('bps/poverty-by-sex.json'), { indicators });
    expect(validate(input, padangRegister)).toMatchObject({
      dataset: { indicators: [{ title: { id: 'Laki-laki' } }, {}] },
      report: { kept: 8 },
    });
  });

  it('joins by the register that it is given', async () => {
    const regions = padangRegister.filter(({ level }) => level === 'kota');
    const { input } = await load(fixtureText('bps/poverty-by-sex.json'), { regions });
    expect(input.observations?.[0]).toMatchObject({ region: 'Bungus Teluk Kabung' });
  });

  it('fails where BPS has no data, and says so', async () => {
    await expect(load('{"status":"OK","data-availability":"list-not-available"}')).rejects.toMatchObject({
      name: 'AdapterError',
      code: 'unreadable',
      retryable: false,
      message: 'BPS has no data for this variable and year: "list-not-available".',
    });
  });

  it.each([
    'https://webapi.bps.go.id/v1/api/list/key/0123secret',
    'https://proxy.example.org/bps/key/0123secret/',
    'https://proxy.example.org/bps/KEY/0123secret',
    'https://proxy.example.org/bps/%6bey/0123secret',
    'https://proxy.example.org/bps?key=0123secret',
    'https://proxy.example.org/bps?a=1&Key=0123secret',
    '/bps?api_key=0123secret',
    '/bps?apikey=0123secret',
    '/bps#key=0123secret',
  ])('refuses an address with a key, and does not repeat it: %s', (baseUrl) => {
    const make = () => bpsAdapter({ baseUrl, var: 47, th: 124 });
    expect(make).toThrow(TypeError);
    expect(make).toThrow('A key for BPS must not be in a page');
    expect(make).not.toThrow('0123secret');
  });

  it.each([
    'https://webapi.bps.go.id/v1/api/list',
    'http://webapi.bps.go.id',
    '//WEBAPI.bps.go.id/v1',
    'https://user@webapi.bps.go.id:443/v1',
  ])('refuses the address of BPS itself: %s', (baseUrl) => {
    expect(() => bpsAdapter({ baseUrl, var: 47, th: 124 })).toThrow('expected baseUrl to be that of your proxy');
  });

  it.each(['/bps', 'https://dinas.example.org/monkey/bps', '/webapi.bps.go.id/', '/keys'])('takes any other: %s', (baseUrl) => {
    expect(bpsAdapter({ baseUrl, var: 47, th: 124 }).id).toContain(baseUrl.replace(/\/$/, ''));
  });

  it.each<[Partial<BpsOptions>, string]>([
    [{ baseUrl: '/bps?x=1' }, 'without a query'],
    [{ var: Number.NaN }, 'Expected var as BPS numbers it; received "NaN".'],
    [{ var: '47/key/1' as never }, 'Expected var'],
    [{ th: '2024/..' }, 'Expected th as BPS numbers it; received "2024/..".'],
    [{ domain: 'padang' }, 'Expected domain'],
  ])('refuses what it cannot ask for: %j', (options, message) => {
    expect(() => bpsAdapter({ baseUrl: '/bps', var: 47, th: 124, ...options })).toThrow(message);
  });
});
