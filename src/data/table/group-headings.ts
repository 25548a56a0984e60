import { detailOf } from '../../model/detail.js';
import type { Region } from '../../model/region.js';
import type { CsvFinding, CsvTable } from './csv-table.js';
import { kelurahanCalled, namesakes, regionCalled, takenFor } from './namesakes.js';
import { regionCell } from './region-cell.js';
import { cellIn, filterRows, textsOf, type Rows } from './rows.js';
import type { HeardRows } from './witnesses.js';
import { regionJoiner } from '../join-regions.js';
import { isCorrected } from '../match-region.js';
import { codeAt, pairsOf, sameTerm, termAt, type Terms } from '../terms.js';

/** What a text of the region column says; one that names two levels is told by its place. */
interface Reading {
  readonly text: string;
  /** What it is taken for wherever it stands. */
  readonly joined: Region | null;
  readonly kecamatan: Region | null;
  readonly kelurahan: Region | null;
}

/** Whether a text names a kecamatan and no kelurahan. */
const isOfKecamatan = ({ kecamatan, kelurahan }: Pick<Reading, 'kecamatan' | 'kelurahan'>) => kecamatan !== null && kelurahan === null;

const NOTHING: Reading = { text: '', joined: null, kecamatan: null, kelurahan: null };

/** What each text of the region column says; `null` where no kecamatan can head a kelurahan. */
function readingsOf(rows: Rows, region: number, title: Region | null, regions: readonly Region[]): readonly Reading[] | null {
  const texts = textsOf(rows, region).map((cell) => regionCell(cell).text);
  const called = texts.map((text) => ({
    text,
    kecamatan: regionCalled(text, 'kecamatan', regions),
    kelurahan: regionCalled(text, 'kelurahan', regions),
  }));
  // To join texts takes long where many of them are no regions.
  if (title === null && !(called.some(isOfKecamatan) && called.some(({ kelurahan }) => kelurahan !== null))) return null;
  const join = regionJoiner(texts, regions);
  return called.map((each) => {
    const match = join(each.text, undefined);
    const joined = 'region' in match ? match.region : null;
    return { ...each, joined, ...(joined !== null && joined.level !== 'kota' && { [joined.level]: joined }) };
  });
}

/** Of each row the code of the line of a kecamatan last above it, -1 where there is none; for such a line its own, after all others. */
function linesAbove(rows: Rows, region: number, readings: readonly Reading[]): Int32Array {
  const column = rows.columns[region] ?? null;
  const found = new Int32Array(rows.count).fill(-1);
  let [above, before, isLine] = [-1, -1, false];
  for (let at = 0; at < rows.count; at += 1) {
    const code = codeAt(column, at);
    const { kecamatan, kelurahan } = readings[code] ?? NOTHING;
    // Rows of one text that follow one another, as of several years, are about one region.
    if (code !== before) isLine = kecamatan !== null && (kelurahan === null || kelurahan.parent !== readings[above]?.kecamatan?.code);
    if (isLine) above = code;
    before = code;
    found[at] = isLine ? readings.length + code : above;
  }
  return found;
}

/** The kecamatan that lines above a table name, where it is one: `Kecamatan : Lubuk Begalung`. */
function kecamatanAbove(lines: readonly string[], regions: readonly Region[]): Region | null {
  const named = lines.flatMap(
    (line) => regionCalled(/^kec(?:amatan\b|\.)[\s:]*([^\s:].*)$/i.exec(line.trim())?.[1] ?? '', 'kecamatan', regions) ?? [],
  );
  const [only, ...others] = new Set(named);
  return only && others.length === 0 ? only : null;
}

/** What the rows of one text under one kecamatan are. */
interface Headed {
  readonly reading: Reading;
  readonly kecamatan: Region | null;
  /** The region that is meant there; `null` where none is called so. */
  readonly meant: Region | null;
  /** The kelurahan of another kecamatan that is called so; `null` where there is none. */
  readonly elsewhere: Region | null;
  /** How many rows there are. */
  readonly count: number;
}

/** Rows by what they are under a kecamatan. */
type HeadedRows = Terms<Headed>;

/**
 * Tells what rows are under their kecamatan.
 * @param isLine whether a row is the line of the kecamatan itself
 */
