import type { ComputedFrom, Indicator } from '../../model/dataset.js';
import { isPersonal, type ToldRatio } from './count-links.js';
import { slackOf, Tally, WITNESSES, type Figures, type FigureTable } from './figures.js';

/** From what a rate or an amount is computed, as figures tell. */
export interface FoundRatio extends ToldRatio {
  readonly from: ComputedFrom;
  /** Periods in which it is the share of the total of the regions that have one, in per cent. */
  readonly wholePeriods?: readonly string[];
}

/** What a rate may be a rate of. */
const PERS = [1, 100, 1000, 10_000, 100_000] as const;

/** Whether a rate is what `expected` says wherever its count is more than none. */
function isRate(
  rate: Figures,
  count: Figures,
  { slack, order }: { readonly slack: number; readonly order: Int32Array },
  expected: (place: number) => number,
): boolean {
  const tally = new Tally();
  let left = order.length;
  for (const place of order) {
    left -= 1;
    const [value = NaN, counted = NaN] = [rate[place], count[place]];
    const told = expected(place);
    if (Number.isNaN(value + counted + told) || counted === 0) continue;
    tally.add(Math.abs(value - told) <= slack);
    if (tally.isHopeless(left)) return false;
  }
  return tally.isBorneOut(WITNESSES);
}

/** So many places are asked which of some relations may hold. */
const ASKED = 3;

/** What of a divisor a rate may be a rate of, by a few places. */
function persAt(
  rate: Figures,
  count: Figures,
  divisor: Figures,
  { slack, order }: { readonly slack: number; readonly order: Int32Array },
): readonly number[] {
  const found = new Set<number>();
  let asked = 0;
  for (const place of order) {
    const [value = NaN, counted = NaN, divided = NaN] = [rate[place], count[place], divisor[place]];
    if (Number.isNaN(value + counted + divided) || counted === 0) continue;
    for (const per of PERS) if (Math.abs(value - (counted / divided) * per) <= slack) found.add(per);
    asked += 1;
    if (asked === ASKED) break;
  }
  return [...found];
}

/** The sums of a count and of a rate in each period, where both are known. */
function sumsByPeriod(
  rate: Figures,
  count: Figures,
  periods: readonly string[],
): ReadonlyMap<string, readonly [counts: number, rates: number, places: number]> {
  const sums = new Map<string, readonly [number, number, number]>();
  rate.forEach((value, place) => {
    const counted = count[place] ?? NaN;
    if (Number.isNaN(value + counted)) return;
    const period = periods[place] ?? '';
    const [counts, rates, places] = sums.get(period) ?? [0, 0, 0];
    sums.set(period, [counts + counted, rates + value, places + 1]);
  });
  return sums;
}

/** A figure that is as much for each of a count in all regions, as a share of a total or aid of so much for each is. */
function proportional(rate: Figures, count: Figures, numerator: string, { periods, order }: FigureTable): FoundRatio | null {
  const slack = slackOf(rate);
  const sums = sumsByPeriod(rate, count, periods);
  const each = new Map([...sums].map(([period, [counts, rates]]) => [period, counts / rates]));
  if (!isRate(rate, count, { slack, order }, (place) => (count[place] ?? NaN) / (each.get(periods[place] ?? '') ?? NaN))) return null;
  const isWhole = ([, rates, places]: readonly [number, number, number]) => Math.abs(rates - 100) <= (slack * places) / 2;
  return {
    from: { numerator, denominator: null },
    each,
    wholePeriods: [...sums].filter(([, sum]) => isWhole(sum)).map(([period]) => period),
  };
}

/** What an indicator is computed from, among others; `null` where it is of none of them. */
function ratioOf({ id, computedFrom }: Indicator, indicators: readonly Indicator[], table: FigureTable): FoundRatio | null {
  const { figures, order } = table;
  const rate = figures.get(id);
  if (!rate) return null;
  const slack = slackOf(rate);
  const declared = computedFrom?.denominator ?? null;
  for (const over of indicators) {
    const count = figures.get(over.id);
    if (!count || over.id === id) continue;
    const same = declared === null && isPersonal(over) ? proportional(rate, count, over.id, table) : null;
    if (same) return same;
    for (const under of indicators) {
      const divisor = figures.get(under.id);
      const isAsked = (declared === null || declared === under.id) && (isPersonal(over) || isPersonal(under));
      if (!divisor || under.id === over.id || under.id === id || !isAsked) continue;
      const per = persAt(rate, count, divisor, { slack, order }).find((each) =>
        isRate(rate, count, { slack, order }, (place) => ((count[place] ?? NaN) / (divisor[place] ?? NaN)) * each),
      );
      if (per !== undefined) return { from: { numerator: over.id, denominator: under.id }, per };
    }
  }
  return null;
}

/** What rates and amounts are computed from that do not say it, by their id. */
export function ratiosAmong(indicators: readonly Indicator[], table: FigureTable): ReadonlyMap<string, FoundRatio> {
  const ratios = new Map<string, FoundRatio>();
  for (const indicator of indicators) {
    if (isPersonal(indicator) || indicator.computedFrom?.numerator != null) continue;
    const found = ratioOf(indicator, indicators, table);
    if (found) ratios.set(indicator.id, found);
  }
  return ratios;
}
