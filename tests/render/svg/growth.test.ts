import { expect, it } from 'vitest';
import { layOutMap } from '../../../src/render/svg/map-layout.js';
import { growth } from '../../growth.js';
import { madeLayer, sceneWith, strewn } from '../../scene/made-up-points.js';

it.each([9, 12, 14])(
  'a map of twice the points takes at most 2.3 times the work to lay out, at zoom %d',
  async (zoom) => {
    const work = await growth((size) => {
      const scene = sceneWith([madeLayer(strewn(size))]);
      return () => layOutMap(scene, { center: [100.42, -0.9], zoom }, { widthPx: 390, heightPx: 390 });
    });
    expect(work).toBeLessThanOrEqual(2.3);
  },
  60_000,
);
