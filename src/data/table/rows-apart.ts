import type { Region } from '../../model/region.js';
import type { CsvColumns } from './columns.js';
import type { CsvTable } from './csv-table.js';
import { isCategory, isLabel, namesPoints } from './headers.js';
import { withoutSums } from './list-sums.js';
import {
  PARTING,
  NUMBERED,
  NEIGHBOURHOOD,
  NUMBER_OF_ONE,
  OF_ONE,
  STANDING,
  normal,
  hasLetters,
  spelledAlike,
  isOfSexes,
  isHeadedAsPart,
  holdsSexes,
  isNumberOfOne,
} from './parting-columns.js';
import { regionCell } from './region-cell.js';
import { cellIn, filterRows, textsOf, trimmedColumn, withColumn, type Rows } from './rows.js';
import { isMean, isTotal } from './total-words.js';
import { isDay, yearIn } from './written-period.js';
import { regionOf, regionsNamed } from '../match-region.js';
import { isMissing } from '../parse-number.js';
import { repeatedIn } from '../repeated.js';
import { readStatus } from '../read-status.js';
import { codeAt, combinationCount, combinationsOf, mapTerms, type Terms } from '../terms.js';

/** What tells the rows of one region, period and source apart. */
export type RowsApart =
  /** Each stands there once, but for slips that are reported one by one. */
  | { readonly kind: 'once' }
  /** The values of these columns part one figure: each is an indicator of its own. */
  | { readonly kind: 'breakdown'; readonly columns: readonly number[] }
  /**
   * Each row is an item of a list, called by a column; what differs by the others is never added. Of a region's RW and RT
   * it is which of the two they are, and the columns that number them.
   */
  | { readonly kind: 'items'; readonly name: number; readonly columns: readonly number[]; readonly neighbourhood?: Neighbourhood }
  /** It cannot be told whether these columns part a figure or tell items apart. */
  | { readonly kind: 'unclear'; readonly columns: readonly number[] };

/** Parts of a kelurahan that are known by their numbers. */
interface Neighbourhood {
  readonly noun: 'RW' | 'RT';
  readonly columns: readonly number[];
}

const ONCE: RowsApart = { kind: 'once' };

/** So many of a hundred rows may be slips that leave a decision as it is. */
const SLIPS = 0.02;
/** More columns together part no figure. */
const MOST_TOGETHER = 3;

/** The rows that say something of a region, of which none is a total. */
function ofRegions(rows: Rows, region: number): Rows {
  const column = rows.columns[region] ?? null;
  const isOne = textsOf(rows, region).map((cell) => {
    const { text } = regionCell(cell);
    return text !== '' && !isTotal(text) && !isMean(text);
  });
  if (column !== null && !isOne.includes(false) && !column.codes.includes(-1)) return rows;
  return filterRows(rows, (at) => isOne[codeAt(column, at)] === true);
}

/** Rows without the lines below a table that have no figure and name no region. */
function withFigureOrName(rows: Rows, { region, values, value }: CsvColumns, regions: readonly Region[]): Rows {
  const column = rows.columns[region] ?? null;
  const figures = value === undefined ? values : [...values, value];
  const isNamed = textsOf(rows, region).map((cell) => {
    const { text } = regionCell(cell);
    return regionOf(text, regions) !== undefined || regionsNamed(text, regions).length > 0;
  });
  return filterRows(
    rows,
    (at) => isNamed[codeAt(column, at)] === true || figures.some((index) => !isMissing(cellIn(rows, at, index) ?? '')),
  );
}

/** A column as what tells rows apart: cells that are spelled alike are one, and a missing one is none. */
function apartBy(rows: Rows, index: number | undefined): Terms<string> | null {
  return mapTerms(rows.columns[index ?? -1] ?? null, (cell) => (isMissing(cell.trim()) ? null : spelledAlike(cell)));
}

