import { detailOf } from '../model/detail.js';
import type { ReportEntry } from '../model/report.js';
import { isEmptyStatus, statusesAgree, type Status } from '../model/status.js';
import { entryOf, without, type ReadObservations } from './read-observation.js';
import { isMissing } from './parse-number.js';
import { repeatedIn } from './repeated.js';
import { numberAt, type ObservationTable } from './observation-table.js';
import { tellsApart, termAt } from './terms.js';

type Report = (entry: ReportEntry) => void;

/** What says where an observation stands on the map. */
const placesOf = ({ region, indicator, period }: ObservationTable) => [region, indicator, period];

/** Whether two observations say the same; those that show no value do where the same is written. */
function areSame({ table: { status, value, lower, upper }, indexes, columns }: ReadObservations, a: number, b: number): boolean {
  const written = (index: number) => {
    const text = String(termAt(columns.value, indexes[index] ?? -1) ?? '').trim();
    return isMissing(text) ? '' : text;
  };
  const statusAt = (index: number) => termAt(status, index) ?? 'O';
  return (
    statusesAgree(statusAt(a), statusAt(b)) &&
    [value, lower, upper].every((numbers) => numberAt(numbers, a) === numberAt(numbers, b)) &&
    (numberAt(value, a) !== null || written(a) === written(b))
  );
}

/** Whether some statuses that say of a value how it came about can be of one value. */
function haveOneStatus(statuses: readonly Status[]): boolean {
  const [first = 'unstated', ...others] = statuses.filter((status) => !isEmptyStatus(status));
  return others.every((status) => statusesAgree(status, first));
}

/** Keeps one of equal observations for the same region, indicator, period and source, and none of differing ones. */
export function settleDuplicates(read: ReadObservations, report: Report): ReadObservations {
  const left = new Set<number>();
  const { table, sources } = read;
  for (const group of repeatedIn([...placesOf(table), sources], table.count)) {
    // Of equal ones that which states its status says more.
    const first = group.find((index) => termAt(table.status, index) !== 'unstated') ?? group[0] ?? -1;
    const others = group.filter((index) => index !== first);
    const agree = others.every((each) => areSame(read, each, first));
    const statuses = [...new Set(group.flatMap((index) => termAt(table.status, index) ?? []))];
    const detail = agree
      ? detailOf('same-row')
      : haveOneStatus(statuses)
        ? detailOf('rows-differ')
        : detailOf('statuses-differ', { statuses: statuses.join(', ') });
    for (const index of agree ? others : group) {
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
  const { table, sources } = kept;
  // What one source alone says of a place has been settled.
  if (!sources || !tellsApart(sources)) return;
  const orders = sources.distinct.map(orderOf);
  const order = (index: number) => orders[sources.codes[index] ?? -1] ?? Number.MAX_SAFE_INTEGER;
  for (const group of repeatedIn(placesOf(table), table.count)) {
    const [first = -1, ...others] = [...group].sort((a, b) => order(a) - order(b));
    for (const index of others)
      if (numberAt(table.value, index) !== numberAt(table.value, first))
        report(entryOf(kept, index, { kind: 'conflict', detail: detailOf('other-source') }));
  }
}
