import { expect, it } from 'vitest';
import { clustersIn } from '../../src/scene/point-clusters.js';
import { growth } from '../growth.js';
import { madeLayer, strewn } from './made-up-points.js';

it('the clusters of twice the points take at most 2.3 times the work', async () => {
  const work = await growth((size) => {
    const points = strewn(size);
    // The clusters of a layer are computed once: each time it is a new one.
    return () => clustersIn(madeLayer(points));
  });
  expect(work).toBeLessThanOrEqual(2.3);
});
