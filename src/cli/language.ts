import { bundledLanguage, type Language } from '../model/text.js';
import { englishCli } from './texts/en.js';
import { indonesianCli } from './texts/id.js';
import type { CliTexts } from './texts/texts.js';

/** The language that an environment asks for: by `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set; else Indonesian. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const asked = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(Boolean) ?? '';
  return /^en(?:[_.@-]|$)/i.test(asked) ? 'en' : 'id';
}

/** The command's texts in a language; in Indonesian where it has none in it. */
export function textsIn(language: Language): CliTexts {
  return bundledLanguage(language) === 'en' ? englishCli : indonesianCli;
}
