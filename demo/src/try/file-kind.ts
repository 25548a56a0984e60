/** Why a file cannot be what the map reads, as its size and first bytes tell. */
export type UnfitReason = 'empty' | 'too-large' | 'workbook' | 'old-workbook' | 'picture' | 'binary';

/** As much as an adapter takes. */
const MOST_BYTES = 20_000_000;
const LOOKED_AT = 4096;

const BEGINNINGS: readonly (readonly [UnfitReason, readonly number[]])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x52, 0x49, 0x46, 0x46]],
  ['picture', [0x25, 0x50, 0x44, 0x46]],
];

/** Texts of two bytes a letter, as Excel's “Unicode text”, have zeros in them. */
const isWideText = ([first, second]: Uint8Array) => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/**
 * Why a file cannot be read as a table or JSON; `null` where it may be.
 * Rejects where it cannot be read at all, as a folder that was dropped.
 */
export async function unfitReason(file: Blob): Promise<UnfitReason | null> {
  const start = new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer());
  if (file.size === 0) return 'empty';
  const known = BEGINNINGS.find(([, bytes]) => bytes.every((byte, index) => start[index] === byte));
  if (known) return known[0];
  if (!isWideText(start) && start.includes(0)) return 'binary';
  return file.size > MOST_BYTES ? 'too-large' : null;
}
