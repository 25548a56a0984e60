import type { Unit } from '../model/dataset.js';
import type { Period } from '../model/period.js';
import type { Language } from '../model/text.js';

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** A number in the reader's writing. Without `decimals` it keeps up to two digits. */
export function formatNumber(value: number, language: Language, decimals: number | null = null): string {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 2,
  }).format(value);
}

/**
 * A value with its unit as people write it: `4,06 %`, `Rp110.862.500`, `9,4 per 1.000 keluarga`.
 * A unit that is a counted thing's name may be left out by passing `bare`.
 */
export function formatValue(
  value: number,
  { unit, decimals }: { readonly unit: Unit; readonly decimals: number | null },
  language: Language,
  bare = false,
): string {
  const number = formatNumber(value, language, decimals);
  if (unit === 'rupiah') return value < 0 ? `−Rp${number.slice(1)}` : `Rp${number}`;
  if (unit === 'percent') return language === 'id' ? `${number}\u00a0%` : `${number}%`;
  return bare || unit[language] === '' ? number : `${number} ${unit[language]}`;
}

/** The unit on its own, for a column's head: `%`, `Rp`, `km²`. */
export function formatUnit(unit: Unit, language: Language): string {
  return unit === 'percent' ? '%' : unit === 'rupiah' ? 'Rp' : unit[language];
}

/** A period in words: `2024`, `Maret 2024`, `1 Juli 2025`. */
export function formatPeriod(period: Period, language: Language): string {
  const [year = '', month, day] = period.split('-');
  if (month === undefined) return year;
  return new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
}

/** Items as a phrase: `20, 25 dan 30`. */
export function formatList(items: readonly string[], language: Language): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${language === 'id' ? 'dan' : 'and'} ${last}`;
}

