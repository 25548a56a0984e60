/** A language as a BCP 47 tag: `id`, `en`, `ms`, `ar-EG`. */
export type Language = string;

/** The languages that the library has its own texts in. */
export const LANGUAGES = ['id', 'en'] as const;
/** Indonesian or English. */
export type BundledLanguage = (typeof LANGUAGES)[number];

/** A text by language tag: `{ id: 'Kemiskinan', en: 'Poverty' }`. Of any tag that is missing another stands in, see `textIn`. */
export type LocalizedText = Readonly<Record<string, string>>;

/** The language part of a tag, in small letters: `en` of `en-GB`. */
const languagePart = (tag: Language): string => (tag.split('-')[0] ?? '').toLowerCase();

/** Whether the library has texts of its own in the language of a tag. */
export const isBundled = (tag: Language): boolean => LANGUAGES.some((each) => each === languagePart(tag));

/** The nearest language that the library has texts in: English for tags that begin so, else Indonesian. */
export const bundledLanguage = (tag: Language): BundledLanguage => LANGUAGES.find((each) => each === languagePart(tag)) ?? 'id';

/**
 * A text in a language: that of the exact tag, else of its language part, else Indonesian, else English, else the
 * first there is; empty where there is none.
 * @example textIn({ id: 'Rumah', en: 'House' }, 'en-GB') // 'House'
 */
export function textIn(text: LocalizedText, tag: Language): string {
  // Only texts count: a tag such as `constructor` names what every object has.
  const entries = Object.entries(text).filter(([, each]: readonly [string, unknown]) => typeof each === 'string' && each !== '');
  const inTag = (wanted: Language) => entries.find(([each]) => each.toLowerCase() === wanted.toLowerCase());
  const inLanguage = (wanted: Language) =>
    inTag(languagePart(wanted)) ?? entries.find(([each]) => languagePart(each) === languagePart(wanted));
  const [, found = ''] = inTag(tag) ?? inLanguage(tag) ?? LANGUAGES.map(inLanguage).find((each) => each !== undefined) ?? entries[0] ?? [];
  return found;
}

/** All that a text says, in every language: for who looks for words in it. */
export const allWords = (text: LocalizedText | string): string => (typeof text === 'string' ? text : Object.values(text).join(' '));

/** A text made of others, in every language that one of them has. */
export function composedText(texts: readonly LocalizedText[], compose: (inLanguage: readonly string[]) => string): LocalizedText {
  const tags = new Set(texts.flatMap((text) => Object.keys(text)));
  return Object.fromEntries([...tags].map((tag) => [tag, compose(texts.map((text) => textIn(text, tag)))]));
}
