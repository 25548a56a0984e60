import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { csvAdapter } from '../../../src/data/adapters/csv.adapter.js';
import { liveAdapter, type LiveOptions } from '../../../src/data/adapters/live.adapter.js';
import type { DataAdapter } from '../../../src/data/data-adapter.js';
import type { DatasetInput } from '../../../src/model/dataset.schema.js';
import type { AdapterError } from '../../../src/model/errors.js';
import { eventually } from '../../eventually.js';
import { startServer, type ControllableServer, type Exchange } from '../../fakes/controllable-server.js';
import { HeldAdapter } from '../../fakes/held-adapter.js';
import { holdRests } from '../../fakes/held-rests.js';
import { missingServers, startRealServers, unlessServed, type RealServers } from '../../real/servers.js';

const dataset = (value: number) => ({ observations: [{ region: '13.71.08', indicator: 'a', value }] });

/** Those who still listen; each is made to stop after its test. */
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

function listen(source: DataAdapter | string, options: LiveOptions = {}) {
  const heard: (DatasetInput | AdapterError)[] = [];
  const stop = liveAdapter(source, options).subscribe!({}, { next: (input) => heard.push(input), error: (error) => heard.push(error) });
  stops.push(stop);
  return { heard, stop };
}

const answerWith = ({ response }: Exchange, body: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

describe('liveAdapter by asking', () => {
  /** Odd numbers, which nothing else waits for; and the least that is allowed. */
  const RESTS_MS: ReadonlySet<number> = new Set([1000, 5003, 10_006, 61_000]);
  let held: ReturnType<typeof holdRests>;
  let server: ControllableServer;
  beforeEach(async () => {
    server = await startServer();
    held = holdRests((ms) => RESTS_MS.has(ms));
  });
  afterEach(() => server.stop());

  /** The next request, which comes after a rest of so much time. */
  async function after(ms: number): Promise<Exchange> {
    const rest = await held.next();
    expect(rest.ms).toBe(ms);
    rest.over();
    return server.next();
  }
  const heardAll = (heard: readonly unknown[], count: number) => eventually(() => expect(heard).toHaveLength(count), 1);

  it('loads as its source does, under its id', async () => {
    const adapter = liveAdapter(server.url);
    expect(adapter.id).toBe(`json:${server.url}`);
    const loading = adapter.load({}, { signal: new AbortController().signal });
    answerWith(await server.next(), dataset(1));
    expect(await loading).toEqual(dataset(1));
  });

  it('asks whether there is anything newer, and hands over only that', async () => {
    const { heard } = listen(server.url, { everyMs: 5003 });
    answerWith(await server.next(), dataset(1), { etag: 'W/"a"' });
    await heardAll(heard, 1);
    const second = await after(5003);
    expect(second.request.headers['if-none-match']).toBe('W/"a"');
    second.response.writeHead(304).end();
    const third = await after(5003);
    answerWith(third, dataset(2), { etag: '"b"', 'last-modified': 'Mon, 01 Jul 2024 00:00:00 GMT' });
    await heardAll(heard, 2);
    expect(heard).toEqual([dataset(1), dataset(2)]);
    expect((await after(5003)).request.headers['if-none-match']).toBe('"b"');
  });

  it('asks by the date where there is no tag, and compares where there is neither', async () => {
    const { heard } = listen(server.url, { everyMs: 5003 });
    const date = 'Mon, 01 Jul 2024 00:00:00 GMT';
    answerWith(await server.next(), dataset(1), { 'last-modified': date });
    const second = await after(5003);
    expect(second.request.headers['if-modified-since']).toBe(date);
    answerWith(second, dataset(1));
    const third = await after(5003);
    expect(third.request.headers).not.toHaveProperty('if-modified-since');
    answerWith(third, dataset(3));
    await heardAll(heard, 2);
    expect(heard).toEqual([dataset(1), dataset(3)]);
  });

  it('tells of a failure once, asks less and less often, and tells when it is over, though nothing be new', async () => {
    const { heard } = listen(server.url, { everyMs: 5003 });
    answerWith(await server.next(), dataset(1), { etag: '"a"' });
    (await after(5003)).response.writeHead(503).end();
    (await after(10_006)).response.writeHead(503, { 'retry-after': '61' }).end();
    const again = await after(61_000);
    expect(again.request.headers).not.toHaveProperty('if-none-match');
    answerWith(again, dataset(1), { etag: '"a"' });
    await heardAll(heard, 3);
    expect(heard).toMatchObject([dataset(1), { name: 'AdapterError', httpStatus: 503 }, dataset(1)]);
    (await after(5003)).response.writeHead(304).end();
  });

  it('goes on without the header that a site may refuse', async () => {
    const { heard } = listen(server.url, { everyMs: 5003 });
    answerWith(await server.next(), dataset(1), { etag: '"a"' });
    const refused = await after(5003);
    expect(refused.request.headers).toHaveProperty('if-none-match');
    refused.response.destroy();
    const plain = await server.next();
    expect(plain.request.headers).not.toHaveProperty('if-none-match');
    answerWith(plain, dataset(2), { etag: '"b"' });
    await heardAll(heard, 2);
    expect((await after(5003)).request.headers).not.toHaveProperty('if-none-match');
    expect(heard).toEqual([dataset(1), dataset(2)]);
  });

  it('stops at once, with what is under way, and leaves no timer', async () => {
    const { heard, stop } = listen(server.url);
    const { closed } = await server.next();
    stop();
    await closed;
    const second = listen(server.url, { everyMs: 5003 });
    answerWith(await server.next(), dataset(1));
    await eventually(() => expect(held.rests).toHaveLength(1), 1);
    second.stop();
    await eventually(() => expect(held.rests).toEqual([]), 1);
    expect(heard).toEqual([]);
  });

  it('asks any adapter, with the request, and compares what it hands over', async () => {
    const source = new HeldAdapter();
    const { heard } = listen(source, { everyMs: 10 });
    for (const [index, value] of [1, 1, 2].entries()) {
      await eventually(() => expect(source.questions).toHaveLength(index + 1), 1);
      source.questions[index]!.answer(dataset(value));
      const rest = await held.next();
      expect(rest.ms).toBe(1000);
      rest.over();
    }
    expect(heard).toEqual([dataset(1), dataset(2)]);
  });
});

describe('liveAdapter by events', () => {
  let server: ControllableServer;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());

  const stream = async (url = '/events') => {
    const exchange = await server.next();
    expect([exchange.request.url, exchange.request.headers.accept]).toEqual([url, 'text/event-stream']);
    exchange.response.writeHead(200, { 'content-type': 'text/event-stream' });
    exchange.response.flushHeaders();
    return exchange;
  };
  const heardAll = (heard: readonly unknown[], count: number) => eventually(() => expect(heard).toHaveLength(count), 1);

  it('asks when the connection is there and at each event, not at comments', async () => {
    const { heard, stop } = listen(`${server.url}/data`, { events: `${server.url}/events` });
    const events = await stream();
    answerWith(await server.next(), dataset(1));
    await heardAll(heard, 1);
    events.response.write(': still here\n\nevent: x\nda');
    events.response.write('ta: changed\n\n');
    const second = await server.next();
    expect(second.request.url).toBe('/data');
    answerWith(second, dataset(2));
    await heardAll(heard, 2);
    events.response.write('data\r\n\r\n');
    answerWith(await server.next(), dataset(3));
    await heardAll(heard, 3);
    expect(server.received).toBe(4);
    stop();
    await events.closed;
  });

  it('asks once more for events that come while it asks', async () => {
    const { heard } = listen(`${server.url}/data`, { events: `${server.url}/events` });
    const events = await stream();
    const first = await server.next();
    await new Promise((written) => events.response.write('data: a\n\ndata: b\n\n', written));
    answerWith(first, dataset(1));
    answerWith(await server.next(), dataset(2));
    await heardAll(heard, 2);
    expect(server.received).toBe(3);
  });

  it('connects anew where the connection is lost, and asks what it missed', async () => {
    const { heard } = listen(`${server.url}/data`, { events: `${server.url}/events` });
    const events = await stream();
    answerWith(await server.next(), dataset(1));
    await heardAll(heard, 1);
    events.response.destroy();
    await stream();
    answerWith(await server.next(), dataset(2));
    await heardAll(heard, 2);
    expect(heard).toEqual([dataset(1), dataset(2)]);
  });

  it('tells once where there are no events to be had', async () => {
    const { heard } = listen(`${server.url}/data`, { events: `${server.url}/events` });
    for (let times = 0; times < 2; times += 1) (await server.next()).response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
    await heardAll(heard, 1);
    expect(heard).toMatchObject([{ name: 'AdapterError', code: 'content-type' }]);
  });
});

describe.skipIf(missingServers !== null)(`liveAdapter on nginx${unlessServed}`, () => {
  let servers: RealServers;
  beforeAll(async () => {
    servers = await startRealServers();
  });
  afterAll(() => servers.stop());

  it('hands over a file again when it has changed, and only then', async () => {
    const url = servers.put('harian.csv', 'kecamatan,2024\nPauh,1\n');
    const fetched = vi.spyOn(globalThis, 'fetch');
    const { heard } = listen(csvAdapter(url), { everyMs: 1000 });
    await eventually(() => expect(heard).toHaveLength(1));
    await eventually(() => expect(fetched).toHaveBeenCalledTimes(2));
    await expect(fetched.mock.results[1]!.value).resolves.toHaveProperty('status', 304);
    servers.put('harian.csv', 'kecamatan,2024\nPauh,2.5\n');
    await eventually(() => expect(heard).toHaveLength(2));
    expect(heard).toMatchObject([{ observations: [{ value: '1' }] }, { observations: [{ value: '2.5' }] }]);
    fetched.mockRestore();
  });
});
