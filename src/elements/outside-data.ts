import { throwIfAborted } from '../data/aborted.js';
import { csvAdapter } from '../data/adapters/csv.adapter.js';
import { jsonAdapter } from '../data/adapters/json.adapter.js';
import { xlsxAdapter } from '../data/adapters/xlsx.adapter.js';
import { byteSourceOf, readBytes, type ByteSource } from '../data/byte-source.js';
import { canonical } from '../data/canonical.js';
import type { DataAdapter, DataRequest } from '../data/data-adapter.js';
import { loadShared } from '../data/shared-load.js';
import { isGoogleSheet } from '../data/table/google-sheet.js';
import type { Validated } from '../data/validated.js';
import type { Boundaries } from '../geo/boundaries.js';
import { registerOf } from '../geo/register-of.js';
import { AdapterError } from '../model/errors.js';
import type { DataOrigin } from './data-origin.js';
import { readInWorker } from './read-in-worker.js';
import { readInput } from './read-input.js';

/**
 * CSV and workbooks are known by their names, or by the word that spreadsheet services put into the query; a sheet of
 * Google's by its host.
 */
const CSV_ADDRESS = /\.(csv|tsv|txt)$|[?&](output|format|outputFormat)=(csv|tsv)\b/i;
const WORKBOOK_ADDRESS = /\.xlsx$|[?&](output|format|outputFormat)=xlsx\b/i;

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
  const isAt = (pattern: RegExp) => pattern.test(address.pathname) || pattern.test(address.search);
  const options = own ? { regions: registerOf(own) } : {};
  if (isAt(CSV_ADDRESS) || isGoogleSheet(address.href)) return csvAdapter(address.href, options);
  return isAt(WORKBOOK_ADDRESS) ? xlsxAdapter(address.href, options) : jsonAdapter(address.href);
}

const adapters = new Map<string, DataAdapter>();

/** One adapter for one address, so that elements on a page share their loads; not where they have boundaries of their own. */
function adapterAt(src: string, own: Boundaries | null): DataAdapter {
  if (own) return adapterFor(src, own);
  const { href } = addressOf(src);
  const adapter = adapters.get(href) ?? adapterFor(src, null);
  adapters.set(href, adapter);
  return adapter;
}

const numbers = new WeakMap<Boundaries, number>();
let boundariesSeen = 0;

/** Tells boundaries apart. */
function numberOf(boundaries: Boundaries): number {
  const number = numbers.get(boundaries) ?? (boundariesSeen += 1);
  numbers.set(boundaries, number);
  return number;
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

/** What an element wants of its source. */
interface Wanted {
  readonly request: DataRequest;
  readonly signal: AbortSignal;
  /** Whether the source is to be asked though another element is asking it for the same. */
  readonly isAnew: boolean;
}

/**
 * Loads and validates what an element was given: elements that want the same of one source at once make one request.
 * Rejects with AdapterError or DataValidationError.
 */
export async function readOutside({ data, adapter, src, boundaries }: DataOrigin, { request, signal, isAnew }: Wanted): Promise<Validated> {
  if (data != null) return readInput(data, boundaries);
  const source = adapter ?? adapterAt(src ?? '', boundaries);
  if (typeof source.load !== 'function')
    throw new AdapterError('unreadable', 'Expected an adapter with a function load(request, options); received none.', {
      adapterId: source.id,
      retryable: false,
    });
  const bytes = byteSourceOf(source);
  const load = async (shared: AbortSignal) =>
    bytes ? readSource(bytes, boundaries, shared) : readInput(await source.load(request, { signal: shared }), boundaries);
  return loadShared(source, `${boundaries ? numberOf(boundaries) : ''} ${canonical(request)}`, load, { signal, isAnew });
}
