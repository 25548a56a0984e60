import { elementAround } from '../render/node-kinds.js';
import { LANGUAGES, type BundledLanguage } from '../model/text.js';

/** The language that a tag such as `en-GB` names; `null` where the interface does not speak it. */
export const knownLanguage = (text: unknown): BundledLanguage | null =>
  LANGUAGES.find((language) => typeof text === 'string' && language === text.slice(0, 2).toLowerCase()) ?? null;

/** The `lang` around an element, also from within shadow trees; `null` where none is set. */
function languageAround(element: Element): string | null {
  const around = elementAround(element);
  return around && (around.getAttribute('lang') ?? languageAround(around));
}

/** The language of one element: its own, else that of the page around it, else Indonesian. */
export function languageOf(element: Element, own: unknown): BundledLanguage {
  return knownLanguage(own) ?? knownLanguage(languageAround(element)) ?? 'id';
}
