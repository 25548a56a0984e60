import type { Unit } from '../model/dataset.js';
import { periodParts, type Period } from '../model/period.js';
import { namesPoints, PERCENTAGE_POINTS } from '../model/points.js';
import { type Language, textIn } from '../model/text.js';
import { asPrinted } from './as-printed.js';

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Made once for each language and number of digits: to make one costs as much as to write a hundred numbers. */
function numberFormat(language: Language, decimals: number | null): Intl.NumberFormat {
  const key = `${language} ${decimals ?? ''}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 2 });
  numberFormats.set(key, made);
  return made;
}

/** A number in the reader's writing, with a minus sign where it is negative. Without `decimals` it keeps up to two digits. */
export function formatNumber(value: number, language: Language, decimals: number | null = null): string {
  const written = numberFormat(language, decimals).format(asPrinted(value, decimals ?? 2));
  // What rounds to nothing has no sign; a hyphen would be read as a dash between two numbers.
  return /[1-9]/.test(written) ? written.replace('-', '\u2212') : written.replace('-', '');
}

/** How an indicator's values are written. */
interface Writing {
  readonly unit: Unit;
  readonly decimals: number | null;
}

/** A value with its unit as people write it: `4,06 %`, `Rp110.862.500`, `9,4 per 1.000 keluarga`. */
export function formatValue(value: number, { unit, decimals }: Writing, language: Language): string {
  const number = formatNumber(value, language, decimals);
  if (unit === 'rupiah') return number.startsWith('\u2212') ? `\u2212Rp${number.slice(1)}` : `Rp${number}`;
  if (unit === 'percent') return language === 'id' ? `${number}\u00a0%` : `${number}%`;
  const name = formatUnit(unit, language);
  return name === '' ? number : `${number} ${name}`;
}

/** A value as it is read aloud: `4,06 persen`. Other units are words already. */
export function formatAloud(value: number, writing: Writing, language: Language): string {
  if (writing.unit !== 'percent') return formatValue(value, writing, language);
  return `${formatNumber(value, language, writing.decimals)} ${language === 'id' ? 'persen' : 'per cent'}`;
}

/** A range as short as it can be read, the unit once where it stands behind: `6,27–8,29 %`, `Rp5.000–Rp8.000`. */
export function formatRange(lower: number, upper: number, writing: Writing, language: Language): string {
  const from = writing.unit === 'rupiah' ? formatValue(lower, writing, language) : formatNumber(lower, language, writing.decimals);
  // A dash beside a minus sign needs room.
  const dash = lower < 0 || upper < 0 ? ' – ' : '–';
  return `${from}${dash}${formatValue(upper, writing, language)}`;
}

/** The unit on its own, for a column's head: `%`, `Rp`, `km²`, and `poin` of what a file calls "poin persen". */
export function formatUnit(unit: Unit, language: Language): string {
  if (typeof unit === 'string') return unit === 'percent' ? '%' : 'Rp';
  const name = textIn(unit, language);
  return namesPoints(name.trim()) ? textIn(PERCENTAGE_POINTS, language) : name;
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** A part of a year in words, by its place in the year from 0. */
const partOfYear = (kind: 'semester' | 'quarter', place: number, year: string, language: Language) =>
  language === 'id'
    ? `${kind === 'semester' ? 'semester' : 'triwulan'} ${ROMAN[place] ?? ''} ${year}`
    : `${ORDINALS[place] ?? ''} ${kind === 'semester' ? 'half' : 'quarter'} of ${year}`;

/** A period in words: `2024`, `semester I 2024`, `triwulan II 2024`, `Maret 2024`, `1 Juli 2025`; as it stands where it is none. */
export function formatPeriod(period: Period, language: Language): string {
  const parts = periodParts(period);
  if (parts === null) return period;
  const { kind, year, part, start } = parts;
  if (part === null) return year;
  if (kind === 'semester' || kind === 'quarter') return partOfYear(kind, part - 1, year, language);
  return new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'long',
    ...(kind === 'day' ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${start}T00:00:00Z`));
}

/** The day of an instant, as it is in Padang: `24 November 2026`. */
export function formatDay(instant: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'Asia/Jakarta' });
  return format.format(new Date(instant));
}

/** Items as a phrase: `20, 25 dan 30`; semicolons part items that have a comma of their own: `7,5; 9,5 dan 12`. */
export function formatList(items: readonly string[], language: Language): string {
  const last = items[items.length - 1] ?? '';
  const between = items.some((item) => item.includes(',')) ? '; ' : ', ';
  return items.length < 2 ? last : `${items.slice(0, -1).join(between)} ${language === 'id' ? 'dan' : 'and'} ${last}`;
}

/** A title within a sentence: its first letter small, unless it begins with an abbreviation. */
export function withinSentence(title: string): string {
  return title.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
