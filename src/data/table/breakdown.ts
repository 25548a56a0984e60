import type { CsvColumns } from './columns.js';
import type { CsvTable } from './csv-table.js';
import type { Total } from './totals.js';
import { cellIn, trimmedColumn, type Rows } from './rows.js';
import { isBothSexes, isTotal } from './total-words.js';
import { idMaker, type Part, type ValueColumn } from './value-columns.js';
import { mapTerms, pairsOf, termAt, type Terms } from '../terms.js';

/** The columns of a table, of which some part its figures and are no figures themselves. */
export function partedColumns(columns: CsvColumns, by: readonly number[]): CsvColumns {
  const { indicator, values, unread, keys, doubtful, words, ...others } = columns;
  const breakdown = indicator === undefined ? by : [indicator, ...by];
  const isFree = (index: number) => !breakdown.includes(index);
  return {
    ...others,
    values: values.filter(isFree),
    unread: unread.filter(isFree),
    keys: keys.filter(isFree),
    doubtful: doubtful.filter(isFree),
    words: words.filter(isFree),
    breakdown,
  };
}

/** A cell as part of a name: words in capitals are written small, and a number goes with what it numbers. */
function labelled(cell: string, header: string): string {
  const isLoud = cell === cell.toUpperCase() && cell.replace(/[^A-Z]/g, '').length > 4;
  const text = isLoud ? cell.toLowerCase() : cell;
  return /[a-z]/i.test(text) && !/^[ivx]+$/i.test(text)
    ? text
    : `${header
        .replace(/[_\s]+/g, ' ')
        .trim()
        .toLowerCase()} ${text}`;
}

/** What the columns that part the figures say of each row, in one text; `null` where no column does. */
export function labelsOf({ head, rows }: Pick<CsvTable, 'head' | 'rows'>, { breakdown = [] }: CsvColumns): Terms<string> | null {
  const columns = breakdown.map((index) => mapTerms(trimmedColumn(rows, index), (cell) => labelled(cell, head[index] ?? '')));
  return columns.reduce<Terms<string> | null>((labels, column) => {
    if (labels === null) return column;
    return mapTerms(
      pairsOf(labels, column, rows.count),
      (at) => [termAt(labels, at), termAt(column, at)].filter((text) => text !== null).join(' – ') || null,
    );
  }, null);
}

/** The columns of values, each parted by the labels of its rows; two labels that make one id stay two indicators. */
export function partedValues(values: readonly ValueColumn[], labels: Terms<string> | null): readonly ValueColumn[] {
  if (labels === null) return values;
  const idFor = idMaker();
  return values.map((column) => {
    const partOf = (label: string): Part => {
      const name = [column.name, label].filter(Boolean).join(' – ');
      return { id: idFor(name), name };
    };
    return { ...column, parts: new Map(labels.distinct.map((label) => [label, partOf(label)])) };
  });
}

/** Rows that say the sum of others that a column parts: `Jumlah`, `L+P`; with those others. */
export function totalsAmong(rows: Rows, { region, witnesses, period, source, breakdown = [] }: CsvColumns): readonly Total[] {
  return breakdown.flatMap((index) => {
    const isWhole = (at: number) => {
      const text = cellIn(rows, at, index) ?? '';
      return isTotal(text) || isBothSexes(text);
    };
    if (!(rows.columns[index]?.distinct ?? []).some((text) => isTotal(text.trim()) || isBothSexes(text.trim()))) return [];
    const others = [region, ...witnesses, period, source, ...breakdown.filter((each) => each !== index)].map((each) =>
      trimmedColumn(rows, each),
    );
    const places = others.slice(1).reduce<Terms<unknown> | null>((pairs, column) => pairsOf(pairs, column, rows.count), others[0] ?? null);
    const groups = new Map<number, { readonly wholes: number[]; readonly parts: number[] }>();
    for (let at = 0; at < rows.count; at += 1) {
      const place = places?.codes[at] ?? -1;
      const group = groups.get(place) ?? { wholes: [], parts: [] };
      groups.set(place, group);
      (isWhole(at) ? group.wholes : group.parts).push(at);
    }
    return [...groups.values()].flatMap(({ wholes, parts }) =>
      wholes.length === 1 && parts.length > 1 ? wholes.map((row) => ({ row, parts })) : [],
    );
  });
}
