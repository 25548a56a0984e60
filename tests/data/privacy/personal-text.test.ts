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
    fc.assert(
      fc.property(writtenIdentityNumber, around, (written, [before, after]) => personalText(`${before}${written}${after}`) === 'identity'),
      { numRuns: 2000 },
    );
  });

  it('is found as a number, as spreadsheets hold it', () => {
    fc.assert(
      fc.property(identityNumber, (digits) => Number(digits) > Number.MAX_SAFE_INTEGER || personalNumber(Number(digits)) === 'identity'),
      { numRuns: 1000 },
    );
  });

  it.each([
    '1371/0157/0885/0001',
    '1371·0157·0885·0001',
    '1,371,015,708,850,001',
    '1.371.015.708.850.001',
    '1 371 015 708 850 001',
    '1,371015708850001E+15',
    '1.37101570885E+15',
    '=1371015708850001',
    '137101\u200b5708850001',
    'x?nik=1371%200157%200885%200001',
    '6271015708850001',
  ])('is found as %s', (text) => {
    expect(personalText(text)).toBe('identity');
    expect(personalWrittenNumber(text)).toBe('identity');
  });

  it.each([1371015708850001.5, 1371014108850001, 1371017108850001])(
    "is found as the number %s, a woman's first and last day too",
    (value) => expect(personalNumber(value)).toBe('identity'),
  );

  it('is none in a number that was rounded until it tells no day', () => expect(personalText('1,37102E+15')).toBeNull());

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
    fc.assert(
      fc.property(writtenPhone, (written) => personalText(`hubungi ${written}`) === 'phone' && personalText(written) === 'phone'),
      { numRuns: 1000 },
    );
  });

  it.each([
    '(0751) 27123',
    '(+62)81234567890',
    '0751-271234',
    'Telp. 27123456',
    'HP: 0812 3456 7890',
    '(0812) 3456 7890',
    '+62 (812) 3456 7890',
    '+62(0)812 3456 7890',
    '0062 812 3456 7890',
    '0812 0062 0001',
    '0812/3456/7890',
    '0812.3456.7890',
    '0751 27123',
    'wa.me/6281234567890',
    'tel:%2B6281234567890',
  ])('is found in %s', (text) => expect(personalText(text)).toBe('phone'));

  it('is none in an amount or a code that begins alike', () => {
    for (const text of [
      '0812',
      '08',
      '62',
      '628.000.000.000',
      'Rp628.123.456.789',
      '62.71.01.1001',
      '6271011001',
      '0,0881988583',
      '4.088198858352',
    ])
      expect(personalText(text), text).toBeNull();
    expect(personalWrittenNumber('628123456789')).toBeNull();
  });
});

describe('what else may tell who someone is', () => {
  it.each([
    ['email', 'siti.contoh@contoh.example'],
    ['email', 'sití@cöntoh.example'],
    ['email', 'siti＠例え.テスト'],
    ['email', 'siti @ contoh.example'],
    ['email', 'siti (at) contoh [dot] example'],
    ['email', 'a?surat=siti%40contoh.example'],
    ['address', 'Jl. Contoh No. 5'],
    ['address', 'Jalan Contoh Raya No. 12'],
    ['address', 'Gang Melati No. 3'],
    ['address', 'Gg. Melati 3'],
    ['address', 'Jalan Contoh 5'],
    ['address', 'Jalan Contoh III/5'],
    ['address', 'Komplek Contoh Blok B No. 3'],
    ['address', 'Perum Contoh Blok C-12'],
    ['address', 'Kampung Contoh No 4'],
    ['address', 'Rumah di RT02/RW05'],
    ['address', 'Rumah di RT02RW05'],
    ['address', 'Rumah di RT 02 RW 05'],
    ['address', 'Rumah di RT 02/05'],
    ['address', 'Rumah di RW 05 RT 02'],
    ['address', 'Rumah di RT 02/RW 03'],
    ['address', 'Rumah di rt.002 rw.003'],
    ['account', 'BRI 1234-01-012345-50-1'],
    ['account', 'rek. 1234567890'],
    ['account', 'a/n Contoh 1234-01-012345-50-1'],
    ['account', 'Mandiri 123-00-1234567-8'],
    ['account', 'BRI a.n. Contoh 123401012345501'],
    ['birth', 'Padang, 17 Agustus 1985'],
    ['birth', 'Padang, 17-08-1985'],
    ['birth', 'lahir 17/08/1985'],
    ['birth', 'born on 1985-08-17'],
    ['birth', 'born August 17, 1985'],
    ['birth', 'born on the 17th August'],
    ['birth', 'lahir tujuh belas Agustus 1985'],
    ['birth', 'DOB 1985/08/17'],
    ['birth', 'kelahiran 17-08-1985'],
    ['birth', 'Padang / 17-08-1985'],
    ['birth', 'Padang, 1985-08-17'],
  ] as const)('is %s in %s', (kind, text) => expect(personalText(text)).toBe(kind));
});

