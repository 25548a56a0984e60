import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventsAt } from '../../src/data/fetch-events.js';
import { eventually } from '../eventually.js';
import { startServer, type ControllableServer } from '../fakes/controllable-server.js';

let server: ControllableServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => {
  vi.unstubAllGlobals();
  return server.stop();
});

const EVENTS = { 'content-type': 'text/event-stream; charset=utf-8' };

function hear(headers: Readonly<Record<string, string>> = {}) {
  const heard = { opened: 0, events: 0 };
  const controller = new AbortController();
  const over = eventsAt(
    { url: server.url, adapterId: 'test', signal: controller.signal, headers },
    { opened: () => (heard.opened += 1), event: () => (heard.events += 1) },
  );
  over.catch(() => undefined);
  return { heard, over, controller };
}

/** How many events a stream is, as it comes in pieces. */
async function eventsIn(...pieces: readonly (string | Uint8Array)[]): Promise<number> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
      controller.close();
    },
  });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { headers: EVENTS })));
  const { heard, over } = hear();
  await over;
  return heard.events;
}

describe('a stream of events', () => {
  it.each<[string, number]>([
    ['data: a\n\n', 1],
    ['data\n\n', 1],
    ['data:\ndata: b\n\n', 1],
    ['\uFEFFdata: a\n\nid: 1\nevent: x\ndata: b\n\n', 2],
    [': comment\n\nevent: x\n\nretry: 5\n\n', 0],
    ['database: a\n\ndata-x: b\n\n', 0],
    ['data: broken off\n', 0],
    ['data: a\r\rdata: b\r\r', 2],
    ['data: a\r\n\r\ndata: b\n\r', 2],
    ['\n\n\n', 0],
  ])('%j has %d', async (text, count) => {
    expect(await eventsIn(text)).toBe(count);
  });

  it('is the same with a piece of nothing within a line end', async () => {
    expect(await eventsIn('data: a\r', '', '\ndata: b\r\n\r\n')).toBe(1);
  });

  it('is the same in whatever pieces it comes, within a letter and a line end too', async () => {
    const line = fc.constantFrom('data: é', 'data', ': …', 'event: x', '', '', 'database: 1');
    const end = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(line, end)), fc.array(fc.nat(60)), async (written, cuts) => {
        const bytes = new TextEncoder().encode(`: start\n${written.map((each) => each.join('')).join('')}: end\n`);
        const at = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
        const pieces = at.slice(1).map((to, index) => bytes.slice(at[index], to));
        // By hand: each empty line after data, where a return and a line feed are one end.
        let [expected, holdsData] = [0, false];
        for (const text of new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n').split('\n').slice(0, -1)) {
          if (/^data(:|$)/.test(text)) holdsData = true;
          if (text === '' && holdsData) [expected, holdsData] = [expected + 1, false];
        }
        expect(await eventsIn(...pieces)).toBe(expected);
      }),
    );
  });

  it('is asked for with the headers that are given, never from a cache, and opened once', async () => {
    const { heard, over } = hear({ authorization: 'made up' });
    const { request, response } = await server.next();
    expect(request.headers).toMatchObject({ accept: 'text/event-stream', authorization: 'made up', 'cache-control': 'no-cache' });
    response.writeHead(200, EVENTS).end('data: a\n\n');
    await over;
    expect(heard).toEqual({ opened: 1, events: 1 });
  });

  it.each<[number, string, object]>([
    [200, 'text/html', { code: 'content-type', retryable: false }],
    [204, '', { code: 'content-type' }],
    [503, 'text/event-stream', { code: 'http-status', httpStatus: 503, retryable: false }],
  ])('is none that comes with status %d as %j', async (status, type, facts) => {
    const { heard, over } = hear();
    (await server.next()).response.writeHead(status, type === '' ? {} : { 'content-type': type }).end();
    await expect(over).rejects.toMatchObject({ name: 'AdapterError', adapterId: 'test', ...facts });
    expect(heard).toEqual({ opened: 0, events: 0 });
  });

  it.each([
    [200, 'text/html'],
    [503, 'text/event-stream'],
  ])('is let go of where it is none and goes on and on: status %d, %s', async (status, type) => {
    const cancel = vi.fn();
    vi.stubGlobal('fetch', () =>
      Promise.resolve(new Response(new ReadableStream({ cancel }), { status, headers: { 'content-type': type } })),
    );
    await expect(hear().over).rejects.toMatchObject({ name: 'AdapterError' });
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('breaks off with the network, and ends with the reason when it is aborted', async () => {
    const broken = hear();
    const first = await server.next();
    first.response.writeHead(200, EVENTS).write('data: a\n\n');
    await eventually(() => expect(broken.heard.events).toBe(1), 1);
    first.response.destroy();
    await expect(broken.over).rejects.toMatchObject({ code: 'network', retryable: true });
    const { over, controller } = hear();
    const second = await server.next();
    second.response.writeHead(200, EVENTS).flushHeaders();
    controller.abort('enough');
    await expect(over).rejects.toBe('enough');
    await second.closed;
  });
});
