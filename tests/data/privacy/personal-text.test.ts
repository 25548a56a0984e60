import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personalNumber, personalText, personalWrittenNumber } from '../../../src/data/privacy/personal-text.js';
import { kecamatan } from '../register.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { DEMO, PADANG } from '../../scene/scene-of.js';
import { identityNumber, writtenIdentityNumber, writtenPhone } from './made-up-people.js';

const around = fc.tuple(fc.constantFrom('', 'NIK ', 'a.n. Contoh: ', '(', "'"), fc.constantFrom('', '.', ')', ' / lama'));

describe('a number of identity', () => {
  it("is found however it is parted and whatever stands around it, a woman's too", () => {
    fc.assert(fc.property(writtenIdentityNumber, around, (written, [before, after]) => personalText(`${before}${written}${after}`) === 'identity'), { numRuns: 2000 });
  });

  it('is found as a number, as spreadsheets hold it', () => {
    fc.assert(fc.property(identityNumber, (digits) => Number(digits) > Number.MAX_SAFE_INTEGER || personalNumber(Number(digits)) === 'identity'), { numRuns: 1000 });
  });

  it('is found in fullwidth digits, and beside another', () => {
    expect(personalText('１３７１０１５７０８８５０００１')).toBe('identity');
    expect(personalText('9999999999999999 1371015708850001')).toBe('identity');
  });

  it.each([
    ['a province that is none', '2071015708850001'],
    ['no regency', '1300015708850001'],
    ['no district', '1371005708850001'],
    ['a day beyond the month', '1371013204850001'],
    ['a day between those of men and women', '1371013508850001'],
    ['a month that is none', '1371015713850001'],
    ['30 February', '1371013002850001'],
    ['15 digits', '137101570885001'],
    ['17 digits', '13710157088500012'],
  ])('is none with %s', (_, digits) => {
    expect(personalText(digits)).toBeNull();
    expect(personalNumber(Number(digits))).toBeNull();
  });
});

describe('a phone number', () => {
  it('is found however it is written', () => {
    fc.assert(fc.property(writtenPhone, (written) => personalText(`hubungi ${written}`) === 'phone' && personalText(written) === 'phone'), { numRuns: 1000 });
  });

  it.each(['(0751) 27123', '(+62)81234567890', '0751-271234', 'Telp. 27123456', 'HP: 0812 3456 7890'])('is found in %s', (text) => expect(personalText(text)).toBe('phone'));

  it('is none in an amount or a code that begins alike', () => {
    for (const text of ['0812', '08', '62', '628.000.000.000', 'Rp628.123.456.789', '62.71.01.1001', '6271011001', '0,0881988583', '4.088198858352'])
      expect(personalText(text), text).toBeNull();
    expect(personalWrittenNumber('628123456789')).toBeNull();
  });
});

describe('what else may tell who someone is', () => {
  it.each([
    ['email', 'siti.contoh@contoh.example'],
    ['address', 'Jl. Contoh No. 5'],
    ['address', 'Jalan Contoh Raya No. 12'],
    ['address', 'Gang Melati No. 3'],
    ['address', 'RT 02/RW 03'],
    ['address', 'rt.002 rw.003'],
    ['account', 'BRI 1234-01-012345-50-1'],
    ['account', 'rek. 1234567890'],
    ['birth', 'Padang, 17 Agustus 1985'],
    ['birth', 'Padang, 17-08-1985'],
    ['birth', 'lahir 17/08/1985'],
    ['birth', 'born on 1985-08-17'],
  ] as const)('is %s in %s', (kind, text) => expect(personalText(text)).toBe(kind));
});

describe('a date of birth in the number of an employee', () => {
  it.each(['NIP. 19700101 199503 1 002', '197001011995031002', 'NIP 19700101 199503 2 002'])('is found in %s', (text) => expect(personalText(text)).toBe('birth'));
  it.each(['19701301 199503 1 002', '197001011995033002', '970010119950310021'])('is none in %s', (text) => expect(personalText(text)).toBeNull());
});

describe('a long text', () => {
  it('hides nothing, wherever in it that stands', () => {
    const told = fc.constantFrom('contoh@contoh.test', '0812-3456-7890', '1371 0157 0885 0001', 'Jl. Contoh No. 5', 'lahir 1-2-1990');
    fc.assert(
      fc.property(told, fc.nat({ max: 3000 }), fc.nat({ max: 3000 }), (secret, before, after) => personalText(`${'ab '.repeat(before / 3)} ${secret} ${'yz '.repeat(after / 3)}`) !== null),
      { numRuns: 500 },
    );
  });

  it.each([['a'], ['1'], ['1.'], ['a.'], ['a, '], ['a@'], ['0'], ['lahir '], ['no 1 '], ['(a'], [' ']])('of 100 kB is looked through in less than a second: %j again and again', (piece) => {
    const start = performance.now();
    personalText(`${piece.repeat(100_000 / piece.length)}@`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('what tells nobody', () => {
  const written = (value: number) => [String(value), value.toLocaleString('id-ID'), value.toLocaleString('en-US'), `Rp${value.toLocaleString('id-ID')}`];

  it('is any count, amount or share, in every writing', () => {
    const number = fc.oneof(fc.nat(), fc.integer({ min: 0, max: 1e12 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }));
    fc.assert(
      fc.property(number, (value) => personalNumber(value) === null && written(value).every((text) => personalWrittenNumber(text) === null)),
      { numRuns: 3000 },
    );
  });

  it('is any position', () => {
    const degrees = fc.tuple(fc.double({ min: 95, max: 141, noNaN: true }), fc.double({ min: -11, max: 6, noNaN: true }), fc.integer({ min: 3, max: 14 }), fc.constantFrom(', ', ' ', ','));
    fc.assert(
      fc.property(degrees, ([longitude, latitude, decimals, sign]) => personalText(`${longitude.toFixed(decimals)}${sign}${latitude.toFixed(decimals)}`) === null),
      { numRuns: 3000 },
    );
  });

  it('is any name or code of a region', () => {
    const texts = padangRegister.flatMap(({ code, bpsCode, name, aliases }) => [code, code.replaceAll('.', ''), bpsCode ?? '', name, `Kelurahan ${name}`, ...aliases]);
    for (const text of [...texts, ...kecamatan.map(({ code, name }) => `${code} ${name}`)]) expect(personalText(text), text).toBeNull();
    for (const text of ['Kelurahan Jalan Baru', 'Jalan Gajah', 'RW 03']) expect(personalText(text), text).toBeNull();
  });

  it('is any period, title of law or list of years', () => {
    for (const text of ['2024-07-01', '2024-07-01 2025-07-01', '2019 2020 2021 2022', '08.12.2024-09.12.2024', 'UU No. 13 Tahun 2011', 'Panjang jalan rusak (km)', 'Panjang Jl. Nasional (km)', 'Usaha Bank Sampah 2024-2025', 'Tabel 12, 2024'])
      expect(personalText(text), text).toBeNull();
  });

  it('is any text or number of the bundled datasets', () => {
    const found: unknown[] = [];
    const look = (value: unknown): void => {
      if (typeof value === 'string' && personalText(value) !== null) found.push(value);
      if (typeof value === 'number' && (personalNumber(value) ?? personalText(String(value))) !== null) found.push(value);
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
    };
    look([PADANG, DEMO]);
    expect(found).toEqual([]);
  });
});
