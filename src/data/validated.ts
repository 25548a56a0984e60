import type { Dataset } from '../model/dataset.js';
import type { JoinReport } from '../model/report.js';
import { observationsOf, type ObservationTable } from './observation-table.js';

/** A dataset that may be shown, and what became of the rows handed in. */
export interface Validated {
  readonly dataset: Dataset;
  readonly report: JoinReport;
}

/** The same with its observations by fields. */
export interface ValidatedTable {
  readonly dataset: Omit<Dataset, 'observations'>;
  readonly observations: ObservationTable;
  readonly report: JoinReport;
}

/** What was validated, with its observations one by one. */
export function withList({ dataset, observations, report }: ValidatedTable): Validated {
  return { dataset: { ...dataset, observations: observationsOf(observations) }, report };
}
