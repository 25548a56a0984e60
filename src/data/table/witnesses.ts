import { detailOf } from '../../model/detail.js';
import type { Region } from '../../model/region.js';
import type { CsvFinding, CsvTable } from './csv-table.js';
import { cellIn, filterRows, textsOf, type Rows } from './rows.js';
import { regionJoiner } from '../join-regions.js';
import { regionsNamed } from '../match-region.js';

/** Whether a column names regions: at least half of its distinct texts do. */
export function isWitness(texts: readonly string[], regions: readonly Region[]): boolean {
  const naming = texts.filter((text) => regionsNamed(text, regions).length > 0);
  return naming.length > 0 && naming.length * 2 >= texts.length;
}

/** Whether one region is the other or lies in it. */
function areRelated(a: Region, b: Region): boolean {
  return `${a.code}.`.startsWith(`${b.code}.`) || `${b.code}.`.startsWith(`${a.code}.`);
}

/** Rows on whose region all their columns agree, and what was found in the others. */
export interface HeardRows {
  readonly rows: Rows;
  readonly findings: readonly CsvFinding[];
}

/**
 * Hears the other columns that name regions. A row of which one says another region than its region column is left
 * out: which of them is right cannot be told.
 * @param region index of the region column
 * @param witnesses indexes of the other columns that name regions
 */
export function hearWitnesses(
  { head, rows }: Pick<CsvTable, 'head' | 'rows'>,
  { region, witnesses }: { readonly region: number; readonly witnesses: readonly number[] },
  regions: readonly Region[],
): HeardRows {
  if (witnesses.length === 0) return { rows, findings: [] };
  const textIn = (at: number, index: number) => cellIn(rows, at, index) ?? '';
  const join = regionJoiner(textsOf(rows, region).map((text) => text.trim()), regions);
  const known = new Map<string, readonly Region[]>();
  const namedBy = (text: string) => {
    const named = known.get(text) ?? regionsNamed(text, regions);
    known.set(text, named);
    return named;
  };
  const findings: CsvFinding[] = [];
  const agreed = filterRows(rows, (at) => {
    const match = join(textIn(at, region), undefined);
    if (!('region' in match)) return true;
    const opposed = witnesses.filter((index) => {
      const named = namedBy(textIn(at, index));
      return named.length > 0 && !named.some((each) => areRelated(each, match.region));
    });
    if (opposed.length === 0) return true;
    const told = [region, ...opposed];
    findings.push({
      kind: 'ambiguous',
      row: rows.numbers[at] ?? null,
      column: head[region] ?? '',
      received: told.map((index) => textIn(at, index)).join(' | '),
      detail: detailOf('columns-oppose', { columns: told.map((index) => `"${head[index] ?? ''}"`).join(' and ') }),
      candidates: [...new Set([match.region, ...opposed.flatMap((index) => namedBy(textIn(at, index)))])].map(({ code }) => code),
    });
    return false;
  });
  return { rows: agreed, findings };
}
