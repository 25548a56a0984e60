import type { Messages } from '../i18n/messages.js';
import { CLASSIFICATION_METHODS } from '../model/dataset.js';
import type { Language } from '../model/text.js';
import type { View } from '../scene/view.js';
import type { Palette } from '../stats/palettes.js';

/** What a page or a reader has set, as it stands: anything may be in it. */
export interface Choices {
  readonly indicator: string | null;
  readonly period: string | null;
  readonly classification: string | null;
  readonly classes: number | null;
  readonly breaks: readonly number[] | null;
  readonly palette: string | null;
  readonly layers: readonly string[];
  readonly selected: readonly string[];
  readonly label: string | null;
}

/** A view made of what was set, and a sentence for each thing that is not known. */
export interface CheckedView {
  readonly view: View;
  readonly warnings: readonly string[];
}

/**
 * Takes what is known and falls back to the default for the rest.
 * @param palette the palette named by `choices.palette`: `null` where there is none of that name, `undefined` while it is fetched
 */
export function viewOf(
  choices: Choices,
  { language, messages, palette }: { readonly language: Language; readonly messages: Messages; readonly palette: Palette | null | undefined },
): CheckedView {
  const warnings: string[] = [];
  const unknown = (attribute: string, value: unknown) => {
    warnings.push(messages.unknownOption({ attribute, value: String(value) }));
    return null;
  };
  const { classes, breaks } = choices;
  const increasing = breaks?.every((value, index) => Number.isFinite(value) && (index === 0 || value > (breaks[index - 1] ?? value)));
  const classification =
    choices.classification === null
      ? null
      : (CLASSIFICATION_METHODS.find((method) => method === choices.classification) ??
        unknown('classification', choices.classification));
  return {
    warnings,
    view: {
      language,
      indicator: choices.indicator,
      period: choices.period,
      layers: choices.layers,
      selected: choices.selected,
      label: choices.label,
      classification,
      classes: classes === null || (Number.isInteger(classes) && classes >= 2 && classes <= 9) ? classes : unknown('classes', classes),
      breaks: breaks === null || increasing ? breaks : unknown('breaks', breaks.join(' ')),
      palette: choices.palette !== null && palette === null ? unknown('palette', choices.palette) : (palette ?? null),
    },
  };
}
