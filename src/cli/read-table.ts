import type { DecimalSign } from '../data/parse-number.js';
import { columnNumbers } from '../data/table/column-numbers.js';
import { asMeant } from '../data/table/own.js';
import type { Records } from '../data/table/records.js';
import { tableOf } from '../data/table/table.js';
import { readColumns } from '../data/table/table-columns.js';
import { valueColumns } from '../data/table/value-columns.js';
import type { Region } from '../model/region.js';
import type { ColumnUse } from './texts/texts.js';

/** What a table was read as. */
export interface ReadTable {
  /** What parts its cells; `null` where nothing does, as in a workbook. */
  readonly delimiter: string | null;
  /** The sheet of a workbook that it stood on, and the others there are; `null` where it is none. */
  readonly sheet: { readonly name: string; readonly others: readonly string[] } | null;
  /** As a person counts, from 1. */
  readonly headRow: number;
  /** The columns from left to right, those without a header and a use left out. */
  readonly columns: readonly { readonly header: string; readonly use: ColumnUse }[];
}

/**
 * Tells of a table what each column was taken for, by the very code that reads it.
 * @throws {DataValidationError} where it cannot be read
 */
export function tableRead(
  records: Records,
  {
    delimiter,
    sheet,
    decimal,
    regions,
  }: Pick<ReadTable, 'delimiter' | 'sheet'> & { readonly decimal: DecimalSign | null; readonly regions: readonly Region[] },
): ReadTable {
  const written = asMeant(tableOf(records, regions));
  const { table, columns, months } = readColumns(written, regions);
  const { witnesses, personal, keys, words, unread, empty, region } = columns;
  const roles = Object.entries(columns).flatMap(([role, index]) =>
    typeof index === 'number' && role !== 'region' && role !== 'value' ? [[role, index] as const] : [],
  );
  const uses = new Map<number, ColumnUse>([
    ...witnesses.map((index) => [index, { kind: 'witness' }] as const),
    ...unread.map((index) => [index, { kind: 'unread' }] as const),
    ...keys.map((index) => [index, { kind: 'key' }] as const),
    ...words.map((index) => [index, { kind: 'words' }] as const),
    ...empty.map((index) => [index, { kind: 'empty' }] as const),
    ...[...personal.keys()].map((index) => [index, { kind: 'personal' }] as const),
    ...roles.map(([role, index]) => [index, { kind: 'role', role }] as const),
    [region, { kind: 'region' }],
  ]);
  if (months >= 0) uses.set(months, { kind: 'role', role: 'period' });
  for (const index of columns.breakdown ?? []) uses.set(index, { kind: 'role', role: 'breakdown' });
  if (columns.place !== undefined) uses.set(columns.place, { kind: 'region' });
  for (const { index, indicator, period } of valueColumns(table, columns, [])) {
    // Cells of a workbook mostly hold numbers as such, which have no sign.
    const sign = sheet === null ? columnNumbers(table.rows, index, decimal ?? undefined).decimal : null;
    uses.set(index, { kind: 'value', indicator, period, decimal: sign, isAmount: region < 0 });
  }
  return {
    delimiter,
    sheet,
    headRow: table.headRow,
    columns: written.head.flatMap((header, index) => {
      const use = uses.get(index);
      if (use) return [{ header, use }];
      return header === '' ? [] : [{ header, use: { kind: 'unread' } as const }];
    }),
  };
}
