import { DataValidationError } from '../model/errors.js';
import { isPeriod } from '../model/period.js';
import type { Region } from '../model/region.js';
import type { CsvTable } from './csv-table.js';
import { isWitness } from './csv-witnesses.js';
import { finding } from './findings.js';
import { matchRegion, regionOf, regionsNamed } from './match-region.js';
import { isMissing, parseNumberColumn } from './parse-number.js';

const HEADERS = {
  indicator: ['indicator', 'indikator', 'variable', 'variabel'],
  period: ['period', 'periode', 'time_period', 'tahun', 'year', 'waktu', 'tanggal'],
  value: ['value', 'nilai', 'obs_value'],
  status: ['status', 'obs_status'],
  lower: ['lower', 'batas_bawah'],
  upper: ['upper', 'batas_atas'],
  note: ['note', 'catatan', 'keterangan'],
  method: ['method', 'metode'],
  source: ['source', 'sumber'],
} as const;
type Role = keyof typeof HEADERS;

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
  /** Columns with a header and not one cell that is not missing. */
  readonly empty: readonly number[];
}

/** Columns that the map writes beside others when it exports, and that follow from those. */
const DERIVED: ReadonlySet<string> = new Set(['name', 'title', 'unit', 'class', 'status_text', 'longitude', 'latitude']);

/** Whether the map itself wrote a table: no other is likely to have these headers. */
function isOwnExport(head: readonly string[]): boolean {
  return ['region', 'indicator', 'value', 'status', 'status_text', 'class'].every((header) => head.includes(header));
}

/** Headers of a column that only counts the rows. */
const COUNTING: ReadonlySet<string> = new Set(['', 'no', 'no.', 'nr', 'nomor', '#']);

/** Texts of a column looked at to tell whether it names regions. */
const SAMPLE = 200;

const normal = (header: string) => header.trim().toLowerCase().replace(/[\s-]+/g, '_');

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

/** A table whose first line is data already would lose that line to the header: it is refused. */
function expectHeader({ head, headRow }: CsvTable, region: number, regions: readonly Region[]): void {
  const corner = head[region] ?? '';
  if (regionsNamed(corner, regions).length === 0) return;
  const detail = `Expected a header above the rows; "${corner}" in row ${headRow} names a region.`;
  throw new DataValidationError(detail, [finding('invalid', detail, { row: headRow, received: head.join(' | ') })]);
}

/** Which column has the header of a role; of two the first. */
function rolesOf(head: readonly string[], region: number): Partial<Record<Role, number>> {
  const roles: Partial<Record<Role, number>> = {};
  for (const role of Object.keys(HEADERS) as Role[]) {
    const names: readonly string[] = HEADERS[role];
    const index = head.findIndex((header, at) => at !== region && names.includes(normal(header)));
    if (index >= 0) roles[role] = index;
  }
  return roles;
}

/** Columns of which a wide table has no use: what they say is said by the headers, or for which column cannot be told. */
function unusedRoles(head: readonly string[], roles: Partial<Record<Role, number>>, values: readonly number[]): readonly number[] {
  if (roles.value !== undefined) return [];
  const periods = values.filter((index) => isPeriod(head[index] ?? ''));
  return [
    periods.length === 0 ? roles.indicator : undefined,
    periods.length === values.length ? roles.period : undefined,
    ...(values.length > 1 ? [roles.lower, roles.upper] : []),
  ].filter((index) => index !== undefined);
}

/** Whether a column holds values: numbers that neither count the rows nor name regions. */
function holdsValues(header: string, cells: readonly string[], regions: readonly Region[]): boolean {
  if (isPeriod(header)) return true;
  if (cells.length === 0) return false;
  if (Object.values<readonly string[]>(HEADERS).some((names) => names.includes(normal(header)))) return false;
  if (COUNTING.has(normal(header)) && cells.every((cell) => /^\d+\.?$/.test(cell))) return false;
  if (cells.every((cell) => regionOf(cell, regions) !== undefined)) return false;
  const unread = parseNumberColumn(cells).issues.filter(({ kind }) => kind === 'not-numeric');
  return unread.length < cells.length;
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
  const roles = rolesOf(head, region);
  const taken = new Set<number>([region, ...Object.values(roles)]);
  const free = head.map((_, index) => index).filter((index) => !taken.has(index));
  const values = roles.value === undefined ? free.filter((index) => holdsValues(head[index] ?? '', columns[index] ?? [], regions)) : [];
  if (roles.value === undefined && values.length === 0)
    throw new DataValidationError('Expected a column of values beside the regions; found none.', []);
  const witnesses = free.filter((index) => !values.includes(index) && isWitness(columns[index] ?? [], regions));
  const isOwn = isOwnExport(head);
  const isDerived = (index: number) => isOwn && DERIVED.has(head[index] ?? '');
  const unused = unusedRoles(head, roles, values);
  const rest = free.filter((index) => !values.includes(index) && !witnesses.includes(index) && !isDerived(index));
  const isEmpty = (index: number) => columns[index]?.length === 0;
  return {
    region,
    ...Object.fromEntries(Object.entries(roles).filter(([, index]) => !unused.includes(index))),
    values,
    witnesses,
    unread: [...rest.filter((index) => !isEmpty(index)), ...unused],
    // A column without a header and a cell is what a spreadsheet leaves at the end of its lines.
    empty: rest.filter((index) => isEmpty(index) && head[index] !== ''),
  };
}
