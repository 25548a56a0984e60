import { detailOf, type Detail } from '../../model/detail.js';
import type { Region } from '../../model/region.js';
import type { CsvColumns } from './columns.js';
import type { CsvFinding, CsvTable } from './csv-table.js';
import { sumInList } from './list-sums.js';
import { regionCell } from './region-cell.js';
import { cellAt, cellIn, cellsIn, filterRows, textsOf, trimmedColumn, withColumn, type Rows } from './rows.js';
import { isMean, isTotal } from './total-words.js';
import { regionJoiner } from '../join-regions.js';
import { keysOf } from '../region-name.js';
import { codeAt, fillTerms, TermCoder, type Terms } from '../terms.js';

/** A row of totals, and the rows that should add up to it, each by its place among all rows of the table. */
export interface Total {
  readonly row: number;
  readonly parts: readonly number[];
  /** Rows of which it may be the sum instead. */
  readonly otherParts?: readonly number[];
}

/** Rows of which none is a total of the others but those of the city itself. */
export interface HeardTotals {
  readonly rows: Rows;
  readonly totals: readonly Total[];
  readonly findings: readonly CsvFinding[];
}

/** What a row of totals says that it is: the city by its full name, by its bare name (`Padang`), a sum, a mean, or a sum among the names of a list. */
type Kind = 'city' | 'bare' | 'total' | 'mean' | 'sum of items';

const CITY_WORD = /^(kota|kotamadya|kodya|kabupaten|kab\.?|city of)\s+/i;

/** Rows of totals by their cell of the region column, or, where that is empty, by one beside it. */
function kindsIn(rows: Rows, columns: CsvColumns, city: Region | undefined): ReadonlyMap<number, Kind> {
  const names = city ? [city.name, ...city.aliases] : [];
  const keys = new Set(names.flatMap(keysOf));
  const codes = new Set(city ? [city.code, city.code.replace(/\./g, ''), ...(city.bpsCode === null ? [] : [city.bpsCode])] : []);
  const bareKeys = new Set(city ? keysOf(city.name.replace(CITY_WORD, '')) : []);
  const kindOf = (text: string): Kind | null => {
    const own = keysOf(text);
    if (codes.has(text) || own.some((key) => keys.has(key))) return 'city';
    if (own.some((key) => bareKeys.has(key))) return 'bare';
    if (isMean(text)) return 'mean';
    if (isTotal(text)) return 'total';
    // "Jumlah Kota Padang", "Total Padang"
    const [word = '', ...name] = text.split(/\s+/);
    return isTotal(word) && keysOf(name.join(' ')).some((key) => keys.has(key) || bareKeys.has(key)) ? 'total' : null;
  };
  const taken = new Set([...columns.values, columns.value]);
  const regions = rows.columns[columns.region] ?? null;
  const told = textsOf(rows, columns.region).map((cell) => {
    const { text } = regionCell(cell);
    return text === '' ? undefined : kindOf(text);
  });
  const kinds = new Map<number, Kind>();
  for (let at = 0; at < rows.count; at += 1) {
    const kind = told[codeAt(regions, at)];
    if (kind === null) {
      const sum = columns.items ? sumInList(rows, at, columns.items.names) : null;
      if (sum !== null) kinds.set(at, sum === 'mean' ? 'mean' : 'sum of items');
    } else if (kind !== undefined) kinds.set(at, kind);
    // A total that stands over the columns before the regions, as over their numbers.
    else if (cellsIn(rows, at).some((each, index) => !taken.has(index) && isTotal(each))) kinds.set(at, 'total');
  }
  return kinds;
}

/** Rows of one indicator and period, by level and region; `null` where a region stands there twice. */
type Levels = ReadonlyMap<Region['level'], ReadonlyMap<string, number> | null>;

function levelsOf(rows: readonly number[], regionOf: (row: number) => Region | null): Levels {
  const levels = new Map<Region['level'], Map<string, number> | null>();
  for (const row of rows) {
    const region = regionOf(row);
    // The city is no part of itself.
    if (!region?.parent) continue;
    const known = levels.get(region.level);
    if (known === undefined) levels.set(region.level, new Map([[region.code, row]]));
    else if (known?.has(region.code)) levels.set(region.level, null);
    else known?.set(region.code, row);
  }
  return levels;
}

/** Some rows by the code of their term in a column. */
function byTerm(column: Terms<string> | null, rows: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const at of rows) {
    const group = groups.get(codeAt(column, at));
    if (group) group.push(at);
    else groups.set(codeAt(column, at), [at]);
  }
  return groups;
}

/**
 * Finds the rows of totals, so that none is ever drawn as a region: one that names the city, or says that it is the
 * total of all regions of a level, becomes the city's own row; any other is left out and reported.
 */
