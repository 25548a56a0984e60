import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DataAdapter } from '../../src/data/data-adapter.js';
import type { FetchOptions } from '../../src/data/fetch-bytes.js';
import { AdapterError } from '../../src/model/errors.js';
import { startServer, type ControllableServer } from '../fakes/controllable-server.js';

/** What the contract needs to know of an adapter that reads from an address. */
export interface NetworkAdapterUnderTest {
  readonly make: (url: string, options?: FetchOptions) => DataAdapter;
  /** A body that it can read, of more than 20 bytes. */
  readonly body: string;
  readonly contentType: string;
}

/** What every adapter promises that reaches the network. */
export function describeNetworkAdapter(name: string, { make, body, contentType }: NetworkAdapterUnderTest): void {
  let server: ControllableServer;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());

  /** Starts a load; the test then tells the server what to do. */
  function start(options: FetchOptions = {}) {
    const controller = new AbortController();
    const adapter = make(`${server.url}/data`, options);
    const loading = adapter.load({}, { signal: controller.signal });
    // The test looks at it later; until then it is no unhandled rejection.
    loading.catch(() => undefined);
    return { adapter, loading, abort: (reason: unknown) => controller.abort(reason) };
  }

  async function failureOf({ adapter, loading }: ReturnType<typeof start>): Promise<AdapterError> {
    const error: unknown = await loading.then(
      () => 'no failure',
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(AdapterError);
    expect((error as AdapterError).adapterId).toBe(adapter.id);
    return error as AdapterError;
  }

  describe(`${name}, as every adapter that reaches the network,`, () => {
    it('loads what is there', async () => {
      const load = start({ headers: { 'x-asked-by': 'test' } });
      const { request, response } = await server.next();
      expect([request.method, request.headers['x-asked-by']]).toEqual(['GET', 'test']);
      expect(request.url).toMatch(/^\/data\b/);
      response.writeHead(200, { 'content-type': contentType }).end(body);
      await expect(load.loading).resolves.toBeTypeOf('object');
    });

    it('asks for nothing when it is aborted before', async () => {
      const reason = new Error('not needed');
      await expect(make(server.url).load({}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
      expect(server.received).toBe(0);
    });

    it('stops with the reason when it is aborted before the headers come', async () => {
      const load = start();
      const { closed } = await server.next();
      const reason = new Error('not needed any more');
      load.abort(reason);
      await expect(load.loading).rejects.toBe(reason);
      await closed;
    });

    it('stops with the reason when it is aborted within the body', async () => {
      const load = start();
      const { response, closed } = await server.next();
      response.writeHead(200, { 'content-type': contentType });
      response.write(body.slice(0, 10));
      load.abort('enough');
      await expect(load.loading).rejects.toBe('enough');
      await closed;
    });

    it('gives up on a server that does not answer in time, and may be asked again', async () => {
      const load = start({ timeoutMs: 50 });
      const { closed } = await server.next();
      expect(await failureOf(load)).toMatchObject({ code: 'timeout', retryable: true });
      await closed;
    });

    it('gives up on a body that drips on and on', async () => {
      const load = start({ timeoutMs: 200 });
      const { response, closed } = await server.next();
      response.writeHead(200, { 'content-type': contentType });
      const drip = setInterval(() => response.write(' '), 5);
      expect(await failureOf(load)).toMatchObject({ code: 'timeout', retryable: true });
      await closed;
      clearInterval(drip);
    });

    it('takes a body in as many pieces as it comes', async () => {
      const load = start();
      const { response } = await server.next();
      response.writeHead(200, { 'content-type': contentType });
      for (const letter of body) await new Promise((written) => response.write(letter, written));
      response.end();
      await expect(load.loading).resolves.toBeTypeOf('object');
    });

    it('waits without end where no time is set', async () => {
      const load = start({ timeoutMs: Infinity });
      const { response } = await server.next();
      response.writeHead(200, { 'content-type': contentType }).end(body);
      await expect(load.loading).resolves.toBeTypeOf('object');
    });

    it.each([
      [404, false],
      [403, false],
      [410, false],
      [429, true],
      [500, true],
      [503, true],
    ])('fails on status %i, and says whether to ask again: %s', async (status, retryable) => {
      const load = start();
      const { response, closed } = await server.next();
      response.writeHead(status, { 'content-type': contentType });
      // A body that goes on must not be waited for.
      response.write(body);
      expect(await failureOf(load)).toMatchObject({ code: 'http-status', httpStatus: status, retryable });
      await closed;
    });

    it.each(['text/html; charset=utf-8', 'TEXT/HTML', 'application/xhtml+xml', 'image/png'])('refuses a page that says it is %s', async (type) => {
      const load = start();
      const { response, closed } = await server.next();
      response.writeHead(200, { 'content-type': type });
      response.write(body);
      expect(await failureOf(load)).toMatchObject({ code: 'content-type', retryable: false });
      await closed;
    });

    it.each(['application/octet-stream', 'text/plain', ''])('takes data that a plain server calls %j', async (type) => {
      const load = start();
      const { response } = await server.next();
      response.writeHead(200, type === '' ? {} : { 'content-type': type }).end(body);
      await expect(load.loading).resolves.toBeTypeOf('object');
    });

    it('fails on a body that breaks off, and may be asked again', async () => {
      const load = start();
      const { response } = await server.next();
      response.writeHead(200, { 'content-type': contentType, 'content-length': String(body.length) });
      response.write(body.slice(0, 10), () => response.destroy());
      expect(await failureOf(load)).toMatchObject({ code: 'network', retryable: true });
    });

    it('fails on an empty body', async () => {
      const load = start();
      const { response } = await server.next();
      response.writeHead(200, { 'content-type': contentType }).end();
      expect(await failureOf(load)).toMatchObject({ code: 'empty', retryable: false });
    });

    it.each(['{"a":', '%PDF-1.7', '\u0000\u0001\u0002'])('fails on a body that it cannot read: %j', async (text) => {
      const load = start();
      const { response } = await server.next();
      response.writeHead(200, { 'content-type': contentType }).end(text);
      expect(await failureOf(load)).toMatchObject({ code: 'unreadable', retryable: false });
    });

    it('takes a body up to the limit, and breaks one off that goes beyond', async () => {
      const full = start({ maxBytes: body.length });
      (await server.next()).response.writeHead(200, { 'content-type': contentType }).end(body);
      await expect(full.loading).resolves.toBeTypeOf('object');
      const beyond = start({ maxBytes: body.length - 1 });
      const { response, closed } = await server.next();
      response.writeHead(200, { 'content-type': contentType });
      response.write(body);
      expect(await failureOf(beyond)).toMatchObject({ code: 'too-large', retryable: false });
      await closed;
    });

    it('follows a redirect to the data, and refuses the page that another leads to', async () => {
      const load = start();
      (await server.next()).response.writeHead(302, { location: '/moved' }).end();
      const { request, response } = await server.next();
      expect(request.url).toBe('/moved');
      response.writeHead(200, { 'content-type': contentType }).end(body);
      await expect(load.loading).resolves.toBeTypeOf('object');
      const toLogin = start();
      (await server.next()).response.writeHead(302, { location: '/login' }).end();
      (await server.next()).response.writeHead(200, { 'content-type': 'text/html' }).end('<form>');
      expect(await failureOf(toLogin)).toMatchObject({ code: 'content-type' });
    });

    it('fails on a host that cannot be reached, and may be asked again', async () => {
      await server.stop();
      const failure = await failureOf(start());
      expect(failure).toMatchObject({ code: 'network', retryable: true, httpStatus: null });
      expect(failure.cause).toBeInstanceOf(Error);
    });

    it('fails for itself alone: the next load asks anew', async () => {
      const failed = start();
      (await server.next()).response.writeHead(503).end();
      await failureOf(failed);
      const again = start();
      (await server.next()).response.writeHead(200, { 'content-type': contentType }).end(body);
      await expect(again.loading).resolves.toBeTypeOf('object');
      expect(server.received).toBe(2);
    });
  });
}