function headedRows(
  rows: Rows,
  region: number,
  readings: readonly Reading[],
  {
    heads,
    isLine,
    regions,
  }: { readonly heads: Terms<Region | null> | null; readonly isLine: (at: number) => boolean; readonly regions: readonly Region[] },
): HeadedRows {
  const column = rows.columns[region] ?? null;
  const { codes, distinct: firsts } = pairsOf(heads, column, rows.count);
  const counts = new Int32Array(firsts.length);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  const meantUnder = (kecamatan: Region, { text, ...named }: Reading) => {
    if (named.kelurahan?.parent === kecamatan.code) return named.kelurahan;
    return named.kecamatan === null ? kelurahanCalled(text, [kecamatan], regions) : null;
  };
  const distinct = firsts.map((at, code): Headed => {
    const reading = readings[codeAt(column, at)] ?? NOTHING;
    const kecamatan = termAt(heads, at);
    const meant = kecamatan === null ? null : isLine(at) ? kecamatan : meantUnder(kecamatan, reading);
    return { reading, kecamatan, meant, elsewhere: meant === null ? reading.kelurahan : null, count: counts[code] ?? 0 };
  });
  return { codes, distinct };
}

/** Whether a text may be another kelurahan than the one it was taken for. */
function isDoubtful({ text, kelurahan }: Reading, regions: readonly Region[]): boolean {
  return kelurahan !== null && (isCorrected(text, kelurahan) || namesakes(text, regions).length > 1);
}

/** Whether each kelurahan that can be no other lies in the kecamatan whose line is last above it. */
function areGroups({ distinct }: HeadedRows, regions: readonly Region[]): boolean {
  const strays = distinct.filter(({ elsewhere }) => elsewhere !== null);
  return (
    distinct.some(({ meant }) => meant?.level === 'kelurahan') &&
    strays.every(({ kecamatan, reading }) => kecamatan !== null && isDoubtful(reading, regions))
  );
}

/** Whether more than half of the rows of kelurahan lie in the kecamatan of the title. */
function areOfTitle({ distinct }: HeadedRows): boolean {
  const sum = (some: readonly Headed[]) => some.reduce((all, { count }) => all + count, 0);
  return sum(distinct.filter(({ meant }) => meant !== null)) > sum(distinct.filter(({ elsewhere }) => elsewhere !== null));
}

/** The rows as the kecamatan that head them tell; `null` where none do. */
function headed({ rows, remarks }: Pick<CsvTable, 'rows' | 'remarks'>, region: number, regions: readonly Region[]): HeadedRows | null {
  const title = kecamatanAbove(remarks.above, regions);
  const readings = readingsOf(rows, region, title, regions);
  if (readings === null) return null;
  if (readings.some(isOfKecamatan)) {
    const codes = linesAbove(rows, region, readings);
    const heads = { codes, distinct: [...readings, ...readings].map(({ kecamatan }) => kecamatan) };
    const groups = headedRows(rows, region, readings, { heads, isLine: (at) => codeAt(heads, at) >= readings.length, regions });
    if (areGroups(groups, regions)) return groups;
  }
  if (title === null) return null;
  // Under a title stands no line of a kecamatan: what was taken for one stays one.
  const below = readings.map((reading) => (reading.joined?.level === 'kecamatan' ? { ...reading, kelurahan: null } : reading));
  const all = headedRows(rows, region, below, { heads: sameTerm(title, rows.count), isLine: () => false, regions });
  return areOfTitle(all) ? all : null;
}

/**
 * Hears the kecamatan whose lines head groups of kelurahan in the region column, else the one that the title names for
 * all of them. A row is taken for the region that is called so under its kecamatan; a kelurahan that lies in another is
 * left out: which of the two is right cannot be told.
 */
export function hearHeadings(table: Pick<CsvTable, 'head' | 'rows' | 'remarks'>, region: number, regions: readonly Region[]): HeardRows {
  const { head, rows } = table;
  const found = region < 0 ? null : headed(table, region, regions);
  if (found === null) return { rows, findings: [] };
  const taken = new Map<number, Region>();
  const left = new Set<number>();
  const findings: CsvFinding[] = [];
  for (let at = 0; at < rows.count; at += 1) {
    const each = termAt(found, at);
    if (each === null) continue;
    const { reading, kecamatan, meant, elsewhere } = each;
    if (meant !== null && meant !== reading.joined) taken.set(at, meant);
    if (kecamatan === null || elsewhere === null) continue;
    left.add(at);
    findings.push({
      kind: 'ambiguous',
      row: rows.numbers[at] ?? null,
      column: head[region] ?? '',
      received: cellIn(rows, at, region) ?? '',
      detail: detailOf('heading-opposes', { kecamatan: kecamatan.name, name: elsewhere.name, code: elsewhere.code }),
      candidates: [elsewhere.code, kecamatan.code],
    });
  }
  const meant = takenFor(table, region, taken);
  return { rows: filterRows(meant.rows, (at) => !left.has(at)), findings: [...findings, ...meant.findings] };
}
