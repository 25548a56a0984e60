import { detailOf } from '../../../model/detail.js';
import { isPeriod } from '../../../model/period.js';
import { parseNumberColumn } from '../../parse-number.js';
import type { WordedFinding } from '../../worded-finding.js';
import type { Cell, SheetCells } from './cells.js';

const EMPTY: Cell = { text: '', number: null, isPercent: false };

/** Whether a cell holds a figure: a number, typed or as a text. A year is none; it is a header. */
function isFigure({ text, number }: Cell): boolean {
  if (isPeriod(text)) return false;
  return number !== null || parseNumberColumn([text], { decimal: ',' }).values[0] != null || parseNumberColumn([text], { decimal: '.' }).values[0] != null;
}

/**
 * Gives a text in merged cells to each of them: a header to its columns, a region to its rows. A line that has nothing
 * else is a title, and stays as it is. A figure in merged cells belongs to none of them alone: it is left out and
 * reported.
 */
export function spread({ rows, merged }: Pick<SheetCells, 'rows' | 'merged'>): { readonly rows: readonly (readonly Cell[])[]; readonly findings: readonly WordedFinding[] } {
  const filled = rows.map((cells) => [...cells]);
  const findings: WordedFinding[] = [];
  for (const { top, left, bottom, right } of merged) {
    const cell = rows[top - 1]?.[left - 1] ?? EMPTY;
    if (cell.text === '' || (top === bottom && left === right)) continue;
    const isAlone = rows[top - 1]?.every(({ text }, column) => text === '' || column === left - 1) ?? true;
    if (isFigure(cell)) {
      const held = filled[top - 1];
      if (held) held[left - 1] = EMPTY;
      findings.push({ kind: 'invalid', row: top, column: null, received: cell.text, detail: detailOf('merged-number', { rows: bottom - top + 1, columns: right - left + 1 }) });
      continue;
    }
    if (isAlone && left !== right) continue;
    for (const line of filled.slice(top - 1, bottom)) for (let column = left - 1; column < Math.min(right, line.length); column += 1) if (line[column]?.text === '') line[column] = cell;
  }
  return { rows: filled, findings };
}
