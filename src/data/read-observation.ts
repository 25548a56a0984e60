import type { Indicator } from '../model/dataset.js';
import { detailOf, type Detail } from '../model/detail.js';
import { isPeriod } from '../model/period.js';
import type { RegionCode, RegionLevel } from '../model/region.js';
import type { ReportEntry, ReportKind } from '../model/report.js';
import { isEmptyStatus, type Status } from '../model/status.js';
import { localized } from './complete-indicator.js';
import { finding, type FindingFacts } from './findings.js';
import { isCorrected, type RegionMatch } from './match-region.js';
import type { ObservationColumns } from './observation-columns.js';
import { namesChange } from './names-change.js';
import { numberAt, NumberMaker, pickObservations, type ObservationTable } from './observation-table.js';
import type { ReadNumbers } from './read-numbers.js';
import { noteOf, readMarks, type Marks } from './read-marks.js';
import { readStatus } from './read-status.js';
import { codeAt, fillTerms, mapTerms, pairsOf, pickTerms, termAt, TermCoder, type Terms } from './terms.js';

/** Observations, and of each where it was read from: lists of one length. */
export interface ReadObservations {
  readonly table: ObservationTable;
  /** The place of each in the columns. */
  readonly indexes: Int32Array;
  readonly columns: Pick<ObservationColumns, 'rows' | 'column' | 'value'>;
  /** The source that answers for each; empty where none does. */
  readonly sources: Terms<string> | null;
}

/** Those that are not left out. */
export function without({ table, indexes, columns, sources }: ReadObservations, left: ReadonlySet<number>): ReadObservations {
  const staying = Int32Array.from(indexes.keys()).filter((index) => !left.has(index));
  return {
    table: pickObservations(table, staying),
    indexes: staying.map((index) => indexes[index] ?? -1),
    columns,
    sources: sources && pickTerms(sources, staying),
  };
}

/** What is to be said of one that was read. */
export function entryOf(
  { table, indexes, columns }: ReadObservations,
  index: number,
  { kind, detail }: { readonly kind: ReportKind; readonly detail: Detail },
): ReportEntry {
  const read = indexes[index] ?? -1;
  return finding(kind, detail, {
    row: columns.rows[read],
    column: termAt(columns.column, read),
    received: numberAt(table.value, index),
    region: termAt(table.region, index),
    indicator: termAt(table.indicator, index),
    period: termAt(table.period, index),
  });
}

interface ReaderFacts {
  readonly indicators: readonly Indicator[];
  /** Id of the indicator of observations that name none. */
  readonly unnamed: string;
  readonly join: (text: string, level: RegionLevel | undefined) => RegionMatch;
  readonly report: (entry: ReportEntry) => void;
}

/** The least and the greatest value an indicator can have: a share lies within 0 to 100 per cent, and nothing is counted less than zero times, but for a change. */
function rangeOf(indicator: Indicator): { readonly least: number; readonly most: number } {
  const { unit, kind } = indicator;
  if ((kind !== 'count' && unit !== 'percent') || namesChange(indicator)) return { least: -Infinity, most: Infinity };
  return { least: 0, most: kind === 'rate' && unit === 'percent' ? 100 : Infinity };
}

/** What stands in a row of a column, as text without space around it. */
const textOf = (terms: Terms<string | number> | null, index: number): string => String(termAt(terms, index)).trim();

/** What rows are about and when: read once for each term, or pair of terms, that stands in them. */
interface Subjects {
  readonly match: Terms<RegionMatch> | null;
  /** Of rows that name one region. */
  readonly region: Terms<RegionCode> | null;
  readonly indicator: Terms<Indicator> | null;
  /** Of rows whose period and status can be read. */
  readonly marks: Terms<Marks> | null;
}

/** Reads observations column by column, and says of each row what cannot be taken. */
class ObservationReader {
  readonly #columns: ObservationColumns;
  readonly #numbers: ReadNumbers;
  readonly #facts: ReaderFacts;

