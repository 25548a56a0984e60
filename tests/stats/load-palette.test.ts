import { interpolateViridis, schemeBlues, schemeYlOrRd } from 'd3-scale-chromatic';
import { formatHex } from 'culori';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS } from '../../src/model/dataset.js';
import { loadPalette } from '../../src/stats/load-palette.js';
import { defaultPalette } from '../../src/stats/palettes.js';

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

  it.each(['', '-', 'Nope', 'ylorrd', 'Category10', 'constructor', 'toString'])('is null where there is none: "%s"', async (name) => {
    expect(await loadPalette(name)).toBeNull();
  });

  it.each(DIRECTIONS)('has the default palette for %s at its full nine colours', async (direction) => {
    const palette = defaultPalette(direction);
    expect((await loadPalette(palette.name))!.colours(9)).toEqual(palette.colours(9));
  });
});
