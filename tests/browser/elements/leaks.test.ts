import { expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { demoDataset } from '../demo-dataset.js';
import { placeContainer, readyMap } from '../placed-map.js';

it('an element that has left the page, after moves in it, is not held by anything', async () => {
  const left = await (async () => {
    const map = await readyMap({ properties: { data: demoDataset, layers: ['kube-grants'] } });
    placeContainer().append(map);
    await map.whenReady();
    map.remove();
    return new WeakRef(map);
  })();
  await cdp().send('HeapProfiler.enable');
  const collected = async () => {
    await cdp().send('HeapProfiler.collectGarbage');
    return left.deref();
  };
  await expect.poll(collected).toBeUndefined();
});

it('an element that is changed after it has left the page watches nothing', async () => {
  const map = await readyMap();
  map.remove();
  const observe = vi.spyOn(ResizeObserver.prototype, 'observe');
  map.selected = ['13.71.11'];
  await map.whenReady();
  expect(observe).not.toHaveBeenCalled();
  placeContainer().append(map);
  expect(observe).toHaveBeenCalledOnce();
  observe.mockRestore();
});
