import { asPrinted } from '../i18n/as-printed.js';
import type { ClassificationMethod } from '../model/dataset.js';
import { classify, type ClassifyOptions } from '../stats/classify.js';
import { MOST_DECIMALS } from '../stats/decimals-needed.js';
import { greatestOf } from '../stats/summary.js';

/** Breaks that a page has set are printed as they were set, with as many decimals as every browser can write. */
const MOST_GIVEN_DECIMALS = 20;

/** Digits that floating point holds surely: what stands behind them is noise, as in 0.1 + 0.2. */
const SURE_DIGITS = 15;

/** Classes that hold for the values as printed: whoever compares a printed value with the legend finds the class that is drawn. */
export interface PrintedClasses {
  /** Inner breaks as they are printed, increasing. */
  readonly breaks: readonly number[];
  /** Decimals that breaks are printed with. */
  readonly breakDecimals: number;
  /** Decimals that the values of the column are printed with: its own, or more where fewer would put one on the other side of a break. */
  readonly decimals: number;
  /** Number of classes; 0 where there is no value. */
  readonly count: number;
  /** Index of the class in which a value lies, as printed. */
  readonly classOf: (value: number) => number;
}

/** How the classes of a column are made. */
export interface PrintedOptions extends ClassifyOptions {
  /** Decimals that the column has by itself. */
  readonly decimals: number;
  /** Whether rising and falling values are parted: one of the breaks that a method makes is 0 then. */
  readonly isTwoEnded: boolean;
}

/** The values on both sides of a break: what is printed for them has to lie on their own side. */
interface Gap {
  readonly value: number;
  /** The greatest value below; `-Infinity` where there is none. */
  readonly below: number;
  /** The least value that is not below; `Infinity` where there is none. */
  readonly above: number;
}

/** How many ascending numbers are below a number. */
function countBelow(ascending: readonly number[], number: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? Infinity) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The values of a column, ascending. */
interface Column {
  /** Without noise: these decide where the breaks lie. */
  readonly sure: readonly number[];
  /** With it: these are printed. */
  readonly raw: readonly number[];
}

function gapsAt(breaks: readonly number[], { sure, raw }: Column): readonly Gap[] {
  return breaks.map((value) => {
    const at = countBelow(sure, value);
    return { value, below: raw[at - 1] ?? -Infinity, above: raw[at] ?? Infinity };
  });
}

/** The breaks that leave no class without a value; of several between two neighbouring values 0 stays, else the lowest. */
function withoutEmptyClasses(breaks: readonly number[], ascending: readonly number[]): readonly number[] {
  const byGap = new Map<number, number>();
  for (const each of breaks) {
    const below = countBelow(ascending, each);
    if (below > 0 && below < ascending.length && (each === 0 || !byGap.has(below))) byGap.set(below, each);
  }
  return [...byGap.values()];
}

/** Methods that form classes by how the values lie: they do so on each side of zero by itself. */
const BY_VALUES: ReadonlySet<ClassificationMethod> = new Set(['jenks', 'quantile']);

/** Breaks with 0 among them, of values on both sides of it: each side has classes by its share of the values, at least one. */
function breaksAroundZero(values: readonly number[], options: ClassifyOptions): readonly number[] {
  const { method, classes } = options;
  if (!BY_VALUES.has(method)) {
    const { breaks } = classify(values, options);
    const nearest = breaks.reduce((found, each) => (Math.abs(each) < Math.abs(found) ? each : found), Infinity);
    return [...breaks.filter((each) => each !== nearest), 0].sort((a, b) => a - b);
  }
  const [below, above] = [values.filter((value) => value < 0), values.filter((value) => value >= 0)];
  const classesBelow = Math.min(classes - 1, Math.max(1, Math.round((classes * below.length) / values.length)));
  const within = (side: readonly number[], count: number) => (count < 2 ? [] : classify(side, { ...options, classes: count }).breaks);
  return [...within(below, classesBelow), 0, ...within(above, classes - classesBelow)];
}

const areIncreasing = (numbers: readonly number[]) =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? Infinity));

/** Whether all values, printed with so many decimals, lie on their own side of the breaks as these are printed. */
function arePartedBy(printed: readonly number[], gaps: readonly Gap[], decimals: number): boolean {
  return (
    areIncreasing(printed) &&
    gaps.every(({ below, above }, index) => {
      const at = printed[index] ?? NaN;
      return asPrinted(below, decimals) < at && at <= asPrinted(above, decimals);
    })
  );
}

