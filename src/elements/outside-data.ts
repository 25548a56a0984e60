import { throwIfAborted } from '../data/aborted.js';
import { csvAdapter } from '../data/adapters/csv.adapter.js';
import { jsonAdapter } from '../data/adapters/json.adapter.js';
import { byteSourceOf, readBytes, type ByteSource } from '../data/byte-source.js';
import type { DataAdapter, DataRequest } from '../data/data-adapter.js';
import { isGoogleSheet } from '../data/table/google-sheet.js';
import type { Validated } from '../data/validate.js';
import type { Boundaries } from '../geo/boundaries.js';
import { registerOf } from '../geo/register-of.js';
import { AdapterError } from '../model/errors.js';
import type { DataOrigin } from './data-origin.js';
import { readInWorker } from './read-in-worker.js';
import { readInput } from './read-input.js';

/** CSV is known by its name, or by the word that spreadsheet services put into the query; a sheet of Google's by its host. */
const CSV_ADDRESS = /\.(csv|tsv|txt)$|[?&](output|format|outputFormat)=(csv|tsv)\b/i;

function addressOf(src: string): URL {
  try {
    return new URL(src, document.baseURI);
  } catch (cause) {
    const message = `Expected the URL of a dataset in src; received "${src}".`;
    throw new AdapterError('unreadable', message, { adapterId: `src:${src}`, retryable: false, cause });
  }
}

function adapterFor(src: string, own: Boundaries | null): DataAdapter {
  const address = addressOf(src);
  const isCsv = CSV_ADDRESS.test(address.pathname) || CSV_ADDRESS.test(address.search) || isGoogleSheet(address.href);
  return isCsv ? csvAdapter(address.href, own ? { regions: registerOf(own) } : {}) : jsonAdapter(address.href);
}

/** Up to here reading takes less time than to start a worker. */
const MOST_BYTES_ON_PAGE = 200_000;

/** Reads the bytes of a source: in a worker where they are many and one is to be had. */
async function readSource({ recipe, fetch }: ByteSource, boundaries: Boundaries | null, signal: AbortSignal): Promise<Validated> {
  const bytes = await fetch(signal);
  throwIfAborted(signal);
  const inWorker = bytes.byteLength > MOST_BYTES_ON_PAGE ? await readInWorker({ bytes, recipe, boundaries }, signal) : null;
  return inWorker ?? readInput(await readBytes(bytes, recipe), boundaries);
}

/** Loads and validates what an element was given. Rejects with AdapterError or DataValidationError. */
export async function readOutside(
  { data, adapter, src, boundaries }: DataOrigin,
  request: DataRequest,
  signal: AbortSignal,
): Promise<Validated> {
  if (data != null) return readInput(data, boundaries);
  const source = adapter ?? adapterFor(src ?? '', boundaries);
  if (typeof source.load !== 'function')
    throw new AdapterError('unreadable', 'Expected an adapter with a function load(request, options); received none.', {
      adapterId: source.id,
      retryable: false,
    });
  const bytes = byteSourceOf(source);
  return bytes ? readSource(bytes, boundaries, signal) : readInput(await source.load(request, { signal }), boundaries);
}
