import type { DatasetInput, IndicatorInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import type { Region } from '../../model/region.js';
import { checkTotals } from './check-totals.js';
import { labelsOf, partedValues, totalsAmong } from './breakdown.js';
import type { CsvColumns } from './columns.js';
import type { CsvFinding, CsvTable, Remarks } from './csv-table.js';
import { titleOf, type CsvFile } from './file.js';
import { hearHeadings } from './group-headings.js';
import { datedHeader, isRole } from './headers.js';
import { csvIndicators } from './indicators.js';
import { readObservations } from './observations.js';
import { asMeant, ownDecimal } from './own.js';
import { readPointRows, type PointRows, type UnnamedLayer } from './points.js';
import { listIndicators, ofAllYears } from './list-items.js';
import type { Records } from './records.js';
import { cellIn, filterRows } from './rows.js';
import { settleSigns } from './settle-signs.js';
import { recordsIn, tableOf } from './table.js';
import { readColumns } from './table-columns.js';
import { hearTotals } from './totals.js';
import { idOf, valueColumns, type ValueColumn } from './value-columns.js';
import { fillMerged, hearWitnesses } from './witnesses.js';
import { UNNAMED } from '../complete-indicator.js';
import { withColumns } from '../late-observations.js';
import type { DecimalSign } from '../parse-number.js';
import { withheldDetail } from '../privacy/personal-data.js';
import { termAt } from '../terms.js';
import { allWords, textIn } from '../../model/text.js';

/** How a CSV is read. */
export interface CsvOptions {
  /** The register whose codes and names tell the region column. */
  readonly regions: readonly Region[];
  /** The decimal sign, where it is known; else it is decided for each column. */
  readonly decimal?: DecimalSign;
  /** What is known of the indicators: title, unit, kind, source … */
  readonly indicators?: readonly IndicatorInput[];
  /**
   * Of a list: headers of the columns whose names of groups or places are shown with the sum of their region, a few of
   * them; none by default. A column that may name persons is withheld all the same, and so are the names of a list that is
   * of persons or families, or of nobody knows whom.
   */
  readonly itemNames?: readonly string[];
  /** The file of the table: the title of values that nothing names, and the source of figures that have no other. */
  readonly file?: CsvFile | undefined;
}

/** The sheet of a workbook that a table stood on. */
interface Sheet {
  readonly name: string | null;
  readonly hidden: ReadonlySet<number>;
}

const NO_SHEET: Sheet = { name: null, hidden: new Set() };

/** Where the figures of a table are from: what it says itself, else the file. */
function sourceOf({ source }: Remarks, file: CsvFile | undefined): NonNullable<DatasetInput['sources']>[number] | null {
  const id = source === null ? (file?.source ?? file?.name) : typeof source === 'string' ? source : textIn(source, 'id');
  return id === undefined ? null : { id, title: source ?? id, url: file?.url ?? null };
}

/** Layers whose rows name no source have the table's. */
function sourcedLayers(layers: PointRows['layers'], source: string | null): PointRows['layers'] {
  return layers.map((layer) => ({ ...layer, source: layer.source ?? source }));
}

/** What a list of points is called that names no layer: by its file, its title and the header of its amounts. */
function layerOf({ head, remarks }: CsvTable, { value, region }: CsvColumns, file: CsvFile | undefined): UnnamedLayer | undefined {
  if (region >= 0) return undefined;
  const name = file ? titleOf(file) : null;
  const amountTitle = value === undefined || isRole(head[value] ?? '') ? null : (head[value] ?? null);
  return {
    id: name === null ? 'points' : idOf(name),
    title: remarks.title ?? name ?? { id: 'Titik', en: 'Points' },
    ...(amountTitle !== null && { amountTitle }),
  };
}

/** The period in the title of a table, for values that have no other, and what is said of periods in the title and in names. */
function titlePeriod(
  { remarks, levels }: CsvTable,
  columns: CsvColumns,
  values: readonly ValueColumn[],
): { readonly period: string | null; readonly findings: readonly CsvFinding[] } {
  const assumed = (place: 'header' | 'title', period: string, column: string | null): CsvFinding => {
    const detail = /^\d{4}$/.test(period) ? detailOf(`${place}-year`, { year: period }) : detailOf(`${place}-period`, { period });
    return { kind: 'assumed', row: null, column, received: period, detail };
  };
  const isHeader = ({ index }: ValueColumn) => levels[index]?.some((text) => datedHeader(text) !== null) === true;
  const findings = values.flatMap((column) =>
    column.period === null || isHeader(column) ? [] : [assumed('header', column.period, column.header)],
  );
  const isDated =
    columns.period !== undefined || values.some(isHeader) || (values.length > 0 && values.every(({ period }) => period !== null));
  if (isDated || remarks.period === null) return { period: null, findings };
  return { period: remarks.period, findings: [...findings, assumed('title', remarks.period, null)] };
}

/** Says which columns were not read, and why. */
function unreadColumns(
  { head, rows }: Pick<CsvTable, 'head' | 'rows'>,
  { unread, empty, personal, keys, doubtful, dates, words }: CsvColumns,
): readonly CsvFinding[] {
  const about = (index: number) => ({ row: null, column: head[index] ?? '', received: '' });
  const filled = (index: number) => filterRows(rows, (at) => cellIn(rows, at, index) !== null).count;
  return [
    ...[...personal].map(([index, kind]) => ({
      ...about(index),
      kind: 'withheld' as const,
      detail: withheldDetail([kind], filled(index)),
    })),
    ...keys.map((index) => ({ ...about(index), kind: 'assumed' as const, detail: detailOf('column-key') })),
    ...dates.map((index) => ({ ...about(index), kind: 'assumed' as const, detail: detailOf('column-dates') })),
    ...words.map((index) => ({ ...about(index), kind: 'assumed' as const, detail: detailOf('column-words') })),
    ...doubtful.map((index) => ({ ...about(index), kind: 'undecided' as const, detail: detailOf('column-key-undecided') })),
    ...unread.map((index) => ({ ...about(index), kind: 'assumed' as const, detail: detailOf('column-unread') })),
    ...empty.map((index) => ({ ...about(index), kind: 'missing' as const, detail: detailOf('column-empty') })),
  ];
}

/** What was found in whole rows, without their cells where some of these may tell who someone is. */
function shownFindings({ findings }: CsvTable, { personal }: CsvColumns): readonly CsvFinding[] {
  return personal.size === 0 ? findings : findings.map((found) => ({ ...found, received: '' }));
}

/** Whether a header is one of some, however it is spelled. */
function isListed(header: string, listed: readonly string[] = []): boolean {
  return header !== '' && listed.some((each) => each.trim().toLowerCase() === header.trim().toLowerCase());
}

/**
 * Reads the records of a table, whatever file they came from, as `readCsv` reads those of a CSV.
 * @param sheet the name of the sheet that they stood on, where it has one, and the numbers of the rows that it hides
 * @throws {DataValidationError} where there is no header or row, or no column of regions or values
 */
export function readRecords(records: Records, options: CsvOptions, { name: sheet, hidden }: Sheet = NO_SHEET): DatasetInput {
  const { regions, indicators: known = [], file } = options;
  const {
    table: written,
    columns,
    findings: apartFindings,
  } = readColumns(asMeant(tableOf(records, regions)), regions, file ? titleOf(file) : null);
  const { head, remarks } = written;
  const table = { ...written, rows: fillMerged(written.rows, columns, regions) };
  const decimal = options.decimal ?? ownDecimal(table);
  const summed = hearTotals(table, columns, regions);
  const labels = labelsOf(table, columns);
  const values = partedValues(valueColumns(table, columns, known), labels);
  const { period, findings: periodFindings } = titlePeriod(table, columns, values);
  const points = readPointRows({ head, rows: summed.rows }, columns, {
    regions,
    decimal: decimal ?? undefined,
    period,
    unnamed: layerOf(table, columns, file),
  });
  const agreed = hearWitnesses({ head, rows: points.others }, columns, regions);
  const heard = hearHeadings({ head, rows: agreed.rows, remarks }, columns.region, regions);
  const source = sourceOf(remarks, file);
  const layers = sourcedLayers(points.layers, source?.id ?? null);
  const fileTitle = file ? titleOf(file) : null;
  const places = [remarks.title, sheet, fileTitle].flatMap((text) => (text === null ? [] : allWords(text)));
  const origin = { title: remarks.title ?? fileTitle, source: source?.id ?? null, places };
  const indicators = csvIndicators({ ...table, rows: heard.rows }, { columns, values, known, origin });
  const { fallback } = indicators;
  const described = columns.items ? listIndicators(indicators.described, values, columns.items) : indicators.described;
  const byId = new Map(described.map((each) => [each.id, each]));
  const indicatorOf = (at: number, { indicator, parts }: ValueColumn): IndicatorInput => {
    const id = parts?.get(termAt(labels, at) ?? '')?.id ?? indicator ?? cellIn(table.rows, at, columns.indicator) ?? fallback ?? UNNAMED;
    return byId.get(id) ?? { id };
  };
  const totals = [...summed.totals, ...totalsAmong(table.rows, columns)];
  const { signs, findings: signFindings } =
    decimal === null ? settleSigns(table.rows, { values, totals, described }) : { signs: new Map<number, DecimalSign>(), findings: [] };
  const decimalOf = ({ index }: ValueColumn) => decimal ?? signs.get(index);
  const checks = checkTotals(table.rows, totals, { values, decimalOf, indicatorOf, hidden });
  const names = columns.items
    ? head.flatMap((header, index) => (isListed(header, options.itemNames) && !columns.personal.has(index) ? [index] : []))
    : [];
  const over = columns.items ? ofAllYears(described, values, columns.items) : { described: [], values: [] };
  const read = readObservations(
    { head, rows: heard.rows, remarks },
    { columns, values: [...values, ...over.values], names, fallback, period, signs },
  );
  const isUsed = source !== null && [...described, ...layers].some((each) => each.source === source.id);
  const dataset: Omit<DatasetInput, 'observations'> = {
    ...(remarks.title !== null && { title: remarks.title }),
    indicators: [...described, ...over.described],
    ...(layers.length > 0 && { pointLayers: layers }),
    ...(isUsed && { sources: [source] }),
    ...(remarks.notes.length > 0 && { notes: remarks.notes }),
    findings: [
      ...[
        shownFindings(table, columns),
        apartFindings,
        periodFindings,
        summed.findings,
        signFindings,
        checks,
        points.findings,
        agreed.findings,
        heard.findings,
        indicators.findings,
        read.findings,
      ].flat(),
      ...unreadColumns(table, columns),
    ],
    decimal,
  };
  return withColumns(dataset, read.columns);
}

/**
 * Reads CSV: long (`region,indicator,period,value[,status]`) or wide (a column for each period or each indicator);
 * parted by comma, semicolon, tab or what a first line `sep=` declares; UTF-8, Windows-1252 or UTF-16, with or without
 * byte order mark. The region column is the one whose cells match regions, whatever its header; rows of which another
 * column names another region are left out and reported. A row of a long table with longitude and latitude instead of a
 * region is a point; so is each row of a list of places with both. What a printed table has beside its rows is read, too: titles, units, the total, source, notes and
 * footnote marks. Values stay as they are written until `validate` reads them, but for their marks and for columns whose
 * decimal sign only the rest of the table tells.
 * @throws {DataValidationError} where there is no header or row, no column of regions or values, or a workbook instead
 * @example readCsv('kode;2023;2024\n1371010;4,1;4,06', { regions: register })
 */
export function readCsv(input: string | Uint8Array | ArrayBuffer, options: CsvOptions): DatasetInput {
  return readRecords(recordsIn(input), options);
}
