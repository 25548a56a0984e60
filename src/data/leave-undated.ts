import { detailOf } from '../model/detail.js';
import type { RegionLevel } from '../model/region.js';
import type { ReportEntry } from '../model/report.js';
import { entryOf, without, type ReadObservations } from './read-observation.js';
import { codeAt } from './terms.js';

interface UndatedFacts {
  readonly levelOf: (region: string) => RegionLevel | undefined;
  readonly report: (entry: ReportEntry) => void;
}

/**
 * Leaves out observations without a period where their indicator has dated ones at the same level: a map shows one
 * period, so that they would be in the classes of the dated ones and never be seen. Where all are undated they stay.
 */
export function leaveUndated(read: ReadObservations, { levelOf, report }: UndatedFacts): ReadObservations {
  const { count, period, region, indicator } = read.table;
  if (!period?.codes.includes(-1)) return read;
  const levels = (region?.distinct ?? []).map(levelOf);
  const levelAt = (index: number) => levels[codeAt(region, index)];
  const undated: number[] = [];
  const dated = new Map<number, Set<RegionLevel | undefined>>();
  for (let index = 0; index < count; index += 1) {
    if (codeAt(period, index) < 0) {
      undated.push(index);
      continue;
    }
    const known = dated.get(codeAt(indicator, index)) ?? new Set();
    dated.set(codeAt(indicator, index), known.add(levelAt(index)));
  }
  const left = new Set<number>();
  for (const index of undated) {
    if (!dated.get(codeAt(indicator, index))?.has(levelAt(index))) continue;
    left.add(index);
    report(entryOf(read, index, { kind: 'invalid', detail: detailOf('undated') }));
  }
  return left.size === 0 ? read : without(read, left);
}
