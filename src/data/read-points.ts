import type { Point, PointLayer } from '../model/dataset.js';
import { parsePoint, type FrameInput, type PointInput } from '../model/dataset.schema.js';
import { detailOf, wordedElsewhere, type Detail } from '../model/detail.js';
import type { LngLat, Region, RegionCode } from '../model/region.js';
import type { ReportEntry, ReportKind } from '../model/report.js';
import { isEmptyStatus } from '../model/status.js';
import { localized } from './complete-indicator.js';
import { finding, type FindingFacts } from './findings.js';
import { matchRegion } from './match-region.js';
import { noteOf, readMarks } from './read-marks.js';
import { liesIn } from './region-index.js';

type LayerInput = NonNullable<FrameInput['pointLayers']>[number];

interface PointFacts {
  readonly regions: readonly Region[];
  /** The region in which a position lies; `null` where it lies in none. */
  readonly locate: ((lngLat: LngLat) => RegionCode | null) | undefined;
  readonly report: (entry: ReportEntry) => void;
}

type Say = (kind: ReportKind, detail: Detail, facts: FindingFacts) => void;

/** The region a point is in: where its position is where the boundaries are known, else the one it names. */
function regionOfPoint({ lngLat, region: named, coarsened }: PointInput, { regions, locate }: PointFacts, say: Say): RegionCode | null {
  const match = named == null ? null : matchRegion(named, undefined, regions);
  const place = locate?.(lngLat) ?? null;
  const isThere = ({ code }: Region) => place !== null && (liesIn(code, place, regions) || liesIn(place, code, regions));
  // A name that several regions have is told by where the point lies.
  if (match && !('region' in match) && !match.candidates.some(isThere))
    say(match.candidates.length === 0 ? 'unmatched' : 'ambiguous', detailOf('region-unsure'), {
      received: named,
      candidates: match.candidates.map(({ code }) => code),
    });
  const meant = match && 'region' in match ? match.region : null;
  // Made coarser, a point that lies in no region may have come to stand in one.
  if (!locate || (coarsened === true && meant === null)) return meant?.code ?? null;
  if (place === null) say('unmatched', detailOf('point-nowhere'), {});
  // A point in a kecamatan may name the kelurahan or the city it is in.
  else if (meant && !isThere(meant)) say('conflict', detailOf('point-elsewhere'), { received: named, region: place });
  return place;
}

function readPoint(input: PointInput, facts: PointFacts, say: Say): Point | null {
  const { id, name, lngLat, amountRupiah, properties, coarsened } = input;
  const marks = readMarks(input, say);
  if (!marks) return null;
  const { period, written } = marks;
  const empty = written.status !== null && isEmptyStatus(written.status);
  if (empty && amountRupiah != null) say(written.status === 'Q' ? 'suppressed' : 'invalid', detailOf('amount-of-empty-status'), {});
  const note = noteOf(input.note, written);
  return {
    id: String(id),
    name: String(name ?? id),
    lngLat,
    amountRupiah: empty ? null : (amountRupiah ?? null),
    period,
    properties: properties ?? {},
    region: regionOfPoint(input, facts, say),
    status: written.status ?? 'unstated',
    ...(coarsened === true && { coarsened }),
    ...(note !== null && { note }),
  };
}

/** The row that a point stands in, where its reader says so. */
const rowOf = (point: unknown): number | null =>
  typeof point === 'object' && point !== null && 'row' in point && typeof point.row === 'number' ? point.row : null;

function readLayer({ points, ...layer }: LayerInput, facts: PointFacts): PointLayer {
  const seen = new Set<string>();
  const read = points.flatMap((raw, index) => {
    const parsed = parsePoint(raw);
    const row = rowOf('value' in parsed ? parsed.value : raw) ?? index + 1;
    const say: Say = (kind, detail, more) =>
      facts.report(finding(kind, detailOf('in-layer', { layer: layer.id, sentence: detail }), { row, column: layer.id, ...more }));
    if ('fault' in parsed) say('invalid', wordedElsewhere(parsed.fault), { received: raw });
    const point = 'value' in parsed ? readPoint(parsed.value, facts, say) : null;
    if (!point) return [];
    if (seen.has(point.id)) {
      say('duplicate', detailOf('points-of-one-id'), { received: point.id });
      return [];
    }
    seen.add(point.id);
    return [point];
  });
  return {
    id: layer.id,
    title: localized(layer.title) ?? { id: layer.id, en: layer.id },
    amountTitle: localized(layer.amountTitle),
    caveat: localized(layer.caveat),
    source: layer.source ?? null,
    ...(layer.clustered === false && { clustered: false }),
    points: read,
  };
}

/** Reads point layers one by one; what cannot be kept is reported and left out. Layers of one id become one. */
export function readLayers({ pointLayers }: FrameInput, facts: PointFacts): readonly PointLayer[] {
  const layers = new Map<string, LayerInput & { readonly points: unknown[] }>();
  for (const layer of pointLayers ?? []) {
    const before = layers.get(layer.id);
    if (before) for (const point of layer.points) before.points.push(point);
    else layers.set(layer.id, { ...layer, points: [...layer.points] });
  }
  return [...layers.values()].map((layer) => readLayer(layer, facts));
}
