import { isPeriod, type Period } from '../../model/period.js';
import { MONTH, MONTHS } from '../months.js';

/** What comes before the last month or day of several, or is a day that no month has: `Januari–Maret 2024` is no month. */
const SPAN = `(?:\\b(?:${MONTH})|\\d)\\.?\\s{0,3}(?:[-–/]|s\\.?\\/?d\\.?|sampai|hingga|dan|to|and)\\s{0,3}(?:\\d{1,2}\\s{1,3})?|\\b\\d{1,2}\\s{1,3}`;

/** A month or a day of it in words, with its year: `Jan 2024`, `Per 31 Maret 2024`. */
export const MONTHLY = `(?<!${SPAN})\\b(?:(?:per|bulan)\\s{1,3})?(?:\\d{1,2}\\s{1,3})?(?:${MONTH})\\b[.,]?[\\s-]{0,9}(?:19|20)\\d\\d`;

const IN_WORDS = new RegExp(`^(?:(?:per|bulan)\\s+)?(?:(\\d{1,2})\\s+)?(${MONTH})\\b[.,]?[\\s-]*(\\d{4})$`, 'i');
const IN_DIGITS = /^(\d{2})[/-](\d{2})[/-](\d{4})$/;
/** A year that a data frame took for a number. */
const FRACTION = /^(\d{4})[.,]0{1,2}$/;
const DATES = new RegExp(`${MONTHLY}\\b|\\b(?:19|20)\\d\\d\\b`, 'gi');

const BARE = MONTHS.map((names) => new RegExp(`^(?:${names})\\.?$`, 'i'));

/** The month that a text is nothing but the name of, from `01` on; else `null`. */
export function monthOf(text: string): string | null {
  const index = BARE.findIndex((pattern) => pattern.test(text.trim()));
  return index < 0 ? null : String(index + 1).padStart(2, '0');
}

/**
 * The period that a text is: `2024`, `Januari 2024`, `31 March 2024`; else `null`. In digits alone a day has to be above
 * 12, so that it cannot be the month: `31/12/2024`.
 */
export function writtenPeriod(text: string): Period | null {
  if (isPeriod(text)) return text;
  const [, whole = ''] = FRACTION.exec(text) ?? [];
  if (isPeriod(whole)) return whole;
  const [, day, name = '', year = ''] = IN_WORDS.exec(text) ?? [];
  const month = monthOf(name);
  const [, first = '', second = '', ofYear = ''] = IN_DIGITS.exec(text) ?? [];
  const period =
    month === null ? `${ofYear}-${second}-${first}` : [year, month, ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  return (month !== null || Number(first) > 12) && isPeriod(period) ? period : null;
}

const DAY = /^(?:\d{4}-\d\d?-\d\d?|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} \p{L}+ \d{4})/u;

/** Whether a text starts with a day of a year, in digits or with the month in words; an hour may follow. */
export function isDay(text: string): boolean {
  return DAY.test(text);
}

/** Whether a text is a year and nothing else, as a data frame may write it: `2024.0`. */
export function isBareYear(text: string): boolean {
  return /^(?:19|20)\d\d(?:\.0)?$/.test(text);
}

/** The first year that stands in a text; else `null`. */
export function yearIn(text: string): string | null {
  return /(?:19|20)\d\d/.exec(text)?.[0] ?? null;
}

/** The years, months and days that stand in a text. */
export function periodsIn(text: string): readonly Period[] {
  return (text.match(DATES) ?? []).flatMap((found) => writtenPeriod(found) ?? []);
}
