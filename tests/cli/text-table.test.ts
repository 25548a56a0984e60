import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableLines } from '../../src/cli/text-table.js';
import { printable, textWidth, wrapped } from '../../src/cli/text-width.js';

const plain = (text: string) => text;
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.stringMatching(/^[a-z ]{0,80}$/),
  fc.constant('巴东市很长的名字 dengan latin'),
);

describe('the width of texts', () => {
  it.each([
    ['Padang', 6],
    ['巴东', 4],
    ['パダン', 6],
    ['파당', 4],
    ['e\u0301', 1],
    ['🇮🇩', 2],
    ['👨‍👩‍👧', 2],
    ['“a” – …', 7],
    ['', 0],
  ])('of %j is %i', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('is kept by wrapping, which loses no letter', () => {
    fc.assert(
      fc.property(anyText.map(printable), fc.integer({ min: 2, max: 50 }), (text, width) => {
        const lines = wrapped(text, width);
        expect(lines.filter((line) => textWidth(line) > width)).toEqual([]);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('a table of texts', () => {
  it('keeps within its width, whatever it holds', () => {
    const cell = fc.oneof(anyText, fc.array(anyText, { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }), fc.integer({ min: 40, max: 120 }), (rows, width) => {
        const lines = tableLines({ head: ['Baris', 'Kolom', 'Temuan'], rows }, width, plain);
        expect(lines.filter((line) => textWidth(line) > width)).toEqual([]);
      }),
    );
  });

  it('begins the cells of a column one below the other', () => {
    const lines = tableLines(
      {
        head: ['A', 'B'],
        rows: [
          ['satu', 'x'],
          ['巴东', 'y'],
          ['tiga', ['z', 'w']],
        ],
      },
      40,
      plain,
    );
    expect(lines).toEqual(['A     B', 'satu  x', '巴东  y', 'tiga  z', '      w']);
  });
});

describe('printable', () => {
  it('leaves nothing that acts on a terminal, and one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      }),
    );
    expect(printable('a\r\nb\tc\u001b[0m')).toBe('a⏎b c\ufffd[0m');
  });
});
