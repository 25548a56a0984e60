import type { Point, PointLayer } from '../model/dataset.js';
import { parsePoint, type FrameInput } from '../model/dataset.schema.js';
import { isPeriod } from '../model/period.js';
import type { LngLat, RegionCode } from '../model/region.js';
import type { ReportEntry } from '../model/report.js';
import { isStatus } from '../model/status.js';
import { localized } from './complete-indicator.js';
import { finding } from './findings.js';

type LayerInput = NonNullable<FrameInput['pointLayers']>[number];

interface PointFacts {
  /** The region in which a position lies; `null` where it lies in none. */
  readonly locate: ((lngLat: LngLat) => RegionCode | null) | undefined;
  readonly report: (entry: ReportEntry) => void;
}

function readPoint(raw: unknown, layer: string, { locate, report }: PointFacts): Point | null {
  const parsed = parsePoint(raw);
  if ('fault' in parsed) {
    report(finding('invalid', `Point of layer "${layer}": ${parsed.fault}`, { column: layer, received: raw }));
    return null;
  }
  const { id, name, lngLat, amountRupiah, period, properties, region, status } = parsed.value;
  const key = String(id);
  const when = period == null ? null : String(period);
  const refuse = (detail: string, received: unknown) => {
    report(finding('invalid', `Point "${key}" of layer "${layer}": ${detail}`, { column: layer, received }));
    return null;
  };
  if (when !== null && !isPeriod(when)) return refuse('expected a year, month or day.', when);
  const written = status ?? 'A';
  if (!isStatus(written)) return refuse('unknown status.', written);
  const located = locate ? locate(lngLat) : (region ?? null);
  if (locate && located === null)
    report(finding('unmatched', `Point "${key}" of layer "${layer}" lies in no region.`, { column: layer, received: lngLat }));
  return {
    id: key,
    name: name == null ? key : String(name),
    lngLat,
    amountRupiah: amountRupiah ?? null,
    period: when,
    properties: properties ?? {},
    region: located,
    status: written,
  };
}

/** Reads a layer's points; of points with one id the first stays. */
export function readLayer({ points, ...layer }: LayerInput, facts: PointFacts): PointLayer {
  const seen = new Set<string>();
  const read = points.flatMap((raw) => {
    const point = readPoint(raw, layer.id, facts);
    if (!point) return [];
    if (seen.has(point.id)) {
      facts.report(finding('duplicate', `Layer "${layer.id}" has two points of one id.`, { column: layer.id, received: point.id }));
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
    points: read,
  };
}
