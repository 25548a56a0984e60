import { english } from '../../src/i18n/en.js';
import type { LocaleInput } from '../../src/i18n/locale.js';
import type { MessageOverrides } from '../../src/i18n/messages.js';

/** Each word twice, so that texts are twice as long: `Source` becomes `Source·ecruoS`. */
const longer = (text: string): string => text.replace(/\p{L}+/gu, (word) => `${word}·${[...word].reverse().join('')}`);

function longerOf(text: unknown): unknown {
  if (typeof text === 'string') return longer(text);
  if (typeof text === 'function') return (facts: unknown) => longer((text as (facts: unknown) => string)(facts));
  return Object.fromEntries(Object.entries(text as object).map(([key, each]) => [key, longerOf(each)]));
}

/** A language that nobody speaks: the English texts with words twice as long, from right to left. */
export const pseudoLocale: LocaleInput = {
  tag: 'en-XA',
  dir: 'rtl',
  messages: longerOf(english) as MessageOverrides,
  formats: { percent: ({ number }) => `${number} of a hundred`, and: 'and·dna' },
};
