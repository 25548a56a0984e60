import { dsvFormat } from 'd3-dsv';
import type { DatasetInput, IndicatorInput, ObservationInput } from '../model/dataset.schema.js';
import { DataValidationError } from '../model/errors.js';
import { isPeriod } from '../model/period.js';
import type { Region } from '../model/region.js';
import { assignColumns, type CsvColumns } from './csv-columns.js';
import type { DecimalSign } from './parse-number.js';

type Finding = NonNullable<DatasetInput['findings']>[number];

/** How a CSV is read. */
export interface CsvOptions {
  /** The register whose codes and names tell the region column. */
  readonly regions: readonly Region[];
  /** The decimal sign, where it is known; else it is decided for each column. */
  readonly decimal?: DecimalSign;
  /** What is known of the indicators: title, unit, kind, source … */
  readonly indicators?: readonly IndicatorInput[];
}

const SIGNS = [',', ';', '\t'] as const;

/** UTF-8, or where the bytes are not, Windows-1252; without byte order mark. */
function decode(input: string | Uint8Array | ArrayBuffer): string {
  if (typeof input === 'string') return input.replace(/^\ufeff/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return new TextDecoder('windows-1252').decode(input);
  }
}

/** The sign that parts the most cells of the first line, outside quotes. */
function delimiterOf(text: string): string {
  const [head = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n|\r/);
  const counts = SIGNS.map((sign) => head.split(sign).length);
  return SIGNS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** An id for a column's header: small letters, digits and dashes. */
function idOf(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'value';
}

interface Row {
  readonly cells: readonly string[];
  /** As a person counts, the header being 1. */
  readonly row: number;
}

type CsvObservation = Pick<ObservationInput, 'region'> & Partial<ObservationInput>;

function longObservation(row: Row, head: readonly string[], columns: Extract<CsvColumns, { form: 'long' }>): CsvObservation {
  const cell = (index: number | undefined) => (index === undefined ? null : (row.cells[index]?.trim() ?? ''));
  const given = (index: number | undefined) => cell(index) || null;
  return {
    region: cell(columns.region) ?? '',
    indicator: given(columns.indicator),
    period: given(columns.period),
    value: cell(columns.value),
    status: given(columns.status),
    lower: given(columns.lower),
    upper: given(columns.upper),
    note: given(columns.note),
    method: given(columns.method),
    source: given(columns.source),
    row: row.row,
    column: head[columns.value] ?? null,
  };
}

function wideObservations(row: Row, head: readonly string[], columns: Extract<CsvColumns, { form: 'wide' }>): CsvObservation[] {
  const shared = {
    region: row.cells[columns.region]?.trim() ?? '',
    row: row.row,
    source: (columns.source === undefined ? null : row.cells[columns.source]?.trim()) || null,
  };
  const period = columns.period === undefined ? null : row.cells[columns.period]?.trim() || null;
  return columns.values.map((index) => {
    const header = head[index]?.trim() ?? '';
    return {
      ...shared,
      indicator: isPeriod(header) ? null : idOf(header),
      period: isPeriod(header) ? header : period,
      value: row.cells[index]?.trim() ?? '',
      column: header,
    };
  });
}

/** Indicators named by the columns, with what is known of them before. */
function describedIndicators(head: readonly string[], columns: CsvColumns, known: readonly IndicatorInput[]): readonly IndicatorInput[] {
  if (columns.form === 'long') return known;
  const named = columns.values.map((index) => head[index]?.trim() ?? '').filter((header) => !isPeriod(header));
  return [
    ...known,
    ...named.filter((header) => !known.some(({ id }) => id === idOf(header))).map((header) => ({ id: idOf(header), title: header })),
  ];
}

/**
 * Reads CSV: long (`region,indicator,period,value[,status]`) or wide (a column for each period or each indicator);
 * parted by comma, semicolon or tab; with or without byte order mark; UTF-8 or Windows-1252. The region column is the
 * one whose cells match regions, whatever its header. Values stay as they are written until `validate` reads them.
 * @throws {DataValidationError} where there is no row, or no column of regions or values
 * @example readCsv('kode;2023;2024\n1371010;4,1;4,06', { regions: register })
 */
export function readCsv(input: string | Uint8Array | ArrayBuffer, options: CsvOptions): DatasetInput {
  const text = decode(input);
  const records = dsvFormat(delimiterOf(text)).parseRows(text);
  const [head = [], ...body] = records;
  const rows = body
    .map((cells, index): Row => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new DataValidationError('Expected a header and at least one row of CSV.', []);
  const columns = assignColumns(head, rows.map(({ cells }) => cells), options.regions);
  const findings: Finding[] = columns.unread.map((index) => ({
    kind: 'assumed',
    row: null,
    column: head[index] ?? '',
    received: '',
    detail: 'The column holds text and was not read.',
  }));
  const observations =
    columns.form === 'long'
      ? rows.map((row) => longObservation(row, head, columns))
      : rows.flatMap((row) => wideObservations(row, head, columns));
  return {
    indicators: describedIndicators(head, columns, options.indicators ?? []),
    observations,
    findings,
    decimal: options.decimal ?? null,
  };
}
