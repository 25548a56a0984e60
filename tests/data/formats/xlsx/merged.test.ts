import { describe, expect, it } from 'vitest';
import { areaOf } from '../../../../src/data/formats/xlsx/area.js';
import type { Cell } from '../../../../src/data/formats/xlsx/cells.js';
import { spread } from '../../../../src/data/formats/xlsx/merged.js';

const cell = (value: string | number): Cell =>
  typeof value === 'number' ? { text: `${value}`, number: value, isPercent: false } : { text: value, number: null, isPercent: false };
const spreadOf = (rows: readonly (readonly (string | number)[])[], ...references: readonly string[]) => {
  const { rows: filled, findings } = spread({
    rows: rows.map((cells) => cells.map(cell)),
    merged: references.map((reference) => areaOf(reference)!),
  });
  return { texts: filled.map((cells) => cells.map(({ text }) => text)), findings };
};

describe('spread', () => {
  it('gives a header to all columns and rows that its cells are merged over', () => {
    const { texts, findings } = spreadOf(
      [
        ['Kecamatan', 'Tahun', '', 'Catatan'],
        ['', 2023, 2024, ''],
      ],
      'A1:A2',
      'B1:C1',
      'D1:D2',
    );
    expect(texts).toEqual([
      ['Kecamatan', 'Tahun', 'Tahun', 'Catatan'],
      ['Kecamatan', '2023', '2024', 'Catatan'],
    ]);
    expect(findings).toEqual([]);
  });

  it('gives a year over several columns to each of them, typed or written', () => {
    expect(
      spreadOf(
        [
          ['Kecamatan', 2023, '', '2024', ''],
          ['', 'L', 'P', 'L', 'P'],
        ],
        'B1:C1',
        'D1:E1',
      ).texts[0],
    ).toEqual(['Kecamatan', '2023', '2023', '2024', '2024']);
  });

  it('leaves a line be that has nothing else', () => {
    expect(
      spreadOf(
        [
          ['Judul', '', ''],
          ['a', 'b', 'c'],
        ],
        'A1:C1',
      ).texts[0],
    ).toEqual(['Judul', '', '']);
  });

  it('writes over nothing', () => {
    expect(
      spreadOf(
        [
          ['a', 'b', ''],
          ['c', '', ''],
        ],
        'A1:C2',
      ).texts,
    ).toEqual([
      ['a', 'b', 'a'],
      ['c', 'a', 'a'],
    ]);
  });

  it.each([7, '7', '1,5', '1.234,5', '4,06 %', 'Rp5.000'])('takes the figure %s for none of its cells', (figure) => {
    const { texts, findings } = spreadOf(
      [
        ['Pauh', figure, ''],
        ['Kuranji', '', ''],
      ],
      'B1:B2',
    );
    expect(texts).toEqual([
      ['Pauh', '', ''],
      ['Kuranji', '', ''],
    ]);
    expect(findings).toMatchObject([{ kind: 'invalid', row: 1, received: `${figure}` }]);
  });
});
