import { canonical } from './canonical.js';

/**
 * 64 bits of a text, in base 36.
 * @source FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
 */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}

/**
 * The id of an adapter: its kind, its address, and a fingerprint of the options that change what is read, where there
 * are any. Headers may hold a password, so that an id, which goes into errors, must not show them.
 * @param reading the options that change what is read
 */
export function adapterId(kind: string, url: string, reading: Readonly<Record<string, unknown>>): string {
  const written = canonical(reading);
  return written === '{}' ? `${kind}:${url}` : `${kind}:${url}#${fingerprint(written)}`;
}
