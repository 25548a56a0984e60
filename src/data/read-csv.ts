import type { DatasetInput, IndicatorInput, ObservationInput } from '../model/dataset.schema.js';
import { isPeriod } from '../model/period.js';
import type { Region } from '../model/region.js';
import { assignColumns, type CsvColumns } from './csv-columns.js';
import { readTable, type CsvFinding, type CsvRow } from './csv-table.js';
import { hearWitnesses } from './csv-witnesses.js';
import type { DecimalSign } from './parse-number.js';

/** How a CSV is read. */
export interface CsvOptions {
  /** The register whose codes and names tell the region column. */
  readonly regions: readonly Region[];
  /** The decimal sign, where it is known; else it is decided for each column. */
  readonly decimal?: DecimalSign;
  /** What is known of the indicators: title, unit, kind, source … */
  readonly indicators?: readonly IndicatorInput[];
}

type CsvObservation = Pick<ObservationInput, 'region'> & Partial<ObservationInput>;

/** A column of values, and what its header says of them. */
interface ValueColumn {
  readonly index: number;
  readonly header: string;
  /** `null` where a column of the table or nothing says it. */
  readonly indicator: string | null;
  readonly period: string | null;
}

/** An id for a column's header: small letters, digits and dashes. */
function idOf(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'value';
}

/** The columns of values; two headers that make one id stay two indicators. */
function valueColumns(head: readonly string[], columns: CsvColumns, known: readonly IndicatorInput[]): readonly ValueColumn[] {
  if (columns.value !== undefined)
    return [{ index: columns.value, header: head[columns.value] ?? '', indicator: null, period: null }];
  const headers = new Map<string, string>();
  return columns.values.map((index) => {
    const header = head[index] ?? '';
    if (isPeriod(header)) return { index, header, indicator: null, period: header };
    const described = known.find(({ id, title }) => id === header || title === header || id === idOf(header));
    let indicator = described?.id ?? idOf(header);
    for (let count = 2; (headers.get(indicator) ?? header) !== header; count += 1) indicator = `${idOf(header)}-${count}`;
    headers.set(indicator, header);
    return { index, header, indicator, period: null };
  });
}

function observationsOf({ cells, row }: CsvRow, columns: CsvColumns, values: readonly ValueColumn[]): CsvObservation[] {
  const cell = (index: number | undefined) => {
    const text = index === undefined ? '' : (cells[index] ?? '').trim();
    return text === '' ? null : text;
  };
  const shared = {
    region: cell(columns.region) ?? '',
    status: cell(columns.status),
    lower: cell(columns.lower),
    upper: cell(columns.upper),
    note: cell(columns.note),
    method: cell(columns.method),
    source: cell(columns.source),
    row,
  };
  return values.map(({ index, header, indicator, period }) => ({
    ...shared,
    indicator: indicator ?? cell(columns.indicator),
    period: period ?? cell(columns.period),
    value: cell(index) ?? '',
    column: header,
  }));
}

/** Indicators named by the columns, with what is known of them before. */
function describedIndicators(values: readonly ValueColumn[], known: readonly IndicatorInput[]): readonly IndicatorInput[] {
  const named = values.flatMap(({ indicator, header }) => (indicator === null ? [] : [{ id: indicator, title: header }]));
  return [...known, ...named.filter(({ id }, index) => ![...known, ...named.slice(0, index)].some((each) => each.id === id))];
}

/**
 * Reads CSV: long (`region,indicator,period,value[,status]`) or wide (a column for each period or each indicator);
 * parted by comma, semicolon or tab; with or without byte order mark; UTF-8 or Windows-1252. The region column is the
 * one whose cells match regions, whatever its header; rows of which another column names another region are left out and
 * reported. Values stay as they are written until `validate` reads them.
 * @throws {DataValidationError} where there is no header or row, or no column of regions or values
 * @example readCsv('kode;2023;2024\n1371010;4,1;4,06', { regions: register })
 */
export function readCsv(input: string | Uint8Array | ArrayBuffer, options: CsvOptions): DatasetInput {
  const table = readTable(input);
  const columns = assignColumns(table, options.regions);
  const heard = hearWitnesses(table, columns, options.regions);
  const known = options.indicators ?? [];
  const values = valueColumns(table.head, columns, known);
  const about = (index: number) => ({ row: null, column: table.head[index] ?? '', received: '' });
  const unread: readonly CsvFinding[] = [
    ...columns.unread.map((index) => ({ ...about(index), kind: 'assumed' as const, detail: 'The column is nothing that the map reads.' })),
    ...columns.empty.map((index) => ({ ...about(index), kind: 'missing' as const, detail: 'The column has a header and no value.' })),
  ];
  return {
    indicators: describedIndicators(values, known),
    observations: heard.rows.flatMap((row) => observationsOf(row, columns, values)),
    findings: [...table.findings, ...heard.findings, ...unread],
    decimal: options.decimal ?? null,
  };
}
