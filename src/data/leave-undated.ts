import type { RegionLevel } from '../model/region.js';
import type { ReportEntry } from '../model/report.js';
import { finding } from './findings.js';
import type { ReadObservation } from './settle-duplicates.js';

interface UndatedFacts {
  readonly levelOf: (region: string) => RegionLevel | undefined;
  readonly report: (entry: ReportEntry) => void;
}

/**
 * Leaves out observations without a period where their indicator has dated ones at the same level: a map shows one
 * period, so that they would be in the classes of the dated ones and never be seen. Where all are undated they stay.
 */
export function leaveUndated(read: readonly ReadObservation[], { levelOf, report }: UndatedFacts): readonly ReadObservation[] {
  const seriesOf = ({ observation }: ReadObservation) => JSON.stringify([observation.indicator, levelOf(observation.region)]);
  const dated = new Set(read.filter(({ observation }) => observation.period !== null).map(seriesOf));
  return read.filter((each) => {
    const { indicator, region, period, value } = each.observation;
    if (period !== null || !dated.has(seriesOf(each))) return true;
    const { row, column } = each;
    const detail = 'Expected a period, as other values of the indicator have one.';
    report(finding('invalid', detail, { row, column, received: value, indicator, region }));
    return false;
  });
}