/** Looks at what tells rows apart. */
class RowsReader {
  readonly #head: readonly string[];
  readonly #rows: Rows;
  readonly #columns: CsvColumns;
  readonly #places: readonly (Terms<string> | null)[];
  readonly #regions: Terms<number>;
  readonly #known = new Map<number, Terms<string> | null>();

  constructor({ head, rows }: Pick<CsvTable, 'head' | 'rows'>, columns: CsvColumns, indicator: number | undefined) {
    const { region, witnesses, period, source } = columns;
    this.#head = head;
    this.#rows = rows;
    this.#columns = columns;
    const regions = [region, ...witnesses].map((index) => apartBy(rows, index));
    this.#regions = combinationsOf(regions, rows.count);
    this.#places = [...regions, ...[indicator, period, source].map((index) => apartBy(rows, index))];
  }

  /** How many rows stand where another stands before, with what these columns say of them. */
  extra(columns: readonly number[] = []): number {
    return this.#rows.count - combinationCount([...this.#places, ...columns.map((index) => this.#column(index))], this.#rows.count);
  }

  get #regionCount(): number {
    return this.#regions.distinct.length;
  }

  #column(index: number): Terms<string> | null {
    const known = this.#known.get(index);
    if (known !== undefined) return known;
    const column = apartBy(this.#rows, index);
    this.#known.set(index, column);
    return column;
  }

  #texts(index: number): readonly string[] {
    return this.#column(index)?.distinct ?? [];
  }

  #header(index: number): string {
    return normal(this.#head[index] ?? '');
  }

  /** Columns that may tell rows apart: those that hold no figures and say nothing else. */
  get #telling(): readonly number[] {
    const { region, place, witnesses, period, source, value, values, lower, upper, longitude, latitude, method, status, title } =
      this.#columns;
    const said = new Set([region, place, ...witnesses, period, source, value, lower, upper, longitude, latitude, method, status, title]);
    const figures = new Set(values.filter((index) => !NUMBERED.test(this.#header(index))));
    return this.#head.flatMap((_, index) =>
      said.has(index) || figures.has(index) || this.#texts(index).length < 2 || this.isCounter(index) ? [] : [index],
    );
  }

  /** Whether a column numbers the rows: an `id` of each, or 1, 2, 3 in whatever order. */
  isCounter(index: number): boolean {
    const column = this.#rows.columns[index] ?? null;
    const isNumber = textsOf(this.#rows, index).map((text) => /^\s*\d+\.?\s*$/.test(text));
    const texts = textsOf(this.#rows, index).filter((_, code) => isNumber[code] === true);
    // A row of the total has no number, or its word there.
    if (
      texts.length === 0 ||
      textsOf(this.#rows, index).some((text, code) => isNumber[code] !== true && text.trim() !== '' && !isTotal(text.trim()))
    )
      return false;
    let numbered = 0;
    for (let at = 0; at < this.#rows.count; at += 1) if (isNumber[codeAt(column, at)] === true) numbered += 1;
    if (texts.length < numbered || numbered * 2 < this.#rows.count) return false;
    if (
      /^(?:|id|no|nr|nomor|no_urut|nomor_urut|fid|gid|objectid|_id)$/.test(this.#header(index)) ||
      (isLabel(this.#head[index] ?? '') && !this.#header(index).startsWith('kode'))
    )
      return true;
    // The only figures that there are may be 1, 2, 3 by chance.
    if (this.#columns.values.every((value) => value === index) && this.#columns.values.length > 0) return false;
    const numbers = texts.map((text) => Number.parseInt(text, 10)).sort((a, b) => a - b);
    return numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
  }

  /** Whether hardly any value of a column stands in two rows of one period, of days in one year; men and women call nobody. */
  #isUnique(index: number): boolean {
    if (holdsSexes(this.#rows, index)) return false;
    const column = this.#column(index);
    const filled = column === null ? 0 : this.#rows.count - column.codes.reduce((sum, code) => sum + (code < 0 ? 1 : 0), 0);
    const period = mapTerms(apartBy(this.#rows, this.#columns.period), (text) => (isDay(text) ? yearIn(text) : text));
    const pairs = combinationsOf([column, period], this.#rows.count).distinct.filter((first) => codeAt(column, first) >= 0);
    return pairs.length >= 0.9 * filled && filled >= 0.8 * this.#rows.count;
  }

  /** Whether a column that is nearly unique is what things are called by. */
  #callsOne(index: number): boolean {
    return this.#columns.personal.has(index) || namesPoints(this.#head[index] ?? '') || OF_ONE.test(this.#header(index));
  }

  /** Whether the values of a column recur from region to region. */
  #parts(index: number): boolean {
    const texts = this.#texts(index);
    if (this.#columns.personal.has(index) || (this.#isUnique(index) && this.#regionCount > 1)) return false;
    const pairs = combinationsOf([this.#regions, this.#column(index)], this.#rows.count);
    const regionsOf = new Map<number, number>();
    for (const first of pairs.distinct) {
      const code = codeAt(this.#column(index), first);
      if (code >= 0) regionsOf.set(code, (regionsOf.get(code) ?? 0) + 1);
    }
    const standing = [...regionsOf.values()];
    const recurring = standing.filter((count) => count > 1).length / texts.length;
    const density = standing.reduce((sum, count) => sum + count, 0) / (texts.length * this.#regionCount);
    const isSaid = PARTING.test(this.#header(index)) || texts.every(isOfSexes);
    return isSaid
      ? this.#regionCount === 1 || recurring >= 0.5 || density >= 0.5
      : this.#regionCount >= 3 && density >= 0.5 && recurring >= 0.75;
  }

  #isResolvedBy(columns: readonly number[]): boolean {
    return this.extra(columns) <= SLIPS * this.#rows.count;
  }

  /** The fewest columns of some that tell all rows apart; `null` where they do not. */
  #fewest(columns: readonly number[]): readonly number[] | null {
    const plain = (index: number) => (this.#texts(index).every(hasLetters) ? 0 : 1);
    const [only] = columns
      .filter((index) => this.#isResolvedBy([index]))
      .sort((a, b) => plain(a) - plain(b) || this.#texts(a).length - this.#texts(b).length);
    if (only !== undefined) return [only];
    const found: number[] = [];
    while (found.length < MOST_TOGETHER && !this.#isResolvedBy(found)) {
      const [best] = columns
        .filter((index) => !found.includes(index))
        .map((index) => ({ index, extra: this.extra([...found, index]) }))
        .sort((a, b) => a.extra - b.extra || plain(a.index) - plain(b.index));
      if (!best || best.extra === this.extra(found)) return null;
      found.push(best.index);
    }
    return this.#isResolvedBy(found)
      ? found.filter((index) => !this.#isResolvedBy(found.filter((other) => other !== index))).sort((a, b) => a - b)
      : null;
  }

  /** Whether nearly each region of a level has its row, so that a second one of some is a slip. */
  #coversLevel(regions: readonly Region[]): boolean {
    const levels = textsOf(this.#rows, this.#columns.region)
      .slice(0, 5)
      .flatMap((cell) => regionsNamed(regionCell(cell).text, regions).slice(0, 1));
    const [one] = levels;
    return one !== undefined && this.#regionCount >= 0.8 * regions.filter(({ level }) => level === one.level).length;
  }

  /** @param telling the columns that tell rows apart */
  items(name: number, telling: readonly number[]): Extract<RowsApart, { readonly kind: 'items' }> {
    return { kind: 'items', name, columns: this.#standing(telling.filter((index) => index !== name)) };
  }

  /** The column among some that things are called by: one that names no persons, where there is one. */
  #name(columns: readonly number[]): number | undefined {
    const called = columns.filter((index) => index !== this.#columns.note && this.#isUnique(index) && this.#callsOne(index));
    return called.find((index) => !this.#columns.personal.has(index)) ?? called[0];
  }

  /** What is called by names in a table without a column of figures; `null` where nothing is, or each region of a level has its row. */
  names(regions: readonly Region[]): RowsApart | null {
    const telling = this.#telling;
    const name = this.#name(telling);
    return name === undefined || (this.extra() === 0 && this.#coversLevel(regions)) ? null : this.items(name, telling);
  }

  /** @param hasAlike whether rows stand there that are equal but for their number: two things may be alike */
  decide(regions: readonly Region[], hasAlike: boolean): RowsApart {
    const repeated = this.extra();
    if (repeated === 0) return ONCE;
    const areFew = (share: number) => repeated <= Math.max(1, share * (this.#rows.count - repeated));
    if (areFew(0.05) && this.#coversLevel(regions)) return ONCE;
    const telling = this.#telling.filter((index) => this.extra([index]) < repeated);
    const name = this.#name(telling);
    if (name !== undefined) return this.items(name, telling);
    // The same number in another kelurahan is another RW.
    const numbered = telling.filter(
      (index) => NEIGHBOURHOOD.test(this.#header(index)) && this.#texts(index).every((text) => NUMBER_OF_ONE.test(text)),
    );
    const [first] = numbered;
    if (first !== undefined && this.#isResolvedBy(numbered)) {
      const noun = numbered.some((index) => /rt|tetangga/.test(this.#header(index))) ? 'RT' : 'RW';
      return {
        ...this.items(
          first,
          telling.filter((index) => !numbered.includes(index)),
        ),
        neighbourhood: { noun, columns: numbered },
      };
    }
    const breakdown = this.#fewest(telling.filter((index) => this.#parts(index)));
    if (breakdown) return { kind: 'breakdown', columns: breakdown };
    const other = telling.find((index) => index !== this.#columns.note && this.#isUnique(index));
    if (other !== undefined && this.#rows.count > 4) return this.items(other, telling);
    if (areFew(0.2) && !hasAlike) return ONCE;
    const { title, status, method } = this.#columns;
    const described = [title, status, method].filter((index) => index !== undefined && this.extra([index]) < repeated) as readonly number[];
    return { kind: 'unclear', columns: telling.length > 0 ? telling : described };
  }

  /** Columns by which items differ that are never added: how sure they are, and in what they are counted. */
  #standing(columns: readonly number[]): readonly number[] {
    const { status, unit } = this.#columns;
    const hasWords = status !== undefined && this.#texts(status).some((text) => readStatus(text) === undefined);
    const parting = columns.filter((index) => index === unit || (STANDING.test(this.#header(index)) && !this.#isUnique(index)));
    return hasWords && this.#texts(status).length > 1 ? [...parting, status] : parting;
  }
}

/**
 * Rows of which those without a region have that of the row above, as below a region that is written once for its men,
 * women and both; `null` where no column parts them so.
 */
export function withRegionsAbove({ head, rows }: RegionTable, region: number): Rows | null {
  const column = rows.columns[region];
  const blank = textsOf(rows, region).map((text) => text.trim() === '');
  if (!column) return null;
  let [above, filled] = [-1, 0];
  const codes = column.codes.map((code) => {
    if (code >= 0 && blank[code] !== true) return (above = code);
    filled += 1;
    return above;
  });
  if (filled === 0 || codes.includes(-1)) return null;
  const whole = { codes, distinct: column.distinct };
  const parting = head.flatMap((_, index) => (index !== region && isHeadedAsPart(head, rows, index) ? [apartBy(rows, index)] : []));
  const isParted = parting.some(
    (part) => part !== null && !part.codes.includes(-1) && combinationsOf([whole, part], rows.count).distinct.length === rows.count,
  );
  return isParted ? withColumn(rows, region, whole) : null;
}

/** A row that is equal to one above it. */
export interface EqualRow {
  /** As a person counts. */
  readonly row: number;
  /** The row above. */
  readonly first: number;
}

type RegionTable = Pick<CsvTable, 'head' | 'rows'>;

/**
 * Rows without those that are equal to one above them, and which these are.
 * @param also `numbers` where rows are equal as well that differ by their number alone
 */
export function withoutEqual(
  { head, rows }: RegionTable,
  columns: CsvColumns,
  also: 'numbers' | null = 'numbers',
): { readonly rows: Rows; readonly equal: readonly EqualRow[] } {
  const reader = new RowsReader({ head, rows }, columns, columns.indicator);
  const telling = head.flatMap((_, index) => (also === 'numbers' && reader.isCounter(index) ? [] : [trimmedColumn(rows, index)]));
  const left = new Map<number, number>();
  for (const [first = -1, ...others] of repeatedIn(telling, rows.count)) for (const at of others) left.set(at, first);
  const equal = [...left].map(([at, first]) => ({ row: rows.numbers[at] ?? 0, first: rows.numbers[first] ?? 0 }));
  return { rows: filterRows(rows, (at) => !left.has(at)), equal };
}

/** The columns of a long table without one of indicators, of which the titles recur and part the rows of a region: each is an indicator. */
export function withTitlesAsIndicators({ head, rows: all }: RegionTable, columns: CsvColumns): CsvColumns {
  const { title, ...others } = columns;
  if (columns.region < 0 || columns.value === undefined || columns.indicator !== undefined || title === undefined) return columns;
  const rows = ofRegions(all, columns.region);
  const reader = new RowsReader({ head, rows }, columns, undefined);
  return textsOf(rows, title).length < rows.count && reader.extra([title]) < reader.extra() ? { ...others, indicator: title } : columns;
}

/** The items of a list that has names and no column of figures; `null` where it is none. */
function namesOnly({ head, rows: all }: RegionTable, columns: CsvColumns, regions: readonly Region[]): RowsApart | null {
  if (columns.value !== undefined || !columns.values.every((index) => isNumberOfOne({ head, rows: all }, index))) return null;
  const { rows } = withoutEqual({ head, rows: ofRegions(all, columns.region) }, columns);
  return new RowsReader({ head, rows }, columns, undefined).names(regions);
}

/**
 * Decides what tells the rows of one region apart: the one place where a table is taken for a list, or a column for
 * what parts a figure.
 * @param days the column of the days on which each row happened, which makes them items where nothing else does; -1 for none
 */
export function rowsApart({ head, rows: all }: RegionTable, columns: CsvColumns, regions: readonly Region[], days = -1): RowsApart {
  if (columns.region < 0) return ONCE;
  const named = namesOnly({ head, rows: all }, columns, regions);
  if (named) return named;
  const { indicator } = columns;
  const filled = ofRegions(all, columns.region);
  // That a column is headed as a category was taken for what each row counts: in a list it may describe an item.
  const isTaken = indicator !== undefined && isCategory(head[indicator] ?? '');
  const told = isTaken ? undefined : indicator;
  if (new RowsReader({ head, rows: filled }, columns, told).extra() === 0) return ONCE;
  const decided = (some: Rows): RowsApart => {
    const rows = withFigureOrName(some, columns, regions);
    const apart = { head, rows: withoutEqual({ head, rows }, columns, null).rows };
    const once = withoutEqual(apart, columns);
    const numbered = once.equal.length > 0;
    const decide = (some: Rows, by: number | undefined) => new RowsReader({ head, rows: some }, columns, by).decide(regions, numbered);
    const found = decide(once.rows, told);
    // In a list a row of the same name is the same item; elsewhere what is alike may be two things.
    const last = found.kind === 'items' || (!numbered && !isTaken) ? found : decide(apart.rows, indicator);
    if (days < 0 || last.kind === 'items' || last.kind === 'breakdown') return last;
    return new RowsReader(apart, columns, told).items(days, last.kind === 'unclear' ? last.columns : []);
  };
  // Sums below the items of a list hide that it is one; where men and women have a sum they are parts of a figure.
  const items = withoutSums(filled, columns.region);
  const list = items === filled ? null : decided(items);
  return list?.kind === 'items' ? list : decided(filled);
}
