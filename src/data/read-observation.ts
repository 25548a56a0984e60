import type { Indicator, Observation } from '../model/dataset.js';
import { detailOf, type Detail } from '../model/detail.js';
import type { RegionCode, RegionLevel } from '../model/region.js';
import type { ReportEntry, ReportKind } from '../model/report.js';
import { isEmptyStatus } from '../model/status.js';
import { localized } from './complete-indicator.js';
import { finding, type FindingFacts } from './findings.js';
import { isCorrected, type RegionMatch } from './match-region.js';
import type { ObservationColumns } from './observation-columns.js';
import { namesChange } from './names-change.js';
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

/** Whether a value can be: a share lies within 0 to 100 per cent, and nothing is counted less than zero times, but for a change. */
function isPossible(value: number, indicator: Indicator): boolean {
  const { unit, kind } = indicator;
  if (value >= 0 && (kind !== 'rate' || unit !== 'percent' || value <= 100)) return true;
  return (kind !== 'count' && unit !== 'percent') || namesChange(indicator);
}

/** What stands in a row of a column, as text without space around it. */
const textOf = (terms: Terms<string | number> | null, index: number): string => String(termAt(terms, index)).trim();

/** Reads observations row by row. Its methods stay compiled from one reading to the next, as functions within one would not. */
class ObservationReader {
  readonly #columns: ObservationColumns;
  readonly #numbers: ReadNumbers;
  readonly #facts: ReaderFacts;
  readonly #table: TableMaker;
  readonly #sources: TermCoder<string>;
  readonly #matches = new PairMemo<RegionMatch>();
  readonly #corrected = new Set<string>();
  readonly #byId: ReadonlyMap<string, Indicator>;
  readonly #byCode: (Indicator | undefined)[] = [];
  readonly #marks = new PairMemo<Marks>();
  readonly #notes = new PairMemo<Observation['note']>();
  readonly #methods: (Observation['method'] | undefined)[] = [];

  constructor(columns: ObservationColumns, numbers: ReadNumbers, facts: ReaderFacts) {
    this.#columns = columns;
    this.#numbers = numbers;
    this.#facts = facts;
    this.#table = new TableMaker(columns.count);
    this.#sources = new TermCoder(columns.count);
    this.#byId = new Map(facts.indicators.map((indicator) => [indicator.id, indicator]));
  }

