import type { IndicatorInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import type { Region } from '../../model/region.js';
import type { LocalizedText } from '../../model/text.js';
import type { CsvTable } from './csv-table.js';
import {
  datedHeader,
  isCategory,
  isDerived,
  isOwnExport,
  isPlainValue,
  isRole,
  mayCount,
  namesPoints,
  rolesOf,
  type Role,
  type Roles,
} from './headers.js';
import { textsIn } from './region-column.js';
import { cellIn, filterRows, positionIn, textsOf, type Rows } from './rows.js';
import { isWitness } from './witnesses.js';
import { meantColumns } from './keys.js';
import { isDay } from './written-period.js';
import { finding } from '../findings.js';
import { regionOf, regionsNamed } from '../match-region.js';
import { isMissing, isNumeric } from '../parse-number.js';
import { personalColumn } from '../privacy/personal-data.js';
import type { PersonalKind } from '../privacy/personal-text.js';

/** What the rows of a list are, and the column that counts them. */
export interface ListItems {
  /** Index of a column that the table does not have: 1 in the row of each item, 0 where one stands there again. */
  readonly count: number;
  /** The same over all years, in which one of the same name is one; `null` where the rows are of one year or none. */
  readonly countOfAll: number | null;
  /** The columns by which the items are called; a sum of some may stand in them. */
  readonly names: readonly number[];
  /** What an item is called: `KUBE`. */
  readonly noun: LocalizedText;
  readonly subject: IndicatorInput['subject'];
}

/** Which column is what, by index: one column of values makes a long table, several make a wide one. */
export interface CsvColumns extends Readonly<Partial<Record<Exclude<Role, 'value'>, number>>> {
  /** -1 where the rows are points alone. */
  readonly region: number;
  /** The column that says in which region a point lies, where the rows are points alone. */
  readonly place?: number;
  /** The column whose header says that it holds the values; absent in a wide table. */
  readonly value?: number;
  /** The column that names the points, where rows have positions. */
  readonly pointName?: number;
  /** Columns whose values part the figures: each is an indicator of its own; absent where none does. */
  readonly breakdown?: readonly number[];
  /** What the rows are items of, where they are those of a list. */
  readonly items?: ListItems;
  /** Columns named by a period or by what they measure; empty in a long table. */
  readonly values: readonly number[];
  /** Other columns that name regions: they bear the region column out, or contradict it. */
  readonly witnesses: readonly number[];
  /** Columns of numbers that are codes, numbers of rows, years or ranks. */
  readonly keys: readonly number[];
  /** Those among `values`, the last of them, of which that cannot be told. */
  readonly doubtful: readonly number[];
  /** Columns that date each row, and no figures. */
  readonly dates: readonly number[];
  /** Columns of words that sort the regions, which no map of figures shows. */
  readonly words: readonly number[];
  /** Columns with texts or numbers that are nothing known, or of which this table has no use. */
  readonly unread: readonly number[];
  /** Columns that may tell who someone is, with what they hold: nothing of them is read. */
  readonly personal: ReadonlyMap<number, PersonalKind>;
  /** Columns with a header and not one cell that is not missing. */
  readonly empty: readonly number[];
}

/** The columns that may tell who someone is, but for the one that names the regions. */
export function personalAmong({ head, rows, region }: Pick<CsvTable, 'head' | 'rows' | 'region'>): ReadonlyMap<number, PersonalKind> {
  return new Map(
    head.flatMap((header, index) => {
      const kind = index === region ? null : personalColumn(header, textsIn(rows, index));
      return kind === null ? [] : [[index, kind] as const];
    }),
  );
}

/** A table whose first line is data already would lose that line to the header: it is refused. */
function expectHeader({ head, headRow, region }: CsvTable, regions: readonly Region[]): void {
  const corner = head[region] ?? '';
  if (regionsNamed(corner, regions).length === 0) return;
  const detail = detailOf('no-header', { corner, row: headRow });
  throw new DataValidationError(detail, [finding('invalid', detail, { row: headRow, received: corner })]);
}

/** Whether any row has a position in place of a region. */
function holdsPoints({ rows, region }: CsvTable, roles: Roles): boolean {
  const { value, longitude } = roles;
  if (value === undefined || longitude === undefined) return false;
  return rows.numbers.some((_, at) => positionIn(rows, at, { region, ...roles }) !== null);
}

/** Columns of which a table has no use: what they say is said by the headers, or for which values cannot be told. */
function unusedRoles(
  { levels }: CsvTable,
  hasPoints: boolean,
  { roles, values }: Pick<CsvColumns, 'values'> & { readonly roles: Roles },
): readonly number[] {
  const { value, longitude, latitude } = roles;
  const dated = values.filter((index) => isDated(levels[index]));
  const isMixed = values.length > 1 && dated.length < values.length;
  const unused = [
    ...(value === undefined && dated.length === 0 ? [roles.indicator] : []),
    ...(value === undefined && values.length > 0 && dated.length === values.length ? [roles.period] : []),
    ...(values.length > 1 ? [roles.lower, roles.upper] : []),
    ...(isMixed ? [roles.unit, roles.title] : []),
    ...(hasPoints ? [] : [longitude, latitude]),
  ];
  return unused.filter((index) => index !== undefined);
}

/** Whether a period stands anywhere in the header of a column. */
const isDated = (levels: readonly string[] = []) => levels.some((text) => datedHeader(text) !== null);

/** Goes through the texts of a column that are not missing, until one of them settles what is asked. */
type Cells = (isSettled: (cell: string) => boolean) => boolean;

function cellsOf(rows: Rows, index: number): Cells {
  return (isSettled) => textsOf(rows, index).some((cell) => cell !== '' && !isMissing(cell) && isSettled(cell.trim()));
}

/** Whether a column holds values: numbers that neither count the rows nor name regions. */
function holdsValues(header: string, cells: Cells, regions: readonly Region[]): boolean {
  if (isRole(header) || !cells(() => true)) return false;
  if (mayCount(header) && !cells((cell) => !/^\d+\.?$/.test(cell))) return false;
  return cells((cell) => regionOf(cell, regions) === undefined) && cells(isNumeric);
}

/** Whether the texts of a column part the rows into some groups. */
function parts(rows: Rows, index: number): boolean {
  const { length } = textsOf(rows, index);
  return length > 1 && length < rows.count;
}

/** Whether an hour stands behind a year. */
const isInstant = (text: string) => /\d:\d\d/.test(text.replace(/^.*?\d{4}/, ''));

/** Whether a column says when each row was written: by the clock, or on several days though each region has one row. */
function datesRows({ rows, region }: CsvTable, index: number): boolean {
  const texts = textsOf(rows, index)
    .map((text) => text.trim())
    .filter((text) => !isMissing(text));
  if (texts.length === 0 || !texts.every(isDay)) return false;
  if (texts.every(isInstant)) return true;
  const regions = textsOf(rows, region).length;
  return rows.count > 2 && texts.length > 1 && regions === rows.count;
}

/** Whether a column sorts its rows into a few classes by a word that recurs: `Maju`, `Mandiri`. */
function isCategoryOf({ rows, head }: Pick<CsvTable, 'rows' | 'head'>, index: number): boolean {
  const texts = textsOf(rows, index).filter((text) => !isMissing(text));
  if ((head[index] ?? '') === '' || texts.length < 2 || texts.length * 2 > rows.count) return false;
  return texts.every((text) => /\p{L}/u.test(text) && !/\d{4}-\d\d/.test(text));
}

/**
 * Tells the columns by their headers and cells. A table with a column of values is long, any other wide. A list may have
 * no column of values at all: its rows are counted.
 * @throws {DataValidationError} where no column names regions, or no header stands above the rows
 */
export function assignColumns(table: CsvTable, regions: readonly Region[]): CsvColumns {
  const { head, levels, rows, region } = table;
  if (region < 0) throw new DataValidationError(detailOf('no-regions'), []);
  expectHeader(table, regions);
  const personal = personalAmong(table);
  const roled = rolesOf(head, region);
  const dates = roled.period !== undefined && datesRows(table, roled.period) ? [roled.period] : [];
  const named = Object.fromEntries(Object.entries(roled).filter(([, index]) => !personal.has(index) && !dates.includes(index))) as Roles;
  const taken = new Set<number>([region, ...dates, ...Object.values(named), ...personal.keys()]);
  const free = head.map((_, index) => index).filter((index) => !taken.has(index));
  const isEmpty = (index: number) => !cellsOf(rows, index)(() => true);
  const mayHold = (index: number) => isDated(levels[index]) || holdsValues(head[index] ?? '', cellsOf(rows, index), regions);
  const numeric = named.value === undefined ? free.filter(mayHold) : [];
  const dated = numeric.filter((index) => isDated(levels[index]));
  const meant = meantColumns(
    table,
    numeric.filter((index) => !dated.includes(index)),
    { regions, hasOthers: dated.length > 0 },
  );
  const isKey = new Set([...meant.keys, ...meant.doubtful]);
  const found = [...numeric.filter((index) => !isKey.has(index)), ...meant.doubtful];
  // Numbers that nothing names but a column of what each row counts make a long table; a text that no other row has may be any remark.
  const category = free.find((index) => isCategory(head[index] ?? '') && !found.includes(index) && parts(rows, index));
  const number = named.value ?? (found.length === 1 ? found[0] : undefined);
  const isPlain = named.value !== undefined || isPlainValue(head[number ?? -1] ?? '');
  const isLong = category !== undefined && number !== undefined && isPlain && named.indicator === undefined;
  const roles: Roles = isLong ? { ...named, indicator: category, value: number } : named;
  const values = roles.value === undefined ? found : [];
  const rest = free.filter((index) => !values.includes(index) && !Object.values(roles).includes(index));
  const beside = rest.length === 0 ? rows : filterRows(rows, (at) => cellIn(rows, at, region) !== null);
  // A kind may be called nearly as a place is.
  const witnesses = rest.filter((index) => !isCategory(head[index] ?? '') && isWitness(textsIn(beside, index), regions));
  const isOwn = isOwnExport(head);
  const follows = (index: number) => isOwn && isDerived(head[index] ?? '');
  const hasPoints = holdsPoints(table, roles);
  const unused = unusedRoles(table, hasPoints, { roles, values });
  const pointName = hasPoints ? head.findIndex((header, index) => namesPoints(header) && index !== region && !personal.has(index)) : -1;
  const others = rest.filter((index) => index !== pointName && !witnesses.includes(index) && !follows(index));
  const isClass = (index: number) => !meant.keys.includes(index) && isCategoryOf(table, index);
  return {
    region,
    ...(pointName >= 0 && { pointName }),
    ...Object.fromEntries(Object.entries(roles).filter(([, index]) => !unused.includes(index))),
    values,
    witnesses,
    personal,
    keys: meant.keys.filter((index) => others.includes(index)),
    doubtful: meant.doubtful,
    dates,
    words: others.filter((index) => isClass(index)),
    unread: [
      ...others.filter((index) => !isEmpty(index) && !isClass(index) && !meant.keys.includes(index)),
      ...unused.filter((index) => !follows(index)),
    ],
    // A column without a header and a cell is what a spreadsheet leaves at the end of its lines.
    empty: others.filter((index) => isEmpty(index) && head[index] !== ''),
  };
}
