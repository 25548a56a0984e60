import type { Messages } from '../i18n/messages.js';
import { CLASSIFICATION_METHODS } from '../model/dataset.js';
import type { Language } from '../model/text.js';
import type { View } from '../scene/view.js';
import type { Palette } from '../stats/palettes.js';
import { numbersOf, wordsOf } from './attributes.js';
import { knownLanguage } from './language.js';
import type { Choices } from './map-host.js';

/** A view made of what was set, and a sentence for each thing that is not known. */
export interface CheckedView {
  readonly view: View;
  readonly warnings: readonly string[];
}

interface ViewFacts {
  readonly language: Language;
  readonly messages: Messages;
  /** The palette of the name that was set: `null` where there is none of that name, `undefined` while it is fetched. */
  readonly palette: Palette | null | undefined;
}

/** What is known of the options that are no part of the view. */
const OPTIONS = {
  level: ['kecamatan'],
  theme: ['auto', 'light', 'dark'],
  renderer: ['auto', 'svg'],
} as const;

const isIncreasing = (values: readonly number[]) =>
  values.every((value, index) => Number.isFinite(value) && (index === 0 || value > (values[index - 1] ?? value)));

const isClassCount = (classes: number) => Number.isInteger(classes) && classes >= 2 && classes <= 9;

/** Takes what is known and falls back to the default for the rest. */
export function viewOf(choices: Choices, { language, messages, palette }: ViewFacts): CheckedView {
  const warnings: string[] = [];
  const unknown = (attribute: string, value: unknown) => {
    warnings.push(messages.unknownOption({ attribute, value: String(value) }));
    return null;
  };
  /** A value that is known as it stands; `null` for one that is not set, or not known and reported. */
  const known = <Value>(attribute: keyof Choices, value: Value | null, isKnown: (value: Value) => boolean) =>
    value === null || isKnown(value) ? value : unknown(attribute, value);
  for (const [name, values] of Object.entries(OPTIONS) as [keyof typeof OPTIONS, readonly string[]][])
    known(name, choices[name], (value) => values.includes(value));
  known('lang', choices.lang, (lang) => lang === '' || knownLanguage(lang) !== null);
  const classification = CLASSIFICATION_METHODS.find((method) => method === choices.classification) ?? null;
  known('classification', choices.classification, () => classification !== null);
  return {
    view: {
      language,
      indicator: choices.indicator,
      period: choices.period,
      layers: wordsOf(choices.layers),
      selected: wordsOf(choices.selected),
      label: choices.label,
      classification,
      classes: known('classes', choices.classes == null ? null : Number(choices.classes), isClassCount),
      breaks: known('breaks', numbersOf(choices.breaks), isIncreasing),
      palette: known('palette', choices.palette, () => palette !== null) === null ? null : (palette ?? null),
    },
    warnings,
  };
}
