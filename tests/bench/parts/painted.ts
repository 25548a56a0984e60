import type { Picture } from './png.js';

/** A place on the page, in CSS pixels from its top left. */
type PagePoint = readonly [x: number, y: number];

/** Where a region is looked for, and the colour that it has once it is painted. */
export interface Probe {
  /** Spots well inside the region: a name or a mark may cover some. */
  readonly spots: readonly PagePoint[];
  /** `#rrggbb` */
  readonly colour: string;
}

/** How far a channel may be off, of 255: what scaling a frame down and a colour profile do to an even fill. */
const TOLERANCE = 10;

/** What share of a region's spots must show its colour: names and marks lie on some. */
const SHARE_OF_SPOTS = 0.4;

/** What share of the regions must be painted: the smallest may be hidden by their own names. */
const SHARE_OF_REGIONS = 0.8;

/** Red, green and blue, 0 to 255, of a colour written as `#rrggbb`. */
export function rgbOf(colour: string): readonly [number, number, number] {
  const number = Number.parseInt(colour.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

/** Whether the picture has a colour at a pixel; a place outside it has none. */
export function hasColour(picture: Picture, x: number, y: number, colour: string): boolean {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) return false;
  const start = (row * picture.width + column) * 4;
  return rgbOf(colour).every((channel, index) => Math.abs(channel - (picture.rgba[start + index] ?? 0)) <= TOLERANCE);
}

/** The share of regions, 0 to 1, that show their colour in a picture of one pixel to a CSS pixel. */
export function paintedShare(picture: Picture, probes: readonly Probe[]): number {
  if (probes.length === 0) return 0;
  const painted = probes.filter(({ spots, colour }) => {
    const shown = spots.filter(([x, y]) => hasColour(picture, x, y, colour));
    return shown.length > 0 && shown.length >= spots.length * SHARE_OF_SPOTS;
  });
  return painted.length / probes.length;
}

/** Whether a picture shows the map: the same question to every page. */
export const isPainted = (picture: Picture, probes: readonly Probe[]): boolean => paintedShare(picture, probes) >= SHARE_OF_REGIONS;