  read(): ReadObservations {
    const columns = this.#columns;
    const indexes = new Int32Array(columns.count);
    let count = 0;
    for (let index = 0; index < columns.count; index += 1) {
      const region = this.#regionAt(index);
      const indicator = this.#indicatorAt(index);
      const marks = region !== null && indicator ? this.#marksAt(index, region) : null;
      if (region === null || !indicator || !marks) continue;
      this.#put(count, index, { region, indicator, marks });
      indexes[count] = index;
      count += 1;
    }
    return { table: this.#table.first(count), indexes: indexes.subarray(0, count), columns, sources: firstTerms(this.#sources.terms, count) };
  }

  #say(index: number, kind: ReportKind, detail: Detail, facts: FindingFacts = {}): void {
    const columns = this.#columns;
    const period = termAt(columns.period, index);
    this.#facts.report(
      finding(kind, detail, {
        row: columns.rows[index],
        column: termAt(columns.column, index),
        indicator: termAt(columns.indicator, index) ?? this.#facts.unnamed,
        period: period === null ? null : String(period).trim(),
        ...facts,
      }),
    );
  }

  #matchAt(index: number): RegionMatch {
    const { region, level, rows } = this.#columns;
    const known = this.#matches.get(codeAt(region, index), codeAt(level, index));
    if (known) return known;
    const text = textOf(region, index);
    const match = this.#matches.set(codeAt(region, index), codeAt(level, index), this.#facts.join(text, termAt(level, index) ?? undefined));
    // A correction may be wrong: whoever keeps the table can tell. Each text is named once, in its first row.
    if ('region' in match && !this.#corrected.has(`${match.region.code} ${text}`) && isCorrected(text, match.region)) {
      const { code, name } = match.region;
      this.#corrected.add(`${code} ${text}`);
      this.#facts.report(finding('assumed', detailOf('region-corrected', { name, code }), { row: rows[index], received: text, region: code }));
    }
    return match;
  }

  #regionAt(index: number): RegionCode | null {
    const match = this.#matchAt(index);
    if ('region' in match) return match.region.code;
    const received = textOf(this.#columns.region, index);
    const candidates = match.candidates.map(({ code }) => code);
    if (candidates.length === 0) this.#say(index, 'unmatched', detailOf('region-unknown'), { received });
    else this.#say(index, 'ambiguous', detailOf('region-ambiguous'), { received, candidates });
    return null;
  }

  #indicatorAt(index: number): Indicator | undefined {
    const { indicator } = this.#columns;
    return (this.#byCode[codeAt(indicator, index) + 1] ??= this.#byId.get(termAt(indicator, index) ?? this.#facts.unnamed));
  }

  #marksAt(index: number, region: RegionCode): Marks | null {
    const { period, status } = this.#columns;
    const known = this.#marks.get(codeAt(period, index), codeAt(status, index));
    if (known) return known;
    const written = { period: termAt(period, index), status: termAt(status, index) };
    const marks = readMarks(written, (kind, detail, facts) => this.#say(index, kind, detail, { region, ...facts }));
    return marks && this.#marks.set(codeAt(period, index), codeAt(status, index), marks);
  }

  #noteAt(index: number, { written }: Marks): Observation['note'] {
    const { note, status } = this.#columns;
    const known = this.#notes.get(codeAt(note, index), codeAt(status, index));
    return known === undefined ? this.#notes.set(codeAt(note, index), codeAt(status, index), noteOf(termAt(note, index), written)) : known;
  }

  #methodAt(index: number): Observation['method'] {
    const { method } = this.#columns;
    const code = codeAt(method, index);
    return code < 0 ? null : (this.#methods[code] ??= localized(termAt(method, index)));
  }

  /** Puts what a row says in the place of an observation. */
  #put(at: number, index: number, { region, indicator, marks }: { readonly region: RegionCode; readonly indicator: Indicator; readonly marks: Marks }): void {
    const [columns, numbers, table] = [this.#columns, this.#numbers, this.#table];
    const value = numberAt(numbers.value, index);
    const { status } = marks.written;
    const empty = status !== null && isEmptyStatus(status);
    const possible = empty || value === null || isPossible(value, indicator);
    const isUnreadable = value === null && numbers.unreadable.has(index);
    if (!possible) this.#say(index, 'out-of-range', detailOf('out-of-range'), { region, received: termAt(columns.value, index) });
    if (empty && (value !== null || isUnreadable))
      this.#say(index, status === 'Q' ? 'suppressed' : 'invalid', detailOf('value-of-empty-status'), { region });
    else if (status === 'Q') this.#say(index, 'suppressed', detailOf('suppressed-by-status'), { region });
    else if (value === null && !isUnreadable && !empty) this.#say(index, 'missing', detailOf('no-value'), { region });
    const shown = empty || !possible ? null : value;
    const lower = numberAt(numbers.lower, index);
    const upper = numberAt(numbers.upper, index);
    const ordered = shown !== null && (lower ?? shown) <= shown && shown <= (upper ?? shown);
    if (shown !== null && !ordered) this.#say(index, 'invalid', detailOf('outside-bounds'), { region });
    const source = termAt(columns.source, index);
    table.indicator.put(at, indicator.id);
    table.region.put(at, region);
    table.period.put(at, marks.period);
    table.value.put(at, shown);
    table.status.put(at, shown !== null ? (status ?? 'A') : empty ? status : 'O');
    table.lower.put(at, ordered ? lower : null);
    table.upper.put(at, ordered ? upper : null);
    table.note.put(at, this.#noteAt(index, marks));
    table.method.put(at, this.#methodAt(index));
    table.source.put(at, source);
    const answering = source ?? indicator.source;
    this.#sources.put(at, answering === '' ? null : answering);
  }
}

/** Reads observations row by row; what cannot be kept is reported and left out. */
export function readObservations(columns: ObservationColumns, numbers: ReadNumbers, facts: ReaderFacts): ReadObservations {
  return new ObservationReader(columns, numbers, facts).read();
}
