import { describe, expect, it } from 'vitest';
import { toRgba } from '../../../src/render/webgl/colours.js';

describe('a computed colour', () => {
  it.each([
    ['rgb(1, 2, 3)', 'rgba(1,2,3,1)'],
    ['rgba(1, 2, 3, 0.5)', 'rgba(1,2,3,0.5)'],
    ['rgb(1 2 3 / 0.25)', 'rgba(1,2,3,0.25)'],
    ['color(srgb 1 0.5 0)', 'rgba(255,128,0,1)'],
    ['color(srgb 1 0.5 0 / 0.5)', 'rgba(255,128,0,0.5)'],
    ['color(srgb 1.2 -0.1 1e-7)', 'rgba(255,0,0,1)'],
  ])('written %s is %s for WebGL', (computed, rgba) => {
    expect(toRgba(computed)).toBe(rgba);
  });

  it('that cannot be read is transparent', () => {
    expect(['', 'red', 'oklch(0.5 0.1 20)'].map(toRgba)).toEqual(Array<string>(3).fill('rgba(0,0,0,0)'));
  });
});
