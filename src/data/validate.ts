import type { Dataset, Indicator, Source } from '../model/dataset.js';
import { parseFrame, parseObservation, type FrameInput, type ObservationInput } from '../model/dataset.schema.js';
import { DataValidationError } from '../model/errors.js';
import type { LngLat, Region, RegionCode } from '../model/region.js';
import type { JoinReport, ReportEntry } from '../model/report.js';
import { completeIndicator, localized } from './complete-indicator.js';
import { finding } from './findings.js';
import { regionJoiner } from './join-regions.js';
import { observationReader } from './read-observation.js';
import { readLayer } from './read-points.js';
import { readNumbers, type NumberedObservation } from './read-numbers.js';
import { settleDuplicates } from './settle-duplicates.js';

/** A dataset that may be shown, and what became of the rows handed in. */
export interface Validated {
  readonly dataset: Dataset;
  readonly report: JoinReport;
}

export interface ValidateOptions {
  /** The region in which a position lies, for points; without it they keep the region they name. */
  readonly locate?: (lngLat: LngLat) => RegionCode | null;
}

/** Id of the indicator of values that come without a name. */
const UNNAMED = 'value';

type Report = (entry: ReportEntry) => void;

function readSources(frame: FrameInput, report: Report): Source[] {
  const sources = new Map<string, Source>();
  for (const { id, title, publisher, authority, date, url, licence } of frame.sources ?? []) {
    if (sources.has(id)) {
      report(finding('duplicate', 'Two sources have one id; the first is kept.', { received: id }));
      continue;
    }
    sources.set(id, {
      id,
      title: localized(title) ?? { id, en: id },
      publisher: publisher ?? '',
      authority: authority ?? null,
      date: date == null ? null : String(date),
      url: url ?? null,
      licence: licence ?? null,
    });
  }
  return [...sources.values()];
}

/** Sources that are only named, as in a column of a CSV, become sources with their name as title. */
function withNamedSources(sources: Source[], ids: Iterable<string | null | undefined>, report: Report): readonly Source[] {
  const known = new Set(sources.map(({ id }) => id));
  const all = [...sources];
  for (const id of ids) {
    if (id == null || known.has(id)) continue;
    known.add(id);
    all.push({ id, title: { id, en: id }, publisher: '', authority: null, date: null, url: null, licence: null });
    report(finding('assumed', 'The source is only named; its name is printed.', { received: id }));
  }
  return all;
}

function readIndicators(frame: FrameInput, numbered: readonly NumberedObservation[], report: Report): readonly Indicator[] {
  const declared = new Map<string, NonNullable<FrameInput['indicators']>[number]>();
  for (const indicator of frame.indicators ?? []) {
    if (declared.has(indicator.id)) report(finding('duplicate', 'Two indicators have one id; the first is kept.', { received: indicator.id }));
    else declared.set(indicator.id, indicator);
  }
  const members = new Map<string, NumberedObservation[]>([...declared.keys()].map((id) => [id, []]));
  for (const each of numbered) {
    const id = each.input.indicator ?? UNNAMED;
    const group = members.get(id);
    if (group) group.push(each);
    else members.set(id, [each]);
  }
  return [...members].map(([id, group]) => {
    const { indicator, assumed } = completeIndicator(
      declared.get(id) ?? { id },
      group.map(({ input }) => input.value),
      group.flatMap(({ value }) => (value === null ? [] : [value])),
    );
    if (assumed !== null) report(finding('assumed', assumed, { indicator: id }));
    return indicator;
  });
}

function readEach(frame: FrameInput, report: Report): readonly ObservationInput[] {
  return (frame.observations ?? []).flatMap((raw) => {
    const parsed = parseObservation(raw);
    if ('value' in parsed) return [parsed.value];
    report(finding('invalid', parsed.fault, { received: raw }));
    return [];
  });
}

/**
 * The one door for outside data: joins regions, reads numbers, and reports every row that was not taken as it stood.
 * A dataset that is valid already comes back equal.
 * @param input a `DatasetInput`; anything else is refused with a clear error
 * @param regions the register to join with
 * @throws {DataValidationError} when nothing can be kept: `issues` says why, row by row
 */
export function validate(input: unknown, regions: readonly Region[], { locate }: ValidateOptions = {}): Validated {
  const parsed = parseFrame(input);
  if ('fault' in parsed)
    throw new DataValidationError(`Expected a dataset; ${parsed.fault}`, [finding('invalid', parsed.fault)]);
  const frame = parsed.value;
  const entries: ReportEntry[] = (frame.findings ?? []).map(({ kind, row, column, received, detail }) =>
    finding(kind, detail, { row, column, received }),
  );
  const report: Report = (entry) => entries.push(entry);

  const inputs = readEach(frame, report);
  const numbered = readNumbers(inputs, frame.decimal ?? undefined, report);
  const indicators = readIndicators(frame, numbered, report);
  const read = observationReader({
    indicators,
    join: regionJoiner(inputs.map(({ region }) => String(region).trim()), regions),
    report,
  });
  const observations = settleDuplicates(numbered.flatMap((each) => read(each, each.input.indicator ?? UNNAMED)), report);
  const pointLayers = (frame.pointLayers ?? []).map((layer) => readLayer(layer, { locate, report }));

  const points = pointLayers.reduce((sum, layer) => sum + layer.points.length, 0);
  const received =
    (frame.observations?.length ?? 0) + (frame.pointLayers ?? []).reduce((sum, layer) => sum + layer.points.length, 0);
  if (observations.length + points === 0)
    throw new DataValidationError(`Of ${received} rows none could be kept.`, entries);
  const sources = withNamedSources(
    readSources(frame, report),
    [...observations, ...indicators, ...pointLayers].map(({ source }) => source),
    report,
  );
  const id = frame.id ?? 'data';
  return {
    dataset: {
      id,
      version: String(frame.version ?? ''),
      title: localized(frame.title) ?? { id, en: id },
      indicators,
      observations,
      pointLayers,
      sources,
      notes: (frame.notes ?? []).flatMap((note) => localized(note) ?? []),
    },
    report: { received, kept: observations.length + points, entries },
  };
}
