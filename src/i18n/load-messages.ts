import { bundledLanguage, type Language } from '../model/text.js';
import type { Messages } from './messages.js';

/** The interface's texts in a language, fetched once. Rejects where they cannot be fetched; the next call tries again. */
export function loadMessages(language: Language): Promise<Messages> {
  return bundledLanguage(language) === 'id'
    ? import('./id.js').then(({ indonesian }) => indonesian)
    : import('./en.js').then(({ english }) => english);
}
