import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { entriesOf, validatedCsv, valuesOf } from '../inputs.js';
import { kecamatan } from '../register.js';

// All figures and persons are made up.
describe('the column of regions', () => {
  it('is none that names persons, though some are called as places are', () => {
    const lines = [
      'Nama Penerima Manfaat;Kecamatan;Bantuan (Rp)',
      'Jati Contoh;Pauh;1000000',
      'Andalas;Kuranji;2000000',
      'Pisang;Nanggalo;3000000',
    ];
    const result = validatedCsv(lines.join('\n'));
    expect(valuesOf(result)).toEqual([
      ['13.71.08', 1000000],
      ['13.71.09', 2000000],
      ['13.71.10', 3000000],
    ]);
    expect(JSON.stringify(result)).not.toMatch(/Jati Contoh|Andalas|Pisang/);
    expect(result.report.entries).toContainEqual(expect.objectContaining({ kind: 'withheld', column: 'Nama Penerima Manfaat' }));
  });

  it('is not there where persons alone are named', () => {
    expect(() => validatedCsv('Nama Kepala Keluarga;Bantuan (Rp)\nAndalas;1000000\nPisang;2000000')).toThrow(/found none/);
  });

  it('may number its names, with or without a sign', () => {
    for (const number of [(at: number) => `0${at} `, (at: number) => `${at}. `, (at: number) => `(${at}) `, (at: number) => `0${at}0 `]) {
      const result = validatedCsv(
        [
          'Kecamatan;Persen',
          ...['Bungus Teluk Kabung', 'Lubuk Kilangan', 'Padang Selatan'].map((name, index) => `${number(index + 1)}${name};${index + 1},5`),
        ].join('\n'),
      );
      expect(valuesOf(result)).toEqual([
        ['13.71.05', 1.5],
        ['13.71.07', 2.5],
        ['13.71.01', 3.5],
      ]);
      expect(entriesOf(result)).toEqual([]);
    }
  });

  it('keeps the number that belongs to a name of its register', () => {
    const regions = kecamatan.slice(0, 2).map((region, index) => ({ ...region, name: `${index + 1} Ulu`, aliases: [] }));
    expect(readCsv('Kecamatan;Persen\n1 Ulu;1,5\n2 Ulu;2,5', { regions }).observations).toMatchObject([
      { region: '1 Ulu' },
      { region: '2 Ulu' },
    ]);
  });
});
