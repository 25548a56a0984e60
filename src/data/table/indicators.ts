import type { Subject } from '../../model/dataset.js';
import type { IndicatorInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import { UNNAMED } from '../complete-indicator.js';
import { labelsOf } from './breakdown.js';
import type { Wording } from './captions.js';
import type { CsvColumns } from './columns.js';
import type { CsvFinding, CsvTable } from './csv-table.js';
import { trimmedColumn, type Rows } from './rows.js';
import { declaredFacts, namesMean, scaledUnit, unitAtEnd, unitFacts, unitWithin, type UnitFacts } from './units.js';
import type { ValueColumn } from './value-columns.js';
import { guessSubject } from '../guess-subject.js';
import { wordsOf } from '../privacy/personal-headers.js';
import { RUPIAH } from '../scaled-rupiah.js';
import { codeAt, termAt, type Terms } from '../terms.js';
import { allWords } from '../../model/text.js';

/** The unit that a cell names, as a dataset writes it; its kind only where it is money, which is never counted. */
function unitIn(text: string): UnitFacts {
  if (/^(%|persen|per ?cent)$/i.test(text)) return { unit: 'percent' };
  const facts = unitFacts(text);
  return facts?.unit === 'rupiah' ? { unit: 'rupiah' } : isScaled(facts) ? facts : { unit: text };
}

/** Whether a unit is thousands of rupiah or more. */
const isScaled = (facts: UnitFacts | null): facts is UnitFacts => facts !== null && typeof facts.unit === 'object';

/** Id of the indicator of rows that name none, where the table describes it: the only one that is known, if one is. */
function unnamedId(known: readonly IndicatorInput[]): string {
  const [only, ...others] = known;
  return only && others.length === 0 ? only.id : UNNAMED;
}

/** Headers that say nothing beside the title of their table. */
const PLAIN_NAME = /^(jumlah|total|nilai|banyaknya|angka|persentase|persen|number|value|percentage)( ?\([^)]*\))?$/i;

/** What the rows of one indicator say of it, each text once. */
interface Said {
  readonly titles: Set<string>;
  readonly units: Set<string>;
  /** Whether a row names no source. */
  isUnsourced: boolean;
}

/** Hears the rows of each indicator that they name, `null` for those that name none. */
function heardOf(rows: Rows, columns: CsvColumns, named: Terms<string> | null): ReadonlyMap<string | null, Said> {
  const said = new Map<string | null, Said>();
  const titles = trimmedColumn(rows, columns.title);
  const units = trimmedColumn(rows, columns.unit);
  const sources = trimmedColumn(rows, columns.source);
  const isAsAbove = (column: Terms<string> | null, at: number) => codeAt(column, at) === codeAt(column, at - 1);
  for (let at = 0; at < rows.count; at += 1) {
    if (at > 0 && isAsAbove(named, at) && isAsAbove(titles, at) && isAsAbove(units, at) && isAsAbove(sources, at)) continue;
    const id = termAt(named, at);
    const texts = said.get(id) ?? { titles: new Set(), units: new Set(), isUnsourced: false };
    said.set(id, texts);
    const [title, unit] = [termAt(titles, at), termAt(units, at)];
    if (title !== null) texts.titles.add(title);
    if (unit !== null) texts.units.add(unit);
    texts.isUnsourced ||= termAt(sources, at) === null;
  }
  return said;
}

/** The indicators of a table, and which of them a row speaks of. */
export interface CsvIndicators {
  readonly described: readonly IndicatorInput[];
  /** Id of the indicator of rows that name none; `null` where nothing that is known says it either. */
  readonly fallback: string | null;
  readonly findings: readonly CsvFinding[];
}

interface IndicatorFacts {
  readonly columns: CsvColumns;
  readonly values: readonly ValueColumn[];
  readonly known: readonly IndicatorInput[];
  /** The title of values that nothing names, what the table, its sheet and its file are called, and the id of the source of those that have no other. */
  readonly origin: { readonly title: Wording | null; readonly source: string | null; readonly places: readonly string[] };
}

/** What a name counts, without the words that only say that it does. */
const countedBy = (name: string) => wordsOf(name).replace(/^ (?:jumlah|banyaknya|data) /, ' ');

/** Whether a header measures land, or is what a title lists first: `Sekolah` under `Jumlah Sekolah, Guru, dan Murid`. */
function standsAlone(header: string, places: readonly string[]): boolean {
  const isFirst = (place: string) => {
    const [first = '', ...others] = place.split(/,| dan | and |&/i);
    return others.length > 0 && countedBy(first) === countedBy(header);
  };
  return /^ (?:luas|area) /.test(wordsOf(header)) || places.some(isFirst);
}

/**
 * Whom or what the names around a table say that a column counts, where its own words say nothing, or a thing or a group:
 * `Industri` under `Penduduk Bekerja Menurut Lapangan Usaha` counts persons. These come first, as they are not to be told by
 * mistake; `null` where the column's own words stay.
 */
function subjectAround(own: Subject | null, header: string, places: readonly string[]): Subject | null {
  if (own === 'person' || own === 'family' || own === 'post') return null;
  const said = places.map(guessSubject);
  const people = said.find((each) => each === 'person' || each === 'family');
  if (own === null) return people ?? said.find((each) => each === 'thing') ?? null;
  return people === undefined || standsAlone(header, places) ? null : people;
}

/** A row's texts, all of one: what several rows of one indicator say. */
const joined = (all: readonly Said[], texts: (said: Said) => ReadonlySet<string>) => [...new Set(all.flatMap((each) => [...texts(each)]))];

