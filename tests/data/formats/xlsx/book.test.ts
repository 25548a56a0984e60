import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook, type WorkbookOptions } from '../../../../src/data/formats/xlsx/read-workbook.js';
import { padangRegister } from '../../../../src/geo/padang-register.js';
import { handMadeParts, line, number, row, text, type HandMade } from './hand-made.js';

/** Reads a made-up workbook of which a part is written otherwise. */
function read(
  book: HandMade,
  { edit, ...options }: Partial<WorkbookOptions> & { readonly edit?: readonly [path: string, from: string, to: string] } = {},
) {
  const parts = handMadeParts(book);
  if (edit) {
    const [path, from, to] = edit;
    const before = strFromU8(parts[path] as Uint8Array);
    expect(before).toContain(from);
    parts[path] = strToU8(before.replace(from, to));
  }
  return readWorkbook(zipSync(parts), { regions: padangRegister, ...options });
}

const table = (value: number) => line(1, 'kecamatan', '2024') + line(2, 'Pauh', value);
const valuesOf = async (input: ReturnType<typeof read>) => (await input).observations?.map(({ value }) => value);

describe('the sheets of a workbook', () => {
  it.each(['hidden', 'veryHidden'])('are not taken where their state is %s, and not offered', async (state) => {
    const input = read(
      { sheets: { Draf: table(1), Data: table(2) }, hidden: ['Draf'] },
      { edit: ['xl/workbook.xml', 'state="hidden"', `state="${state}"`] },
    );
    expect(await valuesOf(input)).toEqual([2]);
    expect((await input).findings).toEqual([]);
  });

  it('are taken though hidden where all are, or where one is named', async () => {
    const book = { sheets: { Draf: table(1), Data: table(2) }, hidden: ['Draf', 'Data'] };
    expect(await valuesOf(read(book))).toEqual([1]);
    expect(await valuesOf(read(book, { sheet: 'Data' }))).toEqual([2]);
  });

  it('are found, with how their numbers are written, by a path from the top of the file, too', async () => {
    const edit = ['xl/_rels/workbook.xml.rels', 'Target="worksheets/sheet1.xml"', 'Target="/xl/worksheets/sheet1.xml"'] as const;
    const sheet = line(1, 'kecamatan', '2024') + row(2, text('A2', 'Pauh'), number('B2', '0.07', 1));
    expect(await valuesOf(read({ sheets: { Data: sheet }, styles: [0, 9] }, { edit }))).toEqual([7]);
  });

  it('are named in ranges and names as a spreadsheet writes them', async () => {
    const book = { sheets: { "Kota's": table(1), 'A & B': table(2) }, names: { Tabel: "'A & B'!$A$1:$B$2" } };
    expect(await valuesOf(read(book, { range: "'Kota''s'!A1:B2" }))).toEqual([1]);
    expect(await valuesOf(read(book, { range: 'Tabel' }))).toEqual([2]);
  });

  it('are told where one of several was chosen, and not where it was named', async () => {
    const book = { sheets: { Satu: table(1), Dua: table(2) } };
    expect((await read(book)).findings).toMatchObject([
      { kind: 'assumed', detail: 'The sheet "Satu" was read; the workbook also has "Dua".' },
    ]);
    for (const named of [{ sheet: 'Satu' }, { range: 'Satu!A1:B2' }]) expect((await read(book, named)).findings).toEqual([]);
  });
});

