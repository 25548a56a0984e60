import type { Dataset } from '../model/dataset.js';
import type { DatasetInput } from '../model/dataset.schema.js';
import type { JoinReport, ReportEntry } from '../model/report.js';

/** Kinds that tell of a point which stays in its layer. */
const OF_KEPT_POINTS: ReadonlySet<string> = new Set(['unmatched', 'ambiguous', 'conflict', 'suppressed', 'withheld']);

/** Whether an entry is about a row of which the dataset holds something. */
function isOfKept({ observations, pointLayers }: Dataset): (entry: ReportEntry) => boolean {
  const where = (...parts: readonly (string | null)[]) => JSON.stringify(parts);
  const held = new Set(observations.map(({ indicator, region, period }) => where(indicator, region, period)));
  const layers = new Set(pointLayers.map(({ id }) => id));
  return ({ kind, indicator, region, period, column }) =>
    held.has(where(indicator, region, period)) || (column !== null && layers.has(column) && OF_KEPT_POINTS.has(kind));
}

/**
 * A validated dataset as input again, with what was found when it was read: to `validate` it anew gives the same dataset
 * and the same entries. It counts as received what it holds: of rows that were added up their sums, no longer the rows.
 */
export function asInput(dataset: Dataset, { received, kept, entries }: JoinReport): DatasetInput {
  const isKept = isOfKept(dataset);
  let unread = received - kept;
  const findings = entries.map((entry) => {
    const counts = entry.row !== null && entry.kind !== 'assumed';
    if (!counts || isKept(entry) || unread === 0) return { ...entry, kept: true };
    unread -= 1;
    return entry;
  });
  return { ...dataset, findings };
}
