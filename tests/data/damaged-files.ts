import { seeded } from '../bench/parts/random.js';

/** Makes up bytes of tables as offices write them, and damages them as files are damaged; a seed decides all of it. */

const KECAMATAN = [
  'Bungus Teluk Kabung',
  'Lubuk Kilangan',
  'Lubuk Begalung',
  'Padang Selatan',
  'Padang Timur',
  'Padang Barat',
  'Padang Utara',
  'Nanggalo',
  'Kuranji',
  'Pauh',
  'Koto Tangah',
];
const BPS = KECAMATAN.map((_, index) => String(1371010 + index * 10));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** All figures and names of persons' groups are made up. */
const TABLES: readonly Uint8Array[] = [
  utf8(
    [
      'region,indicator,period,value,status',
      ...BPS.flatMap((code, index) => [`${code},a,2023,${index + 0.5},A`, `${code},b,2024,${index * 7},E`]),
    ].join('\n'),
  ),
  utf8(['Kecamatan;2022;2023;2024', ...KECAMATAN.map((name, index) => `${name};${index},5;${index * 3},25;${index + 40},1`)].join('\r\n')),
  utf8(
    [
      'Tabel 4.1.9 Penduduk Made Up Menurut Kecamatan,,,',
      'Tahun 2024,,,',
      'Kecamatan,Laki-laki,Perempuan,Jumlah',
      '(1),(2),(3),(4)',
      ...KECAMATAN.map(
        (name, index) => `${name},"${index + 11}.${204 + index}","${index + 12}.${310 + index}","${index * 2 + 23}.${514 + index * 2}"`,
      ),
      'Jumlah,"176.299","188.465","364.764"',
      'Sumber: made up,,,',
    ].join('\n'),
  ),
  utf8(
    [
      '"nama ""wilayah""","nilai, persen","catatan"',
      ...KECAMATAN.map((name, index) => `"Kec. ${name}","${index},75","baris\nkedua; ""${index}"""`),
    ].join('\n'),
  ),
  utf16(
    ['kode\tnilai\tlower\tupper', ...BPS.map((code, index) => `${code}\t${index + 10},5\t${index + 9},25\t${index + 12},75`)].join('\r\n'),
  ),
  latin1(
    [
      'Kecamatan;Nilai;Keterangan',
      ...KECAMATAN.map((name, index) => `${name};Rp${index + 1}.250.000;d\u00e9j\u00e0 n\u00ba ${index}`),
    ].join('\n'),
  ),
  utf8(
    [
      'region;longitude;latitude;value;id;name',
      ...KECAMATAN.map(
        (name, index) =>
          `${index % 2 ? name : ''};${index % 2 ? '' : `100.${350 + index}`};${index % 2 ? '' : `-0.${900 + index}`};${(index + 1) * 1500};p${index};Titik ${index}`,
      ),
    ].join('\n'),
  ),
];

type Random = () => number;

const whole = (random: Random, below: number) => Math.floor(random() * below);
const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const asLines = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').split('\n');
const fromLines = (lines: readonly string[]) => latin1(lines.join('\n'));

const NASTY = [0x00, 0x09, 0x0a, 0x0d, 0x20, 0x22, 0x28, 0x2c, 0x2d, 0x2e, 0x30, 0x39, 0x3b, 0x80, 0xa0, 0xff];

