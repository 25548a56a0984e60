import { plainDigits, someWindow, type DigitWindow } from './digit-windows.js';
import { holdsIdentityNumber } from './identity-number.js';

/** What may tell who someone is. */
export const PERSONAL_KINDS = ['identity', 'phone', 'email', 'address', 'account', 'birth', 'name'] as const;
/** `identity` is a NIK or a number of a family card, `account` one of a bank, `birth` a date of birth. */
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

const EMAIL = /[^\s@<>()"',;:|]+@[^\s@<>()"',;:|]+\.[a-z]{2,}/i;

const NUMBERED = String.raw`\b(?:no|nr|nomor)\b\.? ?\d`;
const ADDRESSES: readonly RegExp[] = [
  /\bjl(?:n\b\.?|\b\.|\b(?= [A-Z])) ?(?!(?:nasional|provinsi|propinsi|kabupaten|kota|desa|lingkungan|utama|tol|rusak|baik|sedang|aspal|beton|kerikil|tanah)\b)[a-z]/i,
  new RegExp(String.raw`\b(?:jalan|gang|gg|komplek|kompleks|komp|perumahan|perum|blok|lorong|dusun)\b.{1,60}?${NUMBERED}`, 'i'),
  /\brt\b[. :]*\d{1,3} ?[/,. ]? ?(?:rw\b[. :]*)?\d{1,3}\b/i,
];

const PLACE_AND_DATE =
  /^(?:ttl ?:? ?)?[a-z][a-z .']+, ?(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{1,2} [a-z]{3,9} \d{4})\.?$/i;
const BORN = /\b(?:lahir|ttl|born|birth|dob)\b[^\d]{0,40}\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2,4}\b/i;
const BORN_FIRST_YEAR = /\b(?:lahir|born|birth|dob)\b[^\d]{0,20}\d{4}-\d{2}-\d{2}\b/i;

const BANK = /\b(?:rek|rekening|norek|bank|bri|bni|bca|btn|bsi|btpn|cimb|bjb)\b[^\d]{0,25}(\d[\d .-]{6,}\d)/gi;
const ACCOUNT_DIGITS = [9, 18] as const;
const LABELLED_PHONE = /\b(?:hp|telp|tlp|telepon|telpon|phone|wa|whatsapp|ponsel|fax)\b[^\d+]{0,8}\+?[\d(][\d ()-]{5,}\d/i;
const AREA_CODE = /\(0\d{2,3}\) ?-? ?\d{5,8}|\b0[2-9]\d{1,2}-\d{5,8}\b|\(\+?62\) ?-? ?\d[\d -]{6,}/;

/** `08…` or `62…`: as many digits as a number in Indonesia has. */
const PHONE_DIGITS = [9, 14] as const;

function isPhone({ digits, lengths: [first = 0], isAfterPlus }: DigitWindow): boolean {
  if (isAfterPlus) return digits.startsWith('62');
  if (digits.startsWith('62')) return digits[2] === '8' && digits.length > 10;
  return /^08[1-9]/.test(digits) && first >= 4 && digits.length <= 13;
}

const holdsAccount = (text: string) =>
  [...text.matchAll(BANK)].some(([, number = '']) => someWindow(number, ACCOUNT_DIGITS, () => true));

/** Nothing shorter or without an @, a digit or a street is looked at: most texts of a table are such. */
const SUSPECT = /@|\d[^a-z]{5,}\d|\brt\b|\bjl|\b(?:no|nr|nomor)\b\.? ?\d|,.*\d{4}|\b(?:lahir|ttl|born|birth|dob)\b/i;
const SHORTEST = 5;

/** An employee's number (NIP): the date of birth, the month of appointment, a digit for the sex and three of a sequence. */
const EMPLOYEE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d\d(?:0[1-9]|1[0-2])[12]\d{3}$/;
const EMPLOYEE_DIGITS = [18, 18] as const;

function kindIn(plain: string): PersonalKind | null {
  if (!SUSPECT.test(plain)) return null;
  if (EMAIL.test(plain)) return 'email';
  if (holdsIdentityNumber(plain)) return 'identity';
  if (someWindow(plain, EMPLOYEE_DIGITS, ({ digits }) => EMPLOYEE.test(digits))) return 'birth';
  if (holdsAccount(plain)) return 'account';
  if (LABELLED_PHONE.test(plain) || AREA_CODE.test(plain) || someWindow(plain, PHONE_DIGITS, isPhone)) return 'phone';
  if (BORN.test(plain) || BORN_FIRST_YEAR.test(plain) || PLACE_AND_DATE.test(plain)) return 'birth';
  return ADDRESSES.some((pattern) => pattern.test(plain)) ? 'address' : null;
}

/** Nothing that is looked for is longer than half of this; in longer texts a pattern would search the rest again and again. */
const AT_ONCE = 600;

/** What a text says that may tell who someone is; `null` where it is nothing of that kind. */
export function personalText(text: string): PersonalKind | null {
  if (text.length < SHORTEST) return null;
  const plain = plainDigits(text).trim();
  if (plain.length <= AT_ONCE) return kindIn(plain);
  for (let from = 0; from < plain.length; from += AT_ONCE / 2) {
    const kind = kindIn(plain.slice(from, from + AT_ONCE));
    if (kind !== null) return kind;
  }
  return null;
}

/** The least whole number of 16 digits. */
const LEAST_LONG = 1e15;

/**
 * What a number tells that may say who someone is, as a table holds it: an amount of money may look like a phone number
 * that has lost its first zero, and stays.
 */
export function personalNumber(value: number): PersonalKind | null {
  return value >= LEAST_LONG && Number.isInteger(value) && holdsIdentityNumber(String(value)) ? 'identity' : null;
}

/** The same of a number that is written: `62812…` may be an amount, `0812…` and `+62…` are not written for one. */
export function personalWrittenNumber(text: string): PersonalKind | null {
  if (text.length < PHONE_DIGITS[0] && (text.length < SHORTEST || !text.includes('@'))) return null;
  const bare = text.trim();
  return /^\d+$/.test(bare) && bare.startsWith('62') ? null : personalText(text);
}
