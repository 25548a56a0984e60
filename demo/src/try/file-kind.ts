/** What a file is, as its size, its name and its first bytes tell. */
export type FileKind = 'table' | 'workbook' | 'json' | 'geojson';

/** Why a file cannot be what the map reads. */
export type UnfitReason = 'empty' | 'too-large' | 'binary';

/** As much as an adapter takes. */
const MOST_BYTES = 20_000_000;
const LOOKED_AT = 4096;

/** How workbooks begin: those of today and those of old. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
/** How pictures and PDF begin: they are refused as tables, by what reads those. */
const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x25, 0x50, 0x44, 0x46],
];

/** Texts of two bytes a letter, as Excel's “Unicode text”, have zeros in them. */
const isWideText = ([first, second]: Uint8Array) => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/**
 * What a file is read as, whatever its type is called; or why it cannot be read.
 * Rejects where it cannot be read at all, as a folder that was dropped.
 */
export async function fileKind(file: Blob, name: string): Promise<FileKind | { readonly unfit: UnfitReason }> {
  const start = new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer());
  const beginsAsOneOf = (beginnings: readonly (readonly number[])[]) =>
    beginnings.some((bytes) => bytes.every((byte, index) => start[index] === byte));
  if (file.size === 0) return { unfit: 'empty' };
  if (beginsAsOneOf(PICTURES)) return 'table';
  if (file.size > MOST_BYTES) return { unfit: 'too-large' };
  if (beginsAsOneOf(WORKBOOKS)) return 'workbook';
  if (!isWideText(start) && start.includes(0)) return { unfit: 'binary' };
  const text = new TextDecoder().decode(start);
  if (!/\.(?:geo)?json$/i.test(name)) return 'table';
  return /\.geojson$/i.test(name) || /"type"\s*:\s*"FeatureCollection"/.test(text) ? 'geojson' : 'json';
}
