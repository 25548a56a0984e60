import type { Observation } from '../model/dataset.js';
import { detailOf } from '../model/detail.js';
import type { ReportEntry } from '../model/report.js';
import { entryOf, without, type ReadObservations } from './read-observation.js';
import { repeatedIn } from './repeated.js';

type Report = (entry: ReportEntry) => void;

const same = (a: Observation, b: Observation) =>
  a.value === b.value && a.status === b.status && a.lower === b.lower && a.upper === b.upper;

/** Keeps one of equal observations for the same region, indicator, period and source, and none of differing ones. */
export function settleDuplicates(read: ReadObservations, report: Report): ReadObservations {
  const left = new Set<number>();
  const { observations, places, sources } = read;
  for (const group of repeatedIn(sources ? [...places, sources.codes] : places, observations.length)) {
    const [first, ...others] = group.flatMap((index) => observations[index] ?? []);
    const agree = first !== undefined && others.every((each) => same(each, first));
    const detail = agree ? detailOf('same-row') : detailOf('rows-differ');
    for (const index of agree ? group.slice(1) : group) {
      left.add(index);
      report(entryOf(read, index, { kind: 'duplicate', detail }));
    }
  }
  return left.size === 0 ? read : without(read, left);
}

/**
 * Says which observations stand beside another that is shown, because their sources differ.
 * @param orderOf the place of a source among all; those that come first are shown
 */
export function reportConflicts(kept: ReadObservations, orderOf: (source: string) => number, report: Report): void {
  const { observations, places, sources } = kept;
  // What one source alone says of a place has been settled.
  if (!sources || (sources.distinct.length === 1 && !sources.codes.includes(-1))) return;
  const orders = sources.distinct.map(orderOf);
  const order = (index: number) => orders[sources.codes[index] ?? -1] ?? Number.MAX_SAFE_INTEGER;
  for (const group of repeatedIn(places, observations.length)) {
    const [first = -1, ...others] = [...group].sort((a, b) => order(a) - order(b));
    for (const index of others)
      if (observations[index]?.value !== observations[first]?.value)
        report(entryOf(kept, index, { kind: 'conflict', detail: detailOf('other-source') }));
  }
}
