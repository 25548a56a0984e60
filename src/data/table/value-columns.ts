import type { IndicatorInput } from '../../model/dataset.schema.js';
import { UNNAMED } from '../complete-indicator.js';
import type { CsvColumns } from './columns.js';
import type { CsvTable } from './csv-table.js';
import { datedHeader, datedName, headsPeriods, type DatedHeader } from './headers.js';
import { monthOf } from './written-period.js';

/** One of the figures that a column of values is parted into, by a label of its rows. */
export interface Part {
  /** Id of its indicator. */
  readonly id: string;
  readonly name: string;
}

/** A column of values, and what its header says of them. */
export interface ValueColumn {
  readonly index: number;
  readonly header: string;
  /** `null` where a column of the table or nothing says it. */
  readonly indicator: string | null;
  /** What the header calls it, without a period; `null` where it says none. */
  readonly name: string | null;
  readonly period: string | null;
  /** The footnote mark of the header's period; `null` where there is none. */
  readonly mark: string | null;
  /** Whether its figures are those of no one period but of all; absent where they are not. */
  readonly isOfAllPeriods?: boolean;
  /** What rows with a label are of, where columns part the figures; absent where none does. */
  readonly parts?: ReadonlyMap<string, Part>;
}

/** Fewer columns that are called as months are may be something else: `Mar`, `Mei`. */
const FEWEST_MONTHS = 3;

/** An id for a column's header: small letters, digits and dashes. */
export function idOf(header: string): string {
  return (
    header
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || UNNAMED
  );
}

/** The letters that a spreadsheet puts above a column: `A`, `AB`. */
function letterOf(index: number): string {
  return (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
}

/** Makes an id of each name, with a number behind it where another name has made the same. */
export function idMaker(): (name: string, wanted?: string) => string {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return (name, wanted = idOf(name)) => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const base = idOf(name);
    let [id, number] = [wanted, numbers.get(base) ?? 2];
    for (; taken.has(id); number += 1) id = `${base}-${number}`;
    numbers.set(base, number);
    taken.add(id);
    ids.set(name, id);
    return id;
  };
}

/** Headers of which none stands above two columns of values, and those that did, each with its columns. */
export interface ToldApart {
  readonly head: readonly string[];
  readonly alike: ReadonlyMap<string, readonly number[]>;
}

/** Puts the letter of its column behind each header that stands above several columns of values. */
export function toldApart(head: readonly string[], values: readonly number[]): ToldApart {
  const columns = new Map<string, number[]>();
  for (const index of [...values].sort((a, b) => a - b)) {
    const header = head[index] ?? '';
    const known = columns.get(header);
    if (known) known.push(index);
    else columns.set(header, [index]);
  }
  const alike = new Map([...columns].filter(([, { length }]) => length > 1));
  const lettered = new Set([...alike.values()].flat());
  return { head: head.map((header, index) => (lettered.has(index) ? `${header} (${letterOf(index)})`.trim() : header)), alike };
}

/** The columns of values; two headers that make one id stay two indicators. */
export function valueColumns(
  { head, levels, remarks }: Pick<CsvTable, 'head' | 'levels' | 'remarks'>,
  columns: CsvColumns,
  known: readonly IndicatorInput[],
): readonly ValueColumn[] {
  if (columns.value !== undefined) {
    const header = head[columns.value] ?? '';
    const { period, mark } = (columns.period === undefined ? datedName(header) : null) ?? { period: null, mark: null };
    return [{ index: columns.value, header, indicator: null, name: null, period, mark }];
  }
  const made = idMaker();
  const idFor = (name: string) => made(name, known.find(({ id, title }) => id === name || title === name || id === idOf(name))?.id);
  const isKnown = (header: string) => known.some(({ id, title }) => title === header || id === idOf(header));
  const undatedIds = new Set(
    columns.values.flatMap((index) => ((levels[index] ?? []).some((text) => datedName(text) !== null) ? [] : idOf(head[index] ?? ''))),
  );
  /** A year may stand in a name, unless the rows say their period; it stays there where a column without one has the same name. */
  const yearInName = (index: number): (Pick<ValueColumn, 'period' | 'mark'> & { readonly name: string }) | null => {
    const texts = levels[index] ?? [];
    const [only, ...others] = texts.flatMap((text) => datedName(text) ?? []);
    if (!only || others.length > 0 || columns.period !== undefined || isKnown(head[index] ?? '')) return null;
    const name = texts.map((text) => datedName(text)?.name ?? text).join(' – ');
    return { ...only, name: undatedIds.has(idOf(name)) ? (head[index] ?? '') : name };
  };
  const monthIn = (index: number) => (levels[index] ?? []).map(monthOf).find((each) => each !== null);
  const areMonths = columns.period === undefined && new Set(columns.values.flatMap((index) => monthIn(index) ?? [])).size >= FEWEST_MONTHS;
  /** What the lines of a header say of the period; of a month the year may stand in the title. */
  const dateOf = (index: number): DatedHeader | undefined => {
    const dated = (levels[index] ?? []).map(datedHeader).find((each) => each !== null);
    const [month, year] = [areMonths ? monthIn(index) : undefined, dated?.period ?? remarks.period ?? ''];
    return month !== undefined && /^\d{4}$/.test(year) ? { period: `${year}-${month}`, mark: dated?.mark ?? null } : dated;
  };
  return columns.values.map((index) => {
    const header = head[index] ?? '';
    const texts = levels[index] ?? [];
    const dated = dateOf(index);
    if (!dated) {
      const { name, period, mark } = yearInName(index) ?? { name: header, period: null, mark: null };
      return { index, header, indicator: idFor(name), name, period, mark };
    }
    const name = texts
      .filter((text) => datedHeader(text) === null && !headsPeriods(text) && !(/^\d{4}-\d\d/.test(dated.period) && monthOf(text) !== null))
      .join(' – ');
    const isNamed = name !== '' && columns.indicator === undefined;
    return { index, header, indicator: isNamed ? idFor(name) : null, name: isNamed ? name : null, period: dated.period, mark: dated.mark };
  });
}
