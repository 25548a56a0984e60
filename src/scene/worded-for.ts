import type { Locale } from '../i18n/locale.js';
import type { Indicator } from '../model/dataset.js';
import { textIn } from '../model/text.js';

/** A locale that calls values of status `E` what their indicator calls them. */
export function wordedFor({ estimateTitle }: Indicator, locale: Locale): Locale {
  if (!estimateTitle) return locale;
  const { messages } = locale;
  const word = textIn(estimateTitle, locale.tag);
  return { ...locale, messages: { ...messages, estimateBadge: word, statuses: { ...messages.statuses, E: word } } };
}
