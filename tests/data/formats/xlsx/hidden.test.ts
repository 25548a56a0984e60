import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src/data/formats/xlsx/read-workbook.js';
import { padangRegister } from '../../../../src/geo/padang-register.js';
import { handMade, line } from './hand-made.js';

/** Made up. */
const NAMES = ['Pauh', 'Kuranji', 'Nanggalo', 'Padang Barat'];
const table = (hiddenRows: readonly number[], columns: string) =>
  `<sheetData>${[line(1, 'kecamatan', '2022', '2023', '2024'), ...NAMES.map((name, index) => line(index + 2, name, index + 10.5, index + 20.5, index + 30.5))].map((row, index) => (hiddenRows.includes(index + 1) ? row.replace('<row ', '<row hidden="1" ') : row)).join('')}${hiddenRows.includes(9) ? '<row r="9" hidden="1"/>' : ''}</sheetData>${columns}`;
const saidOf = async (sheet: string, range?: string) => {
  const { observations, findings } = await readWorkbook(handMade({ sheets: { Data: sheet } }), {
    regions: padangRegister,
    ...(range !== undefined && { range }),
  });
  return { count: observations?.length, said: findings?.map(({ kind, detail }) => [kind, detail]) };
};

describe('hidden rows and columns', () => {
  it('are read and told, runs of them as such, those without a cell aside', async () => {
    const columns = '<cols><col min="1" max="1"/><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="true"/></cols>';
    expect(await saidOf(table([2, 3, 5, 9], columns))).toEqual({
      count: 12,
      said: [
        ['assumed', 'Rows that the sheet hides were read, too: 2–3, 5.'],
        ['assumed', 'Columns that the sheet hides were read, too: B–C.'],
      ],
    });
  });

  it('are told only as far as they lie in the range that is read', async () => {
    const columns = '<cols><col min="2" max="2" hidden="1"/><col min="4" max="4" hidden="1"/></cols>';
    expect(await saidOf(table([5], columns), 'Data!A1:C4')).toEqual({
      count: 6,
      said: [['assumed', 'Columns that the sheet hides were read, too: B.']],
    });
    const apart = `<sheetData>${line(1, 'x', 'kecamatan', '', '2024') + line(2, 'x', 'Pauh', '', 10.5)}</sheetData><cols><col min="3" max="4" hidden="1"/></cols>`;
    expect((await saidOf(apart, 'B1:D2')).said).toEqual([['assumed', 'Columns that the sheet hides were read, too: D.']]);
    expect((await saidOf(table([], '<cols><col min="4" max="4" hidden="0"/></cols>'), 'A1:D4')).said).toEqual([]);
  });
});
