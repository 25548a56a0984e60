import { detailOf } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import { lettered, type Lettered } from './lettered.js';

/** What Windows-1252 has from 0x80 on, where Latin-1 has control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 reads Windows-1252 as if it were Latin-1; browsers do not, and find nothing left to replace. */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}

/** What a workbook begins with: of .xlsx, .xlsm and .ods the letters of a zip, of .xls those of an OLE file. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** PNG, JPEG, GIF, WebP and PDF. */
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x25, 0x50, 0x44, 0x46],
];

const UTF_8_MARK = [0xef, 0xbb, 0xbf];

const startsWith = (bytes: ArrayLike<number>, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

/** How a page begins: what some services name `.xls`, or send where a file has gone. */
const PAGE = /^[\ufeff\s]*<(?:!doctype html|html|head|body|table|meta|\?xml)\b/i;

/**
 * Refuses a page instead of the text of a table.
 * @throws {DataValidationError} where it is one
 */
function expectNoPage(text: string): void {
  if (PAGE.test(text.slice(0, 200))) throw new DataValidationError(detailOf('web-page'), []);
}

/** Refuses a workbook and a picture: what it holds cannot be told, and as text it would be a table without regions. */
function expectText(bytes: ArrayLike<number>): void {
  if (WORKBOOKS.some((start) => startsWith(bytes, start))) throw new DataValidationError(detailOf('not-csv'), []);
  if (PICTURES.some((start) => startsWith(bytes, start))) throw new DataValidationError(detailOf('picture'), []);
}

/** Bytes looked at to tell UTF-16 that has no byte order mark. */
const SAMPLE = 400;

/**
 * The UTF-16 that bytes are in: by its byte order mark, or, as what a table is made of has a zero for one of its two
 * bytes, by every other byte of the beginning being mostly zero; `null` where they are in another encoding.
 */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(SAMPLE, bytes.length);
  for (let index = 0; index < length; index += 1) if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < length * 0.4 || Math.min(even, odd) > length * 0.02) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * The text of a file without its byte order mark: UTF-16, UTF-8, or where the bytes are neither, Windows-1252.
 * @throws {DataValidationError} where it is a workbook, a picture or a page
 */
export function decode(input: string | Uint8Array | ArrayBuffer): Lettered {
  const source = typeof input === 'string' ? ofText(input) : ofBytes(input instanceof Uint8Array ? input : new Uint8Array(input));
  expectNoPage(source.text);
  return source;
}

function ofText(text: string): Lettered {
  expectText(Array.from(text.slice(0, 4), (letter) => letter.charCodeAt(0)));
  return lettered(text.replace(/^\ufeff/, ''));
}

function ofBytes(bytes: Uint8Array): Lettered {
  expectText(bytes);
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return lettered(new TextDecoder(utf16).decode(bytes));
  const own = startsWith(bytes, UTF_8_MARK) ? bytes.subarray(UTF_8_MARK.length) : bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(own);
    // Where each byte became a letter, all are ASCII: the bytes are their codes.
    return text.length === own.length ? { text, letters: own } : lettered(text);
  } catch {
    return lettered(decodeWindows1252(bytes));
  }
}
