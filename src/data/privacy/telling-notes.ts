import { detailOf } from '../../model/detail.js';
import type { ReportEntry } from '../../model/report.js';
import { allWords, isBundled, type LocalizedText } from '../../model/text.js';
import { finding } from '../findings.js';

/** Digits, and words for small numbers in both languages. */
const NUMBER =
  /\p{Nd}|\b(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|seorang|sebuah|sekeluarga|berdua|bertiga|zero|one|two|three|four|five|six|seven|eight|nine|ten|single)\b/iu;
const YEARS = /\b(?:19|20)\d\d\b/g;

/** Whether a text holds a number, in digits or in words. */
export function holdsNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** A text in the languages whose words for numbers are known: the same object where all are; `null` where it is in no such. */
function inKnownLanguages(text: LocalizedText): LocalizedText | null {
  const all = Object.entries(text);
  const known = all.filter(([tag]) => isBundled(tag));
  if (known.length === 0) return null;
  return known.length === all.length ? text : Object.fromEntries(known);
}

/** A text of a suppressed value, unless it holds a number, which may be that value; in other languages it cannot be told. */
export function withoutNumbers(text: LocalizedText | null): LocalizedText | null {
  return text && (holdsNumber(allWords(text)) ? null : inKnownLanguages(text));
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
  const untelling = notes
    .filter((note) => !holdsNumber(allWords(note).replace(YEARS, '')))
    .map(inKnownLanguages)
    .filter((note) => note !== null);
  const count = notes.length - untelling.length;
  if (count > 0) report(finding('suppressed', detailOf('notes-suppressed', { count })));
  return untelling;
}
