import { detailOf } from '../../../model/detail.js';
import { runsOf } from '../../../model/runs.js';
import type { WordedFinding } from '../../worded-finding.js';
import { columnLetters } from './area.js';
import type { Cell } from './cells.js';
import type { SheetMarks } from './sheet-marks.js';

const written = (numbers: readonly number[], nameOf: (number: number) => string) =>
  runsOf(numbers)
    .map(({ from, to }) => (from === to ? nameOf(from) : `${nameOf(from)}–${nameOf(to)}`))
    .join(', ');

const isFilled = (cell: Cell | undefined) => (cell?.text ?? '') !== '';

/**
 * Says which rows and columns of a table were read that its sheet does not show: who looks at the sheet may not know of them.
 * @param rows the cells of the table, from the first row of the sheet
 * @param left the column of the sheet where the table begins, from 1
 */
export function hiddenFindings(rows: readonly (readonly Cell[])[], left: number, { hidden }: Pick<SheetMarks, 'hidden'>): readonly WordedFinding[] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const hiddenRows = hidden.rows.filter((row) => rows[row - 1]?.some(isFilled));
  const columns = Array.from({ length: width }, (_, index) => left + index);
  const hiddenColumns = columns.filter(
    (column) => hidden.columns.some((run) => column >= run.left && column <= run.right) && rows.some((cells) => isFilled(cells[column - left])),
  );
  const about = { kind: 'assumed', row: null, column: null, received: '' } as const;
  return [
    ...(hiddenRows.length === 0 ? [] : [{ ...about, detail: detailOf('hidden-rows', { rows: written(hiddenRows, String) }) }]),
    ...(hiddenColumns.length === 0 ? [] : [{ ...about, detail: detailOf('hidden-columns', { columns: written(hiddenColumns, columnLetters) }) }]),
  ];
}
