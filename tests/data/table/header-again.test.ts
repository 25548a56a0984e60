import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/i18n/explanations/explain.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { entriesOf, validatedCsv, valuesOf } from '../inputs.js';

/** Rows of the lines that were read as the header again. */
const repeatedIn = ({ report }: ReturnType<typeof validatedCsv>) =>
  report.entries.flatMap(({ row, detail }) => (detail === 'The line was read as the header again.' ? [row] : []));
const belowIn = ({ report }: ReturnType<typeof validatedCsv>) =>
  report.entries.filter(({ detail }) => detail.startsWith('Another table begins'));

describe('a header below the rows that says the same', () => {
  it.each([
    ['in one line', 'Kecamatan;KK 2024\nPauh;10\nKecamatan;KK 2024\nNanggalo;30', [3]],
    ['in other letters', 'Kecamatan;KK 2024\nPauh;10\n;\nKECAMATAN ; KK  2024\nNanggalo;30', [4]],
    ['with its numbering', 'Kecamatan;KK 2024\nPauh;10\nKecamatan;KK 2024\n(1);(2)\nNanggalo;30', [3, 4]],
    ['in two lines', 'Kecamatan;KK;\n;2023;2024\nPauh;9;10\nKecamatan;KK;\n;2023;2024\nNanggalo;29;30', [4, 5]],
    [
      'in two lines, the lower of which heads regions',
      ';KK;\nKecamatan;2023;2024\n(1);(2);(3)\nPauh;9;10\n;KK;\nKecamatan;2023;2024\n(1);(2);(3)\nNanggalo;29;30',
      [5, 6, 7],
    ],
    ['under its title', 'Tabel 1. Keluarga;\n;\nKecamatan;KK 2024\nPauh;10\nTabel 1. Keluarga;\n;\nKecamatan;KK 2024\nNanggalo;30', [5, 7]],
    ['with units', 'Kecamatan;KK 2024\n;(keluarga)\nPauh;10\nKecamatan;KK 2024\n;(keluarga)\nNanggalo;30', [4, 5]],
    ['twice', 'Kecamatan;KK 2024\nPauh;10\nKecamatan;KK 2024\nNanggalo;30\nKecamatan;KK 2024\nKuranji;5', [3, 5]],
  ])('%s is no row, and is told of', (_, csv, rows) => {
    const result = validatedCsv(csv);
    expect(repeatedIn(result)).toEqual(rows);
    expect(entriesOf(result)).toEqual([]);
    expect(valuesOf(result)).toEqual(
      expect.arrayContaining([
        ['13.71.08', 10],
        ['13.71.10', 30],
      ]),
    );
  });
});

describe('a second table beneath', () => {
  it.each([
    ['after an empty line', 'Kecamatan;KK 2024\nPauh;10\n;\nKecamatan;Lansia 2023\nNanggalo;30', 4, 1],
    ['at once', 'Kecamatan;KK 2024\nPauh;10\nKecamatan;Lansia 2023\nNanggalo;30\nKuranji;5', 3, 2],
    ['that is wider', 'Kecamatan;KK 2024\nPauh;10\nKecamatan;Lansia;Balita\nNanggalo;30;4\nKuranji;5', 3, 2],
    [
      'with a title and more below',
      'Kecamatan;KK 2024\nPauh;10\n\nTabel 2. Lansia\nKecamatan;Lansia 2023\nNanggalo;30\nSumber: Dinas Lain',
      5,
      2,
    ],
    ['with a header of two lines', 'Kecamatan;KK 2024;\nPauh;10;\n;Lansia;\nKecamatan;2022;2023\nNanggalo;29;30', 4, 1],
    ['with a third', 'Kecamatan;KK 2024\nPauh;10\nKecamatan;Lansia 2023\nNanggalo;30\nKecamatan;Balita 2023\nKuranji;5', 3, 3],
    ['below a page', 'Kecamatan;KK 2024\nKecamatan;KK 2024\nPauh;10\nKecamatan;Lansia 2023\nNanggalo;30', 4, 1],
  ])('%s is left out, and is told of with its rows', (_, csv, row, count) => {
    const result = validatedCsv(csv);
    expect(valuesOf(result)).toEqual([['13.71.08', 10]]);
    expect(belowIn(result)).toMatchObject([
      { kind: 'invalid', row, detail: `Another table begins here, under a header of its own; its rows were not read: ${count}.` },
    ]);
    expect(entriesOf(result)).toEqual([['invalid', row]]);
    const [entry] = belowIn(result);
    if (!entry) return;
    expect(explain(entry, 'en', padangRegister).mend).toBe('Put the second table in a file or a sheet of its own.');
    expect(explain(entry, 'id', padangRegister)).toEqual({
      found: expect.stringContaining('mulai tabel lain'),
      mend: 'Pindahkan tabel kedua ke berkas atau lembar tersendiri.',
    });
  });

  it('leaves the first its source, its total and who signs it', () => {
    const { dataset, report } = validatedCsv(
      'Kecamatan;KK 2024\nPauh;10\nJumlah;10\nSumber: Dinas Sosial;\n;Padang, 5 Januari 2025\n;Si Contoh\n;\nKecamatan;Lansia 2023\nNanggalo;30',
    );
    expect(dataset.sources).toMatchObject([{ id: 'Dinas Sosial' }]);
    expect(dataset.observations).toHaveLength(1);
    expect(JSON.stringify(report)).not.toContain('Contoh');
  });
});

describe('a line is no header below the rows', () => {
  it.each([
    ['that has a number', 'Kecamatan;KK 2024;Ket\nPauh;10;\nKecamatan;5;dua\nNanggalo;30;'],
    ['in which nothing stands beside the word', 'Kecamatan;KK 2024\nPauh;10\nKecamatan;\nNanggalo;30'],
    ['whose other cells say that a number is missing', 'Kecamatan;KK 2024\nPauh;10\nKecamatan;n/a\nNanggalo;30'],
    ['of a region', 'Kecamatan;KK 2024;Ket\nPauh;10;\nKuranji;;belum ada\nNanggalo;30;'],
  ])('%s', (_, csv) => {
    const result = validatedCsv(csv);
    expect([...repeatedIn(result), ...belowIn(result)]).toEqual([]);
    expect(valuesOf(result)).toContainEqual(['13.71.10', 30]);
  });
});
