import type { Indicator } from '../../model/dataset.js';
import { comparePeriods } from '../../model/period.js';
import { namesChange } from '../names-change.js';
import { isPersonal } from './count-links.js';
import { slackOf, Tally, WITNESSES, type Figures, type FigureTable } from './figures.js';

/** Of what a figure says the change, and from which period to which. */
export interface Change {
  /** Id of the count or rate that changed. */
  readonly of: string;
  /** The later and the earlier period of a change that is given for one, or for none; `null` where there are no such. */
  readonly between: (period: string) => readonly [later: string, earlier: string] | null;
}

/** Where the two values are that a change at each place would be between; -1 where they are nowhere. */
interface Steps extends Pick<Change, 'between'> {
  readonly later: Int32Array;
  readonly earlier: Int32Array;
}

/** Finds the steps between the periods of some values: to each from the one before, and without a period to the last. */
class StepFinder {
  readonly #table: FigureTable;
  readonly #known = new Map<string, Steps>();

  constructor(table: FigureTable) {
    this.#table = table;
  }

  stepsOf(values: Figures): Steps {
    const { periods } = this.#table;
    const dated = [...new Set(periods.filter((period, place) => period !== '' && !Number.isNaN(values[place] ?? NaN)))].sort(comparePeriods);
    const key = dated.join();
    const steps = this.#known.get(key) ?? this.#make(dated);
    this.#known.set(key, steps);
    return steps;
  }

  #make(dated: readonly string[]): Steps {
    const { periods, regions, placeOf } = this.#table;
    const between: Steps['between'] = (period) => {
      const at = period === '' ? dated.length - 1 : dated.indexOf(period);
      const [later, earlier] = [dated[at], dated[at - 1]];
      return later === undefined || earlier === undefined ? null : [later, earlier];
    };
    const placesOf = (which: 0 | 1) => Int32Array.from(periods, (period, place) => placeOf(regions[place] ?? '', between(period)?.[which] ?? '-') ?? -1);
    return { between, later: placesOf(0), earlier: placesOf(1) };
  }
}

/** Whether figures are what `values` changed by, or that in per cent. */
function isChange(change: Figures, values: Figures, { later, earlier }: Steps, { order }: FigureTable, witnesses: number): boolean {
  const slack = slackOf(change);
  const [absolute, percent] = [new Tally(), new Tally()];
  let left = order.length;
  for (const place of order) {
    left -= 1;
    const [value = NaN, to = NaN, from = NaN] = [change[place], values[later[place] ?? -1], values[earlier[place] ?? -1]];
    if (Number.isNaN(value + to + from) || (to === 0 && from === 0)) continue;
    absolute.add(Math.abs(value - (to - from)) < 1e-6);
    if (from !== 0) percent.add(Math.abs(value - ((to - from) / from) * 100) <= slack);
    if (absolute.isHopeless(left) && percent.isHopeless(left)) return false;
  }
  return absolute.isBorneOut(witnesses) || percent.isBorneOut(witnesses);
}

/** Figures that say how a count of persons or a rate changed, by their id: with one of its two values they would tell the other. */
export function changesAmong(indicators: readonly Indicator[], table: FigureTable): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>();
  if (new Set(table.periods).size < 2) return changes;
  const finder = new StepFinder(table);
  for (const base of indicators) {
    const values = isPersonal(base) || base.kind === 'rate' ? table.figures.get(base.id) : undefined;
    if (!values || changes.has(base.id)) continue;
    const steps = finder.stepsOf(values);
    for (const indicator of indicators) {
      const figures = table.figures.get(indicator.id);
      const { id, computedFrom } = indicator;
      const isOther = computedFrom !== undefined && (computedFrom.denominator !== null || computedFrom.numerator !== base.id);
      if (!figures || base === indicator || isOther || changes.has(id)) continue;
      const isNamed = namesChange(indicator) || computedFrom !== undefined;
      if (isChange(figures, values, steps, table, isNamed ? 1 : WITNESSES)) changes.set(id, { of: base.id, between: steps.between });
    }
  }
  return changes;
}
