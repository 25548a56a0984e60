import { describe, expect, it } from 'vitest';
import { CIRCLE_KINDS, circleFeatures, sameCircles } from '../../../src/render/webgl/features.js';
import { regionCircleAttributes } from '../../../src/render/svg/region-circle-look.js';
import { fixtureScene } from '../../scene/scene-of.js';

const SIZE = { widthPx: 400, heightPx: 400 };
const scene = fixtureScene('kind-count');
const signed = (of: (value: number, index: number) => number) => ({
  ...scene,
  regions: scene.regions.map((region, index) => ({ ...region, value: of(region.value ?? 1, index), circleShare: 0.5 })),
});

describe('the circles of a canvas', () => {
  it('of values below zero are of a kind of their own, which looks as in the SVG', () => {
    const { features } = circleFeatures(
      signed((value, index) => (index === 0 ? -1 : Math.abs(value))),
      SIZE,
    );
    expect(features.map(({ properties }) => (properties as { kind: string }).kind).sort()).toEqual([
      'negative',
      ...Array.from({ length: 10 }, () => 'region'),
    ]);
    const { fill, stroke } = regionCircleAttributes(true);
    expect(CIRCLE_KINDS.negative).toMatchObject({ fill, stroke });
    expect(CIRCLE_KINDS.negative.fill).not.toBe(CIRCLE_KINDS.region.fill);
  });

  it('are sent anew where only a sign has changed', () => {
    const above = signed((value) => Math.abs(value));
    expect(sameCircles(above, { ...above })).toBe(true);
    expect(
      sameCircles(
        above,
        signed((value) => -Math.abs(value)),
      ),
    ).toBe(false);
  });
});
