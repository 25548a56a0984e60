import { detailOf } from '../../model/detail.js';
import type { Region, RegionLevel } from '../../model/region.js';
import type { CsvFinding, CsvTable } from './csv-table.js';
import { isBlank, levelHeaded } from './lines.js';
import { kelurahanCalled, regionCalled, takenFor } from './namesakes.js';
import { regionCell } from './region-cell.js';
import { cellAt, cellIn, filterRows, textsOf, withColumn, type Rows } from './rows.js';
import { regionJoiner } from '../join-regions.js';
import { matchRegion, regionOf, regionsNamed } from '../match-region.js';
import { indexOf, liesIn } from '../region-index.js';
import { keysOf } from '../region-name.js';
import { codeAt, TermCoder } from '../terms.js';

/** Whether a column names regions: at least half of its distinct texts do. */
export function isWitness(texts: readonly string[], regions: readonly Region[]): boolean {
  const naming = texts.filter((text) => regionsNamed(text, regions).length > 0);
  return naming.length > 0 && naming.length * 2 >= texts.length;
}

/** Columns that name regions: the one that tells what the rows are about, and the others. */
interface RegionColumns {
  /** Index of the region column. */
  readonly region: number;
  /** Indexes of the other columns that name regions. */
  readonly witnesses: readonly number[];
}

/**
 * Rows in which a blank cell of a column that names kecamatan has the name above it, as in merged cells; none has it
 * from the line of a kecamatan in the region column on.
 */
export function fillMerged(rows: Rows, { region, witnesses }: RegionColumns, regions: readonly Region[]): Rows {
  const namedIn = (index: number) => textsOf(rows, index).map((text) => regionsNamed(regionCell(text).text, regions));
  const isAll = (named: readonly Region[]) => named.length > 0 && named.every(({ level }) => level === 'kecamatan');
  const isOwnLine = witnesses.length === 0 ? [] : namedIn(region).map(isAll);
  return witnesses.reduce((filled, index) => {
    const column = rows.columns[index];
    const naming = namedIn(index).map((named) => (named.length === 0 ? null : named.some(({ level }) => level === 'kecamatan')));
    if (!column || naming.includes(false)) return filled;
    const blank = column.distinct.map(isBlank);
    let above = -1;
    const codes = column.codes.map((code, at) => {
      if (code >= 0 && blank[code] !== true) above = naming[code] === true ? code : -1;
      else if (isOwnLine[codeAt(rows.columns[region] ?? null, at)] === true) above = -1;
      else return above < 0 ? code : above;
      return code;
    });
    return withColumn(filled, index, { codes, distinct: column.distinct });
  }, rows);
}

/** Reads what a column names: below the header of a level, a slip of the finger too. */
function nameReader(level: RegionLevel | null, regions: readonly Region[]): (cell: string) => readonly Region[] {
  const known = new Map<string, readonly Region[]>();
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    const { text } = regionCell(cell);
    const sure = regionsNamed(text, regions);
    const match = sure.length > 0 || level === null || text === '' ? null : matchRegion(text, level, regions);
    const named = match && 'region' in match ? [match.region] : sure;
    known.set(cell, named);
    return named;
  };
}

/** The kelurahan that a text names in the kecamatan beside it; `only` is `null` where none there is called so. */
interface Inside {
  readonly only: Region | null;
}

/** Reads names below a header of kelurahan by the kecamatan beside them, which tells those of one name apart; `null` where none is named. */
function insideReader(
  head: readonly string[],
  { region, witnesses }: RegionColumns,
  regions: readonly Region[],
): (name: string, namedIn: (index: number) => readonly Region[]) => Inside | null {
  const above =
    levelHeaded(head[region] ?? '') === 'kelurahan' ? witnesses.filter((index) => levelHeaded(head[index] ?? '') === 'kecamatan') : [];
  const known = indexOf(regions).byKey('kelurahan');
  const found = new Map<string, Inside>();
  return (name, namedIn) => {
    const kecamatan = new Set(above.flatMap(namedIn).flatMap(({ level, code }) => (level === 'kecamatan' ? code : [])));
    if (kecamatan.size === 0) return null;
    const key = [...kecamatan, name].join(' ');
    const before = found.get(key);
    if (before) return before;
    const called =
      keysOf(name)
        .map((key) => known.get(key))
        .find((named) => named !== undefined) ?? [];
    const [only = null, ...others] = called.filter(({ parent }) => parent !== null && kecamatan.has(parent));
    const inside = { only: others.length === 0 ? only : null };
    found.set(key, inside);
    return inside;
  };
}

