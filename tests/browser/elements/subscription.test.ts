import { describe, expect, it, vi } from 'vitest';
import { AdapterError } from '../../../src/model/errors.js';
import type { PadangMap } from '../../../src/index.js';
import { eventually } from '../../eventually.js';
import { HeldSubscription } from '../../fakes/held-adapter.js';
import { titled } from '../made-up-data.js';
import { inside, placeContainer, placeMap, readyMap } from '../placed-map.js';

const titleOf = (map: PadangMap) => inside(map, '.pm-title > span').textContent;

async function subscribed(): Promise<{ readonly map: PadangMap; readonly adapter: HeldSubscription }> {
  const adapter = new HeldSubscription();
  const map = placeMap({ properties: { adapter } });
  await eventually(() => expect(adapter.questions).toHaveLength(1));
  expect(adapter.listeners.size).toBe(0);
  adapter.questions[0]?.answer(titled('Loaded'));
  await map.whenReady();
  await eventually(() => expect(adapter.listeners.size).toBe(1));
  return { map, adapter };
}

const tell = (adapter: HeldSubscription, title: string) => {
  for (const listener of adapter.listeners) listener.next(titled(title));
};

const failure = () => new AdapterError('network', 'Lost.', { adapterId: 'held', retryable: true });

describe('a subscription', () => {
  it('brings newer data, and tells of them', async () => {
    const { map, adapter } = await subscribed();
    const reports = vi.fn();
    map.addEventListener('padang-report', reports);
    tell(adapter, 'Newer');
    await eventually(() => expect(titleOf(map)).toBe('Newer'));
    expect(reports).toHaveBeenCalledTimes(1);
    expect(map.status).toBe('ready');
  });

  it('ends when the element leaves the page, and begins once when it comes back', async () => {
    const { map, adapter } = await subscribed();
    map.remove();
    expect(adapter.listeners.size).toBe(0);
    placeContainer().append(map);
    await map.whenReady();
    expect(adapter.listeners.size).toBe(1);
    expect(adapter.questions).toHaveLength(1);
  });

  it('is held once, however often the element is moved', async () => {
    const { map, adapter } = await subscribed();
    for (let move = 0; move < 5; move += 1) placeContainer().append(map);
    await map.whenReady();
    expect(adapter.listeners.size).toBe(1);
    tell(adapter, 'Newer');
    await eventually(() => expect(titleOf(map)).toBe('Newer'));
  });

  it('ends when the adapter changes', async () => {
    const { map, adapter } = await subscribed();
    map.adapter = null;
    await map.whenReady();
    expect(adapter.listeners.size).toBe(0);
  });

  it('that fails keeps the map and says so, and data that come after mend it', async () => {
    const { map, adapter } = await subscribed();
    for (const listener of adapter.listeners) listener.error(failure());
    await expect(map.whenReady()).rejects.toBeInstanceOf(AdapterError);
    expect(titleOf(map)).toBe('Loaded');
    tell(adapter, 'Newer');
    await eventually(() => expect(titleOf(map)).toBe('Newer'));
    await expect(map.whenReady()).resolves.toBeUndefined();
    expect(map.status).toBe('ready');
  });

  it('that failed goes on after a move in the page', async () => {
    const { map, adapter } = await subscribed();
    for (const listener of adapter.listeners) listener.error(failure());
    placeContainer().append(map);
    expect(adapter.listeners.size).toBe(1);
  });

  it('is not begun for an adapter that data go before', async () => {
    const adapter = new HeldSubscription();
    await readyMap({ properties: { adapter, data: titled('Data') } });
    expect(adapter.listeners.size).toBe(0);
  });

  it('is not begun by an element that has left the page', async () => {
    const map = await readyMap();
    map.remove();
    const adapter = new HeldSubscription();
    map.adapter = adapter;
    await eventually(() => expect(adapter.questions).toHaveLength(1));
    adapter.questions[0]?.answer(titled('Away'));
    // Nobody can wait for a map that is not in the page.
    await eventually(() => expect(map.status).toBe('ready'));
    expect(adapter.listeners.size).toBe(0);
    placeContainer().append(map);
    expect(adapter.listeners.size).toBe(1);
  });
});
