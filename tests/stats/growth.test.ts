import { expect, it } from 'vitest';
import { classify } from '../../src/stats/classify.js';
import { growth } from '../growth.js';

it('natural breaks of twice the values take at most 2.3 times the work', async () => {
  const work = await growth((size) => {
    const values = Array.from({ length: size }, (_, index) => index ** 1.5);
    return () => classify(values, { method: 'jenks', classes: 5 });
  });
  expect(work).toBeLessThanOrEqual(2.3);
});
