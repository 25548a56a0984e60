import fc from 'fast-check';
import { dsvFormat } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { lettered } from '../../../src/data/table/lettered.js';
import { listsOf } from '../../../src/data/table/records.js';
import { scan } from '../../../src/data/table/scan.js';
import { recordsIn, tableOf } from '../../../src/data/table/table.js';
import { padangRegister } from '../../../src/geo/padang-register.js';

const lists = (input: string | Uint8Array) => listsOf(recordsIn(input));
const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '\n', '\r\n', '\r', ' ', '\t'), maxLength: 6 });

describe('scan', () => {
  it('parts what d3-dsv wrote as d3-dsv reads it', () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (table, sign) => {
        const text = dsvFormat(sign).formatRows(table);
        expect(listsOf(scan(lettered(text), sign).records)).toEqual(dsvFormat(sign).parseRows(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no letter of any text, quotes aside, and comes to an end', () => {
    const bare = (text: string) => text.replace(/["\r\n,]/g, '');
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(
          bare(
            listsOf(scan(lettered(text), ',').records)
              .flat()
              .join(''),
          ),
        ).toBe(bare(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps what stands between a closing quote and the sign', () => {
    expect(listsOf(scan(lettered('"Pauh" ,5\n"a"b"c,6'), ',').records)).toEqual([
      ['Pauh ', '5'],
      ['ab"c', '6'],
    ]);
  });
});

describe('the sign', () => {
  it.each([
    [
      'sep=;\na;b\n1,5;2,5',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'sep=,\r\na,b\r\n1;5,2',
      [
        ['a', 'b'],
        ['1;5', '2'],
      ],
    ],
    [
      'SEP=|\na|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"sep=;"\na;b', [['a', 'b']]],
    ['sep=\t\na\tb', [['a', 'b']]],
    ['sep=;', []],
  ])('is what the first line declares, which is no row: %j', (text, records) => {
    expect(lists(text)).toEqual(records);
  });

  it('that is declared is not counted, as no spreadsheet shows the line', () => {
    expect(tableOf(recordsIn('sep=;\nkecamatan;PSM\nPauh;1'), padangRegister).rows.numbers).toEqual(Int32Array.of(2));
  });

  it.each(['kecamatan\nPauh\nKuranji', 'kecamatan', 'Pauh'])('is none in a file of one column: %j', (text) => {
    expect(lists(text)).toEqual(text.split('\n').map((line) => [line]));
  });

  it.each([
    ['titles with commas', 'Tabel 1. Luas, jumlah, dan lain, 2024\nkecamatan;2024\nPauh;1\nNanggalo;2', 2],
    ['quoted line breaks with other signs', 'a;b\n"x,y\n,z,\n";1\n"x,y,z";2', 2],
    ['a long file, of which only the beginning is looked at', `a;b\n${'Pauh;1,5\n'.repeat(9000)}`, 2],
  ])('is told in spite of %s', (_, text, width) => {
    const records = lists(text);
    expect(records[records.length - 1]).toHaveLength(width);
  });
});

describe('UTF-16 without a byte order mark', () => {
  const text = 'wilayah;catatan\nPauh;“–é”\n';
  const units = Array.from(text, (letter) => letter.charCodeAt(0));

  it('is told by the zeros between its letters, in either order', () => {
    const expected = [
      ['wilayah', 'catatan'],
      ['Pauh', '“–é”'],
    ];
    expect(lists(Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8])))).toEqual(expected);
    expect(lists(Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 0xff])))).toEqual(expected);
  });

  it('is not what a few stray zeros in another text make', () => {
    expect(lists(new TextEncoder().encode('a;b\n\u0000\u0000;1'))).toEqual([
      ['a', 'b'],
      ['\u0000\u0000', '1'],
    ]);
  });
});
