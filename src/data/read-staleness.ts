import type { Dataset } from '../model/dataset.js';
import type { FrameInput } from '../model/dataset.schema.js';
import { detailOf } from '../model/detail.js';
import type { ReportEntry } from '../model/report.js';
import { finding } from './findings.js';

/** An instant with its zone: without one it would be another in each place. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads since when data have been kept; what is no instant is reported, and the data are shown as if they were new. */
export function readStaleness({ stale }: FrameInput, report: (entry: ReportEntry) => void): Pick<Dataset, 'stale'> {
  if (stale == null) return {};
  const { retrieved, state } = stale;
  const instant = INSTANT.test(retrieved) ? new Date(retrieved) : new Date(NaN);
  if (!Number.isNaN(instant.getTime())) return { stale: { retrieved: instant.toISOString(), state } };
  report(finding('invalid', detailOf('bad-instant'), { column: 'stale', received: retrieved }));
  return {};
}
