import { expect, it } from 'vitest';
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
  await expect.poll(async () => {
    await cdp().send('HeapProfiler.collectGarbage');
    return left.deref();
  }).toBeUndefined();
});
