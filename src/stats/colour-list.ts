import { color, lab } from 'd3-color';
import type { Palette } from './palettes.js';

/** `#rgb`, `#rrggbb` or a name of CSS. */
const COLOUR = /^(?:#(?:[\da-f]{3}){1,2}|[a-z]+)$/i;

type Stop = ReturnType<typeof lab>;

function stopOf(word: string): Stop | null {
  const colour = COLOUR.test(word) ? color(word) : null;
  return colour?.opacity === 1 ? lab(colour) : null;
}

/** The colour at a place (0 to 1) of evenly spaced stops. CIELAB lies between them, so that equal steps look alike. */
function colourAt(stops: readonly Stop[], share: number): string {
  const place = share * (stops.length - 1);
  const index = Math.min(stops.length - 2, Math.floor(place));
  const [from, to] = stops.slice(index, index + 2);
  if (!from || !to) return '';
  const between = (channel: 'l' | 'a' | 'b') => from[channel] + (to[channel] - from[channel]) * (place - index);
  return lab(between('l'), between('a'), between('b')).formatHex();
}

/** Whether the colours grow lighter up to the one in the middle, and darker from there on. */
function isLightestInMiddle(stops: readonly Stop[]): boolean {
  const middle = (stops.length - 1) / 2;
  return (
    Number.isInteger(middle) &&
    stops.slice(1).every(({ l }, index) => {
      const before = stops[index]?.l ?? 0;
      return index < middle ? l > before : l < before;
    })
  );
}

/** Least distance in CIELAB between neighbouring classes: at less, and no border between them, they look like one. */
const LEAST_DISTANCE = 4;

/** Whether neighbours in a run of colours look different. */
function areApart(colours: readonly string[]): boolean {
  const seen = colours.flatMap((colour) => stopOf(colour) ?? []);
  return seen.slice(1).every(({ l, a, b }, index) => {
    const before = seen[index] ?? { l, a, b };
    return Math.hypot(l - before.l, a - before.a, b - before.b) >= LEAST_DISTANCE;
  });
}

/**
 * A palette of a list of colours from low to high: those between them are mixed where there are more classes, and picked
 * evenly where there are fewer.
 * @param name what the palette is called
 * @param words two or more colours, as `#rgb`, `#rrggbb` or by a name of CSS
 * @returns `null` where a word is no colour that can be drawn, or where there is one alone, which is no scale
 */
export function listedPalette(name: string, words: readonly string[]): Palette | null {
  const stops = words.map(stopOf).filter((stop) => stop !== null);
  if (stops.length < Math.max(2, words.length)) return null;
  const colours = (count: number) => Array.from({ length: count }, (_, index) => colourAt(stops, count === 1 ? 0.5 : index / (count - 1)));
  return { name, colours, tellsApart: (count) => areApart(colours(count)), isTwoEnded: isLightestInMiddle(stops) };
}
