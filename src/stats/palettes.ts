import type { Direction } from '../model/dataset.js';

/** A run of colours from the lowest class to the highest. */
export interface Palette {
  /** Name of the scheme in d3-scale-chromatic, or its colours as a list; `-` in front where it is reversed. */
  readonly name: string;
  /** Whether its lightest colour is in the middle and means neither: zero, where values go either way from it; `false` by default. */
  readonly isTwoEnded?: boolean;
  /** Whether neighbours among `count` colours can be told apart; taken for granted where a palette does not say it. */
  readonly tellsApart?: (count: number) => boolean;
  /** `count` colours (1 to 9) as `#rrggbb`. */
  readonly colours: (count: number) => readonly string[];
}

/** Ends of the colours picked for 1 to 5 classes. */
const ENDS = [
  [4, 4],
  [2, 6],
  [1, 7],
  [1, 7],
  [1, 8],
] as const;

/** Colours picked evenly out of a scheme of nine; up to five classes leave out its ends, which print too pale or too dark. */
export function pickedFrom(nine: readonly string[], count: number): readonly string[] {
  const [first, last] = ENDS[count - 1] ?? [0, 8];
  const step = (last - first) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, index) => nine[Math.round(first + index * step)] ?? '');
}

function palette(name: string, strung: string): Palette {
  const nine = (strung.match(/.{6}/g) ?? []).map((hex) => `#${hex}`);
  return { name, colours: (count) => pickedFrom(nine, count) };
}

/**
 * The default palettes, as literals, since the first map has no room for more. None of them begins so pale that a
 * region would be taken for the sea or for a state's pattern.
 * @source ColorBrewer 2.0 by Cynthia Brewer; Cividis by Nuñez, Anderton and Renslow, 2018; both as in d3-scale-chromatic
 */
const DEFAULTS: Readonly<Record<Direction, Palette>> = {
  'higher-is-worse': palette('YlOrRd', 'ffffccffeda0fed976feb24cfd8d3cfc4e2ae31a1cbd0026800026'),
  'higher-is-better': palette('YlGnBu', 'ffffd9edf8b1c7e9b47fcdbb41b6c41d91c0225ea8253494081d58'),
  neutral: palette('-Cividis', 'fdea45e2cb5cbbaf719a94787f7c7562646f3c4d6e11366c002051'),
};

/** The palette for an indicator's direction. */
export function defaultPalette(direction: Direction): Palette {
  return DEFAULTS[direction];
}

/**
 * Below and above a reference value, with a neutral colour between. The dark ends of the scheme, so that neither is taken
 * for a class of a default palette.
 * @source ColorBrewer 2.0, PuOr of nine, as in d3-scale-chromatic
 */
export const referencePalette: Palette = { name: 'PuOr', colours: (count) => ['#542788', '#f7f7f7', '#b35806'].slice(0, count) };
