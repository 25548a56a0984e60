import type { Disclosure, Point, PointLayer } from '../../model/dataset.js';
import { detailOf } from '../../model/detail.js';
import type { LngLat, Region } from '../../model/region.js';
import type { ReportEntry } from '../../model/report.js';
import { composedText, type LocalizedText, textIn } from '../../model/text.js';
import { finding } from '../findings.js';
import { indexOf } from '../region-index.js';

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
  if (textIn(text, 'id').includes(textIn(sentence, 'id'))) return text;
  return composedText([text, sentence], (texts) => texts.join(' '));
}

/** A place that several points may share, and positions where those go that are too few there, the best first. */
interface Place {
  readonly key: string;
  readonly lngLats: readonly LngLat[];
}

/** Where in a square a point goes, in shares of its side: the middle, or what of it lies in the point's own region. */
const SPOTS = [3, 1, 5].flatMap((up) => [3, 1, 5].map((along) => [along / 6, up / 6] as const));

/** The square in which a position lies. Rows are as high as squares are wide at their own latitude. */
function squareOf([longitude, latitude]: LngLat): Place {
  const row = Math.floor(latitude / SIDE_DEGREES);
  const middle = Math.min(MOST_LATITUDE, Math.abs((row + 0.5) * SIDE_DEGREES));
  const width = SIDE_DEGREES / Math.cos(middle * RADIANS);
  const column = Math.floor(longitude / width);
  const rounded = (degrees: number) => Number(degrees.toFixed(6));
  return {
    key: `${row} ${column}`,
    lngLats: SPOTS.map(([along, up]) => [rounded((column + along) * width), rounded((row + up) * SIDE_DEGREES)]),
  };
}

const squaredDistance = ([a, b]: LngLat, [c, d]: LngLat) => (a - c) ** 2 + (b - d) ** 2;

/** The smallest region within the point's own whose label point is nearest; `null` where it lies in none. */
function nearestOf({ lngLat, region }: Point, smallest: readonly Region[]): Place | null {
  if (region === null) return null;
  let nearest: Region | null = null;
  for (const each of smallest) {
    if (each.code !== region && each.parent !== region) continue;
    if (!nearest || squaredDistance(each.labelLngLat, lngLat) < squaredDistance(nearest.labelLngLat, lngLat)) nearest = each;
  }
  return nearest && { key: nearest.code, lngLats: [nearest.labelLngLat] };
}

interface CoarsenFacts {
  readonly disclosure: Disclosure;
  readonly regions: readonly Region[];
  /** The region in which a position lies, where the boundaries are known. */
  readonly locate: ((lngLat: LngLat) => string | null) | undefined;
  readonly report: (entry: ReportEntry) => void;
}

/**
 * Moves points of which fewer than `minimumCount` share a place to one position in it. They keep name, amount and region;
 * what else is known of them goes, as it would tell them apart again. Points that are made up stay.
 */
export function coarsen(layer: PointLayer, { disclosure, regions, locate, report }: CoarsenFacts): PointLayer {
  const { coarsen: way, minimumCount } = disclosure;
  if (way === 'none' || minimumCount < 2) return layer;
  const smallest = way === 'grid' ? [] : regions.filter(({ level }) => level === indexOf(regions).levels.slice(-1)[0]);
  const labels = new Map(regions.map(({ code, labelLngLat }) => [code, labelLngLat]));
  const isOwn = ({ status, coarsened }: Point) => status !== 'illustrative' && coarsened !== true;
  const places = layer.points.map((point): Place | null => {
    if (!isOwn(point)) return null;
    const { key, lngLats } = nearestOf(point, smallest) ?? squareOf(point.lngLat);
    return { key: `${key} ${point.region ?? ''}`, lngLats };
  });
  const sharing = new Map<string, number>();
  for (const place of places) if (place) sharing.set(place.key, (sharing.get(place.key) ?? 0) + 1);
  let moved = 0;
  const points = layer.points.map((point, index): Point => {
    const place = places[index];
    if (!place || (sharing.get(place.key) ?? 0) >= minimumCount) return point;
    moved += 1;
    const [first] = place.lngLats;
    const inside = locate ? place.lngLats.find((lngLat) => locate(lngLat) === point.region) : first;
    const lngLat = inside ?? labels.get(point.region ?? '') ?? first ?? point.lngLat;
    return { ...point, lngLat, properties: {}, coarsened: true, note: withSentence(point.note, NOTE) };
  });
  if (moved === 0) return layer;
  const about = { layer: layer.id, minimum: minimumCount };
  const detail = moved === 1 ? detailOf('coarsened-one', about) : detailOf('coarsened-many', { ...about, moved });
  report(finding('withheld', detail, { column: layer.id }));
  return { ...layer, points, caveat: withSentence(layer.caveat, CAVEAT) };
}
