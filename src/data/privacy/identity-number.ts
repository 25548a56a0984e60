import { plainDigits, someWindow, type DigitWindow } from './digit-windows.js';

/** The first two digits of the codes of Indonesia's provinces, by Kemendagri's list. */
const PROVINCES: ReadonlySet<number> = new Set([
  11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76,
  81, 82, 91, 92, 93, 94, 95, 96,
]);
const MOST_REGENCIES = 79;
/** Added to the day of birth in a woman's number. */
const WOMAN = 40;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const LENGTH = 16;
/** Where the number's own parts end: province, regency, district, day, month, year; and every four digits. */
const ENDS: ReadonlySet<number> = new Set([2, 4, 6, 8, 10, 12]);

/**
 * Whether 16 digits have the form of a NIK or a number of a family card: a region, then a date, then four digits.
 * @source Permendagri 25/2011 and UU 23/2006: six digits of the region, six of the date of birth (or of registration),
 * a woman's day plus 40, four of the sequence
 */
export function isIdentityNumber(digits: string): boolean {
  if (digits.length !== LENGTH) return false;
  const [province = 0, regency = 0, district = 0, day = 0, month = 0] = [0, 2, 4, 6, 8].map((at) => Number(digits.slice(at, at + 2)));
  const date = day > WOMAN ? day - WOMAN : day;
  return PROVINCES.has(province) && regency > 0 && regency <= MOST_REGENCIES && district > 0 && date > 0 && date <= (DAYS[month - 1] ?? 0);
}

/** Several kinds of signs are no list of other numbers only where they part the number's own parts. */
function isParted({ lengths, signs }: DigitWindow): boolean {
  if (signs.length < 2 && lengths.length !== 2) return true;
  let end = 0;
  return lengths.slice(0, -1).every((length) => ENDS.has((end += length)));
}

/** As a spreadsheet writes a number of 16 digits that it took for one: with an exponent, or its thousands parted. */
const WRITTEN_AS_NUMBER = /\b(\d)(?:[.,](\d{1,15})e\+?15\b|((?:[., ]\d{3}){5})(?!\d))/gi;

/** No amount of a city is so large: what has 16 digits and the form of such a number is one. */
const holdsWrittenAsNumber = (plain: string): boolean =>
  [...plain.matchAll(WRITTEN_AS_NUMBER)].some(([, first = '', decimals = '', thousands = '']) =>
    isIdentityNumber((first + (thousands === '' ? decimals : thousands.replace(/\D/g, ''))).padEnd(LENGTH, '0')),
  );

/** Whether a text holds a NIK or a number of a family card, in one or parted by spaces, dots, dashes or strokes. */
export function holdsIdentityNumber(text: string): boolean {
  const plain = plainDigits(text);
  return someWindow(plain, [LENGTH, LENGTH], (window) => isParted(window) && isIdentityNumber(window.digits)) || holdsWrittenAsNumber(plain);
}
