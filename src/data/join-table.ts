import { detailOf, wordedElsewhere } from '../model/detail.js';
import { DataValidationError } from '../model/errors.js';
import type { LngLat, Region, RegionCode } from '../model/region.js';
import type { ReportEntry } from '../model/report.js';
import { localized } from './complete-indicator.js';
import { withoutDamagedCounts } from './damaged-counts.js';
import { finding, tellable } from './findings.js';
import { withNames, type GivenNames } from './given-names.js';
import { gatherItems, mayShowItems } from './gather-items.js';
import { regionJoiner } from './join-regions.js';
import { frameOf, type Frame } from './late-observations.js';
import { leaveUndated } from './leave-undated.js';
import { regionOf } from './match-region.js';
import { readColumns } from './observation-columns.js';
import { emptyIn } from './observation-table.js';
import { entryOf, readObservations } from './read-observation.js';
import { readIndicators, unnamedIndicator } from './read-indicators.js';
import { readNumbers } from './read-numbers.js';
import { readLayers } from './read-points.js';
import { coarsen } from './privacy/coarsen.js';
import { disclosureOf } from './privacy/disclosure.js';
import { askedSubjects } from './privacy/asked-subjects.js';
import { guardFrame } from './privacy/guard.js';
import { countLinks, type CountLink } from './privacy/count-links.js';
import type { ProtectedTable, protectTable } from './privacy/protect-counts.js';
import { suppression, tableMayTellSmall } from './privacy/small-counts.js';
import { parentsIn } from './privacy/region-parents.js';
import { quietReport } from './privacy/quiet-report.js';
import { untellingNotes } from './privacy/telling-notes.js';
import { readSources, withNamedSources } from './read-sources.js';
import { readStaleness } from './read-staleness.js';
import { reportConflicts, settleDuplicates } from './settle-duplicates.js';
import { termAt } from './terms.js';
import type { ValidatedTable } from './validated.js';

/** What `validate` may use beside the register: without any of it everything is kept that names its region. */
export interface ValidateOptions {
  /** The region in which a position lies, for points; without it they keep the region they name. */
  readonly locate?: (lngLat: LngLat) => RegionCode | null;
  /** What the data are called where they do not say it. */
  readonly names?: GivenNames;
}

type Report = (entry: ReportEntry) => void;

/** What an entry is about: two of one kind about the same thing are one. */
function subjectOf({ kind, indicator, region, period, column, received }: ReportEntry): string {
  return JSON.stringify(indicator === null ? [kind, column, received] : [kind, indicator, region, period]);
}

/** What is found of a cell, which several indicators may be read of. */
function cellOf({ kind, row, column, received }: ReportEntry, indicator: string): string {
  return JSON.stringify([kind, row, column, received, indicator]);
}

/** What was found of kept rows when they were read first: it is not told a second time, with other row numbers. */
function knownEntries({ findings }: Frame): ReadonlySet<string> {
  const kept = (findings ?? []).filter((each) => each.kept === true);
  return new Set(
    kept.map(({ kind, detail, candidates: _candidates, ...facts }) => subjectOf(finding(kind, wordedElsewhere(detail), facts))),
  );
}

/** From the first row to the last, what concerns no row after them: as one goes through a table to mend it. */
function inOrder(entries: readonly ReportEntry[]): readonly ReportEntry[] {
  const place = ({ row }: ReportEntry) => row ?? Number.MAX_VALUE;
  return [...entries].sort((a, b) => place(a) - place(b));
}

/** Ids of the sources that anything names, each once; an empty one names none. */
function sourcesNamed(ids: readonly string[], ...lists: readonly (readonly { readonly source: string | null }[])[]): ReadonlySet<string> {
  const named = new Set(ids);
  for (const list of lists) for (const { source } of list) named.add(source ?? '');
  named.delete('');
  return named;
}

/** Observations and points handed in, and rows that the reader of a file had to leave out. */
function receivedIn({ observations, columns, pointLayers, findings }: Frame): number {
  // A conflict stands beside a row that was read.
  const unread = (findings ?? []).filter(
    ({ kind, row, kept }) => row != null && kind !== 'assumed' && kind !== 'conflict' && kept !== true,
  );
  return (
    (columns ?? { count: observations?.length ?? 0 }).count +
    unread.length +
    (pointLayers ?? []).reduce((sum, { points }) => sum + points.length, 0)
  );
}

/** A dataset that was joined, before small counts are suppressed in it. */
export interface Joined {
  /** Whether any of its numbers may tell a small count: only then does it need `protect`. */
  readonly needsProtection: boolean;
  /**
   * Finishes it.
   * @param protect suppresses small counts
   * @throws {TypeError} where it is needed and not given
   * @throws {DataValidationError} when nothing can be kept
   */
  readonly finish: (protect: typeof protectTable | null) => ValidatedTable;
}

/**
 * Takes input through the first half of the one door: joins regions, reads numbers, and reports every row that was not
 * taken as it stood. What suppresses small counts is needed for the second half, and only where there may be some.
 */
