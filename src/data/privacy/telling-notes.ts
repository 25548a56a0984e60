import type { LocalizedText } from '../../model/text.js';

/** Digits, and words for small numbers in both languages. */
const NUMBER =
  /\d|\b(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|seorang|sebuah|sekeluarga|berdua|bertiga|zero|one|two|three|four|five|six|seven|eight|nine|ten|single)\b/i;
const YEARS = /\b(?:19|20)\d\d\b/g;

/** Whether a text holds a number, in digits or in words. */
export function holdsNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** A text of a suppressed value, unless it holds a number, which may be that value. */
export function withoutNumbers(text: LocalizedText | null): LocalizedText | null {
  return text && holdsNumber(`${text.id} ${text.en}`) ? null : text;
}

/** The notes of a dataset of which something is suppressed, but for those whose numbers may tell it; a year tells nothing. */
export function untellingNotes(notes: readonly LocalizedText[]): readonly LocalizedText[] {
  return notes.filter(({ id, en }) => !holdsNumber(`${id} ${en}`.replace(YEARS, '')));
}
