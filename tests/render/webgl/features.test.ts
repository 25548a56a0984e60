import { withPanel } from '../../regions-of.js';
import { describe, expect, it } from 'vitest';
import { circleFeatures, sameCircles } from '../../../src/render/webgl/features.js';
import { CIRCLE_LOOKS, regionCircleAttributes } from '../../../src/render/svg/circle-looks.js';
import { fixtureScene } from '../../scene/scene-of.js';

const SIZE = { widthPx: 400, heightPx: 400 };
const scene = fixtureScene('kind-count');
const signed = (isNegative: (index: number) => boolean) =>
  withPanel(scene, {
    appearances: scene.panels[0].appearances.map((appearance, index) => ({
      ...appearance,
      circleShare: 0.5,
      isNegative: isNegative(index),
    })),
  }).panels[0];

describe('the circles of a canvas', () => {
  it('of values below zero are of a kind of their own, which looks as in the SVG', () => {
    const { features } = circleFeatures(
      signed((index) => index === 0),
      SIZE,
    );
    expect(features.map(({ properties }) => (properties as { kind: string }).kind).sort()).toEqual([
      'negative',
      ...Array.from({ length: 10 }, () => 'region'),
    ]);
    const { fill, stroke } = regionCircleAttributes(true);
    expect(CIRCLE_LOOKS.negative).toMatchObject({ fill, stroke });
    expect(CIRCLE_LOOKS.negative.fill).not.toBe(CIRCLE_LOOKS.region.fill);
  });

  it('are sent anew where only a sign has changed', () => {
    const above = signed(() => false);
    expect(sameCircles(above, { ...above })).toBe(true);
    expect(
      sameCircles(
        above,
        signed(() => true),
      ),
    ).toBe(false);
  });
});
