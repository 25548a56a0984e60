import type { Palette } from './palettes.js';

const channels = (hex: string) => [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));

/**
 * Gives a value a colour between those of a palette, piecewise linear in sRGB; values outside `domain` take its ends.
 * @param domain least and greatest value; where they are equal, every value has the middle colour
 */
export function continuousScale([min, max]: readonly [number, number], palette: Palette): (value: number) => string {
  const stops = palette.colours(9).map(channels);
  return (value) => {
    const share = max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0.5;
    const place = share * (stops.length - 1);
    const index = Math.min(stops.length - 2, Math.floor(place));
    const [from = [], to = []] = stops.slice(index, index + 2);
    const mixed = from.map((channel, part) => Math.round(channel + ((to[part] ?? channel) - channel) * (place - index)));
    return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  };
}

/**
 * Relative luminance of `#rrggbb`, 0 to 1.
 * @source WCAG 2.2
 */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The ink with the greater contrast on a colour: black on light, white on dark. */
export function contrastingInk(hex: string): 'dark' | 'light' {
  // At this luminance black and white stand out alike.
  return luminance(hex) > 0.179 ? 'dark' : 'light';
}