  constructor(columns: ObservationColumns, numbers: ReadNumbers, facts: ReaderFacts) {
    this.#columns = columns;
    this.#numbers = numbers;
    this.#facts = facts;
  }

  read(): ReadObservations {
    const columns = this.#columns;
    const subjects = this.#subjects();
    const indexes = this.#readable(subjects);
    const { length: count } = indexes;
    const kept = <Term>(terms: Terms<Term> | null) => (terms && count < columns.count ? pickTerms(terms, indexes) : terms);
    const [region, indicator, marks] = [kept(subjects.region), kept(subjects.indicator), kept(subjects.marks)];
    const [status, note, source] = [kept(columns.status), kept(columns.note), kept(columns.source)];
    const answering = mapTerms(pairsOf(source, indicator, count), (at) => termAt(source, at) ?? termAt(indicator, at)?.source ?? '');
    const table: ObservationTable = {
      count,
      indicator: mapTerms(indicator, ({ id }) => id),
      region,
      period: mapTerms(marks, ({ period }) => period),
      ...this.#values(indexes, { region, indicator, marks }),
      note: mapTerms(pairsOf(note, status, count), (at) => noteOf(termAt(note, at), readStatus(termAt(status, at)) ?? null)),
      method: mapTerms(kept(columns.method), localized),
      source,
    };
    return { table, indexes, columns, sources: answering };
  }

