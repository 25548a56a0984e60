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

/** Of each column whether any run hides it: the runs are gone through once, however many there are. */
function hiddenAmong(runs: SheetMarks['hidden']['columns'], left: number, width: number): readonly boolean[] {
  const changes = new Int32Array(width + 1);
  const place = (column: number) => Math.min(width, Math.max(0, column - left));
  for (const run of runs) {
    if (!(run.right >= run.left)) continue;
    const [from, to] = [place(run.left), place(run.right + 1)];
    changes[from] = (changes[from] ?? 0) + 1;
    changes[to] = (changes[to] ?? 0) - 1;
  }
  let open = 0;
  return Array.from({ length: width }, (_, index) => (open += changes[index] ?? 0) > 0);
}

/**
 * Says which rows and columns of a table were read that its sheet does not show: who looks at the sheet may not know of them.
 * @param rows the cells of the table, from the first row of the sheet
 * @param left the column of the sheet where the table begins, from 1
 */
export function hiddenFindings(
  rows: readonly (readonly Cell[])[],
  left: number,
  { hidden }: Pick<SheetMarks, 'hidden'>,
): readonly WordedFinding[] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const hiddenRows = hidden.rows.filter((row) => rows[row - 1]?.some(isFilled));
  const isHidden = hiddenAmong(hidden.columns, left, width);
  const columns = Array.from({ length: width }, (_, index) => left + index);
  const hiddenColumns = columns.filter(
    (column) => isHidden[column - left] === true && rows.some((cells) => isFilled(cells[column - left])),
  );
  const about = { kind: 'assumed', row: null, column: null, received: '' } as const;
  return [
    ...(hiddenRows.length === 0 ? [] : [{ ...about, detail: detailOf('hidden-rows', { rows: written(hiddenRows, String) }) }]),
    ...(hiddenColumns.length === 0
      ? []
      : [{ ...about, detail: detailOf('hidden-columns', { columns: written(hiddenColumns, columnLetters) }) }]),
  ];
}
