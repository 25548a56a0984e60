import { DataValidationError } from '../../model/errors.js';
import type { Region } from '../../model/region.js';
import { cellIn, positionIn } from './cell.js';
import { isDerived, isLabel, isOwnExport, isRole, mayCount, periodOf, rolesOf, type Role, type Roles } from './headers.js';
import type { CsvTable } from './table.js';
import { isWitness } from './witnesses.js';
import { finding } from '../findings.js';
import { personalColumn } from '../privacy/personal-data.js';
import type { PersonalKind } from '../privacy/personal-text.js';
import { matchRegion, regionOf, regionsNamed } from '../match-region.js';
import { isMissing, parseNumberColumn } from '../parse-number.js';

/** Which column is what, by index: one column of values makes a long table, several make a wide one. */
export interface CsvColumns extends Readonly<Partial<Record<Exclude<Role, 'value'>, number>>> {
  readonly region: number;
  /** The column whose header says that it holds the values; absent in a wide table. */
  readonly value?: number;
  /** Columns named by a period or by what they measure; empty in a long table. */
  readonly values: readonly number[];
  /** Other columns that name regions: they bear the region column out, or contradict it. */
  readonly witnesses: readonly number[];
  /** Columns with texts or numbers that are nothing known, or of which this table has no use. */
  readonly unread: readonly number[];
  /** Columns that may tell who someone is, with what they hold: nothing of them is read. */
  readonly personal: ReadonlyMap<number, PersonalKind>;
  /** Columns with a header and not one cell that is not missing. */
  readonly empty: readonly number[];
}

/** Texts of a column looked at to tell whether it names regions. */
const SAMPLE = 200;

function regionColumn(columns: readonly (readonly string[])[], regions: readonly Region[]): number {
  const scores = columns.map((cells) => {
    const matches = [...new Set(cells)].slice(0, SAMPLE).map((cell) => matchRegion(cell, undefined, regions));
    const found = new Set(matches.flatMap((match) => ('region' in match ? match.region.code : [])));
    const near = matches.filter((match) => !('region' in match) && match.candidates.length > 0);
    const codes = cells.some((cell) => regionOf(cell, regions) !== undefined);
    // The column with the most regions names what the rows are about: another may name the city in each row.
    // Of two columns that name as many, codes tell more than names.
    return found.size + near.length / 1000 + (found.size > 0 && codes ? 0.0001 : 0);
  });
  const best = scores.indexOf(Math.max(...scores));
  if (best < 0 || scores[best] === 0)
    throw new DataValidationError('Expected a column with codes or names of regions; found none.', []);
  return best;
}

/** The columns that may tell who someone is, but for the one that names the regions. */
function personalAmong(head: readonly string[], columns: readonly (readonly string[])[], region: number): ReadonlyMap<number, PersonalKind> {
  return new Map(
    head.flatMap((header, index) => {
      const kind = index === region ? null : personalColumn(header, columns[index] ?? []);
      return kind === null ? [] : [[index, kind] as const];
    }),
  );
}

/** A table whose first line is data already would lose that line to the header: it is refused. */
function expectHeader({ head, headRow }: CsvTable, region: number, regions: readonly Region[]): void {
  const corner = head[region] ?? '';
  if (regionsNamed(corner, regions).length === 0) return;
  const detail = `Expected a header above the rows; "${corner}" in row ${headRow} names a region.`;
  throw new DataValidationError(detail, [finding('invalid', detail, { row: headRow, received: corner })]);
}

/** Columns of which a table has no use: what they say is said by the headers, or for which values cannot be told. */
function unusedRoles({ head, rows }: CsvTable, { region, roles, values }: Pick<CsvColumns, 'region' | 'values'> & { readonly roles: Roles }): readonly number[] {
  const { value, longitude, latitude } = roles;
  const dated = values.filter((index) => periodOf(head[index] ?? '') !== null);
  const isMixed = values.length > 1 && dated.length < values.length;
  const unused = [
    ...(value === undefined && dated.length === 0 ? [roles.indicator] : []),
    ...(value === undefined && dated.length === values.length ? [roles.period] : []),
    ...(values.length > 1 ? [roles.lower, roles.upper] : []),
    ...(isMixed ? [roles.unit, roles.title] : []),
    ...(value !== undefined && rows.some((row) => positionIn(row, { region, ...roles }) !== null) ? [] : [longitude, latitude]),
  ];
  return unused.filter((index) => index !== undefined);
}

/** Whether a column holds values: numbers that neither count the rows nor name regions. */
function holdsValues(header: string, cells: readonly string[], regions: readonly Region[]): boolean {
  if (periodOf(header) !== null) return true;
  if (cells.length === 0 || isRole(header)) return false;
  if (mayCount(header) && cells.every((cell) => /^\d+\.?$/.test(cell))) return false;
  if (cells.every((cell) => regionOf(cell, regions) !== undefined)) return false;
  const unread = parseNumberColumn(cells).issues.filter(({ kind }) => kind === 'not-numeric');
  return unread.length < cells.length;
}

/** Columns that hold figures; ranks and codes are values only where there is nothing else to show. */
function figuresAmong(values: readonly number[], head: readonly string[]): readonly number[] {
  const figures = values.filter((index) => !isLabel(head[index] ?? ''));
  return figures.length > 0 ? figures : values;
}

/**
 * Tells the columns by their headers and cells. A table with a column of values is long, any other wide.
 * @throws {DataValidationError} where no column names regions, none holds values, or no header stands above the rows
 */
export function assignColumns(table: CsvTable, regions: readonly Region[]): CsvColumns {
  const { head, rows } = table;
  const columns = head.map((_, index) =>
    rows.map(({ cells }) => cells[index]?.trim() ?? '').filter((cell) => !isMissing(cell)),
  );
  const region = regionColumn(columns, regions);
  expectHeader(table, region, regions);
  const personal = personalAmong(head, columns, region);
  const roles = Object.fromEntries(Object.entries(rolesOf(head, region)).filter(([, index]) => !personal.has(index))) as Roles;
  const taken = new Set<number>([region, ...Object.values(roles), ...personal.keys()]);
  const free = head.map((_, index) => index).filter((index) => !taken.has(index));
  const values = roles.value === undefined ? figuresAmong(free.filter((index) => holdsValues(head[index] ?? '', columns[index] ?? [], regions)), head) : [];
  if (roles.value === undefined && values.length === 0)
    throw new DataValidationError('Expected a column of values beside the regions; found none.', []);
  const beside = rows.filter((row) => cellIn(row, region) !== null);
  const witnesses = free.filter(
    (index) => !values.includes(index) && isWitness(beside.flatMap((row) => cellIn(row, index) ?? []), regions),
  );
  const isOwn = isOwnExport(head);
  const follows = (index: number) => isOwn && isDerived(head[index] ?? '');
  const unused = unusedRoles(table, { region, roles, values });
  const rest = free.filter((index) => !values.includes(index) && !witnesses.includes(index) && !follows(index));
  const isEmpty = (index: number) => columns[index]?.length === 0;
  return {
    region,
    ...Object.fromEntries(Object.entries(roles).filter(([, index]) => !unused.includes(index))),
    values,
    witnesses,
    personal,
    unread: [...rest.filter((index) => !isEmpty(index)), ...unused.filter((index) => !follows(index))],
    // A column without a header and a cell is what a spreadsheet leaves at the end of its lines.
    empty: rest.filter((index) => isEmpty(index) && head[index] !== ''),
  };
}
