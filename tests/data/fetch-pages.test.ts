import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchPages } from '../../src/data/fetch-pages.js';
import type { FetchOptions } from '../../src/data/fetch-bytes.js';
import { startServer, type ControllableServer } from '../fakes/controllable-server.js';
import { holdRests } from '../fakes/held-rests.js';

let server: ControllableServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  return server.stop();
});

/** A page's text is its name, then where the next one is. */
const read = (bytes: Uint8Array) => {
  const [page = '', next = ''] = new TextDecoder().decode(bytes).split(' ');
  return { page, next: next === '' ? null : next };
};

function start(options: FetchOptions & { readonly maxPages?: number } = {}, path = '/a') {
  const controller = new AbortController();
  const loading = fetchPages({ adapterId: 'pages', url: `${server.url}${path}`, signal: controller.signal, read, ...options });
  loading.catch(() => undefined);
  return { loading, controller };
}

async function answer(body: string): Promise<string> {
  const { request, response } = await server.next();
  response.end(body);
  return request.url ?? '';
}

describe('pages', () => {
  it('come one after another, in their order, by links relative to each page', async () => {
    const { loading } = start({ headers: { 'x-asked-by': 'test' } }, '/list/a');
    expect(await answer('one b?page=2')).toBe('/list/a');
    const { request, response } = await server.next();
    expect([request.url, request.headers['x-asked-by']]).toEqual(['/list/b?page=2', 'test']);
    response.end('two /c');
    expect(await answer('three')).toBe('/c');
    expect(await loading).toEqual(['one', 'two', 'three']);
    expect(server.received).toBe(3);
  });

  it('share one budget of bytes', async () => {
    const bodies = ['one b', 'two c', 'three'];
    const bytes = bodies.join('').length;
    const full = start({ maxBytes: bytes });
    for (const body of bodies) await answer(body);
    expect(await full.loading).toHaveLength(3);
    const beyond = start({ maxBytes: bytes - 1 });
    for (const body of bodies) await answer(body);
    await expect(beyond.loading).rejects.toMatchObject({
      code: 'too-large',
      adapterId: 'pages',
      retryable: false,
      message: expect.stringContaining(`${bytes - 1} bytes in all pages`),
    });
  });

  it('share one time-out', async () => {
    let nowMs = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
    const { next } = holdRests((ms) => ms <= 150);
    const { loading } = start({ timeoutMs: 150 });
    expect((await next()).ms).toBe(150);
    nowMs = 40;
    await answer('one b');
    expect((await next()).ms).toBe(110);
    nowMs = 120;
    await answer('two c');
    const last = await next();
    expect(last.ms).toBe(30);
    last.over();
    await expect(loading).rejects.toMatchObject({ code: 'timeout', retryable: true, message: expect.stringContaining('150 ms') });
  });

  it('stop with the reason when they are aborted between two', async () => {
    const { loading, controller } = start();
    await answer('one b');
    const { closed } = await server.next();
    controller.abort('enough');
    await expect(loading).rejects.toBe('enough');
    await closed;
  });

  it('fail with the failure of any of them', async () => {
    const { loading } = start();
    await answer('one b');
    (await server.next()).response.writeHead(503).end();
    await expect(loading).rejects.toMatchObject({ code: 'http-status', httpStatus: 503, retryable: true });
  });

  it.each(['a', '/a', 'a#again', 'b'])('that lead back to one that was read are refused: %s', async (back) => {
    const { loading } = start();
    await answer('one b');
    await answer(`two ${back}`);
    await expect(loading).rejects.toMatchObject({ code: 'unreadable', message: expect.stringContaining('leads back') });
    expect(server.received).toBe(2);
  });

  it('are no more than the limit', async () => {
    const { loading } = start({ maxPages: 2 });
    await answer('one b');
    await answer('two c');
    await expect(loading).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('at most 2 pages') });
    expect(server.received).toBe(2);
  });

  it.each([
    'http://elsewhere.invalid/b',
    'https://127.0.0.2/b',
    '//elsewhere.invalid/b',
    'https://127.0.0.1:9/b',
    'http://127.0.0.1:9/b',
    'ftp://127.0.0.1/b',
    'javascript:0',
    'http://',
  ])('are asked for nowhere but where the first is: %s', async (next) => {
    const { loading } = start({ headers: { authorization: 'made up' } });
    await answer(`one ${next}`);
    await expect(loading).rejects.toMatchObject({ name: 'AdapterError', code: 'unreadable', retryable: false });
    expect(server.received).toBe(1);
  });

  it.each<[string, string, string]>([
    ['http://127.0.0.1', 'https://127.0.0.1/b', 'https://127.0.0.1/b'],
    ['http://127.0.0.1:8080', 'https://127.0.0.1/b', 'https://127.0.0.1/b'],
    ['http://127.0.0.1:8080', 'https://127.0.0.1:8080/b#top', 'https://127.0.0.1:8080/b'],
    ['https://127.0.0.1:8443', '/b', 'https://127.0.0.1:8443/b'],
    ['https://127.0.0.1', 'http://127.0.0.1/b?c=1', 'https://127.0.0.1/b?c=1'],
    ['https://127.0.0.1:8443', 'http://127.0.0.1:8443/b', 'https://127.0.0.1:8443/b'],
  ])('go on by https where they may or must, having begun at %s: %s', async (first, next, asked) => {
    const urls: unknown[] = [];
    vi.stubGlobal('fetch', (url: unknown) => {
      urls.push(url);
      return Promise.resolve(new Response(urls.length === 1 ? `one ${next}` : 'two'));
    });
    const pages = await fetchPages({ adapterId: 'pages', url: `${first}/a`, signal: new AbortController().signal, read });
    expect([urls, pages]).toEqual([
      [`${first}/a`, asked],
      ['one', 'two'],
    ]);
  });

  it.each([
    ['https://127.0.0.1', 'http://127.0.0.1:8080/b'],
    ['https://127.0.0.1', 'http://127.0.0.2/b'],
    ['https://127.0.0.1', 'https://127.0.0.1:8443/b'],
    ['https://127.0.0.1:8443', 'https://127.0.0.1/b'],
    ['https://127.0.0.1:8443', 'http://127.0.0.1/b'],
  ])('never go from %s to elsewhere: %s', async (first, next) => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(`one ${next}`)));
    const loading = fetchPages({ adapterId: 'pages', url: `${first}/a`, signal: new AbortController().signal, read });
    await expect(loading).rejects.toMatchObject({
      code: 'unreadable',
      message: `Expected all pages at ${first}; one is at ${new URL(next).origin}.`,
    });
  });

  it('end with what the reader of a page throws', async () => {
    const reason = new Error('no page');
    const loading = fetchPages({
      adapterId: 'pages',
      url: server.url,
      signal: new AbortController().signal,
      read: () => {
        throw reason;
      },
    });
    loading.catch(() => undefined);
    await answer('one');
    await expect(loading).rejects.toBe(reason);
  });
});
