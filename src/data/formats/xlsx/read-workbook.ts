import type { DatasetInput } from '../../../model/dataset.schema.js';
import { unnamedIndicator } from '../../read-indicators.js';
import { readRecords, type CsvOptions } from '../../table/read-csv.js';
import { placeIn, type Area } from './area.js';
import { openBook } from './book.js';
import { readCells, type Cell } from './cells.js';
import { spread } from './merged.js';

/** Which table of a workbook is read, and how. */
export interface WorkbookOptions extends CsvOptions {
  /** Name of the sheet; the first that is seen by default. */
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

/**
 * Reads a table of a workbook (.xlsx) as `readCsv` reads that of a CSV. Numbers that are typed as such are taken as they
 * are, in per cent where the sheet shows them so; dates become periods as far as their format shows them; a formula
 * gives its last result, an error such as `#N/A` nothing; a text in merged cells goes for all of them.
 * @throws {DataValidationError} where there is no such workbook, sheet, range or table
 * @example await readWorkbook(bytes, { regions: register, sheet: 'Data', range: 'B4:F20' })
 */
export async function readWorkbook(bytes: Uint8Array, options: WorkbookOptions): Promise<DatasetInput> {
  const book = openBook(bytes);
  const place = placeIn(book, options);
  const { rows, findings } = spread(await readCells(book, place));
  const within = cut(rows, place.area);
  const input = readRecords(within.map((cells) => cells.map(({ text }) => text)), options);
  return withNumbers({ ...input, findings: [...(input.findings ?? []), ...findings.filter(({ row }) => within[(row ?? 0) - 1]?.length)] }, within);
}
