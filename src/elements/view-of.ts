import type { Messages } from '../i18n/messages.js';
import { CLASSIFICATION_METHODS } from '../model/dataset.js';
import { DEFAULT_LEVEL } from '../geo/padang-levels.js';
import type { Level, RegionCode } from '../model/region.js';
import type { Language } from '../model/text.js';
import type { View } from '../scene/view.js';
import type { Palette } from '../stats/palettes.js';
import { booleanOf, numbersOf, textOf, wordsOf } from './attributes.js';
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
  readonly levels: readonly Level[];
  /** The palette of the name that was set: `null` where there is none of that name. */
  readonly palette: Palette | null;
  /** Code of the kecamatan that the user has gone into; `null` where it is the whole. */
  readonly within: RegionCode | null;
}

const isIncreasing = (values: readonly number[]) =>
  values.every((value, index) => Number.isFinite(value) && (index === 0 || value > (values[index - 1] ?? value)));

const isClassCount = (classes: number) => Number.isInteger(classes) && classes >= 2 && classes <= 9;

/** Takes what is known and falls back to the default for the rest. */
export function viewOf(choices: Choices, { language, messages, levels, palette, within }: ViewFacts): CheckedView {
  const warnings: string[] = [];
  const unknown = (attribute: keyof Choices) => {
    const set: unknown = choices[attribute];
    const value = Array.isArray(set) ? wordsOf(set).join(' ') : textOf(set);
    warnings.push(messages.unknownOption({ attribute, value }));
    return null;
  };
  /** A value that is known as it stands; `null` for one that is not set, or not known and reported. */
  const known = <Value>(attribute: keyof Choices, value: Value | null, isKnown: (value: Value) => boolean) =>
    value === null || isKnown(value) ? value : unknown(attribute);
  /** A text or number as a text; `null` where it is neither, or empty as an attribute without a value. */
  const text = (attribute: keyof Choices) => {
    const value: unknown = choices[attribute];
    if (value == null || value === '') return null;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : unknown(attribute);
  };
  const list = <Value>(attribute: keyof Choices, read: (value: unknown) => Value) => {
    const value: unknown = choices[attribute];
    if (value != null && typeof value !== 'string' && typeof value !== 'number' && !Array.isArray(value)) unknown(attribute);
    return read(value);
  };
  known('level', text('level'), (level) => level === DEFAULT_LEVEL || levels.slice(1).some(({ id }) => id === level));
  known('lang', text('lang'), (lang) => knownLanguage(lang) !== null);
  const method = text('classification');
  const classification = CLASSIFICATION_METHODS.find((each) => each === method) ?? null;
  known('classification', method, () => classification !== null);
  const classes = text('classes');
  return {
    view: {
      language,
      indicator: choices.indicator === '' ? '' : text('indicator'),
      period: text('period'),
      size: text('size'),
      layers: list('layers', wordsOf),
      within,
      showValues: booleanOf(choices.showValues),
      label: text('label'),
      classification,
      classes: known('classes', classes === null ? null : Number(classes), isClassCount),
      breaks: known('breaks', list('breaks', numbersOf), isIncreasing),
      palette: known('palette', text('palette'), () => palette !== null) === null ? null : palette,
    },
    warnings,
  };
}
