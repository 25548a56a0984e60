import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/data/table/decode.js';

describe('the text of a file', () => {
  it.each([
    '<!DOCTYPE html><html><body>Halaman tidak ditemukan</body></html>',
    '\n  <table><tr><td>Pauh</td></tr></table>',
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<?xml version="1.0"?><Workbook/>',
  ])('is refused where it is the page %j, as a string and as bytes', (page) => {
    for (const input of [page, new TextEncoder().encode(`\ufeff${page}`)])
      expect(() => decode(input)).toThrow(
        'The file is unreadable: a web page (HTML or XML); open it in a spreadsheet and save it as .xlsx or CSV.',
      );
  });

  it.each(['kecamatan,<html>\nPauh,1', '<5 tahun,kecamatan\n1,Pauh', '<htmlx>,kecamatan\n1,Pauh'])(
    'is %j, which only holds such a sign',
    (text) => {
      expect(decode(text).text).toBe(text);
    },
  );
});

describe('the letters of a file', () => {
  const codesOf = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const utf16 = (text: string) => new Uint8Array(Uint16Array.from(codesOf(`\ufeff${text}`)).buffer);
  const latin1 = (text: string) => Uint8Array.from([...codesOf(text), 0xe9]);
  const anyText = fc.string({
    unit: fc.oneof(fc.constantFrom('a', '7', ',', '\n', 'é', '–', '\ufeff'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
  });
  const ascii = fc.string({ unit: fc.constantFrom('a', '7', ';', '\n') });

  it('are those of its text, whatever it is written in', () => {
    const files = fc.oneof(
      anyText,
      anyText.map(utf8),
      ascii.map(utf8),
      anyText.map((text) => utf8(`\ufeff${text}`)),
      anyText.map((text) => utf16(`${text}abc`)),
      ascii.map(latin1),
    );
    fc.assert(
      fc.property(
        files.filter((file) => !/^[\ufeff\s]*(<|%PDF|PK|RIFF|GIF8)/.test(typeof file === 'string' ? file : new TextDecoder().decode(file))),
        (file) => {
          const { text, letters } = decode(file);
          expect([...letters]).toEqual(codesOf(text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['UTF-8', utf8('Lubuk–é;1')],
    ['UTF-8 with its mark', utf8('\ufeffLubuk–é;1')],
    ['UTF-16', utf16('Lubuk–é;1')],
    ['Windows-1252', Uint8Array.from([...codesOf('Lubuk'), 0x96, 0xe9, ...codesOf(';1')])],
  ])('are read from %s', (_, bytes) => {
    const { text, letters } = decode(bytes);
    expect(text).toBe('Lubuk–é;1');
    expect([...letters]).toEqual(codesOf(text));
  });
});
