import { LANGUAGES, type Language } from '../model/text.js';

/** The language that a tag such as `en-GB` names; `null` where the interface does not speak it. */
export const knownLanguage = (text: string | null | undefined): Language | null =>
  LANGUAGES.find((language) => language === text?.slice(0, 2).toLowerCase()) ?? null;

/** The language of one element: its own, else that of the page around it, else Indonesian. */
export function languageOf(element: Element, own: string): Language {
  return knownLanguage(own) ?? knownLanguage(element.parentElement?.closest('[lang]')?.getAttribute('lang')) ?? 'id';
}
