import { detailOf } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import type { Region } from '../../model/region.js';
import { labelsOf, partedColumns } from './breakdown.js';
import { assignColumns, type CsvColumns } from './columns.js';
import { withAddedColumns, type CsvFinding, type CsvTable } from './csv-table.js';
import { datedHeader, rolesOf } from './headers.js';
import { asList } from './list-items.js';
import { pointColumns } from './point-columns.js';
import { cellIn, filterRows, textsOf, withColumn } from './rows.js';
import { holdsSexes } from './parting-columns.js';
import { rowsApart, withRegionsAbove, withTitlesAsIndicators } from './rows-apart.js';
import { isTotal } from './total-words.js';
import { toldApart } from './value-columns.js';
import { isBareYear, isDay, monthOf, writtenPeriod, yearIn } from './written-period.js';
import { isMissing } from '../parse-number.js';
import { mapTerms, TermCoder } from '../terms.js';

/** A table, which column of it is what, and what was found. */
export interface ReadColumns {
  readonly table: CsvTable;
  readonly columns: CsvColumns;
  /** The column whose months went into the periods; -1 where there is none. */
  readonly months: number;
  readonly findings: readonly CsvFinding[];
}

const MONTH_HEADER = /^(?:bulan|bln|month)$/i;

/** The month that a cell names or numbers, from `01` on; `null` where it does not. */
function monthIn(cell: string): string | null {
  const number = /^0?([1-9]|1[0-2])(?:\.0)?$/.exec(cell)?.[1];
  return number === undefined ? monthOf(cell) : number.padStart(2, '0');
}

/** A table whose months stand in a column beside that of their years, or below a title with the year, as one of periods. */
function withMonths(table: CsvTable): { readonly table: CsvTable; readonly months: number } {
  const { head, rows, region, remarks } = table;
  const months = head.findIndex((header, index) => index !== region && MONTH_HEADER.test(header.trim()));
  const period = rolesOf(head, region).period;
  const filled = (index: number) =>
    textsOf(rows, index)
      .map((cell) => cell.trim())
      .filter((cell) => !isMissing(cell));
  const holdsOnly = (index: number, isOne: (cell: string) => boolean) => filled(index).length > 0 && filled(index).every(isOne);
  const asPeriods = (index: number) => head.map((header, at) => (at === index ? 'periode' : header));
  if (months < 0) return { table, months };
  // `Januari 2024` is a period by itself.
  if (period === undefined && holdsOnly(months, (cell) => writtenPeriod(cell) !== null))
    return { table: { ...table, head: asPeriods(months) }, months: -1 };
  if (!holdsOnly(months, (cell) => monthIn(cell) !== null)) return { table, months: -1 };
  const year = remarks.period !== null && isBareYear(remarks.period) ? remarks.period : null;
  if (period === undefined) {
    const dated = mapTerms(rows.columns[months] ?? null, (cell) =>
      isMissing(cell.trim()) ? '' : `${year ?? ''}-${monthIn(cell.trim()) ?? ''}`,
    );
    return year === null
      ? { table, months: -1 }
      : { table: { ...table, head: asPeriods(months), rows: withColumn(rows, months, dated) }, months: -1 };
  }
  if (!holdsOnly(period, isBareYear)) return { table, months: -1 };
  const [dates, none] = [new TermCoder<string>(rows.count), new TermCoder<string>(rows.count)];
  for (let at = 0; at < rows.count; at += 1) {
    const [ofYear, ofMonth] = [cellIn(rows, at, period), cellIn(rows, at, months)];
    const month = ofMonth === null ? null : monthIn(ofMonth);
    dates.put(at, ofYear === null || month === null ? (ofYear ?? '') : `${ofYear.slice(0, 4)}-${month}`);
    none.put(at, '');
  }
  const blank = <Text>(texts: readonly Text[], empty: Text) => texts.map((text, index) => (index === months ? empty : text));
  return {
    table: {
      ...table,
      head: blank(head, ''),
      levels: blank(table.levels, []),
      rows: withColumn(withColumn(rows, period, dates.terms), months, none.terms),
    },
    months,
  };
}

/** Headers of the day on which something happened or was paid: `tanggal`, `Tgl Kejadian`. */
const EVENT_DAY =
  /^(?:tanggal|tgl|waktu|date)\b\.?(?:[\s_]+(?:kejadian|peristiwa|bencana|kebakaran|kecelakaan|penyaluran|penyerahan|pencairan|realisasi|of[\s_]event|event|incident))?$/i;

/**
 * A list of what happened on single days, with a column of their years: a day with hardly more than one row is no period
 * of a map. Measured days have a row for most regions and stay periods.
 */
