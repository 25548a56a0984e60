import { detailOf } from '../model/detail.js';
import { AdapterError } from '../model/errors.js';

/** What bytes are that are no JSON, by how they begin: whatever more they hold may be nobody's to read in an error. */
function kindOf(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trim();
  if (start === '') return 'nothing but spaces';
  if (start.startsWith('PK\u0003\u0004') || (bytes[0] === 0xd0 && bytes[1] === 0xcf)) return 'a spreadsheet file';
  if (/^<!doctype html|^<html/i.test(start)) return 'a web page';
  if (start.startsWith('<')) return 'XML';
  if (/^[[{"]/.test(start)) return 'JSON that breaks off or has a fault';
  return 'another text';
}

/** The encoding that a byte order mark names; UTF-8 without one. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Bytes of a source as a JSON value, with a byte order mark or without.
 * @throws {AdapterError} `unreadable`, when they are no JSON in UTF-8, or in UTF-16 with a byte order mark; the message
 * says what they are instead
 */
export function parseJson(bytes: Uint8Array, adapterId: string): unknown {
  try {
    return JSON.parse(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)) as unknown;
  } catch {
    // The cause would quote the text that it could not read.
    throw new AdapterError('unreadable', detailOf('json-damaged', { what: kindOf(bytes) }), { adapterId, retryable: false });
  }
}
