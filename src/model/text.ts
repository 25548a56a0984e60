/** The interface's languages. */
export const LANGUAGES = ['id', 'en'] as const;
/** Indonesian or English; any other language of a page falls back to `id`. */
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. */
export interface LocalizedText {
  readonly id: string;
  readonly en: string;
}
