import type { Indicator } from '../../model/dataset.js';
import { isPersonal } from './count-links.js';
import { NAMES_TOTAL, titleWords } from './figure-sums.js';
import { datesOf, slackOf, Tally, WITNESSES, type Figures, type FigureTable, type OverPeriods } from './figures.js';

const NAMES_MEAN = /\b(?:rata-rata|rata rata|rerata|rataan|average|mean)\b/i;

/** The values of each region in all of some periods as one, by its place without a period; `NaN` where one is missing. */
function addedUp(values: Figures, dated: readonly string[], { periods, regions, placeOf }: FigureTable): Figures {
  return Float64Array.from(periods, (period, place) =>
    period === '' ? dated.reduce((sum, each) => sum + (values[placeOf(regions[place] ?? '', each) ?? -1] ?? NaN), 0) : NaN,
  );
}

/** Whether figures without a period are what values come to in all their periods, or on the average of these. */
function isTotal(figures: Figures, added: Figures, count: number, { order }: FigureTable, witnesses: number): boolean {
  const slack = slackOf(figures);
  const [total, mean] = [new Tally(), new Tally()];
  for (const place of order) {
    const [figure = NaN, sum = NaN] = [figures[place], added[place]];
    if (Number.isNaN(figure + sum) || (figure === 0 && sum === 0)) continue;
    total.add(Math.abs(figure - sum) < 1e-6);
    mean.add(Math.abs(figure - sum / count) <= slack);
  }
  return total.isBorneOut(witnesses) || mean.isBorneOut(witnesses);
}

/**
 * Figures without a period that say what a count of persons or a rate comes to in all its periods, or on the average of
 * these, by their id: with all values but one they would tell the one.
 */
export function totalsAmong(indicators: readonly Indicator[], table: FigureTable): ReadonlyMap<string, OverPeriods> {
  const totals = new Map<string, OverPeriods>();
  if (!table.periods.includes('')) return totals;
  for (const base of indicators) {
    const values = isPersonal(base) || base.kind === 'rate' ? table.figures.get(base.id) : undefined;
    const dated = values ? datesOf(values, table) : [];
    if (!values || dated.length === 0) continue;
    const added = addedUp(values, dated, table);
    for (const indicator of indicators) {
      const figures = table.figures.get(indicator.id);
      if (!figures || indicator === base || totals.has(indicator.id)) continue;
      const words = titleWords(indicator);
      const isNamed = NAMES_TOTAL.test(words) || NAMES_MEAN.test(words);
      if (isTotal(figures, added, dated.length, table, isNamed ? 1 : WITNESSES))
        totals.set(indicator.id, { of: base.id, periodsFor: (period) => (period === '' ? dated : []) });
    }
  }
  return totals;
}