/**
 * Describes the indicators that columns are headed by or rows name; what is known of them before comes first. The title
 * of the table, else its file, names values that nothing names; its source is that of those for which neither a row nor
 * what is known has one.
 */
export function csvIndicators(
  { head, rows, units, translated, remarks }: Pick<CsvTable, 'head' | 'rows' | 'units' | 'translated' | 'remarks'>,
  { columns, values, known, origin }: IndicatorFacts,
): CsvIndicators {
  const hasUnit = remarks.unit !== null || remarks.titleUnit !== null || values.some(({ index }) => units[index] != null);
  // Beside a column that is named, one that is headed by a year alone must not be taken for the same indicator.
  const isBesideNamed = columns.indicator === undefined && new Set(values.map(({ indicator }) => indicator === null)).size > 1;
  const isDescribing =
    columns.unit !== undefined ||
    columns.title !== undefined ||
    origin.title !== null ||
    origin.source !== null ||
    hasUnit ||
    isBesideNamed;
  const fallback = isDescribing ? unnamedId(known) : null;
  const labels = labelsOf({ head, rows }, columns);
  const heard = heardOf(rows, columns, labels ?? trimmedColumn(rows, columns.indicator));
  const members = new Map<string, { readonly column: ValueColumn; readonly said: readonly Said[] }>();
  for (const column of values) {
    if (column.parts) {
      for (const [label, { id, name }] of column.parts)
        members.set(id, { column: { ...column, name }, said: [heard.get(label) ?? []].flat() });
      if (!heard.has(null)) continue;
    }
    if (column.indicator !== null && !members.has(column.indicator)) members.set(column.indicator, { column, said: [...heard.values()] });
    if (column.indicator !== null || !isDescribing) continue;
    for (const [named, said] of heard) {
      const id = named ?? fallback;
      const before = id === null ? undefined : members.get(id);
      if (id !== null && !before?.said.includes(said)) members.set(id, { column, said: [...(before?.said ?? []), said] });
    }
  }
  const findings: CsvFinding[] = [];
  const onlyOf = (id: string, column: 'title' | 'unit', texts: readonly string[]) => {
    const [only, ...others] = texts;
    if (others.length === 0) return only ?? null;
    const detail = detailOf('rows-name-several', { indicator: id });
    findings.push({ kind: 'assumed', row: null, column: head[columns[column] ?? -1] ?? column, received: texts.join(' | '), detail });
    return null;
  };
  const headed = ({ name, index }: ValueColumn): Wording | null => {
    if (name === null || name === '') return null;
    if (members.size === 1 && PLAIN_NAME.test(name) && origin.title !== null && remarks.title !== null) return origin.title;
    const english = name === head[index] ? (translated[index] ?? '') : '';
    return english === '' ? name : { id: name, en: english };
  };
  /** Where one place says rupiah and another thousands or millions of it, the figures are in these. */
  const unitOf = ({ name, index }: ValueColumn, told: UnitFacts | null): UnitFacts | null => {
    const below = units[index] ?? null;
    const named = unitWithin(name ?? '') ?? unitAtEnd(name ?? '');
    const first = told ?? below ?? named ?? remarks.unit ?? (members.size === 1 ? remarks.titleUnit : null);
    if (first === null ? RUPIAH.test(name ?? '') : first.unit === 'rupiah') {
      const scaled = scaledUnit(`${name ?? ''} rupiah`) ?? [below, remarks.unit, remarks.titleUnit].find(isScaled);
      if (scaled) return scaled;
    }
    // Per cent and rupiah in a name are read by `validate`, which states that they were.
    if (first === named && (first?.unit === 'percent' || first?.unit === 'rupiah')) return null;
    return first?.kind === 'count' && namesMean(name ?? '') ? { ...first, kind: 'rate' } : first;
  };
  const described = [...members].flatMap(([id, { column, said }]): readonly IndicatorInput[] => {
    if (known.some((each) => each.id === id)) return [];
    const title =
      onlyOf(
        id,
        'title',
        joined(said, ({ titles }) => titles),
      ) ??
      headed(column) ??
      (id === UNNAMED ? origin.title : null);
    const unit = onlyOf(
      id,
      'unit',
      joined(said, (each) => each.units),
    );
    const told = unitOf(column, unit === null ? null : unitIn(unit));
    const words = [id, ...(title === null ? [] : [allWords(title)])].join(' ');
    const counted = typeof told?.unit === 'string' ? declaredFacts(told.unit, words)?.subject : null;
    const own = guessSubject(words);
    const subject = told?.subject == null && counted == null ? subjectAround(own, column.name ?? id, origin.places) : null;
    if (subject !== null)
      findings.push({
        kind: 'assumed',
        row: null,
        column: head[column.index] ?? null,
        received: '',
        detail: detailOf('assumed-subject-around', { subject }),
      });
    // An office is held by persons, and is none: `PSM (orang)`.
    const isPost = told?.subject === 'person' && own === 'post';
    return [
      { id, ...(title !== null && { title }), ...told, ...(isPost ? { subject: 'post' as const } : subject !== null && { subject }) },
    ];
  });
  const isSourced = ({ id, source }: IndicatorInput) =>
    source != null || !(members.get(id)?.said.some(({ isUnsourced }) => isUnsourced) ?? false);
  const { source } = origin;
  const sourced = [...known, ...described].map((each) => (source === null || isSourced(each) ? each : { ...each, source }));
  return { described: sourced, fallback, findings };
}
