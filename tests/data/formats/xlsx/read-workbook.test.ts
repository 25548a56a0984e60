import writeXlsxFile from 'write-excel-file/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook, type WorkbookOptions } from '../../../../src/data/formats/xlsx/read-workbook.js';
import { validate } from '../../../../src/data/validate.js';
import { padangRegister } from '../../../../src/geo/padang-register.js';
import { handMade, line, number, row, text, type HandMade } from './hand-made.js';

const options = { regions: padangRegister };
const read = async (book: HandMade | Uint8Array, more: Partial<WorkbookOptions> = {}) =>
  // What is made up here counts nobody, however small it is.
  validate(
    {
      ...(await readWorkbook(book instanceof Uint8Array ? book : handMade(book), { ...options, ...more })),
      disclosure: { minimumCount: 0 },
    },
    padangRegister,
  );
const values = ({ dataset }: Awaited<ReturnType<typeof read>>) =>
  dataset.observations.map(({ region, period, value }) => [region, period, value]);
const problems = ({ report }: Awaited<ReturnType<typeof read>>) => report.entries.filter(({ kind }) => kind !== 'assumed');

describe('a workbook', () => {
  it('of another writer is read as the table that it holds', async () => {
    const file = await writeXlsxFile([
      [{ value: 'Kecamatan' }, { value: 2023 }, { value: 2024 }],
      [{ value: 'Koto Tangah' }, { value: 4.2 }, { value: 4.1 }],
      [{ value: 'Pauh' }, { value: 5 }, null],
    ]).toBuffer();
    const result = await read(new Uint8Array(file));
    expect(values(result)).toEqual([
      ['13.71.11', '2023', 4.2],
      ['13.71.11', '2024', 4.1],
      ['13.71.08', '2023', 5],
      ['13.71.08', '2024', null],
    ]);
    expect(problems(result)).toMatchObject([{ kind: 'missing', row: 3, column: '2024' }]);
  });

  it('has its numbers as they are typed, beside others in Indonesian writing in one column', async () => {
    const sheet =
      line(1, 'kecamatan', 'indikator', 'nilai') +
      line(2, 'Pauh', 'a', 1.234) +
      line(3, 'Kuranji', 'a', '1.234,5') +
      line(4, 'Nanggalo', 'a', 2.5) +
      line(5, 'Padang Barat', 'a', 1234567);
    const result = await read({ sheets: { Data: sheet } });
    expect(result.dataset.observations.map(({ value }) => value)).toEqual([1.234, 1234.5, 2.5, 1234567]);
    expect(problems(result)).toEqual([]);
  });

  it('keeps a typed number from one that is written alike beside it', async () => {
    const sheet = line(1, 'kecamatan', 'a', 'b') + line(2, 'Pauh', 1.234, '1.234') + line(3, 'Kuranji', 2.5, '1.234,5');
    expect((await read({ sheets: { Data: sheet } })).dataset.observations.map(({ value }) => value)).toEqual([1.234, 1234, 2.5, 1234.5]);
  });

  it('draws none of a column where typed numbers do not tell how others are written', async () => {
    const sheet = line(1, 'kecamatan', '2024') + line(2, 'Pauh', 2.5) + line(3, 'Kuranji', '1.234');
    const result = await read({ sheets: { Data: sheet } });
    expect(values(result)).toEqual([
      ['13.71.08', '2024', null],
      ['13.71.09', '2024', null],
    ]);
    expect(problems(result)).toMatchObject([
      { kind: 'ambiguous-number', row: 2 },
      { kind: 'ambiguous-number', row: 3, received: '1.234' },
    ]);
  });

  it('gives every finite number back as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 11 }), async (numbers) => {
        const kecamatan = padangRegister.filter(({ level }) => level === 'kecamatan');
        const sheet =
          line(1, 'kode', 'selisih') +
          numbers
            .map((value, index) => row(index + 2, text(`A${index + 2}`, kecamatan[index]!.code), number(`B${index + 2}`, String(value))))
            .join('');
        const input = await readWorkbook(handMade({ sheets: { Data: sheet } }), options);
        // No workbook has a zero below zero.
        expect(input.observations!.map(({ value }) => value)).toEqual(numbers.map((value) => value + 0));
      }),
      { numRuns: 100 },
    );
  });

  it('has its shares as the sheet shows them, and their unit', async () => {
    const sheet =
      line(1, 'kecamatan', '2024') +
      row(2, text('A2', 'Pauh'), number('B2', '4.0599999999999997E-2', 1)) +
      row(3, text('A3', 'Kuranji'), number('B3', '7.0000000000000007E-2', 2)) +
      row(4, text('A4', 'Nanggalo'), number('B4', '5.0614E-2', 1));
    const result = await read({ sheets: { Data: sheet }, formats: ['0.00"%"', '#,##0.0\\ %'], styles: [0, 10, 165] });
    expect(values(result).map(([, , value]) => value)).toEqual([4.06, 7, 5.0614]);
    expect(result.dataset.indicators).toMatchObject([{ unit: 'percent', kind: 'rate' }]);
  });

  it('takes a per cent sign that is only shown for what it is: a sign behind the number', async () => {
    const sheet = line(1, 'kecamatan', '2024') + row(2, text('A2', 'Pauh'), number('B2', '4.06', 1));
    expect(values(await read({ sheets: { Data: sheet }, formats: ['0.00"%"'], styles: [0, 164] }))).toEqual([['13.71.08', '2024', 4.06]]);
  });

  it.each([
    ['14', [0, 14], '45352', '2024-03-01'],
    ['17', [0, 17], '45352', '2024-03'],
    ['yyyy', [0, 164], '45352', '2024'],
    ['mmmm\\ yyyy', [0, 164], '45352', '2024-03'],
    ['[$-421]dd\\ mmmm\\ yyyy', [0, 164], '45352.75', '2024-03-01'],
  ])('has its dates as periods, as far as format %s shows them', async (format, styles, raw, period) => {
    const sheet = line(1, 'kecamatan', 'tanggal', 'nilai') + row(2, text('A2', 'Pauh'), number('B2', raw, 1), number('C2', '4'));
    expect(values(await read({ sheets: { Data: sheet }, formats: [format], styles }))).toEqual([['13.71.08', period, 4]]);
  });

  it('counts its days from 1904 where it says so', async () => {
    const sheet =
      line(1, 'kecamatan', 'tanggal', 'nilai') + row(2, text('A2', 'Pauh'), number('B2', `${45352 - 1462}`, 1), number('C2', '4'));
    expect(values(await read({ sheets: { Data: sheet }, styles: [0, 14], workbookProperties: '<workbookPr date1904="1"/>' }))).toEqual([
      ['13.71.08', '2024-03-01', 4],
    ]);
  });

  it('gives a formula’s last result, tells an error, and has nothing for #N/A or a formula without result', async () => {
    const cells = [
      ['Pauh', '<f>1+1</f><v>2</v>', ''],
      ['Kuranji', '<f>1/0</f><v>#DIV/0!</v>', ' t="e"'],
      ['Nanggalo', '<v>#N/A</v>', ' t="e"'],
      ['Padang Barat', '<f>A1</f>', ''],
      ['Padang Timur', '<f>"1,5"</f><v>1,5</v>', ' t="str"'],
    ] as const;
    const sheet =
      line(1, 'kecamatan', '2024') +
      cells
        .map(([region, inside, type], index) => row(index + 2, text(`A${index + 2}`, region), `<c r="B${index + 2}"${type}>${inside}</c>`))
        .join('');
    const result = await read({ sheets: { Data: sheet } });
    expect(values(result).map(([, , value]) => value)).toEqual([2, null, null, null, 1.5]);
    expect(problems(result).map(({ kind, row: at, received }) => [kind, at, received])).toEqual([
      ['not-numeric', 3, '#DIV/0!'],
      ['missing', 4, ''],
      ['missing', 5, ''],
    ]);
  });

  it('has errors told wherever they stand, whatever is written around them, but for lines of nothing else', async () => {
    const error = (reference: string, inside: string) => `<c s='0' t='e' r="${reference}"><f>A1&gt;"&lt;v&gt;"</f>${inside}</c>`;
    const sheet =
      line(1, 'kecamatan', '2023', '2024') +
      row(2, text('A2', 'Pauh'), error('B2', '<v>#REF!</v>'), number('C2', '1.5')) +
      row(3, error('A3', '<v>#VALUE!</v>'), number('B3', '2.5'), number('C3', '3.5')) +
      row(4, error('B4', '<v>#DIV/0!</v>'), error('C4', '<v>#DIV/0!</v>')) +
      row(5, text('A5', 'Kuranji'), error('B5', ''), number('C5', '4.5'));
    const result = await read({ sheets: { Data: sheet }, styles: [0] });
    expect(values(result).map(([region, , value]) => [region, value])).toEqual([
      ['13.71.08', null],
      ['13.71.08', 1.5],
      ['13.71.09', null],
      ['13.71.09', 4.5],
    ]);
    expect(problems(result).map(({ kind, row: at, received }) => [kind, at, received])).toEqual([
      ['not-numeric', 2, '#REF!'],
      ['unmatched', 3, '#VALUE!'],
      ['unmatched', 3, '#VALUE!'],
      ['missing', 5, ''],
    ]);
  });

  it('of more than one piece of XML comes back whole', async () => {
    const count = 5000;
    const regions = padangRegister.filter(({ level }) => level === 'kelurahan');
    const value = (index: number) => index * 1.000001 + 123456;
    const sheet =
      line(1, 'kode', 'tahun', 'nilai') +
      Array.from({ length: count }, (_, index) =>
        line(index + 2, regions[index % regions.length]!.code, 1000 + Math.floor(index / regions.length), value(index)),
      ).join('');
    const input = await readWorkbook(handMade({ sheets: { Data: sheet } }), options);
    expect(input.observations!.map((observation) => observation.value)).toEqual(Array.from({ length: count }, (_, index) => value(index)));
  });
});

