import { interpolateViridis, schemeBlues, schemeYlOrRd } from 'd3-scale-chromatic';
import { differenceEuclidean, formatHex, interpolate, parse } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS } from '../../src/model/dataset.js';
import { loadPalette } from '../../src/stats/load-palette.js';
import { defaultPalette } from '../../src/stats/palettes.js';
import { contrastingInk } from '../../src/stats/colour-scale.js';

const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const NAMES = ['YlOrRd', 'Blues', 'PuOr', 'RdBu', 'Viridis', 'Cividis', 'Turbo', 'CubehelixDefault', 'Spectral'];

describe('a palette by its name', () => {
  it.each(NAMES.flatMap((name) => [name, `-${name}`]))('%s gives as many different #rrggbb colours as asked for', async (name) => {
    const palette = await loadPalette(name);
    for (const count of COUNTS) {
      const colours = palette!.colours(count);
      expect(new Set(colours).size).toBe(count);
      expect(colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
    }
  });

  it('is the scheme of d3-scale-chromatic for that number of classes', async () => {
    expect((await loadPalette('YlOrRd'))!.colours(5)).toEqual(schemeYlOrRd[5]);
    expect((await loadPalette('Viridis'))!.colours(9)).toEqual(COUNTS.map((count) => formatHex(interpolateViridis((count - 1) / 8))));
  });

  it('is reversed by a minus in front', async () => {
    const palette = await loadPalette('-Blues');
    expect(palette!.name).toBe('-Blues');
    expect(palette!.colours(6)).toEqual([...schemeBlues[6]!].reverse());
  });

  it('knows which schemes have their lightest colour in the middle', async () => {
    expect((await loadPalette('-RdBu'))!.isTwoEnded).toBe(true);
    expect((await loadPalette('Blues'))!.isTwoEnded).toBe(false);
  });

  it.each(['', '-', 'Nope', 'ylorrd', 'Category10', 'constructor', 'toString'])('is null where there is none: "%s"', async (name) => {
    expect(await loadPalette(name)).toBeNull();
  });

  it.each(DIRECTIONS)('has the default palette for %s at its full nine colours', async (direction) => {
    const palette = defaultPalette(direction);
    expect((await loadPalette(palette.name))!.colours(9)).toEqual(palette.colours(9));
  });
});

const code = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`);
const codes = fc.array(code, { minLength: 2, maxLength: 12 });

describe('a list of colours', () => {
  it('is taken as it stands for as many classes', async () => {
    await fc.assert(
      fc.asyncProperty(codes, async (colours) => {
        expect((await loadPalette(colours.join(' ')))!.colours(colours.length)).toEqual(colours);
      }),
    );
  });

  it('is mixed by CIELAB for more classes, and picked evenly for fewer, as an independent library does', async () => {
    await fc.assert(
      fc.asyncProperty(codes, fc.integer({ min: 2, max: 9 }), async (colours, count) => {
        const made = (await loadPalette(colours.join(' ')))!.colours(count);
        const mix = interpolate(colours, 'lab');
        const expected = Array.from({ length: count }, (_, index) => formatHex(mix(index / (count - 1))));
        expect(made).toHaveLength(count);
        for (const [index, colour] of made.entries()) {
          const [ours, theirs] = [parse(colour)!, parse(expected[index]!)!];
          // Beyond what a screen can show both cut off, and round.
          expect(differenceEuclidean('rgb')(ours, theirs)).toBeLessThan(0.012);
          expect(['dark', 'light']).toContain(contrastingInk(colour));
        }
      }),
    );
  });

  it('has its middle where there is one class', async () => {
    expect((await loadPalette('#000000 #ff0000 #ffffff'))!.colours(1)).toEqual(['#ff0000']);
  });

  it('is reversed by a minus in front, and takes short codes, capitals and names of CSS', async () => {
    expect((await loadPalette('-#FFF  steelblue #7F0000'))!.colours(3)).toEqual(['#7f0000', '#4682b4', '#ffffff']);
    expect((await loadPalette(' white DarkRed '))!.colours(2)).toEqual(['#ffffff', '#8b0000']);
  });

  it.each([
    '#fff',
    'red',
    '-#7f0000',
    '#fff blood',
    '#fff #12345',
    '#fff transparent',
    '#fff #00000080',
    'YlOrRd Blues',
    '#fff url(#a)',
    '- -',
  ])('is null where a word is no colour, or one stands alone: "%s"', async (name) => {
    expect(await loadPalette(name)).toBeNull();
  });

  it.each([
    ['#2166ac #f7f7f7 #b2182b', true],
    ['#2166ac #92c5de #f7f7f7 #f4a582 #b2182b', true],
    ['#fff7ec #fc8d59 #7f0000', false],
    ['#2166ac #f7f7f7 #fddbc7 #b2182b', false],
    ['#f7f7f7 #2166ac #f7f7f7', false],
  ])('of two ends is known by its lightest colour in the middle: %s', async (name, isTwoEnded) => {
    expect((await loadPalette(name))!.isTwoEnded).toBe(isTwoEnded);
  });

  it.each([
    ['#fff7ec #fc8d59 #7f0000', 9, true],
    ['#e8f1e4 #dcebd6', 2, true],
    ['#e8f1e4 #dcebd6', 4, false],
    ['#ccc #ccc', 2, false],
  ])('knows whether neighbours can be told apart: %s in %i classes', async (name, count, isApart) => {
    expect((await loadPalette(name))!.tellsApart!(count)).toBe(isApart);
  });
});
