import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchBytes, fetchNewer, type FetchOptions } from '../../src/data/fetch-bytes.js';
import { fetchJson } from '../../src/data/fetch-json.js';
import { startServer, type ControllableServer } from '../fakes/controllable-server.js';

// What every adapter promises of the network is in the contract that testAdapter holds; here are the edges.

let server: ControllableServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  return server.stop();
});

const requestOf = (options: FetchOptions) => ({ ...options, url: server.url, adapterId: 'test', signal: new AbortController().signal });

async function answered(options: FetchOptions, body: string, status = 200, headers: Readonly<Record<string, string>> = {}) {
  const loading = fetchBytes(requestOf(options));
  loading.catch(() => undefined);
  const { response } = await server.next();
  response.writeHead(status, headers).end(body);
  return loading;
}

describe('fetchBytes', () => {
  it('takes as many bytes as the limit, and not one more', async () => {
    expect(await answered({ maxBytes: 5 }, '12345')).toHaveLength(5);
    await expect(answered({ maxBytes: 5 }, '123456')).rejects.toMatchObject({ code: 'too-large', retryable: false });
  });

  it('refuses a part of an answer that nobody asked for, and takes one that was', async () => {
    const part = { 'content-range': 'bytes 0-4/9' };
    await expect(answered({}, '12345', 206, part)).rejects.toMatchObject({ code: 'http-status', httpStatus: 206, retryable: false });
    expect(await answered({ headers: { Range: 'bytes=0-4' } }, '12345', 206, part)).toHaveLength(5);
  });

  it('names in an error the address that was asked, not where a redirect led', async () => {
    const loading = fetchBytes(requestOf({ maxBytes: 5 }));
    loading.catch(() => undefined);
    (await server.next()).response.writeHead(302, { location: '/key/made-up-secret' }).end();
    (await server.next()).response.end('123456');
    const failure: unknown = await loading.catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'too-large', message: `Expected at most 5 bytes from ${server.url}; received more.` });
    expect(JSON.stringify(failure) + String(failure)).not.toContain('made-up-secret');
  });

  it('lets go of an answer that is not wanted, which goes on and on', async () => {
    const loading = fetchBytes(requestOf({}));
    loading.catch(() => undefined);
    const { response, closed } = await server.next();
    response.writeHead(500).write('made up');
    await closed;
    await expect(loading).rejects.toMatchObject({ code: 'http-status' });
  });

  it('passes a browser’s own copy by where it asks for what is newer, and only there', async () => {
    const asked: (RequestInit | undefined)[] = [];
    vi.stubGlobal('fetch', (_url: string, init?: RequestInit) => {
      asked.push(init);
      return Promise.resolve(new Response('x'));
    });
    await fetchBytes(requestOf({}));
    await fetchNewer(requestOf({}), { etag: null, lastModified: null });
    expect(asked.map((init) => init?.cache)).toEqual([undefined, 'no-store']);
  });

  it.each([Infinity, 2 ** 31])('waits without end where no time is set: %d ms', async (timeoutMs) => {
    expect(await answered({ timeoutMs }, 'x')).toHaveLength(1);
  });

  it.each(['', 'text/plain'])('takes what a server calls %j', async (type) => {
    expect(await answered({}, 'x', 200, type === '' ? {} : { 'content-type': type })).toHaveLength(1);
  });

  it('says for how long a source asks to be left alone, in seconds or until a date', async () => {
    const refused = (retryAfter: string) => answered({}, '', 503, { 'retry-after': retryAfter }).catch((error: unknown) => error);
    expect(await refused('120')).toMatchObject({ code: 'http-status', retryAfterMs: 120_000 });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2024, 0, 1) });
    expect(await refused('Mon, 01 Jan 2024 00:01:00 GMT')).toMatchObject({ retryAfterMs: 60_000 });
    expect(await refused('Wed, 21 Oct 2015 07:28:00 GMT')).toMatchObject({ retryAfterMs: 0 });
  });

  it.each(['', 'soon', '-5', '1.5', '2030'.repeat(2) + 'x'])('takes %j for no time to be left alone', async (retryAfter) => {
    await expect(answered({}, '', 429, { 'retry-after': retryAfter })).rejects.toMatchObject({ httpStatus: 429, retryAfterMs: null });
  });

  it('says nothing of the kind where the source does not', async () => {
    await expect(answered({}, '', 500)).rejects.toMatchObject({ retryAfterMs: null });
  });
});

describe('fetchJson', () => {
  it('gives the value, and refuses what is none', async () => {
    const asked = async (body: string) => {
      const loading = fetchJson(requestOf({}));
      loading.catch(() => undefined);
      (await server.next()).response.end(body);
      return loading;
    };
    await expect(asked('[1, "dua"]')).resolves.toEqual([1, 'dua']);
    await expect(asked('[1, "dua"')).rejects.toMatchObject({ name: 'AdapterError', code: 'unreadable', adapterId: 'test' });
  });
});
