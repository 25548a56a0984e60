import type { Region } from '../../model/region.js';
import { detailOf } from '../../model/detail.js';
import { regionsNamed } from '../match-region.js';
import type { CsvFinding } from './csv-table.js';
import { filledIn, headsRegions, isFootnote, isHeading, isNumbering, isRemark } from './lines.js';
import { cellsAt, type Records } from './records.js';

/** Headers below the first rows of a table. */
export interface HeadersAgain {
  /** Index after the last line of the table: where another begins, or the end. */
  readonly end: number;
  /** Indexes of the lines that say the header again, as at a page break. */
  readonly lines: ReadonlySet<number>;
  readonly findings: readonly CsvFinding[];
}

/** Where a table's header ends, and its column of regions. */
interface HeaderPlace {
  readonly last: number;
  /** -1 where there is none. */
  readonly region: number;
}

const sameText = (cell: string) => cell.trim().toLowerCase().replace(/\s+/g, ' ');
const shown = (cells: readonly string[]) =>
  filledIn(cells)
    .map((index) => (cells[index] ?? '').trim())
    .join(' | ');

/** Whether a text can head a column of regions: most cells begin with a digit, which is told at once. */
const mayHead = (text: string) => text.charCodeAt(0) < 48 || text.charCodeAt(0) > 57;

/** Index of the record in which a cell stands, by its place among all cells. */
function recordOf(starts: Records['starts'], count: number, place: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Indexes of the lines whose cell of the column of regions heads one, with headings alone beside it. */
function headersBelow(records: Records, from: number, region: number): readonly number[] {
  const { count, starts, codes, texts } = records;
  const [begin, end] = [starts[from] ?? 0, starts[count] ?? 0];
  const found: number[] = [];
  texts.forEach((text, code) => {
    if (!mayHead(text) || !headsRegions(text)) return;
    for (let place = codes.indexOf(code, begin); place >= 0 && place < end; place = codes.indexOf(code, place + 1)) {
      const index = recordOf(starts, count, place);
      if (place - (starts[index] ?? 0) !== region) continue;
      const cells = cellsAt(records, index);
      const filled = filledIn(cells);
      if (filled.length > 1 && filled.every((at) => isHeading(cells[at] ?? ''))) found.push(index);
    }
  });
  return found.sort((a, b) => a - b);
}

/**
 * Finds the headers below the first row. One that says what the table's own says is left out, with the lines around it
 * that do so, titles and numbers of columns too; any other begins another table, of whose rows none is read: its columns
 * are not those of this one.
 */
export function headersAgain(records: Records, { last, region }: HeaderPlace, regions: readonly Region[]): HeadersAgain {
  const { count } = records;
  const lines = new Set<number>();
  const isFilled = (index: number) => filledIn(cellsAt(records, index)).length > 0;
  let first = last + 1;
  while (first < count && !isFilled(first)) first += 1;
  const headers = region < 0 ? [] : headersBelow(records, first + 1, region);
  if (headers.length === 0) return { end: count, lines, findings: [] };

  const said = new Map<number, Set<string>>();
  for (let index = 0; index <= last; index += 1)
    for (const [at, cell] of cellsAt(records, index).entries()) said.set(at, (said.get(at) ?? new Set()).add(sameText(cell)));
  const isSaid = (cells: readonly string[]) => filledIn(cells).every((at) => said.get(at)?.has(sameText(cells[at] ?? '')));
  const isAbove = (index: number) => {
    const cells = cellsAt(records, index);
    const [start = -1] = filledIn(cells);
    if (isRemark((cells[start] ?? '').trim()) || isFootnote(cells)) return false;
    return filledIn(cells).every((at) => isHeading(cells[at] ?? '')) && regionsNamed((cells[region] ?? '').trim(), regions).length === 0;
  };

  let end = count;
  const findings: CsvFinding[] = [];
  for (const header of headers) {
    const cells = cellsAt(records, header);
    if (isSaid(cells)) {
      let from = header;
      while (from > first + 1 && isSaid(cellsAt(records, from - 1))) from -= 1;
      for (let index = from; index < count; index += 1) {
        const part = cellsAt(records, index);
        if (index > header && !isSaid(part) && !isNumbering(part)) break;
        if (isFilled(index)) lines.add(index);
      }
      continue;
    }
    end = header;
    while (end > first + 1 && isAbove(end - 1)) end -= 1;
    let rows = 0;
    for (let index = header + 1; index < count; index += 1) if (isFilled(index)) rows += 1;
    findings.push({
      kind: 'invalid',
      row: header + 1,
      column: null,
      received: shown(cells),
      detail: detailOf('table-below', { count: rows }),
    });
    break;
  }
  const repeated = [...lines].map((index): CsvFinding => ({
    kind: 'assumed',
    row: index + 1,
    column: null,
    received: shown(cellsAt(records, index)),
    detail: detailOf('line-repeated'),
  }));
  return { end, lines, findings: [...repeated, ...findings] };
}
