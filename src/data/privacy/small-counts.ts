import type { Disclosure, Indicator, Observation } from '../../model/dataset.js';
import { detailOf, type Detail } from '../../model/detail.js';
import { numberAt, type ObservationTable } from '../observation-table.js';
import { termAt } from '../terms.js';
import { countLinks, type CountLink } from './count-links.js';

/** What the publisher lets be shown. */
export interface Threshold {
  readonly minimumCount: number;
  readonly suppressZero: boolean;
}

/** Whether a count is one that is not shown by itself; a change, whether it is one to more or to less. */
export function isSmall(count: number, { minimumCount, suppressZero }: Threshold): boolean {
  return Math.abs(count) < minimumCount && (count !== 0 || suppressZero);
}

/** Whether an observation must not be shown by itself, or may tell of one that must not. */
export function mayTellSmall({ value, status }: Pick<Observation, 'value' | 'status'>, link: CountLink, threshold: Threshold): boolean {
  return link.ratio !== null || status === 'Q' || (value !== null && status !== 'illustrative' && isSmall(value * link.scale, threshold));
}

/** Whether any observation of a table may tell a small count: only then is there something to suppress. */
export function tableMayTellSmall(
  table: ObservationTable,
  { indicators, disclosure }: { readonly indicators: readonly Indicator[]; readonly disclosure: Disclosure },
): boolean {
  if (disclosure.minimumCount === 0) return false;
  const links = countLinks(indicators);
  const linkOf = (table.indicator?.distinct ?? []).map((id) => links.get(id));
  const mayTell = (code: number, index: number) => {
    const link = linkOf[code];
    // Of the rows of an indicator that is bound to no count none is made into an object.
    return (
      link !== undefined &&
      mayTellSmall({ value: numberAt(table.value, index), status: termAt(table.status, index) ?? 'O' }, link, disclosure)
    );
  };
  return table.indicator?.codes.some(mayTell) ?? false;
}

/** What the report says of a value that was suppressed: not why it, so that the small ones cannot be told from the others. */
export function suppression({ minimumCount }: Disclosure): { readonly kind: 'suppressed'; readonly detail: Detail } {
  return { kind: 'suppressed', detail: detailOf('suppressed-count', { minimum: minimumCount }) };
}
