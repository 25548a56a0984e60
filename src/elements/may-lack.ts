import type { DataRequest } from '../data/data-adapter.js';
import type { Dataset } from '../model/dataset.js';
import { levelFinder, type Boundaries } from '../geo/boundaries.js';
import { padangBoundaries } from '../geo/padang.js';
import { askedIndicator } from '../scene/compose-with.js';

/**
 * Whether a dataset that was handed over for one request may lack what another asks for: an adapter may narrow what it
 * hands over to what it was asked, or hand over more.
 * @param own a page's boundaries, which alone know the levels of their regions
 */
export function mayLack(dataset: Dataset, loadedFor: DataRequest, asked: DataRequest, own: Boundaries | null): boolean {
  const { indicators, observations } = dataset;
  const { indicator, period, level } = asked;
  const [loadedId, askedId] = [loadedFor.indicator, indicator].map((text) => askedIndicator(dataset, text ?? null)?.id);
  const find = levelFinder(own ?? padangBoundaries());
  if (indicator === loadedFor.indicator && period === loadedFor.period && level === loadedFor.level) return false;
  const isThere =
    (indicator === undefined || askedId !== undefined) &&
    (period === undefined ||
      observations.some((each) => each.period === period && (indicator === undefined || each.indicator === askedId)));
  const isNarrowed =
    (loadedId !== askedId && indicators.every(({ id }) => id === loadedId)) ||
    (loadedFor.period !== period && observations.every((each) => each.period === loadedFor.period)) ||
    (loadedFor.level !== undefined && loadedFor.level !== level && observations.every(({ region }) => find(region) === loadedFor.level));
  return !isThere || isNarrowed;
}
