import type { Disclosure, Indicator } from '../../model/dataset.js';
import { detailOf } from '../../model/detail.js';
import type { ReportEntry } from '../../model/report.js';
import { finding } from '../findings.js';
import type { ReadObservations } from '../read-observation.js';
import { termAt } from '../terms.js';

/**
 * Asks, column by column, whether an indicator counts persons: of each for which nobody says it, and of which something
 * is withheld for that.
 * @param suppressed indexes of the observations that are withheld
 */
export function askedSubjects(
  { table, indexes, columns }: ReadObservations,
  suppressed: ReadonlySet<number>,
  { indicators, disclosure }: { readonly indicators: readonly Indicator[]; readonly disclosure: Disclosure },
): readonly ReportEntry[] {
  const undecided = new Set(indicators.filter(({ subject, kind }) => subject === null && kind === 'count').map(({ id }) => id));
  const asked = new Map<string, string | null>();
  for (const index of suppressed) {
    const id = termAt(table.indicator, index);
    if (id !== null && undecided.has(id) && !asked.has(id)) asked.set(id, termAt(columns.column, indexes[index] ?? -1));
  }
  const all = [...asked.values()];
  // A column of several indicators tells none of them.
  const isOwn = (column: string | null) => all.indexOf(column) === all.lastIndexOf(column);
  return [...asked].map(([indicator, column]) =>
    finding('undecided', detailOf('subject-undecided', { minimum: disclosure.minimumCount }), {
      indicator,
      column: isOwn(column) ? column : null,
    }),
  );
}
