import type { Indicator, Observation } from '../model/dataset.js';
import { detailOf, type Detail } from '../model/detail.js';
import type { RegionCode, RegionLevel } from '../model/region.js';
import type { ReportEntry, ReportKind } from '../model/report.js';
import { isEmptyStatus } from '../model/status.js';
import { localized } from './complete-indicator.js';
import { finding, type FindingFacts } from './findings.js';
import { isCorrected, type RegionMatch } from './match-region.js';
import type { ObservationColumns } from './observation-columns.js';
import { numberAt, observationAt, pickObservations, TableMaker, type ObservationTable } from './observation-table.js';
import type { ReadNumbers } from './read-numbers.js';
import { noteOf, readMarks, type Marks } from './read-marks.js';
import { codeAt, firstTerms, PairMemo, termAt, TermCoder, type Terms } from './terms.js';

/** Observations, and of each where it was read from: lists of one length. */
export interface ReadObservations {
  readonly table: ObservationTable;
  /** The place of each in the columns. */
  readonly indexes: Int32Array;
  readonly columns: Pick<ObservationColumns, 'rows' | 'column'>;
  /** The source that answers for each; `null` where none has one. */
  readonly sources: Terms<string> | null;
}

/** Those that are not left out. */
export function without({ table, indexes, columns, sources }: ReadObservations, left: ReadonlySet<number>): ReadObservations {
  const stays = (index: number) => !left.has(index);
  const isKept = (_: unknown, index: number) => stays(index);
  return { table: pickObservations(table, stays), indexes: indexes.filter(isKept), columns, sources: sources && { ...sources, codes: sources.codes.filter(isKept) } };
}

/** What is to be said of one that was read. */
export function entryOf(
  { table, indexes, columns }: ReadObservations,
  index: number,
  { kind, detail }: { readonly kind: ReportKind; readonly detail: Detail },
): ReportEntry {
  const { region, indicator, period, value } = observationAt(table, index);
  const read = indexes[index] ?? -1;
  return finding(kind, detail, { row: columns.rows[read], column: termAt(columns.column, read), received: value, region, indicator, period });
}

interface ReaderFacts {
  readonly indicators: readonly Indicator[];
  /** Id of the indicator of observations that name none. */
  readonly unnamed: string;
  readonly join: (text: string, level: RegionLevel | undefined) => RegionMatch;
  readonly report: (entry: ReportEntry) => void;
}

/** Words in the name of an indicator that measures a change, which may be negative and beyond 100 per cent. */
const CHANGE =
  /\b(change|growth|increase|decrease|difference|perubahan|pertumbuhan|kenaikan|penurunan|peningkatan|selisih|laju)\b/i;

/** Whether a value can be: a share lies within 0 to 100 per cent, and nothing is counted less than zero times. */
function isPossible(value: number, { id, title, unit, kind }: Indicator): boolean {
  if (kind === 'count') return value >= 0;
  if (kind !== 'rate' || unit !== 'percent' || (value >= 0 && value <= 100)) return true;
  return CHANGE.test(`${id.replace(/_/g, ' ')} ${title.id} ${title.en}`);
}

/** What stands in a row of a column, as text without space around it. */
const textOf = (terms: Terms<string | number> | null, index: number): string => String(termAt(terms, index)).trim();

