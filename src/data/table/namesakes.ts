import { detailOf } from '../../model/detail.js';
import type { Region, RegionLevel } from '../../model/region.js';
import type { CsvFinding, CsvTable } from './csv-table.js';
import { regionCell } from './region-cell.js';
import { cellAt, cellIn, withColumn, type Rows } from './rows.js';
import { regionOf } from '../match-region.js';
import { indexOf } from '../region-index.js';
import { keyOf, keysOf, levelNamed } from '../region-name.js';
import { TermCoder } from '../terms.js';

/** What kelurahan of Lubuk Begalung have behind their names, and tables leave out. */
const LEFT_OUT = keyOf('Nan XX');

/** The one region of a level that has a text for its code, name or alias; `null` where none has, or several have. */
export function regionCalled(text: string, level: RegionLevel, regions: readonly Region[]): Region | null {
  const coded = regionOf(text, regions);
  if (coded) return coded.level === level ? coded : null;
  if ((levelNamed(text) ?? level) !== level) return null;
  const known = indexOf(regions).byKey(level);
  const [only, ...others] =
    keysOf(text)
      .map((key) => known.get(key))
      .find((named) => named !== undefined) ?? [];
  return only && others.length === 0 ? only : null;
}

/** The kelurahan that are called by a text, whether `Nan XX` is left out in it or not. */
export function namesakes(text: string, regions: readonly Region[]): readonly Region[] {
  const keys = new Set(keysOf(text).flatMap((key) => [key, key + LEFT_OUT]));
  return regions.filter(
    ({ level, name, aliases }) => level === 'kelurahan' && [name, ...aliases].some((each) => keysOf(each).some((key) => keys.has(key))),
  );
}

/** The one kelurahan in some kecamatan that is called by a text; `null` where none is, or several are. */
export function kelurahanCalled(text: string, kecamatan: readonly Region[], regions: readonly Region[]): Region | null {
  const [only, ...others] = namesakes(text, regions).filter(({ parent }) => kecamatan.some(({ code }) => code === parent));
  return only && others.length === 0 ? only : null;
}

/** Rows in which some name the region that was taken for what they say, and what is said of it, once for each text. */
export function takenFor(
  { head, rows }: Pick<CsvTable, 'head' | 'rows'>,
  index: number,
  taken: ReadonlyMap<number, Region>,
): { readonly rows: Rows; readonly findings: readonly CsvFinding[] } {
  if (taken.size === 0) return { rows, findings: [] };
  const findings = new Map<string, CsvFinding>();
  const cells = new TermCoder<string>(rows.count);
  for (let at = 0; at < rows.count; at += 1) {
    const cell = cellAt(rows, at, index);
    const region = taken.get(at);
    if (region === undefined) {
      cells.put(at, cell);
      continue;
    }
    const { code, name, level } = region;
    const received = cellIn(rows, at, index) ?? '';
    // A number before the name and a footnote mark behind it stay.
    cells.put(
      at,
      cell.replace(regionCell(cell).text, () => `${level} ${name}`),
    );
    const key = `${code} ${received}`;
    if (!findings.has(key))
      findings.set(key, {
        kind: 'assumed',
        row: rows.numbers[at] ?? null,
        column: head[index] ?? null,
        received,
        region: code,
        detail: detailOf('region-corrected', { name, code }),
      });
  }
  return { rows: withColumn(rows, index, cells.terms), findings: [...findings.values()] };
}