describe('the cells of a workbook', () => {
  it('that say yes or no are no figures', async () => {
    const sheet =
      line(1, 'kecamatan', '2024') +
      row(2, text('A2', 'Pauh'), '<c r="B2" t="b"><v>1</v></c>') +
      row(3, text('A3', 'Kuranji'), '<c r="B3" t="b"><v>0</v></c>') +
      line(4, 'Nanggalo', 5.5);
    expect(await valuesOf(read({ sheets: { Data: sheet } }))).toEqual(['TRUE', 'FALSE', 5.5]);
  });

  it('have texts of several formats as one, and none of how they are pronounced', async () => {
    const edit = [
      'xl/sharedStrings.xml',
      '<si><t>x</t></si>',
      '<si><r><rPr><b/></rPr><t>Pa</t></r><r><t>uh</t></r><rPh sb="0" eb="2"><t>lafal</t></rPh></si>',
    ] as const;
    const sheet = line(1, 'kecamatan', '2024') + row(2, '<c r="A2" t="s"><v>0</v></c>', number('B2', '4.5'));
    expect((await read({ sheets: { Data: sheet }, strings: ['x'] }, { edit })).observations).toMatchObject([
      { region: 'Pauh', value: 4.5 },
    ]);
  });

  it('follow one another where they do not say where they stand', async () => {
    const cell = (content: string) => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
    const sheet = `<row>${cell('kecamatan')}${cell('2024')}</row><row r="3">${cell('Pauh')}<c><v>4.5</v></c></row><row>${cell('Kuranji')}<c/></row><row><c r="A6" t="inlineStr"><is><t>Nanggalo</t></is></c><c><v>5.5</v></c></row>`;
    expect((await read({ sheets: { Data: sheet } })).observations?.map(({ row: at, region, value }) => [at, region, value])).toEqual([
      [3, 'Pauh', 4.5],
      [4, 'Kuranji', ''],
      [6, 'Nanggalo', 5.5],
    ]);
  });

  it('are refused where one stands where another does', async () => {
    for (const sheet of [
      row(2, text('A2', 'Pauh'), number('B2', '4'), number('B2', '5')),
      row(2, text('A3', 'Pauh'), number('B3', '4')),
      row(1, text('A1', 'Pauh'), number('B1', '4')),
    ])
      await expect(read({ sheets: { Data: line(1, 'kecamatan', '2024') + sheet } })).rejects.toThrow(
        'Expected a sheet that can be read; "Data" cannot.',
      );
  });

  it('are read with prefixes, comments, CDATA and signs that no XML can hold', async () => {
    const sheet = `<sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${line(1, 'kecamatan', 'nilai', 'catatan')}<!-- <row r="9"> --><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t><![CDATA[Pauh]]></x:t></x:is></x:c><x:c r="B2"><x:v>4.5</x:v></x:c>${text('C2', 'satu_x000A_dua')}</x:row></sheetData>`;
    expect((await read({ sheets: { Data: sheet } })).observations).toMatchObject([{ region: 'Pauh', value: 4.5, note: 'satu\ndua' }]);
  });

  it('have no entities but those of XML: the name of another is what it is written as', async () => {
    const edit = ['xl/sharedStrings.xml', '<t>x</t>', '<t>&constructor; &toString; &lt;&#65;&#x42;</t>'] as const;
    const sheet =
      line(1, 'kecamatan', '2024', 'catatan') +
      row(2, text('A2', 'Pauh'), number('B2', '4.5'), '<c r="C2" t="s"><v>0</v></c>') +
      row(3, text('A3', 'Kuranji'), number('B3', '5.5'), '<c r="C3" t="inlineStr"><is><t>&constructor; &amp;nbsp;</t></is></c>');
    expect((await read({ sheets: { Data: sheet }, strings: ['x'] }, { edit })).observations?.map(({ note }) => note)).toEqual([
      '&constructor; &toString; <AB',
      '&constructor; &nbsp;',
    ]);
  });

  it.each(['<row r="2"><c r="A2"', '<row r="2"><c r="A2"><v>1</v>', '< row>', '<!-- '])(
    'are refused where the sheet has %s and goes on',
    async (damage) => {
      await expect(read({ sheets: { Data: line(1, 'kecamatan', '2024') + damage } })).rejects.toThrow(
        'Expected a sheet that can be read; "Data" cannot.',
      );
    },
  );

  it('have dates without a sign between their parts, and numbers whose words have letters of dates', async () => {
    const sheet =
      line(1, 'kecamatan', 'tanggal', 'nilai') +
      row(2, text('A2', 'Pauh'), number('B2', '45352', 1), number('C2', '4.5', 2)) +
      row(3, text('A3', 'Kuranji'), number('B3', '45352', 1), number('C3', '5.5', 3));
    const { observations } = await read({
      sheets: { Data: sheet },
      formats: ['yyyymmdd', '0.0"dy"', '_-* #,##0.0\\h_-;[Red]-0'],
      styles: [0, 164, 165, 166],
    });
    expect(observations?.map(({ period, value }) => [period, value])).toEqual([
      ['2024-03-01', 4.5],
      ['2024-03-01', 5.5],
    ]);
  });

  it('have #N/A for nothing in a note, too', async () => {
    const sheet =
      line(1, 'kecamatan', 'nilai', 'catatan') +
      row(2, text('A2', 'Pauh'), number('B2', '4.5'), '<c r="C2" t="e"><v>#N/A</v></c>') +
      line(3, 'Kuranji', 5.5, 'sementara');
    expect((await read({ sheets: { Data: sheet } })).observations?.map(({ note }) => note)).toEqual([null, 'sementara']);
  });

  it('have their bounds as they are typed, beside others in Indonesian writing', async () => {
    const sheet =
      line(1, 'kecamatan', 'indikator', 'nilai', 'batas_bawah', 'batas_atas') +
      line(2, 'Pauh', 'a', 2, 1.5, 2.5) +
      line(3, 'Kuranji', 'a', 2000, '1.000,5', '3.000,5');
    expect((await read({ sheets: { Data: sheet } })).observations).toMatchObject([
      { lower: 1.5, upper: 2.5 },
      { lower: '1.000,5', upper: '3.000,5' },
    ]);
  });

  it('make an indicator one of per cent only where all of its are, and nothing else is known of it', async () => {
    const sheet = (first: number | undefined) =>
      line(1, 'kecamatan', 'Bagian') +
      row(2, text('A2', 'Pauh'), number('B2', '0.05', first)) +
      row(3, text('A3', 'Kuranji'), number('B3', '0.06', 1));
    const unitsOf = async (first: number | undefined, more: Partial<WorkbookOptions> = {}) =>
      (await read({ sheets: { Data: sheet(first) }, styles: [0, 9] }, more)).indicators?.map(({ unit }) => unit);
    expect(await unitsOf(1)).toEqual(['percent']);
    expect(await unitsOf(undefined)).toEqual([undefined]);
    expect(await unitsOf(1, { indicators: [{ id: 'bagian', unit: 'rupiah' }] })).toEqual(['rupiah']);
  });

  it('that are merged over a figure are told of only in the range that is read', async () => {
    const rows = line(1, 'kecamatan', '2024') + line(2, 'Pauh', 1.5) + line(4, 'Kuranji', 7) + line(5, 'Nanggalo', '');
    const sheet = `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="B4:B5"/></mergeCells>`;
    expect((await read({ sheets: { Data: sheet } })).findings).toMatchObject([{ kind: 'invalid', row: 4 }]);
    expect((await read({ sheets: { Data: sheet } }, { range: 'A1:B2' })).findings).toEqual([]);
  });
});