function withYears(table: CsvTable): { readonly table: CsvTable; readonly days: number } {
  const { head, rows, region } = table;
  const none = { table, days: -1 };
  const days = head.findIndex((header, index) => index !== region && EVENT_DAY.test(header.trim().replace(/_/g, ' ')));
  const { period = days } = rolesOf(head, region);
  if (days < 0 || region < 0 || period !== days) return none;
  const texts = textsOf(rows, days)
    .map((text) => text.trim())
    .filter((text) => !isMissing(text));
  const places = textsOf(rows, region).length;
  const areSingle = texts.length > 2 && texts.length * 2 > rows.count && texts.every(isDay);
  // Men and women of a day, or parts and their sum, are figures, not things that happened.
  const partsFigures = head.some((_, index) => index !== region && (holdsSexes(rows, index) || textsOf(rows, index).some(isTotal)));
  // With a row for each region, the day may be that of the last change.
  if (!areSingle || places < 2 || places === rows.count || partsFigures) return none;
  const years = mapTerms(rows.columns[days] ?? null, yearIn);
  return years === null ? none : { table: withAddedColumns(table, 'Tahun', [years]), days };
}

/** A table of which no two columns of values are headed alike. */
function withLetters(table: CsvTable, { values }: CsvColumns): Pick<ReadColumns, 'table' | 'findings'> {
  const { head, alike } = toldApart(table.head, values);
  if (alike.size === 0) return { table, findings: [] };
  const levels = table.levels.map((texts, index) => {
    const [before = '', after = ''] = [table.head[index], head[index]];
    if (before === after) return texts;
    const [letter, last = ''] = [after.slice(before.length).trim(), texts[texts.length - 1]];
    // A year stays one: what tells the two apart stands beside it.
    return datedHeader(last) === null
      ? [...texts.slice(0, -1), `${last} ${letter}`.trim()]
      : [...texts, `Kolom ${letter.replace(/[()]/g, '')}`];
  });
  const findings = [...alike].map(([header, indexes]): CsvFinding => {
    const columns = indexes.map((index) => head[index] ?? '');
    return { kind: 'assumed', row: null, column: columns.join(', '), received: header, detail: detailOf('headers-alike', { header }) };
  });
  return { table: { ...table, head, levels }, findings };
}

/** So many labels are named in the report. */
const MOST_LABELS = 6;

function shortList(texts: readonly string[]): string {
  return texts.length > MOST_LABELS ? `${texts.slice(0, MOST_LABELS).join(', ')}, …` : texts.join(', ');
}

/** Says which columns part the figures of a table, and by what. */
function partedFindings(table: CsvTable, columns: CsvColumns): readonly CsvFinding[] {
  return (columns.breakdown ?? []).map((index) => {
    const column = table.head[index] ?? '';
    const labels = labelsOf(table, { ...columns, breakdown: [index] })?.distinct ?? [];
    return { kind: 'assumed', row: null, column, received: shortList(labels), detail: detailOf('rows-parted', { columns: `"${column}"` }) };
  });
}

/**
 * Says which column of a table is what, and what tells its rows apart.
 * Where it cannot be told what the rows of one region are, none of them is left.
 * @param fileTitle what the file is called, which may tell what the items of a list are
 * @throws {DataValidationError} where no column names regions or holds values
 */
export function readColumns(written: CsvTable, regions: readonly Region[], fileTitle: string | null = null): ReadColumns {
  const below = withRegionsAbove(written, written.region);
  const monthly = withMonths(below === null ? written : { ...written, rows: below });
  const { months } = monthly;
  const dated = withYears(monthly.table);
  const columns = withTitlesAsIndicators(dated.table, pointColumns(dated.table, regions) ?? assignColumns(dated.table, regions));
  const lettered = withLetters(dated.table, columns);
  const { table } = lettered;
  const above: CsvFinding = {
    kind: 'assumed',
    row: null,
    column: written.head[written.region] ?? null,
    received: '',
    detail: detailOf('regions-above'),
  };
  const ofDays =
    dated.days < 0
      ? []
      : [{ kind: 'assumed', row: null, column: table.head[dated.days] ?? null, received: '', detail: detailOf('years-of-days') } as const];
  const findings = [...lettered.findings, ...(below === null ? [] : [above]), ...ofDays];
  const { head } = table;
  const apart = rowsApart(table, columns, regions, dated.days);
  const isEmpty = columns.region >= 0 && columns.value === undefined && columns.values.length === 0;
  if (isEmpty && apart.kind !== 'items') throw new DataValidationError(detailOf('no-values'), []);
  const quoted = (indexes: readonly number[]) => indexes.map((index) => `"${head[index] ?? ''}"`).join(', ');
  if (apart.kind === 'breakdown') {
    const parted = partedColumns(columns, apart.columns);
    return { table, columns: parted, months, findings: [...findings, ...partedFindings(table, parted)] };
  }
  if (apart.kind === 'items') {
    const list = asList(table, columns, apart, fileTitle);
    return { ...list, months, findings: [...findings, ...list.findings, ...partedFindings(list.table, list.columns)] };
  }
  if (apart.kind === 'unclear') {
    const telling = apart.columns;
    const detail = telling.length === 0 ? detailOf('rows-unnamed') : detailOf('rows-unclear', { columns: quoted(telling) });
    const column = telling.length === 0 ? (head[columns.region] ?? null) : telling.map((index) => head[index] ?? '').join(', ');
    // Rows that are not known for what they are: the report says so of each.
    const unread = Array.from(table.rows.numbers, (row): CsvFinding => ({ kind: 'duplicate', row, column, received: '', detail }));
    return { table: { ...table, rows: filterRows(table.rows, () => false) }, columns, months, findings: [...findings, ...unread] };
  }
  return { table, columns, months, findings };
}