/** Rows in which the code of a region stands in the place of its name, which several have. */
function withCodes(rows: Rows, index: number, told: ReadonlyMap<number, Region>): Rows {
  if (told.size === 0) return rows;
  const cells = new TermCoder<string>(rows.count);
  for (let at = 0; at < rows.count; at += 1) {
    const cell = cellAt(rows, at, index);
    const { text, mark } = regionCell(cell);
    const region = told.get(at);
    cells.put(at, region === undefined ? cell : cell.replace(text, () => (mark === null ? region.code : `${region.code} `)));
  }
  return withColumn(rows, index, cells.terms);
}

/** Rows on whose region all their columns agree, and what was found in the others. */
export interface HeardRows {
  readonly rows: Rows;
  readonly findings: readonly CsvFinding[];
}

/**
 * Hears the other columns that name regions. A row of which one says another region than its region column is left
 * out: which of them is right cannot be told. But a kelurahan is taken for the one that is called so in the kecamatan
 * beside it.
 */
export function hearWitnesses(
  { head, rows }: Pick<CsvTable, 'head' | 'rows'>,
  { region, witnesses }: RegionColumns,
  regions: readonly Region[],
): HeardRows {
  if (witnesses.length === 0) return { rows, findings: [] };
  const textIn = (at: number, index: number) => cellIn(rows, at, index) ?? '';
  const namesOf = new Map(textsOf(rows, region).map((cell) => [cell.trim(), regionCell(cell).text]));
  const join = regionJoiner(namesOf.values(), regions);
  const readers = new Map(witnesses.map((index) => [index, nameReader(levelHeaded(head[index] ?? ''), regions)]));
  const namedIn = (at: number, index: number) => readers.get(index)?.(textIn(at, index)) ?? [];
  const findings: CsvFinding[] = [];
  const left = new Set<number>();
  const taken = new Map<number, Region>();
  const told = new Map<number, Region>();
  const levelled = new Map<number, Region>();
  const sure = new Map<string, boolean>();
  /** Whether a text names one region by itself. */
  const isSure = (name: string) => {
    const known = sure.get(name) ?? 'region' in matchRegion(name, undefined, regions);
    sure.set(name, known);
    return known;
  };
  const insideOf = insideReader(head, { region, witnesses }, regions);
  for (let at = 0; at < rows.count; at += 1) {
    const name = namesOf.get(textIn(at, region)) ?? '';
    const match = join(name, undefined);
    const inside = insideOf(name, (index) => namedIn(at, index));
    const named = inside?.only ?? ('region' in match ? match.region : inside && regionCalled(name, 'kelurahan', regions));
    if (named === null) continue;
    // A kecamatan below a header of kelurahan is none, and the figure is not the kecamatan's.
    if (inside?.only === null && named.level === 'kecamatan' && regionOf(name, regions) === undefined) {
      left.add(at);
      const header = head[region] ?? '';
      findings.push({
        kind: 'ambiguous',
        row: rows.numbers[at] ?? null,
        column: header,
        received: textIn(at, region),
        detail: detailOf('header-level', { header, level: 'kelurahan' }),
        candidates: [named.code],
      });
      continue;
    }
    const opposedTo = (meant: Region) =>
      witnesses.filter((index) => {
        const others = namedIn(at, index);
        return others.length > 0 && !others.some(({ code }) => liesIn(code, meant.code, regions) || liesIn(meant.code, code, regions));
      });
    const opposed = opposedTo(named);
    if (opposed.length === 0) {
      // What the other rows told of its level must hold when they are left out.
      if (inside?.only && !isSure(name)) told.set(at, named);
      else if (!isSure(name) && regionCalled(name, named.level, regions) === named) levelled.set(at, named);
      continue;
    }
    const others = opposed.flatMap((index) => namedIn(at, index));
    const called = named.level === 'kelurahan' ? kelurahanCalled(name, others, regions) : null;
    if (called && opposedTo(called).length === 0) {
      taken.set(at, called);
      continue;
    }
    left.add(at);
    const opposing = [region, ...opposed];
    findings.push({
      kind: 'ambiguous',
      row: rows.numbers[at] ?? null,
      column: head[region] ?? '',
      received: opposing.map((index) => textIn(at, index)).join(' | '),
      detail: detailOf('columns-oppose', { columns: opposing.map((index) => `"${head[index] ?? ''}"`).join(' and ') }),
      candidates: [...new Set([named, ...others])].map(({ code }) => code),
    });
  }
  const meant = takenFor({ head, rows: withCodes(rows, region, left.size === 0 ? told : new Map([...told, ...levelled])) }, region, taken);
  return { rows: filterRows(meant.rows, (at) => !left.has(at)), findings: [...findings, ...meant.findings] };
}
