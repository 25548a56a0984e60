import { DataValidationError } from '../model/errors.js';
import { isPeriod } from '../model/period.js';
import type { Region } from '../model/region.js';
import { matchRegion } from './match-region.js';
import { isMissing, parseNumberColumn } from './parse-number.js';

/** Which column is what, by index. */
export type CsvColumns = {
  readonly region: number;
  readonly period?: number;
  readonly source?: number;
  /** Columns of text that are nothing known. */
  readonly unread: readonly number[];
} & (
  | {
      readonly form: 'long';
      readonly value: number;
      readonly indicator?: number;
      readonly status?: number;
      readonly lower?: number;
      readonly upper?: number;
      readonly note?: number;
      readonly method?: number;
    }
  | { readonly form: 'wide'; readonly values: readonly number[] }
);

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

/** Columns that the map writes when it exports, and that follow from the others. */
const DERIVED: ReadonlySet<string> = new Set(['name', 'title', 'unit', 'class', 'status_text', 'longitude', 'latitude']);

/** Cells looked at to tell what a column is. */
const SAMPLE = 200;

const normal = (header: string) => header.trim().toLowerCase().replace(/[\s-]+/g, '_');

function regionColumn(head: readonly string[], rows: readonly (readonly string[])[], regions: readonly Region[]): number {
  const shares = head.map((_, index) => {
    const cells = [...new Set(rows.slice(0, SAMPLE).map((row) => row[index]?.trim() ?? ''))].filter((cell) => !isMissing(cell));
    const codes = cells.filter((cell) => 'region' in matchRegion(cell, undefined, regions) && /^[\d.]+$/.test(cell)).length;
    const known = cells.filter((cell) => {
      const match = matchRegion(cell, undefined, regions);
      return 'region' in match || match.candidates.length > 0;
    }).length;
    // Of two columns that match alike, codes tell more than names.
    return cells.length === 0 ? 0 : (known + codes / 1000) / cells.length;
  });
  const best = shares.indexOf(Math.max(...shares));
  if (best < 0 || (shares[best] ?? 0) === 0)
    throw new DataValidationError('Expected a column with codes or names of regions; found none.', []);
  return best;
}

/** Tells the columns by their headers and cells. A table with a column of values is long, any other wide. */
export function assignColumns(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  regions: readonly Region[],
): CsvColumns {
  const region = regionColumn(head, rows, regions);
  const role = (name: Role) => {
    const index = head.findIndex((header, at) => at !== region && (HEADERS[name] as readonly string[]).includes(normal(header)));
    return index < 0 ? undefined : index;
  };
  const roles = Object.fromEntries(
    (Object.keys(HEADERS) as Role[]).flatMap((name) => {
      const index = role(name);
      return index === undefined ? [] : [[name, index]];
    }),
  ) as Partial<Record<Role, number>>;
  const free = head.map((_, index) => index).filter((index) => index !== region && !Object.values(roles).includes(index));
  const named = free.filter((index) => !DERIVED.has(normal(head[index] ?? '')));
  if (roles.value !== undefined) return { form: 'long', region, ...roles, value: roles.value, unread: named };
  const holdsNumbers = (index: number) =>
    isPeriod(head[index]?.trim() ?? '') ||
    parseNumberColumn(rows.slice(0, SAMPLE).map((row) => row[index] ?? '')).issues.filter(({ kind }) => kind === 'not-numeric').length <
      rows.slice(0, SAMPLE).filter((row) => !isMissing(row[index] ?? '')).length;
  const values = named.filter(holdsNumbers);
  if (values.length === 0)
    throw new DataValidationError('Expected a column of values beside the regions; found none.', []);
  const { period, source } = roles;
  return {
    form: 'wide',
    region,
    ...(period === undefined ? {} : { period }),
    ...(source === undefined ? {} : { source }),
    values,
    unread: named.filter((index) => !values.includes(index)),
  };
}