/** Reads observations row by row; what cannot be kept is reported and left out. */
export function readObservations(
  columns: ObservationColumns,
  numbers: ReadNumbers,
  { indicators, unnamed, join, report }: ReaderFacts,
): ReadObservations {
  const say = (index: number, kind: ReportKind, detail: Detail, facts: FindingFacts = {}) => {
    const period = termAt(columns.period, index);
    report(
      finding(kind, detail, {
        row: columns.rows[index],
        column: termAt(columns.column, index),
        indicator: termAt(columns.indicator, index) ?? unnamed,
        period: period === null ? null : String(period).trim(),
        ...facts,
      }),
    );
  };

  const joined = new PairMemo<RegionMatch>();
  const corrected = new Set<string>();
  const matchAt = (index: number): RegionMatch => {
    const regionCode = codeAt(columns.region, index);
    const levelCode = codeAt(columns.level, index);
    const known = joined.get(regionCode, levelCode);
    if (known) return known;
    const text = textOf(columns.region, index);
    const match = joined.set(regionCode, levelCode, join(text, termAt(columns.level, index) ?? undefined));
    // A correction may be wrong: whoever keeps the table can tell. Each text is named once, in its first row.
    if ('region' in match && !corrected.has(`${match.region.code} ${text}`) && isCorrected(text, match.region)) {
      const { code, name } = match.region;
      corrected.add(`${code} ${text}`);
      report(finding('assumed', detailOf('region-corrected', { name, code }), { row: columns.rows[index], received: text, region: code }));
    }
    return match;
  };

  const regionAt = (index: number): RegionCode | null => {
    const match = matchAt(index);
    if ('region' in match) return match.region.code;
    const received = textOf(columns.region, index);
    const candidates = match.candidates.map(({ code }) => code);
    if (candidates.length === 0) say(index, 'unmatched', detailOf('region-unknown'), { received });
    else say(index, 'ambiguous', detailOf('region-ambiguous'), { received, candidates });
    return null;
  };

  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const byCode: (Indicator | undefined)[] = [];
  const indicatorAt = (index: number): Indicator | undefined =>
    (byCode[codeAt(columns.indicator, index) + 1] ??= byId.get(termAt(columns.indicator, index) ?? unnamed));

  const readBefore = new PairMemo<Marks>();
  const marksAt = (index: number, region: RegionCode): Marks | null => {
    const periodCode = codeAt(columns.period, index);
    const statusCode = codeAt(columns.status, index);
    const known = readBefore.get(periodCode, statusCode);
    if (known) return known;
    const written = { period: termAt(columns.period, index), status: termAt(columns.status, index) };
    const marks = readMarks(written, (kind, detail, facts) => say(index, kind, detail, { region, ...facts }));
    return marks && readBefore.set(periodCode, statusCode, marks);
  };

  const notes = new PairMemo<Observation['note']>();
  const noteAt = (index: number, { written }: Marks): Observation['note'] => {
    const noteCode = codeAt(columns.note, index);
    const statusCode = codeAt(columns.status, index);
    const known = notes.get(noteCode, statusCode);
    return known === undefined ? notes.set(noteCode, statusCode, noteOf(termAt(columns.note, index), written)) : known;
  };

  const methods: (Observation['method'] | undefined)[] = [];
  const methodAt = (index: number): Observation['method'] => {
    const code = codeAt(columns.method, index);
    return code < 0 ? null : (methods[code] ??= localized(termAt(columns.method, index)));
  };

  const readAt = (index: number, region: RegionCode, indicator: Indicator, marks: Marks): Observation => {
    const value = numberAt(numbers.value, index);
    const { status } = marks.written;
    const empty = status !== null && isEmptyStatus(status);
    const possible = empty || value === null || isPossible(value, indicator);
    const isUnreadable = value === null && numbers.unreadable.has(index);
    if (!possible)
      say(index, 'out-of-range', detailOf('out-of-range'), { region, received: termAt(columns.value, index) });
    if (empty && (value !== null || isUnreadable))
      say(index, status === 'Q' ? 'suppressed' : 'invalid', detailOf('value-of-empty-status'), { region });
    else if (status === 'Q') say(index, 'suppressed', detailOf('suppressed-by-status'), { region });
    else if (value === null && !isUnreadable && !empty) say(index, 'missing', detailOf('no-value'), { region });
    const shown = empty || !possible ? null : value;
    const lower = numberAt(numbers.lower, index);
    const upper = numberAt(numbers.upper, index);
    const ordered = shown !== null && (lower ?? shown) <= shown && shown <= (upper ?? shown);
    if (shown !== null && !ordered)
      say(index, 'invalid', detailOf('outside-bounds'), { region });
    return {
      indicator: indicator.id,
      region,
      period: marks.period,
      value: shown,
      status: shown !== null ? (status ?? 'A') : empty ? status : 'O',
      lower: ordered ? lower : null,
      upper: ordered ? upper : null,
      note: noteAt(index, marks),
      method: methodAt(index),
      source: termAt(columns.source, index),
    };
  };

  const maker = new TableMaker(columns.count);
  const indexes = new Int32Array(columns.count);
  const sources = new TermCoder<string>(columns.count);
  for (let index = 0; index < columns.count; index += 1) {
    const region = regionAt(index);
    const indicator = indicatorAt(index);
    const marks = region !== null && indicator ? marksAt(index, region) : null;
    if (region === null || !indicator || !marks) continue;
    const observation = readAt(index, region, indicator, marks);
    indexes[maker.count] = index;
    const source = observation.source ?? indicator.source;
    sources.put(maker.count, source === '' ? null : source);
    maker.add(observation);
  }
  const { table } = maker;
  return { table, indexes: indexes.subarray(0, table.count), columns, sources: firstTerms(sources.terms, table.count) };
}
