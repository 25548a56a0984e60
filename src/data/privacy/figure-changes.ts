import type { Indicator } from '../../model/dataset.js';
import { namesChange } from '../names-change.js';
import { isPersonal } from './count-links.js';
import { datesOf, slackOf, Tally, WITNESSES, type Figures, type FigureTable, type OverPeriods } from './figures.js';

/** Where the two values are that a change at each place would be between; -1 where they are nowhere. */
interface Steps extends Pick<OverPeriods, 'periodsFor'> {
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
    const dated = datesOf(values, this.#table);
    const key = dated.join();
    const steps = this.#known.get(key) ?? this.#make(dated);
    this.#known.set(key, steps);
    return steps;
  }

  #make(dated: readonly string[]): Steps {
    const { periods, regions, placeOf } = this.#table;
    const placeIn = new Map(dated.map((period, index) => [period, index]));
    const periodsFor: Steps['periodsFor'] = (period) => {
      const at = period === '' ? dated.length - 1 : (placeIn.get(period) ?? -1);
      return at < 1 ? [] : dated.slice(at - 1, at + 1);
    };
    const placesOf = (which: 0 | 1) =>
      Int32Array.from(periods, (period, place) => placeOf(regions[place] ?? '', periodsFor(period)[which] ?? '-') ?? -1);
    return { periodsFor, earlier: placesOf(0), later: placesOf(1) };
  }
}

/** What `values` changed by, as a number or in per cent of the earlier one. */
type ChangeKind = 'absolute' | 'percent';

/** A change from one period to the next, and in what. */
export interface FoundChange extends OverPeriods {
  readonly kind: ChangeKind;
}

/** As which change of `values` figures are borne out; `null` where they are none. */
function changeKind(
  change: Figures,
  values: Figures,
  { later, earlier }: Steps,
  { order }: FigureTable,
  witnesses: number,
): ChangeKind | null {
  const slack = slackOf(change);
  const [absolute, percent] = [new Tally(), new Tally()];
  let left = order.length;
  for (const place of order) {
    left -= 1;
    const [value = NaN, to = NaN, from = NaN] = [change[place], values[later[place] ?? -1], values[earlier[place] ?? -1]];
    if (Number.isNaN(value + to + from) || (to === 0 && from === 0)) continue;
    absolute.add(Math.abs(value - (to - from)) < 1e-6);
    if (from !== 0) percent.add(Math.abs(value - ((to - from) / from) * 100) <= slack);
    if (absolute.isHopeless(left) && percent.isHopeless(left)) return null;
  }
  if (absolute.isBorneOut(witnesses)) return 'absolute';
  return percent.isBorneOut(witnesses) ? 'percent' : null;
}

/** Figures that say how a count of persons or a rate changed, by their id: with one of its two values they would tell the other. */
export function changesAmong(indicators: readonly Indicator[], table: FigureTable): ReadonlyMap<string, FoundChange> {
  const changes = new Map<string, FoundChange>();
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
      const kind = changeKind(figures, values, steps, table, isNamed ? 1 : WITNESSES);
      if (kind !== null) changes.set(id, { of: base.id, periodsFor: steps.periodsFor, kind });
    }
  }
  return changes;
}