describe('the place of a table', () => {
  const table = (value: number) => line(1, 'kecamatan', '2024') + line(2, 'Pauh', value);
  const book = { sheets: { Catatan: line(1, 'bukan tabel'), 'Data 2024': table(1), "Kota's": table(2) }, hidden: ['Catatan'] };

  it('is the first sheet that is seen, or the one that is named', async () => {
    expect(values(await read(book))).toEqual([['13.71.08', '2024', 1]]);
    expect(values(await read(book, { sheet: "Kota's" }))).toEqual([['13.71.08', '2024', 2]]);
    expect(values(await read(book, { sheet: 'data 2024' }))).toEqual([['13.71.08', '2024', 1]]);
  });

  it('is told with the names that there are, where a sheet is not', async () => {
    await expect(read(book, { sheet: 'Lembar1' })).rejects.toThrow(
      'Expected a sheet "Lembar1"; the workbook has "Catatan", "Data 2024", "Kota\'s".',
    );
  });

  const wide = {
    sheets: {
      Lain: line(1, 'x'),
      Data:
        line(2, '', 'judul', '', '', 'sampah') +
        line(4, 'x', 'kecamatan', '2023', '2024', 9) +
        line(5, 'x', 'Pauh', 1, 2, 9) +
        line(6, 'x', 'Kuranji', 3, '', 9) +
        line(7, 'x', 'Nanggalo', 5, 6, 9),
    },
    names: { Kemiskinan: 'Data!$B$4:$D$6', Rusak: '#REF!', Rumus: 'OFFSET(Data!$B$4,0,0,3,3)', '_xlnm.Print_Area': 'Data!$A$1:$E$7' },
  };

  it.each(['B4:D6', '$D$6:$B$4', "'Data'!B4:D6", 'Data!b4:d6', 'Kemiskinan', ' kemiskinan'])(
    'is the range %s, its rows counted as in the sheet',
    async (range) => {
      const result = await read(wide, range.includes('!') || /kemiskinan/i.test(range) ? { range } : { range, sheet: 'Data' });
      expect(values(result)).toEqual([
        ['13.71.08', '2023', 1],
        ['13.71.08', '2024', 2],
        ['13.71.09', '2023', 3],
        ['13.71.09', '2024', null],
      ]);
      expect(problems(result)).toMatchObject([{ kind: 'missing', row: 6, column: '2024' }]);
    },
  );

  it.each(['B:D', 'Data!$B:$D'])('is the whole columns %s', async (range) => {
    expect(values(await read(wide, { range, sheet: 'Data' })).map(([, , value]) => value)).toEqual([1, 2, 3, null, 5, 6]);
  });

  it.each(['B4:', 'Penduduk', 'Rusak', 'Rumus', ''])('is none for the range "%s"', async (range) => {
    await expect(read(wide, { range })).rejects.toThrow(
      `Expected a range such as B4:F20 or one of the names "Kemiskinan"; received "${range}".`,
    );
  });
});

