import { Inflate } from 'fflate';
import { detailOf } from '../../../model/detail.js';
import { DataValidationError } from '../../../model/errors.js';

/** The parts of a zip by their paths, each as it was before it was packed. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** What a workbook may unpack to: a small file can hold a hundred thousand times what it weighs. */
export const MAX_UNZIPPED_BYTES = 100_000_000;

/** Bytes unpacked at once: of more the limit would come too late. */
const SLICE = 1 << 14;

/** An entry of the zip's own list. @source PKWARE APPNOTE.TXT 6.3.10, 4.3.12 */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
/** The list's last record, with the longest comment behind it. */
const LONGEST_END = 22 + 0xffff;

function entriesOf(bytes: Uint8Array, view: DataView): readonly Entry[] {
  let end = bytes.length - 22;
  while (end >= Math.max(0, bytes.length - LONGEST_END) && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END) throw new RangeError('The file breaks off.');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('The list of its parts is damaged.');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Unpacks what is packed, up to a number of bytes. */
function inflated(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw new DataValidationError(detailOf('workbook-large', { most: MAX_UNZIPPED_BYTES }), []);
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += SLICE) inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  return joined(chunks, length);
}

/**
 * Unpacks the parts of a zip that are wanted.
 * @throws {DataValidationError} where they unpack to more than `MAX_UNZIPPED_BYTES`
 * @throws {Error} where the zip is damaged, or uses what workbooks do not
 */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let left = MAX_UNZIPPED_BYTES;
  for (const { name, method, crc, packed, offset } of entriesOf(bytes, view)) {
    if (!isWanted(name)) continue;
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const raw = bytes.subarray(start, start + packed);
    if (method !== STORED && method !== DEFLATED) throw new RangeError(`Part ${name} is packed in an unknown way.`);
    const part = method === STORED ? raw : inflated(raw, left);
    if (crcOf(part) !== crc) throw new RangeError(`Part ${name} is damaged.`);
    left -= part.length;
    parts.set(name, part);
  }
  return parts;
}
