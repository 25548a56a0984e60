import { formatAloud, formatList, formatNumber, formatValue } from '../i18n/format.js';
import type { Messages } from '../i18n/messages.js';
import type { ClassificationMethod, Indicator, Observation } from '../model/dataset.js';
import { ClassificationError } from '../model/errors.js';
import type { Status } from '../model/status.js';
import { classify } from '../stats/classify.js';
import { colourScale, continuousScale } from '../stats/colour-scale.js';
import { defaultPalette, referencePalette, type Palette } from '../stats/palettes.js';
import { referenceClass } from '../stats/reference-class.js';
import { greatestOf, leastOf } from '../stats/summary.js';
import type { LegendGradient } from './legend-model.js';
import type { RegionState } from './region-state.js';
import type { View } from './view.js';

/** How one observation looks in the fill. */
export interface Appearance {
  readonly classIndex: number | null;
  readonly state: RegionState | null;
  readonly fill: string | null;
  readonly classText: string | null;
  /** The same as it is read aloud. */
  readonly classSpoken: string | null;
}

/** How all observations of an indicator are filled, and the words for it. */
export interface Colouring {
  readonly classes: readonly { readonly text: string; readonly spoken: string; readonly colour: string }[];
  readonly gradient: LegendGradient | null;
  readonly methodText: string | null;
  /** Whether the classes are below and above a reference value. */
  readonly comparesWithReference: boolean;
  /** Set when the classification asked for could not be made. */
  readonly failedMethod: ClassificationMethod | null;
  readonly appearanceOf: (observation: Observation | null) => Appearance;
}

const EMPTY_STATES: Partial<Record<Status, RegionState>> = {
  O: 'missing',
  L: 'missing',
  Q: 'suppressed',
  M: 'not-applicable',
};

/** Why an observation has nothing to draw; `null` where it has a value. */
export function emptyState(observation: Observation | null): RegionState | null {
  return observation?.value == null ? (EMPTY_STATES[observation?.status ?? 'O'] ?? 'missing') : null;
}

interface ColouringFacts {
  readonly indicator: Indicator;
  readonly pooled: readonly number[];
  readonly view: View;
  readonly messages: Messages;
  readonly regionCount: number;
  /** The published value to compare with; `null` where none is at hand. */
  readonly reference: number | null;
}

/**
 * Digits with which breaks are printed: as few as keep them exact, where those are no more than the values have; else
 * as many as part the same values, so that what is read off the legend is what is drawn.
 */
function breakDecimals(breaks: readonly number[], values: readonly number[], { decimals }: Indicator, mayRound: boolean): number {
  const own = decimals ?? 2;
  const exact = (digits: number) => breaks.every((value) => Number(value.toFixed(digits)) === value);
  const parts = (digits: number) =>
    breaks.every((value) => values.every((each) => each >= value === each >= Number(value.toFixed(digits))));
  const all = [0, 1, 2, 3, 4, 5, 6];
  return all.find((digits) => exact(digits) || (mayRound && digits >= own && parts(digits))) ?? 6;
}

type Valued = Observation & { readonly value: number };

const isValued = (observation: Observation | null): observation is Valued => observation?.value != null;

function withStates(
  of: (observation: Valued) => Appearance,
  messages: Messages,
): Colouring['appearanceOf'] {
  return (observation) => {
    if (isValued(observation)) return of(observation);
    const state = emptyState(observation);
    const classText = messages.states[state ?? 'missing'];
    return { classIndex: null, state, fill: null, classText, classSpoken: classText };
  };
}

