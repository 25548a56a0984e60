import { bundledLanguage, type Language } from '../model/text.js';
import { indonesian } from './id.js';
import type { Messages } from './messages.js';

/** The interface's texts in a language; Indonesian is at hand, the other is fetched once. */
export function loadMessages(language: Language): Messages | Promise<Messages> {
  return bundledLanguage(language) === 'id' ? indonesian : import('./en.js').then(({ english }) => english);
}