/** The fewest decimals with which numbers are written as they are. */
function exactDecimals(numbers: readonly number[], most: number): number {
  for (let digits = 0; digits < most; digits += 1) if (numbers.every((number) => asPrinted(number, digits) === number)) return digits;
  return most;
}

/** Breaks, and the decimals that they and the values are printed with. */
type Rounded = Pick<PrintedClasses, 'breaks' | 'breakDecimals' | 'decimals'>;

/** Breaks rounded once, with as few decimals as part the values as they are printed; `null` where none part them. */
function roundedBreaks(breaks: readonly number[], column: Column, own: number, isGiven: boolean): Rounded | null {
  const gaps = gapsAt(breaks, column);
  const [least = 0, greatest = 0] = [column.raw[0], column.raw[column.raw.length - 1]];
  const exact = exactDecimals(breaks, isGiven ? MOST_GIVEN_DECIMALS : MOST_DECIMALS);
  for (let decimals = own; decimals <= MOST_DECIMALS; decimals += 1)
    for (let breakDecimals = isGiven ? exact : Math.min(exact, own); breakDecimals <= Math.max(exact, MOST_DECIMALS); breakDecimals += 1) {
      const rounded = breaks.map((each) => asPrinted(each, breakDecimals));
      const areParted =
        rounded.length === 0 ? asPrinted(least, decimals) === asPrinted(greatest, decimals) : arePartedBy(rounded, gaps, decimals);
      if (areParted) return { breaks: rounded, breakDecimals, decimals };
      if (isGiven) break;
    }
  return null;
}

/** Breaks of values as they are printed with the most decimals: where rounding a break would take it over a value, it is that value. */
function breaksOfPrinted(breaks: readonly number[], printed: readonly number[]): readonly number[] {
  return gapsAt(breaks, { sure: printed, raw: printed }).map(({ value, below, above }) => {
    const rounded = asPrinted(value, MOST_DECIMALS);
    return below < rounded && rounded <= above ? rounded : above;
  });
}

/**
 * Makes classes that hold as printed: the breaks that a method makes are rounded once, given ones stay; where a value as
 * printed would cross a break, the column gets more decimals, up to 6; beyond that the printed value decides its class.
 * @param values of all periods pooled
 * @throws {ClassificationError} as `classify` does
 */
export function printedClasses(values: readonly number[], options: PrintedOptions): PrintedClasses {
  const { method, decimals: own, isTwoEnded } = options;
  const isGiven = method === 'manual';
  const greatest = greatestOf(values.map(Math.abs));
  const sureDecimals =
    greatest > 0 && Number.isFinite(greatest)
      ? Math.max(MOST_DECIMALS + 1, SURE_DIGITS - 1 - Math.floor(Math.log10(greatest)))
      : MOST_DECIMALS + 1;
  const withoutNoise = (value: number) => asPrinted(value, sureDecimals);
  const made = (ascending: readonly number[]): readonly number[] => {
    if (isGiven) return classify(ascending, options).breaks;
    const crossesZero = (ascending[0] ?? 0) < 0 && (ascending[ascending.length - 1] ?? -1) >= 0;
    const breaks = isTwoEnded && crossesZero ? breaksAroundZero(ascending, options) : classify(ascending, options).breaks;
    return withoutEmptyClasses(breaks.map(withoutNoise), ascending);
  };

  const raw = [...values].sort((a, b) => a - b);
  const sure = raw.map(withoutNoise);
  const exact = made(sure);
  let found = roundedBreaks(exact, { sure, raw }, own, isGiven);
  if (!found && isGiven) {
    const breakDecimals = exactDecimals(exact, MOST_GIVEN_DECIMALS);
    const printed = exact.map((each) => asPrinted(each, breakDecimals));
    // Of those that are printed alike one is left: a class between them would hold nothing that can be printed.
    found = {
      breaks: printed.filter((each, index) => index === 0 || each > (printed[index - 1] ?? NaN)),
      breakDecimals,
      decimals: MOST_DECIMALS,
    };
  }
  if (!found) {
    const printed = raw.map((value) => asPrinted(value, MOST_DECIMALS));
    const breaks = breaksOfPrinted(made(printed), printed);
    found = { breaks, breakDecimals: exactDecimals(breaks, MOST_DECIMALS), decimals: MOST_DECIMALS };
  }
  const { breaks, decimals } = found;
  return {
    ...found,
    count: values.length === 0 && !isGiven ? 0 : breaks.length + 1,
    classOf: (value) => {
      const printed = asPrinted(value, decimals);
      return breaks.filter((each) => printed >= each).length;
    },
  };
}