  #entry(index: number, kind: ReportKind, detail: Detail, facts: FindingFacts): ReportEntry {
    const columns = this.#columns;
    const period = textOf(columns.period, index);
    return finding(kind, detail, {
      row: columns.rows[index],
      column: termAt(columns.column, index),
      indicator: termAt(columns.indicator, index) ?? this.#facts.unnamed,
      period: isPeriod(period) ? period : null,
      ...facts,
    });
  }

  #say(index: number, kind: ReportKind, detail: Detail, facts: FindingFacts = {}): void {
    this.#facts.report(this.#entry(index, kind, detail, facts));
  }

  #subjects(): Subjects {
    const { count, region, level, indicator, period, status } = this.#columns;
    const { indicators, unnamed } = this.#facts;
    const byId = new Map(indicators.map((each) => [each.id, each]));
    const corrected = new Set<string>();
    const match = mapTerms(pairsOf(region, level, count), (index) => this.#match(index, corrected));
    return {
      match,
      region: mapTerms(match, (each) => ('region' in each ? each.region.code : null)),
      indicator: mapTerms(fillTerms(indicator, unnamed, count), (id) => byId.get(id) ?? null),
      marks: mapTerms(pairsOf(period, status, count), (index) => this.#marks(index, () => undefined)),
    };
  }

  /** @param corrected what was told of already */
  #match(index: number, corrected: Set<string>): RegionMatch {
    const { region, level, rows } = this.#columns;
    const text = textOf(region, index);
    const match = this.#facts.join(text, termAt(level, index) ?? undefined);
    // A correction may be wrong: whoever keeps the table can tell. Each text is named once, in its first row.
    if ('region' in match && !corrected.has(`${match.region.code} ${text}`) && isCorrected(text, match.region)) {
      const { code, name } = match.region;
      corrected.add(`${code} ${text}`);
      this.#facts.report(
        finding('assumed', detailOf('region-corrected', { name, code }), { row: rows[index], received: text, region: code }),
      );
    }
    return match;
  }

  #marks(index: number, say: (kind: ReportKind, detail: Detail, facts: FindingFacts) => void): Marks | null {
    const { period, status } = this.#columns;
    return readMarks({ period: termAt(period, index), status: termAt(status, index) }, say);
  }

  /** The rows whose region, indicator, period and status are known; of the others it is said why they are not. */
  #readable({ match, region, indicator, marks }: Subjects): Int32Array {
    const { count } = this.#columns;
    const indexes = new Int32Array(count);
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      if (codeAt(region, index) < 0) this.#sayNoRegion(index, termAt(match, index));
      else if (codeAt(marks, index) < 0)
        this.#marks(index, (kind, detail, facts) => this.#say(index, kind, detail, { region: termAt(region, index), ...facts }));
      else if (codeAt(indicator, index) >= 0) {
        indexes[kept] = index;
        kept += 1;
      }
    }
    return indexes.subarray(0, kept);
  }

  #sayNoRegion(index: number, match: RegionMatch | null): void {
    const received = textOf(this.#columns.region, index);
    const candidates = match && 'candidates' in match ? match.candidates.map(({ code }) => code) : [];
    const entry =
      candidates.length === 0
        ? this.#entry(index, 'unmatched', detailOf(received === '' ? 'region-empty' : 'region-unknown'), { received })
        : this.#entry(index, 'ambiguous', detailOf('region-ambiguous'), { received, candidates });
    // The header of the value tells whether the text may be that of a person; of the region it is not the column.
    this.#facts.report({ ...entry, column: null });
  }

  /** What is shown of the numbers of readable rows. */
  #values(
    indexes: Int32Array,
    { region, indicator, marks }: Omit<Subjects, 'match'>,
  ): Pick<ObservationTable, 'value' | 'status' | 'lower' | 'upper'> {
    const numbers = this.#numbers;
    const { length: count } = indexes;
    const [values, lowers, uppers] = [new NumberMaker(count), new NumberMaker(count), new NumberMaker(count)];
    const statuses = new TermCoder<Status>(count);
    const ranges = (indicator?.distinct ?? []).map(rangeOf);
    const written = (marks?.distinct ?? []).map((each) => each.written.status);
    for (let at = 0; at < count; at += 1) {
      const index = indexes[at] ?? -1;
      const value = numberAt(numbers.value, index);
      const status = written[codeAt(marks, at)] ?? null;
      const isEmpty = status !== null && isEmptyStatus(status);
      const range = ranges[codeAt(indicator, at)];
      const isPossible = isEmpty || value === null || range === undefined || (range.least <= value && value <= range.most);
      if (value === null || isEmpty || !isPossible) {
        this.#sayNotShown(index, { region: termAt(region, at), status, isPossible });
        statuses.put(at, isEmpty ? status : 'O');
        continue;
      }
      values.put(at, value);
      statuses.put(at, status ?? 'unstated');
      const lower = numberAt(numbers.lower, index);
      const upper = numberAt(numbers.upper, index);
      if ((lower ?? value) <= value && value <= (upper ?? value)) {
        lowers.put(at, lower);
        uppers.put(at, upper);
      } else this.#say(index, 'invalid', detailOf('outside-bounds'), { region: termAt(region, at) });
    }
    return { value: values.numbers, status: statuses.terms, lower: lowers.numbers, upper: uppers.numbers };
  }

  /** Says why a row that is readable shows no value, unless its status says so of an empty cell. */
  #sayNotShown(
    index: number,
    { region, status, isPossible }: { readonly region: RegionCode | null; readonly status: Status | null; readonly isPossible: boolean },
  ): void {
    const isEmpty = status !== null && isEmptyStatus(status);
    const isUnreadable = this.#numbers.unreadable.has(index);
    const isWritten = isUnreadable || numberAt(this.#numbers.value, index) !== null;
    if (!isPossible) this.#say(index, 'out-of-range', detailOf('out-of-range'), { region, received: termAt(this.#columns.value, index) });
    else if (isEmpty && isWritten)
      this.#say(index, status === 'Q' ? 'suppressed' : 'invalid', detailOf('value-of-empty-status'), { region });
    else if (status === 'Q') this.#say(index, 'suppressed', detailOf('suppressed-by-status'), { region });
    else if (!isWritten && !isEmpty) this.#say(index, 'missing', detailOf('no-value'), { region });
  }
}

/** Reads observations; what cannot be kept is reported and left out. */
export function readObservations(columns: ObservationColumns, numbers: ReadNumbers, facts: ReaderFacts): ReadObservations {
  return new ObservationReader(columns, numbers, facts).read();
}
