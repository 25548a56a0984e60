import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

describe('what was asked for before the code was there that reads it', () => {
  let server: Server;
  let url: string;
  let asked = 0;
  const load = async () => {
    vi.resetModules();
    return { ...(await import('../../src/data/early-fetch.js')), ...(await import('../../src/data/fetch-bytes.js')) };
  };
  const request = () => ({ url, adapterId: 'early', signal: new AbortController().signal });
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  beforeEach(async () => {
    asked = 0;
    server = createServer((_, response) => response.end(`answer ${(asked += 1)}`));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data.csv`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is handed to who fetches it first, and asked for anew by the next', async () => {
    const { fetchEarly, fetchBytes } = await load();
    fetchEarly(url);
    fetchEarly(url);
    expect(text(await fetchBytes(request()))).toBe('answer 1');
    expect(text(await fetchBytes(request()))).toBe('answer 2');
    expect(asked).toBe(2);
  });

  it('is no more asked for early once there is who reads it', async () => {
    const { fetchEarly, fetchBytes } = await load();
    await fetchBytes(request());
    fetchEarly(url);
    expect(text(await fetchBytes(request()))).toBe('answer 2');
    expect(asked).toBe(2);
  });

  it('is not handed over where more is asked for than the address', async () => {
    const { fetchEarly, fetchBytes, fetchNewer } = await load();
    fetchEarly(url);
    expect(text(await fetchBytes({ ...request(), headers: { 'x-key': '1' } }))).not.toBe('');
    await fetchNewer(request(), { etag: '"1"', lastModified: null });
    await vi.waitFor(() => expect(asked).toBe(3));
  });

  it('fails for who takes it as any other', async () => {
    const { fetchEarly, fetchBytes } = await load();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    fetchEarly(url);
    await expect(fetchBytes(request())).rejects.toMatchObject({ code: 'network' });
  });

  it('ends with the time that who takes it has', async () => {
    const { fetchEarly, fetchBytes } = await load();
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const stalled = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    fetchEarly(stalled);
    await expect(fetchBytes({ ...request(), url: stalled, timeoutMs: 50 })).rejects.toMatchObject({ code: 'timeout' });
    silent.closeAllConnections();
    silent.close();
  });
});
