import { namesChange } from '../data/names-change.js';
import { asPrinted } from '../i18n/as-printed.js';
import { formatAloud, formatList, formatNumber, formatValue } from '../i18n/format.js';
import type { Locale } from '../i18n/locale.js';
import type { Messages } from '../i18n/messages.js';
import type { ClassificationMethod, Indicator, Observation } from '../model/dataset.js';
import { ClassificationError } from '../model/errors.js';
import { namesPoints } from '../model/points.js';
import type { Status } from '../model/status.js';
import { continuousScale } from '../stats/colour-scale.js';
import { defaultPalette, referencePalette } from '../stats/palettes.js';
import { referenceClass } from '../stats/reference-class.js';
import { greatestOf, leastOf } from '../stats/summary.js';
import { twoEndedColours, twoEndedPalette } from '../stats/two-ended.js';
import type { LegendGradient } from './legend-model.js';
import { printedClasses } from './printed-classes.js';
import { filled, PLAIN, stateAppearance, type RegionAppearance } from './region-appearance.js';
import type { RegionState } from './region-state.js';
import type { Encoding } from './scene.js';
import type { View } from './view.js';

/** How all observations of an indicator are filled, and the words for it. */
export interface Colouring {
  readonly classes: readonly { readonly text: string; readonly spoken: string; readonly colour: string }[];
  /** What stands on the map in a value's place, by class index, where values are compared; `null` where they stand there themselves. */
  readonly labels: readonly string[] | null;
  /** By classes, by a run of colours, or by which side of a reference value they lie on. */
  readonly encoding: Extract<Encoding, 'class' | 'continuous' | 'reference'>;
  readonly gradient: LegendGradient | null;
  readonly methodText: string | null;
  /** Decimals that the values are printed with, so that each lies in its class as printed. */
  readonly decimals: number;
  /** Set when the classification asked for could not be made. */
  readonly failedMethod: ClassificationMethod | null;
  /** Whether a page's palette has neighbouring classes that can hardly be told apart. */
  readonly hasAlikeColours: boolean;
  readonly appearanceOf: (observation: Observation | null) => RegionAppearance;
}

const EMPTY_STATES: Partial<Record<Status, RegionState>> = { O: 'missing', L: 'missing', Q: 'suppressed', M: 'not-applicable' };

/** Why an observation has nothing to draw; `null` where it has a value. */
export function emptyState(observation: Observation | null): RegionState | null {
  return observation?.value == null ? (EMPTY_STATES[observation?.status ?? 'O'] ?? 'missing') : null;
}

interface ColouringFacts {
  readonly indicator: Indicator;
  readonly pooled: readonly number[];
  readonly view: View;
  readonly locale: Locale;
  readonly regionCount: number;
  /** Title of the level of the whole: `Kota`. */
  readonly whole: string;
  /** The published value to compare with; `null` where none is at hand. */
  readonly reference: number | null;
  /** Decimals that the column has by itself. */
  readonly decimals: number;
}

type Valued = Observation & { readonly value: number };

const isValued = (observation: Observation | null): observation is Valued => observation?.value != null;

function withStates(of: (observation: Valued) => RegionAppearance): Colouring['appearanceOf'] {
  return (observation) => (isValued(observation) ? of(observation) : stateAppearance(emptyState(observation) ?? 'missing'));
}

/** A number as it is printed; of a range that is not known there is nothing to print. */
const printedOr = (value: number | null, decimals: number) => (value === null ? null : asPrinted(value, decimals));

/** Below, unclear and above: told by what is printed, since a difference smaller than that is none. */
function byReference({ view, locale: { messages }, decimals, whole }: ColouringFacts, reference: number): Colouring {
  const palette = view.palette ?? referencePalette;
  const scheme = palette.colours(3);
  const [below, above] = [messages.below({ whole }), messages.above({ whole })];
  const classes = [
    { text: below, spoken: below, colour: scheme[0] ?? '' },
    { text: above, spoken: above, colour: scheme[2] ?? '' },
  ];
  const looks = classes.map(({ colour }, index) => filled(colour, index));
  return {
    classes,
    labels: [messages.belowLabel, messages.aboveLabel],
    encoding: 'reference',
    gradient: null,
    methodText: messages.methodLine({ method: messages.methods.reference, breaks: '' }),
    decimals,
    failedMethod: null,
    hasAlikeColours: false,
    appearanceOf: withStates(({ value, lower, upper }) => {
      const printed = { value: asPrinted(value, decimals), lower: printedOr(lower, decimals), upper: printedOr(upper, decimals) };
      const position = referenceClass(printed, asPrinted(reference, decimals));
      return (position === 'unclear' ? undefined : looks[position === 'below' ? 0 : 1]) ?? stateAppearance('unclear');
    }),
  };
}

/** Whether values go either way from zero: those of a change, and those of both signs whatever they are called. */
function goEitherWay({ indicator, pooled }: ColouringFacts): boolean {
  const { unit } = indicator;
  const isInPoints = typeof unit === 'object' && Object.values(unit).some(namesPoints);
  return namesChange(indicator) || isInPoints || (leastOf(pooled) < 0 && greatestOf(pooled) > 0);
}

