import { AdapterError } from '../../model/errors.js';
import type { Region } from '../../model/region.js';
import { adapterId } from '../adapter-id.js';
import { bytesAdapter, type Recipe } from '../byte-source.js';
import type { DataAdapter } from '../data-adapter.js';
import type { Fetched } from '../fetch-bytes.js';
import { fileAt, type CsvFile } from '../table/file.js';
import type { GivenNames } from '../given-names.js';
import { csvAddressOf } from '../table/google-sheet.js';

/** The regions are Padang's by default. */
type FileAdapterOptions = GivenNames & { readonly regions?: readonly Region[] };

/** What a file is. `null`: no data. */
type FileFormat = Recipe['format'] | null;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

/** The first sign of a text, past a byte order mark and blanks; empty where it comes late. */
function firstSign(bytes: Uint8Array): string {
  const isWide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  const text = new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes.subarray(0, 1024));
  return text.trimStart().charAt(0);
}

/**
 * What a file is: unmistakable bytes decide, then the content type, then the ending of its address. A workbook is a ZIP, or
 * the container of older ones; a dataset begins with a brace; a web page, SVG or other XML with an angle bracket.
 */
export function formatOf({ bytes, contentType }: Pick<Fetched, 'bytes' | 'contentType'>, url: string): FileFormat {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'xlsx';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return null;
  const sign = firstSign(bytes);
  if (sign === '{') return 'json';
  if (sign === '<' || /^\s*(text\/html|application\/xhtml|application\/pdf|image\/|audio\/|video\/)/i.test(contentType)) return null;
  if (/^\s*(text\/(csv|tab-separated-values)|application\/(csv|vnd\.ms-excel))/i.test(contentType)) return 'csv';
  if (/^\s*[\w.+-]+\/([\w.+-]+\+)?json\b/i.test(contentType) || sign === '[') return 'json';
  return /\.(geo)?json$/i.test(new URL(url, 'https://relative.invalid/').pathname) ? 'json' : 'csv';
}

/**
 * Whatever `src` takes, by its URL: the project's JSON, a CSV, a workbook, or a sheet of Google Sheets, known by what it is.
 * The file's name is the title of values that nothing names, and the source of figures that name no other.
 */
export function fileAdapter(url: string, options: FileAdapterOptions = {}): DataAdapter {
  const { regions, heading, sourceName, sourceUrl } = options;
  const id = adapterId('src', url, options as Readonly<Record<string, unknown>>);
  const named =
    fileAt(url) ?? (heading !== undefined || sourceName !== undefined ? { name: sourceName ?? heading ?? '', url: null } : undefined);
  const file: CsvFile | undefined = named && {
    ...named,
    ...(heading !== undefined && { title: heading }),
    ...(sourceName !== undefined && { source: sourceName, url: null }),
    ...(sourceUrl !== undefined && { url: sourceUrl }),
  };
  const recipeFor = (fetched: Fetched): Recipe => {
    const format = formatOf(fetched, url);
    if (format === null)
      throw new AdapterError(
        'content-type',
        `Expected data from ${url}; received a web page, picture or document ("${fetched.contentType}").`,
        { adapterId: id, retryable: false },
      );
    if (format === 'json') return { format, adapterId: id };
    return { format, adapterId: id, options: { file, ...(regions && { regions }) } };
  };
  return bytesAdapter({ adapterId: id, recipeFor }, { url: csvAddressOf(url), anyType: true });
}