export function joinTable(input: unknown, regions: readonly Region[], { locate, names = {} }: ValidateOptions = {}): Joined {
  const parsed = frameOf(input);
  if ('fault' in parsed)
    throw new DataValidationError(tellable(detailOf('not-a-dataset', { fault: parsed.fault })), [
      finding('invalid', wordedElsewhere(parsed.fault)),
    ]);
  const entries: ReportEntry[] = (parsed.value.findings ?? []).map(({ kind, detail, candidates, ...facts }) =>
    finding(kind, wordedElsewhere(detail), { ...facts, candidates: candidates ?? [] }),
  );
  const known = knownEntries(parsed.value);
  const sumOf = new Map(
    (parsed.value.indicators ?? []).flatMap(({ id, allPeriodsOf }) => (allPeriodsOf == null ? [] : [[id, allPeriodsOf] as const])),
  );
  const told = new Set<string>();
  const report: Report = (entry) => {
    if (known.has(subjectOf(entry))) return;
    const { indicator, row } = entry;
    if (sumOf.size > 0 && row !== null) {
      // A cell that is read for its year and for the sum of all years is told of once.
      if (told.has(cellOf(entry, sumOf.get(indicator ?? '') ?? ''))) return;
      told.add(cellOf(entry, indicator ?? ''));
    }
    entries.push(entry);
  };
  /** In a list of persons each row is one of them: how many a region has is not told row by row. */
  const placeless = new Set<string>();
  const reportRow: Report = (entry) => report(placeless.has(entry.indicator ?? '') ? { ...entry, region: null } : entry);
  const frame = guardFrame(withNames(parsed.value, names), report);
  const disclosure = disclosureOf(frame);

  const columns = frame.columns ?? readColumns(frame.observations ?? [], report);
  const written = readNumbers(columns, frame.decimal ?? undefined, report);
  const indicators = readIndicators(frame, { columns, numbers: written }, { regions, report });
  const unnamed = unnamedIndicator(frame);
  for (const each of indicators) if (each.itemCount !== undefined && !mayShowItems(each, indicators)) placeless.add(each.id);
  const numbers = withoutDamagedCounts(columns, written, { indicators, declared: frame.indicators ?? [], unnamed, report });
  const read = readObservations(columns, numbers, {
    indicators,
    unnamed,
    join: regionJoiner(
      (columns.region?.distinct ?? []).map((text) => String(text).trim()),
      regions,
    ),
    report: reportRow,
  });
  const gathered = gatherItems(read, indicators, report);
  const settled = settleDuplicates(gathered, report);
  const kept = leaveUndated(settled, { levelOf: (code) => regionOf(code, regions)?.level, report });
  const needsProtection = tableMayTellSmall(kept.table, { indicators, disclosure });
  const finish: Joined['finish'] = (protect) => {
    if (needsProtection && !protect) throw new TypeError('Small counts may be told: what suppresses them is needed.');
    const links = disclosure.minimumCount === 0 ? new Map<string, CountLink>() : countLinks(indicators);
    const safe: ProtectedTable =
      needsProtection && protect
        ? protect(kept.table, { indicators, regions, disclosure })
        : { table: kept.table, suppressed: new Set(), links };
    const observations = safe.table;
    for (const entry of askedSubjects({ ...kept, table: observations }, safe.suppressed, { indicators, disclosure })) report(entry);
    for (const index of safe.suppressed) report(entryOf({ ...kept, table: observations }, index, suppression(disclosure)));
    const pointLayers = readLayers(frame, { regions, locate, report }).map((layer) =>
      coarsen(layer, { disclosure, regions, locate, report }),
    );
    const quiet = () =>
      inOrder(
        quietReport(entries, {
          ...safe,
          indicatorOf: (index) => termAt(observations.indicator, index),
          minimumCount: disclosure.minimumCount,
          unnamed,
        }),
      );

    const points = pointLayers.reduce((sum, layer) => sum + layer.points.length, 0);
    const received = receivedIn(parsed.value);
    if (observations.count + points === 0) throw new DataValidationError(detailOf('none-kept', { received }), quiet());
    const sources = withNamedSources(
      readSources(frame, report),
      sourcesNamed(observations.source?.distinct ?? [], indicators, pointLayers),
      report,
    );
    const order = new Map(sources.map(({ id }, index) => [id, index]));
    reportConflicts(kept, (source) => order.get(source) ?? sources.length, report);
    const notes = untellingNotes(
      (frame.notes ?? []).map(localized).filter((note) => note !== null),
      safe,
      report,
    );
    const parents = parentsIn(observations.region?.distinct ?? [], { regions, indicators, disclosure });
    const id = frame.id ?? 'data';
    return {
      dataset: {
        id,
        version: String(frame.version ?? ''),
        title: localized(frame.title) ?? { id, en: id },
        indicators,
        pointLayers,
        sources,
        notes,
        disclosure,
        ...(parents && { parents }),
        ...readStaleness(frame, report),
      },
      observations,
      report: {
        received,
        kept: observations.count + points + read.table.count - gathered.table.count,
        withoutValue: emptyIn(observations),
        entries: quiet(),
      },
    };
  };
  return { needsProtection, finish };
}
