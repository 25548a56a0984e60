import fc from 'fast-check';
import { dsvFormat } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { cellsIn } from '../../../src/data/table/rows.js';
import { recordsIn, tableOf } from '../../../src/data/table/table.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { DataValidationError } from '../../../src/model/errors.js';

function readTable(input: string | Uint8Array | ArrayBuffer) {
  const { rows, ...table } = tableOf(recordsIn(input), padangRegister);
  return { ...table, rows: Array.from(rows.numbers, (row, at) => ({ row, cells: cellsIn(rows, at) })) };
}

const cellsOf = (input: string | Uint8Array | ArrayBuffer) => {
  const { head, rows } = readTable(input);
  return [head, ...rows.map(({ cells }) => cells)];
};
const numbered = (text: string) => readTable(text).rows.map(({ cells, row }) => [row, cells[0]]);

describe('the sign between cells', () => {
  it.each([
    ['comma', 'a,b\nPauh,4.5'],
    ['semicolon', 'a;b\nPauh;4.5'],
    ['tab', 'a\tb\nPauh\t4.5'],
  ])('is told where it is a %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['Pauh', '4.5'],
    ]);
  });

  it.each([
    ['decimal commas', 'kecamatan;2023;2024\nPauh;4,1;4,06\nKuranji;5,1;5,06', ['Pauh', '4,1', '4,06']],
    ['as many commas as semicolons', 'Kecamatan;Persen, 2024\nPauh;4,53\nKuranji;5,1', ['Pauh', '4,53']],
    [
      'decimal commas above notes with commas',
      'Kecamatan;Persen\nPauh;4,2\nKuranji;5,2\nNanggalo;6,2\nCatatan: angka sementara, belum diaudit\nSumber: BPS, 2024',
      ['Pauh', '4,2'],
    ],
    [
      'decimal commas above notes with commas, by tabs',
      'Kecamatan\tPersen\nPauh\t4,2\nKuranji\t5,2\nNanggalo\t6,2\nCatatan: angka sementara, belum diaudit\nSumber: BPS, 2024',
      ['Pauh', '4,2'],
    ],
    ['semicolons in quotes', 'a,b,c\nPauh,"x;y;z",1\nKuranji,"x;y;z",2', ['Pauh', 'x;y;z', '1']],
    ['commas in the header alone', 'a;b, c, d, e\nPauh;1\nKuranji;2', ['Pauh', '1']],
    ['commas in notes', 'a;b;c\nPauh;1;satu, dua, tiga\nKuranji;2;-', ['Pauh', '1', 'satu, dua, tiga']],
  ])('is told in spite of %s', (_, text, cells) => {
    expect(cellsOf(text)[1]).toEqual(cells);
  });
});

describe('the bytes', () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const text = 'wilayah,catatan\nPauh,“–é”';

  it('may be UTF-8, with a byte order mark or without, in an array or a buffer', () => {
    const expected = [
      ['wilayah', 'catatan'],
      ['Pauh', '“–é”'],
    ];
    for (const input of [text, `\ufeff${text}`, encode(text), encode(`\ufeff${text}`), encode(text).buffer])
      expect(cellsOf(input)).toEqual(expected);
    expect(cellsOf('\ufeff"Kota, kecamatan",2024\nPauh,1')[0]).toEqual(['Kota, kecamatan', '2024']);
  });

  it('may be Windows-1252, every sign of it', () => {
    const signs = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡ÿ';
    const codes = [0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95];
    const all = [...codes, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f, 0xa1, 0xff];
    expect(cellsOf(Uint8Array.from([...encode('wilayah,catatan\nPauh,'), ...all]))[1]).toEqual(['Pauh', signs]);
  });

  it('may be UTF-16 of either order, with a byte order mark', () => {
    const units = Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0));
    const little = Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
    const big = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 0xff]));
    for (const input of [little, big, little.buffer])
      expect(cellsOf(input)).toEqual([
        ['wilayah', 'catatan'],
        ['Pauh', '“–é”'],
      ]);
  });

  it.each([
    ['.xlsx', [0x50, 0x4b, 0x03, 0x04]],
    ['.xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ])('of a workbook (%s) are refused, with what to do instead', (_, start) => {
    const bytes = Uint8Array.from([...start, 0x14, 0x00, 0x06, ...encode(text)]);
    for (const input of [bytes, bytes.buffer, String.fromCharCode(...bytes)]) {
      expect(() => cellsOf(input)).toThrow(DataValidationError);
      expect(() => cellsOf(input)).toThrow('unreadable: a spreadsheet file; save it as CSV');
    }
    expect(cellsOf('PK,2024\nPauh,1')[0]).toEqual(['PK', '2024']);
  });

  it('are read alike where the text is the same', () => {
    const bytes = Uint8Array.from([...encode('wilayah,catatan\nPauh,'), 0x93, 0x96, 0xe9, 0x94]);
    expect(cellsOf(bytes)).toEqual([
      ['wilayah', 'catatan'],
      ['Pauh', '“–é”'],
    ]);
  });
});

