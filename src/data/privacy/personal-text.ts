import { plainDigits, someWindow, type DigitWindow } from './digit-windows.js';
import { holdsIdentityNumber } from './identity-number.js';
import { MONTH } from '../months.js';
import { announcedIn, isBefore } from './announced-persons.js';

/** What may tell who someone is: `identity` is a NIK or a number of a family card, `account` one of a bank, `birth` a date of birth. */
export type PersonalKind = 'identity' | 'phone' | 'email' | 'address' | 'account' | 'birth' | 'name';

const EMAIL = /[^\s@<>()"',;:|] ?@ ?[^\s@<>()"',;:|]+\.\p{L}{2,}/iu;
/** Written so that no machine takes it for an address: `nama (at) contoh (dot) org`. */
const SPELLED_AT = / ?[([{] ?at ?[)\]}] ?/gi;
const SPELLED_DOT = / ?[([{] ?(?:dot|titik) ?[)\]}] ?/gi;

/** A number of a house, not that of a law, which has a year. */
const NUMBERED = String.raw`\b(?:no|nr|nomor)\b\.? ?\d+(?!\d|/\d| ?(?:tahun|th)\b)`;
const ROADS = 'nasional|provinsi|propinsi|kabupaten|kota|desa|lingkungan|utama|tol|rusak|baik|sedang|aspal|beton|kerikil|tanah';
const NO_NAMES = `${ROADS.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}|${ROADS.toUpperCase()}|N[oO]`;
const ADDRESSES: readonly RegExp[] = [
  new RegExp(String.raw`\bjl(?:n\b\.?|\b\.|\b(?= [A-Z])) ?(?!(?:${ROADS})\b)[a-z]`, 'i'),
  new RegExp(
    String.raw`\b(?:jalan|gang|gg|komplek|kompleks|komp|perumahan|perum|perumnas|asrama|kampung|kp|jorong|kavling|kav|rusunawa|blok|lorong|lrg|dusun)\b.{1,60}?${NUMBERED}`,
    'i',
  ),
  // With a name in capitals, and a number that measures nothing.
  new RegExp(
    String.raw`\b(?:Jalan|JALAN|Gang|GANG|Gg)\b\.? (?!(?:${NO_NAMES})\b)(?:[A-Z][A-Za-z'.]* ){1,4}(?:[IVX]+ ?/ ?)?\d{1,3}[A-Za-z]?\b(?![.,/-]\d| ?(?:km|m|meter|persen|%|unit|ruas|titik|buah))`,
  ),
  /\bblok ?[a-z]{1,2} ?[-./]? ?(?:no\b\.? ?)?\d{1,3}\b/i,
];
/** Where many live: an address only beside a word for one, as data may be of each of them. */
const NEIGHBOURHOODS: readonly RegExp[] = [
  /\brt[. :]*\d{1,3}(?:[ ,./-]*rw[. :]*\d{1,3}| ?\/ ?\d{1,3}|[ ,.]0\d{1,2})\b/i,
  /\brw[. :]*\d{1,3}[ ,./-]*rt[. :]*\d{1,3}\b/i,
];
const DWELLING =
  /\b(?:alamat|almt|tinggal|domisili|berdomisili|rumah|kediaman|kos|kontrakan|jl|jln|jalan|gang|gg|komplek|kompleks|komp|perumahan|perum|asrama|blok|lorong|address|lives|living|home)\b/i;

const BIRTH = String.raw`\b(?:lahir|kelahiran|ttl|born|birth|dob)\b`;
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|(?:\w{1,12} )?(?:belas|puluh))`;
const BORN: readonly RegExp[] = [
  new RegExp(String.raw`${BIRTH}[^\d]{0,40}\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2,4}\b`, 'i'),
  new RegExp(String.raw`${BIRTH}[^\d]{0,20}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b`, 'i'),
  new RegExp(String.raw`${BIRTH}.{0,40}?\b(?:${DAY} (?:${MONTH})\b|(?:${MONTH}) \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b)`, 'i'),
];
/** Births that are counted, up to a day. */
const COUNTED =
  /^(?:akta )?kelahiran\b|\b(?:jumlah|angka|data|tabel|bayi|hidup|mati|keadaan|posisi|kondisi|per|sampai|hingga|s\.?d|laporan|rekap\w{0,10}|akta|akte|pencatatan|persen\w{0,5}|tingkat|total|statistik|number|rates?|births)\b/i;

/** Whether a text says when someone was born, beside a word for it: figures of births may be of a day as well, of late years. */
const tellsBirth = (text: string): boolean => BORN.some((pattern) => pattern.test(text)) && !(COUNTED.test(text) && !isBefore(text, 2000));

/** The code of a budget's account, which is nobody's: `5.1.02.01.01.0024`. */
const BUDGET_CODE = /^[1-9](?:\.\d{1,4}){3,}(?!\d)/;
const BANK = /\b(?:rek|rekening|norek|bank|bri|bni|bca|btn|bsi|btpn|cimb|bjb|bpd|muamalat|danamon|permata)\b[^\d]{0,25}(\d[\d .-]{6,}\d)/gi;
const ACCOUNT_DIGITS = [9, 18] as const;
/** As BRI and Mandiri part them, whatever stands before. */
const PARTED_ACCOUNT = /\b(?:\d{4}[-.]\d\d[-.]\d{6}[-.]\d\d[-.]\d|\d{3}[-.]\d\d[-.]\d{7}[-.]\d)\b/;
const YEARS = /^(?:(?:19|20)\d\d){2,}$/;
const LABELLED_PHONE = /\b(?:hp|telp|tlp|telepon|telpon|phone|wa|whatsapp|ponsel|fax)\b[^\d+]{0,8}\+?[\d(][\d ()-]{5,}\d/i;
const AREA_CODE = /\(0\d{2,3}\) ?-? ?\d(?:[ .-]?\d){4,9}|(?:^|[^\d.,])0[2-9]\d{1,2}[ -]\d{5,8}\b|\(\+?62\) ?-? ?\d[\d -]{6,}/;
/** Signs that stand between the parts of a phone number and say nothing: `(0812) 3456`. */
const withoutBrackets = (text: string): string => text.replace(/ ?[()] ?/g, ' ');
/** A country's number as some dial it: `0062 812`. The same digits may also stand within a number: `0812 0062 345`. */
const DIALLED = /(^|[^\d.,])00 ?62(?= ?\d)/g;

/** `08…` or `62…`: as many digits as a number in Indonesia has. */
const PHONE_DIGITS = [9, 14] as const;

function isPhone({ digits, lengths: [first = 0], isAfterPlus }: DigitWindow): boolean {
  if (isAfterPlus) return digits.startsWith('62');
  if (digits.startsWith('62')) return digits[2] === '8' && digits.length > 10;
  return /^08[1-9]/.test(digits) && first >= 4 && digits.length <= 13;
}

function holdsPhone(text: string): boolean {
  if (LABELLED_PHONE.test(text) || AREA_CODE.test(text)) return true;
  const plain = withoutBrackets(text);
  const dialled = plain.replace(DIALLED, '$1+62');
  return someWindow(plain, PHONE_DIGITS, isPhone) || (dialled !== plain && someWindow(dialled, PHONE_DIGITS, isPhone));
}

const holdsAccount = (text: string): boolean =>
  PARTED_ACCOUNT.test(text) ||
  [...text.matchAll(BANK)].some(
    ([, number = '']) => !BUDGET_CODE.test(number) && someWindow(number, ACCOUNT_DIGITS, ({ digits }) => !YEARS.test(digits)),
  );

/** A name behind a form of address: `Bpk. …`. */
const ADDRESSED_NAME = /\b(?:[Bb]pk|[Bb]apak|[Ss]dri?|Ny|Tn)\b\.? \p{Lu}\p{Ll}/u;

/** Nothing shorter or without an @, a digit, a street or a form of address is looked at: most texts of a table are such. */
const SUSPECT =
  /@|\d[^a-z]{5,}\d|[([{] ?at ?[)\]}]|\br[tw]\b|\br[tw]\d|\bjl|\bblok\b|\b(?:no|nr|nomor)\b\.? ?\d|\b(?:lahir|kelahiran|ttl|born|birth|dob)\b|\b(?:bpk|bapak|sdri?|ny|tn)\b/i;
/** Whether one thing stands in a text somewhere behind another: as one pattern, it would search the rest behind each of the first. */
function isBehind(text: string, first: RegExp, then: RegExp): boolean {
  const found = first.exec(text);
  return found !== null && then.test(text.slice(found.index));
}
const isSuspect = (text: string): boolean =>
  SUSPECT.test(text) || isBehind(text, /,/, /\d{4}/) || isBehind(text, /\b(?:jalan|gang|gg)\b/i, /\d/);
/** A region's code: too few digits for a person's, and parted as no phone is. Tables have one in each row. */
const REGION_CODE = /^\d\d\.\d\d(?:\.\d\d(?:\.\d{4})?)?$/;
const SHORTEST = 5;

/** An employee's number (NIP): the date of birth, the month of appointment, a digit for the sex and three of a sequence. */
const EMPLOYEE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d\d(?:0[1-9]|1[0-2])[12]\d{3}$/;
const EMPLOYEE_DIGITS = [18, 18] as const;

function kindIn(plain: string): PersonalKind | null {
  if (REGION_CODE.test(plain) || !isSuspect(plain)) return null;
  if (EMAIL.test(plain.replace(SPELLED_AT, '@').replace(SPELLED_DOT, '.'))) return 'email';
  if (holdsIdentityNumber(plain)) return 'identity';
  if (someWindow(plain, EMPLOYEE_DIGITS, ({ digits }) => EMPLOYEE.test(digits))) return 'birth';
  if (holdsAccount(plain)) return 'account';
  if (holdsPhone(plain)) return 'phone';
  if (tellsBirth(plain)) return 'birth';
  if (ADDRESSES.some((pattern) => pattern.test(plain)) || (DWELLING.test(plain) && NEIGHBOURHOODS.some((pattern) => pattern.test(plain))))
    return 'address';
  return ADDRESSED_NAME.test(plain) ? 'name' : null;
}

/** Nothing that is looked for is longer than half of this; in longer texts a pattern would search the rest again and again. */
const AT_ONCE = 600;

/** What a text says that may tell who someone is; `null` where it is nothing of that kind. */
export function personalText(text: string): PersonalKind | null {
  if (text.length < SHORTEST) return null;
  const announced = announcedIn(text);
  if (announced !== null) return announced;
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
  if (value < LEAST_LONG || value >= 1e18) return null;
  const digits = String(Math.trunc(value));
  if (EMPLOYEE.test(digits)) return 'birth';
  return holdsIdentityNumber(digits) ? 'identity' : null;
}

/**
 * The same of a number that is written: as a phone's, `62812…` may be an amount as well, `0812…` and `+62…` are not
 * written for one. A NIK of Kalimantan Tengah begins with 62, too.
 */
export function personalWrittenNumber(text: string): PersonalKind | null {
  if (text.length < PHONE_DIGITS[0] && (text.length < SHORTEST || !text.includes('@'))) return null;
  const kind = personalText(text);
  return kind === 'phone' && /^62\d*$/.test(text.trim()) ? null : kind;
}
