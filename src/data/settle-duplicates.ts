import type { Observation } from '../model/dataset.js';
import type { ReportEntry } from '../model/report.js';
import { finding } from './findings.js';

/** An observation with the line it was read from. */
export interface ReadObservation {
  readonly observation: Observation;
  readonly row: number | null;
  readonly column: string | null;
}

const same = (a: Observation, b: Observation) =>
  a.value === b.value && a.status === b.status && a.lower === b.lower && a.upper === b.upper;

function groupedBy(read: readonly ReadObservation[], keyOf: (observation: Observation) => string) {
  const groups = new Map<string, ReadObservation[]>();
  for (const each of read) {
    const key = keyOf(each.observation);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups.values();
}

const where = ({ region, indicator, period }: Observation) => JSON.stringify([region, indicator, period]);

function entryFor({ observation, row, column }: ReadObservation, detail: string, kind: 'duplicate' | 'conflict'): ReportEntry {
  const { region, indicator, period, value } = observation;
  return finding(kind, detail, { row, column, received: value, region, indicator, period });
}

/**
 * Keeps one of equal observations for the same region, indicator, period and source, and none of differing ones.
 * @param sourceOf the source that answers for an observation
 */
export function settleDuplicates(
  read: readonly ReadObservation[],
  sourceOf: (observation: Observation) => string | null,
  report: (entry: ReportEntry) => void,
): readonly ReadObservation[] {
  const kept: ReadObservation[] = [];
  for (const group of groupedBy(read, (observation) => `${where(observation)} ${sourceOf(observation) ?? ''}`)) {
    const [first, ...others] = group;
    if (!first) continue;
    const agree = others.every(({ observation }) => same(observation, first.observation));
    if (agree) kept.push(first);
    for (const each of agree ? others : group)
      report(
        entryFor(each, agree ? 'The same observation stands in another row.' : 'Rows for the same observation differ; none was kept.', 'duplicate'),
      );
  }
  return kept;
}

/** Says which observations stand beside another that is shown, because their sources differ. */
export function reportConflicts(
  kept: readonly ReadObservation[],
  orderOf: (observation: Observation) => number,
  report: (entry: ReportEntry) => void,
): void {
  for (const group of groupedBy(kept, where)) {
    const [first, ...others] = [...group].sort((a, b) => orderOf(a.observation) - orderOf(b.observation));
    for (const each of others)
      if (first && each.observation.value !== first.observation.value)
        report(entryFor(each, 'Another source gives another value; the source listed first is shown.', 'conflict'));
  }
}
