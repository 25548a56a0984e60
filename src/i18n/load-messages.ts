import { bundledLanguage, LANGUAGES, type Language } from '../model/text.js';
import type { Messages } from './messages.js';

/** The interface's texts in a language, fetched once. Rejects where they cannot be fetched; the next call tries again. */
export function loadMessages(language: Language): Promise<Messages> {
  return bundledLanguage(language) === 'id'
    ? import('./id.js').then(({ indonesian }) => indonesian)
    : import('./en.js').then(({ english }) => english);
}

/** The texts for a language and its tag; those of the library's other language where they cannot be fetched. */
export async function loadWords(tag: Language): Promise<{ readonly tag: Language; readonly messages: Messages }> {
  try {
    return { tag, messages: await loadMessages(tag) };
  } catch {
    const other = LANGUAGES.find((each) => each !== bundledLanguage(tag)) ?? tag;
    return { tag: other, messages: await loadMessages(other) };
  }
}
