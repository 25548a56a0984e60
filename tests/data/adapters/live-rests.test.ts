import { afterEach, describe, expect, it, vi } from 'vitest';
import { liveAdapter, type LiveOptions } from '../../../src/data/adapters/live.adapter.js';
import { eventually } from '../../eventually.js';
import { startServer } from '../../fakes/controllable-server.js';
import { HeldAdapter } from '../../fakes/held-adapter.js';
import { holdRests } from '../../fakes/held-rests.js';
import { FakePage } from '../../fakes/page.js';

const dataset = (value: number) => ({ observations: [{ region: '13.71.08', indicator: 'a', value }] });

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function listenTo(source: HeldAdapter, options: LiveOptions) {
  const heard: unknown[] = [];
  const adapter = liveAdapter(source, options);
  const start = () => {
    const stop = adapter.subscribe?.({}, { next: (input) => heard.push(input), error: (error) => heard.push(error) }) ?? (() => undefined);
    stops.push(stop);
    return stop;
  };
  return { adapter, heard, start };
}

const asked = (source: HeldAdapter, count: number) => eventually(() => expect(source.questions).toHaveLength(count), 1);
const nothingMore = () => new Promise((resolve) => setImmediate(resolve));

describe('the rests of liveAdapter', () => {
  it('begin with what was loaded just now, which is not asked for again at once', async () => {
    const { next } = holdRests((ms) => ms > 4000 && ms <= 5003);
    const source = new HeldAdapter();
    const { adapter, start, heard } = listenTo(source, { everyMs: 5003 });
    const loading = adapter.load({}, { signal: new AbortController().signal });
    source.questions[0]?.answer(dataset(1));
    await loading;
    start();
    const rest = await next();
    expect(source.questions).toHaveLength(1);
    rest.over();
    await asked(source, 2);
    source.questions[1]?.answer(dataset(2));
    expect((await next()).ms).toBe(5003);
    expect(heard).toEqual([dataset(2)]);
  });

  it('do not begin with what was loaded longer ago, nor with what failed', async () => {
    const source = new HeldAdapter();
    const { adapter, start } = listenTo(source, { everyMs: 5003 });
    const failing = adapter.load({}, { signal: new AbortController().signal });
    source.questions[0]?.fail(new Error('made up'));
    await expect(failing).rejects.toThrow('made up');
    start()();
    await asked(source, 2);
    const loading = adapter.load({}, { signal: new AbortController().signal });
    source.questions[2]?.answer(dataset(1));
    await loading;
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + 5003);
    start();
    await asked(source, 4);
  });

  it.each<[number, number, number]>([
    [86_400_000, 86_400_000, 86_400_000],
    [3_000_000, 3_000_000, 3_600_000],
    [10, 1000, 2000],
    [Number.NaN, 1000, 2000],
    [-1, 1000, 2000],
  ])('of %d ms are %d ms long, and %d after a failure', async (everyMs, restMs, longerMs) => {
    const { next } = holdRests((ms) => ms >= 1000 || Number.isNaN(ms));
    const source = new HeldAdapter();
    listenTo(source, { everyMs }).start();
    await asked(source, 1);
    source.questions[0]?.answer(dataset(1));
    const first = await next();
    first.over();
    await asked(source, 2);
    source.questions[1]?.fail(new Error('made up'));
    expect([first.ms, (await next()).ms]).toEqual([restMs, longerMs]);
  });
});

describe('the rests of liveAdapter between connections', () => {
  it('grow while there are no events to be had, and are short again once there were', async () => {
    const server = await startServer();
    const { next } = holdRests((ms) => [1000, 2000, 4000].includes(ms));
    const source = new HeldAdapter();
    listenTo(source, { events: `${server.url}/events` }).start();
    const lose = async (status: number) => {
      const { response } = await server.next();
      response.writeHead(status, { 'content-type': 'text/event-stream' }).end();
      const rest = await next();
      rest.over();
      return rest.ms;
    };
    const rests: number[] = [];
    for (const status of [503, 503, 503, 200, 200, 503]) rests.push(await lose(status));
    expect(rests).toEqual([1000, 2000, 4000, 1000, 1000, 2000]);
    await server.stop();
  });
});

describe('a page out of sight', () => {
  it('asks nothing, and once when it comes back, be its time over ever so long', async () => {
    const page = new FakePage('hidden');
    vi.stubGlobal('document', page);
    const { next, rests } = holdRests((ms) => ms === 5003);
    const source = new HeldAdapter();
    const { start, heard } = listenTo(source, { everyMs: 5003 });
    start();
    await nothingMore();
    expect(source.questions).toHaveLength(0);
    page.turn('visible');
    await asked(source, 1);
    source.questions[0]?.answer(dataset(1));
    const rest = await next();
    page.turn('hidden');
    rest.over();
    await nothingMore();
    expect([source.questions.length, rests.length]).toEqual([1, 0]);
    page.turn('visible');
    await asked(source, 2);
    source.questions[1]?.answer(dataset(2));
    await next();
    expect(heard).toEqual([dataset(1), dataset(2)]);
    expect(page.listeners.size).toBe(0);
  });

  it('takes its rest to the end where it was away for less', async () => {
    const page = new FakePage('visible');
    vi.stubGlobal('document', page);
    const { next } = holdRests((ms) => ms === 5003);
    const source = new HeldAdapter();
    listenTo(source, { everyMs: 5003 }).start();
    await asked(source, 1);
    source.questions[0]?.answer(dataset(1));
    const rest = await next();
    page.turn('hidden');
    page.turn('visible');
    await nothingMore();
    expect(source.questions).toHaveLength(1);
    rest.over();
    await asked(source, 2);
  });

  it('asks once for all events that came in the meantime', async () => {
    const server = await startServer();
    const page = new FakePage('visible');
    vi.stubGlobal('document', page);
    const source = new HeldAdapter();
    const { start, heard } = listenTo(source, { events: `${server.url}/events` });
    start();
    const { response } = await server.next();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    await asked(source, 1);
    source.questions[0]?.answer(dataset(1));
    await eventually(() => expect(heard).toHaveLength(1), 1);
    await nothingMore();
    page.turn('hidden');
    response.write('data: a\n\ndata: b\n\ndata: c\n\n');
    await eventually(() => expect(page.listeners.size).toBe(1), 1);
    expect(source.questions).toHaveLength(1);
    page.turn('visible');
    await asked(source, 2);
    source.questions[1]?.answer(dataset(2));
    await nothingMore();
    expect([source.questions.length, page.listeners.size]).toEqual([2, 0]);
    await server.stop();
  });

  it('is left alone once nobody listens any more', async () => {
    const page = new FakePage('hidden');
    vi.stubGlobal('document', page);
    const source = new HeldAdapter();
    const { start, heard } = listenTo(source, { everyMs: 5003 });
    const stop = start();
    await eventually(() => expect(page.listeners.size).toBe(1), 1);
    stop();
    await eventually(() => expect(page.listeners.size).toBe(0), 1);
    page.turn('visible');
    await nothingMore();
    expect([source.questions.length, heard]).toEqual([0, []]);
  });
});
