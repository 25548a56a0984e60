import { bundledLanguage, type Language } from '../model/text.js';
import { english } from './en.js';
import { indonesian } from './id.js';
import { completeLocale, tagOf, type Locale, type LocaleInput } from './locale.js';

/**
 * The locale of a language: in Indonesian or English the library's own words, in any other the Indonesian ones, with
 * the digits and dates of the language; or one from outside, completed in the same way.
 */
export function bundledLocale(from: Language | LocaleInput): Locale {
  const input = typeof from === 'string' ? { tag: from } : from;
  return completeLocale(input, bundledLanguage(tagOf(input) ?? 'id') === 'en' ? english : indonesian);
}
