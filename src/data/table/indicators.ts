import type { IndicatorInput } from '../../model/dataset.schema.js';
import { UNNAMED } from '../complete-indicator.js';
import { cellIn } from './cell.js';
import type { CsvColumns } from './columns.js';
import { titleOf, type CsvFile } from './file.js';
import { periodOf } from './headers.js';
import type { CsvFinding, CsvRow, CsvTable } from './table.js';

/** A column of values, and what its header says of them. */
export interface ValueColumn {
  readonly index: number;
  readonly header: string;
  /** `null` where a column of the table or nothing says it. */
  readonly indicator: string | null;
  readonly period: string | null;
}

/** An id for a column's header: small letters, digits and dashes. */
function idOf(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || UNNAMED;
}

/** The columns of values; two headers that make one id stay two indicators. */
export function valueColumns(head: readonly string[], columns: CsvColumns, known: readonly IndicatorInput[]): readonly ValueColumn[] {
  if (columns.value !== undefined)
    return [{ index: columns.value, header: head[columns.value] ?? '', indicator: null, period: null }];
  const headers = new Map<string, string>();
  return columns.values.map((index) => {
    const header = head[index] ?? '';
    const period = periodOf(header);
    if (period !== null) return { index, header, indicator: null, period };
    const described = known.find(({ id, title }) => id === header || title === header || id === idOf(header));
    let indicator = described?.id ?? idOf(header);
    for (let count = 2; (headers.get(indicator) ?? header) !== header; count += 1) indicator = `${idOf(header)}-${count}`;
    headers.set(indicator, header);
    return { index, header, indicator, period: null };
  });
}

/** The unit that a cell names, as a dataset writes it. */
export function unitIn(text: string): string {
  if (/^(%|persen|per ?cent)$/i.test(text)) return 'percent';
  return /^(rp\.?|rupiah|idr)$/i.test(text) ? 'rupiah' : text;
}

/** What the rows of one indicator say in a column, each text once. */
function textsOf(rows: readonly CsvRow[], index: number | undefined): readonly string[] {
  return [...new Set(rows.flatMap((row) => cellIn(row, index) ?? []))];
}

/** Id of the indicator of rows that name none, where the table describes it: the only one that is known, if one is. */
function unnamedId(known: readonly IndicatorInput[]): string {
  const [only, ...others] = known;
  return only && others.length === 0 ? only.id : UNNAMED;
}

/** The indicators of a table, and which of them a row speaks of. */
export interface CsvIndicators {
  readonly described: readonly IndicatorInput[];
  /** `null` where neither header nor row nor anything that is known says it. */
  readonly idIn: (row: CsvRow, column: ValueColumn) => string | null;
  readonly findings: readonly CsvFinding[];
}

interface IndicatorFacts {
  readonly columns: CsvColumns;
  readonly values: readonly ValueColumn[];
  readonly known: readonly IndicatorInput[];
  readonly file: CsvFile | undefined;
}

/**
 * Describes the indicators that columns are headed by or rows name; what is known of them before comes first. The file
 * is the title of values that nothing names, and the source of those for which neither a row nor what is known has one.
 */
export function csvIndicators(
  { head, rows }: Pick<CsvTable, 'head' | 'rows'>,
  { columns, values, known, file }: IndicatorFacts,
): CsvIndicators {
  const isDescribing = columns.unit !== undefined || columns.title !== undefined || file !== undefined;
  const fallback = isDescribing ? unnamedId(known) : null;
  const idIn = (row: CsvRow, { indicator }: ValueColumn) => indicator ?? cellIn(row, columns.indicator) ?? fallback;

  const members = new Map<string, { readonly header: string | null; readonly rows: CsvRow[] }>();
  for (const column of values)
    for (const row of rows) {
      const id = idIn(row, column);
      if (id === null || (column.indicator === null && !isDescribing)) continue;
      const member = members.get(id) ?? { header: column.indicator === null ? null : column.header, rows: [] };
      members.set(id, member);
      member.rows.push(row);
    }
  const findings: CsvFinding[] = [];
  const onlyOf = (id: string, column: 'title' | 'unit', texts: readonly string[]) => {
    const [only, ...others] = texts;
    if (others.length === 0) return only ?? null;
    const detail = `The rows of indicator "${id}" name several; none was taken.`;
    findings.push({ kind: 'assumed', row: null, column: head[columns[column] ?? -1] ?? column, received: texts.join(' | '), detail });
    return null;
  };
  const described = [...members].flatMap(([id, member]): readonly IndicatorInput[] => {
    if (known.some((each) => each.id === id)) return [];
    const written = onlyOf(id, 'title', textsOf(member.rows, columns.title)) ?? member.header;
    const fallbackTitle = id === UNNAMED && file ? titleOf(file) : null;
    const title = written === null || written === '' ? fallbackTitle : written;
    const unit = onlyOf(id, 'unit', textsOf(member.rows, columns.unit));
    return [{ id, ...(title !== null && { title }), ...(unit !== null && { unit: unitIn(unit) }) }];
  });
  const isSourced = ({ id, source }: IndicatorInput) =>
    source != null || (members.get(id)?.rows ?? []).every((row) => cellIn(row, columns.source) !== null);
  const sourced = [...known, ...described].map((each) => (file === undefined || isSourced(each) ? each : { ...each, source: file.name }));
  return { described: sourced, idIn, findings };
}
