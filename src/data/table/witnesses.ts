import { detailOf } from '../../model/detail.js';
import type { Region } from '../../model/region.js';
import type { CsvFinding, CsvTable } from './csv-table.js';
import { isBlank } from './lines.js';
import { kelurahanCalled, takenFor } from './namesakes.js';
import { regionCell } from './region-cell.js';
import { cellIn, filterRows, textsOf, withColumn, type Rows } from './rows.js';
import { regionJoiner } from '../join-regions.js';
import { regionsNamed } from '../match-region.js';
import { codeAt } from '../terms.js';

/** Whether a column names regions: at least half of its distinct texts do. */
export function isWitness(texts: readonly string[], regions: readonly Region[]): boolean {
  const naming = texts.filter((text) => regionsNamed(text, regions).length > 0);
  return naming.length > 0 && naming.length * 2 >= texts.length;
}

/** Whether one region is the other or lies in it. */
function areRelated(a: Region, b: Region): boolean {
  return `${a.code}.`.startsWith(`${b.code}.`) || `${b.code}.`.startsWith(`${a.code}.`);
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
export function hearWitnesses({ head, rows }: Pick<CsvTable, 'head' | 'rows'>, { region, witnesses }: RegionColumns, regions: readonly Region[]): HeardRows {
  if (witnesses.length === 0) return { rows, findings: [] };
  const textIn = (at: number, index: number) => cellIn(rows, at, index) ?? '';
  const namesOf = new Map(textsOf(rows, region).map((cell) => [cell.trim(), regionCell(cell).text]));
  const join = regionJoiner(namesOf.values(), regions);
  const known = new Map<string, readonly Region[]>();
  const namedBy = (text: string) => {
    const named = known.get(text) ?? regionsNamed(regionCell(text).text, regions);
    known.set(text, named);
    return named;
  };
  const findings: CsvFinding[] = [];
  const left = new Set<number>();
  const taken = new Map<number, Region>();
  for (let at = 0; at < rows.count; at += 1) {
    const name = namesOf.get(textIn(at, region)) ?? '';
    const match = join(name, undefined);
    if (!('region' in match)) continue;
    const opposedTo = (meant: Region) =>
      witnesses.filter((index) => {
        const named = namedBy(textIn(at, index));
        return named.length > 0 && !named.some((each) => areRelated(each, meant));
      });
    const opposed = opposedTo(match.region);
    if (opposed.length === 0) continue;
    const others = opposed.flatMap((index) => namedBy(textIn(at, index)));
    const called = match.region.level === 'kelurahan' ? kelurahanCalled(name, others, regions) : null;
    if (called && opposedTo(called).length === 0) {
      taken.set(at, called);
      continue;
    }
    left.add(at);
    const told = [region, ...opposed];
    findings.push({
      kind: 'ambiguous',
      row: rows.numbers[at] ?? null,
      column: head[region] ?? '',
      received: told.map((index) => textIn(at, index)).join(' | '),
      detail: detailOf('columns-oppose', { columns: told.map((index) => `"${head[index] ?? ''}"`).join(' and ') }),
      candidates: [...new Set([match.region, ...others])].map(({ code }) => code),
    });
  }
  const meant = takenFor({ head, rows }, region, taken);
  return { rows: filterRows(meant.rows, (at) => !left.has(at)), findings: [...findings, ...meant.findings] };
}