describe('the name of a person', () => {
  it.each([
    'Nama Petugas: Budi Contoh',
    'Penanggung Jawab : Contoh Umpama',
    'Ketua: Si Contoh',
    'Petugas pendata: Contoh',
    'a.n. : Contoh Umpama',
    'contact person: Contoh',
    'Sumber: Dinas Sosial (Bpk. Contoh Umpama)',
    'Ny. Contoh',
    'diwakili Sdri Contoh',
    'Bapak Contoh',
  ])('is found behind what announces it: %s', (text) => expect(personalText(text)).toBe('name'));

  it.each([
    'Penanggung jawab: Dinas Sosial',
    'Petugas: 12 orang',
    'Ketua: -',
    'Sumber: Dinas Sosial',
    'Ketua RT dan RW: RT 3',
    'bapak dan ibu',
    'Jumlah ketua kelompok menurut kecamatan yang ada di kota: tabel',
    'Nyalo',
  ])('is none in %s', (text) => expect(personalText(text)).toBeNull());
});

describe('a date of birth in the number of an employee', () => {
  it.each(['NIP. 19700101 199503 1 002', '197001011995031002', 'NIP 19700101 199503 2 002'])('is found in %s', (text) =>
    expect(personalText(text)).toBe('birth'),
  );
  it('is found as a number, as spreadsheets round it', () => expect(personalNumber(Number('197001011995031002'))).toBe('birth'));
  it.each(['19701301 199503 1 002', '197001011995033002', '970010119950310021'])('is none in %s', (text) =>
    expect(personalText(text)).toBeNull(),
  );
});

describe('a long text', () => {
  it('hides nothing, wherever in it that stands', () => {
    const told = fc.constantFrom('contoh@contoh.test', '0812-3456-7890', '1371 0157 0885 0001', 'Jl. Contoh No. 5', 'lahir 1-2-1990');
    fc.assert(
      fc.property(
        told,
        fc.nat({ max: 3000 }),
        fc.nat({ max: 3000 }),
        (secret, before, after) => personalText(`${'ab '.repeat(before / 3)} ${secret} ${'yz '.repeat(after / 3)}`) !== null,
      ),
      { numRuns: 500 },
    );
  });
});

describe('a day or a neighbourhood that data are of', () => {
  it.each([
    'Korban banjir Kota Padang, 12 Mei 2024',
    'Kota Padang, 31 Maret 2024',
    'Penerima bantuan Kuranji, 12 Mei 2024',
    'Gempa Padang, 30 September 2009',
    'Kelahiran, 31 Maret 2024',
    'Bayi lahir hidup s.d. 31 Maret 2024',
    'Jumlah kelahiran 1-1-2024',
    'Angka kelahiran per 31 Desember 2023',
    'Padang, 31-12-2023',
    'Births by kecamatan, 31 March 2024',
  ])('is no birth: %s', (text) => expect(personalText(text)).toBeNull());

  it.each([
    'Jumlah bayi, lahir 17-08-1985',
    'lahir 12 Mei 2012',
    'Siti, lahir di Padang 12-05-2024',
    'Solok, 3 Januari 1974',
    'TTL: Solok, 3 Januari 1974',
    'Padang, 17-08-85',
  ])('is a birth where it is long ago or beside a word for it: %s', (text) => expect(personalText(text)).toBe('birth'));

  it.each(['RT 01/RW 03', 'RT 001 RW 003 Kelurahan Contoh', 'RT 02/05', 'RW 05 RT 02', 'rt.002 rw.003'])('is no address: %s', (text) =>
    expect(personalText(text)).toBeNull(),
  );

  it.each(['Alamat: RT 01/RW 03', 'tinggal di RT 02/05', 'Rumah RT02RW05'])('is an address beside a word for one: %s', (text) =>
    expect(personalText(text)).toBe('address'),
  );
});

