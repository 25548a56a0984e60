import { knownDetail, type DetailKey } from './detail.js';
import type { ReportEntry } from './report.js';

/** What is mended at once: an entry, and all columns or rows of which it holds. */
export interface GatheredEntry {
  readonly entry: ReportEntry;
  readonly columns: readonly string[];
  /** What it is about; `null` where that is the whole row, or several. */
  readonly indicator: string | null;
  /** In the order of the entries; empty where no row is meant. */
  readonly rows: readonly number[];
}

/** Findings that are the same of all rows: they are mended at once. */
const OF_ALL_ROWS: ReadonlySet<DetailKey | undefined> = new Set<DetailKey>(['rows-parted', 'rows-unclear', 'rows-unnamed']);

/** What is mended together has one key: the same in several columns of a row, or a column that can be read in two ways. */
function keyOf({ kind, row, column, indicator, received, detail }: ReportEntry, index: number): string {
  if (row === null) return `${index}`;
  if (OF_ALL_ROWS.has(knownDetail(detail)?.key)) return JSON.stringify([kind, column, detail]);
  return JSON.stringify(kind === 'ambiguous-number' ? [kind, column, indicator] : [kind, row, received, detail]);
}

/** Faults of a row's region: all its values are lost with it. */
const OF_REGION: ReadonlySet<string> = new Set(['unmatched', 'ambiguous']);

/** Whether a number holds the sign that can be read in two ways, and so shows best what is meant. */
const isExample = ({ received }: ReportEntry) => /\d[.,]\d/.test(received);

/**
 * Entries of a report as a person mends them: what holds of several values of a row stands once with all their columns,
 * as a region that is not known stands once for all of them; and a column whose numbers can all be read in two ways once
 * with its rows.
 * @example gatherEntries(problems(report)).length // how many things there are to mend
 */
export function gatherEntries(entries: readonly ReportEntry[]): readonly GatheredEntry[] {
  const gathered = new Map<string, { entry: ReportEntry; indicator: string | null; readonly columns: string[]; readonly rows: number[] }>();
  for (const [index, entry] of entries.entries()) {
    const key = keyOf(entry, index);
    const group = gathered.get(key) ?? { entry, indicator: OF_REGION.has(entry.kind) ? null : entry.indicator, columns: [], rows: [] };
    gathered.set(key, group);
    if (!isExample(group.entry) && isExample(entry)) group.entry = entry;
    if (entry.indicator !== group.indicator) group.indicator = null;
    if (entry.column !== null && !group.columns.includes(entry.column)) group.columns.push(entry.column);
    if (entry.row !== null && group.rows[group.rows.length - 1] !== entry.row) group.rows.push(entry.row);
  }
  return [...gathered.values()];
}
