import type { ClassificationMethod } from '../model/dataset.js';
import { ClassificationError } from '../model/errors.js';
import { greatestOf } from './summary.js';

/** Class breaks and what follows from them. */
export interface Classification {
  readonly method: ClassificationMethod;
  /** Inner breaks in the values' unit, strictly increasing; a value equal to a break belongs to the class above. */
  readonly breaks: readonly number[];
  /** Number of classes: one more than breaks, or 0 where there is no value. */
  readonly count: number;
  /** Index of a value's class, from 0 for the lowest. */
  readonly classOf: (value: number) => number;
}

/** What `classify` may be asked for. */
export interface ClassifyOptions {
  readonly method: ClassificationMethod;
  /** 2 to 9. Fewer come out where the values do not fill them. */
  readonly classes: number;
  /** Inner breaks for `manual` and the one value for `reference`. */
  readonly breaks?: readonly number[];
}

/** The shortest decimal above `below` and not above `value`: a break that people can read. */
function roundBreak(below: number, value: number): number {
  const span = value - below;
  if (!Number.isFinite(span)) return value;
  for (let digits = Math.floor(-Math.log10(span)) - 1; digits < 15; digits += 1) {
    const unit = 10 ** -digits;
    // The middle of the gap is as far as can be from both classes; a multiple of 5 reads best.
    for (const step of [unit * 5, unit * 2, unit]) {
      const rounded = Number((Math.round((below + value) / 2 / step) * step).toFixed(Math.max(0, digits)));
      if (rounded > below && rounded <= value) return rounded;
    }
  }
  return value;
}

/** Class starts as indexes into distinct ascending values, turned into readable breaks. */
function breaksAt(distinct: readonly number[], starts: readonly number[]): readonly number[] {
  return starts.map((start) => roundBreak(distinct[start - 1] ?? NaN, distinct[start] ?? NaN));
}

/** Where ascending values lie between the first, 0, and the last, 1: squares of these neither overflow nor vanish. */
function sharesOfSpan(ascending: readonly number[]): readonly number[] {
  const [min = NaN, max = NaN] = [ascending[0], ascending[ascending.length - 1]];
  // Half of each where the whole distance is greater than a number can be.
  const scale = Number.isFinite(max - min) ? 1 : 0.5;
  return ascending.map((value) => (value * scale - min * scale) / (max * scale - min * scale));
}

/** Of so many distinct values every start of a class is tried; of more, those that can be the best. */
const MOST_TRIED = 200;

/**
 * Natural breaks by dynamic programming: the least sum of squared deviations from the class means.
 * @source Fisher, On grouping for maximum homogeneity, Journal of the American Statistical Association 53, 1958
 * @source Wu, Optimal quantization by matrix searching, Journal of Algorithms 12, 1991: for many values, in n log n
 */
function jenksStarts(distinct: readonly number[], weights: readonly number[], classes: number): readonly number[] {
  const n = distinct.length;
  const sums = [[0, 0, 0]];
  sharesOfSpan(distinct).forEach((share, index) => {
    const [weight = 0, sum = 0, squares = 0] = sums[index] ?? [];
    const w = weights[index] ?? 0;
    sums.push([weight + w, sum + w * share, squares + w * share * share]);
  });
  const deviation = (from: number, to: number) => {
    const [weight = 0, sum = 0, squares = 0] = sums[to] ?? [];
    const [weightBefore = 0, sumBefore = 0, squaresBefore = 0] = sums[from] ?? [];
    return squares - squaresBefore - (sum - sumBefore) ** 2 / (weight - weightBefore);
  };
  let costs = Array.from({ length: n + 1 }, (_, to) => (to === 0 ? Infinity : deviation(0, to)));
  const choices: number[][] = [];
  for (let made = 2; made <= classes; made += 1) {
    const previous = costs;
    const choice = new Array<number>(n + 1).fill(0);
    costs = new Array<number>(n + 1).fill(Infinity);
    /** Where the last class of the values before `to` starts best, looked for from `first` to `last`. */
    const choose = (to: number, first: number, last: number): number => {
      for (let from = Math.max(first, made - 1); from <= Math.min(last, to - 1); from += 1) {
        const cost = (previous[from] ?? Infinity) + deviation(from, to);
        if (cost >= (costs[to] ?? Infinity)) continue;
        costs[to] = cost;
        choice[to] = from;
      }
      return choice[to] ?? 0;
    };
    /** More values never start their last class earlier: what the middle one chooses bounds the choices on both sides. */
    const chooseAll = (least: number, most: number, first: number, last: number): void => {
      if (least > most) return;
      const middle = (least + most) >> 1;
      const chosen = choose(middle, first, last);
      chooseAll(least, middle - 1, first, chosen);
      chooseAll(middle + 1, most, chosen, last);
    };
    if (n <= MOST_TRIED) for (let to = made; to <= n; to += 1) choose(to, 0, n);
    else chooseAll(made, n, 0, n);
    choices.push(choice);
  }
  const starts: number[] = [];
  for (let made = classes - 2, to = n; made >= 0; made -= 1) {
    to = choices[made]?.[to] ?? 0;
    starts.unshift(to);
  }
  return starts;
}

