import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { kecamatan } from '../register.js';
import { entriesOf, validated, validatedCsv } from '../inputs.js';

const valuesOf = (text: string) => validatedCsv(text).dataset.observations.map(({ value }) => value);
const AMBIGUOUS = (rows: number) => Array.from({ length: rows }, (_, index) => ['ambiguous-number', index + 2]);

describe('a column whose cells all allow two readings', () => {
  it.each(['jiwa', 'orang', 'keluarga', 'KK', 'kelompok', 'unit', 'rumah tangga'])('is read as whole numbers where its unit counts whole things: %s', (unit) => {
    for (const [sign, other] of [['.', ','], [',', '.']] as const) {
      const text = `kecamatan;Jumlah (${unit})\nPauh;1${sign}234\nNanggalo;567`;
      expect(valuesOf(text)).toEqual([1234, 567]);
      expect(readCsv(text, { regions: padangRegister }).findings).toEqual([
        { kind: 'assumed', row: null, column: `Jumlah (${unit})`, received: `1${sign}234`, detail: `The column was read with "${other}" as its decimal sign: its unit counts whole things.` },
      ]);
    }
  });

  it.each(['km2', 'ribu jiwa', 'persen', 'Rp', 'ton', 'per 1000'])('is reported where its unit has fractions: %s', (unit) => {
    expect(entriesOf(validatedCsv(`kecamatan;Angka (${unit})\nPauh;1.234\nNanggalo;567`))).toEqual(AMBIGUOUS(2));
  });

  it('is reported where its cells disagree, whatever the unit', () => {
    expect(entriesOf(validatedCsv('kecamatan;Jumlah (jiwa)\nPauh;1.234\nNanggalo;1,567'))).toEqual(AMBIGUOUS(2));
  });

  it('is read by its unit column, too, where all its rows count whole things', () => {
    const rows = (units: readonly [string, string]) => `kecamatan;indikator;nilai;satuan\nPauh;a;1.234;${units[0]}\nPauh;b;5.678;${units[1]}`;
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
