import { withRegions, regionsOf } from '../../regions-of.js';
import { describe, expect, it } from 'vitest';
import { cameraFor } from '../../../src/render/default-camera.js';
import { layOutMap } from '../../../src/render/svg/map-layout.js';
import { PADANG, sceneOf } from '../../scene/scene-of.js';

const SIZE = { widthPx: 400, heightPx: 400 };
const scene = sceneOf(PADANG);
const camera = cameraFor(scene.panels[0].boundaries.views[0]!.bounds, SIZE);
const before = layOutMap(scene, camera, SIZE);

/** What a layout has found, but for how it came to it. */
const found = ({ outlines, regionCircles, labels }: ReturnType<typeof layOutMap>) => ({ outlines: [...outlines], regionCircles, labels });

describe('a layout that follows another', () => {
  it('is the same one for the same scene and view', () => {
    expect(layOutMap(scene, { ...camera }, { ...SIZE }, before)).toBe(before);
  });

  it.each([
    ['other values', sceneOf(PADANG, { indicator: 'poverty-rate-estimate' }), camera, SIZE],
    ['circles', sceneOf(PADANG, { indicator: 'psm' }), camera, SIZE],
    ['other fills', sceneOf(PADANG, { classes: 2 }), camera, SIZE],
    ['another camera', scene, cameraFor(scene.panels[0].boundaries.views[1]!.bounds, SIZE), SIZE],
    ['another size', scene, camera, { widthPx: 700, heightPx: 500 }],
  ])('is what it would be by itself: %s', (_, next, at, size) => {
    expect(found(layOutMap(next, at, size, before))).toEqual(found(layOutMap(next, at, size)));
  });

  it('keeps the outlines while only values change', () => {
    expect(layOutMap(sceneOf(PADANG, { indicator: 'psm' }), camera, SIZE, before).outlines).toBe(before.outlines);
    const moved = withRegions(
      scene,
      regionsOf(scene).map((region) => ({ ...region, polygons: [...region.polygons] })),
    );
    expect(layOutMap(moved, camera, SIZE, before).outlines).not.toBe(before.outlines);
  });
});
