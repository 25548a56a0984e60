import type { DatasetInput } from '../../../model/dataset.schema.js';
import { detailOf } from '../../../model/detail.js';
import { unnamedIndicator } from '../../read-indicators.js';
import { readRecords, type CsvOptions } from '../../table/read-csv.js';
import { recordsFrom, type Records } from '../../table/records.js';
import { placesIn, shownSheets, type Area, type Place } from './area.js';
import { openBook, type Book } from './book.js';
import { readCells, type Cell } from './cells.js';
import { hiddenFindings } from './hidden.js';
import { spread } from './merged.js';

/** Which table of a workbook is read, and how. */
export interface WorkbookOptions extends CsvOptions {
  /** Name of the sheet; the first by default that is seen and holds a table. */
  readonly sheet?: string;
  /** Cells such as `B4:F20`, or a name that the workbook defines; the whole sheet by default. */
  readonly range?: string;
}

type Rows = readonly (readonly Cell[])[];

/** Only what lies in an area; the rows above stay, empty, so that rows are counted as in the sheet. */
function cut(rows: Rows, area: Area | null): Rows {
  if (area === null) return rows;
  return rows.slice(0, area.bottom).map((cells, index) => (index + 1 < area.top ? [] : cells.slice(area.left - 1, area.right)));
}

/** The typed numbers of a row by their text. Where a text is written like one it is the same number. */
function typedIn(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(cells.filter(({ number }) => number !== null).map((cell) => [cell.text, cell]));
}

type Observations = NonNullable<DatasetInput['observations']>;

/** Puts typed numbers in the place of their texts, so that no decimal sign is asked for, and tells their unit. */
function withNumbers(input: DatasetInput, rows: Rows): DatasetInput {
  const typed = rows.map(typedIn);
  const unnamed = unnamedIndicator(input);
  /** Whether all that is written of an indicator is typed in per cent. */
  const percents = new Map<string, boolean>();
  const observations: Observations = (input.observations ?? []).map((observation) => {
    const here = typed[(observation.row ?? 0) - 1];
    const cellOf = (text: unknown) => (typeof text === 'string' ? here?.get(text.trim()) : undefined);
    const [value, lower, upper] = [observation.value, observation.lower, observation.upper].map(cellOf);
    const indicator = observation.indicator ?? unnamed;
    if ((observation.value ?? '') !== '') percents.set(indicator, (percents.get(indicator) ?? true) && value?.isPercent === true);
    return {
      ...observation,
      indicator,
      value: value?.number ?? observation.value,
      lower: lower?.number ?? observation.lower,
      upper: upper?.number ?? observation.upper,
    };
  });
  const described = input.indicators ?? [];
  const isPercent = (id: string) => percents.get(id) === true;
  const others = [...percents.keys()].filter((id) => isPercent(id) && !described.some((each) => each.id === id));
  return {
    ...input,
    indicators: [
      ...described.map((each) => (each.unit == null && isPercent(each.id) ? { ...each, unit: 'percent' as const } : each)),
      ...others.map((id) => ({ id, unit: 'percent' as const })),
    ],
    observations,
  };
}

/** A table of a workbook that was read, and where it stood. */
export interface WorkbookTable {
  readonly input: DatasetInput;
  /** Its cells as texts, by rows as the sheet counts them. */
  readonly records: Records;
  readonly sheet: string;
  /** The other sheets that are seen. */
  readonly others: readonly string[];
}

function tableAt(book: Book, place: Place, options: WorkbookOptions): WorkbookTable {
  const { name } = place.sheet;
  const cells = readCells(book, place);
  const { rows, findings } = spread(cells);
  const within = cut(rows, place.area);
  const records = recordsFrom(within.map((cells) => cells.map(({ text }) => text)));
  const input = readRecords(records, options, { name, hidden: new Set(cells.hidden.rows) });
  const others = shownSheets(book).flatMap((each) => (each.name === name ? [] : [each.name]));
  const isNamed = options.sheet !== undefined || options.range !== undefined || others.length === 0;
  const chosen = {
    kind: 'assumed' as const,
    row: null,
    column: null,
    received: '',
    detail: detailOf('sheet-chosen', { sheet: name, others: others.map((each) => `"${each}"`).join(', ') }),
  };
  const said = [
    ...(input.findings ?? []),
    ...(isNamed ? [] : [chosen]),
    ...hiddenFindings(within, place.area?.left ?? 1, cells),
    ...findings.filter(({ row }) => within[(row ?? 0) - 1]?.length),
  ];
  return { input: withNumbers({ ...input, findings: said }, within), records, sheet: name, others };
}

/**
 * Reads a table of a workbook as `readWorkbook` does, and tells where in it the table stood. Without a sheet named it is
 * the first that is seen and holds a table: workbooks often begin with a cover.
 * @throws {DataValidationError} where there is no such workbook, sheet, range or table
 */
export async function readWorkbookTable(bytes: Uint8Array, options: WorkbookOptions): Promise<WorkbookTable> {
  const book = openBook(bytes);
  let first: unknown = null;
  const tried = new Set<string>();
  for (const place of placesIn(book, options)) {
    // Sheets of one part are one table, however many there are.
    if (tried.has(place.sheet.path)) continue;
    tried.add(place.sheet.path);
    try {
      return tableAt(book, place, options);
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}

/**
 * Reads a table of a workbook (.xlsx) as `readCsv` reads that of a CSV. Numbers that are typed as such are taken as they
 * are, in per cent where the sheet shows them so; dates become periods as far as their format shows them; a formula
 * gives its last result, an error such as `#DIV/0!` is told; a text in merged cells goes for all of them. Where no sheet is
 * named and there are several, the report says which was read.
 * @throws {DataValidationError} where there is no such workbook, sheet, range or table
 * @example await readWorkbook(bytes, { regions: register, sheet: 'Data', range: 'B4:F20' })
 */
export async function readWorkbook(bytes: Uint8Array, options: WorkbookOptions): Promise<DatasetInput> {
  return (await readWorkbookTable(bytes, options)).input;
}
