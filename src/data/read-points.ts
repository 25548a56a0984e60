import type { Point, PointLayer } from '../model/dataset.js';
import { parsePoint, type FrameInput, type PointInput } from '../model/dataset.schema.js';
import type { LngLat, Region, RegionCode } from '../model/region.js';
import type { ReportEntry, ReportKind } from '../model/report.js';
import { isEmptyStatus } from '../model/status.js';
import { localized } from './complete-indicator.js';
import { finding, type FindingFacts } from './findings.js';
import { matchRegion } from './match-region.js';
import { noteOf, readMarks } from './read-marks.js';

type LayerInput = NonNullable<FrameInput['pointLayers']>[number];

interface PointFacts {
  readonly regions: readonly Region[];
  /** The region in which a position lies; `null` where it lies in none. */
  readonly locate: ((lngLat: LngLat) => RegionCode | null) | undefined;
  readonly report: (entry: ReportEntry) => void;
}

type Say = (kind: ReportKind, detail: string, facts: FindingFacts) => void;

/** The region a point is in: where its position is where the boundaries are known, else the one it names. */
function regionOfPoint({ lngLat, region: named, coarsened }: PointInput, { regions, locate }: PointFacts, say: Say): RegionCode | null {
  const match = named == null ? null : matchRegion(named, undefined, regions);
  if (match && !('region' in match))
    say(match.candidates.length === 0 ? 'unmatched' : 'ambiguous', 'The text names no region for sure.', {
      received: named,
      candidates: match.candidates.map(({ code }) => code),
    });
  const meant = match && 'region' in match ? match.region : null;
  // Made coarser, a point that lies in no region may have come to stand in one.
  if (!locate || (coarsened === true && meant === null)) return meant?.code ?? null;
  const located = locate(lngLat);
  if (located === null) say('unmatched', 'The position lies in no region.', {});
  // A point in a kecamatan may name the kelurahan or the city it is in.
  else if (meant && !meant.code.startsWith(located) && !located.startsWith(meant.code))
    say('conflict', 'The point lies in another region than it names; its position is shown.', { received: named, region: located });
  return located;
}

function readPoint(input: PointInput, facts: PointFacts, say: Say): Point | null {
  const { id, name, lngLat, amountRupiah, properties, coarsened } = input;
  const marks = readMarks(input, say);
  if (!marks) return null;
  const { period, written } = marks;
  const empty = written.status !== null && isEmptyStatus(written.status);
  if (empty && amountRupiah != null)
    say(written.status === 'Q' ? 'suppressed' : 'invalid', 'The status says that there is no amount; it was left out.', {});
  const note = noteOf(input.note, written);
  return {
    id: String(id),
    name: String(name ?? id),
    lngLat,
    amountRupiah: empty ? null : (amountRupiah ?? null),
    period,
    properties: properties ?? {},
    region: regionOfPoint(input, facts, say),
    status: written.status ?? 'A',
    ...(coarsened === true && { coarsened }),
    ...(note !== null && { note }),
  };
}

function readLayer({ points, ...layer }: LayerInput, facts: PointFacts): PointLayer {
  const seen = new Set<string>();
  const read = points.flatMap((raw, index) => {
    const parsed = parsePoint(raw);
    const row = ('value' in parsed ? parsed.value.row : null) ?? index + 1;
    const say: Say = (kind, detail, more) =>
      facts.report(finding(kind, `Layer "${layer.id}": ${detail}`, { row, column: layer.id, ...more }));
    if ('fault' in parsed) say('invalid', parsed.fault, { received: raw });
    const point = 'value' in parsed ? readPoint(parsed.value, facts, say) : null;
    if (!point) return [];
    if (seen.has(point.id)) {
      say('duplicate', 'Two points have one id; the first is kept.', { received: point.id });
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
  const layers = new Map<string, LayerInput>();
  for (const layer of pointLayers ?? []) {
    const before = layers.get(layer.id);
    layers.set(layer.id, before ? { ...before, points: [...before.points, ...layer.points] } : layer);
  }
  return [...layers.values()].map((layer) => readLayer(layer, facts));
}