describe('merged cells', () => {
  const merged = (rows: string, ...references: readonly string[]) =>
    `<sheetData>${rows}</sheetData><mergeCells>${references.map((reference) => `<mergeCell ref="${reference}"/>`).join('')}</mergeCells>`;

  it('give a region to all of its rows', async () => {
    const rows = line(1, 'kecamatan', 'tahun', 'nilai') + line(2, 'Pauh', 2023, 1) + line(3, '', 2024, 2) + line(4, 'Kuranji', 2024, 3);
    expect(values(await read({ sheets: { Data: merged(rows, 'A2:A3') } }))).toEqual([
      ['13.71.08', '2023', 1],
      ['13.71.08', '2024', 2],
      ['13.71.09', '2024', 3],
    ]);
  });

  it('leave a title be', async () => {
    const rows = line(1, 'Tabel rekaan', '', '') + line(2, 'kecamatan', 2023, 2024) + line(3, 'Pauh', 1, 2);
    expect(values(await read({ sheets: { Data: merged(rows, 'A1:C1') } }))).toEqual([
      ['13.71.08', '2023', 1],
      ['13.71.08', '2024', 2],
    ]);
  });

  it('with a figure give it to none, and say so', async () => {
    const rows = line(1, 'kecamatan', '2023', '2024') + line(2, 'Pauh', 7, 1) + line(3, 'Kuranji', '', 2) + line(4, 'Nanggalo', '1,5', '');
    const result = await read({ sheets: { Data: merged(rows, 'B2:B3', 'B4:C4') } });
    expect(values(result).map(([, , value]) => value)).toEqual([null, 1, null, 2, null, null]);
    expect(problems(result).filter(({ kind }) => kind === 'invalid')).toMatchObject([
      { row: 2, received: '7', detail: 'A number in merged cells (2 rows, 1 columns) belongs to none of them alone; it was left out.' },
      { row: 4, received: '1,5' },
    ]);
  });

  it('reach no further than the sheet', async () => {
    const rows = line(1, 'kecamatan', '2023') + line(2, 'Pauh', 1);
    expect(values(await read({ sheets: { Data: merged(rows, 'A2:A1048576', 'A1:XFD1') } }))).toEqual([['13.71.08', '2023', 1]]);
  });
});