describe('a name or a birth behind a prefix', () => {
  const prefix = fc.constantFrom(
    '',
    'Catatan: ',
    'Catatan : ',
    '* ',
    '*) ',
    '- ',
    '• ',
    '1) ',
    '(1) ',
    '2. ',
    'a) ',
    'Keterangan: 1. ',
    'Ket.: ',
    'Sumber: Dinas Contoh; ',
    'Sumber: Dinas Contoh, ',
    'Note – ',
    '[1] ',
    'Catatan\n',
    '\n',
  );

  it('is found all the same', () => {
    const label = fc.constantFrom(
      'Ketua',
      'Nama ketua',
      'Penanggung jawab',
      'Petugas pendata',
      'Narahubung',
      'a.n.',
      'Koordinator lapangan',
      'PIC',
    );
    const name = fc.constantFrom('Contoh Umpama', 'SITI CONTOH', 'Budi', 'dr. Contoh Umpama, M.Si.');
    fc.assert(
      fc.property(
        prefix,
        label,
        fc.constantFrom(':', ' : ', ' =', ': '),
        name,
        (before, what, sign, who) => personalText(`${before}${what}${sign}${who}`) === 'name',
      ),
    );
    const date = fc.constantFrom(
      'Padang, 17-08-1985',
      'Padang / 17-08-1985',
      'Bukit Contoh, 3 Januari 1974',
      'Padang, 1985-08-17',
      'TTL: Padang, 17/08/1985',
    );
    fc.assert(
      fc.property(
        prefix,
        date,
        fc.constantFrom('', '.', '; 2) Solok, 1-2-1990'),
        (before, birth, after) => personalText(`${before}${birth}${after}`) === 'birth',
      ),
    );
  });

  it.each([
    'Catatan: Ketua: Dinas Sosial',
    '* Petugas: 12 orang',
    'Catatan: Ketua: -',
    'Kategori: Ketua: laki-laki',
    '1) Padang, 31 Maret 2024',
    'Catatan: angka sementara',
    'Sumber: BPS, 2024',
    'Jumlah: ketua dan anggota',
  ])('is none in %s', (text) => expect(personalText(text)).toBeNull());
});