function continuous(facts: ColouringFacts): Colouring {
  const { indicator, pooled, view, locale, decimals } = facts;
  const { messages } = locale;
  const isTwoEnded = goEitherWay(facts) && (view.palette === null || view.palette.isTwoEnded === true);
  const palette = view.palette ?? (isTwoEnded ? twoEndedPalette : defaultPalette)(indicator.direction);
  const min = leastOf(pooled);
  const max = greatestOf(pooled);
  const farthest = Math.max(Math.abs(min), Math.abs(max));
  const scale = continuousScale(isTwoEnded ? [-farthest, farthest] : [min, max], palette);
  const text = (value: number) => formatValue(value, { unit: indicator.unit, decimals }, locale);
  const colours = isTwoEnded ? Array.from({ length: 9 }, (_, index) => scale(min + ((max - min) * index) / 8)) : palette.colours(9);
  // Of thousands of values many have the same shade.
  const looks = new Map<string, RegionAppearance>();
  const lookOf = (fill: string) => {
    const look = looks.get(fill) ?? filled(fill, null);
    looks.set(fill, look);
    return look;
  };
  return {
    classes: [],
    labels: null,
    encoding: 'continuous',
    gradient: pooled.length === 0 ? null : { colours, minText: text(min), maxText: text(max) },
    methodText: messages.methodLine({ method: messages.methods.continuous, breaks: '' }),
    decimals,
    failedMethod: null,
    hasAlikeColours: false,
    appearanceOf: withStates(({ value }) => lookOf(scale(value))),
  };
}

/** The colours of classes of what goes either way from zero: each side has its own. */
function coloursAroundZero({ pooled, indicator, view }: ColouringFacts, breaks: readonly number[], count: number): readonly string[] {
  const palette = view.palette ?? twoEndedPalette(indicator.direction);
  const [below, above] = [breaks.filter((each) => each <= 0).length, breaks.filter((each) => each >= 0).length];
  const across = count - below - above;
  // A class without a lower or an upper limit goes as far as its values do.
  if (below === 0 && leastOf(pooled) >= 0) return twoEndedColours({ below: 0, across: 0, above: count }, palette);
  if (above === 0 && greatestOf(pooled) < 0) return twoEndedColours({ below: count, across: 0, above: 0 }, palette);
  return twoEndedColours({ below, across, above }, palette);
}

/** How the limits of a class are put, to be seen or to be heard. */
interface ClassWriting {
  readonly withUnit: (value: number) => string;
  readonly between: Messages['classBetween'];
}

function byClasses(facts: ColouringFacts, method: ClassificationMethod): Colouring {
  const { indicator, pooled, view, locale, regionCount } = facts;
  const { messages } = locale;
  const { unit } = indicator;
  const isTwoEnded = goEitherWay(facts);
  const { breaks, breakDecimals, decimals, count, classOf } = printedClasses(pooled, {
    method,
    classes: view.classes ?? (regionCount <= 12 ? 4 : 5),
    breaks: view.breaks ?? indicator.breaks,
    decimals: facts.decimals,
    isTwoEnded,
  });
  const isAroundZero = isTwoEnded && (view.palette === null || view.palette.isTwoEnded === true);
  const colours = isAroundZero
    ? coloursAroundZero(facts, breaks, count)
    : (view.palette ?? defaultPalette(indicator.direction)).colours(Math.max(1, count)).slice(0, count);
  const number = (value: number) => formatNumber(value, locale, breakDecimals);
  const writing = { unit, decimals: breakDecimals };
  const withUnit = (value: number) => formatValue(value, writing, locale);
  const written: ClassWriting = { withUnit, between: messages.classBetween };
  const aloud: ClassWriting = { withUnit: (value) => formatAloud(value, writing, locale), between: messages.classBetweenSpoken };
  const textOf = (index: number, { withUnit: limit, between }: ClassWriting) => {
    const lower = breaks[index - 1];
    const upper = breaks[index];
    if (lower === undefined)
      return upper === undefined
        ? messages.classAll({ value: formatValue(pooled[0] ?? 0, { unit, decimals }, locale) })
        : messages.classBelow({ upper: limit(upper) });
    return upper === undefined ? messages.classFrom({ lower: limit(lower) }) : between({ lower: number(lower), upper: limit(upper) });
  };
  const classes = colours.map((colour, index) => ({ colour, text: textOf(index, written), spoken: textOf(index, aloud) }));
  const looks = classes.map(({ colour }, index) => filled(colour, index));
  return {
    classes,
    labels: null,
    encoding: 'class',
    gradient: null,
    methodText:
      breaks.length === 0
        ? null
        : messages.methodLine({
            method: messages.methods[method],
            breaks: formatList(
              breaks.map((value, index) => (index === breaks.length - 1 ? withUnit(value) : number(value))),
              locale,
            ),
          }),
    decimals,
    failedMethod: null,
    hasAlikeColours: view.palette?.tellsApart?.(count) === false,
    appearanceOf: withStates(({ value }) => looks[classOf(value)] ?? PLAIN),
  };
}

/** Chooses and carries out the classification; one that cannot be made falls back to natural breaks and says so. */
export function colouringOf(facts: ColouringFacts): Colouring {
  const { view, indicator, reference } = facts;
  const method = view.classification ?? indicator.classification ?? (view.breaks ? 'manual' : 'jenks');
  const fallback = () => ({ ...byClasses({ ...facts, view: { ...view, classes: null } }, 'jenks'), failedMethod: method });
  if (method === 'reference') return reference === null ? fallback() : byReference(facts, reference);
  if (method === 'continuous') return continuous(facts);
  try {
    return byClasses(facts, method);
  } catch (error) {
    if (error instanceof ClassificationError) return fallback();
    throw error;
  }
}
