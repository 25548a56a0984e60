import { plainDigits, someWindow, type DigitWindow } from './digit-windows.js';

/** The first two digits of the codes of Indonesia's provinces, by Kemendagri's list. */
const PROVINCES: ReadonlySet<number> = new Set([
  11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92,
  93, 94, 95, 96,
]);
/** Codes of regencies go up to 39, those of cities begin with 71. */
const isRegency = (code: number): boolean => (code > 0 && code < 40) || (code > 70 && code < 80);
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
function isIdentityNumber(digits: string): boolean {
  if (digits.length !== LENGTH) return false;
  const [province = 0, regency = 0, district = 0, day = 0, month = 0] = [0, 2, 4, 6, 8].map((at) => Number(digits.slice(at, at + 2)));
  const date = day > WOMAN ? day - WOMAN : day;
  return PROVINCES.has(province) && isRegency(regency) && district > 0 && date > 0 && date <= (DAYS[month - 1] ?? 0);
}

/** Signs by which people part a long number. */
const USUAL_SIGNS = /^[ ./-]$/;

/**
 * Whether signs part one number, and not several that stand in a list: of usual signs one kind is enough; any part it
 * where its own parts end, into parts of one length, or where there are no other digits.
 */
function isParted({ lengths, signs, isAlone }: DigitWindow): boolean {
  const [sign = ' '] = signs;
  if (signs.length < 2 && lengths.length !== 2 && USUAL_SIGNS.test(sign)) return true;
  const [first = 0] = lengths;
  const others = lengths.slice(0, -1);
  if (lengths.length > 2 && (first > 1 || isAlone) && others.every((length) => length === first)) return true;
  if (lengths.length > 2 && isAlone && !signs.includes('.')) return true;
  let end = 0;
  return others.every((length) => ENDS.has((end += length)));
}

/** As a spreadsheet writes a number of 16 digits that it took for one: with an exponent, or its thousands parted. */
const WRITTEN_AS_NUMBER = /\b(\d)(?:[.,](\d{1,15})e\+?15\b|((?:[., ]\d{3}){5})(?!\d))/gi;

/** No amount of a city is so large: what has 16 digits and the form of such a number is one. */
const holdsWrittenAsNumber = (plain: string): boolean =>
  [...plain.matchAll(WRITTEN_AS_NUMBER)].some(([, first = '', decimals = '', thousands = '']) =>
    isIdentityNumber((first + (thousands === '' ? decimals : thousands.replace(/\D/g, ''))).padEnd(LENGTH, '0')),
  );

const POSITION = /^ ?(\d{2,3}\.\d{3,})[ ,;] ?([-\u2212]?\d{1,2}\.\d{3,}) ?$/;

/** Whether a text is a position in Indonesia, east before north: one of 16 digits may have a region and a date in them. */
function isPosition(plain: string): boolean {
  const [, longitude = '', latitude = ''] = POSITION.exec(plain) ?? [];
  const [east, north] = [Number(longitude), Number(latitude.replace('\u2212', '-'))];
  return longitude !== '' && east >= 95 && east <= 141.1 && north >= -11.1 && north <= 6.1;
}

/** Whether a text holds a NIK or a number of a family card, in one or parted by any signs. */
export function holdsIdentityNumber(text: string): boolean {
  const plain = plainDigits(text);
  if (isPosition(plain)) return false;
  const isOne = (window: DigitWindow) => isParted(window) && isIdentityNumber(window.digits);
  return someWindow(plain, [LENGTH, LENGTH], isOne) || someWindow(plain, [LENGTH, LENGTH], isOne, true) || holdsWrittenAsNumber(plain);
}

/** The digits of a whole number of 16 of them, with or without its thousands parted; `null` of anything else. */
function longNumber(text: string): string | null {
  const digits = plainDigits(text)
    .replace(/^ ?(?:rp|idr)\b\.?/i, '')
    .replace(/[.,]0{1,2} ?$/, '')
    .trim();
  if (!/^(?:\d{16}|\d(?:[., ]\d{3}){5})$/.test(digits)) return null;
  return digits.replace(/\D/g, '');
}

/**
 * Whether numbers of a column that look like a NIK are amounts: all of them are round, or under a header that names
 * money most numbers as long have no region or date in them.
 * @param namesMoney whether the header names money or a count
 */
export function areAmounts(texts: readonly string[], namesMoney: boolean): boolean {
  const long = texts.flatMap((text) => longNumber(text) ?? []);
  const alike = long.filter(isIdentityNumber);
  if (alike.length === 0) return false;
  // A spreadsheet keeps 15 digits of a NIK: its last four may all become zero, but seldom five.
  const end = namesMoney ? '000' : '00000';
  return alike.every((digits) => digits.endsWith(end)) || (namesMoney && alike.length * 2 < long.length);
}
