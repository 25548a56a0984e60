import type { Unit } from '../model/dataset.js';
import { periodParts, type Period } from '../model/period.js';
import { namesPoints, PERCENTAGE_POINTS } from '../model/points.js';
import { type Language, textIn } from '../model/text.js';
import { formatsIn } from './formats.js';
import type { Locale } from './locale.js';
import { asPrinted } from './as-printed.js';

/** What a text is written in: a locale, or the tag of one that has the library's own words. */
export type WrittenIn = Language | Locale;

const tagIn = (locale: WrittenIn): Language => (typeof locale === 'string' ? locale : locale.tag);
const formatsOf = (locale: WrittenIn) => (typeof locale === 'string' ? formatsIn(locale) : locale.formats);

/** English as it is written in Indonesia: `1 July 2025`. */
const REGIONAL: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
const known = new Map<Language, string>();

/** The tag for `Intl`, which throws at one that is malformed: Indonesian is used then. */
function intlTag(locale: WrittenIn): string {
  const tag = tagIn(locale);
  const before = known.get(tag);
  if (before !== undefined) return before;
  let made = 'id-ID';
  try {
    made = Intl.getCanonicalLocales(REGIONAL[tag] ?? tag)[0] ?? made;
  } catch {
    // Stays Indonesian.
  }
  known.set(tag, made);
  return made;
}

/** Compares names in the order of a language. */
export function collatorOf(locale: WrittenIn): Intl.Collator {
  return new Intl.Collator(intlTag(locale));
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Made once for each language and number of digits: to make one costs as much as to write a hundred numbers. */
function numberFormat(locale: WrittenIn, decimals: number | null): Intl.NumberFormat {
  const key = `${tagIn(locale)} ${decimals ?? ''}`;
  const before = numberFormats.get(key);
  if (before) return before;
  const made = new Intl.NumberFormat(intlTag(locale), { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 2 });
  numberFormats.set(key, made);
  return made;
}

/** A number in the reader's writing, with a minus sign where it is negative. Without `decimals` it keeps up to two digits. */
export function formatNumber(value: number, locale: WrittenIn, decimals: number | null = null): string {
  const printed = asPrinted(value, decimals ?? 2);
  const written = numberFormat(locale, decimals).format(Math.abs(printed));
  // What rounds to nothing has no sign; a hyphen would be read as a dash between two numbers.
  return printed < 0 ? `\u2212${written}` : written;
}

/** How an indicator's values are written. */
export interface Writing {
  readonly unit: Unit;
  readonly decimals: number | null;
}

/** A value with its unit as people write it: `4,06 %`, `Rp110.862.500`, `9,4 per 1.000 keluarga`. */
export function formatValue(value: number, { unit, decimals }: Writing, locale: WrittenIn): string {
  const number = formatNumber(value, locale, decimals);
  if (unit === 'rupiah') return number.startsWith('\u2212') ? `\u2212Rp${number.slice(1)}` : `Rp${number}`;
  if (unit === 'percent') return formatsOf(locale).percent({ number });
  const name = formatUnit(unit, locale);
  return name === '' ? number : `${number} ${name}`;
}

/** A value as it is read aloud: `4,06 persen`. Other units are words already. */
export function formatAloud(value: number, writing: Writing, locale: WrittenIn): string {
  if (writing.unit !== 'percent') return formatValue(value, writing, locale);
  return formatsOf(locale).percentAloud({ number: formatNumber(value, locale, writing.decimals) });
}

/** A range as short as it can be read, the unit once where it stands behind: `6,27–8,29 %`, `Rp5.000–Rp8.000`. */
export function formatRange(lower: number, upper: number, writing: Writing, locale: WrittenIn): string {
  const from = writing.unit === 'rupiah' ? formatValue(lower, writing, locale) : formatNumber(lower, locale, writing.decimals);
  // A dash beside a minus sign needs room.
  const dash = lower < 0 || upper < 0 ? ' – ' : '–';
  return `${from}${dash}${formatValue(upper, writing, locale)}`;
}

/** The unit on its own, for a column's head: `%`, `Rp`, `km²`, and `poin` of what a file calls "poin persen". */
export function formatUnit(unit: Unit, locale: WrittenIn): string {
  if (typeof unit === 'string') return unit === 'percent' ? '%' : 'Rp';
  const name = textIn(unit, tagIn(locale));
  return namesPoints(name.trim()) ? textIn(PERCENTAGE_POINTS, tagIn(locale)) : name;
}

/** A period in words: `2024`, `semester I 2024`, `triwulan II 2024`, `Maret 2024`, `1 Juli 2025`; as it stands where it is none. */
export function formatPeriod(period: Period, locale: WrittenIn): string {
  const parts = periodParts(period);
  if (parts === null) return period;
  const { kind, year, part, start } = parts;
  if (part === null) return year;
  if (kind === 'semester' || kind === 'quarter') return formatsOf(locale)[kind]({ part, year });
  return new Intl.DateTimeFormat(intlTag(locale), {
    calendar: 'gregory',
    year: 'numeric',
    month: 'long',
    ...(kind === 'day' ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${start}T00:00:00Z`));
}

/** The day of an instant in a time zone: `24 November 2026`. Of a zone that is not known it is that of UTC. */
export function formatDay(instant: string, locale: WrittenIn, timeZone: string): string {
  const dayIn = (zone: string) =>
    new Intl.DateTimeFormat(intlTag(locale), {
      calendar: 'gregory',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      timeZone: zone,
    }).format(new Date(instant));
  try {
    return dayIn(timeZone);
  } catch {
    return dayIn('UTC');
  }
}

/** Items as a phrase: `20, 25 dan 30`; semicolons part items that have a comma of their own: `7,5; 9,5 dan 12`. */
export function formatList(items: readonly string[], locale: WrittenIn): string {
  const last = items[items.length - 1] ?? '';
  const between = items.some((item) => item.includes(',')) ? '; ' : ', ';
  return items.length < 2 ? last : `${items.slice(0, -1).join(between)} ${formatsOf(locale).and} ${last}`;
}

/** A title within a sentence: its first letter small, unless it begins with an abbreviation. */
export function withinSentence(title: string): string {
  return title.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
