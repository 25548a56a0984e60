import type { DatasetInput, IndicatorInput, ObservationInput } from '../../model/dataset.schema.js';
import type { Region } from '../../model/region.js';
import { cellIn } from './cell.js';
import { assignColumns, type CsvColumns } from './columns.js';
import type { CsvFile } from './file.js';
import { csvIndicators, valueColumns } from './indicators.js';
import { asMeant, ownDecimal } from './own.js';
import { readPointRows, type PointRows } from './points.js';
import { recordsIn, tableOf, type CsvFinding, type CsvRow, type CsvTable } from './table.js';
import { hearWitnesses } from './witnesses.js';
import type { DecimalSign } from '../parse-number.js';
import { withheldDetail } from '../privacy/personal-data.js';

/** How a CSV is read. */
export interface CsvOptions {
  /** The register whose codes and names tell the region column. */
  readonly regions: readonly Region[];
  /** The decimal sign, where it is known; else it is decided for each column. */
  readonly decimal?: DecimalSign;
  /** What is known of the indicators: title, unit, kind, source … */
  readonly indicators?: readonly IndicatorInput[];
  /** The file of the table: the title of values that nothing names, and the source of figures that have no other. */
  readonly file?: CsvFile | undefined;
}

type CsvObservation = Pick<ObservationInput, 'region'> & Partial<ObservationInput>;

/** What all values of a row share. */
function sharedIn(row: CsvRow, columns: CsvColumns): CsvObservation {
  return {
    region: cellIn(row, columns.region) ?? '',
    status: cellIn(row, columns.status),
    lower: cellIn(row, columns.lower),
    upper: cellIn(row, columns.upper),
    note: cellIn(row, columns.note),
    method: cellIn(row, columns.method),
    source: cellIn(row, columns.source),
    row: row.row,
  };
}

/** Layers whose rows name no source have the file for one. */
function sourcedLayers(layers: PointRows['layers'], file: CsvFile | undefined): PointRows['layers'] {
  return layers.map((layer) => ({ ...layer, source: layer.source ?? file?.name ?? null }));
}

/** The file as a source, where anything has it for one. */
function fileSource(file: CsvFile | undefined, described: readonly { readonly source?: string | null | undefined }[]): Pick<DatasetInput, 'sources'> {
  if (file === undefined || !described.some(({ source }) => source === file.name)) return {};
  return { sources: [{ id: file.name, title: file.name, url: file.url }] };
}

/** Says which columns were not read, and why. */
function unreadColumns({ head, rows }: CsvTable, { unread, empty, personal }: CsvColumns): readonly CsvFinding[] {
  const about = (index: number) => ({ row: null, column: head[index] ?? '', received: '' });
  const filled = (index: number) => rows.filter((row) => cellIn(row, index) !== null).length;
  return [
    ...[...personal].map(([index, kind]) => ({ ...about(index), kind: 'withheld' as const, detail: withheldDetail([kind], filled(index)) })),
    ...unread.map((index) => ({ ...about(index), kind: 'assumed' as const, detail: 'The column is nothing that the map reads.' })),
    ...empty.map((index) => ({ ...about(index), kind: 'missing' as const, detail: 'The column has a header and no value.' })),
  ];
}

/** What was found in whole rows, without their cells where some of these may tell who someone is. */
function shownFindings({ findings }: CsvTable, { personal }: CsvColumns): readonly CsvFinding[] {
  return personal.size === 0 ? findings : findings.map((found) => ({ ...found, received: '' }));
}

/**
 * Reads the records of a table, whatever file they came from, as `readCsv` reads those of a CSV.
 * @param records each a list of cells, as they are written
 * @throws {DataValidationError} where there is no header or row, or no column of regions or values
 */
export function readRecords(records: readonly (readonly string[])[], options: CsvOptions): DatasetInput {
  const table = asMeant(tableOf(records));
  const columns = assignColumns(table, options.regions);
  const decimal = options.decimal ?? ownDecimal(table);
  const points = readPointRows(table, columns, decimal ?? undefined);
  const heard = hearWitnesses({ ...table, rows: points.others }, columns, options.regions);
  const { indicators: known = [], file } = options;
  const layers = sourcedLayers(points.layers, file);
  const values = valueColumns(table.head, columns, known);
  const indicators = csvIndicators({ head: table.head, rows: heard.rows }, { columns, values, known, file });
  return {
    indicators: indicators.described,
    observations: heard.rows.flatMap((row) =>
      values.map((column) => ({
        ...sharedIn(row, columns),
        indicator: indicators.idIn(row, column),
        period: column.period ?? cellIn(row, columns.period),
        value: cellIn(row, column.index) ?? '',
        column: column.header,
      })),
    ),
    ...(layers.length > 0 && { pointLayers: layers }),
    ...fileSource(file, [...indicators.described, ...layers]),
    findings: [...shownFindings(table, columns), ...points.findings, ...heard.findings, ...indicators.findings, ...unreadColumns(table, columns)],
    decimal,
  };
}

/**
 * Reads CSV: long (`region,indicator,period,value[,status]`) or wide (a column for each period or each indicator);
 * parted by comma, semicolon or tab; with or without byte order mark; UTF-8, Windows-1252, or UTF-16 with such a mark.
 * The region column is the one whose cells match regions, whatever its header; rows of which another column names
 * another region are left out and reported. A row of a long table with longitude and latitude instead of a region is a
 * point. Values stay as they are written until `validate` reads them.
 * @throws {DataValidationError} where there is no header or row, no column of regions or values, or a workbook instead
 * @example readCsv('kode;2023;2024\n1371010;4,1;4,06', { regions: register })
 */
export function readCsv(input: string | Uint8Array | ArrayBuffer, options: CsvOptions): DatasetInput {
  return readRecords(recordsIn(input), options);
}
