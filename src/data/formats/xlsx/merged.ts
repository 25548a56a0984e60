import { detailOf } from '../../../model/detail.js';
import { isPeriod } from '../../../model/period.js';
import { parseNumberColumn } from '../../parse-number.js';
import type { WordedFinding } from '../../worded-finding.js';
import type { Cell, SheetCells } from './cells.js';

const EMPTY: Cell = { text: '', number: null, isPercent: false };

/** Whether a cell holds a figure: a number, typed or as a text. A year is none; it is a header. */
function isFigure({ text, number }: Cell): boolean {
  if (isPeriod(text)) return false;
  return (
    number !== null ||
    parseNumberColumn([text], { decimal: ',' }).values[0] != null ||
    parseNumberColumn([text], { decimal: '.' }).values[0] != null
  );
}

/**
 * Gives a text in merged cells to each of them: a header to its columns, a region to its rows. A line that has nothing
 * else is a title, and stays as it is. A figure in merged cells belongs to none of them alone: it is left out and
 * reported.
 */
export function spread({ rows, merged }: Pick<SheetCells, 'rows' | 'merged'>): {
  readonly rows: readonly (readonly Cell[])[];
  readonly findings: readonly WordedFinding[];
} {
  const filled = rows.map((cells) => [...cells]);
  const findings: WordedFinding[] = [];
  const counts = new Map<number, number>();
  /** How many cells of a line hold something. */
  const countIn = (line: number) => {
    const known = counts.get(line) ?? (rows[line] ?? []).reduce((sum, { text }) => sum + (text === '' ? 0 : 1), 0);
    counts.set(line, known);
    return known;
  };
  // Blocks that lie over one another, as no spreadsheet has them, would be gone through again and again.
  let room = rows.reduce((sum, { length }) => sum + 4 * (length + 1), 0);
  for (const { top, left, bottom, right } of merged) {
    const cell = rows[top - 1]?.[left - 1] ?? EMPTY;
    if (cell.text === '' || (top === bottom && left === right)) continue;
    const isAlone = countIn(top - 1) === 1;
    if (isFigure(cell)) {
      const held = filled[top - 1];
      if (held) held[left - 1] = EMPTY;
      findings.push({
        kind: 'invalid',
        row: top,
        column: null,
        received: cell.text,
        detail: detailOf('merged-number', { rows: bottom - top + 1, columns: right - left + 1 }),
      });
      continue;
    }
    if (isAlone && left !== right) continue;
    const lines = filled.slice(top - 1, bottom);
    room -= lines.reduce((sum, { length }) => sum + 1 + Math.max(0, Math.min(right, length) - left + 1), 0);
    if (room < 0) break;
    for (const line of lines)
      for (let column = left - 1; column < Math.min(right, line.length); column += 1) if (line[column]?.text === '') line[column] = cell;
  }
  return { rows: filled, findings };
}