describe('a number of identity in other digits and between other signs', () => {
  const scripts = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
  const inScript = (digits: string, zero: number) => digits.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  const groups = fc.constantFrom(
    [16],
    [4, 4, 4, 4],
    [6, 6, 4],
    [2, 2, 2, 6, 4],
    [2, 2, 2, 2, 2, 2, 4],
    [5, 5, 5, 1],
    [3, 4, 5, 4],
    Array.from({ length: 16 }, () => 1),
  );
  const sign = fc.constantFrom(',', ', ', ':', '|', ' | ', ';', ')(', '][', '] [', '/', '-', '_', '*', '+', "'", '—', '\n');

  it('is found in a text and in an address', () => {
    fc.assert(
      fc.property(
        identityNumber,
        groups,
        sign,
        fc.constantFrom(...scripts, 0x30),
        fc.constantFrom('', 'no. ', 'https://contoh.example/a/', 'x=', '('),
        (digits, lengths, by, zero, before) => {
          let from = 0;
          const parted = lengths.map((length) => digits.slice(from, (from += length))).join(by);
          return (
            personalText(`${before}${inScript(parted, zero)}`) === 'identity' &&
            personalText(encodeURIComponent(inScript(parted, zero))) === 'identity'
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    '2019, 2020, 2021, 2022',
    '12,5; 13,7; 14,1; 15,02; 11,9',
    '1.371.015.708.850,01',
    '0,1371015708850001',
    '(12)(15)(20)(31)',
    '08:12:2024 09:15:2024',
    '1, 3, 2, 1, 0, 1, 1, 1, 0, 8, 3, 1, 0, 1, 5, 7, 2',
    'kode rekening 5.1.02.01.01.0024',
    'Kode Rek. 5.1.02.01.001.00052',
  ])('is none in %s', (text) => expect(personalText(text)).toBeNull());
});

describe('what tells nobody', () => {
  const written = (value: number) => [
    String(value),
    value.toLocaleString('id-ID'),
    value.toLocaleString('en-US'),
    `Rp${value.toLocaleString('id-ID')}`,
  ];

  it('is any count, amount or share, in every writing', () => {
    const number = fc.oneof(
      fc.nat(),
      fc.integer({ min: 0, max: 1e12 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(
        number,
        (value) => personalNumber(value) === null && written(value).every((text) => personalWrittenNumber(text) === null),
      ),
      { numRuns: 3000 },
    );
  });

  it('is any position', () => {
    const degrees = fc.tuple(
      fc.double({ min: 95, max: 141, noNaN: true }),
      fc.double({ min: -11, max: 6, noNaN: true }),
      fc.integer({ min: 3, max: 14 }),
      fc.constantFrom(', ', ' ', ','),
    );
    fc.assert(
      fc.property(
        degrees,
        ([longitude, latitude, decimals, sign]) =>
          personalText(`${longitude.toFixed(decimals)}${sign}${latitude.toFixed(decimals)}`) === null,
      ),
      { numRuns: 3000, examples: [[[95.055401, -10, 6, ', ']], [[95.055401, -10.100285, 6, ' ']]] },
    );
  });

  it('is any name or code of a region', () => {
    const texts = padangRegister.flatMap(({ code, bpsCode, name, aliases }) => [
      code,
      code.replaceAll('.', ''),
      bpsCode ?? '',
      name,
      `Kelurahan ${name}`,
      ...aliases,
    ]);
    for (const text of [...texts, ...kecamatan.map(({ code, name }) => `${code} ${name}`)]) expect(personalText(text), text).toBeNull();
    for (const text of ['Kelurahan Jalan Baru', 'Jalan Gajah', 'RW 03']) expect(personalText(text), text).toBeNull();
  });

  it('is any period, title of law or list of years', () => {
    for (const text of [
      '2024-07-01',
      '2024-07-01 2025-07-01',
      '2019 2020 2021 2022',
      '08.12.2024-09.12.2024',
      'UU No. 13 Tahun 2011',
      'Panjang jalan rusak (km)',
      'Panjang Jl. Nasional (km)',
      'Usaha Bank Sampah 2024-2025',
      'Bank sampah 2022 2023 2024',
      'Tabel 12, 2024',
      'Jumlah Penduduk, 31 Desember 2023',
      'Keadaan per kecamatan, 30 Juni 2024',
      'UU Jalan No. 38 Tahun 2004',
      'Bayi lahir hidup Agustus 2024',
    ])
      expect(personalText(text), text).toBeNull();
  });

  it('is any long number that publications have, and any road or part of a city', () => {
    const texts = [
      '1234567890123456',
      '13.71.01.1001',
      'ISBN 978-602-1234-56-7',
      'ISSN 0215-2274',
      'Katalog 1102001.1371',
      'No. Publikasi 13710.24001',
      '5.1.02.01.01.0024',
      '2026-11-24T08:30:00.000Z',
      'https://contoh.example/12345678-1234-1234-1234-123456789012',
    ];
    for (const text of [
      ...texts,
      'RT 03',
      'Jumlah RT 120',
      'Rt 12,5',
      'Jalan Nasional 12',
      'Jalan Rusak 12 km',
      'Jalan Gajah 12 km',
      'SD Negeri 12 Jalan Gajah',
      'Kelurahan Blok A',
      'harga @ Rp5.000',
      '0-4 5-9 10-14 15-19',
    ])
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