function byReference({ view, messages }: ColouringFacts, reference: number): Colouring {
  const palette = view.palette ?? referencePalette;
  const scheme = palette.colours(3);
  const classes = [
    { text: messages.below, spoken: messages.below, colour: scheme[0] ?? '' },
    { text: messages.above, spoken: messages.above, colour: scheme[2] ?? '' },
  ];
  return {
    classes,
    gradient: null,
    methodText: messages.methodLine({ method: messages.methods.reference, breaks: '' }),
    comparesWithReference: true,
    failedMethod: null,
    appearanceOf: withStates((observation) => {
      const position = referenceClass(observation, reference);
      if (position === 'unclear')
        return { classIndex: null, state: 'unclear', fill: null, classText: messages.states.unclear, classSpoken: messages.states.unclear };
      const classIndex = position === 'below' ? 0 : 1;
      const { colour = null, text = null } = classes[classIndex] ?? {};
      return { classIndex, state: null, fill: colour, classText: text, classSpoken: text };
    }, messages),
  };
}

function continuous({ indicator, pooled, view, messages }: ColouringFacts): Colouring {
  const palette = view.palette ?? defaultPalette(indicator.direction);
  const min = leastOf(pooled);
  const max = greatestOf(pooled);
  const scale = continuousScale([min, max], palette);
  const text = (value: number) => formatValue(value, indicator, view.language);
  return {
    classes: [],
    gradient: pooled.length === 0 ? null : { colours: palette.colours(9), minText: text(min), maxText: text(max) },
    methodText: messages.methodLine({ method: messages.methods.continuous, breaks: '' }),
    comparesWithReference: false,
    failedMethod: null,
    appearanceOf: withStates(
      ({ value }) => ({ classIndex: null, state: null, fill: scale(value), classText: null, classSpoken: null }),
      messages,
    ),
  };
}

/** How the limits of a class are put, to be seen or to be heard. */
interface ClassWriting {
  readonly withUnit: (value: number) => string;
  readonly between: Messages['classBetween'];
}

function byClasses(facts: ColouringFacts, method: ClassificationMethod): Colouring {
  const { indicator, pooled, view, messages, regionCount } = facts;
  const classification = classify(pooled, {
    method,
    classes: view.classes ?? (regionCount <= 12 ? 4 : 5),
    breaks: view.breaks ?? indicator.breaks,
  });
  const { breaks } = classification;
  const palette: Palette = view.palette ?? defaultPalette(indicator.direction);
  const colours = palette.colours(classification.count);
  const scale = colourScale(classification, palette);
  // Breaks that a page has set are printed as they were set.
  const decimals = breakDecimals(breaks, pooled, indicator, method !== 'manual');
  const number = (value: number) => formatNumber(value, view.language, decimals);
  const writing = { unit: indicator.unit, decimals };
  const withUnit = (value: number) => formatValue(value, writing, view.language);
  const written: ClassWriting = { withUnit, between: messages.classBetween };
  const aloud: ClassWriting = { withUnit: (value) => formatAloud(value, writing, view.language), between: messages.classBetweenSpoken };
  const textOf = (index: number, { withUnit: limit, between }: ClassWriting) => {
    const lower = breaks[index - 1];
    const upper = breaks[index];
    if (lower === undefined)
      return upper === undefined
        ? messages.classAll({ value: formatValue(pooled[0] ?? 0, indicator, view.language) })
        : messages.classBelow({ upper: limit(upper) });
    return upper === undefined
      ? messages.classFrom({ lower: limit(lower) })
      : between({ lower: number(lower), upper: limit(upper) });
  };
  const classes = colours.slice(0, classification.count).map((colour, index) => ({ colour, text: textOf(index, written), spoken: textOf(index, aloud) }));
  return {
    classes,
    gradient: null,
    methodText:
      breaks.length === 0
        ? null
        : messages.methodLine({
            method: messages.methods[method],
            breaks: formatList(breaks.map((value, index) => (index === breaks.length - 1 ? withUnit(value) : number(value))), view.language),
          }),
    comparesWithReference: false,
    failedMethod: null,
    appearanceOf: withStates(({ value }) => {
      const classIndex = classification.classOf(value);
      const { text = null, spoken = null } = classes[classIndex] ?? {};
      return { classIndex, state: null, fill: scale(value), classText: text, classSpoken: spoken };
    }, messages),
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
