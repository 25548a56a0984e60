import type { Observation } from '../model/dataset.js';
import { detailOf } from '../model/detail.js';
import type { ReportEntry } from '../model/report.js';
import { entryOf, without, type ReadObservations } from './read-observation.js';
import { repeatedIn } from './repeated.js';

type SourceOf = (observation: Observation) => string | null;
type Report = (entry: ReportEntry) => void;

const same = (a: Observation, b: Observation) =>
  a.value === b.value && a.status === b.status && a.lower === b.lower && a.upper === b.upper;

/** What says where an observation stands on the map. */
const PLACE: readonly SourceOf[] = [({ region }) => region, ({ indicator }) => indicator, ({ period }) => period];

/**
 * Keeps one of equal observations for the same region, indicator, period and source, and none of differing ones.
 * @param sourceOf the source that answers for an observation
 */
export function settleDuplicates(read: ReadObservations, sourceOf: SourceOf, report: Report): ReadObservations {
  const left = new Set<number>();
  for (const group of repeatedIn(read.observations, [...PLACE, (each) => sourceOf(each) ?? ''])) {
    const [first, ...others] = group.flatMap((index) => read.observations[index] ?? []);
    const agree = first !== undefined && others.every((each) => same(each, first));
    const detail = agree ? detailOf('same-row') : detailOf('rows-differ');
    for (const index of agree ? group.slice(1) : group) {
      left.add(index);
      report(entryOf(read, index, { kind: 'duplicate', detail }));
    }
  }
  return left.size === 0 ? read : without(read, left);
}

/** Says which observations stand beside another that is shown, because their sources differ. */
export function reportConflicts(kept: ReadObservations, orderOf: (observation: Observation) => number, report: Report): void {
  const { observations } = kept;
  const orders = observations.map(orderOf);
  // What one source alone says of a place has been settled.
  if (orders.every((each) => each === orders[0])) return;
  const order = (index: number) => orders[index] ?? Infinity;
  for (const group of repeatedIn(observations, PLACE)) {
    const [first = -1, ...others] = [...group].sort((a, b) => order(a) - order(b));
    for (const index of others)
      if (observations[index]?.value !== observations[first]?.value)
        report(entryOf(kept, index, { kind: 'conflict', detail: detailOf('other-source') }));
  }
}
