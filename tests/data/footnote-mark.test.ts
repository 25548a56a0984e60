import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedText, mayBeMarked } from '../../src/data/footnote-mark.js';
import { parseNumberColumn } from '../../src/data/parse-number.js';
import { matchRegion } from '../../src/data/match-region.js';
import { readCsv } from '../../src/data/table/read-csv.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import { entriesOf, validatedCsv, valuesOf } from './inputs.js';

const MARKED = [
  ['4,2*', '4,2', '*'],
  ['4,2 *', '4,2', '*'],
  ['3,1**', '3,1', '**'],
  ['3,1 **)', '3,1', '**'],
  ['5.107 ¹', '5.107', '1'],
  ['5.107¹', '5.107', '1'],
  ['5.107²⁾', '5.107', '2'],
  ['5.107¹²', '5.107', '12'],
  ['12,5 a)', '12,5', 'a'],
  ['12,5a)', '12,5', 'a'],
  ['27 1)', '27', '1'],
  ['7†', '7', '†'],
  ['8 ᵃ', '8', 'a'],
  ['(1.200)*', '(1.200)', '*'],
  ['-*', '-', '*'],
  ['Pauh ¹', 'Pauh', '1'],
  ['Pauh 1)', 'Pauh', '1'],
] as const;

describe('a footnote mark', () => {
  it.each(MARKED)('behind a text is parted from it: %j', (text, bare, mark) => {
    expect(mayBeMarked(text)).toBe(true);
    expect(markedText(text)).toEqual({ bare, mark });
  });

  it.each(['5.1071)', '(5)', '12 (a)', '27 (12)', '*', '¹', '5', 'Pauh', '', '12,5 r', 'a)', '1)', '(1.200)', 'Luas (km²)'])(
    'is none where nothing tells it from what stands before it: %j',
    (text) => {
      expect(markedText(text)).toBeNull();
    },
  );

  it('is never read as a digit, whatever number stands before it', () => {
    const marks = fc.constantFrom('*', '**', ' *', '¹', ' ²', '³', '⁴⁾', ' 1)', ' 12)', 'a)', ' b)', '†');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom('id-ID', 'en-US'), marks, (value, locale, mark) => {
        const cell = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value / 100);
        expect(parseNumberColumn([cell + mark])).toMatchObject({ values: [value / 100], issues: [] });
      }),
    );
  });

  it('makes no number of what is none', () => {
    for (const cell of ['abc*', '*', '5.1071)', '12 r', '(12) *)x']) expect(parseNumberColumn([cell]).values).toEqual([null]);
  });
});

describe('a table with footnote marks', () => {
  const notesOf = (text: string) => validatedCsv(text).dataset.observations.map(({ value, note }) => [value, note?.id ?? null]);

  it('gives their numbers, and what a line below says of them as notes', () => {
    const text =
      'kecamatan;2024\nPauh;4,2*\nNanggalo;3,1**\nKuranji;5,0 a)\nKoto Tangah;6,0 ¹\nPadang Barat;7,5\nCatatan: * Angka sementara; ** Angka sangat sementara\na) Tanpa pulau\n1) Termasuk pulau';
    expect(notesOf(text)).toEqual([
      [4.2, 'Angka sementara'],
      [3.1, 'Angka sangat sementara'],
      [5, 'Tanpa pulau'],
      [6, 'Termasuk pulau'],
      [7.5, null],
    ]);
    expect(entriesOf(validatedCsv(text))).toEqual([]);
  });

  it('names, once for each column, a mark that nothing explains', () => {
    const { findings, observations } = readCsv('kecamatan;2023;2024\nPauh;4,2*;1*\nNanggalo;3,1*;2', { regions: padangRegister });
    expect(observations?.map(({ value }) => value)).toEqual(['4,2', '1', '3,1', '2']);
    expect(findings).toMatchObject([
      {
        kind: 'assumed',
        row: 2,
        column: '2023',
        received: '4,2*',
        detail: 'The footnote mark "*" was left out; no line of the table says what it means.',
      },
      { kind: 'assumed', row: 2, column: '2024', received: '1*' },
    ]);
  });

  it('has a bare letter for a mark only where a line explains it', () => {
    const text = 'kecamatan;2024\nPauh;4,2 r\nNanggalo;3,1e\nKuranji;5\n';
    expect(entriesOf(validatedCsv(text))).toEqual([
      ['not-numeric', 2],
      ['not-numeric', 3],
    ]);
    expect(notesOf(`${text}Keterangan: r = angka revisi; e: estimasi`)).toEqual([
      [4.2, 'angka revisi'],
      [3.1, 'estimasi'],
      [5, null],
    ]);
  });

  it('may have them behind a region, a period, or a missing value', () => {
    expect(notesOf('kecamatan;2023;2024*\nPauh ¹;1;2\nNanggalo;3;-*\n¹ Sebelum pemekaran\n* Sementara')).toEqual([
      [1, 'Sebelum pemekaran'],
      [2, 'Sebelum pemekaran; Sementara'],
      [3, null],
      [null, 'Sementara'],
    ]);
    expect(valuesOf(validatedCsv('kecamatan;tahun;nilai\nPauh;2023;1\nPauh;2024**;2'))).toEqual([
      ['13.71.08', 1],
      ['13.71.08', 2],
    ]);
  });

  it('keeps the note of the row beside that of the mark', () => {
    expect(notesOf('kecamatan;2024;catatan\nPauh;4*;diperkirakan\nNanggalo;5;\n* Sementara')).toEqual([
      [4, 'diperkirakan; Sementara'],
      [5, null],
    ]);
  });

  it('makes no numeral of a region of a raised digit, which would be another', () => {
    expect(matchRegion('Pauh¹', undefined, padangRegister)).not.toHaveProperty('region');
    expect(valuesOf(validatedCsv('kecamatan;2024\nPauh¹;4\nNanggalo 2);5'))).toEqual([
      ['13.71.08', 4],
      ['13.71.10', 5],
    ]);
  });
});
