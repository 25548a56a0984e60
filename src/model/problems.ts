import { knownDetail } from './detail.js';
import type { JoinReport, ReportEntry, ReportKind } from './report.js';

const INFORMATIVE: ReadonlySet<ReportKind> = new Set(['missing', 'suppressed', 'assumed']);

/** Whether places were made coarser, as the publisher's own settings want it: there is nothing wrong with them. */
function isCoarsened({ kind, detail }: ReportEntry): boolean {
  const key = kind === 'withheld' ? knownDetail(detail)?.key : undefined;
  return key === 'coarsened-one' || key === 'coarsened-many';
}

/** The entries that a person should mend; missing and suppressed values, coarser places and stated assumptions are not faults. */
export function problems(report: JoinReport): readonly ReportEntry[] {
  return report.entries.filter((entry) => !INFORMATIVE.has(entry.kind) && !isCoarsened(entry));
}
