import { describe, expect, it } from 'vitest';
import { REGION_STATES } from '../../src/scene/region-state.js';
import { madeLayer, madePoint, sceneWith } from './made-up-points.js';
import { DEMO, fixtureScene, PADANG, regionIn, sceneOf } from './scene-of.js';

const markOf = (view: Parameters<typeof sceneOf>[1], data = DEMO) => sceneOf(data, view).panels[0].watermark;

describe('the word through a map', () => {
  it.each([
    ['id', 'CONTOH'],
    ['en', 'EXAMPLE'],
  ] as const)('stands where all points of a layer are made up, and each point keeps it in what is said of it (%s)', (language, text) => {
    for (const indicator of [null, '', 'poverty-rate-estimate', 'psm']) {
      const scene = sceneOf(DEMO, { language, indicator, layers: ['kube-grants'] });
      expect(scene.panels[0].watermark).toEqual({ text, isOfRegions: false, layers: ['kube-grants'] });
      for (const { mark } of scene.panels[0].points) expect(mark).toBe(text);
    }
  });

  it('stands where all values of the regions are made up, and counts no region without one', () => {
    const scene = fixtureScene('states-all');
    expect(scene.panels[0].watermark).toEqual({ text: 'CONTOH', isOfRegions: true, layers: [] });
    expect(scene.panels[0].appearances.some(({ state }) => state !== null && REGION_STATES.includes(state))).toBe(true);
    expect(fixtureScene('kind-count').panels[0].watermark?.isOfRegions).toBe(true);
    expect(fixtureScene('points-on-circles').panels[0].watermark).toEqual({ text: 'CONTOH', isOfRegions: true, layers: ['contoh-hibah'] });
  });

  it('stands nowhere else: among published figures, where there is no value, and where points are made up in part', () => {
    expect(markOf({}, PADANG)).toBeNull();
    expect(markOf({ layers: [] })).toBeNull();
    expect(fixtureScene('values-none').panels[0].watermark).toBeNull();
    expect(fixtureScene('outlines-alone').panels[0].watermark).toBeNull();
    const layer = madeLayer([madePoint(1), madePoint(2, { status: 'illustrative' })]);
    const scene = sceneWith([layer]);
    expect(scene.panels[0].watermark).toBeNull();
    expect(scene.panels[0].points.map(({ mark }) => mark).sort()).toEqual(['CONTOH', null]);
    expect(regionIn(scene, '13.71.08').mark).toBeNull();
    expect(sceneWith([madeLayer([])]).panels[0].watermark).toBeNull();
  });

  it('leaves the word beside the made-up points of a layer that has others', () => {
    const mixed = madeLayer([madePoint(1), madePoint(2, { status: 'illustrative' })]);
    const madeUp = madeLayer([madePoint(3, { status: 'illustrative' })], { id: 'contoh' });
    expect(sceneWith([mixed, madeUp]).panels[0].watermark).toEqual({ text: 'CONTOH', isOfRegions: false, layers: ['contoh'] });
  });
});
