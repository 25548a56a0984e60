import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { kecamatan } from '../register.js';
import { entriesOf, validated, validatedCsv } from '../inputs.js';

const valuesOf = (text: string) => validatedCsv(text).dataset.observations.map(({ value }) => value);
const AMBIGUOUS = (rows: number) => Array.from({ length: rows }, (_, index) => ['ambiguous-number', index + 2]);

describe('a column whose cells all allow two readings', () => {
  it.each(['jiwa', 'orang', 'keluarga', 'KK', 'kelompok', 'unit', 'rumah tangga'])(
    'is read as whole numbers where its unit counts whole things: %s',
    (unit) => {
      for (const [sign, other] of [
        ['.', ','],
        [',', '.'],
      ] as const) {
        const text = `kecamatan;Jumlah (${unit})\nPauh;1${sign}234\nNanggalo;567`;
        expect(valuesOf(text)).toEqual([1234, 567]);
        expect(readCsv(text, { regions: padangRegister }).findings).toEqual([
          {
            kind: 'assumed',
            row: null,
            column: `Jumlah (${unit})`,
            received: `1${sign}234`,
            detail: `The column was read with "${other}" as its decimal sign: its unit counts whole things.`,
          },
        ]);
      }
    },
  );

  it.each(['km2', 'ribu jiwa', 'persen', 'Rp', 'ton', 'per 1000'])('is reported where its unit has fractions: %s', (unit) => {
    expect(entriesOf(validatedCsv(`kecamatan;Angka (${unit})\nPauh;1.234\nNanggalo;567`))).toEqual(AMBIGUOUS(2));
  });

  it('is reported where its cells disagree, whatever the unit', () => {
    expect(entriesOf(validatedCsv('kecamatan;Jumlah (jiwa)\nPauh;1.234\nNanggalo;1,567'))).toEqual(AMBIGUOUS(2));
  });

  it('is read by its unit column, too, where all its rows count whole things', () => {
    const rows = (units: readonly [string, string]) =>
      `kecamatan;indikator;nilai;satuan\nPauh;a;1.234;${units[0]}\nPauh;b;5.678;${units[1]}`;
    expect(valuesOf(rows(['jiwa', 'keluarga']))).toEqual([1234, 5678]);
    expect(entriesOf(validatedCsv(rows(['jiwa', 'km2'])))).toEqual(AMBIGUOUS(2));
  });

  it('is read as the only way in which it adds up to its total', () => {
    const cells = kecamatan.map((_, index) => (index < 5 ? `${index + 1}.250` : '500'));
    const rows = kecamatan.map(({ name }, index) => `${name};${cells[index]}`);
    const text = (total: string) => ['kecamatan;PSM', ...rows, `Jumlah;${total}`].join('\n');
    expect(valuesOf(text('19.250'))).toEqual([1250, 2250, 3250, 4250, 5250, 500, 500, 500, 500, 500, 500, 19250]);
    expect(entriesOf(validatedCsv(text('99.999')))).toEqual(AMBIGUOUS(12));
  });

  it('is told by its total with both, and not where a value is missing or another total disagrees', () => {
    const rows = kecamatan.map(({ name }, index) => `${name};${index < 5 ? `${index + 1}.250` : '500'}`);
    const table = ['kecamatan;PSM', ...rows, 'Jumlah;19.250'].map((line) => `${line} `);
    expect(readCsv(table.join('\n'), { regions: padangRegister }).findings).toContainEqual({
      kind: 'assumed',
      row: null,
      column: 'PSM',
      received: '1.250',
      detail: 'The column was read with "," as its decimal sign: only so the rows add up to their total.',
    });
    const kindsOf = (lines: readonly string[]) => new Set(entriesOf(validatedCsv(lines.join('\n'))).map(([kind]) => kind));
    const lacking = [...table.slice(0, 11), `${kecamatan[10]?.name ?? ''};-`];
    expect(kindsOf([...lacking, 'Jumlah;18.750'])).toContain('ambiguous-number');
    expect(kindsOf([...table.slice(0, 12), 'Jumlah;-'])).toContain('ambiguous-number');
    const ofYear = (year: string, total: string) => [
      ...table.slice(1, 12).map((row) => row.replace(';', `;${year};`)),
      `Jumlah;${year};${total}`,
    ];
    const long = (total: string) => kindsOf(['kecamatan;tahun;PSM', ...ofYear('2023', '19.250'), ...ofYear('2024', total)]);
    expect([long('19.250'), long('99.999')]).toEqual([new Set(), new Set(['ambiguous-number'])]);
    expect(long('-')).toContain('ambiguous-number');
  });

  it('is read by the unit of its own column, with missing values in it, and not where none is named', () => {
    expect(valuesOf('kecamatan;A (jiwa);B (km2)\nPauh;1.234;1.234\nNanggalo;-;567')).toEqual([1234, null, null, null]);
    expect(valuesOf('kecamatan;tahun;nilai\nPauh;2024;1.234\nNanggalo;2024;567')).toEqual([null, null]);
  });

  it('is no column of which a cell tells, whatever else stands in it', () => {
    expect(readCsv('kecamatan;Jumlah (jiwa)\nPauh;1.234.567\nNanggalo;-', { regions: padangRegister }).findings).toEqual([]);
    const summed = ['kecamatan;PSM', ...kecamatan.map(({ name }) => `${name};1.234.567`), 'Jumlah;13.580.237', 'Rata-rata;-'].join('\n');
    expect(readCsv(summed, { regions: padangRegister }).findings?.filter(({ column }) => column === 'PSM')).toEqual([]);
  });

  it('is reported where it adds up in both', () => {
    const rows = kecamatan.map(({ name }, index) => `${name};${index + 1}.250`);
    expect(entriesOf(validatedCsv(['kecamatan;PSM', ...rows, 'Jumlah;68.750'].join('\n')))).toEqual(AMBIGUOUS(12));
  });

  it('is left to what is declared', () => {
    const text = 'kecamatan;Luas (km2)\nPauh;1.234';
    const input = readCsv(text, { regions: padangRegister, decimal: '.' });
    expect(validated(input).dataset.observations.map(({ value }) => value)).toEqual([1.234]);
    expect(input.findings).toEqual([]);
  });
});
