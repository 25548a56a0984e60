import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingServers, startRealServers, unlessServed, type RealServers } from './servers.js';

describe.skipIf(missingServers !== null)(`the real servers${unlessServed}`, () => {
  let servers: RealServers;
  beforeAll(async () => {
    servers = await startRealServers();
  });
  afterAll(() => servers.stop());

  it('serve files with a tag that tells whether they are newer', async () => {
    const url = servers.put('a.csv', 'kecamatan,2024\nPauh,4.1\n');
    const first = await fetch(url);
    expect([first.status, first.headers.get('content-type'), first.headers.get('content-encoding')]).toEqual([200, 'text/csv', 'gzip']);
    const again = () => fetch(url, { headers: { 'if-none-match': first.headers.get('etag')! } });
    expect((await again()).status).toBe(304);
    servers.put('a.csv', 'kecamatan,2024\nPauh,4.15\n');
    expect((await again()).status).toBe(200);
  });

  it('serve a range of a file', async () => {
    const answer = await fetch(servers.put('letters.csv', 'abcdef'), { headers: { range: 'bytes=2-3', 'accept-encoding': 'identity' } });
    expect([answer.status, await answer.text()]).toEqual([206, 'cd']);
  });

  it.each([
    ['kube-grants', 10],
    ['families', 11],
    ['repeating', 10],
  ])('serve %s from a GeoPackage', async (name, count) => {
    const answer = await fetch(`${servers.collection(name)}/items?f=json`);
    expect(await answer.json()).toMatchObject({ type: 'FeatureCollection', numberMatched: count });
  });

  it('are gone once they are stopped', async () => {
    const own = await startRealServers();
    await own.stop();
    await expect(fetch(own.url)).rejects.toThrow(TypeError);
  });
});
