import type { Direction } from '../model/dataset.js';

/** A run of colours from the lowest class to the highest. */
export interface Palette {
  /** Name of the scheme in d3-scale-chromatic; `-` in front where it is reversed. */
  readonly name: string;
  /** `count` colours (1 to 9) as `#rrggbb`. */
  readonly colours: (count: number) => readonly string[];
}

/** Colours picked evenly out of a scheme of nine; up to four classes leave out its ends, which print too pale or too dark. */
export function pickedFrom(nine: readonly string[], count: number): readonly string[] {
  const [first, last] = count > 4 ? [0, 8] : count > 2 ? [1, 7] : [2, 6];
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 0.5 : index / (count - 1);
    return nine[Math.round(first + share * (last - first))] ?? '';
  });
}

function palette(name: string, strung: string): Palette {
  const nine = (strung.match(/.{6}/g) ?? []).map((hex) => `#${hex}`);
  return { name, colours: (count) => pickedFrom(nine, count) };
}

/**
 * The default palettes: the schemes of nine by Cynthia Brewer, as literals, since the first map has no room for more.
 * @source ColorBrewer 2.0, as in d3-scale-chromatic
 */
const DEFAULTS: Readonly<Record<Direction, Palette>> = {
  'higher-is-worse': palette('YlOrRd', 'ffffccffeda0fed976feb24cfd8d3cfc4e2ae31a1cbd0026800026'),
  'higher-is-better': palette('PuBu', 'fff7fbece7f2d0d1e6a6bddb74a9cf3690c00570b0045a8d023858'),
  neutral: palette('BuPu', 'f7fcfde0ecf4bfd3e69ebcda8c96c68c6bb188419d810f7c4d004b'),
};

/** The palette for an indicator's direction. */
export function defaultPalette(direction: Direction): Palette {
  return DEFAULTS[direction];
}

/**
 * Below and above a reference value, with a neutral colour between.
 * @source ColorBrewer 2.0, PuOr, as in d3-scale-chromatic
 */
export const referencePalette: Palette = {
  name: 'PuOr',
  colours: (count) => ['#998ec3', '#f7f7f7', '#f1a340'].slice(0, count),
};
