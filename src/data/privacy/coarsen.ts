import type { Disclosure, Point, PointLayer } from '../../model/dataset.js';
import type { LngLat, Region } from '../../model/region.js';
import type { ReportEntry } from '../../model/report.js';
import type { LocalizedText } from '../../model/text.js';
import { finding } from '../findings.js';

/** The side of a square of the grid: 500 m on the great circle, in degrees of latitude. */
const SIDE_DEGREES = 0.0045;
const RADIANS = Math.PI / 180;
/** Far beyond any map, where a degree of longitude has hardly a length. */
const MOST_LATITUDE = 85;

const NOTE: LocalizedText = {
  id: 'Letaknya dibuat kasar demi privasi; bukan letak sebenarnya.',
  en: 'Its position was made coarser for privacy; it is not the true one.',
};
const CAVEAT: LocalizedText = {
  id: 'Letak sebagian titik dibuat kasar demi privasi.',
  en: 'The positions of some points were made coarser for privacy.',
};

/** A text after another, unless it stands there already. */
function withSentence(text: LocalizedText | null | undefined, sentence: LocalizedText): LocalizedText {
  if (!text) return sentence;
  if (text.id.includes(sentence.id)) return text;
  return { id: `${text.id} ${sentence.id}`, en: `${text.en} ${sentence.en}` };
}

/** A place that several points may share, and where those go that are too few there. */
interface Place {
  readonly key: string;
  readonly lngLat: LngLat;
}

/** The square in which a position lies; its middle. Rows are as high as wide at their own latitude. */
function squareOf([longitude, latitude]: LngLat): Place {
  const row = Math.floor(latitude / SIDE_DEGREES);
  const middle = (row + 0.5) * SIDE_DEGREES;
  const width = SIDE_DEGREES / Math.cos(Math.min(MOST_LATITUDE, Math.abs(middle)) * RADIANS);
  const column = Math.floor(longitude / width);
  const rounded = (degrees: number) => Number(degrees.toFixed(6));
  return { key: `${row} ${column}`, lngLat: [rounded((column + 0.5) * width), rounded(middle)] };
}

const squaredDistance = ([a, b]: LngLat, [c, d]: LngLat) => (a - c) ** 2 + (b - d) ** 2;

/** The region whose label point is nearest, among those that lie in the point's own; `null` where there are none. */
function nearestLabel({ lngLat, region }: Point, kelurahan: readonly Region[]): Place | null {
  const own = kelurahan.filter(({ code }) => region !== null && code.startsWith(`${region}.`));
  let nearest: Region | null = null;
  for (const each of own.length > 0 ? own : kelurahan)
    if (!nearest || squaredDistance(each.labelLngLat, lngLat) < squaredDistance(nearest.labelLngLat, lngLat)) nearest = each;
  return nearest && { key: nearest.code, lngLat: nearest.labelLngLat };
}

interface CoarsenFacts {
  readonly disclosure: Disclosure;
  readonly regions: readonly Region[];
  /** The region in which a position lies, where the boundaries are known. */
  readonly locate: ((lngLat: LngLat) => string | null) | undefined;
  readonly report: (entry: ReportEntry) => void;
}

/**
 * Moves points of which fewer than `minimumCount` share a place to the middle of it. They keep name, amount and region;
 * what else is known of them goes, as it would tell them apart again. Points that are made up stay.
 */
export function coarsen(layer: PointLayer, { disclosure, regions, locate, report }: CoarsenFacts): PointLayer {
  const { coarsen: way, minimumCount } = disclosure;
  if (way === 'none' || minimumCount < 2) return layer;
  const kelurahan = way === 'kelurahan' ? regions.filter(({ level }) => level === 'kelurahan') : [];
  const labels = new Map(regions.map(({ code, labelLngLat }) => [code, labelLngLat]));
  const isOwn = ({ status, coarsened }: Point) => status !== 'illustrative' && coarsened !== true;
  const places = layer.points.map((point): Place | null => {
    if (!isOwn(point)) return null;
    const place = nearestLabel(point, kelurahan) ?? squareOf(point.lngLat);
    return { key: `${place.key} ${point.region ?? ''}`, lngLat: place.lngLat };
  });
  const sharing = new Map<string, number>();
  for (const place of places) if (place) sharing.set(place.key, (sharing.get(place.key) ?? 0) + 1);
  let moved = 0;
  const points = layer.points.map((point, index): Point => {
    const place = places[index];
    if (!place || (sharing.get(place.key) ?? 0) >= minimumCount) return point;
    moved += 1;
    // The middle of a square may lie in another region, or in none.
    const stays = point.region === null || !locate || locate(place.lngLat) === point.region;
    const lngLat = stays ? place.lngLat : (labels.get(point.region) ?? place.lngLat);
    return { ...point, lngLat, properties: {}, coarsened: true, note: withSentence(point.note, NOTE) };
  });
  if (moved === 0) return layer;
  const detail = `Layer "${layer.id}": fewer than ${minimumCount} points share a place; ${moved} ${moved === 1 ? 'position was' : 'positions were'} made coarser.`;
  report(finding('withheld', detail, { column: layer.id }));
  return { ...layer, points, caveat: withSentence(layer.caveat, CAVEAT) };
}
