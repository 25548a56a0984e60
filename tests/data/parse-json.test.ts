import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/data/parse-json.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('parseJson', () => {
  it('reads JSON with a byte order mark or without, in UTF-8 or UTF-16', () => {
    const text = '{"a":"é"}';
    const utf16 = (order: (unit: number) => readonly number[]) =>
      Uint8Array.from(Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).flatMap(order));
    for (const bytes of [
      bytesOf(text),
      bytesOf(`\ufeff${text}`),
      utf16((unit) => [unit & 0xff, unit >> 8]),
      utf16((unit) => [unit >> 8, unit & 0xff]),
    ])
      expect(parseJson(bytes, 'x')).toEqual({ a: 'é' });
  });

  it.each([
    ['kecamatan;PSM\nPauh;rahasia', 'another text'],
    ['<!DOCTYPE html><p>rahasia', 'a web page'],
    ['<?xml version="1.0"?><rahasia/>', 'XML'],
    ['{"rahasia": ', 'JSON that breaks off or has a fault'],
    ['[1,2', 'JSON that breaks off or has a fault'],
    ['  \n', 'nothing but spaces'],
    ['PK\u0003\u0004rahasia', 'a spreadsheet file'],
  ])('says what was received instead, and nothing of what it holds: %j', (text, kind) => {
    expect(() => parseJson(bytesOf(text), 'json:x')).toThrow(
      expect.objectContaining({
        name: 'AdapterError',
        code: 'unreadable',
        adapterId: 'json:x',
        retryable: false,
        message: `Expected JSON in UTF-8; received ${kind}.`,
      }),
    );
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(() => parseJson(Uint8Array.from([0x22, 0xe9, 0x22]), 'x')).toThrow(
      'Expected JSON in UTF-8; received JSON that breaks off or has a fault.',
    );
  });
});