describe('rows', () => {
  it.each([['\n'], ['\r\n'], ['\r']])('end with %j', (end) => {
    expect(cellsOf(['a,b', 'Pauh,1', 'Kuranji,2', ''].join(end))).toEqual([
      ['a', 'b'],
      ['Pauh', '1'],
      ['Kuranji', '2'],
    ]);
  });

  it('are counted as in a spreadsheet: blank ones too, and a line break inside quotes parts nothing', () => {
    expect(numbered('a,b\n"Pauh\r\nsatu\ndua",1\n\n,\nKuranji,2\n')).toEqual([
      [2, 'Pauh\r\nsatu\ndua'],
      [5, 'Kuranji'],
    ]);
  });

  it('may hold quotes, doubled', () => {
    expect(cellsOf('a,b\n"Pauh ""Limo""",1')).toEqual([
      ['a', 'b'],
      ['Pauh "Limo"', '1'],
    ]);
  });

  it('may be shorter than the header, or longer by empty cells', () => {
    expect(readTable('a,b,c\nPauh,1\nKuranji,2,3,,')).toMatchObject({
      rows: [{ cells: ['Pauh', '1', ''] }, { cells: ['Kuranji', '2', '3'] }],
      findings: [],
    });
  });

  it('that are longer than the header are left out and reported: which cell is which cannot be told', () => {
    const { rows, findings } = readTable('kecamatan,2024\nPauh,4,06\nKuranji,5\n');
    expect(rows.map(({ row }) => row)).toEqual([3]);
    expect(findings).toMatchObject([{ kind: 'invalid', row: 2, received: 'Pauh | 4 | 06' }]);
  });

  it('that are all longer than the header make an error with each of them', () => {
    expect.assertions(2);
    try {
      readTable('kecamatan,2024\nPauh,4,06\nKuranji,5,01');
    } catch (error) {
      expect(error).toBeInstanceOf(DataValidationError);
      expect((error as DataValidationError).issues.map(({ kind, row }) => [kind, row])).toEqual([
        ['invalid', 2],
        ['invalid', 3],
      ]);
    }
  });

  it('are not swallowed by a quote that is never closed', () => {
    expect(() => readTable('a,b\nPauh,"4\nKuranji,5\nNanggalo,6\n')).toThrow('row 2 is never closed');
    expect(cellsOf('a,b\nPauh,5" pipa\nKuranji,6')).toHaveLength(3);
  });

  it('are all there, whatever their cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '\n', '\r\n', ' ', '\t'), maxLength: 6 });
    const body = fc.array(fc.tuple(fc.constant('Pauh'), cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(body, fc.constantFrom(',', ';', '\t'), (rows, sign) => {
        const table = readTable(dsvFormat(sign).formatRows([['first', 'second', 'third'], ...rows]));
        expect(table.rows.map(({ cells }) => cells)).toEqual(rows);
        expect(table.rows.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 2));
      }),
    );
  });
});

describe('the header', () => {
  it('may stand below a title, which is named in the findings', () => {
    const { head, rows, findings } = readTable('Tabel 1. Kemiskinan\n\nkecamatan,2023,2024\nPauh,1,2');
    expect(head).toEqual(['kecamatan', '2023', '2024']);
    expect(rows).toEqual([{ cells: ['Pauh', '1', '2'], row: 4 }]);
    expect(findings).toMatchObject([{ kind: 'assumed', row: 1, received: 'Tabel 1. Kemiskinan' }]);
    expect(readTable('sep=;\nkecamatan;2024\nPauh;1').head).toEqual(['kecamatan', '2024']);
    expect(readTable('Tabel 1,,\nkecamatan,2023,2024\nPauh,1,2').head).toEqual(['kecamatan', '2023', '2024']);
  });

  it('is not taken for a title where it names one column only, and no row for a header', () => {
    expect(cellsOf('kecamatan,\nPauh,4')).toEqual([
      ['kecamatan', ''],
      ['Pauh', '4'],
    ]);
    expect(cellsOf(',2024\nPauh,4')).toEqual([
      ['', '2024'],
      ['Pauh', '4'],
    ]);
    expect(cellsOf('kecamatan\nPauh\nKuranji')).toEqual([['kecamatan'], ['Pauh'], ['Kuranji']]);
  });
});
