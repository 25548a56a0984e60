import { detailOf, type Detail } from '../../model/detail.js';
import type { Region } from '../../model/region.js';
import { cellIn } from './cell.js';
import type { CsvColumns } from './columns.js';
import type { CsvFinding, CsvRow, CsvTable } from './csv-table.js';
import { regionCell } from './region-cell.js';
import { isMean, isTotal } from './total-words.js';
import { regionJoiner } from '../join-regions.js';
import { keysOf } from '../region-name.js';

/** A row of totals, and the rows that should add up to it. */
export interface Total {
  readonly row: CsvRow;
  readonly parts: readonly CsvRow[];
}

/** Rows of which none is a total of the others but those of the city itself. */
export interface HeardTotals {
  readonly rows: readonly CsvRow[];
  readonly totals: readonly Total[];
  readonly findings: readonly CsvFinding[];
}

/** What a row of totals says that it is: the city by its full name, by its bare name (`Padang`), a sum or a mean. */
type Kind = 'city' | 'bare' | 'total' | 'mean';

const CITY_WORD = /^(kota|kotamadya|kodya|kabupaten|kab\.?|city of)\s+/i;

/** Tells rows of totals by their cell of the region column, or, where that is empty, by one beside it. */
function kindTeller(columns: CsvColumns, city: Region | undefined): (row: CsvRow) => Kind | null {
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
  const known = new Map<string, Kind | null>();
  const taken = new Set([...columns.values, columns.value]);
  return (row) => {
    const cell = row.cells[columns.region] ?? '';
    const before = known.get(cell);
    if (before !== undefined) return before;
    const { text } = regionCell(cell);
    // A total that stands over the columns before the regions, as over their numbers.
    if (text === '') return row.cells.some((each, index) => !taken.has(index) && isTotal(each.trim())) ? 'total' : null;
    const kind = kindOf(text);
    known.set(cell, kind);
    return kind;
  };
}

/** Rows of one indicator and period, by level and region; `null` where a region stands there twice. */
type Levels = ReadonlyMap<Region['level'], ReadonlyMap<string, CsvRow> | null>;

function levelsOf(rows: readonly CsvRow[], regionOf: (row: CsvRow) => Region | null): Levels {
  const levels = new Map<Region['level'], Map<string, CsvRow> | null>();
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

/**
 * Finds the rows of totals, so that none is ever drawn as a region: one that names the city, or says that it is the
 * total of all regions of a level, becomes the city's own row; any other is left out and reported.
 */
export function hearTotals({ head, rows }: Pick<CsvTable, 'head' | 'rows'>, columns: CsvColumns, regions: readonly Region[]): HeardTotals {
  const city = regions.find(({ level }) => level === 'kota');
  const kindIn = kindTeller(columns, city);
  const kinds = new Map<CsvRow, Kind>();
  for (const row of rows) {
    const kind = kindIn(row);
    if (kind !== null) kinds.set(row, kind);
  }
  if (kinds.size === 0) return { rows, totals: [], findings: [] };

  const textIn = (row: CsvRow) => regionCell(row.cells[columns.region] ?? '').text;
  const seriesOf = (row: CsvRow) => JSON.stringify([columns.indicator, columns.period, columns.source].map((index) => cellIn(row, index)));
  const series = new Map<string, { readonly parts: CsvRow[]; readonly totals: CsvRow[] }>();
  for (const row of kinds.keys()) {
    const key = seriesOf(row);
    const group = series.get(key) ?? { parts: [], totals: [] };
    series.set(key, group);
    group.totals.push(row);
  }
  for (const row of rows) if (!kinds.has(row)) series.get(seriesOf(row))?.parts.push(row);

  const join = regionJoiner(rows.filter((row) => !kinds.has(row)).map(textIn), regions);
  const regionIn = (row: CsvRow) => {
    const match = join(textIn(row), undefined);
    return 'region' in match ? match.region : null;
  };
  const sizes = new Map<Region['level'], number>();
  for (const { level } of regions) sizes.set(level, (sizes.get(level) ?? 0) + 1);

  const findings: CsvFinding[] = [];
  const totals: Total[] = [];
  const replaced = new Map<CsvRow, CsvRow | null>();
  const say = (row: CsvRow, detail: Detail) => {
    const received = row.cells.map((cell) => cell.trim()).find((cell) => cell !== '') ?? '';
    findings.push({ kind: 'assumed', row: row.row, column: head[columns.region] ?? null, received, detail });
  };
  for (const { parts, totals: found } of series.values()) {
    const levels = levelsOf(parts, regionIn);
    const complete = [...levels].flatMap(([level, byCode]) => (byCode !== null && byCode.size === sizes.get(level) ? [[...byCode.values()]] : []));
    const sums = found.filter((row) => kinds.get(row) === 'total');
    for (const row of found) {
      const kind = kinds.get(row);
      if (kind === 'city') totals.push(...complete.map((whole) => ({ row, parts: whole })));
      // Of several sums the last is that of all rows.
      else if (city && complete.length > 0 && (kind === 'bare' || (kind === 'total' && row === sums[sums.length - 1]))) {
        replaced.set(row, { ...row, cells: row.cells.map((cell, index) => (index === columns.region ? city.code : cell)) });
        totals.push(...complete.map((whole) => ({ row, parts: whole })));
        say(row, detailOf('row-total', { name: city.name, code: city.code }));
      } else if (kind === 'total' || kind === 'mean') {
        replaced.set(row, null);
        const [only, ...others] = levels.values();
        if (kind === 'total' && sums.length === 1 && only && others.length === 0) totals.push({ row, parts: [...only.values()] });
        say(row, kind === 'mean' ? detailOf('row-means') : detailOf(columns.region < 0 ? 'row-totals' : 'row-totals-partial'));
      }
    }
  }
  return { rows: rows.flatMap((row) => replaced.get(row) ?? (replaced.has(row) ? [] : [row])), totals, findings };
}
