/** The interface's languages. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. */
export interface LocalizedText {
  readonly id: string;
  readonly en: string;
}
