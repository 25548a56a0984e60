import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { SceneChoice } from '../scene/scene.js';

const isSame = (a: SceneChoice, b: SceneChoice | undefined) => a.id === b?.id && a.text === b.text;

class ChoicesDirective extends Directive {
  #offered: readonly SceneChoice[] = [];

  render(_choices: readonly SceneChoice[]): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [choices]: [readonly SceneChoice[]]): typeof noChange {
    if (!(element instanceof HTMLSelectElement)) return noChange;
    const offered = this.#offered;
    const isOffered = offered.length === choices.length && choices.every((choice, index) => isSame(choice, offered[index]));
    const chosen = choices.find((choice) => choice.chosen) ?? choices[0];
    if (isOffered && element.value === chosen?.id) return noChange;
    this.#offered = choices;
    // All at once and anew: of a choice that is set by a script screen readers tell as of one that was made there, and leave for it.
    const options = element.ownerDocument.createDocumentFragment();
    for (const { id, text } of choices) options.append(new Option(text, id, id === chosen?.id, id === chosen?.id));
    element.replaceChildren(options);
    return noChange;
  }
}

/** Fills a `<select>` with choices, and has it show the chosen one, whatever it showed before: `<select ${offering(choices)}></select>`. */
export const offering = directive(ChoicesDirective);
