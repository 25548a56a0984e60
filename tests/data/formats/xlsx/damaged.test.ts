import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_UNZIPPED_BYTES } from '../../../../src/data/formats/xlsx/unzip.js';
import { readWorkbook } from '../../../../src/data/formats/xlsx/read-workbook.js';
import { DataValidationError } from '../../../../src/model/errors.js';
import { padangRegister } from '../../../../src/geo/padang-register.js';
import { handMade, handMadeParts, line, number, row } from './hand-made.js';

const read = (bytes: Uint8Array) => readWorkbook(bytes, { regions: padangRegister });
/** Not packed, so that a changed byte may be a changed digit. */
const whole = zipSync(handMadeParts({ sheets: { Data: line(1, 'kecamatan', '2024') + line(2, 'Pauh', 12345) } }), { level: 0 });

describe('a file that is no workbook', () => {
  it.each([
    ['of the older kind', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'older kind (.xls), or one with a password'],
    ['of another office', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }), 'received an .ods file'],
    ['of texts', strToU8('kecamatan,2024\nPauh,1'), 'the file is none, or is damaged'],
    ['of nothing much', new Uint8Array(3), 'the file is none, or is damaged'],
    ['without sheets', handMade({ sheets: {} }), 'the file is none, or is damaged'],
    [
      'without the part of its sheet',
      zipSync({ ...handMadeParts({ sheets: { Data: '' } }), 'xl/worksheets/sheet1.xml': strToU8('') }),
      'Expected a sheet that can be read; "Data" cannot.',
    ],
  ])('is refused: one %s', async (_, bytes, message) => {
    const failure = await read(bytes).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DataValidationError);
    expect((failure as Error).message).toContain(message);
  });
});

describe('a damaged workbook', () => {
  it('that breaks off is refused, wherever it does', async () => {
    for (let length = 0; length < whole.length; length += 11)
      await expect(read(whole.slice(0, length))).rejects.toThrow(DataValidationError);
  });

  it('gives no other value than the whole one, whatever byte of it is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const result = await read(bytes).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(DataValidationError);
        else expect(result).toMatchObject({ observations: [{ value: 12345 }] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a workbook that would fill the memory', () => {
  it('is refused while it is unpacked, whatever size it tells', async () => {
    const bomb = zipSync({ ...handMadeParts({ sheets: { Data: '' } }), 'xl/sharedStrings.xml': new Uint8Array(MAX_UNZIPPED_BYTES + 1) });
    expect(bomb.length).toBeLessThan(MAX_UNZIPPED_BYTES / 500);
    await expect(read(bomb)).rejects.toThrow(`Expected a workbook of at most ${MAX_UNZIPPED_BYTES} bytes unpacked; it has more.`);
  });

  it('is refused where its parts are too large together', async () => {
    const half = new Uint8Array(MAX_UNZIPPED_BYTES * 0.6);
    await expect(
      read(zipSync({ ...handMadeParts({ sheets: { Data: '' } }), 'xl/sharedStrings.xml': half, 'xl/styles.xml': half })),
    ).rejects.toThrow('Expected a workbook of at most');
  });

  it.each([
    ['a row far off', line(1, 'kecamatan', '2024') + row(99_999_999_999, number('A99', '1'))],
    ['a cell far off', line(1, 'kecamatan', '2024') + row(1_048_576, number('XFD1048576', '1'))],
  ])('is refused for %s', async (_, sheet) => {
    await expect(read(handMade({ sheets: { Data: sheet } }))).rejects.toThrow('Expected a sheet of at most 5000000 cells');
  });
});