/** Ways in which files are damaged. */
const DAMAGES: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  // Bytes flipped.
  (bytes, random) => {
    const damaged = Uint8Array.from(bytes);
    for (let count = 1 + whole(random, 8); count > 0; count -= 1) damaged[whole(random, damaged.length)]! ^= 1 << whole(random, 8);
    return damaged;
  },
  // Bytes put in, left out or written over.
  (bytes, random) => {
    const at = whole(random, bytes.length);
    const put = Uint8Array.from({ length: whole(random, 4) }, () => NASTY[whole(random, NASTY.length)]!);
    return join(bytes.subarray(0, at), put, bytes.subarray(at + whole(random, 4)));
  },
  // Rows cut out, and the file broken off.
  (bytes, random) => fromLines(asLines(bytes).filter(() => random() > 0.2)),
  (bytes, random) => bytes.subarray(0, 1 + whole(random, bytes.length)),
  // Columns swapped, in all rows or in one.
  (bytes, random) => {
    const sign = [',', ';', '\t'][whole(random, 3)]!;
    const [a, b, isAll] = [whole(random, 4), whole(random, 4), random() < 0.5];
    const only = whole(random, 12);
    return fromLines(
      asLines(bytes).map((line, index) => {
        const cells = line.split(sign);
        if ((isAll || index === only) && cells.length > Math.max(a, b)) [cells[a], cells[b]] = [cells[b]!, cells[a]!];
        return cells.join(sign);
      }),
    );
  },
  // Rows shuffled and doubled.
  (bytes, random) => {
    const lines = asLines(bytes);
    return fromLines(lines.map(() => lines[whole(random, lines.length)]!));
  },
  // Encodings and files mixed.
  (bytes, random) => {
    const other = TABLES[whole(random, TABLES.length)]!;
    return join(bytes.subarray(0, whole(random, bytes.length)), other.subarray(whole(random, other.length)));
  },
  (bytes, random) => {
    const at = whole(random, bytes.length);
    return join(bytes.subarray(0, at), new Uint8Array(Buffer.from(Buffer.from(bytes.subarray(at)).toString('latin1'), 'utf16le')));
  },
];

/** The bytes of a damaged file. */
export function damagedFile(seed: number): Uint8Array {
  const random = seeded(seed * 7919 + 1);
  let bytes = TABLES[whole(random, TABLES.length)]!;
  for (let count = 1 + whole(random, 3); count > 0 && bytes.length > 0; count -= 1)
    bytes = DAMAGES[whole(random, DAMAGES.length)]!(bytes, random);
  return bytes;
}

/** The text of a file: by its byte order mark, else UTF-8, else Windows-1252, of which digits and signs are those of Latin-1. */
function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = buffer.toString('utf8');
  // What is no UTF-8 does not come back as it was.
  return Buffer.from(text, 'utf8').equals(buffer) ? text : buffer.toString('latin1');
}

const NUMBER = /^(?:\d+|\d{1,3}(?:[.,\s]\d{3})+)(?:[.,]\d+)?$|^[.,]\d+$/;

/** What a piece of text with digits and signs may mean as a number. */
function meaningsOf(piece: string): readonly number[] {
  if (!NUMBER.test(piece)) return [];
  const bare = piece.replace(/\s/g, '');
  return [bare.replace(/[.,]/g, ''), bare.replace(/,/g, ''), bare.replace(/\./g, '').replace(',', '.')].map(Number).filter(Number.isFinite);
}

/**
 * Every number that stands in a file, read in whatever way a person may: it knows nothing of columns, and takes each
 * run of digits, dots and commas and each part of it that a comma parts off. Whether it has a sign is not looked at.
 */
export function numbersIn(bytes: Uint8Array): ReadonlySet<number> {
  const numbers = new Set<number>();
  const text = textOf(bytes);
  // Text in UTF-16 that lost its mark has a NUL beside each letter. The dot of "Rp." is none of the number's.
  for (const [run] of (text.includes('\0') ? `${text}\n${text.replaceAll('\0', '')}` : text)
    .replace(/rp\./gi, 'rp ')
    .matchAll(/[\d.,]+(?:[ \u00a0\u2007\u202f][\d.,]+)*/g)) {
    const pieces = run.split(/(?=[,\s])|(?<=[,\s])/);
    for (let from = 0; from < pieces.length; from += 1)
      for (let to = from + 1; to <= Math.min(pieces.length, from + 12); to += 1)
        for (const number of meaningsOf(pieces.slice(from, to).join(''))) numbers.add(number);
  }
  return numbers;
}
