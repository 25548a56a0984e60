import { detailOf } from '../../model/detail.js';
import type { ReportEntry } from '../../model/report.js';
import { allWords, type LocalizedText } from '../../model/text.js';
import { finding } from '../findings.js';

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
  return text && holdsNumber(allWords(text)) ? null : text;
}

/**
 * The notes of a dataset, without those whose numbers may tell what is suppressed in it, which are reported by their
 * number; a year tells nothing.
 */
export function untellingNotes(
  notes: readonly LocalizedText[],
  { suppressed }: { readonly suppressed: ReadonlySet<number> },
  report: (entry: ReportEntry) => void,
): readonly LocalizedText[] {
  if (suppressed.size === 0) return notes;
  const untelling = notes.filter((note) => !holdsNumber(allWords(note).replace(YEARS, '')));
  const count = notes.length - untelling.length;
  if (count > 0) report(finding('suppressed', detailOf('notes-suppressed', { count })));
  return untelling;
}
