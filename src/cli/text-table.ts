import { padded, printable, textWidth, wrapped } from './text-width.js';
import { greatestOf } from '../stats/summary.js';

const GAP = '  ';

/** A table of texts: a head, and rows with a cell for each column. */
export interface TextTable {
  readonly head: readonly string[];
  /** A cell is one text, or several below one another. */
  readonly rows: readonly (readonly (string | readonly string[])[])[];
}

const linesOf = (cell: string | readonly string[]) => (typeof cell === 'string' ? [cell] : cell).map(printable);

/** The widths of columns in a room: those before the last are as wide as they need, and no wider than a fair share. */
function widthsIn(cells: readonly (readonly (readonly string[])[])[], room: number): readonly number[] {
  const count = cells[0]?.length ?? 0;
  const needed = Array.from({ length: count }, (_, column) =>
    cells.reduce((most, row) => (row[column] ?? []).reduce((widest, line) => Math.max(widest, textWidth(line)), most), 1),
  );
  const whole = room - GAP.length * (count - 1);
  const widths = needed.map((need, column) => (column === count - 1 ? need : Math.min(need, Math.max(4, Math.floor(whole / count)))));
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width, 0);
  return widths.map((width, column) => (column === count - 1 ? Math.max(10, Math.min(width, whole - before)) : width));
}

/**
 * A table as lines of at most a width, its cells broken into lines where they have to be.
 * @param strong how the head is set off
 */
export function tableLines({ head, rows }: TextTable, width: number, strong: (text: string) => string): readonly string[] {
  const cells = [head, ...rows].map((row) => row.map(linesOf));
  const widths = widthsIn(cells, width);
  return cells.flatMap((row, index) => {
    const broken = row.map((lines, column) => lines.flatMap((line) => wrapped(line, widths[column] ?? width)));
    const height = greatestOf(broken.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) => {
      const line = broken
        .map((lines, column) => padded(lines[at] ?? '', widths[column] ?? 0))
        .join(GAP)
        .trimEnd();
      return index === 0 ? strong(line) : line;
    });
  });
}