export function hearTotals({ head, rows }: Pick<CsvTable, 'head' | 'rows'>, columns: CsvColumns, regions: readonly Region[]): HeardTotals {
  const city = regions.find(({ parent }) => parent === null);
  const kinds = kindsIn(rows, columns, city);
  if (kinds.size === 0) return { rows, totals: [], findings: [] };

  const regionColumn = trimmedColumn(rows, columns.region);
  const textIn = (at: number) => regionCell(cellAt(rows, at, columns.region)).text;
  const naming = [columns.indicator, columns.period, columns.source, ...(columns.breakdown ?? [])];
  // A total that leaves empty what all other rows have alike, as their year, is of these.
  const named = naming.map((index) => {
    const column = trimmedColumn(rows, index);
    return column?.distinct.length === 1 ? fillTerms(column, column.distinct[0] ?? null, rows.count) : column;
  });
  const seriesOf = (at: number) => named.map((column) => codeAt(column, at)).join(' ');
  const series = new Map<string, { readonly parts: number[]; readonly totals: number[] }>();
  for (const at of kinds.keys()) {
    const key = seriesOf(at);
    const group = series.get(key) ?? { parts: [], totals: [] };
    series.set(key, group);
    group.totals.push(at);
  }
  for (let at = 0; at < rows.count; at += 1) if (!kinds.has(at)) series.get(seriesOf(at))?.parts.push(at);

  const cellsOfTotals = new Set([...kinds.keys()].map((at) => cellAt(rows, at, columns.region)));
  const others = textsOf(rows, columns.region).filter((cell) => !cellsOfTotals.has(cell));
  const join = regionJoiner(
    others.map((cell) => regionCell(cell).text),
    regions,
  );
  const regionIn = (at: number) => {
    const match = join(textIn(at), undefined);
    return 'region' in match ? match.region : null;
  };
  const sizes = new Map<Region['level'], number>();
  for (const { level } of regions) sizes.set(level, (sizes.get(level) ?? 0) + 1);

  const findings: CsvFinding[] = [];
  const totals: Total[] = [];
  const cities = new Set<number>();
  const left = new Set<number>();
  const say = (at: number, detail: Detail) => {
    const received =
      cellIn(rows, at, columns.region) ??
      cellsIn(rows, at)
        .map((cell) => cell.trim())
        .find((cell) => cell !== '') ??
      '';
    findings.push({ kind: 'assumed', row: rows.numbers[at] ?? null, column: head[columns.region] ?? null, received, detail });
  };
  for (const { parts, totals: found } of series.values()) {
    const levels = levelsOf(parts, regionIn);
    const complete = [...levels].flatMap(([level, byCode]) =>
      byCode !== null && byCode.size === sizes.get(level) ? [[...byCode.values()]] : [],
    );
    const sums = found.filter((row) => kinds.get(row) === 'total');
    const itemSums = byTerm(
      regionColumn,
      found.filter((row) => kinds.get(row) === 'sum of items'),
    );
    const items = itemSums.size === 0 ? itemSums : byTerm(regionColumn, parts);
    for (const row of found) {
      const kind = kinds.get(row);
      if (kind === 'city') for (const whole of complete) totals.push({ row, parts: whole });
      // Of several sums the last is that of all rows.
      else if (city && complete.length > 0 && (kind === 'bare' || (kind === 'total' && row === sums[sums.length - 1]))) {
        cities.add(row);
        for (const whole of complete) totals.push({ row, parts: whole });
        say(row, detailOf('row-total', { name: city.name, code: city.code }));
      } else if (kind === 'sum of items') {
        left.add(row);
        const place = codeAt(regionColumn, row);
        // Of several for one region it cannot be told which rows each sums; the last may be that of all.
        if (itemSums.get(place)?.length === 1)
          totals.push({ row, parts: items.get(place) ?? [], ...(row === found[found.length - 1] && { otherParts: parts }) });
        say(row, detailOf('row-totals'));
      } else if (kind === 'total' || kind === 'mean') {
        left.add(row);
        const [only, ...others] = levels.values();
        if (kind === 'total' && sums.length === 1 && columns.items) totals.push({ row, parts });
        else if (kind === 'total' && sums.length === 1 && only && others.length === 0) totals.push({ row, parts: [...only.values()] });
        // With none beside it, it is a total over several of what tells the rows apart.
        say(
          row,
          kind === 'mean'
            ? detailOf('row-means')
            : detailOf(columns.region < 0 || columns.items || levels.size === 0 ? 'row-totals' : 'row-totals-partial'),
        );
      }
    }
  }
  const codes = new TermCoder<string>(rows.count);
  for (let at = 0; at < rows.count; at += 1) codes.put(at, cities.has(at) ? city?.code : cellAt(rows, at, columns.region));
  const meant =
    cities.size === 0
      ? rows
      : naming.reduce(
          (filled, index, place) => {
            const column = named[place] ?? null;
            if (index === undefined || column?.distinct.length !== 1) return filled;
            const texts = new TermCoder<string>(rows.count);
            for (let at = 0; at < rows.count; at += 1) texts.put(at, cities.has(at) ? column.distinct[0] : cellAt(rows, at, index));
            return withColumn(filled, index, texts.terms);
          },
          withColumn(rows, columns.region, codes.terms),
        );
  return { rows: filterRows(meant, (at) => !left.has(at)), totals, findings };
}
