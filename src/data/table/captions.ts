import type { Period } from '../../model/period.js';
import type { BundledLanguage, LocalizedText } from '../../model/text.js';
import { withoutOtherYears } from './other-year.js';
import { periodsIn } from './written-period.js';

/** `Tabel 4.5.1.` in front of a title, in either language. */
const LABEL = /^(?:tabel|table|lampiran|daftar)\b[\s:]*(?:\d[\d.]*|[a-z]\.?\d[\d.]*)?[\s.:–-]*/i;

const ENGLISH = /\b(the|of|by|in|and|number|percentage|population|districts?|subdistricts?|year|municipality|table|source|poor|note)\b/gi;
const INDONESIAN =
  /\b(menurut|jumlah|di|dan|kota|kecamatan|kelurahan|persentase|tahun|tabel|angka|luas|banyaknya|sumber|akhir|yang|per|penduduk)\b/gi;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** A text in both languages, or in the one it stands in. */
export type Wording = string | LocalizedText;

/**
 * Lines in two languages as one text: each goes to the language whose words it has more of, else to that of the line
 * before it; the first is Indonesian. Where only one language stands there, that is the text. `null` without a line.
 */
export function worded(lines: readonly string[]): Wording | null {
  const texts = { id: [] as string[], en: [] as string[] };
  let language: BundledLanguage = 'id';
  for (const line of lines) {
    const more = count(line, ENGLISH) - count(line, INDONESIAN);
    if (more !== 0) language = more > 0 ? 'en' : 'id';
    texts[language].push(line);
  }
  const [id, en] = [texts.id.join(' '), texts.en.join(' ')];
  if (id === '' || en === '') return id || en || null;
  return { id, en };
}

/** Lines above a table without their labels; a line that is nothing but a label is left out. */
export function titleLines(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(LABEL, '').trim()).filter((line) => /[a-z]/i.test(line));
}

/** The one year, month or day of its figures that a title names; a year says no more beside its own month. `null` where it names none or several. */
export function periodIn(lines: readonly string[]): Period | null {
  const named = [...new Set(lines.flatMap((line) => periodsIn(withoutOtherYears(line))))];
  const [only, ...others] = named.filter((period) => !named.some((other) => other.startsWith(`${period}-`)));
  return only !== undefined && others.length === 0 ? only : null;
}
