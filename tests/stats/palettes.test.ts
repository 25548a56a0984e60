import { differenceCiede2000, formatHex, wcagContrast } from 'culori';
import { interpolateCividis, schemePuOr, schemeYlGnBu, schemeYlOrRd } from 'd3-scale-chromatic';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS } from '../../src/model/dataset.js';
import { contrastingInk } from '../../src/stats/colour-scale.js';
import { defaultPalette, pickedFrom, referencePalette } from '../../src/stats/palettes.js';
import { PATTERN_COLOURS } from '../../src/render/style-tokens.js';
import { leastBetweenNeighbours, leastDifference } from './colour-vision.js';

const difference = differenceCiede2000();
const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const NAMES = DIRECTIONS.map((direction) => [direction, defaultPalette(direction).name] as const);

/** The schemes of nine as d3 has them, under the names that the palettes bear. */
const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  YlOrRd: schemeYlOrRd[9]!,
  YlGnBu: schemeYlGnBu[9]!,
  '-Cividis': COUNTS.map((count) => formatHex(interpolateCividis((9 - count) / 8))!),
};

describe.each(NAMES)('the default palette for %s, %s', (direction, name) => {
  const palette = defaultPalette(direction);

  it('is the scheme of d3-scale-chromatic that it is named after', () => {
    expect(palette.colours(9)).toEqual(SCHEMES[name]);
  });

  it.each(COUNTS)('gives %i different colours of the scheme in its order', (count) => {
    const places = palette.colours(count).map((colour) => SCHEMES[name]!.indexOf(colour));
    expect(places).toHaveLength(count);
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  });

  it.each([2, 3, 4, 5])('keeps neighbours of %i classes at least 7 CIEDE2000 apart for any eyes', (count) => {
    expect(leastBetweenNeighbours(palette.colours(count))).toBeGreaterThanOrEqual(7);
  });

  it.each([6, 7, 8, 9])('keeps neighbours of %i classes at least 4 CIEDE2000 apart for any eyes', (count) => {
    expect(leastBetweenNeighbours(palette.colours(count))).toBeGreaterThanOrEqual(4);
  });

  it('can be written on: black or white has a contrast of 4.5 at least on every colour', () => {
    const contrasts = palette.colours(9).map((colour) => wcagContrast(colour, contrastingInk(colour) === 'dark' ? '#000000' : '#ffffff'));
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the default palettes', () => {
  it('differ by direction, so that more is not taken for worse', () => {
    expect(new Set(NAMES.map(([, name]) => name)).size).toBe(DIRECTIONS.length);
  });
});

describe('the palette around a reference', () => {
  const [below = '', between = '', above = ''] = referencePalette.colours(3);

  const fills = [...new Set(DIRECTIONS.flatMap((direction) => defaultPalette(direction).colours(9)))];

  it('has the dark ends and the middle of the scheme of d3-scale-chromatic that it is named after', () => {
    expect(referencePalette.name).toBe('PuOr');
    const nine = schemePuOr[9]!;
    expect(referencePalette.colours(3)).toEqual([nine[0], nine[4], nine[8]]);
  });

  it('is taken for no class of a default palette: at least 9 CIEDE2000 from each', () => {
    for (const colour of [below, above]) for (const fill of fills) expect(difference(colour, fill), fill).toBeGreaterThanOrEqual(9);
  });

  it('is taken for no class of the palette for what is worse when higher by any eyes', () => {
    for (const colour of [below, above])
      for (const fill of defaultPalette('higher-is-worse').colours(9))
        expect(leastDifference(colour, fill), fill).toBeGreaterThanOrEqual(5.5);
  });

  it('has its sides at least 30 CIEDE2000 apart, and 20 from the pattern of what is unclear, for any eyes', () => {
    expect(leastDifference(below, above)).toBeGreaterThanOrEqual(30);
    for (const colour of [below, above])
      for (const part of Object.values(PATTERN_COLOURS.unclear)) expect(leastDifference(colour, part), part).toBeGreaterThanOrEqual(20);
  });

  it('keeps below, between and above apart for any eyes', () => {
    expect(leastBetweenNeighbours([below, between, above])).toBeGreaterThanOrEqual(7);
    expect(leastDifference(below, above)).toBeGreaterThanOrEqual(7);
  });

  it('can be written on', () => {
    for (const colour of [below, above])
      expect(wcagContrast(colour, contrastingInk(colour) === 'dark' ? '#000000' : '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('picking from nine', () => {
  it('leaves out the ends for few classes', () => {
    const nine = Array.from('abcdefghi');
    expect([1, 2, 3, 4, 5].map((count) => pickedFrom(nine, count).join(''))).toEqual(['e', 'cg', 'beh', 'bdfh', 'bdfgi']);
    expect(pickedFrom(nine, 9)).toEqual(nine);
  });
});