/** Class starts nearest to equal numbers of values in each class; equal values stay together. */
function quantileStarts(weights: readonly number[], classes: number): readonly number[] {
  // How many values lie below each place where a class may start, from the second distinct value on.
  const below: number[] = [];
  for (const weight of weights.slice(0, -1)) below.push((below[below.length - 1] ?? 0) + weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const starts = Array.from({ length: classes - 1 }, (_, index) => {
    const wanted = ((index + 1) * total) / classes;
    let nearest = 0;
    below.forEach((count, place) => {
      if (Math.abs(count - wanted) <= Math.abs((below[nearest] ?? 0) - wanted)) nearest = place;
    });
    return nearest + 1;
  });
  return [...new Set(starts)];
}

function equalBreaks(min: number, max: number, classes: number): readonly number[] {
  const span = max - min;
  return Array.from({ length: classes - 1 }, (_, index) =>
    Number.isFinite(span) ? min + ((index + 1) * span) / classes : min + (index + 1) * (max / classes - min / classes),
  );
}

/** Multiples of a step above `min` and not above `max`. */
function multiplesWithin(min: number, max: number, step: number): readonly number[] {
  const first = Math.floor(min / step) + 1;
  const count = Math.floor(max / step) - first + 1;
  // Fifteen digits leave out what the multiplication adds: 0.3, not 0.30000000000000004.
  return count > 0 && count < 100 ? Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(15))) : [];
}

/** Breaks at round numbers: as fine a step of 1, 2 or 5 as makes no more classes than asked for. */
function prettyBreaks(sorted: readonly number[], classes: number): readonly number[] {
  const [min = NaN, max = NaN] = [sorted[0], sorted[sorted.length - 1]];
  const rough = max / classes - min / classes;
  const power = Math.floor(Math.log10(rough));
  const steps = [power - 1, power, power + 1].flatMap((each) => [1, 2, 5].map((multiple) => Number(`${multiple}e${each}`)));
  const breaksBy = (step: number) => withoutEmptyClasses(multiplesWithin(min, max, step), sorted);
  const fitting = steps
    .filter((step) => step >= rough * (1 - 1e-12))
    .map(breaksBy)
    .find(({ length }) => length > 0 && length < classes);
  // A step that is too coarse may miss all values: then the next finer one, cut to the number of classes.
  return fitting ?? breaksBy(greatestOf(steps.filter((step) => step <= rough * (1 + 1e-12)))).slice(0, classes - 1);
}

/** Breaks at whole standard deviations from the mean, or at halves of them so that an odd number has the mean inside. */
function deviationBreaks(sorted: readonly number[], classes: number): readonly number[] {
  const [min = NaN, max = NaN] = [sorted[0], sorted[sorted.length - 1]];
  const shares = sharesOfSpan(sorted);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const deviation = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / shares.length);
  return Array.from({ length: classes - 1 }, (_, index) => {
    const share = mean + (index + 1 - classes / 2) * deviation;
    return min * (1 - share) + max * share;
  });
}

function checkedManual(method: ClassificationMethod, breaks: readonly number[] | undefined): readonly number[] {
  const given = breaks ?? [];
  const increasing = given.every((value, index) => Number.isFinite(value) && (index === 0 || value > (given[index - 1] ?? NaN)));
  if (given.length === 0 || given.length > 8 || !increasing)
    throw new ClassificationError(
      method,
      `Classification "${method}" needs 1 to 8 finite, strictly increasing inner breaks; received [${given.join(', ')}].`,
    );
  return given;
}

/** Breaks that leave no class without a value: of those between two neighbouring values, the lowest stays. */
function withoutEmptyClasses(breaks: readonly number[], sorted: readonly number[]): readonly number[] {
  const max = sorted[sorted.length - 1] ?? NaN;
  const kept: number[] = [];
  for (const value of breaks) {
    const before = kept[kept.length - 1] ?? -Infinity;
    if (value <= max && sorted.some((each) => each >= before && each < value)) kept.push(value);
  }
  return kept;
}

function computedBreaks(method: ClassificationMethod, values: readonly number[], classes: number): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length < 2) return [];
  const [min = NaN, max = NaN] = [distinct[0], distinct[distinct.length - 1]];
  const counts = new Map<number, number>();
  for (const value of sorted) counts.set(value, (counts.get(value) ?? 0) + 1);
  const weights = distinct.map((value) => counts.get(value) ?? 0);
  switch (method) {
    case 'quantile':
      return breaksAt(distinct, quantileStarts(weights, classes));
    case 'jenks':
      return breaksAt(distinct, jenksStarts(distinct, weights, Math.min(classes, distinct.length)));
    case 'equal-interval':
      return withoutEmptyClasses(equalBreaks(min, max, classes), sorted);
    case 'pretty':
      return prettyBreaks(sorted, classes);
    case 'standard-deviation':
      return withoutEmptyClasses(deviationBreaks(sorted, classes), sorted);
    default:
      return [];
  }
}

/**
 * Forms classes of values. Computed methods leave no class empty: ties, equal values, one value or none give fewer
 * classes than asked for. Manual breaks stay as given, so that they mean the same on every map.
 * @param values those to be classed, of all periods pooled; what is not finite is passed over
 * @throws {ClassificationError} when `classes` is no whole number from 2 to 9, or manual breaks are absent or not increasing
 * @example classify([1, 2, 8, 9], { method: 'jenks', classes: 2 }).breaks // [5]
 */
export function classify(values: readonly number[], { method, classes, breaks }: ClassifyOptions): Classification {
  if (!Number.isInteger(classes) || classes < 2 || classes > 9)
    throw new ClassificationError(method, `Expected 2 to 9 classes; received ${classes}.`);
  const finite = values.filter(Number.isFinite);
  const found = method === 'manual' || method === 'reference' ? checkedManual(method, breaks) : computedBreaks(method, finite, classes);
  return {
    method,
    breaks: found,
    count: finite.length === 0 && method !== 'manual' && method !== 'reference' ? 0 : found.length + 1,
    classOf: (value) => found.filter((each) => value >= each).length,
  };
}
