import { detailOf } from '../model/detail.js';
import type { RegionLevel } from '../model/region.js';
import type { ReportEntry } from '../model/report.js';
import { entryOf, without, type ReadObservations } from './read-observation.js';

interface UndatedFacts {
  readonly levelOf: (region: string) => RegionLevel | undefined;
  readonly report: (entry: ReportEntry) => void;
}

/**
 * Leaves out observations without a period where their indicator has dated ones at the same level: a map shows one
 * period, so that they would be in the classes of the dated ones and never be seen. Where all are undated they stay.
 */
export function leaveUndated(read: ReadObservations, { levelOf, report }: UndatedFacts): ReadObservations {
  const { observations } = read;
  const undated: number[] = [];
  observations.forEach(({ period }, index) => {
    if (period === null) undated.push(index);
  });
  if (undated.length === 0) return read;
  const dated = new Map<string, Set<RegionLevel | undefined>>();
  for (const { indicator, region, period } of observations) {
    if (period === null) continue;
    const levels = dated.get(indicator) ?? new Set();
    dated.set(indicator, levels.add(levelOf(region)));
  }
  const left = new Set<number>();
  for (const index of undated) {
    const { indicator = '', region = '' } = observations[index] ?? {};
    if (!dated.get(indicator)?.has(levelOf(region))) continue;
    left.add(index);
    report(entryOf(read, index, { kind: 'invalid', detail: detailOf('undated') }));
  }
  return left.size === 0 ? read : without(read, left);
}
