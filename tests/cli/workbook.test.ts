import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { builtCommand, commandFolder, GOOD } from './run-command.js';

builtCommand();

/** Made up. */
const NAMES = ['Padang Selatan', 'Padang Timur', 'Padang Barat', 'Pauh', 'Koto Tangah'];

/** A made-up workbook as an office has it: a cover, a table with merged headers, and a sheet of an earlier year. */
async function workbook(): Promise<Uint8Array> {
  const rows = NAMES.map((name, index) => [{ value: name }, { value: 4 + index / 10 }, { value: index === 2 ? 'abc' : 5 + index / 10 }]);
  const head = [
    [{ value: 'Kecamatan', rowSpan: 2 }, { value: 'Keluarga miskin (persen)', columnSpan: 2 }, null],
    [null, { value: '2023' }, { value: '2024' }],
  ];
  const before = [[{ value: 'Kecamatan' }, { value: '2019' }], ...NAMES.map((name) => [{ value: name }, { value: 9.5 }])];
  const file = await writeXlsxFile([
    { sheet: 'Sampul', data: [[{ value: 'Angka contoh' }]] },
    { sheet: 'Miskin', data: [...head, ...rows] },
    { sheet: 'Dahulu', data: before },
  ]).toBuffer();
  return new Uint8Array(file);
}

describe('padang-map with a workbook', () => {
  it('reads the first sheet that holds a table, says which, and what is wrong by the rows of the sheet', async () => {
    const { out, err, exitCode } = await commandFolder({ 'data.xlsx': await workbook() }).run(['check', 'data.xlsx']);
    expect(err).toBe('');
    expect(out).toMatch(/Bentuk +Excel \(\.xlsx\)/);
    expect(out).toMatch(/Lembar +Miskin \(yang lain: Sampul, Dahulu; pilih dengan --sheet\)/);
    expect(out).toMatch(/Keluarga miskin \(persen\) – 2024 +angka periode 2024\n/);
    expect(out).toMatch(/\n5 +Keluarga miskin[^]*“abc” bukan angka/);
    expect(out.replace(/\s+/g, ' ')).toContain('Yang dibaca lembar “Miskin”; buku kerja ini juga punya “Sampul”, “Dahulu”.');
    expect(exitCode).toBe(1);
  });

  it('takes a sheet and a range', async () => {
    const folder = commandFolder({ 'data.xlsx': await workbook() });
    const { exitCode } = await folder.run(['convert', 'data.xlsx', '--sheet', 'Dahulu', '--range', 'A1:B3', '-o', 'a.json']);
    expect(exitCode).toBe(0);
    const { observations } = JSON.parse(folder.read('a.json')) as { readonly observations: readonly object[] };
    expect(observations).toMatchObject([
      { region: '13.71.01', period: '2019', value: 9.5 },
      { region: '13.71.02', period: '2019', value: 9.5 },
    ]);
  });

  it('names the sheets that there are where another is asked for, and refuses a sheet of what is no workbook', async () => {
    const folder = commandFolder({ 'data.xlsx': await workbook(), 'data.csv': GOOD });
    expect((await folder.run(['check', 'data.xlsx', '--sheet', '2030'])).err).toBe(
      'padang-map: data.xlsx: tidak ada lembar “2030”; yang ada “Sampul”, “Miskin”, “Dahulu”\n',
    );
    expect((await folder.run(['check', 'data.csv', '--sheet', '2030'])).err).toMatch(/^padang-map: data\.csv: bukan buku kerja/);
  });

  it('knows a workbook by what is in it, whatever it is called', async () => {
    const { out } = await commandFolder({ 'data.csv': await workbook() }).run(['check', 'data.csv', '--sheet', 'Dahulu']);
    expect(out).toMatch(/Lembar +Dahulu/);
    expect(out).toContain('data.csv: tidak ada kesalahan; 5 ');
  });
});
